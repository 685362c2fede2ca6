// Fixes of findings, applied to texts.
#include "base/fixes.h"

#include "base/rule_table.h"
#include "support/support.h"

using namespace readout;

namespace {

/// The text `abcdef` after one finding with these parts as its fix; empty if the fix is not applied.
std::string fixed(const std::vector<std::pair<std::pair<std::uint32_t, std::uint32_t>, std::string>>& parts) {
  Sources sources;
  const Source& source = sources.add("m.xml", "abcdef");
  Diagnostics diagnostics;
  Diagnostic& finding = diagnostics.report("id-repeated", {&source, 0, 1}, {{"id", "a"}});
  for (const auto& [range, words] : parts) finding.fixes.push_back({{&source, range.first, range.second}, words});
  FixedTexts texts;
  return apply_fixes(diagnostics.all(), {}, texts) == 1 ? texts.at("m.xml").after : "";
}

}  // namespace

TEST_CASE("all parts of a fix are applied, also those that begin at the same byte, in their order") {
  CHECK(fixed({{{1, 2}, "X"}, {{4, 5}, "Y"}}) == "aXcdYf");
  CHECK(fixed({{{1, 1}, "X"}, {{1, 2}, "Y"}}) == "aXYcdef");
  CHECK(fixed({{{1, 1}, "X"}, {{1, 1}, "Y"}}) == "aXYbcdef");
  CHECK(fixed({{{4, 5}, "Y"}, {{1, 2}, "X"}}) == "aXcdYf");
}

TEST_CASE("a fix whose parts overlap is not applied") {
  CHECK(fixed({{{1, 3}, "X"}, {{2, 4}, "Y"}}).empty());
  CHECK(fixed({{{1, 3}, "X"}, {{1, 2}, "Y"}}).empty());
}
