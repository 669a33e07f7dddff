#!/usr/bin/env python3
"""How fast the language server answers, as an editor meets it: a process at the other end of two pipes.

    tests/bench/editor.py PROGRAM [--edits EDITS] [--no-times] [THINGS…]

Prints, for a workspace of each size (10,000 and 100,000 things unless given), the figures of a language server: start,
first diagnostics, hover and completion, an edit with the answer behind it, an edit with its diagnostics (the quiet time
of 80 ms taken off), exit, and the memory before and after as many edits as a day of writing has (50,000 unless given).
Before them come the figures of an edit in a workspace of one file, of 10 KB and of 1 MB.
Behind each that has a bound stands whether it is kept; the exit status is 1 where one is missed.
"""

import argparse
import json
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

import workspace

QUIET = 0.080
# How many edits come between two questions.
BETWEEN = 50
# How many come before memory is looked at for the first time: until then the allocator's arenas, of which each thread
# has its own, still fill.
WARM = 10_000
# How large the one file of a workspace is, in bytes.
ONE_FILE = (10_000, 1_000_000)
# What a process may take that holds nothing, and what counts as no growth, in MiB.
EMPTY = 60
NO_GROWTH = 10


# What every editor can do that matters for how much is said.
CAPABILITIES = {"textDocument": {"documentSymbol": {"hierarchicalDocumentSymbolSupport": True}}}


