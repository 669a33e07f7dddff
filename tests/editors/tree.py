"""Holds the tree-sitter grammar against its corpus, the conformance suite, the examples and hostile texts.

Needs the packages that the step `editors` installs and a C compiler. Prints lines for tests/run.
"""

import ctypes
import hashlib
import random
import re
import sys
import warnings
from pathlib import Path

from tree_sitter import Language, Parser, Query, QueryCursor

ROOT = Path(__file__).resolve().parents[2]
GRAMMAR = ROOT / "editors/tree-sitter-goals"
KINDS = {"thing", "field", "waiver", "event", "step", "note", "comment", "error_line"}
QUERIES = ["tree-sitter-goals/queries", "neovim/queries/goals", "helix/queries/goals", "zed/languages/goals"]

warnings.simplefilter("ignore", DeprecationWarning)
library = ctypes.CDLL(sys.argv[1])
library.tree_sitter_goals.restype = ctypes.c_void_p
language = Language(library.tree_sitter_goals())
parser = Parser(language)
trouble = False


def report(name, problems):
    global trouble
    for problem in problems[:10]:
        print(" ", problem)
    print("not ok" if problems else "ok", name)
    trouble |= bool(problems)


def lines(text):
    """The kind of each line that is something, by its number."""
    kinds = {}
    todo = [parser.parse(text).root_node]
    starts = line_starts(text)
    while todo:
        node = todo.pop()
        if node.type in KINDS:
            kinds[starts[node.start_byte]] = node.type.removesuffix("_line")
        if node.type in KINDS | {"source_file", "block", "ERROR"}:
            todo.extend(node.children)
    return kinds


def holders(text):
    """The line of the thing that each line stands in, 0 for none."""
    found = {}
    todo = [(parser.parse(text).root_node, 0)]
    starts = line_starts(text)
    while todo:
        node, holder = todo.pop()
        line = starts[node.start_byte]
        if node.type in KINDS:
            found[line] = holder
        inner = line if node.type == "thing" else holder
        todo.extend((child, inner) for child in node.children)
    return found


def line_starts(text):
    """The number of the line that each byte stands on; a lone carriage return ends one too."""
    numbers, number = [], 1
    for at, byte in enumerate(text):
        numbers.append(number)
        number += byte == 10 or (byte == 13 and text[at + 1 : at + 2] != b"\n")
    return numbers + [number]


def corpus():
    for path in sorted((GRAMMAR / "test/corpus").glob("*.txt")):
        cases = re.split(r"^=+\n(.+)\n=+\n", path.read_text(), flags=re.M)[1:]
        for name, body in zip(cases[::2], cases[1::2]):
            text, expected = re.split(r"^---+\n", body, maxsplit=1, flags=re.M)
            found = str(parser.parse(text.encode()).root_node)
            expected = re.sub(r"\s+", " ", expected).replace(" )", ")").strip()
            report(f"tree-sitter corpus: {path.stem}: {name}", [] if found == expected else [found, expected])


def expected_lines(tree):
    return {int(number): kind for number, kind in re.findall(r"^(\d+) (\w+) ", tree.read_text(), flags=re.M)}


def conformance():
    problems, count = [], 0
    for tree in sorted((ROOT / "grammar/conformance").glob("*/*.tree")):
        path = tree.with_suffix(".goals")
        if not path.is_file():
            continue
        findings = tree.with_suffix(".findings")
        found = findings.read_text() if findings.is_file() else ""
        if "L22 " in found:
            continue
        # What stands where nothing can hold it is an error to the program alone: the grammar knows lines, no places.
        misplaced = {int(line) for line in re.findall(r"^L15 (\d+):", found, flags=re.M)}
        kinds = lines(path.read_bytes())
        for number, kind in expected_lines(tree).items():
            if kinds.get(number) != kind and not (kind == "error" and number in misplaced):
                problems.append(f"{path.relative_to(ROOT)}:{number} is {kind}, not {kinds.get(number)}")
            count += 1
    report("tree-sitter: lines are what the conformance suite says", problems or ([] if count > 400 else ["too few"]))


