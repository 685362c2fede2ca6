"""Each rule of the table is reported and tested. `rules.py ROOT` prints one line for each breach and fails if there is one.

A row of src/base/rule_rows_*.h that no file of src/ names is dead; one that no test asserts is not proved. A row that says that
the rule offers a fix needs a test that shows one. That other rules offer no fix is checked by text_of() of tests/support.
"""

import pathlib
import re
import sys

ROW = re.compile(r'^    \{"([a-z0-9-]+)", (?:error|warning|note), (?:(?!^    \{").)*?\},$', re.M | re.S)
TRAITS_WITH_FIX = re.compile(r"\b(offers_fix|refuses_value|covers_with_fix|on_request_with_fix)\}")
WORD = re.compile(r"(?<![a-z0-9-])[a-z0-9]+(?:-[a-z0-9]+)+(?![a-z0-9-])")
# A finding as test::text_of() writes it, or as the program prints it; and the line of its fix.
FINDING = re.compile(r"\b(?:error|warning|note) ([a-z0-9-]+) |\[([a-z0-9-]+)\]")
# A row of a test in one line: the rule, and what its fix replaces.
ROW_WITH_FIX = re.compile(r'"([a-z0-9]+(?:-[a-z0-9]+)+)[" “].* -> ')
FIX = re.compile(r'(?:^|\\n|")\s*(?:fix \S+:\d|= write: )')


def rows(root):
    """Rule -> whether its row says that it offers a fix."""
    found = {}
    for path in sorted((root / "src" / "base").glob("rule_rows_*.h")):
        for row in ROW.finditer(path.read_text(encoding="utf-8")):
            found[row[1]] = bool(TRAITS_WITH_FIX.search(row[0]))
    return found


def reported(root):
    """The texts in quotation marks of all sources except the table."""
    words = set()
    for path in (root / "src").rglob("*.cpp"):
        words.update(re.findall(r'"([a-z0-9-]+)"', path.read_text(encoding="utf-8")))
    return words


def test_texts(root):
    for path in sorted((root / "tests").rglob("*")):
        if path.is_file() and path.suffix in (".cpp", ".h", ".txt", ".py", "") and path.parent.name != "house":
            yield path.read_text(encoding="utf-8", errors="replace")


def asserted(text):
    """Words that look like ids in the lines of a test, except in comments and names of tests."""
    lines = (line for line in text.splitlines() if not line.lstrip().startswith(("//", "TEST_CASE(")))
    return {word for line in lines for word in WORD.findall(line)}


def with_fix(text):
    """Rules of findings that are followed by a fix."""
    rule, found = None, set()
    for line in text.splitlines():
        finding = FINDING.search(line)
        if finding:
            rule = finding[1] or finding[2]
        if rule and FIX.search(line):
            found.add(rule)
        if row := ROW_WITH_FIX.search(line):
            found.add(row[1])
    return found


def breaches(root):
    root = pathlib.Path(root)
    table, named, proved, fixed = rows(root), reported(root), set(), set()
    for text in test_texts(root):
        proved |= asserted(text)
        fixed |= with_fix(text)
    if not table:
        return ["src/base: no row of a rule is found"]
    out = [f"{rule}: no file of src/ reports this rule" for rule in table if rule not in named]
    out += [f"{rule}: no test asserts this rule" for rule in table if rule not in proved]
    out += [f"{rule}: no test shows a fix of this rule" for rule, fix in table.items() if fix and rule not in fixed]
    return sorted(out)


def main():
    found = breaches(sys.argv[1])
    for line in found:
        print(line)
    print(f"{len(found)} breaches of the table of rules")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
