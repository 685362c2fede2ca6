"""Each check of rules.py can fail: a small good tree, one mistake in it, and the breach that must be found."""

import pathlib
import tempfile
import unittest

from rules import breaches

ROWS = """// Rows.
inline constexpr RuleRow kRows[] = {
    {"clock-wrong", error, time, message("wrong {clock}"), hint("correct it"), offers_fix},
    {"day-missing", warning, time, message("a \\"day\\" is missing"),
     hint("add it")},
    {"value-refused", error, schema, message("no"), hint("yes"), refuses_value},
};
"""
SOURCE = '''void f() {
  report("clock-wrong", at), report("day-missing", at), report(bad ? RuleId("value-refused") : other, at);
}
'''
TEST = '''TEST_CASE("a clock-wrong") {
  CHECK(text_of(found) == "error clock-wrong a.xml:1:1\\n"
                          "  fix a.xml:1:1 \\"x\\" -> \\"y\\"\\n");
  CHECK(rule == "day-missing");
}
'''
GOLDEN = """a.xml:1:1: error: no [value-refused]
      = write: yes
"""
GOOD = {
    "src/base/rule_rows_a.h": ROWS,
    "src/rules/a.cpp": SOURCE,
    "tests/rules/a_test.cpp": TEST,
    "tests/rules/golden.txt": GOLDEN,
}

PLANTED = [
    ({"src/rules/a.cpp": SOURCE.replace("clock-wrong", "clock-wrongs")}, "clock-wrong: no file of src/ reports this rule"),
    ({"tests/rules/a_test.cpp": TEST.replace("day-missing", "day-missed")}, "day-missing: no test asserts this rule"),
    ({"tests/rules/a_test.cpp": TEST.replace('CHECK(rule == "day-missing")', "// day-missing")}, "day-missing: no test asserts this rule"),
    ({"tests/rules/a_test.cpp": TEST.replace("fix a.xml", "see a.xml")}, "clock-wrong: no test shows a fix of this rule"),
    ({"tests/rules/golden.txt": GOLDEN.replace("= write", "= do")}, "value-refused: no test shows a fix of this rule"),
    ({"src/base/rule_rows_a.h": "// moved"}, "src/base: no row of a rule is found"),
]


def breaches_of(changes):
    with tempfile.TemporaryDirectory() as folder:
        for name, text in {**GOOD, **changes}.items():
            path = pathlib.Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return breaches(folder)


class RulesTest(unittest.TestCase):
    def test_a_good_tree_has_no_breach(self):
        self.assertEqual(breaches_of({}), [])

    def test_each_mistake_is_one_breach(self):
        for changes, breach in PLANTED:
            with self.subTest(breach):
                self.assertEqual(breaches_of(changes), [breach])


if __name__ == "__main__":
    unittest.main()
