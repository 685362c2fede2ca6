"""Each rule of the house can fail: a small good tree, one mistake in it, and the breach that must be found."""

import pathlib
import tempfile
import unittest

import architecture
import style
from count import count
from house import House

OPENING = "// Takes one thing.\n//\n// Gives another.\n"
PLACES = "".join(f"| {name} | `src/meeting/` | nowhere |\n" for name in architecture.PROBES)
TABLE = f"""# Architecture
## The stations
| station | takes | gives |
| `base` | `src/base/` | `Thing` |

## Who may include whom
| folder | own code | third party, only in .cpp files |
| --- | --- | --- |
| `base` | - | ICU |
| `input` | base | libxml2, libpng |
| `meeting` | base, input (xml.h) | - |
| `commands` | base, input, meeting | nlohmann-json |

## More
| `nothing` | base | - |

## Where to add what
| to add | write | and say so in |
| --- | --- | --- |
{PLACES}"""
CMAKE = """readout_station(base LIBS ICU::uc)
readout_station(input OWN base
                LIBS LibXml2::LibXml2 PNG::PNG)
readout_station(meeting OWN base input)
readout_station(commands OWN base input meeting LIBS nlohmann_json::nlohmann_json Threads::Threads)
"""
COVERAGE = """# Coverage
| need | written as | tests |
| --- | --- | --- |
| a clock | `start` | `tests/t_test.cpp`: `a clock`, `says "noon"`; `tests/cases.txt`: `clock-twice` |
| a ghost | `ghost` | not yet |

## Not yet
- **a ghost**: no test sees one.
"""
CHANGES = "# Changes\n\n## Unreleased\n\n## 0.2.0 (2026-03-01)\n\n## 0.1.0 (2026-02-28)\n"
GOOD = {
    "CHANGELOG.md": CHANGES,
    "ARCHITECTURE.md": TABLE,
    "CMakeLists.txt": CMAKE,
    "src/base/a.h": OPENING + "#pragma once\n#include <vector>\n#include <cstdint>\nstruct Thing;\n",
    "src/base/a.cpp": '#include "base/a.h"\n#include <unicode/uchar.h>\n#include <fmt/format.h>\n#include <sys/stat.h>\n',
    "src/input/xml.h": OPENING + '#include "base/a.h"\n',
    "src/input/image.h": OPENING + '#include "base/a.h"\n',
    "src/input/xml.cpp": '#include "input/xml.h"\n#include <libxml/parser.h>\n#include <png.h>\n',
    "src/meeting/m.cpp": '#include "base/a.h"\n#include "input/xml.h"\n// setlocale(LC_ALL, "") and time(nullptr)\nauto s = "strtod(x)"; int session_time(int);\n',
    "src/commands/c.cpp": '#include "base/a.h"\n#include "input/xml.h"\n#include "meeting/m.h"\n#include <nlohmann/json.hpp>\nauto now = std::chrono::system_clock::now();\n',
    "tests/t.cpp": "// /usr/share is a folder of every machine\n",
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
    ({"src/base/a.cpp": '\n#  include "a.h"\n'}, 'src/base/a.cpp:2: "a.h": paths of own headers begin in src/, as in "base/source.h"'),
    ({"src/base/a.cpp": "#include <libxml/tree.h>\n"}, "src/base/a.cpp:1: base may not include libxml2"),
    ({"src/base/a.h": "#include <unicode/uchar.h>\n"}, "src/base/a.h:1: <unicode/uchar.h>: third-party headers are allowed only in .cpp files"),
    ({"src/base/a.h": "#include <fmt/format.h>\n"}, "src/base/a.h:1: <fmt/format.h>: third-party headers are allowed only in .cpp files"),
    ({"src/base/a.cpp": "#include <boost/any.hpp>\n"}, "src/base/a.cpp:1: <boost/any.hpp> is not a header of a library of the table"),
    ({"src/extra/x.cpp": "\n"}, "ARCHITECTURE.md: the table and src/ disagree about the folder extra"),
    ({"ARCHITECTURE.md": TABLE.replace("| `base` | - |", "| `base` | cellar |")},
     "ARCHITECTURE.md: the row base names a folder cellar that has no row"),
    ({"ARCHITECTURE.md": TABLE.replace("ICU", "Qt")}, "ARCHITECTURE.md: the row base names Qt, which is unknown to tests/house"),
    ({"ARCHITECTURE.md": TABLE.replace("| `base` | - |", "| `base` | meeting |")}, "ARCHITECTURE.md: base reaches itself through the table"),
    ({"CMakeLists.txt": CMAKE.replace("OWN base input)", "OWN base)")},
     "CMakeLists.txt: OWN of meeting differs from the table: base, input"),
    ({"CMakeLists.txt": CMAKE.replace("ICU::uc", "ICU::uc PNG::PNG")}, "CMakeLists.txt: base links PNG::PNG, which the table does not allow"),
    ({"CMakeLists.txt": CMAKE.replace(" PNG::PNG", "")}, "CMakeLists.txt: input does not link libpng, which the table names"),
    ({"CMakeLists.txt": CMAKE.replace("readout_station(base LIBS ICU::uc)\n", "")},
     "CMakeLists.txt: the table and the stations disagree about base"),
    ({"src/base/b.h": "namespace readout {\nstruct A { int a; };\n}\n", "src/input/b.h": "namespace readout {\nclass A : B {\n};\n}\n"},
     "src/input/b.h:2: src/base/b.h has a type A too"),
    ({"docs/a.md": "see [b](b.md) and [site](https://example.org/x.md)\n"}, "docs/a.md:1: there is no b.md"),
    ({"docs/coverage.md": None}, "docs/coverage.md: the page is missing"),
    ({"docs/coverage.md": "# Coverage\n"}, "docs/coverage.md: no row"),
    ({"docs/coverage.md": COVERAGE.replace("`a clock`", "`two clocks`")}, "docs/coverage.md:4: the file has no such test: two clocks"),
    ({"docs/coverage.md": COVERAGE.replace("clock-twice", "clock-thrice")}, "docs/coverage.md:4: the file has no such test: clock-thrice"),
    ({"docs/coverage.md": COVERAGE.replace("tests/t_test.cpp", "tests/u_test.cpp")}, "docs/coverage.md:4: there is no tests/u_test.cpp"),
    ({"docs/coverage.md": COVERAGE.replace("`tests/t_test.cpp`: ", "")}, "docs/coverage.md:4: no file is named before the test: a clock"),
    ({"docs/coverage.md": COVERAGE.replace("not yet", "the tests of ghosts")}, "docs/coverage.md:5: the row has no test"),
    ({"docs/coverage.md": COVERAGE.replace("- **a ghost**: no test sees one.", "")},
     "docs/coverage.md:5: “Not yet” gives no reason for the missing test: a ghost"),
    ({"docs/coverage.md": COVERAGE.replace("| a ghost | `ghost` | not yet |\n", "")},
     "docs/coverage.md: listed under “Not yet”, but no row is marked so: a ghost"),
    ({"docs/coverage.md": COVERAGE.replace("| `ghost` | not yet", "| not yet")}, "docs/coverage.md:5: a row has three cells: need, written as, tests"),
    ({"tests/t_test.cpp": '// TEST_CASE("a clock") {\n'}, "docs/coverage.md:4: the file has no such test: a clock"),
    ({"CHANGELOG.md": CHANGES.replace("2026-02-28", "2026-02-29")},
     "CHANGELOG.md:7: ## 0.1.0 (2026-02-29): a release is written as ## 0.1.0 (2026-11-25)"),
    ({"CHANGELOG.md": CHANGES.replace("## 0.2.0 (2026-03-01)", "## 0.2 (2026-03-01)")},
     "CHANGELOG.md:5: ## 0.2 (2026-03-01): a release is written as ## 0.1.0 (2026-11-25)"),
    ({"CHANGELOG.md": CHANGES.replace("0.2.0", "0.0.9")}, "CHANGELOG.md:7: ## 0.1.0 (2026-02-28): the release above is not newer"),
    ({"CHANGELOG.md": CHANGES.replace("2026-03-01", "2026-02-01")}, "CHANGELOG.md:7: ## 0.1.0 (2026-02-28): the release above is not newer"),
    ({"CHANGELOG.md": CHANGES + "\n## Unreleased\n"}, "CHANGELOG.md:9: ## Unreleased: a release is written as ## 0.1.0 (2026-11-25)"),
    ({"CHANGELOG.md": "# Changes\n\n## Unreleased\n"}, "CHANGELOG.md: no release"),
    ({"CMakeLists.txt": CMAKE + "project(readout VERSION 0.2.0)\n"}, f"CMakeLists.txt:{CMAKE.count(chr(10)) + 1}: version and date are read from CHANGELOG.md"),
    ({"CMakeLists.txt": CMAKE + 'define(READOUT_DATE="2026-03-01")\n'},
     f"CMakeLists.txt:{CMAKE.count(chr(10)) + 1}: version and date are read from CHANGELOG.md"),
    ({"tests/t.cpp": 'open("/home/someone/file")\n'}, "tests/t.cpp:1: a path of one machine"),
]
LONG = "int f(int a) {\n" + "  ++a;\n" * 59 + "}\n"
PLANTED_STYLE = [
    ({"src/base/b.cpp": "\n" * 401}, "src/base/b.cpp: 401 lines; the limit is 400: split it by idea"),
    ({"tests/t.cpp": "\n" * 601}, "tests/t.cpp: 601 lines; the limit is 600: split it by idea"),
    ({"src/base/b.cpp": "\n" + "é" * 121}, "src/base/b.cpp:2: 121 columns; the limit is 120"),
    ({"tests/t.cpp": "x" * 121}, "tests/t.cpp:1: 121 columns; the limit is 120"),
    ({"src/base/b.cpp": "// The error is told.\n"}, "src/base/b.cpp:1: is told: say reported, or by whom it is decided"),
    ({"src/base/b.h": "// One.\n// Two.\n#pragma once\n"},
     "src/base/b.h:1: the header opens with 2 lines of comment; three to eight say how to use it"),
    ({"src/base/b.h": "// One.\n" * 9}, "src/base/b.h:1: the header opens with 9 lines of comment; three to eight say how to use it"),
    ({"src/base/b.cpp": LONG}, "src/base/b.cpp:1: f has 61 lines; the limit is 60"),
    ({"src/base/b.cpp": "class A {\n  int f() const noexcept {\n" + "\n" * 59 + "  }\n};\n"},
     "src/base/b.cpp:2: f has 61 lines; the limit is 60"),
    ({"src/base/b.cpp": "A::A(int a)\n    : a_(a), b_{1} {\n" + "\n" * 59 + "}\n"}, "src/base/b.cpp:1: A::A has 62 lines; the limit is 60"),
    ({"src/base/b.cpp": "auto f = [](int a) {\n" + "\n" * 59 + "};\n"}, "src/base/b.cpp:1: lambda has 61 lines; the limit is 60"),
    ({"src/base/b.cpp": "int f(int a, std::map<int, int> b, int c,\n      int d, int e, int g) {\n}\n"},
     "src/base/b.cpp:1: f takes 6 parameters; the limit is 5"),
    ({"src/base/file.cpp": "bool a = std::filesystem::exists(path);\n"},
     "src/base/file.cpp:1: std::filesystem::exists without an error code throws"),
    ({"src/base/file.cpp": "for (const auto& e : std::filesystem::directory_iterator(path, error)) {}\n"},
     "src/base/file.cpp:1: a range-for over a directory iterator throws; use increment()"),
    ({"src/base/b.cpp": "#include <filesystem>\n"}, "src/base/b.cpp:1: <filesystem>: files are read only through base/files.h"),
    ({"src/base/b.cpp": "// DESIGN 2\n"}, "src/base/b.cpp:1: DESIGN is not in the repository"),
    ({"tests/t.cpp": "\n// house-review.md\n"}, "tests/t.cpp:2: house-review.md is not in the repository"),
]
FINE_STYLE = [
    {"src/base/b.cpp": "int f(int a, std::map<int, int> b, int c,\n      int d, int e) {\n}\n"},
    {"src/base/b.cpp": "void on_start(void* data, const char*, const char*, int, const char**, int, int) {\n}\n"},
    {"src/base/b.cpp": "if (a, b, c, d, e, f) {\n" + "\n" * 99 + "}\n"},
    {"src/base/b.cpp": "x" * 120},
    {"src/base/file.cpp": "bool a = std::filesystem::exists(path, error);\nstd::filesystem::path p(name);\n"},
]
ONE, TWO = OPENING + "int one();\n", OPENING + "int two(const std::vector<int>& a,\n        int b);\n"
PLANTED_DECLARATIONS = [
    ({"src/base/b.h": ONE, "src/base/c.h": TWO, "src/base/b.cpp": "int one() {\n}\n\nint two(const std::vector<int>& a,\n        int b) {\n}\n"},
     "src/base/b.cpp:4: two is declared in base/c.h, not in base/b.h"),
    ({"src/base/b.h": ONE, "src/base/c.h": TWO, "src/base/d.cpp": "int one() { return 1; }\nint two(int) { return 2; }\n"},
     "src/base/d.cpp:2: two is declared in base/c.h, not in base/b.h"),
]
FINE_DECLARATIONS = [
    {"src/base/b.h": ONE, "src/base/c.h": TWO, "src/base/b.cpp": "namespace {\nint two(int) { return 2; }\n}\nint one() {\n  return two(1);\n}\n"},
    {"src/base/c.h": TWO, "src/base/d.cpp": "int two(int) { return 2; }\nint A::one() {}\n"},
    {"src/commands/b.h": ONE, "src/commands/commands.h": OPENING + "Command two();\n", "src/commands/b.cpp": "Command two() {}\n"},
]
PLANTED_ARCHITECTURE = [
    ({"src/meeting/m.cpp": '#include "input/xml.h"\n'}, "ARCHITECTURE.md: the row meeting allows base, which it does not include"),
    ({"src/meeting/m.cpp": '#include "base/a.h"\n'}, "ARCHITECTURE.md: the row meeting allows input/xml.h, which it does not include"),
    ({"src/input/xml.cpp": '#include "input/xml.h"\n#include <libxml/parser.h>\n'},
     "ARCHITECTURE.md: the row input allows libpng, which it does not include"),
    ({"ARCHITECTURE.md": TABLE.replace("`Thing`", "`Nothing`")}, "ARCHITECTURE.md:4: no header declares a type Nothing"),
    ({"ARCHITECTURE.md": TABLE + "\nsee `base/b.h`\n"}, f"ARCHITECTURE.md:{TABLE.count(chr(10)) + 2}: there is no base/b.h"),
    ({"CONTRIBUTING.md": "see `src/rooms/`\n"}, "CONTRIBUTING.md:1: there is no src/rooms/"),
    ({"ARCHITECTURE.md": TABLE.replace("| a rule |", "| an opinion |")}, "ARCHITECTURE.md: no row says where to add a rule"),
    ({"src/base/b.cpp": 'auto s = "asean";\n'},
     "ARCHITECTURE.md: a body, place or term that ships: the row does not name src/base/b.cpp, which has one, too"),
    ({"src/meeting/a.cpp": "void photos_have_alternatives();\n", "src/meeting/b.cpp": "void photos_have_alternatives();\n"},
     "ARCHITECTURE.md: a rule: the row does not name src/meeting/b.cpp, which has one, too"),
]
BANNED = ["setlocale(LC_ALL, \"\");", "std::locale l;", "out.imbue(l);", "strftime(b, 9, f, t);", "std::stod(s);", "strtod(s, &e);",
          "std::tolower(c);", "isspace(c);", "std::time(nullptr);", "time(NULL);", "std::chrono::system_clock::now();", "localtime(&t);",
          "std::getenv(\"TZ\");", "std::ranges::unique(v);", "umask(0);", "rand();", "std::random_device d;"]


