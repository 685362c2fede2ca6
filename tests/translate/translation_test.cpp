// The state of each unit, and the findings that are made from the states.
#include "translate/translation.h"

#include "translate/merged.h"

namespace readout {
namespace {

using test::entry;
using test::kMsgid;
using test::kUnit;
using test::Merged;

constexpr std::string_view kTwo = "<p xml:id=\"p1\">One.</p>\n<p xml:id=\"p2\">Two.</p>";

std::string_view name_of(UnitState state) {
  constexpr std::string_view kNames[] = {"source", "translated", "missing", "fuzzy", "stale", "refused"};
  return kNames[static_cast<std::size_t>(state)];
}

/// `id=state` of all units.
std::string states_of(const LocalUnits& units) {
  std::string out;
  for (const auto& [id, unit] : units.units) out += fmt::format("{}={} ", id, name_of(unit.state));
  return out;
}

}  // namespace

TEST_CASE("an entry gives its unit a state; the source text is kept unless the unit is translated") {
  struct Row {
    std::string entries;
    std::string_view state;
    bool has_entry = true;
  };
  for (const Row& row : {
           Row{entry("<f:d1/>に"), "translated"},
           Row{"", "missing", false},
           Row{entry(""), "missing"},
           Row{entry("", "older"), "missing"},
           Row{entry("", kMsgid, "#, fuzzy\n"), "missing"},
           Row{"\n#~ msgctxt \"p1\"\n#~ msgid \"One.\"\n#~ msgstr \"訳\"\n", "missing", false},
           Row{entry("<f:d1/>に", kMsgid, "#, fuzzy\n"), "fuzzy"},
           Row{entry("<f:d1/>に", kMsgid, "#= fuzzy\n"), "fuzzy"},
           Row{entry("<f:d1/>に", "older", "#, fuzzy\n"), "fuzzy"},
           Row{entry("<b>", kMsgid, "#, fuzzy\n"), "fuzzy"},
           Row{entry("<f:d1/>に", "older"), "stale"},
           Row{entry("<b>", "older"), "stale"},
           Row{entry("<b>"), "refused"},
       }) {
    CAPTURE(row.entries);
    const Merged merged(row.entries);
    const bool translated = row.state == "translated";
    CHECK(states_of(merged.units) == fmt::format("p1={} ", row.state));
    CHECK(is_untranslated(merged.unit().state) != translated);
    CHECK(merged.text() == (translated ? "<f:d1/>に" : kMsgid));
    CHECK((merged.unit().entry != nullptr) == row.has_entry);
  }
}

TEST_CASE("the source language has every unit unchanged, and no findings") {
  const test::Reading reading = test::meeting_of(kTwo);
  const LocalUnits units = source_units(reading.meeting);
  CHECK(units.lang == "en");
  CHECK(states_of(units) == "p1=source p2=source ");
  Diagnostics diagnostics;
  report_translation(reading.meeting, units, false, diagnostics);
  CHECK(test::text_of(diagnostics) == "");
}

TEST_CASE("a translation may drop and repeat mentions, and may have its own emphasis and ruby") {
  const std::string text = "<f:d1/>、<m:mori/>と<m:mori/>が<ruby>拉致<rt>らち</rt></ruby>&lt;問題";
  const Merged merged(entry(text));
  CHECK(merged.findings() == "");
  CHECK(merged.text() == text);
}

TEST_CASE("white space of a translation is folded as that of the source") {
  const Merged merged(entry("  日本\\n  と\\n米国 on  <f:d1/> "));
  CHECK(merged.text() == "日本と米国 on <f:d1/>");
}

TEST_CASE("a unit without an entry is reported at the unit; the file is the related place") {
  CHECK(Merged(entry("一", "One."), kTwo).findings() == R"(error translation-absent m.xml:5:1 unit=p2 language=ja
  <p xml:id="p2">Two.</p>
  ^^^^^^^^^^^^^^^
  related translation-here m.ja.po:1:1
)");
}

TEST_CASE("an empty entry is reported at its msgstr; the unit is the related place") {
  CHECK(Merged(entry("", "One."), kTwo).findings(true) == R"(note translation-missing m.ja.po:6:9 unit=p1 language=ja
  msgstr ""
          ^
  related source-here m.xml:4:1
note translation-absent m.xml:5:1 unit=p2 language=ja
  <p xml:id="p2">Two.</p>
  ^^^^^^^^^^^^^^^
  related translation-here m.ja.po:1:1
)");
}

TEST_CASE("a fuzzy translation is reported at its msgstr") {
  CHECK(Merged(entry("訳", kMsgid, "#, fuzzy\n")).findings() == R"(error translation-fuzzy m.ja.po:7:9 unit=p1
  msgstr "訳"
          ^^
  related source-here m.xml:4:1
)");
}

TEST_CASE("a translation of an older text is reported at its msgid") {
  CHECK(Merged(entry("訳", "older")).findings() == R"(error translation-stale m.ja.po:5:8 unit=p1
  msgid "older"
         ^^^^^
  related source-here m.xml:4:1
)");
}

TEST_CASE("a refused translation is reported where its markup is wrong, at each fault") {
  CHECK(Merged(entry("<f:d2/>が<em>")).findings() == R"(error translation-fact-unknown m.ja.po:6:9 fact=<f:d2/>
  msgstr "<f:d2/>が<em>"
          ^^^^^^^
  fix m.ja.po:6:9 "<f:d2/>" -> "<f:d1/>"
error translation-tag-unclosed m.ja.po:6:17 tag=<em>
  msgstr "<f:d2/>が<em>"
                   ^^^^
)");
}

TEST_CASE("in a draft, a missing translation is a note and a wrong one an error") {
  for (const std::string& open : {std::string(), entry(""), entry("訳", kMsgid, "#, fuzzy\n"), entry("訳", "older")}) {
    const Merged merged(open);
    CHECK(merged.findings(false).starts_with("error "));
    CHECK(merged.findings(true) == "note " + merged.findings(false).substr(6));
  }
  const Merged refused(entry("<b>"));
  CHECK(refused.findings(true) == refused.findings(false));
}

TEST_CASE(
    "a file of another meeting is reported at its header, and every unit is refused without a finding of its own") {
  const Merged merged(entry("一", "One."), kTwo, R"(Language: ja\nX-Readout-Id: m2\n)");
  CHECK(merged.findings() == R"(error translation-of-another-file m.ja.po:2:37 found=m2 expected=m
  msgstr "Language: ja\nX-Readout-Id: m2\nContent-Type: text/plain; charset=UTF-8\n"
                                      ^^
)");
  CHECK(states_of(merged.units) == "p1=refused p2=refused ");
}

TEST_CASE("a file without an entry for this meeting is of another meeting, also without an id in its header") {
  const Merged merged(entry("一", "One.", "", "x1"), kTwo, R"(Language: ja\n)");
  CHECK(merged.findings() == R"(error translation-of-another-file m.ja.po:2:9 found= expected=m
  msgstr "Language: ja\nContent-Type: text/plain; charset=UTF-8\n"
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
)");
  CHECK(states_of(merged.units) == "p1=refused p2=refused ");
  CHECK(states_of(Merged("", kTwo, R"(Language: ja\n)").units) == "p1=missing p2=missing ");
}

TEST_CASE("a file in another language is reported at its header, and every unit is refused") {
  const Merged merged(entry("一", "One."), kTwo, R"(X-Readout-Id: m\nLanguage: fr\n)");
  CHECK(merged.findings() == R"(error translation-language m.ja.po:2:36 found=fr expected=ja
  msgstr "X-Readout-Id: m\nLanguage: fr\nContent-Type: text/plain; charset=UTF-8\n"
                                     ^^
)");
  CHECK(states_of(merged.units) == "p1=refused p2=refused ");
}

TEST_CASE("a header without a language is reported as a whole") {
  CHECK(Merged(entry("一", "One."), kTwo, "").findings() == R"(error translation-language m.ja.po:2:9 found= expected=ja
  msgstr "Content-Type: text/plain; charset=UTF-8\n"
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
)");
}

TEST_CASE("of two entries for a unit the first is used and the second reported") {
  const Merged merged(entry("一", "One.") + entry("壱", "older"), R"(<p xml:id="p1">One.</p>)");
  CHECK(merged.findings() == R"(error translation-repeated m.ja.po:8:10 unit=p1
  msgctxt "p1"
           ^^
  related first-here m.ja.po:4:10
)");
  CHECK(merged.text() == "一");
}

TEST_CASE("an entry without a unit is a note; an obsolete entry is not reported") {
  const Merged merged(
      entry("一", "One.") + entry("x", "y", "", "p9") + "\n#~ msgctxt \"p8\"\n#~ msgid \"a\"\n#~ msgstr \"b\"\n",
      R"(<p xml:id="p1">One.</p>)");
  CHECK(merged.findings() == R"(note translation-unit-unknown m.ja.po:8:10 unit=p9
  msgctxt "p9"
           ^^
)");
}

TEST_CASE("faults come first, then open units in document order, then entries without a unit") {
  const Merged merged(entry("x", "y", "", "p0") + entry("三", "older", "", "p3") + entry("<b>", "One."),
                      R"(<p xml:id="p1">One.</p><p xml:id="p2">Two.</p><p xml:id="p3">Three.</p>)");
  CHECK(states_of(merged.units) == "p1=refused p2=missing p3=stale ");
  Diagnostics found;
  report_translation(merged.source.meeting, merged.units, false, found);
  std::string rules;
  for (const Diagnostic& d : found.all()) rules += std::string(d.rule.text()) + " ";
  CHECK(rules == "translation-markup translation-absent translation-stale translation-unit-unknown ");
}

TEST_CASE("entries may come in any order") {
  const Merged merged(entry("二", "Two.", "", "p2") + entry("一", "One."), kTwo);
  CHECK(merged.findings() == "");
  CHECK(merged.text("p1") + merged.text("p2") == "一二");
}

TEST_CASE("a unit without an id, which no entry can name, is left out") {
  const Merged merged(entry("一", "One."), R"(<p>None.</p><p xml:id="p1">One.</p>)");
  CHECK(states_of(merged.units) == "p1=translated ");
  CHECK(merged.findings() == "");
}

TEST_CASE("a translation of this meeting stays one if the units lose their ids") {
  const Merged merged(entry("一", "One."), "<p>One.</p>");
  CHECK(merged.findings() == "");
}

TEST_CASE("each language has findings of its own") {
  const test::Reading meeting = test::meeting_of(kTwo);
  const test::Po broken(test::po_text(entry("<b>", "One.") + entry("二", "Two.", "", "p2"))),
      right(test::po_text(entry("un", "One.") + entry("deux", "Two.", "", "p2"), R"(Language: fr\n)"));
  Diagnostics japanese, french;
  const LocalUnits ja = merge(meeting.meeting, broken.file, broken.source, "ja");
  const LocalUnits fr = merge(meeting.meeting, right.file, right.source, "fr");
  report_translation(meeting.meeting, ja, false, japanese);
  report_translation(meeting.meeting, fr, false, french);
  CHECK(states_of(ja) == "p1=refused p2=translated ");
  CHECK(states_of(fr) == "p1=translated p2=translated ");
  CHECK(japanese.has_errors());
  CHECK_FALSE(french.has_findings());
}

namespace {

std::string alone(std::string_view entries, const std::string& lang = "ja") {
  const test::Po po(test::po_text(entries));
  Diagnostics diagnostics;
  report_alone(po.file, po.source, lang, diagnostics);
  return test::text_of(diagnostics);
}

}  // namespace

TEST_CASE("a translation without its meeting is checked by itself, with the facts of each msgid") {
  CHECK(alone(entry("<f:d1/>、<m:mori/>")) == "");
  CHECK(alone(entry("<f:d2/>")) == R"(error translation-fact-unknown m.ja.po:6:9 fact=<f:d2/>
  msgstr "<f:d2/>"
          ^^^^^^^
)");
  CHECK(alone(entry("訳", kMsgid, "#, fuzzy\n")) == R"(error translation-fuzzy m.ja.po:7:9 unit=p1
  msgstr "訳"
          ^^
)");
  CHECK(alone(entry("")) == R"(error translation-missing m.ja.po:6:9 unit=p1 language=ja
  msgstr ""
          ^
)");
  CHECK(alone(entry("<em>訳")) == R"(error translation-tag-unclosed m.ja.po:6:9 tag=<em>
  msgstr "<em>訳"
          ^^^^
)");
  CHECK(alone(entry("訳"), "fr") == R"(error translation-language m.ja.po:2:19 found=ja expected=fr
  msgstr "Language: ja\nX-Readout-Id: m\nContent-Type: text/plain; charset=UTF-8\n"
                    ^^
)");
}

}  // namespace readout
