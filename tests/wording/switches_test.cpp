// Switches of a style, and the languages whose patterns read them.
#include "wording/switches.h"

#include <fmt/format.h>

#include "input/xml.h"
#include "support/support.h"

using namespace readout;

namespace {

/// The findings on the switches of a style file with these elements.
std::string found(std::string_view wordings) {
  prepare_xml();
  Sources sources;
  Diagnostics diagnostics;
  const Source& source = sources.add(
      "t.xml", fmt::format("<style xmlns=\"urn:readout:meeting:1\" name=\"t\" extends=\"press\">{}</style>", wordings));
  const std::unique_ptr<XmlElement> tree = read_xml(source, Schema::style, diagnostics);
  REQUIRE(tree);
  const Style style = read_style(*tree, diagnostics);
  check_switches_are_read(style, built_in_catalogs(), diagnostics);
  std::string out;
  for (const Diagnostic& d : diagnostics.all()) {
    out += d.rule.text();
    for (const auto& [key, value] : d.arguments) out += " " + key + "=" + value;
    out += fmt::format(" at “{}”\n", d.primary.text());
  }
  return out;
}

}  // namespace

TEST_CASE("a switch of a language whose patterns do not read it is reported at its value") {
  CHECK(found(R"(<wording lang="ja" home-label="jst"/>)") ==
        "style-switch-unread attribute=home-label language=ja at “jst”\n");
  CHECK(found(R"(<wording lang="en" manner="plain"/>)").find("style-switch-unread attribute=manner language=en") == 0);
  CHECK(found(R"(<wording lang="ja-JP" home-label="jst"/>)").find("language=ja-JP") != std::string::npos);
}

TEST_CASE("a switch that a pattern or the code reads, or that is for all languages, is not reported") {
  CHECK(found(R"(<wording lang="en" home-label="jst"/>)") == "");
  CHECK(found(R"(<wording home-label="jst"/><wording lang="ja" comma="ideographic"/>)") == "");
  CHECK(found(R"(<wording lang="ja" clocks="local-only" surname-first="no" own-party="dropped"/>)") == "");
  CHECK(found(R"(<wording lang="ko" duration-at="none"/>)") == "");
  // No catalog says what this language reads.
  CHECK(found(R"(<wording lang="de" home-label="jst"/>)") == "");
}

TEST_CASE("the shipped styles set no switch that their language does not read") {
  for (const std::string& name : built_in_styles()) {
    CAPTURE(name);
    const Style style = *built_in_style(name);
    for (const auto& [lang, wording] : style.wordings)
      for (const auto& [attribute, choice] : wording.switches) {
        if (choice.value.find('&') != std::string::npos) continue;  // a text of the page, not a switch
        const std::string file = fmt::format(R"(<wording lang="{}" {}="{}"/>)", lang, attribute, choice.value);
        CHECK_MESSAGE(found(file).find("unread") == std::string::npos, file);
      }
  }
}
