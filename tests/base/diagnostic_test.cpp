#include "base/diagnostic.h"

#include <set>

#include "base/rule_table.h"
#include "support/support.h"

using namespace readout;

TEST_CASE("findings are ordered by file, place and rule, and a repeated one is told once") {
  Sources sources;
  const Source& a = sources.add("a.xml", "0123456789");
  const Source& b = sources.add("b.xml", "0123456789");
  Diagnostics diagnostics;
  diagnostics.report("file-not-found", {&b, 1, 2}, {{"file", "x"}});
  diagnostics.report("file-unreadable", {&a, 5, 6}, {{"file", "x"}});
  diagnostics.report("file-not-found", {&a, 5, 6}, {{"file", "x"}});
  diagnostics.report("file-not-found", {&a, 5, 6}, {{"file", "x"}});
  diagnostics.sort();
  std::string order;
  for (const Diagnostic& d : diagnostics.all()) order += d.primary.source->name + " " + d.rule + "\n";
  CHECK(order == "a.xml file-not-found\na.xml file-unreadable\nb.xml file-not-found\n");
}

TEST_CASE("of a file that was read twice each finding is told once, of others with their related places") {
  Sources first, second;
  Diagnostics diagnostics;
  for (Sources* sources : {&first, &second}) {
    const Source& r = sources->add("register.xml", "0123456789");
    for (const char* key : {"x", "y"})
      diagnostics.report("register-key-repeated", {&r, 1, 2}, {{"kind", "place"}, {"key", key}});
    diagnostics.report("name-repeated", {&r, 3, 4}, {{"language", "en"}}).related.push_back({{&r, 1, 2}, "first-here"});
    diagnostics.report("name-repeated", {&r, 3, 4}, {{"language", "en"}}).related.push_back({{&r, 2, 3}, "first-here"});
  }
  diagnostics.sort();
  CHECK(diagnostics.all().size() == 4);
}

TEST_CASE("a flood of findings in one file is cut, and the cut is told") {
  Sources sources;
  const Source& source = sources.add("a.xml", std::string(1000, 'x'));
  Diagnostics diagnostics;
  for (std::uint32_t i = 0; i < 500; ++i)
    CHECK(diagnostics.keeps(diagnostics.report("file-too-large", {&source, i, i + 1})) ==
          (i < Diagnostics::kMaxPerSource));
  REQUIRE(diagnostics.all().size() == Diagnostics::kMaxPerSource + 1);
  CHECK(diagnostics.all().back().rule == "too-many-findings");
}

TEST_CASE("what was found apart is told as if it had been found here, with its places and within the limit") {
  Sources sources;
  const Source& source = sources.add("a.xml", std::string(1000, 'x'));
  Diagnostics here, apart;
  for (std::uint32_t i = 0; i < 60; ++i) here.report("file-not-found", {&source, i, i + 1}, {{"file", "x"}});
  for (std::uint32_t i = 100; i < 160; ++i)
    apart.report("name-repeated", {&source, i, i + 1}, {{"language", "en"}})
        .related.push_back({{&source, 1, 2}, "first-here"});
  here.report_all(apart);
  REQUIRE(here.all().size() == Diagnostics::kMaxPerSource + 1);
  CHECK(here.all()[60] == apart.all()[0]);
  CHECK(here.all().back().rule == "too-many-findings");
}

TEST_CASE("a flood that was cut apart is cut here, too") {
  Sources sources;
  const Source& source = sources.add("a.xml", std::string(1000, 'x'));
  Diagnostics here, apart;
  for (std::uint32_t i = 0; i < 300; ++i) apart.report("file-not-found", {&source, i, i + 1}, {{"file", "x"}});
  here.report_all(apart);
  CHECK(here.all() == apart.all());
}

TEST_CASE("notes alone are no findings") {
  Diagnostics diagnostics;
  diagnostics.report("too-many-findings", {});
  CHECK_FALSE(diagnostics.has_findings());
  CHECK_FALSE(diagnostics.has_errors());
  diagnostics.report("file-too-large", {});
  CHECK(diagnostics.has_findings());
}

TEST_CASE("every rule has an id of its own, a message and a hint without a straight apostrophe") {
  std::set<std::string_view> ids;
  for (const RuleRow& row : rule_table()) {
    CHECK_MESSAGE(ids.insert(row.id).second, row.id);
    CHECK_MESSAGE(!row.message.empty(), row.id);
    CHECK_MESSAGE(!row.hint.empty(), row.id);
    CHECK_MESSAGE(row.message.find('\'') == std::string_view::npos, row.id);
    CHECK_MESSAGE(row.hint.find('\'') == std::string_view::npos, row.id);
    CHECK_MESSAGE(row.id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos, row.id);
  }
}

TEST_CASE("places count lines and code points from 1") {
  Sources sources;
  const Source& source = sources.add("a.xml", "ab\n日本x\r\nlast");
  CHECK(place_of(source, 0) == Place{1, 1});
  CHECK(place_of(source, 6) == Place{2, 2});
  CHECK(place_of(source, 9) == Place{2, 3});
  CHECK(line_at(source, 6) == "日本x");
  CHECK(line_at(source, 13) == "last");
}
