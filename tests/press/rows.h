// The people, parties and sessions of the rows of docs/coverage.md, and the check of a row: heading and lead whole, in
// both languages.
#pragma once

#include "printed.h"

namespace readout::test::rows {

struct Seat {
  std::string id, of, given, surname, given_ja, surname_ja, honorific, titles, kind;
};

/// A person; titles are written in full.
inline std::string person(const Seat& s, std::string_view attributes = "") {
  bool japanese = s.of == "JP";
  return fmt::format(
      R"(<person xml:id="{}" {}><honorific xml:lang="en">{}</honorific>
      <name xml:lang="en" order="{}"><given>{}</given><surname>{}</surname></name>
      <name xml:lang="ja" order="{}"><given>{}</given><surname>{}</surname></name>)"
      R"(<office of="{}" kind="{}">{}</office></person>)",
      s.id, attributes, s.honorific, japanese ? "surname-first" : "given-first", s.given, s.surname,
      japanese ? "surname-first" : "given-first", s.given_ja, s.surname_ja, s.of, s.kind, s.titles);
}

inline std::string title(std::string_view en, std::string_view en_mention, std::string_view ja,
                         std::string_view ja_mention) {
  return fmt::format(R"(<title xml:lang="en">{}</title><title xml:lang="en" form="mention">{}</title>)"
                     R"(<title xml:lang="ja">{}</title><title xml:lang="ja" form="mention">{}</title>)",
                     en, en_mention, ja, ja_mention);
}

inline const std::string kForeign = title("Minister of Foreign Affairs of <of/>", "Minister", "<of/>外務大臣", "大臣");
inline const std::string kPremier = title("Prime Minister of <of/>", "Prime Minister", "<of/>首相", "首相");

inline std::string delegation(std::string_view of, std::string_view members) {
  return fmt::format(R"(<delegation of="{}">{}</delegation>)", of, members);
}

inline const std::string kOno =
    person({"ono", "JP", "Aki", "Ono", "亜紀", "小野", "Ms.",
            title("Minister for Foreign Affairs of <of/>", "Minister", "外務大臣", "大臣"), "foreign-minister"});
inline const std::string kKido =
    person({"kido", "JP", "Jun", "Kido", "純", "木戸", "Mr.",
            title("Minister of Defense of <of/>", "Minister", "防衛大臣", "大臣"), "defence-minister"});
inline const std::string kMori =
    person({"mori", "JP", "Ken", "Mori", "健", "森", "Mr.",
            title("Prime Minister of <of/>", "Prime Minister", "内閣総理大臣", "総理大臣"), "head-of-government"});
inline const std::string kShaw =
    person({"shaw", "US", "Ann", "Shaw", "アン", "ショー", "the Honorable",
            title("Secretary of State of <of/>", "Secretary", "<of/>国務長官", "長官"), "foreign-minister"});
inline const std::string kPike =
    person({"pike", "US", "Tom", "Pike", "トム", "パイク", "the Honorable",
            title("Secretary of Defense of <of/>", "Secretary", "<of/>国防長官", "長官"), "defence-minister"});
inline const std::string kRao =
    person({"rao", "IN", "Dev", "Rao", "デーヴ", "ラオ", "H.E. Dr.",
            title("External Affairs Minister of <of/>", "Minister", "<of/>外務大臣", "大臣"), "foreign-minister"});
inline const std::string kHay =
    person({"hay", "AU", "Eve", "Hay", "イヴ", "ヘイ", "Senator the Hon.", kForeign, "foreign-minister"});
inline const std::string kLowe =
    person({"lowe", "CA", "Amy", "Lowe", "エイミー", "ロウ", "the Right Honourable", kPremier, "head-of-government"});
inline const std::string kRoy =
    person({"roy", "CA", "Guy", "Roy", "ギー", "ロワ", "the Honourable", kForeign, "foreign-minister"});

inline const std::string kJapan = delegation("JP", kOno), kCanada = delegation("CA", kRoy),
                         kIndia = delegation("IN", kRao), kAmerica = delegation("US", kShaw),
                         kAustralia = delegation("AU", kHay);

inline std::string meeting(std::string_view parties, std::string_view rest,
                           std::string_view attributes = R"(issuer="mofa-jp")") {
  return fmt::format(
      R"(<meeting xmlns="urn:readout:meeting:1" xml:id="m" xml:lang="en" home="Asia/Tokyo" published="2024-03-14")"
      R"( {}>{}{}</meeting>)",
      attributes, parties, rest);
}

/// A session in Tokyo at ten o'clock.
inline std::string tokyo(std::string_view attributes = "", std::string_view content = "", std::string_view id = "s") {
  return fmt::format(R"(<session xml:id="{}" start="2024-03-14T10:00+09:00" zone="Asia/Tokyo" {}>{}</session>)", id,
                     attributes, content);
}

/// The same in Ottawa, at ten o'clock there.
inline std::string ottawa(std::string_view attributes = "", std::string_view content = "") {
  return fmt::format(R"(<session xml:id="s" start="2024-03-14T10:00-04:00" zone="America/Toronto" {}>{}</session>)",
                     attributes, content);
}

inline const std::string kOnTen = "On March 14, commencing at 10:00 a.m., ", kTen = "3月14日、午前10時から、";
inline const std::string kOnTenAbroad =
    "On March 14, commencing at 10:00 a.m. (local time; 11:00 p.m. on March 14, Japan time), ";
inline const std::string kTenAbroad = "現地時間3月14日午前10時（日本時間同日午後11時）から、";
inline const std::string kMsOno = "Ms. ONO Aki, Minister for Foreign Affairs of Japan, ",
                         kOnoWa = "小野亜紀外務大臣は、";
inline const std::string kTheRoy = "the Honourable Guy Roy, Minister of Foreign Affairs of Canada";
inline const std::string kRoyJa =
    "ギー・ロワ・カナダ外務大臣（The Honourable Guy Roy, Minister of Foreign Affairs of Canada）";

/// A row: the heading and the whole lead, in both languages.
struct Row {
  std::string title_en, lead_en, title_ja, lead_ja;
};

inline void check(Printed& printed, const Row& row) {
  CHECK(printed.title("en") == row.title_en);
  CHECK(printed.lead("en") == row.lead_en + "\n");
  CHECK(printed.title("ja") == row.title_ja);
  CHECK(printed.lead("ja") == row.lead_ja + "\n");
  CHECK(test::text_of(printed.diagnostics) == "");
}

inline void check(const std::string& xml, const Row& row) {
  Printed printed(xml);
  check(printed, row);
}

}  // namespace readout::test::rows
