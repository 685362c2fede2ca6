// Rules over a unit and its translation.
#include "rules/pair.h"

#include "translate/merged.h"

namespace readout {
namespace {

using test::entry;
using test::kMsgid;

/// The Japanese units of a meeting, merged and checked in pairs.
struct Checked : test::Merged {
  explicit Checked(std::string_view entries, std::string_view paragraphs = test::kUnit)
      : test::Merged(entries, paragraphs) {
    const Voice from{"en"}, to{"ja"};
    check_pairs(source.meeting, units, from, to);
  }
};

}  // namespace

TEST_CASE("a right pair stays translated and has no finding") {
  for (const std::string_view msgstr : {"<f:d1/>", "<em><f:d1/></em>", "<f:d1/>に<m:mori/>と<m:mori/>が"}) {
    CAPTURE(msgstr);
    const Checked checked(entry(msgstr));
    CHECK(checked.findings() == "");
    CHECK(checked.unit().state == UnitState::translated);
    CHECK(checked.text() == msgstr);
  }
}

TEST_CASE("a fact that is missing is reported at the whole msgstr, and the unit is refused") {
  const Checked checked(entry("なし"));
  CHECK(checked.findings() == R"(error translation-facts-differ m.ja.po:6:9 fact=<f:d1/> expected=1 found=0
  msgstr "なし"
          ^^^^
)");
  CHECK(checked.unit().state == UnitState::refused);
  CHECK(checked.text() == kMsgid);
}

TEST_CASE("a fact that is repeated is reported at its last place") {
  CHECK(Checked(entry("<f:d1/>と<f:d1/>")).findings() ==
        R"(error translation-facts-differ m.ja.po:6:17 fact=<f:d1/> expected=1 found=2
  msgstr "<f:d1/>と<f:d1/>"
                   ^^^^^^^
)");
}

TEST_CASE("each kind of fact is counted, inside of elements too; mentions and emphasis are not") {
  struct Row {
    std::string_view source, msgid;
  };
  for (const Row& row : {
           Row{R"(<time xml:id="t1" value="10:00"/>)", "<f:t1/>"},
           Row{R"(<term key="foip"/>)", "<t:foip/>"},
           Row{R"(<org key="un"/>)", "<o:un/>"},
           Row{R"(<place key="hawaii"/>)", "<p:hawaii/>"},
           Row{R"(<a xml:id="a1" href="x">b</a>)", "<a:a1>b</a:a1>"},
           Row{R"(<q><date xml:id="d1" value="2024-06-01"/></q>)", "<q><f:d1/></q>"},
       }) {
    CAPTURE(row.msgid);
    const std::string paragraph = fmt::format("<p xml:id=\"p1\">{}</p>", row.source);
    CHECK(Checked(entry(row.msgid, row.msgid), paragraph).findings() == "");
    const Checked without(entry("なし", row.msgid), paragraph);
    REQUIRE(without.units.faults.all().size() == 1);
    CHECK(without.units.faults.all()[0].rule.text() == "translation-facts-differ");
  }
  CHECK(Checked(entry("なし", "<m:mori/><em>x</em>"), R"(<p xml:id="p1"><mention who="mori"/><em>x</em></p>)")
            .findings() == "");
}

TEST_CASE("a mention of an unknown person is reported at its tag, with the id that was meant") {
  const Checked checked(entry("<f:d1/><q><m:moro/></q>"));
  CHECK(checked.findings() == R"(error translation-mention-unknown m.ja.po:6:19 who=moro
  msgstr "<f:d1/><q><m:moro/></q>"
                    ^^^^^^^^^
  fix m.ja.po:6:19 "<m:moro/>" -> "<m:mori/>"
)");
  CHECK(checked.unit().state == UnitState::refused);
}

TEST_CASE("an id that a mention has already is not offered for an unknown one") {
  const Checked checked(entry("<f:d1/><m:mori+moro/>"));
  CHECK(checked.findings() == R"(error translation-mention-unknown m.ja.po:6:16 who=moro
  msgstr "<f:d1/><m:mori+moro/>"
                 ^^^^^^^^^^^^^^
)");
}

namespace {

constexpr std::string_view kTwoSides = R"(<delegation of="JP">
<person xml:id="mori">
<name xml:lang="en" order="surname-first"><given>Aki</given><surname>Mori</surname></name></person>
<person xml:id="odile">
<name xml:lang="en" order="given-first" call="given"><given>Odile</given><surname>Sand</surname></name></person>
<group xml:id="team" count="2"><label xml:lang="en">the team</label><person xml:id="endo">
<name xml:lang="en" order="surname-first"><given>Jun</given><surname>Endo</surname></name></person></group></delegation>
<delegation of="FR"><person xml:id="durand">
<name xml:lang="en" order="given-first"><given>Claire</given><surname>Durand</surname></name>
<name xml:lang="ja" order="given-first"><given>クレール</given><surname>デュラン</surname></name></person></delegation>)";

/// The findings of a pair in a meeting of two sides.
std::string findings_of_sides(std::string_view paragraph, std::string_view msgid, std::string_view msgstr) {
  const test::Reading source = test::reading(
      {.delegations = kTwoSides, .rest = fmt::format("<overview><p xml:id=\"p1\">{}</p></overview>", paragraph)});
  const test::Po po(test::po_text(entry(msgstr, msgid)));
  LocalUnits units = merge(source.meeting, po.file, po.source, "ja");
  check_pairs(source.meeting, units, Voice{"en"}, Voice{"ja"});
  return test::text_of(units.faults);
}

}  // namespace

