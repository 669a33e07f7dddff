"""What is measured, and against which figure. A suite takes the settings and yields lines of its table."""

import tempfile
from dataclasses import dataclass
from pathlib import Path

import hostile
import journals
import prose
import stopwatch
import tools
import workspace

TODAY = "2026-11-20"
MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Line:
    """One figure: what was measured, how it came out, and the bound that it should keep, with whether it does."""

    name: str
    outcome: str
    bound: str = ""
    kept: bool = True


@dataclass(frozen=True)
class Settings:
    """What the command line chose."""

    goalpost: str
    things: int
    rounds: int
    size: int


def at_least(name, value, bound, outcome):
    return Line(name, outcome, f">= {bound} x", value >= bound)


def at_most(name, value, bound, outcome, unit=""):
    return Line(name, outcome, f"<= {bound}{unit}", value <= bound)


def check(settings, folder, *options):
    return [settings.goalpost, "check", "--workspace", str(folder), "--today", TODAY, "--color", "never", *options]


def seconds(value):
    return f"{value * 1000:,.0f} ms" if value < 10 else f"{value:,.1f} s"


def require_clean(reading, what):
    """A figure of a run that did something else than meant would be a lie."""
    if reading.status != 0:
        raise SystemExit(f"{what} ended with status {reading.status}, so that its time means nothing")


# Rules that fields decide; a title is read only where they say nothing.
BY_FIELDS = "L,S03,S08,M01,M06,M07,R01,R03,R04,T01,T03,O01,O02,O08,H01,G03"


def peers(settings):
    """`check` against the checks of other plain-text tools, on as many entries, one core, in turns.

    The bounds are for equal work: the rules that fields decide, as nobody else reads titles. What every rule takes stands
    beside it.
    """
    count = settings.things
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        workspace.write(folder / "goals", count)
        journals.write_beancount(folder / "entries.beancount", count)
        journals.write_ledger(folder / "entries.journal", count)

        names, bounds = ["goalpost check, by fields", "goalpost check, every rule"], [None, None]
        commands = [check(settings, folder / "goals", "--select", BY_FIELDS), check(settings, folder / "goals")]
        for name, bound, command in [
            ("bean-check", 15, lambda: [tools.bean_check(), "--no-cache", "entries.beancount"]),
            ("hledger check", 7, lambda: [tools.debian("hledger"), "-f", "entries.journal", "check"]),
            ("ledger source", 1.5, lambda: [tools.debian("ledger"), "-f", "entries.journal", "source"]),
        ]:
            try:
                commands.append(command())
                names.append(name)
                bounds.append(bound)
            except tools.Missing as missing:
                yield Line(name, f"not measured: {missing}", kept=False)

        readings = stopwatch.best(commands, folder, rounds=settings.rounds)
        ours, every_rule = readings[:2]
        for name, bound, reading in zip(names, bounds, readings):
            require_clean(reading, name)
            outcome = f"{seconds(reading.seconds)}, {reading.peak_bytes / MEGABYTE:,.0f} MB"
            if bound is None:
                yield Line(f"{name}, {count:,} entries", outcome)
            else:
                ratio = reading.seconds / ours.seconds
                beside = f"{reading.seconds / every_rule.seconds:.1f} x with every rule"
                yield at_least(name, ratio, bound, f"{outcome}, {ratio:.1f} x; {beside}")


def scale(settings):
    """Time and memory of `check` for workspaces of growing size, and of `fmt --check` beside it."""
    for things, bound, cores in [(10_000, 0.06, 1), (100_000, 0.55, 1), (1_000_000, 5.0, 2)]:
        with tempfile.TemporaryDirectory() as folder:
            text = workspace.write(folder, things)
            commands = [check(settings, folder)]
            commands.append([settings.goalpost, "fmt", "--check", "--workspace", folder, "--color", "never"])
            commands.append(check(settings, folder, "--select", BY_FIELDS))
            rounds = settings.rounds if things < 1_000_000 else 1
            checked, formatted, by_fields = stopwatch.best(commands, folder, rounds=rounds, cores=cores)
            require_clean(checked, "goalpost check")
            name = f"check, {things:,} things, {text / MEGABYTE:.1f} MB, {cores} core{'s' * (cores > 1)}"
            yield at_most(name, checked.seconds, bound, seconds(checked.seconds), " s")
            if things == 100_000:
                yield at_most("  by fields", by_fields.seconds, 0.4, seconds(by_fields.seconds), " s")
            if things >= 100_000:
                # Below that the program itself is most of it.
                share = checked.peak_bytes / text
                yield at_most("  memory", share, 4, f"{share:.1f} x the text", " x")
            if things < 1_000_000:
                ratio = formatted.seconds / checked.seconds
                yield at_most("  fmt --check", ratio, 1.5, f"{seconds(formatted.seconds)}, {ratio:.2f} x", " x")