# One text for each row of HARD_WORDS.
HARD = ["It is told where", "Mend it", "Take it away", "Nobody came", "A house that wants it", "What of it remains"]


class EachRuleCanFail(unittest.TestCase):
    def test_a_good_tree_has_no_breach(self):
        self.assertEqual(breaches({}), [])

    def test_each_planted_mistake_is_found(self):
        for changes, expected in PLANTED + PLANTED_STYLE + PLANTED_DECLARATIONS + PLANTED_ARCHITECTURE:
            with self.subTest(expected):
                self.assertIn(expected, breaches(changes))

    def test_good_style_has_no_breach(self):
        for changes in FINE_STYLE + FINE_DECLARATIONS:
            with self.subTest(changes):
                self.assertEqual(breaches(changes), [])

    def test_each_hard_word_is_found(self):
        self.assertEqual(len(HARD), len(style.HARD_WORDS))
        for word, (_, why) in zip(HARD, style.HARD_WORDS):
            with self.subTest(word), tempfile.TemporaryDirectory() as folder:
                pathlib.Path(folder, "README.md").write_text(f"Fine.\n{word}.\n", encoding="utf-8")
                house = House(folder)
                style.check_words(house)
                self.assertEqual([line.split(": ")[0::2] for line in house.breaches], [["README.md:2", why]])

    def test_hard_words_are_found_in_comments_and_names_of_tests_only(self):
        with tempfile.TemporaryDirectory() as folder:
            pathlib.Path(folder, "tests").mkdir()
            code = 'int nobody;  // mended\nTEST_CASE("nobody came") {}\nauto nobody = "nobody";\n'
            pathlib.Path(folder, "tests", "a.cpp").write_text(code, encoding="utf-8")
            house = House(folder)
            style.check_words(house)
            self.assertEqual([line.rpartition(": ")[0] for line in house.breaches],
                             ["tests/a.cpp:1: mended", "tests/a.cpp:2: nobody"])

    def test_each_banned_call_is_found_once_and_in_its_line(self):
        for code in BANNED:
            with self.subTest(code):
                found = breaches({"src/meeting/b.cpp": f"// one\n/* two */\n{code}\n"})
                self.assertEqual(len(found), 1, found)
                self.assertTrue(found[0].startswith("src/meeting/b.cpp:3: "), found)

    def test_a_ban_with_allowed_folders_holds_in_all_others(self):
        code = "auto now = std::chrono::system_clock::now();\n"
        self.assertEqual(breaches({"src/commands/b.cpp": code}), [])
        self.assertEqual(len(breaches({"src/base/b.cpp": code})), 1)


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
        # All cases passed and the program failed afterwards, as if a leak is found at its end.
        ('<testsuite><testcase status="fail"><system-out>[doctest] test cases:  3 |  3 passed | 0 failed | 0 skipped</system-out>'
         "</testcase></testsuite>", (3, 1)),
    ]

    def test_doctest_counts_by_cases_and_a_missing_file_is_a_failure(self):
        for text, expected in self.CASES:
            with self.subTest(text), tempfile.TemporaryDirectory() as folder:
                path = pathlib.Path(folder, "results.xml")
                path.write_text(text, encoding="utf-8")
                self.assertEqual(count(path), expected)
        self.assertEqual(count("/nonexistent/results.xml"), (0, 1))


if __name__ == "__main__":
    unittest.main()
