"""Each rule of the house can fail: a small good tree, one mistake planted in it, and the breach that must be found."""

import pathlib
import tempfile
import unittest

from count import count
from house import House

TABLE = """# Architecture
## Who may include whom
| folder | own code | third party, only in .cpp files |
| --- | --- | --- |
| `base` | - | ICU |
| `input` | base | libxml2, libpng |
| `meeting` | base, input (xml.h) | - |
| `commands` | base, input, meeting | CLI11 |

## More
| `nothing` | base | - |
"""
CMAKE = """readout_station(base LIBS ICU::uc)
readout_station(input OWN base
                LIBS LibXml2::LibXml2 PNG::PNG)
readout_station(meeting OWN base input)
readout_station(commands OWN base input meeting LIBS CLI11::CLI11 Threads::Threads)
"""
COVERAGE = """# Coverage
| need | written as | tests |
| --- | --- | --- |
| a clock | `start` | `tests/t_test.cpp`: `a clock`, `says "noon"`; `tests/cases.txt`: `clock-twice` |
| a ghost | `ghost` | not yet |

## Not yet
- **a ghost**: nobody saw one.
"""
GOOD = {
    "ARCHITECTURE.md": TABLE,
    "CMakeLists.txt": CMAKE,
    "src/base/a.h": "#pragma once\n#include <vector>\n#include <cstdint>\n",
    "src/base/a.cpp": '#include "base/a.h"\n#include <unicode/uchar.h>\n#include <fmt/format.h>\n#include <sys/stat.h>\n',
    "src/input/xml.h": '#include "base/a.h"\n',
    "src/input/image.h": '#include "base/a.h"\n',
    "src/input/xml.cpp": '#include "input/xml.h"\n#include <libxml/parser.h>\n#include <png.h>\n',
    "src/meeting/m.cpp": '#include "input/xml.h"\n// setlocale(LC_ALL, "") and time(nullptr)\nauto s = "strtod(x)"; int session_time(int);\n',
    "src/commands/c.cpp": '#include "meeting/m.h"\n#include <CLI/CLI.hpp>\nauto now = std::chrono::system_clock::now();\n',
    "tests/t.cpp": "// /usr/share is nobody's machine\n",
    "tests/t_test.cpp": 'TEST_CASE("a clock") {\n}\nTEST_CASE("says \\"noon\\"") {\n}\n',
    "tests/cases.txt": "== clock-twice\n<m/>\n",
    "docs/coverage.md": COVERAGE,
}


def breaches(changes):
    with tempfile.TemporaryDirectory() as folder:
        for name, text in {**GOOD, **changes}.items():
            if text is None:
                continue
            path = pathlib.Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return House(folder).check()