def large(settings):
    """One file of 100 MB."""
    with tempfile.TemporaryDirectory() as folder:
        text = workspace.write_one_file(Path(folder) / "all.goals", 100 * MEGABYTE)
        [reading] = stopwatch.best([check(settings, folder)], folder, rounds=1)
        require_clean(reading, "goalpost check")
        share = reading.peak_bytes / text
        name = f"check, one file of {text / MEGABYTE:.0f} MB"
        yield at_most(name, share, 3, f"{seconds(reading.seconds)}, {share:.1f} x the text in memory", " x")


def hostile_inputs(settings):
    """Inputs that nobody means well with, at one size and four times that."""
    with tempfile.TemporaryDirectory() as empty:
        (Path(empty) / "workspace.goals").write_text("workspace: Empty\n")
        [nothing] = stopwatch.best([check(settings, empty)], empty, rounds=settings.rounds)
    for name, shape in hostile.SHAPES.items():
        runs = [one_hostile(settings, shape, size) for size in (settings.size, 4 * settings.size)]
        (small_text, small), (large_text, large) = runs
        if max(small.status, large.status) > 2 or min(small.status, large.status) < 0:
            yield Line(name, f"ended with status {small.status} and {large.status}", "<= 2", kept=False)
            continue
        # What the program needs to start says nothing about the input.
        spent, spent_large = (max(run.seconds - nothing.seconds, 1e-4) for run in (small, large))
        speed = large_text / MEGABYTE / spent_large
        growth = (spent_large / large_text) / (spent / small_text) * 4
        share = large.peak_bytes / large_text
        # Times below a few milliseconds are noise, and no growth can be read from them.
        kept = speed >= 10 and (growth <= 4.8 or spent_large < 0.02) and share <= 15
        outcome = f"{speed:,.1f} MB/s, {growth:.1f} x the time for 4 x, {share:.1f} x the text in memory"
        yield Line(name, outcome, ">= 10, <= 4.8, <= 15", kept)


def one_hostile(settings, shape, size):
    """The bytes of an input and the quickest of some checks of it."""
    with tempfile.TemporaryDirectory() as folder:
        data = shape(size)
        (Path(folder) / "workspace.goals").write_text("workspace: Hostile\n")
        (Path(folder) / "hostile.goals").write_bytes(data)
        command = check(settings, folder, "--format", "concise")
        [reading] = stopwatch.best([command], folder, rounds=min(settings.rounds, 3))
        return len(data), reading


