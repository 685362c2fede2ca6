"""Adds up test results: `count.py FAILED RESULTS.xml...`. FAILED is 1 if an earlier step failed, else 0.

Prints `N passed, N failed` and fails unless all passed. Each test case of a doctest program counts, and any other test counts as one.
A missing results file, as after a failed build, counts as one failure.
"""

import re
import sys
import xml.etree.ElementTree as tree

SUMMARY = re.compile(r"\[doctest\] test cases:\s*\d+\s*\|\s*(\d+) passed\s*\|\s*(\d+) failed")


def count(path):
    try:
        cases = tree.parse(path).getroot().findall("testcase")
    except (OSError, tree.ParseError):
        return 0, 1
    passed = failed = 0
    for case in cases:
        summary = SUMMARY.findall(case.findtext("system-out") or "")
        good = case.get("status") == "run"
        if summary:
            passed += int(summary[-1][0])
            failed += max(int(summary[-1][1]), 0 if good else 1)
        else:
            passed, failed = passed + good, failed + (not good)
    return passed, failed if cases else 1


def main():
    totals = [count(path) for path in sys.argv[2:]]
    passed, failed = sum(t[0] for t in totals), sum(t[1] for t in totals)
    if sys.argv[1] != "0":
        failed = max(failed, 1)
    print(f"\n{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
