"""Holds the calendar of `goalpost agenda` against two libraries that read calendars: every line is understood, ids are
unique and stay when a day is moved, every habit happens on the days on which Goalpost itself says it is due, a quota
reminds once in each of its stretches, nobody is asked for anything on a day off, and times are those of the time zone of
the workspace, as the calendar itself tells it.

    agenda.py PROGRAM FOLDER
"""

import datetime
import json
import pathlib
import subprocess
import sys
import zoneinfo

import icalendar
import recurring_ical_events

TODAY = "2026-11-20"
DAYS = 380
OFF = [("2026-12-24", "2027-01-03"), ("2027-03-31", "2027-03-31"), ("2027-01-31", "2027-01-31"), ("2027-02-01", "2027-02-12")]
SCHEDULES = [
    "day",
    "weekday at 08:30",
    "mon,wed,fri at 07:00-07:45",
    "week on tue",
    "2 weeks on fri",
    "3 weeks on wed at 10:00 for 20m",
    "month on day 1",
    "month on day 15",
    "month on day 29",
    "month on day 30",
    "month on day 31 at 17:00",
    "month on first mon",
    "month on 2nd tue",
    "month on 3rd wed",
    "month on 4th thu",
    "month on last fri at 09:15",
    "quarter on first mon",
    "quarter on 4th sun",
    "quarter on last mon",
    "year on 2nd sun",
    "year on last fri",
]
ZONES = [
    "Europe/Brussels",
    "Europe/Dublin",
    "America/New_York",
    "America/Santiago",
    "America/Nuuk",
    "Australia/Sydney",
    "Asia/Kolkata",
    "Asia/Jerusalem",
    "Africa/Casablanca",
    "Africa/Cairo",
    "UTC",
]
QUOTAS = ["week", "month", "quarter", "year", "3x per week", "4x per month", "5h per week"]
WORKSPACE = "workspace: Calendar; with, signs\n  closed: 2026-12-24..2027-01-03, 2027-03-31, 2027-01-31\n"
GOALS = """person @ana: Ana
  away: 2027-02-01..2027-02-12
objective well: Be somebody who does what she said, and says what she does; with a \\ in it and a long title — längst
  owner: @ana
  during: 2026-10-01..2027-12-31
  why: Because
  result pages: Pages
    measure: 40 pages
    due: 2026-12-18
    2026-11-16 2 pages
    - [ ] due 2026-12-01: Twice
    - [ ] due 2026-12-02: Twice
"""


def calendar(program, folder):
    done = subprocess.run(
        [program, "agenda", "--today", TODAY, "--format", "ics"], cwd=folder, capture_output=True, check=True
    )
    return done.stdout


def is_off(day):
    return any(first <= day <= last for first, last in OFF)


