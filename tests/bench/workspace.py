"""Synthetic workspaces: as many things as asked for, five lines and 204 bytes each on average, in several files.

Every thing is well written, so that a check finds nothing and its time is the time of reading, resolving and judging,
not of printing. The same number and seed give the same bytes on every machine.
"""

import random
from pathlib import Path

# A person with all that is theirs, the unit that is repeated: person, objective, three results, habit, goal.
THINGS_A_PERSON = 7
# The things at the head of each file: the file's own line and its team.
THINGS_A_HEAD = 2
# workspace.goals: the workspace and the vision.
THINGS_A_WORKSPACE = 2
# As many as a company would keep in one file before it opens the next.
THINGS_A_FILE = 2000

FIRST = "Ana Ben Cem Dia Eva Fay Gus Hal Ida Jon Kim Lee Mia Noa Oto Pia Rui Sam Tia Uli".split()
LAST = "Abel Berg Cruz Diaz Enge Fink Gray Holm Iyer Jung Kaya Lund Moor Nash Ochs Park Ruiz Sato Toft Wolf".split()
AIMS = [
    "Make checkout something nobody thinks about",
    "Let new customers feel at home in an hour",
    "Turn support calls into answered questions",
    "Give every team numbers that it believes",
]
REASONS = [
    "One cart in nine is abandoned while waiting",
    "Customers who get stuck early never come back",
    "Half of all calls ask the same five things",
    "Two teams argue about the same number weekly",
]
LATENCY = ["Cut checkout latency at the 95th percentile", "Cut the search latency of the largest catalogues"]
FAILURES = ["Fewer failed card payments in every region", "Fewer invoices that come back from customers"]
COUNTS = ["Memos that changed a decision of another team", "Memos that somebody outside the team quotes"]
HABITS = ["Look at the slowest page together", "Call one customer who left this month"]
STUDIES = ["Write decision memos that need no meeting", "Present the quarter to two large customers"]
WORDS = [
    "tokenisation moved off the hot path",
    "the new cache is live in two regions",
    "first half of the old jobs is gone",
    "waiting for the vendor, slower than planned",
]


def write(folder, things, seed=1):
    """Writes a workspace of exactly that many things into the folder, and returns its size in bytes."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    size = 0
    for name, lines in files(things, seed):
        data = ("\n".join(lines) + "\n").encode()
        (folder / name).write_bytes(data)
        size += len(data)
    return size


def write_one_file(path, size, seed=1):
    """Writes a workspace of one file with at least that many bytes beside its settings, and returns the file's size."""
    path = Path(path)
    settings = ["workspace: One file", "  cadence: month", "  lint: objective-count 1..1000000", ""]
    (path.parent / "workspace.goals").write_text("\n".join(settings))
    people = People(seed)
    written = 0
    with open(path, "wb") as out:
        lines = [*head(0), "vision north: Nobody waits for us"]
        while lines or written < size:
            written += out.write(("\n".join(lines or people.next(0)) + "\n").encode())
            lines = []
    return written


def files(things, seed):
    """The names and lines of the files."""
    people = People(seed)
    count = max(4, things // THINGS_A_FILE)
    yield "workspace.goals", workspace()
    whole, rest = divmod(max(things - THINGS_A_WORKSPACE - count * THINGS_A_HEAD, 0), THINGS_A_PERSON)
    for index in range(count):
        lines = head(index)
        for _ in range(whole // count + (index < whole % count)):
            lines += people.next(index)
        if index == count - 1:
            for _ in range(rest):
                lines += people.bystander(index)
        yield f"team-{index:04}.goals", lines


class People:
    """Writes person after person. Each one's objective supports that of someone before, in whatever file it is."""

    def __init__(self, seed):
        self.chosen = random.Random(seed)
        self.number = 0
        self.objectives = []

    def next(self, file):
        """The lines of the next person with all that is theirs, who belongs to the team of that file."""
        number = len(self.objectives)
        parent = self.objectives[number // 8] if number >= 8 else "north"
        self.objectives.append(f"f{file}/o{number}")
        lines = self.bystander(file)
        return lines + objective(self.chosen, number, parent) + goal(self.chosen, number)

    def bystander(self, file):
        """The lines of the next person, who has nothing to do."""
        number = self.number
        self.number += 1
        return [
            f"person @p{number}: {self.chosen.choice(FIRST)} {self.chosen.choice(LAST)}",
            f"  team: @t{file}",
            f"  email: p{number}@example.com",
        ]


def workspace():
    return [
        "workspace: A company that grows with its number",
        "  language: 1",
        "  cadence: month",
        # A team of the size of a file.
        "  lint: objective-count 1..300",
        "",
        "vision north: Nobody waits for us",
        "",
    ]


def head(index):
    return [
        f"file f{index}: Team {index}, fourth quarter 2026",
        f"  team: @t{index}",
        "  during: 2026-Q4",
        "",
        f"team @t{index}: Team {index}",
        "",
    ]


def objective(chosen, number, parent):
    """An objective with three results and a habit."""
    owner = f"@p{number}"
    milliseconds = chosen.randrange(300, 900)
    return [
        f"objective o{number}: {chosen.choice(AIMS)}",
        "  kind: committed",
        f"  owner: {owner}",
        f"  why: {chosen.choice(REASONS)}",
        f"  supports: {parent}",
        f"  result latency: {chosen.choice(LATENCY)}",
        f"    measure: {milliseconds}ms to {milliseconds // 3}ms",
        "    source: Grafana, first panel",
        f"    {day(chosen, 10)} {milliseconds - 60}ms on-track confidence 7/10 by {owner}: {words(chosen)}",
        f"    {day(chosen, 11)} {milliseconds - 140}ms: {words(chosen)}",
        f"  result failures: {chosen.choice(FAILURES)}",
        f"    measure: {chosen.randrange(20, 40) / 10}% to 0.5%",
        "    source: Weekly report of the provider",
        "    weight: 2",
        f"    {day(chosen, 10)} 1.9% by {owner}: {words(chosen)}",
        f"    {day(chosen, 11)} 1.{chosen.randrange(2, 9)}% at-risk by {owner}: {words(chosen)}",
        f"  result memos: {chosen.choice(COUNTS)}",
        f"    measure: {chosen.randrange(4, 9)} memos",
        "    weight: 1",
        f"    {day(chosen, 10)} +1 memo by {owner}: {words(chosen)}",
        f"    {day(chosen, 11)} +1 memo: {words(chosen)}",
        f"  habit look: {chosen.choice(HABITS)}",
        "    every: week on tue",
        "    2026-11-10 done",
        "    2026-11-17 done 25m",
    ]


def goal(chosen, number):
    return [
        f"goal g{number}: {chosen.choice(STUDIES)}",
        "  type: development",
        f"  owner: @p{number}",
        "  measure: 3 memos",
        "  how: One each month, read by two people before",
        f"  why: {chosen.choice(REASONS)}",
        f"  {day(chosen, 11)} +1 memo by @p{number}: {words(chosen)}",
    ]


def day(chosen, month):
    """A day of that month of 2026 which lies before the day that the benchmarks ask about."""
    return f"2026-{month:02}-{chosen.randrange(2, 19):02}"


def words(chosen):
    text = chosen.choice(WORDS)
    return text[0].upper() + text[1:]
