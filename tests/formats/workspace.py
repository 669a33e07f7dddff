"""Writes a workspace whose paths and texts hold everything that a format could stumble over."""

import sys
from pathlib import Path

FILES = {
    "workspace.goals": "workspace: Odd\n",
    "people.goals": "person @ana: Ana Ruiz\n",
    "clean.goals": "file clean: Clean\n",
    # Two findings with the same words, one in each of two things of no id; three more on lines with wide characters.
    "teams/é 😀, 100%: [a]&b.goals": (
        "goal: Sell <b>more</b> & \"better\" ]]> bread\n"
        "  due: 31.12.2026\n"
        "goal: Sell <b>more</b> & \"better\" ]]> bread\n"
        "  due: 31.12.2026\n"
        "goal 😀: é😀 100% ::error::, 'x'\r\n"
        "  owner: @anna\r\n"
        "  é😀\tdue 2026-13-01\r\n"
    ),
    # Control characters, marks that turn a line around, a character that XML cannot hold, a line separator.
    "teams/control.goals": (
        "goal bell: Ring \x07 \x1b[2J \u202e the \ufffe bell \u2028 now\n  meassure: 3 bells\n"
    ),
    "teams/latin.goals": b"goal caf\xe9: Open\n",
    # The same words in one thing, twice.
    "twice.goals": "goal twice: Twice\n  owner: @nobody\n  2026-11-01 by @nobody: x\n  2026-11-02 by @nobody: x\n",
}


def main() -> None:
    root = Path(sys.argv[1])
    for path, text in FILES.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())


if __name__ == "__main__":
    main()
