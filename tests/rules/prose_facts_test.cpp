// What is typed in a prose against the facts of its file: clocks of two zones, what is said of the meeting, names,
// honorifics, offices.
#include <fmt/format.h>

#include "checked.h"

using namespace readout;
using namespace readout::test;

namespace {

constexpr std::string_view kHead = R"(<meeting xmlns="urn:readout:meeting:1" xml:id="m" xml:lang=")";
constexpr std::string_view kFacts = R"(" issuer="mofa-jp" home="Asia/Tokyo" published="2024-06-10">
  <delegation of="JP">
    <person xml:id="kuribayashi">
      <honorific xml:lang="en">Ms.</honorific>
      <name xml:lang="en" order="surname-first"><given>Rin</given><surname>Kuribayashi</surname></name>
      <name xml:lang="ja" order="surname-first"><given>凛</given><surname>栗林</surname></name>
      <office of="JP" kind="foreign-minister">
        <title xml:lang="en">Minister for Foreign Affairs of <of/></title>
        <title xml:lang="en" form="mention">Minister</title>
        <title xml:lang="ja">外務大臣</title>
        <title xml:lang="ja" form="mention">大臣</title>
      </office>
    </person>
  </delegation>
  <session xml:id="s1" start="2024-06-10T12:25+02:00" zone="Europe/Paris" duration="PT45M" duration-is="exact"/>
  <overview>
    <item xml:id="i1"><p xml:id="p1">)";
constexpr std::string_view kTail = "</p></item>\n  </overview>\n</meeting>\n";

