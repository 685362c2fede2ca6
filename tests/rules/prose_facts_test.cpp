// What is typed in a prose against the facts of its file: clocks of two zones, names, honorifics, offices.
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
  <session xml:id="s1" start="2024-06-10T12:25+02:00" zone="Europe/Paris"/>
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
