"""How fast English is read, against the checkers of English prose that others have: the same sentences, one core."""

import json
import sys
from pathlib import Path

import tools

ROOT = Path(__file__).resolve().parents[2]
WRITE_GOOD = "write-good@1.0.8"
PROSELINT = "proselint==0.16.0"

# Both read a file with a sentence a line, each as a paragraph of its own, as a checker of titles would.
WRITE_GOOD_READS = """
const writeGood = require(process.argv[2] + '/node_modules/write-good');
const lines = require('fs').readFileSync(process.argv[3], 'utf8').split('\\n');
let found = 0;
for (const line of lines) found += writeGood(line).length;
"""
PROSELINT_READS = """
import sys
from pathlib import Path
from proselint.checks import __register__
from proselint.registry import CheckRegistry
from proselint.tools import LintFile
CheckRegistry().register_many(__register__)
for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines():
    LintFile("a sentence", line).lint()
"""


def sentences(count):
    """The labelled statements, again and again, each with a number of its own, so that nothing is read twice."""
    files = [ROOT / "tests/corpus/dev.jsonl", *sorted((ROOT / "tests/prose").glob("*.jsonl"))]
    texts = [json.loads(line)["text"] for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    texts = [text for text in texts if "\n" not in text]
    return [f"{texts[index % len(texts)]} ({index})" for index in range(count)]


def write(folder, count):
    """Writes the sentences for the peers, and as titles of goals, and returns how many there are."""
    texts = sentences(count)
    (folder / "sentences.txt").write_text("\n".join(texts) + "\n", encoding="utf-8")
    goals = folder / "goals"
    goals.mkdir()
    (goals / "workspace.goals").write_text("workspace: Sentences\n", encoding="utf-8")
    titles = (text.lstrip("-*>[] x").strip() or text for text in texts)
    (goals / "all.goals").write_text("".join(f"goal: {title}\n" for title in titles), encoding="utf-8")
    return len(texts)


def write_good(folder):
    """The command that has write-good read the sentences."""
    modules = tools.npm("write-good", WRITE_GOOD)
    script = folder / "write-good.js"
    script.write_text(WRITE_GOOD_READS, encoding="utf-8")
    return [tools.node(), str(script), modules, str(folder / "sentences.txt")]


def proselint(folder):
    """The command that has proselint read the sentences."""
    python = tools.venv("proselint", PROSELINT) + "/bin/python"
    script = folder / "proselint_reads.py"
    script.write_text(PROSELINT_READS, encoding="utf-8")
    return [python, str(script), str(folder / "sentences.txt")]


if __name__ == "__main__":
    print("\n".join(sentences(int(sys.argv[1]))))