/// The findings of agreement in a paragraph: rule, place and arguments of each.
std::string findings_in(std::string_view text, std::string_view lang = "en") {
  Checked checked("m",
                  std::string(kHead) + std::string(lang) + std::string(kFacts) + std::string(text) + std::string(kTail),
                  "", Zones());
  std::string out;
  for (const Diagnostic& d : checked.diagnostics.all()) {
    if (!d.rule.text().starts_with("typed-")) continue;
    out += fmt::format("{} “{}”", d.rule.text(), d.primary.text());
    for (const auto& [name, value] : d.arguments) out += fmt::format(" {}={}", name, value);
    for (const Fix& fix : d.fixes) out += fmt::format(" -> {}", fix.replacement);
    out += "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("two clocks side by side are as far apart as the zones of the session") {
  CHECK(findings_in("They met at 10:00 a.m. local time (5:00 p.m. Japan time).") == "");
  CHECK(findings_in("They met at 10:00 a.m. local time (6:00 p.m. Japan time).") ==
        "typed-clock-disagrees “6:00 p.m.” found=6:00 p.m. local=10:00 a.m. expected=5:00 p.m.\n");
  CHECK(findings_in("現地時間6月10日午後8時（日本時間11日午前3時）に始まりました。", "ja") == "");
  CHECK(findings_in("現地時間6月10日午後8時（日本時間11日午前4時）に始まりました。", "ja") ==
        "typed-clock-disagrees “午前4時” found=午前4時 local=午後8時 expected=午前3時0分\n");
  CHECK(findings_in("They met at 9 a.m. local time. The call at 11:00 p.m. was short.") == "");
}

TEST_CASE("a clock with the home clock in the bracket after it is local without a label") {
  CHECK(findings_in("They met at 10:00 a.m. (5:00 p.m. Japan time).") == "");
  CHECK(findings_in("They met at 10:00 a.m. (6:00 p.m. Japan time).") ==
        "typed-clock-disagrees “6:00 p.m.” found=6:00 p.m. local=10:00 a.m. expected=5:00 p.m.\n");
  CHECK(findings_in("午後8時（日本時間11日午前4時）に始まりました。", "ja") ==
        "typed-clock-disagrees “午前4時” found=午前4時 local=午後8時 expected=午前3時0分\n");
  CHECK(findings_in("They left at 10:00 a.m. and landed (at 6:00 p.m. Japan time).") == "");
}

TEST_CASE("a typed name is the registered one") {
  CHECK(findings_in("Minister Kuribayashi spoke.") == "");
  CHECK(findings_in("Minister Kuribayasi spoke.") ==
        "typed-name-disagrees “Kuribayasi” found=Kuribayasi expected=Kuribayashi -> Kuribayashi\n");
  CHECK(findings_in("Minister KURIBAYASI spoke.") ==
        "typed-name-disagrees “KURIBAYASI” found=KURIBAYASI expected=Kuribayashi -> Kuribayashi\n");
  CHECK(findings_in("Minister Kurybayasi spoke.") ==
        "typed-name-disagrees “Kurybayasi” found=Kurybayasi expected=Kuribayashi -> Kuribayashi\n");
  CHECK(findings_in("Minister Kuribāyashi spoke.") ==
        "typed-name-disagrees “Kuribāyashi” found=Kuribāyashi expected=Kuribayashi -> Kuribayashi\n");
  CHECK(findings_in("Kuribayashis and Kuribayasi Street are near.") == "");
}

TEST_CASE("a typed honorific is the registered one") {
  CHECK(findings_in("Ms. Kuribayashi Rin spoke.") == "");
  CHECK(findings_in("Mr. Kuribayashi Rin spoke.") == "typed-honorific-disagrees “Mr.” found=Mr. expected=Ms.\n");
}

TEST_CASE("a typed office is that of the file") {
  CHECK(findings_in("Foreign Minister Kuribayashi spoke.") == "");
  CHECK(findings_in("Finance Minister Kuribayashi spoke.") ==
        "typed-office-disagrees “Finance Minister” found=Finance Minister expected=Minister for Foreign Affairs\n");
  CHECK(findings_in("Minister Kuribayashi spoke.") == "");
  CHECK(findings_in("She was then Finance Minister Kuribayashi.") == "");
  CHECK(findings_in("栗林防衛大臣が発言しました。", "ja") ==
        "typed-office-disagrees “防衛大臣” found=防衛大臣 expected=外務大臣\n");
}

namespace {

/// `typed-session-disagrees` with these characters and what the session has.
std::string disagreement(std::string_view found, std::string_view expected) {
  return fmt::format("typed-session-disagrees “{0}” found={0} expected={1}\n", found, expected);
}

}  // namespace

TEST_CASE("a clock that is said of the meeting is that of a session, there or at home") {
  for (const char* text :
       {"The meeting began at 12:25 p.m.", "The meeting began at 7:25 p.m. Japan time.",
        "The meeting was held at 12:25 p.m. on June 10.", "The meeting was held from 12:25 to 1:10 p.m.",
        "The meeting ended at 1:10 p.m.", "The meeting began at about 12:30 p.m."})
    CHECK_MESSAGE(findings_in(text) == "", text);
  CHECK(findings_in("The meeting began at 12:35 p.m.") == disagreement("12:35 p.m.", "12:25"));
  CHECK(findings_in("The meeting began at 8:25 p.m. Japan time.") == disagreement("8:25 p.m.", "19:25"));
  CHECK(findings_in("The meeting took place from 12:20 to 1:10 p.m.") == disagreement("12:20", "12:25"));
  CHECK(findings_in("The meeting ended at 1:20 p.m.") == disagreement("1:20 p.m.", "13:10"));
  CHECK(findings_in("会談は午後0時25分から1時10分まで行われました。", "ja") == "");
  CHECK(findings_in("会談は、12時35分に始まりました。", "ja") == disagreement("12時35分", "12:25"));
  CHECK(findings_in("会談は、現地時間6月10日午後0時35分（日本時間午後7時35分）から行われました。", "ja") ==
        disagreement("午後0時35分", "12:25"));
  CHECK(findings_in("会談は午後0時20分から1時10分まで行われました。", "ja") == disagreement("午後0時20分", "12:25"));
}

TEST_CASE("a date that is said of the meeting is that of a session, if the sentence has nothing else or its clock") {
  CHECK(findings_in("The meeting was held on June 10.") == "");
  CHECK(findings_in("The meeting was held on June 12.") == disagreement("June 12", "2024-06-10"));
  CHECK(findings_in("The meeting was held at 12:25 p.m. on June 12.") == disagreement("June 12", "2024-06-10"));
  CHECK(findings_in("The meeting was held on June 10, 2023.") == disagreement("June 10, 2023", "2024-06-10"));
  CHECK(findings_in("会談は、6月10日に行われました。", "ja") == "");
  CHECK(findings_in("会談は、6月12日に行われました。", "ja") == disagreement("6月12日", "2024-06-10"));
}

TEST_CASE("a duration that is said of the meeting is that of a session, as far as it is not rounded") {
  for (const char* text : {"The meeting lasted 45 minutes.", "The meeting lasted about 40 minutes and ended well."})
    CHECK_MESSAGE(findings_in(text) == "", text);
  CHECK(findings_in("The meeting was held for 40 minutes.") == disagreement("40 minutes", "PT45M"));
  CHECK(findings_in("The meeting lasted 2 hours, as planned.") == disagreement("2 hours", "PT45M"));
  CHECK(findings_in("会談は45分間行われました。", "ja") == "");
  CHECK(findings_in("会談は40分間にわたって行われました。", "ja") == disagreement("40分間", "PT45M"));
  CHECK(findings_in("会談は1時間20分に及びました。", "ja") == disagreement("1時間20分", "PT45M"));
}

TEST_CASE("clocks, dates and durations that may be those of something else are not compared with the session") {
  for (const char* text :
       {"The meeting was held on June 12 in Paris.", "The meeting was held at 12:35 p.m. on June 12.",
        "The meeting was held on May 12, 2019.", "The meeting was held at 10 Downing Street.",
        "The meeting was held 40 minutes after the signing.", "The meeting lasted 40 minutes longer than planned.",
        "The meeting scheduled for 5 p.m. began at 6 p.m.", "The meeting is held on June 12.",
        "The meeting began at 11:25 p.m. London time.", "The courtesy call lasted 20 minutes.",
        "The signing took place at 3:00 p.m.", "They noted that the meeting began at 5 p.m.",
        "They met. The meeting was held on June 12.", "The talks began on June 12."})
    CHECK_MESSAGE(findings_in(text) == "", text);
  for (const char* text :
       {"会談は40分後に行われました。", "会談は6月12日に行われる予定です。", "会合は6月12日に行われました。",
        "会談は、6月12日に行われた会議の成果を踏まえています。", "会談は約40分間行われました。"})
    CHECK_MESSAGE(findings_in(text, "ja") == "", text);
}