TEST_CASE("a translation that mentions one person in place of another is reported at the mention") {
  CHECK(findings_of_sides(R"(<mention who="mori"/> left.)", "<m:mori/> left.", "<m:durand/>は去った。") ==
        R"(warning mention-differs m.ja.po:6:9 found=durand expected=mori
  msgstr "<m:durand/>は去った。"
          ^^^^^^^^^^^
  fix m.ja.po:6:9 "<m:durand/>" -> "<m:mori/>"
)");
}

TEST_CASE("a translation may repeat mentions, leave them out, and mention whom the source names in words") {
  struct Row {
    std::string_view paragraph, msgid, msgstr;
  };
  for (const Row& row : {
           Row{R"(<mention who="mori durand"/> left.)", "<m:mori+durand/> left.", "<m:durand/>は去った。"},
           Row{R"(<mention who="mori"/> left.)", "<m:mori/> left.", "去った。"},
           Row{R"(<mention who="mori"/> left.)", "<m:mori/> left.", "<m:mori/>は<m:durand/>と去った。"},
           Row{R"(<mention who="mori"/> and Ms. Durand left.)", "<m:mori/> and Ms. Durand left.",
               "<m:durand/>は去った。"},
           Row{R"(<mention who="mori"/> and Odile left.)", "<m:mori/> and Odile left.", "<m:odile/>は去った。"},
           Row{R"(<mention who="durand"/> left.)", "<m:durand/> left.", "デュラン大臣は<m:mori/>と去った。"},
           Row{R"(<mention who="team"/> left.)", "<m:team/> left.", "<m:endo/>は去った。"},
           Row{R"(<mention who="endo"/> left.)", "<m:endo/> left.", "<m:team/>は去った。"},
       }) {
    CAPTURE(row.msgstr);
    CHECK(findings_of_sides(row.paragraph, row.msgid, row.msgstr) == "");
  }
}

TEST_CASE("a mention that names one person twice is reported at the second id, and the unit is refused") {
  const Checked checked(entry("<f:d1/><m:mori\"\n\"+mori/>と<m:mori/>"));
  CHECK(checked.findings() == R"(error reference-repeated m.ja.po:7:3 id=mori
  "+mori/>と<m:mori/>"
    ^^^^
  related first-here m.ja.po:6:19
  fix m.ja.po:6:23 ""
"+mori" -> ""
)");
  CHECK(checked.unit().state == UnitState::refused);
}

TEST_CASE("the fix of a repeated id leaves a right mention") {
  const Checked checked(entry("<f:d1/><m:mori+mori+mori/>"));
  REQUIRE(checked.units.faults.all().size() == 2);
  for (const Diagnostic& d : checked.units.faults.all()) CHECK(d.fixes.front().span.text() == "+mori");
}

TEST_CASE("both rules report on one unit") {
  const Checked checked(entry("<m:xxxxxxxx/>"));
  std::string rules;
  for (const Diagnostic& d : checked.units.faults.all()) rules += std::string(d.rule.text()) + " ";
  CHECK(rules == "translation-facts-differ translation-mention-unknown ");
}

TEST_CASE("a plural and a translation of markup alone are refused, and rules over prose run over the others") {
  const std::string plural =
      "\nmsgctxt \"p1\"\nmsgid \"" + std::string(kMsgid) + "\"\nmsgid_plural \"zz\"\nmsgstr[0] \"<f:d1/>\"\n";
  CHECK(Checked(plural).findings() == R"(error translation-plural m.ja.po:6:15 unit=p1
  msgid_plural "zz"
                ^^
)");
  CHECK(Checked(plural).unit().state == UnitState::refused);
  CHECK(Checked(entry("<em>　</em>", "They met"), R"(<p xml:id="p1">They met</p>)").findings() ==
        R"(error translation-missing m.ja.po:6:9 unit=p1 language=ja
  msgstr "<em>　</em>"
          ^^^^^^^^^^^
)");
  CHECK(Checked(entry("会\uFFFD<f:d1/>")).findings() == R"(error text-character-lost m.ja.po:6:10 code=U+FFFD
  msgstr "会�<f:d1/>"
            ^
)");
  CHECK(Checked(entry("<f:d1/>をを行った。")).findings() == R"(warning word-doubled m.ja.po:6:16 word=を
  msgstr "<f:d1/>をを行った。"
                 ^^^^
  fix m.ja.po:6:16 "をを" -> "を"
)");
}

TEST_CASE("units that are not translated are not checked") {
  for (const std::string& open : {std::string(), entry(""), entry("なし", kMsgid, "#, fuzzy\n"), entry("なし", "older"),
                                  entry("<m:nobody/><b>")}) {
    CAPTURE(open);
    CHECK(Checked(open).findings() == test::Merged(open).findings());
  }
}

TEST_CASE("a unit that a rule refuses is an error in a draft, too") {
  const Checked checked(entry("なし"));
  CHECK(checked.findings(true) == checked.findings(false));
}

}  // namespace readout
