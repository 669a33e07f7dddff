"""One session of a real editor with the language server, and what must be true of it whichever editor it is.

    run.py CLIENT PROGRAM [COMMAND…]

An editor is set up as editors/README.md says, with the lines that stand there, and opens tests/clients/goals. A script of
its own kind (CLIENT's, beside this file) uses it as a person would and writes what is to be seen to $REPORT, as JSON:

    found     each diagnostic shown: its code, its line, and the text below it
    hover     what the pointer on the goal's id is told
    cleared   the codes shown after "[Number]" became "Dozens"
    fixed     the text after the quick fix at the date was applied

Then the editor is left. Prints lines for tests/run.
"""

import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
# How long a session may take, and how long the server may outlive it, in seconds.
SESSION = 90
GONE = 2


def advised(client):
    """The lines that the editors' page tells to put into the settings of an editor."""
    page = (ROOT / "editors/README.md").read_text()
    section = re.search(rf"^## {re.escape(client)}.*?\n(.*?)(?=^## )", page, flags=re.M | re.S)[1]
    lines = re.findall(r"`([^`\n]+)`", section)
    wanted = re.compile(r"^(vim\.|require\(|set |let |call |\()")
    return [line.replace("CLONE", str(ROOT)) for line in lines if wanted.match(line)]


def neovim(program, work):
    init = work / "init.lua"
    init.write_text("\n".join(advised("Neovim (0.11")))
    return [program, "--headless", "-u", init, "-S", HERE / "neovim.lua"]


def old_neovim(program, work):
    init = work / "init.lua"
    init.write_text("\n".join(advised("Neovim (0.7")))
    return [program, "--headless", "-u", init, "-S", HERE / "neovim.lua"]


def vim(program, work):
    lines = ["set nocompatible", "packadd! ale", *advised("Vim (with ALE)"), "filetype plugin indent on", "syntax on"]
    vimrc = work / "vimrc"
    vimrc.write_text("\n".join(lines))
    return [program, "-e", "-s", "-N", "-u", vimrc, "-S", HERE / "ale.vim"]


def emacs(program, work):
    init = work / "init.el"
    init.write_text("\n".join(["(package-initialize)", *advised("Emacs")]))
    return [program, "--batch", "-l", init, "-l", HERE / "eglot.el"]


def code(program, work):
    return ["node", HERE / "code.mjs", program]


CLIENTS = {
    "Neovim": neovim,
    "old Neovim": old_neovim,
    "Vim with ALE": vim,
    "Emacs with Eglot": emacs,
    "VS Code": code,
}


def environment(work, program):
    """A home of its own, and `goalpost` in the PATH: the program, on the day of the goals, and its number kept."""
    bin = work / "bin"
    bin.mkdir()
    shim = bin / "goalpost"
    shim.write_text(f'#!/bin/sh\necho $$ >>"{work}/servers"\nexec "{program}" "$@" --today 2026-11-20\n')
    shim.chmod(0o755)
    return {
        **os.environ,
        "HOME": str(work),
        "PATH": f"{bin}:{os.environ['PATH']}",
        "GOALS": str(work / "goals/walk.goals"),
        "REPORT": str(work / "report.json"),
        "LC_ALL": "C.UTF-8",
        **{f"XDG_{kind}_HOME": str(work / kind.lower()) for kind in ("CONFIG", "DATA", "STATE", "CACHE")},
    }


def session(client, program, command):
    """What the editor showed, and how long after its last word the server was gone."""
    with tempfile.TemporaryDirectory() as name:
        work = pathlib.Path(name).resolve()
        shutil.copytree(HERE / "goals", work / "goals")
        surroundings = environment(work, program)
        with open(work / "said", "w+") as said:
            process = subprocess.Popen(
                CLIENTS[client](command, work),
                env=surroundings,
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
            gone = watch(process, work, said)
            stop(process)
            said.seek(0)
            report = work / "report.json"
            seen = json.loads(report.read_text()) if report.exists() else {}
            return seen, gone, said.read()


def watch(process, work, said):
    """How long after the editor's last word its server was gone; none where it was not, or there was another."""
    began = time.time()
    while time.time() - began < SESSION:
        time.sleep(0.02)
        servers = (work / "servers").read_text().split() if (work / "servers").exists() else []
        report = work / "report.json"
        last_word = report.stat().st_mtime if report.exists() else None
        if last_word and not any(lives(server) for server in servers):
            return time.time() - last_word if len(servers) == 1 else None
        if process.poll() is not None and time.time() - (last_word or began) > 2 * GONE:
            return None
    said.write(f"\nthe session takes more than {SESSION} s\n")
    return None


def lives(number):
    status = pathlib.Path(f"/proc/{number}/stat")
    try:
        # What nobody has asked after yet has ended all the same.
        return status.read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def stop(process):
    """Whatever the editor started ends with it."""
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        pass
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    process.wait()


def judge(client, seen, gone, said):
    trouble = False

    def check(name, is_so, what):
        nonlocal trouble
        if not is_so:
            print(f"  found {what!r}")
            trouble = True
        print(f"{'ok' if is_so else 'not ok'} {client}: {name}")

    found = [(it["code"], it["line"], it["text"]) for it in seen.get("found", [])]
    check("a finding stands where its words are, behind wide characters", ("S03", 7, "[Number]") in found, found)
    check("another stands at the date", ("L05", 6, "12.31.2026") in found, found)
    check("the pointer is told the progress", "50%" in seen.get("hover", ""), seen.get("hover"))
    cleared = seen.get("cleared", ["S03"])
    check("an edit clears what it settles and nothing else", "S03" not in cleared and "L05" in cleared, cleared)
    fixed = seen.get("fixed", "")
    check("a quick fix writes the day", "\n  due: 2026-12-31\n  why: é😀 Dozens of reasons\n" in fixed, fixed)
    check(f"the server is gone within {GONE} s", gone is not None and gone < GONE, gone)
    if trouble:
        print(said)
    return trouble


if __name__ == "__main__":
    client, program, command = sys.argv[1:4]
    sys.exit(judge(client, *session(client, pathlib.Path(program).resolve(), command)))
