#!/usr/bin/env python3
"""How fast the language server answers, as an editor meets it: a process at the other end of two pipes.

    tests/bench/editor.py PROGRAM [--edits EDITS] [--no-times] [THINGS…]

Prints, for a workspace of each size (10,000 and 100,000 things unless given), the figures of a language server: start,
first diagnostics, hover and completion, an edit with the answer behind it, an edit with its diagnostics (the quiet time
of 80 ms taken off), exit, and the memory before and after as many edits as a day of writing has (50,000 unless given).
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


def measure(program, things, edits, has_times):
    """Whether the bounds are kept."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name).resolve()
        size = workspace.write(folder, things)
        files = sorted(folder.rglob("*.goals"), key=lambda path: path.stat().st_size)
        path = files[-1]
        text, uri = path.read_text(), path.as_uri()
        client = Client(program, folder)
        began = time.perf_counter()
        client.tell(
            "textDocument/didOpen",
            {"textDocument": {"uri": uri, "languageId": "goals", "version": 1, "text": text}},
        )
        client.until_published(uri)
        first = time.perf_counter() - began
        lines = text.splitlines()
        line = next(i for i, line in enumerate(lines) if line.lstrip().startswith("goal "))
        owner = next(i for i, line in enumerate(lines) if line.lstrip().startswith("owner:"))
        version = 1

        def at(method, line, column):
            params = {"textDocument": {"uri": uri}, "position": {"line": line, "character": column}}
            return client.ask(method, params)

        def edit(words="// x\n", to=0):
            nonlocal version
            version += 1
            start, end = {"line": len(lines), "character": 0}, {"line": len(lines) + to, "character": 0}
            client.tell(
                "textDocument/didChange",
                {
                    "textDocument": {"uri": uri, "version": version},
                    "contentChanges": [{"range": {"start": start, "end": end}, "text": words}],
                },
            )

        def write_and_erase(times):
            """As many edits, after which the text is what it was."""
            for number in range(0, times, 2):
                edit(f"goal: Number {number}\n")
                edit("", to=1)
                if number % BETWEEN == 0:
                    at("textDocument/hover", line, 7)
            at("textDocument/hover", line, 7)

        def keystroke():
            edit()
            client.until_published(uri)

        def answered():
            edit()
            client.ask("textDocument/documentSymbol", {"textDocument": {"uri": uri}})

        def judged():
            edit()
            at("textDocument/hover", line, 7)

        print(f"{things:,} things, {size / 1e6:.1f} MB; the file edited has {len(text) / 1e3:.0f} KB")
        is_large = things > 10_000
        slow = 20 if is_large else 2
        # 1 ms for a text of 10 KB, 5 ms for one of 1 MB, and what lies between for those between.
        fresh = 1 + 4 * (len(text) - 10_000) / 990_000
        report = Report(has_times)
        report.once("initialize answered", client.initialized * 1000, 20)
        report.once("first diagnostics", first * 1000, None if is_large else 1000)
        report.often("hover", timed(300, lambda: at("textDocument/hover", line, 7)), None if is_large else 0.5, slow)
        completion = timed(100, lambda: at("textDocument/completion", owner, len(lines[owner])))
        report.often("completion", completion, None, slow)
        report.often("edit to outline", timed(100, answered), fresh, None)
        report.often("edit to hover", timed(30, judged), None, None)
        keystrokes = [took - QUIET * 1000 for took in timed(20, keystroke)]
        report.often("keystroke to diagnostics", keystrokes, None, 50)
        write_and_erase(min(WARM, edits))
        before = client.memory()
        write_and_erase(edits)
        after = client.memory()
        report.memory("memory", before, 10 * size / 2**20 + EMPTY)
        report.memory(f"after {edits:,} edits", after, min(before + NO_GROWTH, 10 * size / 2**20 + EMPTY))
        client.ask("shutdown", None)
        began = time.perf_counter()
        client.tell("exit", None)
        client.process.wait()
        report.once("gone after exit", (time.perf_counter() - began) * 1000, 100)
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
    kept = [measure(arguments.program, things, *bounds) for things in arguments.things]
    sys.exit(0 if all(kept) else 1)


if __name__ == "__main__":
    main()
