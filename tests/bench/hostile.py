"""Inputs that nobody means well with: each a shape that makes some parser or checker slow, grown to a given size.

Each returns one file's bytes, of at least the size and not much more.
"""

import itertools
import json
import random
from pathlib import Path


def repeated(make):
    """A shape that is one piece after another; the pieces are numbered."""

    def shape(size):
        parts = []
        length = 0
        for number in itertools.count():
            part = make(number).encode()
            parts.append(part)
            length += len(part)
            if length >= size:
                return b"".join(parts)

    return shape


def deep(step):
    """Lines that each stand deeper than the one before, as deep as 1,000 levels, then from the left again."""
    return repeated(lambda number: " " * (step * (number % 1000)) + "goal g: Deep\n")


def random_bytes(size):
    return random.Random(7).randbytes(size)


def random_lines(size):
    """Characters that mean something to the language, in any order."""
    chosen = random.Random(7)
    alphabet = "abgo0129:-+%@#/>.,[]() \t\n\r$€é😀\u0301\u202e\u00a0"
    return "".join(chosen.choices(alphabet, k=size)).encode()


def chain(size):
    """Goals that each support the next, without an end in sight."""
    return repeated(lambda n: f"goal g{n}: Link of a chain\n  supports: g{n + 1}\n")(size)


def circle(size):
    """The same, and the last supports the first."""
    text = chain(size)
    last = text.rindex(b"g", 0, len(text))
    return text[:last] + b"g0\n"


def one_thing(line):
    """One goal and ever more lines in it."""

    def shape(size):
        top = b"person @ana: Ana\ngoal g: All in one\n  measure: 0 to 100 users\n  owner: @ana\n  during: 2026-Q4\n"
        return top + repeated(line)(size)

    return shape


def day(number):
    return f"2026-{number % 12 + 1:02}-{number % 28 + 1:02}"


SHAPES = {
    "blank lines": repeated(lambda _: "\n"),
    "blanks": repeated(lambda _: " "),
    "one long line": lambda size: b"goal g: " + b"x" * size,
    "lines of a mebibyte": repeated(lambda _: "goal g: " + "x" * (1 << 20) + "\n"),
    "lone carriage returns": repeated(lambda _: "goal g: x\r"),
    "colons": repeated(lambda _: ": : : : : : : :\n"),
    "steps with stars": repeated(lambda _: "* [ ] not a step\n"),
    "junk": repeated(lambda _: "~~~~~~~~\n"),
    "deep by one": deep(1),
    "deep by eight": deep(8),
    "odd blanks": repeated(lambda _: "goal\u00a0g:\u2003A\u2009title\n"),
    "marks on one letter": lambda size: b"goal g: a" + "\u0301".encode() * (size // 2) + b"\n",
    "right to left and emoji": repeated(lambda n: f"goal g{n}: \u202eשלום👩‍👩‍👧‍👦 العربية\n"),
    "random bytes": random_bytes,
    "random lines": random_lines,
    "nul bytes": repeated(lambda _: "\0"),
    "the same id": repeated(lambda _: "goal g: Same\n"),
    "the same field": one_thing(lambda _: "  due: 2026-12-31\n"),
    "unknown keywords": repeated(lambda n: f"gaol g{n}: Misspelt\n"),
    "unknown fields": one_thing(lambda n: f"  onwer{n}: @ana\n"),
    "unknown handles": repeated(lambda n: f"person @p{n}: P\ngoal g{n}: G\n  owner: @q{n}\n"),
    "unknown ids": repeated(lambda n: f"goal g{n}: G\n  supports: h{n}\n"),
    "unknown targets": repeated(lambda n: f"{day(n)} nothing-{n} 5 users\n"),
    "bad days": one_thing(lambda n: f"  {n % 28 + 1:02}/{n % 12 + 1:02}/2026 on-track: x\n"),
    "bad numbers": repeated(lambda n: f"goal g{n}: G\n  measure: 1,{n} to 2,{n} users\n"),
    "long numbers": repeated(lambda n: f"goal g{n}: G\n  measure: 0 to {'9' * 400}\n"),
    "bad schedules": repeated(lambda n: f"habit h{n}: H\n  every: now and then {n}\n"),
    "long lists": repeated(lambda n: "goal g: G\n  tags: " + "".join(f"#t{m}, " for m in range(n, n + 1000)) + "\n"),
    "a chain": chain,
    "a circle": circle,
    "many parents": repeated(lambda n: f"goal g{n}: G\n  supports: {' '.join(f'g{m}' for m in range(40))}\n"),
    "events in order": one_thing(lambda n: f"  {day(n // 9000)} {n} users: Next\n"),
    "events out of order": one_thing(lambda n: f"  {day(n * 7919)} +1 user: Next\n"),
    "two values a day": one_thing(lambda n: f"  2026-10-01 {n} users\n"),
    "many facts": one_thing(lambda _: "  2026-10-01 " + "at-risk on-track blocked x unblocked x " * 20 + ": W\n"),
    "revisions": one_thing(lambda n: f"  {day(n)} target {n + 1} users was {n} users: Moved\n"),
    "steps": one_thing(lambda n: f"  - [x] {day(n)}: Step {n}\n"),
    "notes": one_thing(lambda n: f"  > note {n}\n"),
    "waivers": one_thing(lambda n: f"  allow M01 T06 until {day(n)}: Because\n"),
    "formerly": repeated(lambda n: f"goal g{n}: G\n  formerly: g{n + 1}\n  continues: g{n + 2}\n"),
    "teams in teams": repeated(lambda n: f"team @t{n}: T\n  part-of: @t{n + 1}\n  lead: @t{n}\n"),
    "years of habit": repeated(lambda n: f"habit h{n}: H\n  every: day\n  during: 0001..9999\n"),
    "years of quota": repeated(lambda n: f"habit h{n}: H\n  every: 3x per week\n  during: 0001..9999\n"),
}


# What sentences are made of that nobody means well with, each repeated up to a size. The tests of the reader have them too.
PIECES = json.loads((Path(__file__).resolve().parents[1] / "prose" / "hostile.json").read_text(encoding="utf-8"))