class Client:
    def __init__(self, program, folder):
        self.started = time.perf_counter()
        self.process = subprocess.Popen(
            [program, "lsp", "--today", "2026-11-20"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self.next = 0
        self.ask(
            "initialize",
            {"processId": None, "rootUri": folder.as_uri(), "capabilities": CAPABILITIES},
        )
        self.initialized = time.perf_counter() - self.started
        self.tell("initialized", {})

    def send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def tell(self, method, params):
        self.send({"method": method, "params": params})

    def hear(self):
        """The bytes of the next message: reading what is in it is the client's time."""
        length = 0
        while line := self.process.stdout.readline().strip():
            length = int(line.split(b":")[1])
        return self.process.stdout.read(length)

    def ask(self, method, params):
        """Asks, and waits until something comes that is no request or note of the server: there is but one question."""
        self.next += 1
        self.send({"id": self.next, "method": method, "params": params})
        while b'"method":' in self.hear()[:100]:
            pass

    def until_published(self, uri):
        while True:
            message = self.hear()
            if b'"method":"textDocument/publishDiagnostics"' in message[:100]:
                if json.loads(message)["params"]["uri"] == uri:
                    return

    def memory(self):
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(status.split("VmRSS:")[1].split()[0]) / 1024


def timed(times, work):
    took = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        took.append((time.perf_counter() - began) * 1000)
    took.sort()
    return statistics.median(took), took[int(len(took) * 0.99) - 1]


class Writer:
    """Somebody who has a file open, and writes at its end."""

    def __init__(self, program, folder, path):
        self.text, self.uri = path.read_text(), path.as_uri()
        self.lines = self.text.splitlines()
        self.line = next(i for i, line in enumerate(self.lines) if line.lstrip().startswith("goal "))
        self.client = Client(program, folder)
        self.version = 1
        self.written = 0
        began = time.perf_counter()
        opened = {"uri": self.uri, "languageId": "goals", "version": 1, "text": self.text}
        self.client.tell("textDocument/didOpen", {"textDocument": opened})
        self.client.until_published(self.uri)
        self.first = time.perf_counter() - began

    def at(self, method, line, column):
        params = {"textDocument": {"uri": self.uri}, "position": {"line": line, "character": column}}
        return self.client.ask(method, params)

    def hover(self):
        self.at("textDocument/hover", self.line, 7)

    def outline(self):
        self.client.ask("textDocument/documentSymbol", {"textDocument": {"uri": self.uri}})

    def edit(self, words="// x\n", to=0):
        self.version += 1
        start = {"line": len(self.lines), "character": 0}
        end = {"line": len(self.lines) + to, "character": 0}
        self.client.tell(
            "textDocument/didChange",
            {
                "textDocument": {"uri": self.uri, "version": self.version},
                "contentChanges": [{"range": {"start": start, "end": end}, "text": words}],
            },
        )

    def name(self):
        """A thing that others may name comes, or goes again."""
        self.written += 1
        self.edit(*(("goal new-name: New\n",) if self.written % 2 else ("", 1)))

    def write_and_erase(self, times):
        """As many edits, after which the text is what it was."""
        for number in range(0, times, 2):
            self.edit(f"goal: Number {number}\n")
            self.edit("", to=1)
            if number % BETWEEN == 0:
                self.hover()
        self.hover()

    def keystroke(self, edit):
        edit()
        self.client.until_published(self.uri)

    def with_answer(self, edit, ask):
        edit()
        ask()

    def leave(self):
        """How long the server takes to go."""
        self.client.ask("shutdown", None)
        began = time.perf_counter()
        self.client.tell("exit", None)
        self.client.process.wait()
        return time.perf_counter() - began


def measure(program, things, edits, has_times):
    """Whether the bounds are kept."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name).resolve()
        size = workspace.write(folder, things)
        path = max(folder.rglob("*.goals"), key=lambda path: path.stat().st_size)
        writer = Writer(program, folder, path)
        owner = next(i for i, line in enumerate(writer.lines) if line.lstrip().startswith("owner:"))
        text_size = len(writer.text)
        print(f"{things:,} things, {size / 1e6:.1f} MB; the file edited has {text_size / 1e3:.0f} KB")
        is_large = things > 10_000
        slow = 20 if is_large else 2
        report = Report(has_times)
        report.once("initialize answered", writer.client.initialized * 1000, 20)
        report.once("first diagnostics", writer.first * 1000, None if is_large else 1000)
        report.often("hover", timed(300, writer.hover), None if is_large else 0.5, slow)
        completion = timed(100, lambda: writer.at("textDocument/completion", owner, len(writer.lines[owner])))
        report.often("completion", completion, None, slow)
        outline = timed(100, lambda: writer.with_answer(writer.edit, writer.outline))
        report.often("edit to outline", outline, fresh(text_size), None)
        for said, edit in (("edit", writer.edit), ("new name", writer.name)):
            hover = timed(40, lambda edit=edit: writer.with_answer(edit, writer.hover))
            report.often(f"{said} to hover", hover, None, None)
        for said, edit in (("keystroke", writer.edit), ("new name", writer.name)):
            took = timed(20, lambda edit=edit: writer.keystroke(edit))
            report.often(f"{said} to diagnostics", [took - QUIET * 1000 for took in took], None, 50)
        writer.write_and_erase(min(WARM, edits))
        before = writer.client.memory()
        writer.write_and_erase(edits)
        after = writer.client.memory()
        report.memory("memory", before, 10 * size / 2**20 + EMPTY)
        report.memory(f"after {edits:,} edits", after, min(before + NO_GROWTH, 10 * size / 2**20 + EMPTY))
        report.once("gone after exit", writer.leave() * 1000, 100)
        return report.is_kept


def fresh(size):
    """How long an answer may take that is about a text of so many bytes just edited: 1 ms for 10 KB, 5 ms for 1 MB, and
    what lies between for those between, in ms."""
    return 1 + 4 * max(size - 10_000, 0) / 990_000


def measure_one_file(program, size, has_times):
    """The same of a workspace of one file with so many bytes: there is nothing that an edit leaves alone."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name).resolve()
        path = folder / "all.goals"
        size = workspace.write_one_file(path, size)
        writer = Writer(program, folder, path)
        print(f"one file of {size / 1e3:,.0f} KB")
        report = Report(has_times)
        for said, ask in (("outline", writer.outline), ("hover", writer.hover)):
            took = timed(100, lambda ask=ask: writer.with_answer(writer.edit, ask))
            report.often(f"edit to {said}", took, fresh(size), None)
        writer.leave()
        return report.is_kept


class Report:
    """Prints figures with their bounds, and knows whether all are kept."""

    def __init__(self, has_times):
        self.has_times = has_times
        self.is_kept = True

    def once(self, name, took, most):
        print(f"  {name:28} {took:8.1f} ms" + self.verdict(took, most, "ms"))

    def often(self, name, took, median, worst):
        bounds = self.verdict(took[0], median, "ms p50") + self.verdict(took[1], worst, "ms p99")
        print(f"  {name:28} {took[0]:8.2f} ms p50 {took[1]:8.2f} ms p99{bounds}")

    def memory(self, name, takes, most):
        self.is_kept &= takes <= most
        verdict = "kept" if takes <= most else "MISSED"
        print(f"  {name:28} {takes:8.0f} MiB, at most {most:.0f}: {verdict}")

    def verdict(self, figure, most, unit):
        if most is None or not self.has_times:
            return ""
        self.is_kept &= figure <= most
        return f", at most {most:.4g} {unit}: {'kept' if figure <= most else 'MISSED'}"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("things", nargs="*", type=int, default=[10_000, 100_000])
    parser.add_argument("--edits", type=int, default=50_000)
    parser.add_argument("--no-times", action="store_true", help="times have no bounds, on a machine that is busy")
    arguments = parser.parse_intermixed_args()
    bounds = (arguments.edits, not arguments.no_times)
    kept = [measure_one_file(arguments.program, size, bounds[1]) for size in ONE_FILE]
    kept += [measure(arguments.program, things, *bounds) for things in arguments.things]
    sys.exit(0 if all(kept) else 1)


if __name__ == "__main__":
    main()
