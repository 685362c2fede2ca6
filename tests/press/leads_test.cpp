// docs/leads.md: the leads of generated meetings in each shipped style, in each shipped language.
//
// A meeting is made from a form, a mode, ranks and a journey. A lead that several styles share is printed once.
#include <map>

#include "rows.h"
#include "style/style.h"
#include "wording/switches.h"

using namespace readout;
using namespace readout::test::rows;

namespace {

const std::string kAttend = R"( relation="attend" event="pacific-security-forum-2024")";

std::string seat(std::string_view start, std::string_view zone, std::string_view attributes,
                 std::string_view place = "") {
  const std::string inside = place.empty() ? "" : fmt::format(R"(<place key="{}"/>)", place);
  return fmt::format(R"(<session xml:id="s" start="{}" zone="{}" {}>{}</session>)", start, zone, attributes, inside);
}

std::string here(std::string_view attributes, std::string_view place = "") {
  return seat("2024-03-14T10:00+09:00", "Asia/Tokyo", attributes, place);
}
std::string there(std::string_view attributes, std::string_view place = "ottawa") {
  return seat("2024-03-14T10:00-04:00", "America/Toronto", attributes, place);
}
std::string third(std::string_view attributes, std::string_view place = "singapore") {
  return seat("2024-03-14T15:30+08:00", "Asia/Singapore", attributes, place);
}

constexpr std::string_view kFor40 = R"(duration="PT40M" duration-is="approximate")";

/// The words of a person in French and Korean.
struct Words {
  std::string id, given_ko, surname_ko, honorific_fr, title_fr, mention_fr, title_ko, mention_ko;
};

const Words kWords[] = {
    {"ono", "아키", "오노", "Mme", "ministre des Affaires étrangères <of/>", "la ministre", "<of/> 외무대신", "대신"},
    {"kido", "준", "기도", "M.", "ministre de la Défense <of/>", "le ministre", "<of/> 방위대신", "대신"},
    {"mori", "겐", "모리", "M.", "Premier ministre <of/>", "le Premier ministre", "<of/> 총리", "총리"},
    {"shaw", "앤", "쇼", "Mme", "secrétaire d’État <of/>", "la secrétaire d’État", "<of/> 국무장관", "장관"},
    {"pike", "톰", "파이크", "M.", "secrétaire à la Défense <of/>", "le secrétaire", "<of/> 국방장관", "장관"},
    {"hay", "이브", "헤이", "Mme", "ministre des Affaires étrangères <of/>", "la ministre", "<of/> 외교장관", "장관"},
    {"lowe", "에이미", "로", "Mme", "Première ministre <of/>", "la Première ministre", "<of/> 총리", "총리"},
    {"roy", "기", "루아", "M.", "ministre des Affaires étrangères <of/>", "le ministre", "<of/> 외교장관", "장관"},
};

void put_before(std::string& xml, std::string_view mark, std::size_t from, std::string_view text) {
  xml.insert(xml.find(mark, from), text);
}

/// The delegations with the words of their people in French and Korean.
std::string in_four_languages(std::string parties) {
  for (const Words& w : kWords) {
    const std::size_t at = parties.find(fmt::format(R"(<person xml:id="{}")", w.id));
    if (at == std::string::npos) continue;
    const std::string start = parties.substr(parties.find("<name xml:lang=\"en\"", at));
    std::string name = start.substr(0, start.find("</name>") + 7);
    name.replace(name.find("\"en\""), 4, "\"fr\"");
    const bool surname_first = name.find("surname-first") != std::string::npos;
    put_before(parties, "</office>", at,
               fmt::format(R"(<title xml:lang="fr">{}</title><title xml:lang="fr" form="mention">{}</title>)"
                           R"(<title xml:lang="ko">{}</title><title xml:lang="ko" form="mention">{}</title>)",
                           w.title_fr, w.mention_fr, w.title_ko, w.mention_ko));
    put_before(
        parties, "<name", at,
        fmt::format(R"(<honorific xml:lang="fr">{}</honorific>{}<name xml:lang="ko" order="{}">)"
                    R"(<given>{}</given><surname>{}</surname></name>)",
                    w.honorific_fr, name, surname_first ? "surname-first" : "given-first", w.given_ko, w.surname_ko));
    if (w.honorific_fr == "Mme") put_before(parties, "><honorific", at, R"( gender="feminine")");
  }
  return parties;
}

constexpr std::string_view kChanged = R"(
## What reading this page has changed

- English: a talk that lasts a short time is not called brief as well; held *on* Parliament Hill;
  *on March 14 on* does not occur in the style of the Department of State; the other side has its
  office before its name only in the style of Seoul.
- Japanese: nothing.
- French: a title without its party keeps its last word (*ministre des Affaires étrangères*, not
  *ministre des Affaires*); a comma closes *à Tokyo*, none opens *autour d’un déjeuner*; *a rendu
  une visite de courtoisie à*; *la troisième réunion « … »*.
- Korean: a Japanese name in Hangul has its family name first in all styles; 방일 중인 in place of 일본을
  방문 중인; no doubled blank at a title without its party.
)";

