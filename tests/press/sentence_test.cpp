// Capitals and stops around every kind of text that Readout places into prose or into a sentence of its own.
#include "printed.h"

using namespace readout;
using test::Printed;

namespace {

constexpr std::string_view kRegister = R"(<register xmlns="urn:readout:meeting:1">
  <organization key="acme"><form xml:lang="en">the Acme Co.</form><form xml:lang="ja">アクメ社。</form></organization>
  <organization key="e-gov"><form xml:lang="en">e-Gov</form><form xml:lang="ja">e-Gov</form></organization>
  <place key="dc" country="US"><form xml:lang="en">Washington, D.C.</form><form xml:lang="ja">ワシントン</form></place>
  <place key="port" country="US"><form xml:lang="en">the port</form><form xml:lang="ja">港</form></place>
  <term key="rule"><form xml:lang="en">the rule of law</form><form xml:lang="ja">法の支配</form></term>
</register>)";

/// A delegation of one minister in both languages.
std::string delegation(std::string_view party, std::string_view id, std::string_view generation = "",
                       std::string_view honorific = "the Honorable") {
  return fmt::format(R"(<delegation of="{}"><person xml:id="{}"><honorific xml:lang="en">{}</honorific>)"
                     R"(<name xml:lang="en" order="given-first"><given>Lee</given><surname>Mori</surname>{}</name>)"
                     R"(<name xml:lang="ja" order="surname-first"><given>理</given><surname>森</surname></name>)"
                     R"(<office of="{}" kind="foreign-minister"><title xml:lang="en">Minister</title>)"
                     R"(<title xml:lang="ja">大臣</title></office></person></delegation>)",
                     party, id, honorific, generation, party);
}

std::string meeting(std::string_view lang, std::string_view rest, std::string_view more_people = "") {
  std::string people = delegation("JP", "a") + delegation("US", "b");
  if (!more_people.empty()) people.insert(people.rfind("</delegation>"), more_people);
  return fmt::format(
      R"(<meeting xmlns="urn:readout:meeting:1" xml:id="m" xml:lang="{}" issuer="mofa-jp" home="Asia/Tokyo")"
      R"( published="2024-03-14">{}<session xml:id="s" start="2024-03-14T10:00+09:00" zone="Asia/Tokyo")"
      R"( level="foreign-ministers"{}</meeting>)",
      lang, people, rest);
}

/// A paragraph of this prose as printed in its own language.
std::string printed(std::string_view lang, std::string_view prose) {
  Printed printed(meeting(lang, fmt::format(R"(/><overview><p xml:id="p">{}</p></overview>)", prose)),
                  std::string(kRegister));
  std::string text = printed.paragraphs(std::string(lang), ParagraphRole::body);
  text.pop_back();
  return text;
}

constexpr std::string_view kBoth = R"(<mention who="a b"/>)", kTime = R"(<time xml:id="t" value="15:00"/>)",
                           kNoon = R"(<time xml:id="t" value="12:00"/>)", kAcme = R"(<org key="acme"/>)",
                           kPort = R"(<place key="port"/>)", kRule = R"(<term key="rule"/>)",
                           kWashington = R"(<place key="dc"/>)";

struct Case {
  std::string prose, printed;
};

}  // namespace

TEST_CASE("a text placed at the start of a sentence has a capital, within a sentence it has none") {
  for (const Case& row : {
           Case{fmt::format("{} met.", kBoth), "The two ministers met."},
           Case{fmt::format("{} met. {} spoke, and {} agreed.", kBoth, kBoth, kBoth),
                "The two ministers met. The two ministers spoke, and the two ministers agreed."},
           Case{fmt::format("{} is the hour. It was {}.", kNoon, kNoon), "Noon is the hour. It was noon."},
           Case{fmt::format("{} holds! Is {} old? {} holds.", kRule, kRule, kRule),
                "The rule of law holds! Is the rule of law old? The rule of law holds."},
           Case{fmt::format("{} is open. They saw {}.", kPort, kPort), "The port is open. They saw the port."},
           Case{fmt::format("They met. ({} agreed.)", kBoth), "They met. (The two ministers agreed.)"},
           Case{fmt::format("They met ({} agreed).", kBoth), "They met (the two ministers agreed)."},
           Case{fmt::format("<q>{} agree.</q> {} met.", kBoth, kBoth),
                "“The two ministers agree.” The two ministers met."},
           Case{fmt::format("They said: <q>{} agree.</q>", kBoth), "They said: “the two ministers agree.”"},
           Case{fmt::format("<em>{}</em> met.", kBoth), "The two ministers met."},
           Case{fmt::format("They met.<note xml:id=\"n\">Note.</note> {} spoke.", kBoth),
                "They met. The two ministers spoke."},
       })
    CHECK(printed("en", row.prose) == row.printed);
}

