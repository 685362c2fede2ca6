// The bytes of page contents and of the fonts that draw them.
#include "pages.h"
#include "support/support.h"
#include "write/writers.h"

using namespace readout;
using namespace readout::test;

namespace {

std::string unpacked_pdf(const Pages& pages) {
  Diagnostics diagnostics;
  std::optional<Pieces> bytes = write_pdf(pages, edition(), diagnostics);
  CHECK(text_of(diagnostics) == "");
  REQUIRE(bytes);
  return unpacked(bytes->joined());
}

/// The lines that end with an operator.
std::string lines_with(const std::string& out, const std::string& name) {
  std::string found;
  std::istringstream lines(out);
  for (std::string line; std::getline(lines, line);)
    if (line.ends_with(" " + name)) found += line + "\n";
  return found;
}

}  // namespace

TEST_CASE("a run on the line of the run before is placed from it, without a sum of rounding errors") {
  GlyphRun first = line(0, 100, {{68, "a", 563}}), second = first, third = first,
           below = line(0, 120, {{68, "a", 563}});
  second.x = Length{60'000'040};
  third.x = Length{70'000'080};
  const std::string out = unpacked_pdf(pages_of({first, second, third, below}));
  CHECK(lines_with(out, "Td") == "10 0 Td\n10.0001 0 Td\n");
  CHECK(lines_with(out, "Tm") == "1 0 0 1 50 741.89 Tm\n1 0 0 1 50 721.89 Tm\n");
}

TEST_CASE("a font lists only the widths that are not the usual one") {
  const std::string out = unpacked_pdf(pages_of({line(1, 100, {{14021, "外", 1000}, {34, "A", 718}})}));
  CHECK(out.find("/DW 1000\n") != std::string::npos);
  CHECK(out.find("  718\n") != std::string::npos);
  CHECK(out.find("  1000\n") == std::string::npos);
}
