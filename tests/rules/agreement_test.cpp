// What a translation says differently: the findings of agreement on the bytes of the .po.
#include "rules/agreement.h"

#include "rules/pair.h"
#include "translate/merged.h"

namespace readout {
namespace {

using test::entry;

/// One unit, its translation, and the findings of agreement.
struct Agreed : test::Merged {
  Agreed(std::string_view msgid, std::string_view msgstr)
      : test::Merged(entry(msgstr, msgid), fmt::format("<p xml:id=\"p1\">{}</p>", msgid)) {
    const Voice from{"en"}, to{"ja"};
    check_pairs(source.meeting, units, from, to);
    check_agreement(source.meeting, units, to);
  }
};

std::string findings_of(std::string_view msgid, std::string_view msgstr) { return Agreed(msgid, msgstr).findings(); }

}  // namespace

TEST_CASE("values that agree have no finding") {
  CHECK(findings_of("About 120 firms invest 30 billion yen.", "約120社が300億円を投資します。") == "");
  CHECK(findings_of("At 16:05 they met.", "午後4時5分に会談しました。") == "");
}

TEST_CASE("a number with exchanged digits is reported on its characters, with the place in the source") {
  const Agreed agreed("About 120 firms took part.", "約102社が参加しました。");
  CHECK(agreed.findings() == R"(warning number-differs m.ja.po:6:10 found=約102社 expected=About 120
  msgstr "約102社が参加しました。"
            ^^^
  related source-here m.xml:4:16
)");
  CHECK(agreed.unit().state == UnitState::translated);
}

TEST_CASE("ten times the money is reported") {
  CHECK(findings_of("They invest 30 billion yen.", "30億円を投資します。") ==
        R"(warning money-differs m.ja.po:6:9 found=30億円 expected=30 billion yen
  msgstr "30億円を投資します。"
          ^^
  related source-here m.xml:4:28
)");
}

TEST_CASE("a value inside of emphasis is reported at its bytes") {
  CHECK(findings_of("They met <em>for 90 minutes</em>.", "<em>1時間</em>会談しました。") ==
        R"(warning duration-differs m.ja.po:6:13 found=1時間 expected=90 minutes
  msgstr "<em>1時間</em>会談しました。"
              ^
  related source-here m.xml:4:33
)");
}

TEST_CASE("a fact is generated in each language, so its tag is no value") {
  test::Merged merged(entry("<f:d1/>に会談しました。", "Talks on <f:d1/>."),
                      R"(<p xml:id="p1">Talks on <date xml:id="d1" value="2024-06-01"/>.</p>)");
  check_agreement(merged.source.meeting, merged.units, Voice{"ja"});
  CHECK(merged.findings() == "");
}

TEST_CASE("each kind of slip is a finding of its rule, on the characters that differ") {
  struct Row {
    std::string_view msgid, msgstr, first_line;
  };
  for (const Row& row : {
           Row{"They met at 16:05.", "午後5時5分に会談しました。",
               "warning clock-differs m.ja.po:6:11 found=午後5時5分 expected=16:05"},
           Row{"They met on May 14.", "5月15日に会談しました。",
               "warning date-differs m.ja.po:6:11 found=5月15日 expected=May 14"},
           Row{"About 300 experts came.", "300名以上の専門家が参加しました。",
               "warning bound-differs m.ja.po:6:13 found=300名以上の expected=About 300"},
           Row{"The IAEA report was discussed.", "IEAの報告書が議論されました。",
               "warning acronym-differs m.ja.po:6:9 found=IEA expected=IAEA"},
           Row{"They condemned the launch.", "発射を歓迎しました。",
               "warning term-differs m.ja.po:6:12 found=歓迎 expected=condemned"},
           Row{"See https://example.org/a for more.", "詳細はhttps://example.org/bを参照してください。",
               "warning token-differs m.ja.po:6:12 found=https://example.org/b expected=https://example.org/a"},
           Row{"They will cooperate.", "300億円の協力を行います。",
               "warning value-added m.ja.po:6:9 found=300億円 expected="},
           Row{"They held a meeting.", "会談を行いいました。",
               "warning writing-slip m.ja.po:6:12 found=行いいました expected=行いました"},
           Row{"Both sides agreed. They also welcomed the visit of the delegation next year.", "双方は一致しました。",
               "warning sentence-differs m.ja.po:6:9"},
       }) {
    CAPTURE(row.msgid);
    const std::string findings = findings_of(row.msgid, row.msgstr);
    CHECK(findings.substr(0, row.first_line.size()) == row.first_line);
  }
}

TEST_CASE("a value that is lost is reported at the translation") {
  CHECK(findings_of("The fund has 30 billion yen.", "基金があります。") ==
        R"(warning value-lost m.ja.po:6:9 found= expected=30 billion yen
  msgstr "基金があります。"
          ^^^^^^^^^^^^^^^^
  related source-here m.xml:4:29
)");
}

}  // namespace readout
