"""What both programs share: the day of an export, and how two sets of scores are held against each other."""

import json
import pathlib
import sys

# Goalpost counts in decimals, the engines in binary numbers.
NEAR = 1e-9


def today(folder):
    """The day as of which a folder was exported."""
    return json.loads((folder / "_goalpost.json").read_text(encoding="utf-8"))["today"]


def statements():
    """The statements of scores.sql; the last one is the question."""
    text = pathlib.Path(__file__).with_name("scores.sql").read_text(encoding="utf-8")
    return [statement for statement in text.split(";\n") if statement.strip()]


def report(rows):
    """Prints where our scores differ from theirs, and ends with 1 where any does."""
    differing = [row for row in rows if not agree(*row[3:])]
    for key, kind, title, theirs, ours in differing:
        print(f"{kind} {key} ({title}): {ours} here, {theirs} in the export")
    known = [abs(ours - theirs) for *_, theirs, ours in rows if None not in (ours, theirs)]
    furthest = max(known, default=0.0)
    print(f"{len(rows)} things, {len(known)} with a score, {len(differing)} differ; the furthest by {furthest:.1e}")
    sys.exit(1 if differing or not known else 0)


def agree(theirs, ours):
    if theirs is None or ours is None:
        return theirs is ours
    return abs(theirs - ours) <= NEAR
