"""Reads the files of the editors that no editor reads here: their form, and what they say of each other."""

import json
import re
import sys
import tomllib
from pathlib import Path

import yaml
from lxml import etree

EDITORS = Path(__file__).resolve().parents[2] / "editors"
VERSION = tomllib.loads((EDITORS.parent / "Cargo.toml").read_text())["workspace"]["package"]["version"]
trouble = False


def check(name, problems):
    global trouble
    for problem in problems:
        print(" ", problem)
    print("not ok" if problems else "ok", name)
    trouble |= bool(problems)


def toml(path):
    return tomllib.loads((EDITORS / path).read_text())


def read(path):
    return (EDITORS / path).read_text()


def differences(*pairs):
    return [f"{found!r} is not {expected!r}" for found, expected in pairs if found != expected]


helix = toml("helix/languages.toml")
language, grammar = helix["language"][0], helix["grammar"][0]
check(
    "helix/languages.toml",
    differences(
        (language["language-servers"], list(helix["language-server"])),
        (language["grammar"], grammar["name"]),
        (helix["language-server"]["goalpost"]["args"], ["lsp"]),
        (grammar["source"]["rev"], f"v{VERSION}"),
        ((EDITORS.parent / grammar["source"]["subpath"] / "src/parser.c").is_file(), True),
    ),
)

zed, config = toml("zed/extension.toml"), toml("zed/languages/goals/config.toml")
check(
    "zed/extension.toml",
    differences(
        (zed["language_servers"]["goalpost"]["languages"], [config["name"]]),
        (list(zed["grammars"]), [config["grammar"]]),
        (zed["grammars"]["goals"]["rev"], f"v{VERSION}"),
        ((EDITORS.parent / zed["grammars"]["goals"]["path"] / "src/parser.c").is_file(), True),
        (zed["version"], VERSION),
        (toml("zed/Cargo.toml")["package"]["version"], VERSION),
    ),
)

kate = etree.fromstring(read("kate/goals.xml").encode())
names = {kind: {it.get("name") for it in kate.iter(kind)} for kind in ("context", "itemData", "list")}
problems = []
for element in kate.iter():
    if not isinstance(element.tag, str):
        continue
    for target in re.findall(r"[A-Z]\w*", element.get("context") or ""):
        problems += [f"no context {target}"] * (target not in names["context"])
    if element.tag != "language" and element.get("attribute"):
        problems += [f"no itemData {element.get('attribute')}"] * (element.get("attribute") not in names["itemData"])
    if element.tag == "keyword":
        problems += [f"no list {element.get('String')}"] * (element.get("String") not in names["list"])
    if element.tag == "RegExpr":
        re.compile(element.get("String"))
check("kate/goals.xml", problems)
check("kate/lspclient.json", differences((json.loads(read("kate/lspclient.json"))["servers"]["goals"]["command"], ["goalpost", "lsp"])))

sublime = yaml.safe_load(read("sublime/Goals.sublime-syntax"))
variables, contexts = sublime["variables"], sublime["contexts"]


def filled(pattern):
    return re.sub(r"{{(\w+)}}", lambda name: filled(variables[name[1]]), pattern)


problems = []
for rules in contexts.values():
    for rule in rules:
        if "match" in rule:
            re.compile(filled(rule["match"]))
        for key in ("push", "set", "include"):
            targets = rule.get(key, [])
            for target in [targets] if isinstance(targets, str) else targets:
                problems += [f"no context {target}"] * (target not in contexts)
check("sublime/Goals.sublime-syntax", problems)
settings = re.sub(r"^\s*//.*$", "", read("sublime/LSP-goalpost.sublime-settings"), flags=re.M)
client = json.loads(settings)["clients"]["goalpost"]
check("sublime/LSP-goalpost.sublime-settings", differences((client["selector"], sublime["scope"])))
etree.fromstring(read("sublime/Goals.tmPreferences").encode())
check("sublime/Goals.tmPreferences", [])

code = json.loads(read("vscode/package.json"))
page = read("vscode/README.md")
told = [f"{name} is not in the README" for name in code["contributes"]["configuration"]["properties"] if f"`{name}`" not in page]
told += [f"{it['title']} is not in the README" for it in code["contributes"]["commands"] if it["title"] not in page]
check("vscode: settings and commands are documented", told + differences((code["version"], VERSION)))
pictures = re.findall(r"!\[[^]]*\]\(([^)]+)\)", page)
sizes = [(EDITORS / "vscode" / path).stat().st_size for path in pictures]
check("vscode: the page has a picture that loads quickly", [] if sizes and max(sizes) < 300_000 else [f"{pictures}: {sizes}"])
for path in ("snippets/goals.json", "syntaxes/markdown.tmLanguage.json"):
    json.loads(read(f"vscode/{path}"))
    check(f"vscode/{path}", [])

# VS Code reads comments there, and nothing else does.
rules = json.loads(re.sub(r"^\s*//.*$", "", read("vscode/language-configuration.json"), flags=re.M))["onEnterRules"]
problems = []
for line, indents in {
    "goal: Walk": True,
    "  Habit pages: Look": True,
    "person @ana: Ana": True,
    "key-result x: Half of it": True,
    "person: nobody": False,
    "  why: because: it is so": False,
    "goal without words:": False,
}.items():
    patterns = [rule["beforeText"] for rule in rules if rule["action"]["indent"] == "indent"]
    does = any(re.search(it["pattern"], line, flags=re.I) for it in patterns)
    problems += [f"{line!r} {'does not indent' if indents else 'indents'}"] * (does != indents)
check("vscode/language-configuration.json", problems)

# Each snippet, filled in with what it offers, once for each of its choices, for the program to read.
OUTER = {
    "Key result": "objective o: O\n",
    "Milestone": "goal g: G\n",
    "GROW conversation": "goal g: G\n",
    "Check-in": "goal g: G\n  measure: 20% to 30%\n",
    "Step": "goal g: G\n",
}


def filled_in(text, index):
    """The text of a snippet with the choices of this number, and whether there is another."""
    lists = [choices.split(",") for choices in re.findall(r"\${\d+\|([^}]*)\|}", text)]
    chosen = iter([choices[min(index, len(choices) - 1)] for choices in lists])
    text = re.sub(r"\${\d+\|[^}]*\|}", lambda _: next(chosen), text)
    return re.sub(r"\${\d+:([^}]*)}", r"\1", text), any(index + 1 < len(choices) for choices in lists)


out = Path(sys.argv[1])
for name, snippet in json.loads(read("vscode/snippets/goals.json")).items():
    body = "\n".join(snippet["body"]) + "\n"
    for variable, value in {"$CURRENT_YEAR": "2026", "$CURRENT_MONTH": "11", "$CURRENT_DATE": "20"}.items():
        body = body.replace(variable, value)
    index, has_more = 0, True
    while has_more:
        text, has_more = filled_in(body, index)
        outer = OUTER.get(name, "")
        indented = re.sub("^", "  ", text, flags=re.M).rstrip() + "\n" if outer else text
        (out / f"{name} {index}.goals").write_text(outer + indented)
        index += 1
sys.exit(trouble)
