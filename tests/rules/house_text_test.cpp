// The rules of a house text, which run only if a project asks for them.
#include <fmt/format.h>

#include "base/rule_table.h"
#include "checked.h"
#include "meeting/reading.h"

using namespace readout;
using namespace readout::test;

namespace {

/// The findings of one rule in a Japanese paragraph: their text and their fix.
std::string found(RuleId rule, std::string_view text, bool asked = true) {
  Reading read = reading({.rest = fmt::format("<overview><p xml:id=\"p1\">{}</p></overview>", text)});
  read.meeting.lang = "ja";
  Diagnostics diagnostics;
  const Registers none;
  RuleChoice choice;
  if (asked) choice.asked = {rule};
  check_facts(read.meeting, none, diagnostics, choice);
  std::string out;
  for (const Diagnostic& d : diagnostics.all()) {
    if (d.rule != rule) continue;
    out += "[" + std::string(d.primary.text());
    for (const Fix& fix : d.fixes) out += " -> " + fix.replacement;
    out += "]";
  }
  return out;
}

struct Row {
  RuleId rule;
  std::string_view text, findings;
};

}  // namespace

TEST_CASE("the rules of a house text find what it excludes") {
  std::string long_sentence;
  for (int i = 0; i < 100; ++i) long_sentence += "あ";
  for (const Row& row : {
           Row{"house-stop", "会談，協議．終わり,", "[， -> 、][． -> 。][, -> 、]"},
           {"house-stop", "会談、協議。A, B. 3.5", ""},
           {"house-counter", "3ヶ月、二カ所、10箇所、何ヵ国", "[ヶ -> か][カ -> か][箇 -> か][ヵ -> か]"},
           {"house-counter", "3か月、霞ヶ関、カ月", ""},
           {"house-kana-width", "ｱ｡", "[ｱ][｡]"},
           {"house-kana-width", "ア。", ""},
           {"house-space", "日本 と APEC の", "[ ][ ][ ]"},
           {"house-space", "New York Times", ""},
           {"house-digit-width", "3月４日", "[４]"},
           {"house-digit-width", "３月４日", ""},
           {"house-decomposed", "か\u3099", "[か\u3099]"},
           {"house-decomposed", "が", ""},
           {"house-ascii-bracket", "会談(Paris)の", "[(Paris) -> （ -> ）]"},
           {"house-ascii-bracket", "A (会談) [一]", "[(会談) -> （ -> ）][[一] -> ［ -> ］]"},
           {"house-ascii-bracket", "会談(A [B] C", ""},
           {"house-ascii-bracket", "G7 (Paris) 会談（一）", ""},
           {"house-bracket", "「会談（一）", "[「]"},
           {"house-bracket", "「会談（一」）", "[」][「]"},
           {"house-bracket", "「会談」と<em>（一）</em>", ""},
           {"house-manner-mixed", "会談しました。合意した。話します。", "[。]"},
           {"house-manner-mixed", "会談した。合意である。", ""},
       }) {
    CAPTURE(std::string(row.text));
    CHECK(found(row.rule, row.text) == row.findings);
    CHECK(found(row.rule, row.text, false) == "");
  }
  CHECK(found("house-sentence-long", long_sentence + "。") == "[。]");
  CHECK(found("house-sentence-long", long_sentence.substr(3) + "。") == "");
}
