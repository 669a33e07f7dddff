"""The program on the inputs of the benchmarks: the good ones check clean, the hostile ones end in time and in order."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import hostile
import suites
import tools
import workspace

# Long enough for a busy machine; an input whose time grows faster than its size takes hours.
SECONDS = 60


def run(folder, *arguments):
    command = [tools.goalpost(), *arguments, "--workspace", str(folder), "--today", suites.TODAY]
    return subprocess.run(command, cwd=folder, capture_output=True, timeout=SECONDS, stdin=subprocess.DEVNULL)


class Program(unittest.TestCase):
    def test_finds_nothing_in_a_workspace_of_the_benchmarks(self):
        with tempfile.TemporaryDirectory() as folder:
            workspace.write(folder, 1000)
            done = run(folder, "check")
            self.assertEqual(done.returncode, 0, done.stdout.decode() + done.stderr.decode())

    def test_ends_in_order_on_hostile_inputs(self):
        for name, shape in hostile.SHAPES.items():
            with self.subTest(name), tempfile.TemporaryDirectory() as folder:
                Path(folder, "hostile.goals").write_bytes(shape(30_000))
                for command in (["check"], ["check", "--format", "json"], ["fmt", "--diff"], ["status"]):
                    done = run(folder, *command)
                    self.assertIn(done.returncode, (0, 1, 2), command)
                    self.assertNotIn(b"panicked", done.stderr, command)

    def test_keeps_its_memory_in_an_editor(self):
        editor = Path(__file__).with_name("editor.py")
        command = [sys.executable, "-B", editor, tools.goalpost(), "1000", "--edits", "3000", "--no-times"]
        done = subprocess.run(command, capture_output=True, timeout=SECONDS, stdin=subprocess.DEVNULL)
        self.assertEqual(done.returncode, 0, done.stdout.decode() + done.stderr.decode())


if __name__ == "__main__":
    unittest.main()