def nesting():
    """Who holds whom, where indentation alone tells: the program also knows what can hold what."""
    problems, count = [], 0
    for tree in sorted((ROOT / "grammar/conformance").glob("*/*.tree")):
        path, findings = tree.with_suffix(".goals"), tree.with_suffix(".findings")
        found = findings.read_text() if findings.is_file() else ""
        if not path.is_file() or re.search(r"^L(15|19|22) ", found, flags=re.M):
            continue
        rows = re.findall(r"^(\d+) (\w+) (\d+)", tree.read_text(), flags=re.M)
        things = {number for number, kind, _ in rows if kind == "thing"}
        inside = holders(path.read_bytes())
        for number, kind, holder in rows:
            if kind != "error" and holder in things | {"0"}:
                if inside.get(int(number)) != int(holder):
                    problems.append(f"{path.relative_to(ROOT)}:{number} stands in {inside.get(int(number))}, not {holder}")
                count += 1
    report("tree-sitter: lines stand where the conformance suite says", problems or ([] if count > 300 else ["too few"]))


def examples():
    folders = ["examples/acme", "examples/solo"]
    paths = sorted(path for folder in folders for path in (ROOT / folder).rglob("*.goals"))
    problems = []
    for path in paths:
        text = path.read_bytes()
        if parser.parse(text).root_node.has_error or "error" in lines(text).values():
            problems.append(str(path))
    report("tree-sitter: the examples have no error line", problems or ([] if len(paths) > 20 else ["too few"]))


def hostile():
    chance = random.Random(7)
    texts = [path.read_bytes() for path in sorted((ROOT / "grammar/conformance").glob("*/*.goals"))]
    pool = list("\n\n  \t:@#->/[]x \r,.é😀\u00a0\u200b0123abz") + ["goal ", "due: ", "2026-10-05 ", "- [ ] ", "// ", "  "]
    problems = []
    for _ in range(600):
        text = bytearray(chance.choice(texts)[:2000])
        for _ in range(chance.randrange(12)):
            at = chance.randrange(len(text) + 1)
            text[at : at + chance.randrange(3)] = chance.choice(pool).encode()
        try:
            text = bytes(text).decode("utf-8").encode()
        except UnicodeDecodeError:
            continue
        if parser.parse(text).root_node.has_error:
            problems.append(repr(text))
    deep = "".join(" " * depth + "goal: g\n" for depth in range(1200)).encode()
    if parser.parse(deep).root_node.has_error:
        problems.append("deep nesting")
    report("tree-sitter: every text has a tree without an error", problems)


def edits():
    """After an edit the tree is the one of the whole text."""
    chance = random.Random(11)
    text = (ROOT / "tests/editors/sample.goals").read_bytes()
    tree, problems = parser.parse(text), []
    for _ in range(300):
        at = chance.randrange(len(text) + 1)
        end = min(len(text), at + chance.randrange(4))
        new = chance.choice([b"", b"\n", b"  ", b": ", b"x", b"// ", b"\n    - [ ] a\n"])
        after = text[:at] + new + text[end:]
        point = lambda whole, byte: (whole.count(b"\n", 0, byte), byte - whole.rfind(b"\n", 0, byte) - 1)
        tree.edit(at, end, at + len(new), point(text, at), point(text, end), point(after, at + len(new)))
        tree = parser.parse(after, tree)
        if str(tree.root_node) != str(parser.parse(after).root_node):
            problems.append(repr(after))
        text = after
    report("tree-sitter: an edit gives the tree of the whole", problems)


def queries():
    sample = parser.parse((ROOT / "tests/editors/sample.goals").read_bytes()).root_node
    for folder in QUERIES:
        for path in sorted((ROOT / "editors" / folder).glob("*.scm")):
            problems = []
            try:
                captures = QueryCursor(Query(language, path.read_text())).captures(sample)
                if not captures:
                    problems.append("it finds nothing in the sample")
            except Exception as error:  # noqa: BLE001, whatever the binding raises of a query
                problems.append(str(error))
            report(f"query {path.relative_to(ROOT / 'editors')}", problems)


def fresh():
    problems = []
    for entry in (GRAMMAR / "src/parser.sum").read_text().splitlines():
        digest, name = entry.split()
        if hashlib.sha256((GRAMMAR / name).read_bytes()).hexdigest() != digest:
            problems.append(f"{name} changed: run editors/tree-sitter-goals/generate")
    report("tree-sitter: the parser is that of the grammar", problems)


for test in (fresh, corpus, conformance, nesting, examples, hostile, edits, queries):
    test()
sys.exit(trouble)
