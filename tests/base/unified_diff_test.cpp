#include "base/unified_diff.h"

#include <fmt/format.h>

#include <fstream>

#include "support/support.h"

using readout::unified_diff;

namespace {

/// The text that `git apply` makes from `before` and the difference.
std::string applied(const std::string& before, const std::string& after) {
  const std::string folder = readout::test::temporary_folder();
  std::ofstream(folder + "/m.xml", std::ios::binary) << before;
  std::ofstream(folder + "/patch", std::ios::binary) << unified_diff("m.xml", before, after);
  const readout::test::Ran ran = readout::test::run(
      fmt::format("cd {} && GIT_DIR=/nowhere git apply --whitespace=nowarn patch && cat m.xml", folder));
  return ran.out;
}

std::string numbered(int count) {
  std::string text;
  for (int i = 1; i <= count; ++i) text += fmt::format("line {}\n", i);
  return text;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  return text.replace(text.find(from), from.size(), to);
}

}  // namespace

TEST_CASE("equal texts have no difference") { CHECK(unified_diff("m.xml", "a\n", "a\n").empty()); }

TEST_CASE("a difference has three lines of context") {
  CHECK(unified_diff("m.xml", numbered(9), replaced(numbered(9), "line 5\n", "five\n")) ==
        "--- a/m.xml\n+++ b/m.xml\n@@ -2,7 +2,7 @@\n line 2\n line 3\n line 4\n-line 5\n+five\n line 6\n line 7\n line "
        "8\n");
}

TEST_CASE("git applies each difference") {
  const std::string ten = numbered(10), hundred = numbered(100);
  const std::pair<std::string, std::string> rows[] = {
      {ten, replaced(ten, "line 1\n", "")},
      {ten, replaced(ten, "line 10\n", "")},
      {ten, ten + "more\n"},
      {ten, "before\n" + ten},
      {ten, replaced(ten, "line 10\n", "line 10")},
      {"a", "b"},
      {"a", "a\n"},
      {"a\r\nb\r\n", "a\r\nc\r\n"},
      {hundred, replaced(replaced(hundred, "line 20\n", "x\n"), "line 27\n", "y\n")},
      {hundred, replaced(replaced(hundred, "line 20\n", "x\n"), "line 28\n", "y\n")},
      {hundred, replaced(replaced(hundred, "line 3\n", "x\ny\n"), "line 97\n", "")},
      {"外相\n会談\n", "外相\n会合\n"},
  };
  for (const auto& [before, after] : rows) {
    CAPTURE(unified_diff("m.xml", before, after));
    CHECK(applied(before, after) == after);
  }
}
