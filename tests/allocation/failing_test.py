"""failing_test.py SHIM: shows that the harness of failing allocations can fail, with programs that do something wrong."""

import os
import pathlib
import stat
import sys
import tempfile
import unittest
from concurrent.futures import ThreadPoolExecutor

import failing

SHIM = os.path.abspath(sys.argv.pop(1))
failing.MEGABYTES = (1000,)

PROGRAM = """#!{python} -I
import os, signal, sys, time
if os.environ.get("FAIL_THREADS"):
    print("no thread")
elif os.environ.get("FAIL_ALLOCATION"):
    {disturbed}
else:
    {undisturbed}
"""
# What a program does if no allocation fails, and what it does if one fails.
WRONG = {
    "other words": ("print('words')", "print('other words')"),
    "other files": ("open('made.xml', 'w').write('whole')", "open('made.xml', 'w').write('half')"),
    "neither old nor new": ("pass", "open('left.tmp', 'w').close(); print('out of memory'); sys.exit(3)"),
    "exit code 1": ("pass", "sys.exit(1)"),
    "exit code 3: b''": ("pass", "sys.exit(3)"),
    "exit code -11": ("pass", "os.kill(os.getpid(), signal.SIGSEGV)"),
    "without threads": ("pass", "pass"),
    "had an effect": ("pass", "pass"),
}


class TheHarness(unittest.TestCase):
    def faults(self, undisturbed, disturbed):
        with tempfile.TemporaryDirectory() as name, ThreadPoolExecutor(1) as pool:
            folder = pathlib.Path(name)
            program = folder / "program"
            program.write_text(PROGRAM.format(python=sys.executable, undisturbed=undisturbed, disturbed=disturbed),
                               encoding="utf-8")
            program.chmod(stat.S_IRWXU)
            harness = failing.Harness(str(program), SHIM, folder)
            # More allocations than Python makes, so that it works.
            harness.points = lambda count: [10 * count]
            return "\n".join(harness.faults("help", pool))

    def test_each_kind_of_fault_is_found(self):
        for wanted, (undisturbed, disturbed) in WRONG.items():
            with self.subTest(wanted):
                self.assertIn(wanted, self.faults(undisturbed, disturbed))

    def test_a_run_that_does_not_end_is_found(self):
        failing.SECONDS = 1
        self.assertIn("no end", self.faults("pass", "time.sleep(5)"))

    def test_the_points_reach_from_the_first_to_the_last_allocation(self):
        self.assertEqual(failing.points(1000, 3), [1, 501, 1000])
        self.assertEqual(failing.points(2, 3), [1, 2])


if __name__ == "__main__":
    unittest.main()