TEST_CASE("the stop of an abbreviation ends no sentence, whether Readout or the author wrote it") {
  for (const Case& row : {
           Case{fmt::format("At {} {} agreed.", kTime, kBoth), "At 3:00 p.m. the two ministers agreed."},
           Case{fmt::format("From {} {} heard.", kAcme, kBoth), "From the Acme Co. the two ministers heard."},
           Case{fmt::format("In {} {} met.", kWashington, kBoth), "In Washington, D.C. the two ministers met."},
           Case{fmt::format("From Acme Co. {} heard.", kBoth), "From Acme Co. the two ministers heard."},
           Case{fmt::format("Of roads, ports, etc. {} spoke.", kBoth),
                "Of roads, ports, etc. the two ministers spoke."},
           Case{fmt::format("In the U.S. {} met.", kBoth), "In the U.S. the two ministers met."},
           Case{fmt::format("At 3 p.m. {} met.", kBoth), "At 3 p.m. the two ministers met."},
           Case{fmt::format("They closed point 3. {} met.", kBoth), "They closed point 3. The two ministers met."},
       })
    CHECK(printed("en", row.prose) == row.printed);
}

TEST_CASE("the stop of an abbreviation also ends the sentence: a sentence has one stop") {
  for (const Case& row : {
           Case{fmt::format("They meet again at {}.", kTime), "They meet again at 3:00 p.m."},
           Case{fmt::format("They met at {}. {} agreed.", kTime, kBoth),
                "They met at 3:00 p.m. The two ministers agreed."},
           Case{fmt::format("They heard {}. {} agreed.", kAcme, kBoth),
                "They heard the Acme Co. The two ministers agreed."},
           Case{fmt::format("They met in {}.", kWashington), "They met in Washington, D.C."},
           Case{fmt::format("They met at <em>{}</em>.", kTime), "They met at 3:00 p.m."},
           Case{fmt::format("They met at {}<note xml:id=\"n\">Note.</note>.", kTime), "They met at 3:00 p.m."},
           Case{fmt::format("They said <q>at {}</q>. {} agreed.", kTime, kBoth),
                "They said “at 3:00 p.m.” The two ministers agreed."},
           Case{fmt::format("They said <q>at {} on Monday</q>.", kTime), "They said “at 3:00 p.m. on Monday”."},
           // Another mark, and an ellipsis, stay.
           Case{fmt::format("At {}, in {}; at {}?", kTime, kWashington, kTime),
                "At 3:00 p.m., in Washington, D.C.; at 3:00 p.m.?"},
           Case{fmt::format("They met at {}...", kTime), "They met at 3:00 p.m...."},
           // What the author typed twice is not touched.
           Case{"They met at 3 p.m..", "They met at 3 p.m.."},
       })
    CHECK(printed("en", row.prose) == row.printed);
}

TEST_CASE("Japanese has no capitals and no repeated stop") {
  for (const Case& row : {
           Case{fmt::format("{}は会談した。{}は合意した。", kBoth, kBoth), "両大臣は会談した。両大臣は合意した。"},
           Case{R"(<org key="e-gov"/>を使う。)", "e-Govを使う。"},
           Case{fmt::format("相手は{}。{}は会談した。", kAcme, kBoth), "相手はアクメ社。両大臣は会談した。"},
           Case{fmt::format("開始は{}。", kTime), "開始は午後3時。"},
           Case{fmt::format("{}、{}。", kPort, kRule), "港、法の支配。"},
       })
    CHECK(printed("ja", row.prose) == row.printed);
}

TEST_CASE("the lead’s sentences begin with a capital and end with one stop, whatever they begin and end with") {
  constexpr std::string_view kAide =
      R"(<person xml:id="c" role="attending"><honorific xml:lang="en">the Honorable</honorific>)"
      R"(<name xml:lang="en" order="given-first"><given>Tom</given><surname>Reed</surname></name></person>)";
  Printed attended(meeting("en", R"(><place key="dc"/></session>)", kAide), std::string(kRegister));
  CHECK(attended.lead("en") ==
        "On March 14, commencing at 10:00 a.m., the Honorable MORI Lee, Minister, held a meeting in "
        "Washington, D.C., the United States, with the Honorable Lee Mori, Minister. The Honorable Tom Reed also "
        "attended.\n");
  std::string junior = meeting("en", "/>");
  junior.replace(junior.rfind("</name><name"), 7, "<generation>Jr.</generation></name>");
  const std::size_t office = junior.rfind("<office");
  junior.erase(office, junior.find("</office>", office) + 9 - office);
  CHECK(Printed(junior, std::string(kRegister)).lead("en").ends_with("with the Honorable Lee Mori, Jr.\n"));
}

TEST_CASE("headings, captions, credits and cells begin with a capital") {
  constexpr std::string_view kPhoto =
      R"(/><photo xml:id="ph" src="p.jpg" who="g" credit="acme"><alt xml:id="al">Two.</alt></photo>)";
  std::string text = meeting("en", kPhoto);
  text.insert(text.find("</delegation>"),
              R"(<group xml:id="g" role="attending"><label xml:lang="en">officials</label></group>)");
  Printed printed(text, std::string(kRegister));
  CHECK(printed.captions("en") == "Officials\nPhoto: the Acme Co.\n");
  printed.with_wording(R"(participants="yes")");
  const Document document = printed.document("en");
  bool capital = false;
  for (const Leaf& leaf : leaves(document))
    capital = capital || (leaf.row && plain_text(leaf.row->cells.front().content) == "Officials");
  CHECK(capital);
}