PLANTED = [
    ({"src/base/a.h": '#include "input/xml.h"\n'}, "src/base/a.h:1: base may not include input"),
    ({"src/meeting/m.cpp": '#include "input/image.h"\n'}, "src/meeting/m.cpp:1: meeting may include of input only xml.h"),
    ({"src/base/a.cpp": '\n#  include "a.h"\n'}, 'src/base/a.cpp:2: "a.h": own headers are named from src/, as in "base/source.h"'),
    ({"src/base/a.cpp": "#include <libxml/tree.h>\n"}, "src/base/a.cpp:1: base may not include libxml2"),
    ({"src/base/a.h": "#include <unicode/uchar.h>\n"}, "src/base/a.h:1: <unicode/uchar.h>: third-party headers stand in .cpp files alone"),
    ({"src/base/a.h": "#include <fmt/format.h>\n"}, "src/base/a.h:1: <fmt/format.h>: third-party headers stand in .cpp files alone"),
    ({"src/base/a.cpp": "#include <boost/any.hpp>\n"}, "src/base/a.cpp:1: <boost/any.hpp> belongs to no library of the table"),
    ({"src/extra/x.cpp": "\n"}, "ARCHITECTURE.md: the table and src/ disagree about the folder extra"),
    ({"ARCHITECTURE.md": TABLE.replace("| `base` | - |", "| `base` | cellar |")},
     "ARCHITECTURE.md: the row base names a folder cellar that has no row"),
    ({"ARCHITECTURE.md": TABLE.replace("ICU", "Qt")}, "ARCHITECTURE.md: the row base names Qt, which tests/house does not know"),
    ({"ARCHITECTURE.md": TABLE.replace("| `base` | - |", "| `base` | meeting |")}, "ARCHITECTURE.md: the table lets base reach itself"),
    ({"CMakeLists.txt": CMAKE.replace("OWN base input)", "OWN base)")},
     "CMakeLists.txt: OWN of meeting is not what the table says: base, input"),
    ({"CMakeLists.txt": CMAKE.replace("ICU::uc", "ICU::uc PNG::PNG")}, "CMakeLists.txt: base links PNG::PNG, which the table does not allow"),
    ({"CMakeLists.txt": CMAKE.replace(" PNG::PNG", "")}, "CMakeLists.txt: input links nothing of libpng, which the table names"),
    ({"CMakeLists.txt": CMAKE.replace("readout_station(base LIBS ICU::uc)\n", "")},
     "CMakeLists.txt: the table and the stations disagree about base"),
    ({"src/base/a.cpp": "\n" * 601}, "src/base/a.cpp: 601 lines; split it by idea below 600"),
    ({"tests/t.cpp": "\n" * 601}, "tests/t.cpp: 601 lines; split it by idea below 600"),
    ({"src/base/a.cpp": "int f(int a) {\n" + "  ++a;\n" * 59 + "}\n"}, "src/base/a.cpp:1: a function of 61 lines; the most is 60"),
    ({"src/base/b.h": "namespace readout {\nstruct A { int a; };\n}\n", "src/input/b.h": "namespace readout {\nclass A : B {\n};\n}\n"},
     "src/input/b.h:2: src/base/b.h has a type A too"),
    ({"docs/a.md": "see [b](b.md) and [site](https://example.org/x.md)\n"}, "docs/a.md:1: there is no b.md"),
    ({"docs/coverage.md": None}, "docs/coverage.md: the page of what is tested where is missing"),
    ({"docs/coverage.md": "# Coverage\n"}, "docs/coverage.md: no row"),
    ({"docs/coverage.md": COVERAGE.replace("`a clock`", "`two clocks`")}, "docs/coverage.md:4: no such test in the file beside it: two clocks"),
    ({"docs/coverage.md": COVERAGE.replace("clock-twice", "clock-thrice")}, "docs/coverage.md:4: no such test in the file beside it: clock-thrice"),
    ({"docs/coverage.md": COVERAGE.replace("tests/t_test.cpp", "tests/u_test.cpp")}, "docs/coverage.md:4: there is no tests/u_test.cpp"),
    ({"docs/coverage.md": COVERAGE.replace("`tests/t_test.cpp`: ", "")}, "docs/coverage.md:4: no file before the test: a clock"),
    ({"docs/coverage.md": COVERAGE.replace("not yet", "the tests of ghosts")}, "docs/coverage.md:5: a row without a test"),
    ({"docs/coverage.md": COVERAGE.replace("- **a ghost**: nobody saw one.", "")},
     "docs/coverage.md:5: no reason below the table why there is no test: a ghost"),
    ({"docs/coverage.md": COVERAGE.replace("| a ghost | `ghost` | not yet |\n", "")},
     "docs/coverage.md: told as not yet, but no row of the table says so: a ghost"),
    ({"docs/coverage.md": COVERAGE.replace("| `ghost` | not yet", "| not yet")}, "docs/coverage.md:5: a row has three cells: need, written as, tests"),
    ({"tests/t_test.cpp": '// TEST_CASE("a clock") {\n'}, "docs/coverage.md:4: no such test in the file beside it: a clock"),
    ({"tests/t.cpp": 'open("/home/someone/file")\n'}, "tests/t.cpp:1: a path of somebody's machine"),
]
BANNED = ["setlocale(LC_ALL, \"\");", "std::locale l;", "out.imbue(l);", "strftime(b, 9, f, t);", "std::stod(s);", "strtod(s, &e);",
          "std::tolower(c);", "isspace(c);", "std::time(nullptr);", "time(NULL);", "std::chrono::system_clock::now();", "localtime(&t);",
          "std::getenv(\"TZ\");", "std::ranges::unique(v);", "rand();", "std::random_device d;"]


class EachRuleCanFail(unittest.TestCase):
    def test_a_good_tree_has_no_breach(self):
        self.assertEqual(breaches({}), [])

    def test_each_planted_mistake_is_found(self):
        for changes, expected in PLANTED:
            with self.subTest(expected):
                self.assertIn(expected, breaches(changes))

    def test_each_banned_call_is_found_once_and_in_its_line(self):
        for code in BANNED:
            with self.subTest(code):
                found = breaches({"src/meeting/m.cpp": f"// one\n/* two */\n{code}\n"})
                self.assertEqual(len(found), 1, found)
                self.assertTrue(found[0].startswith("src/meeting/m.cpp:3: "), found)

    def test_a_ban_with_allowed_folders_holds_in_all_others(self):
        code = "auto now = std::chrono::system_clock::now();\n"
        self.assertEqual(breaches({"src/commands/c.cpp": code}), [])
        self.assertEqual(len(breaches({"src/base/a.cpp": code})), 1)


class ResultsAreCounted(unittest.TestCase):
    CASES = [
        ("", (0, 1)),
        ("<testsuite></testsuite>", (0, 1)),
        ('<testsuite><testcase status="run"/><testcase status="fail"/></testsuite>', (1, 1)),
        ('<testsuite><testcase status="notrun"/></testsuite>', (0, 1)),
        ('<testsuite><testcase status="run"><system-out>[doctest] test cases:  12 |  12 passed | 0 failed | 0 skipped</system-out>'
         '</testcase><testcase status="run"/></testsuite>', (13, 0)),
        ('<testsuite><testcase status="fail"><system-out>[doctest] test cases:  12 |  10 passed | 2 failed | 0 skipped</system-out>'
         "</testcase></testsuite>", (10, 2)),
        # All cases passed and the program failed after them, as where a leak is found at its end.
        ('<testsuite><testcase status="fail"><system-out>[doctest] test cases:  3 |  3 passed | 0 failed | 0 skipped</system-out>'
         "</testcase></testsuite>", (3, 1)),
    ]

    def test_doctest_counts_by_cases_and_what_is_absent_has_failed(self):
        for text, expected in self.CASES:
            with self.subTest(text), tempfile.TemporaryDirectory() as folder:
                path = pathlib.Path(folder, "results.xml")
                path.write_text(text, encoding="utf-8")
                self.assertEqual(count(path), expected)
        self.assertEqual(count("/nonexistent/results.xml"), (0, 1))


if __name__ == "__main__":
    unittest.main()