/// A meeting of the page: its name, its delegations, its journeys and sessions.
struct MadeRow {
  std::string name, parties, rest;
};

std::vector<MadeRow> made_meetings() {
  const std::string ministers = kJapan + kCanada, leaders = delegation("JP", kMori) + delegation("CA", kLowe),
                    unequal = kJapan + delegation("CA", kLowe), three = kJapan + kAmerica + kAustralia,
                    two_two = delegation("JP", kOno + kKido) + delegation("US", kShaw + kPike);
  const std::string goes = R"(<visit who="ono" to="CA"/>)", comes = R"(<visit who="roy" to="JP"/>)",
                    attends = R"(<visit who="ono" to="ottawa")" + kAttend + "/>",
                    both = R"(<visit who="ono roy" to="singapore")" + kAttend + "/>",
                    leader_goes = R"(<visit who="mori" to="CA"/>)", leader_comes = R"(<visit who="lowe" to="JP"/>)";
  auto form = [](std::string_view name) { return fmt::format(R"({} form="{}")", kFor40, name); };
  auto mode = [](std::string_view name) { return fmt::format(R"({} mode="{}")", kFor40, name); };
  const std::string call_paid = form("courtesy-call") + R"( by="ono" on="lowe")",
                    call_received = form("courtesy-call") + R"( by="lowe" on="ono")";
  return {
      {"ministers, at home", ministers, here(kFor40)},
      {"ministers, at home, the guest travels", ministers, comes + here(kFor40)},
      {"ministers, at home, in a venue", ministers, comes + here(kFor40, "iikura")},
      {"ministers, abroad, no journey", ministers, there(kFor40)},
      {"ministers, abroad, a visit", ministers, goes + there(kFor40)},
      {"ministers, abroad, a visit to attend an event", ministers, attends + there(kFor40)},
      {"ministers, abroad, in a venue", ministers, goes + there(kFor40, "parliament-hill")},
      {"ministers, in a third country", ministers, both + third(kFor40)},
      {"ministers, exact duration", ministers, goes + there(R"(duration="PT1H15M" duration-is="exact")")},
      {"ministers, no duration", ministers, goes + there("")},
      {"ministers, start and end", ministers, goes + there(R"(end="2024-03-14T11:10-04:00")")},
      {"ministers, about a time", ministers, goes + there(std::string(kFor40) + R"( start-is="around")")},
      {"ministers, no clock", ministers,
       R"(<session xml:id="s" start="2024-03-14" zone="Asia/Tokyo" part="afternoon"/>)"},
      {"ministers, telephone", ministers, here(mode("telephone"))},
      {"ministers, telephone at the other side’s request", ministers, here(mode("telephone") + R"( requested="roy")")},
      {"ministers, video", ministers, here(mode("video"))},
      {"ministers, working breakfast", ministers, here(form("working-breakfast"))},
      {"ministers, working lunch", ministers, comes + here(form("working-lunch"))},
      {"ministers, working dinner that the other side hosts", ministers,
       goes + there(form("working-dinner") + R"( host="roy")")},
      {"ministers, working dinner that the own side hosts", ministers,
       comes + here(form("working-dinner") + R"( host="ono")")},
      {"ministers, luncheon", ministers, here(form("luncheon") + R"( host="roy")")},
      {"ministers, reception", ministers, here(form("reception") + R"( host="ono")")},
      {"ministers, informal talk", ministers, both + third(form("informal-talk"))},
      {"ministers, standing talk", ministers, both + third(R"(form="standing-talk" duration-is="brief")")},
      {"ministers, the third meeting", ministers, here(std::string(kFor40) + R"( nth="3")")},
      {"leaders, at home", leaders, leader_comes + here(kFor40)},
      {"leaders, abroad", leaders, leader_goes + there(kFor40)},
      {"leaders, telephone", leaders, here(mode("telephone"))},
      {"leaders, video", leaders, here(mode("video"))},
      {"leaders, working dinner", leaders, leader_goes + there(form("working-dinner") + R"( host="lowe")")},
      {"unequal ranks, at home", unequal, here(kFor40)},
      {"unequal ranks, abroad", unequal, goes + there(kFor40)},
      {"unequal ranks, dinner", unequal, goes + there(form("dinner") + R"( host="lowe")")},
      {"courtesy call, paid", unequal, goes + there(call_paid)},
      {"courtesy call, received", unequal, R"(<visit who="lowe" to="JP"/>)" + here(call_received)},
      {"three ministers, in a third country", three, R"(<visit who="ono shaw hay" to="SG"/>)" + third(kFor40)},
      {"three ministers, working lunch", three, third(form("working-lunch"))},
      {"foreign and defence ministers", two_two, here(kFor40)},
      {"two sessions in one city", ministers,
       goes + there(kFor40) +
           R"(<session xml:id="t" start="2024-03-14T12:00-04:00" zone="America/Toronto" form="working-lunch")"
           R"( host="roy">)"
           R"(<place key="ottawa"/></session>)"},
      {"two sessions in two cities", ministers,
       goes + there(kFor40) +
           R"(<session xml:id="t" start="2024-03-15T09:00-04:00" zone="America/Toronto"><place key="toronto"/>)"
           R"(</session>)"},
  };
}

