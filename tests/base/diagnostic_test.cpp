#include "base/diagnostic.h"

#include <algorithm>
#include <ctime>

#include "base/rule_table.h"
#include "support/support.h"

using namespace readout;

TEST_CASE("findings are sorted by file, place and rule, and a repeated finding is kept once") {
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
  for (const Diagnostic& d : diagnostics.all())
    order += d.primary.source->name + " " + std::string(d.rule.text()) + "\n";
  CHECK(order == "a.xml file-not-found\na.xml file-unreadable\nb.xml file-not-found\n");
}

TEST_CASE("a finding of a file that was read twice is kept once, unless its related places differ") {
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

TEST_CASE("findings of one file beyond the limit are dropped, and a note reports it") {
  Sources sources;
  const Source& source = sources.add("a.xml", std::string(1000, 'x'));
  Diagnostics diagnostics;
  for (std::uint32_t i = 0; i < 500; ++i)
    CHECK(diagnostics.keeps(diagnostics.report("file-too-large", {&source, i, i + 1})) ==
          (i < Diagnostics::kMaxPerSource));
  REQUIRE(diagnostics.all().size() == Diagnostics::kMaxPerSource + 1);
  CHECK(diagnostics.all().back().rule.text() == "too-many-findings");
}

TEST_CASE("notes and warnings never displace an error, and the cut is reported once") {
  Sources sources;
  const Source& source = sources.add("a.xml", std::string(1000, 'x'));
  Diagnostics diagnostics;
  for (std::uint32_t i = 0; i < 150; ++i)
    diagnostics.report_as(Severity::note, "translation-missing", {&source, i, i + 1}, {{"unit", "u"}});
  CHECK_FALSE(diagnostics.has_findings());
  for (std::uint32_t i = 0; i < 150; ++i)
    diagnostics.report_as(Severity::warning, "translation-missing", {&source, i, i + 1}, {{"unit", "u"}});
  CHECK(diagnostics.has_findings());
  CHECK_FALSE(diagnostics.has_errors());
  CHECK(diagnostics.keeps(diagnostics.report("file-too-large", {&source, 200, 201})));
  CHECK(diagnostics.has_errors());
  CHECK(diagnostics.all().size() == 2 * Diagnostics::kMaxPerSource + 2);
  CHECK(std::ranges::count(diagnostics.all(), RuleId("too-many-findings"), &Diagnostic::rule) == 1);
}

TEST_CASE("a finding that is dropped still says that the environment failed, here and where it is combined") {
  Sources sources;
  const Source& source = sources.add("a.xml", std::string(1000, 'x'));
  Diagnostics apart, reported, appended;
  for (std::uint32_t i = 0; i < 100; ++i) apart.report("file-too-large", {&source, i, i + 1});
  CHECK_FALSE(apart.environment_failed());
  CHECK_FALSE(apart.keeps(apart.report("file-not-found", {&source, 100, 101}, {{"file", "x"}})));
  reported.report_all(apart);
  appended.append(apart);
  for (const Diagnostics* diagnostics : {&apart, &reported, &appended}) CHECK(diagnostics->environment_failed());
}

TEST_CASE("the limit counts what is kept after repetitions are dropped") {
  Sources sources;
  const Source& source = sources.add("a.xml", std::string(1000, 'x'));
  Diagnostics diagnostics;
  for (int i = 0; i < 100; ++i) diagnostics.report("file-too-large", {&source, 1, 2});
  diagnostics.sort();
  CHECK(diagnostics.all().size() == 1);
  CHECK(diagnostics.keeps(diagnostics.report("file-too-large", {&source, 2, 3})));
}

TEST_CASE("a hundred thousand findings without a file are reported in linear time") {
  Diagnostics diagnostics;
  const std::clock_t begin = std::clock();
  for (int i = 0; i < 100'000; ++i) diagnostics.report("file-too-large", {});
  CHECK(diagnostics.all().size() == 100'000);
  CHECK(std::clock() - begin < 5 * CLOCKS_PER_SEC);
}

TEST_CASE("findings of another run are added with their places and within the limit") {
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
  CHECK(here.all().back().rule.text() == "too-many-findings");
}

TEST_CASE("findings that another run dropped are not restored") {
  Sources sources;
  const Source& source = sources.add("a.xml", std::string(1000, 'x'));
  Diagnostics here, apart;
  for (std::uint32_t i = 0; i < 300; ++i) apart.report("file-not-found", {&source, i, i + 1}, {{"file", "x"}});
  here.report_all(apart);
  CHECK(here.all() == apart.all());
}

TEST_CASE("notes do not count as findings") {
  Diagnostics diagnostics;
  diagnostics.report("too-many-findings", {});
  CHECK_FALSE(diagnostics.has_findings());
  CHECK_FALSE(diagnostics.has_errors());
  diagnostics.report("file-too-large", {});
  CHECK(diagnostics.has_findings());
}

TEST_CASE("the category of a rule says whether the environment failed") {
  Diagnostics diagnostics;
  diagnostics.report("file-too-large", {});
  CHECK_FALSE(diagnostics.environment_failed());
  diagnostics.report("font-missing", {});
  CHECK(diagnostics.environment_failed());
}

TEST_CASE("a finding of a later station within a refused value is dropped, and its fix is kept") {
  Sources sources;
  const Source& source = sources.add("a.xml", "0123456789");
  Diagnostics diagnostics;
  diagnostics.report("zone-unknown", {&source, 2, 5}).fixes.push_back({{&source, 2, 5}, "Asia/Tokyo"});
  diagnostics.report("person-reference-unknown", {&source, 3, 4});
  diagnostics.report("person-reference-unknown", {&source, 4, 6});
  diagnostics.report("schema-value-invalid", {&source, 2, 5});
  diagnostics.sort();
  CHECK(test::text_of(diagnostics) ==
        "error schema-value-invalid a.xml:1:3\n"
        "  0123456789\n"
        "    ^^^\n"
        "  fix a.xml:1:3 \"234\" -> \"Asia/Tokyo\"\n"
        "error person-reference-unknown a.xml:1:5\n"
        "  0123456789\n"
        "      ^^\n");
}

TEST_CASE("a fix of the schema is not replaced by that of a later station") {
  Sources sources;
  const Source& source = sources.add("a.xml", "0123456789");
  Diagnostics diagnostics;
  diagnostics.report("schema-value-unknown", {&source, 2, 5}).fixes.push_back({{&source, 2, 5}, "schema"});
  diagnostics.report("key-unknown", {&source, 2, 5}).fixes.push_back({{&source, 2, 5}, "later"});
  diagnostics.sort();
  REQUIRE(diagnostics.all().size() == 1);
  CHECK(diagnostics.all()[0].fixes == std::vector<Fix>{{{&source, 2, 5}, "schema"}});
}

TEST_CASE("a rule can be found by an id that is known only at run time") {
  for (const RuleRow& row : kRules) {
    const std::optional<RuleId> found = RuleId::find(row.id);
    REQUIRE(found);
    CHECK(found->row().id == row.id);
  }
  CHECK(RuleId::find("zone-unknown") == RuleId("zone-unknown"));
  CHECK_FALSE(RuleId::find("zone-unknow"));
  CHECK_FALSE(RuleId::find(""));
}

TEST_CASE("every rule has an id in small letters, a message and a hint without a straight apostrophe") {
  for (const RuleRow& row : kRules) {
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