def stretch(day, per):
    day = datetime.date.fromisoformat(day)
    year, week, _ = day.isocalendar()
    return {"week": (year, week), "month": (day.year, day.month), "quarter": (day.year, (day.month + 2) // 3), "year": (day.year,)}[per]


def in_zones(program, folder):
    """A zone is read from the calendar alone: under its own name a library would look it up."""
    folder.mkdir()
    (folder / "goals.goals").write_text("habit h: Walk\n  every: day at 08:30\n  start: 2026-10-01\n")
    for at, name in enumerate(ZONES):
        (folder / "workspace.goals").write_text(f"workspace: Z\n  time-zone: {name}\n")
        raw = calendar(program, folder)
        for named in (f"TZID:{name}", f"TZID={name}"):
            raw = raw.replace(named.encode(), named.replace(name, f"Told-{at}").encode())
        read = icalendar.Calendar.from_ical(raw)
        assert not read.errors and not any(part.errors for part in read.walk()), name
        zone = zoneinfo.ZoneInfo(name)
        events = recurring_ical_events.of(read).between((2026, 11, 20), (2029, 11, 20))
        assert len(events) > 1000, (name, len(events))
        for event in events:
            start = event["DTSTART"].dt
            expected = start.replace(tzinfo=zone)
            assert (start.hour, start.minute) == (8, 30), (name, start)
            assert start.utcoffset() == expected.utcoffset(), (name, start, expected)


def main():
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    folder.mkdir()
    (folder / "workspace.goals").write_text(WORKSPACE)
    habits = [f"  habit h{at}: {text}\n    every: {text}\n" for at, text in enumerate(SCHEDULES + QUOTAS)]
    (folder / "goals.goals").write_text(GOALS + "".join(habits))
    raw = calendar(program, folder)
    assert raw == calendar(program, folder), "the same twice"
    lines = raw.split(b"\r\n")
    assert lines[-1] == b"" and not any(b"\n" in line for line in lines), "lines end with CR LF"
    assert max(map(len, lines)) <= 75, "lines are folded"

    read = icalendar.Calendar.from_ical(raw)
    events = read.walk("VEVENT")
    assert not read.errors and not any(event.errors for event in events), "every line is understood"
    ids = [str(event["UID"]) for event in events]
    assert len(ids) == len(set(ids)), "ids are unique"
    titles = {str(event["SUMMARY"]) for event in events}
    assert any("; with a \\ in it and a long title — längst" in title for title in titles), titles

    said = json.loads(
        subprocess.run(
            [program, "agenda", "--today", TODAY, "--days", str(DAYS), "--format", "json"],
            cwd=folder,
            capture_output=True,
            check=True,
        ).stdout
    )
    first = datetime.date.fromisoformat(TODAY)
    last = first + datetime.timedelta(days=DAYS - 1)
    found = {}
    for event in recurring_ical_events.of(read).between(first, last + datetime.timedelta(days=1)):
        day = event["DTSTART"].dt
        day = day.date() if isinstance(day, datetime.datetime) else day
        if day <= last:
            found.setdefault(str(event["SUMMARY"]), []).append(day.isoformat())
    for days in found.values():
        days.sort()
    for schedule in SCHEDULES:
        due = sorted(due["on"] for due in said["due"] if due["what"] == "habit" and due["text"] == schedule)
        assert due == sorted(found.get(schedule, [])), (schedule, due, found.get(schedule))
        # The last Friday of the year is a closed day.
        assert due or schedule == "year on last fri", schedule
    for event in events:
        start = event["DTSTART"].dt
        start = start.date() if isinstance(start, datetime.datetime) else start
        days = found.get(str(event["SUMMARY"]), [])
        assert start > last or start.isoformat() in days, ("starts on a day of its own", event["SUMMARY"])

    for quota in QUOTAS:
        summary = quota if " per " in quota else f"every {quota}"
        days = found[f"{quota} ({summary})"]
        assert not [day for day in days if is_off(day)], (quota, days)
        stretches = [stretch(day, quota.split()[-1]) for day in days]
        assert stretches == sorted(set(stretches)) and days[0] == TODAY, (quota, days)
        assert len(days) > {"week": 50, "month": 12, "quarter": 4, "year": 1}[quota.split()[-1]], (quota, days)
    days = found["Check in: Pages"]
    assert days and not [day for day in days if is_off(day)], days

    empty = folder.with_name(f"{folder.name}-empty")
    empty.mkdir()
    (empty / "goals.goals").write_text("vision v: There is nothing to do yet\n")
    nothing = icalendar.Calendar.from_ical(calendar(program, empty))
    assert nothing.subcomponents and not nothing.walk("VEVENT"), "an empty calendar has a part"

    in_zones(program, folder.with_name(f"{folder.name}-zones"))

    goals = folder / "goals.goals"
    goals.write_text(goals.read_text().replace("due: 2026-12-18", "due: 2026-12-21"))
    moved = icalendar.Calendar.from_ical(calendar(program, folder)).walk("VEVENT")
    assert ids == [str(event["UID"]) for event in moved], "ids stay when a day is moved"


main()
