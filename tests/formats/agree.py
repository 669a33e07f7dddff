"""Holds the reports of one run, in every format, against the JSON report of the same run.

    agree.py FOLDER WORKSPACE    the folder holds a file for each format, named as the format is
"""

import json
import re
import sys
from pathlib import Path
from urllib.parse import unquote

from junitparser import JUnitXml
from lxml import etree

REPORTS = Path(sys.argv[1])
WORKSPACE = Path(sys.argv[2])


def read(name: str):
    return json.loads((REPORTS / name).read_text())


FOUND = read("json")["diagnostics"]
PLACES = [(d["path"], d["span"]["start"]["line"], d["span"]["start"]["column"], d["code"]) for d in FOUND]


def text_of(path: str) -> str:
    return (WORKSPACE / path).read_bytes().decode(errors="replace")


def by_bytes(path: str, line: int, column: int) -> int:
    """The offset in code points of a line and a column in bytes, both from 1."""
    lines = text_of(path).encode().split(b"\n")
    before = b"".join(part + b"\n" for part in lines[: line - 1]) + lines[line - 1][: column - 1]
    return len(before.decode())


def by_code_points(path: str, line: int, column: int) -> int:
    lines = text_of(path).split("\n")
    return sum(len(part) + 1 for part in lines[: line - 1]) + column - 1


def json_lines_are_the_diagnostics() -> None:
    lines = (REPORTS / "json-lines").read_text().split("\n")
    assert lines.pop() == "", "the last line is not ended"
    assert [json.loads(line) for line in lines] == FOUND


def gitlab_tells_the_same() -> None:
    issues = read("gitlab")
    assert [(i["location"]["path"], i["location"]["lines"]["begin"], i["check_name"]) for i in issues] == [
        (path, line, code) for path, line, _, code in PLACES
    ]
    fingerprints = [issue["fingerprint"] for issue in issues]
    assert len(set(fingerprints)) == len(fingerprints), "fingerprints are not unique"


def sarif_tells_the_same() -> None:
    (run,) = read("sarif")["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    places = []
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        (location,) = result["locations"]
        physical = location["physicalLocation"]
        region = physical["region"]
        path = unquote(physical["artifactLocation"]["uri"])
        places.append((path, region["startLine"], region["startColumn"], result["ruleId"]))
    assert places == PLACES, (places, PLACES)
    prints = [result["partialFingerprints"]["goalpost/v1"] for result in run["results"]]
    assert prints == [issue["fingerprint"] for issue in read("gitlab")]
    machine = json.dumps(run)
    assert str(WORKSPACE) not in machine and str(Path.home()) not in machine, "the report names the machine"
    for result, found in zip(run["results"], FOUND):
        assert len(result.get("fixes", [])) == len(found["fixes"])
        assert len(result.get("relatedLocations", [])) == len(found["related"])


def rdjson_tells_the_same() -> None:
    items = read("rdjson")["diagnostics"]
    places = []
    for item in items:
        path, start = item["location"]["path"], item["location"]["range"]["start"]
        offset = by_bytes(path, start["line"], start["column"])
        places.append((path, offset, item["code"]["value"]))
    assert places == [(p, by_code_points(p, line, column), code) for p, line, column, code in PLACES]


def suggestions_come_to_the_same_text() -> None:
    count = 0
    for item, found in zip(read("rdjson")["diagnostics"], FOUND):
        path = item["location"]["path"]
        text = text_of(path)
        fixes = [fix for fix in found["fixes"] if len(fix["edits"]) == 1 and fix["edits"][0]["path"] == path]
        for suggestion, fix in zip(item.get("suggestions", []), fixes, strict=True):
            start, end = suggestion["range"]["start"], suggestion["range"]["end"]
            edit = fix["edits"][0]
            ours = text[: by_bytes(path, start["line"], start["column"])] + suggestion["text"]
            ours += text[by_bytes(path, end["line"], end["column"]) :]
            raw = text.encode()
            theirs = raw[: edit["start"]["offset"]] + edit["text"].encode() + raw[edit["end"]["offset"] :]
            assert ours.encode() == theirs, (suggestion, edit)
            count += 1
    assert count > 2, "there was nothing to compare"


def checkstyle_tells_the_same() -> None:
    root = etree.parse(REPORTS / "checkstyle").getroot()
    places = [
        (file.get("name"), int(error.get("line")), int(error.get("column")), error.get("source").split(".")[1])
        for file in root
        for error in file
    ]
    assert places == PLACES


def junit_has_a_case_for_each_file() -> None:
    report = JUnitXml.fromfile(str(REPORTS / "junit"))
    (suite,) = list(report)
    assert report.tests == suite.tests == len(list(suite)) == read("json")["files"]
    failed = {case.name for case in suite if case.result}
    assert failed == {d["path"] for d in FOUND if d["severity"] == "error"}
    assert report.failures == suite.failures == len(failed)
    told = "".join((r.text or "") for case in suite for r in case.result)
    told += "".join(case.system_out or "" for case in suite)
    assert len(re.findall(r"^.+:\d+:\d+: (?:error|warning|hint)\[", told, re.M)) == len(FOUND)


def statistics_count_the_same() -> None:
    counted = read("statistics")
    assert counted["summary"] == read("json")["summary"]
    codes = [d["code"] for d in FOUND]
    assert {r["code"]: r["count"] for r in counted["rules"]} == {code: codes.count(code) for code in codes}


CHECKS = [
    json_lines_are_the_diagnostics,
    gitlab_tells_the_same,
    sarif_tells_the_same,
    rdjson_tells_the_same,
    suggestions_come_to_the_same_text,
    checkstyle_tells_the_same,
    junit_has_a_case_for_each_file,
    statistics_count_the_same,
]


def main() -> int:
    trouble = 0
    for check in CHECKS:
        name = check.__name__.replace("_", " ")
        try:
            check()
            print(f"ok {name}")
        except AssertionError as error:
            print(f"{error!r}\nnot ok {name}")
            trouble = 1
    return trouble


if __name__ == "__main__":
    sys.exit(main())
