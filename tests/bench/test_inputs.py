"""The inputs of the benchmarks are what their pages say: counted, sized, and the same every time."""

import re
import unittest

import hostile
import journals
import prose
import suites
import workspace

THING = re.compile(r" *(workspace|file|person|team|vision|objective|result|habit|goal) ?[^:]*: [^@]")


def lines_of(things, seed=1):
    return [line for _, lines in workspace.files(things, seed) for line in lines]


class Workspaces(unittest.TestCase):
    def test_hold_exactly_as_many_things_as_asked_for(self):
        for things in (100, 101, 106, 5000):
            found = sum(bool(THING.match(line)) for line in lines_of(things))
            self.assertEqual(found, things)

    def test_have_five_lines_and_204_bytes_a_thing(self):
        lines = lines_of(100_000)
        size = sum(len(line) + 1 for line in lines)
        self.assertAlmostEqual(len(lines) / 100_000, 5, delta=0.01)
        self.assertAlmostEqual(size / 100_000, 204, delta=1)

    def test_are_the_same_for_the_same_seed_only(self):
        self.assertEqual(lines_of(200, seed=1), lines_of(200, seed=1))
        self.assertNotEqual(lines_of(200, seed=1), lines_of(200, seed=2))

    def test_log_nothing_after_the_day_that_is_asked_about(self):
        days = re.findall(r"\d{4}-\d\d-\d\d", "\n".join(lines_of(5000)))
        self.assertLess(max(days), suites.TODAY)


class Journals(unittest.TestCase):
    def test_have_as_many_entries_as_asked_for_in_order(self):
        days = [entry[0] for entry in journals.entries(1000, seed=1)]
        self.assertEqual(len(days), 1000)
        self.assertEqual(days, sorted(days))


class Sentences(unittest.TestCase):
    def test_are_as_many_as_asked_for_and_no_two_alike(self):
        found = prose.sentences(3000)
        self.assertEqual(len(set(found)), 3000)
        self.assertFalse(any("\n" in sentence for sentence in found))


class HostileInputs(unittest.TestCase):
    def test_have_the_size_that_was_asked_for(self):
        for name, shape in hostile.SHAPES.items():
            if name != "lines of a mebibyte":
                with self.subTest(name):
                    self.assertTrue(10_000 <= len(shape(10_000)) < 25_000, len(shape(10_000)))

    def test_are_the_same_every_time(self):
        for name, shape in hostile.SHAPES.items():
            with self.subTest(name):
                self.assertEqual(shape(2000), shape(2000))


if __name__ == "__main__":
    unittest.main()