def sentences(settings):
    """One sentence that nobody means well with, at one size and four times that."""
    small_size, large_size = 256_000, 1_024_000
    with tempfile.TemporaryDirectory() as folder:
        [nothing] = stopwatch.best([smart(settings, folder, "Read")], folder, rounds=settings.rounds)
        for piece in hostile.PIECES:
            commands = [
                smart(settings, folder, piece * (size // len(piece.encode()))) for size in (small_size, large_size)
            ]
            small, large = stopwatch.best(commands, folder, rounds=min(settings.rounds, 3))
            spent, spent_large = (max(run.seconds - nothing.seconds, 1e-4) for run in (small, large))
            growth = spent_large / spent
            # Times below a few milliseconds are noise, and no growth can be read from them.
            kept = {small.status, large.status} <= {0, 1} and (growth <= 6 or spent_large < 0.02)
            outcome = f"{seconds(spent_large)}, {growth:.1f} x the time for 4 x"
            yield Line(repr(piece), outcome, "<= 6", kept)


def smart(settings, folder, sentence):
    """The command that judges a sentence, which it reads from a file."""
    path = Path(folder) / f"{len(sentence)}.txt"
    path.write_text(sentence, encoding="utf-8")
    program = [settings.goalpost, "smart", "--format", "json", "--today", TODAY, "-"]
    return ["sh", "-c", 'file=$1; shift; exec "$@" < "$file"', "sh", str(path), *map(str, program)]


def rendering(settings):
    """1,000 findings in one file of 1.4 MB, shown in full, against the same shown in one line each."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "all.goals"
        workspace.write_one_file(path, 1_400_000)
        with open(path, "a", encoding="utf-8") as out:
            for number in range(1000):
                out.write(f"goal late{number}: Publish memo {number}\n  owner: @p{number}\n  why: It is asked for\n")
                out.write("  how: One page a week\n")
                out.write("  measure: 3 memos\n  due: 31/12/2026\n")
        commands = [check(settings, folder, "--exit-zero", "--format", form) for form in ("full", "concise")]
        full, concise = stopwatch.best(commands, folder, rounds=settings.rounds)
        require_clean(full, "check --format full")
        require_clean(concise, "check --format concise")
        extra = full.seconds - concise.seconds
        yield at_most("1,000 findings in full", extra, 0.05, f"{seconds(extra)} more than in one line each", " s")


def pages(settings):
    """`site` for 10,000 things, as one file and as a folder: how long it takes and how much it writes."""
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        workspace.write(folder / "goals", 10_000)
        for name, place in [("site -o x.html", folder / "x.html"), ("site -o x/", folder / "x")]:
            command = [settings.goalpost, "site", "-q", "--workspace", str(folder / "goals"), "--today", TODAY]
            [reading] = stopwatch.best([[*command, "-o", str(place)]], folder, rounds=min(settings.rounds, 3))
            require_clean(reading, name)
            files = [place] if place.is_file() else list(place.iterdir())
            written = sum(file.stat().st_size for file in files) / MEGABYTE
            yield at_most(f"{name}, 10,000 things", reading.seconds, 2, seconds(reading.seconds), " s")
            yield at_most("  written", written, 20, f"{written:.1f} MB in {len(files):,} files", " MB")


# Rules that read what a title says, and nothing else.
BY_PROSE = "S01,S02,S05,S06,O04"


def english(settings):
    """Titles read and judged, against what other checkers of prose do with the same sentences, one core, in turns."""
    count = settings.things // 10
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        prose.write(folder, count)
        names = ["goalpost check"]
        commands = [check(settings, folder / "goals", "--select", BY_PROSE, "--statistics", "--exit-zero")]
        for name, command in [("write-good", prose.write_good), ("proselint", prose.proselint)]:
            try:
                commands.append(command(folder))
                names.append(name)
            except tools.Missing as missing:
                yield Line(name, f"not measured: {missing}", kept=False)
        readings = stopwatch.best(commands, folder, rounds=min(settings.rounds, 3))
        for name, reading in zip(names, readings):
            require_clean(reading, name)
            outcome = f"{seconds(reading.seconds)}, {count / reading.seconds:,.0f} sentences a second"
            if reading is readings[0]:
                yield Line(f"{name}, {count:,} sentences", outcome)
            else:
                ratio = reading.seconds / readings[0].seconds
                yield at_least(name, ratio, 14, f"{outcome}, {ratio:.1f} x")


ACME = Path(__file__).resolve().parents[2] / "examples" / "acme"


def reports(settings):
    """What people look at in a terminal, of the example company."""
    for report in [
        ["status"],
        ["show", "workshop/flow.rework"],
        ["tree"],
        ["agenda"],
        *(["report", name] for name in ["checkins", "scorecard", "habits", "blockers", "balance", "calibration"]),
        ["report", "person", "@juno"],
        ["report", "review", "@juno"],
        ["report", "trend", "workshop/flow.rework"],
    ]:
        command = [settings.goalpost, *report, "--today", TODAY, "--color", "never"]
        [reading] = stopwatch.best([command], ACME, rounds=settings.rounds)
        require_clean(reading, " ".join(report))
        yield at_most(" ".join(report), reading.seconds, 0.1, seconds(reading.seconds), " s")


def exports(settings):
    """Exports of 100,000 things: rows go out as they are made, so that they need hardly more memory than `status`."""
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        workspace.write(folder / "goals", 100_000)
        base = ["--workspace", str(folder / "goals"), "--today", TODAY, "-q"]
        commands = [[settings.goalpost, "list", "periods", *base]]
        names = ["json", "ndjson", "sql", "csv, all tables", "parquet", "parquet, by team and period"]
        for name in names:
            form, _, how = name.partition(", ")
            place = folder / (f"x.{form}" if form in ("json", "ndjson", "sql") else f"{form}-{len(how)}/")
            command = [settings.goalpost, "export", "--audience", "person", "--format", form, *base, "-o", f"{place}/"]
            if form in ("json", "ndjson", "sql"):
                command[-1] = str(place)
            commands.append([*command, *(["--partition-by", "team,period"] if "by" in how else [])])
        read, *written = stopwatch.best(commands, folder, rounds=min(settings.rounds, 3))
        require_clean(read, "goalpost list")
        for name, reading in zip(names, written):
            require_clean(reading, f"export {name}")
            more = (reading.peak_bytes - read.peak_bytes) / MEGABYTE
            outcome = f"{seconds(reading.seconds)}, {more:,.0f} MB more than reading"
            yield at_most(f"export {name}, 100,000 things", more, 150, outcome, " MB")


SUITES = {
    "peers": peers,
    "english": english,
    "scale": scale,
    "large": large,
    "hostile": hostile_inputs,
    "sentences": sentences,
    "rendering": rendering,
    "pages": pages,
    "reports": reports,
    "exports": exports,
}