/// The styles that print each lead.
std::map<std::string, std::string> leads_by_text(test::Printed& printed, const std::string& lang) {
  std::map<std::string, std::string> styles;
  for (const std::string& name : built_in_styles()) {
    if (name == "plain" || name == "large-print" || name == "press-letter") continue;  // looks alone
    printed.with_style(name, lang);
    std::string text = printed.lead(lang) + printed.points(lang);
    while (!text.empty() && text.back() == '\n') text.pop_back();
    std::string& names = styles[text];
    names += (names.empty() ? "" : ", ") + name;
  }
  return styles;
}

std::string page() {
  std::string out =
      "# Leads\n\nThe leads of generated meetings in each shipped style and language. A lead that several styles print "
      "is shown once, with their names.\nThe test `leads_test.cpp` writes this page; read it as an editor does before "
      "you record a change.\n";
  for (const MadeRow& row : made_meetings()) {
    out += fmt::format("\n## {}\n\n", row.name);
    test::Printed printed(meeting(in_four_languages(row.parties), row.rest));
    for (const std::string& lang : built_in_languages())
      for (const auto& [text, names] : leads_by_text(printed, lang)) {
        std::string lines = text;
        for (std::size_t at = lines.find('\n'); at != std::string::npos; at = lines.find('\n', at + 6))
          lines.replace(at, 1, "<br>\n  ");
        out += fmt::format("- {}: {}\n", names, lines);
      }
    CHECK_MESSAGE(test::text_of(printed.diagnostics) == "", row.name);
  }
  return out + std::string(kChanged);
}

}  // namespace

TEST_CASE("the page of leads has forty meetings and equals what the styles print") {
  CHECK(made_meetings().size() >= 40);
  test::check_golden("../docs/leads.md", page());
}
