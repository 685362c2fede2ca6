// Whole leads and headings in both languages, also for files with several sessions; and text that must never be
// printed.
#include "printed.h"

#include <algorithm>

using namespace readout;
using test::Printed;

namespace {

constexpr std::string_view kYunoki =
    R"(<delegation of="JP"><person xml:id="yunoki"><honorific xml:lang="en">Ms.</honorific>
  <name xml:lang="en" order="surname-first"><given>Maho</given><surname>Yunoki</surname></name>
  <name xml:lang="ja" order="surname-first"><given>真帆</given><surname>柚木</surname></name>
  <office of="JP" kind="foreign-minister"><title xml:lang="en">Minister for Foreign Affairs of <of/></title>)"
    R"(<title xml:lang="en" form="mention">Minister</title>
    <title xml:lang="ja">外務大臣</title><title xml:lang="ja" form="mention">大臣</title></office></person></delegation>)";
constexpr std::string_view kRoy =
    R"(<delegation of="CA"><person xml:id="roy"><honorific xml:lang="en">the Honourable</honorific>
  <name xml:lang="en" order="given-first"><given>Geneviève</given><surname>Lafrenière-Roy</surname></name>
  <name xml:lang="ja" order="given-first"><given>ジュヌヴィエーヴ</given><surname>ラフルニエール＝ロワ</surname></name>
  <office of="CA" kind="foreign-minister"><title xml:lang="en">Minister of Foreign Affairs of <of/></title>)"
    R"(<title xml:lang="en" form="mention">Minister</title>
    <title xml:lang="ja"><of/>外務大臣</title><title xml:lang="ja" form="mention">大臣</title></office></person>)"
    R"(</delegation>)";

/// The end of a delegation, with an attendee.
constexpr std::string_view kAide =
    R"(<person xml:id="saso" role="attending"><honorific xml:lang="en">Mr.</honorific>
    <name xml:lang="en" order="surname-first"><given>Kenta</given><surname>Saso</surname></name>)"
    R"(<name xml:lang="ja" order="surname-first"><given>健太</given><surname>佐宗</surname></name>
    <office of="JP"><title xml:lang="en">Director-General</title>)"
    R"(<title xml:lang="ja">局長</title></office></person></delegation>)";

std::string meeting(std::string_view people, std::string_view rest, std::string_view attributes = "") {
  return fmt::format(
      R"(<meeting xmlns="urn:readout:meeting:1" xml:id="m" xml:lang="en" issuer="mofa-jp" home="Asia/Tokyo")"
      R"( published="2024-03-14" {}>{}{}</meeting>)",
      attributes, people, rest);
}
std::string two(std::string_view rest, std::string_view attributes = "") {
  return meeting(std::string(kYunoki) + std::string(kRoy), rest, attributes);
}

constexpr std::string_view kPoints = R"(<overview><item xml:id="i"><p xml:id="p">They met.</p></item></overview>)";
const std::string kTokyo =
    R"(<session xml:id="s" start="2024-03-14T10:00+09:00" zone="Asia/Tokyo" duration="PT30M" duration-is="exact")"
    R"( level="foreign-ministers")";

bool holds(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

}  // namespace

TEST_CASE("a talk on the telephone that crosses midnight") {
  Printed printed(two(fmt::format(R"(<visit who="yunoki" to="BE" relation="attend" event="japan-eu-dialogue-2024-03"/>
    <session xml:id="s1" start="2024-03-14T15:45+01:00" zone="Europe/Brussels" duration="PT30M")"
                                  R"( duration-is="approximate" mode="telephone"
      level="foreign-ministers"><place key="brussels" of="yunoki"/><place key="ottawa" of="roy"/></session>{})",
                                  kPoints)));
  CHECK(printed.lead("en") ==
        "On March 14, commencing at 3:45 p.m. (local time; 11:45 p.m. on March 14, Japan time), for approximately 30 "
        "minutes, Ms. YUNOKI Maho, "
        "Minister for Foreign Affairs of Japan, who was visiting Belgium to attend the Japan-EU foreign policy "
        "dialogue, held a telephone talk with the Honourable Geneviève Lafrenière-Roy, Minister of Foreign Affairs of "
        "Canada. The "
        "overview of the talk is as follows.\n");
  CHECK(printed.lead("ja") ==
        "現地時間3月14日午後3時45分（日本時間同日午後11時45分）から約30分間、日EU外交政策対話に出席するためベルギーを訪"
        "問中の柚木真帆外務大臣は、"
        "ジュヌヴィエーヴ・ラフルニエール＝ロワ・カナダ外務大臣（The Honourable Geneviève Lafrenière-Roy, Minister of "
        "Foreign Affairs of Canada）と"
        "外相電話会談を行ったところ、概要は以下のとおりです。\n");
  for (const char* lang : {"en", "ja"})
    for (const char* never : {"Ottawa", "オタワ", "10:45", "March 15", "15日", "Brussels", "ブリュッセル"})
      CHECK_FALSE(holds(printed.lead(lang), never));
  CHECK(printed.document("en").title == "Japan-Canada Foreign Ministers’ Telephone Talk");
  CHECK(printed.document("ja").title == "日加外相電話会談");
  CHECK(test::text_of(printed.diagnostics) == "");
}

TEST_CASE("a remote talk names the city of the issuer’s side, wherever the file has that side") {
  constexpr std::string_view kTalk =
      R"(<session xml:id="s" start="2024-03-14T09:00-04:00" zone="America/Toronto" mode="video")"
      R"( level="foreign-ministers"><place key="cairo" of="roy"/><place key="ottawa" of="yunoki"/></session>)";
  for (const std::string& people :
       {std::string(kYunoki) + std::string(kRoy), std::string(kRoy) + std::string(kYunoki)}) {
    Printed printed(meeting(people, kTalk));
    printed.with_wording(R"(local-label="city")");
    CHECK(
        printed.lead("en").starts_with("On March 14, commencing at 9:00 a.m. (Ottawa time; 10:00 p.m. on March 14, "));
    CHECK(printed.lead("ja").starts_with("オタワ時間3月14日午前9時（日本時間同日午後10時）から、"));
    printed.with_wording(R"(local-label="place")");
    CHECK(printed.lead("en").starts_with("On March 14, commencing at 9:00 a.m. (Canada time; "));
  }
}

TEST_CASE("two sessions: the second repeats neither date nor people") {
  Printed printed(two(R"(<visit who="yunoki" to="CA"/>
    <session xml:id="a" start="2024-04-30T18:30-04:00" end="2024-04-30T19:45-04:00" zone="America/Toronto")"
                      R"( level="foreign-ministers" interpretation="consecutive"><place key="ottawa"/></session>
    <session xml:id="b" start="2024-04-30T20:00-04:00" end="2024-04-30T21:50-04:00" zone="America/Toronto")"
                      R"( form="working-dinner" host="roy" interpretation="consecutive"/>)"));
  CHECK(printed.lead("en") ==
        "On April 30, from 6:30 p.m. to 7:45 p.m. (local time; 7:30 a.m. to 8:45 a.m. on May 1, Japan time), Ms. "
        "YUNOKI Maho, Minister for Foreign "
        "Affairs of Japan, who was visiting Ottawa, Canada, held a meeting with the Honourable "
        "Geneviève Lafrenière-Roy, Minister of Foreign "
        "Affairs of Canada. The talks were held with consecutive interpretation.\n"
        "From 8:00 p.m. to 9:50 p.m. (local time; 9:00 a.m. to 10:50 a.m. on May 1, Japan time), the two ministers "
        "also had a working dinner hosted by "
        "Minister Lafrenière-Roy.\n");
  CHECK(printed.lead("ja") ==
        "現地時間4月30日午後6時30分から7時45分まで（日本時間5月1日午前7時30分から8時45分まで）、カナダ・オタワを訪問中"
        "の柚"
        "木真帆外務大臣は、"
        "ジュヌヴィエーヴ・ラフルニエール＝ロワ・カナダ外務大臣（The Honourable Geneviève Lafrenière-Roy, Minister of "
        "Foreign Affairs of Canada）と"
        "外相会談を行いました。会談は、逐次通訳を介して行われました。\n"
        "現地時間午後8時から9時50分まで（日本時間5月1日午前9時から10時50分まで）、両大臣は、ラフルニエール＝ロワ大臣主"
        "催のワーキング・ディナーを行いました。\n");
  CHECK(printed.document("en").title == "Japan-Canada Foreign Ministers’ Meeting and Working Dinner");
  CHECK(printed.document("ja").title == "日加外相会談及びワーキング・ディナー");
}

TEST_CASE("at home: one clock, the guest visits") {
  Printed printed(two(R"(<visit who="roy" to="JP"/>)" + kTokyo + R"(><place key="tokyo" shown="country"/></session>)"));
  CHECK(
      printed.lead("en") ==
      "On March 14, commencing at 10:00 a.m. for 30 minutes, Ms. YUNOKI Maho, Minister for Foreign Affairs of Japan, "
      "held a meeting "
      "with the Honourable Geneviève Lafrenière-Roy, Minister of Foreign Affairs of Canada, who was visiting Japan.\n");
  CHECK(printed.lead("ja") ==
        "3月14日、午前10時から30分間、柚木真帆外務大臣は、訪日中のジュヌヴィエーヴ・ラフルニエール＝ロワ・カナダ"
        "外務大臣"
        "（The Honourable Geneviève Lafrenière-Roy, Minister of Foreign Affairs of Canada）と外相会談を行いました。\n");
  CHECK_FALSE(holds(printed.lead("en"), "Japan time"));
}

TEST_CASE(
    "switches choose the words of a lead: closing, manner, journey, duration last, offices of the own side, lead as a "
    "point") {
  const std::string text =
      two(R"(<visit who="yunoki" to="BE"/><session xml:id="s" start="2024-03-14T15:45+01:00" zone="Europe/Brussels")"
          R"( duration="PT30M" duration-is="exact"
    level="foreign-ministers"/>)" +
          std::string(kPoints));
  struct Row {
    const char* lang;
    const char* switches;
    const char* part;
  };
  for (const Row& row :
       {Row{"en", "", " of Canada. The overview of the meeting is as follows.\n"},
        {"en", R"(closing="an-overview" closing-end="colon")", " An overview of the meeting is as follows:\n"},
        {"en", R"(closing="summary")", " A summary of the meeting is as follows.\n"},
        {"en", R"(closing="outline")", " The outline of the meeting is as follows.\n"},
        {"en", R"(closing="follows")", " A summary follows.\n"},
        {"en", R"(closing="none")", ", Minister of Foreign Affairs of Canada.\n"},
        {"en", R"(duration-at="last")",
         "Japan time), Ms. YUNOKI Maho, Minister for Foreign Affairs of Japan, who was visiting Belgium, held a "
         "meeting with the "
         "Honourable Geneviève Lafrenière-Roy, Minister of Foreign Affairs of Canada, for 30 minutes. The"},
        {"en", R"(own-party="dropped")", "Ms. YUNOKI Maho, Minister for Foreign Affairs, who was"},
        {"en", R"(own-party="dropped" title-at="before-name" surname-in-capitals="no")",
         "30 minutes, Minister for Foreign Affairs Yunoki Maho, who was"},
        {"ja", "", "と外相会談を行ったところ、概要は以下のとおりです。\n"},
        {"ja", R"(closing="bare")", "を行ったところ、概要以下のとおりです。\n"},
        {"ja", R"(closing="none")", "と外相会談を行いました。\n"},
        {"ja", R"(manner="plain" closing="follows")", "と外相会談を行った。以下のとおり。\n"},
        {"ja", R"(manner="plain" closing="none")", "と外相会談を行った。\n"},
        {"ja", R"(visit-at="time")",
         "ベルギーを訪問中の柚木真帆外務大臣は、現地時間3月14日午後3時45分（日本時間同日午後11時45分）から30分間、ジュ"
         "ヌヴィエーヴ"}}) {
    CAPTURE(row.switches);
    Printed printed(text);
    CHECK_MESSAGE(holds(printed.with_wording(row.switches).lead(row.lang), row.part), printed.lead(row.lang));
  }
  Printed printed(text);
  CHECK(printed.lead("en") != "");
  CHECK(printed.with_wording(R"(lead-as-item="yes")").lead("en") == "");
  const Document document = printed.document("ja");
  const auto list = std::ranges::find_if(document.blocks, [](const Block& b) { return b.key == "leads"; });
  REQUIRE(list != document.blocks.end());
  const ListItem& item = std::get<List>(list->value).items.front();
  CHECK(item.label.text == "1");
  CHECK(std::get<Paragraph>(item.blocks.front().value).role == ParagraphRole::lead);
}

TEST_CASE("a courtesy call has its own verb, direction and heading") {
  Printed received(two(kTokyo + R"( form="courtesy-call" by="roy" on="yunoki"/>)"));
  CHECK(received.lead("en") ==
        "On March 14, commencing at 10:00 a.m. for 30 minutes, Ms. YUNOKI Maho, Minister for Foreign Affairs of Japan, "
        "received a courtesy call from "
        "the Honourable Geneviève Lafrenière-Roy, Minister of Foreign Affairs of Canada.\n");
  CHECK(
      received.lead("ja").ends_with("外務大臣（The Honourable Geneviève Lafrenière-Roy, Minister of Foreign Affairs of "
                                    "Canada）による表敬を受けました。\n"));
  CHECK(received.document("en").title == "Courtesy Call on Minister Yunoki by Minister Lafrenière-Roy");
  CHECK(received.document("ja").title == "ラフルニエール＝ロワ大臣による柚木大臣表敬");
  Printed paid(two(kTokyo + R"( form="courtesy-call" by="yunoki" on="roy"/>)" + std::string(kPoints)));
  CHECK(holds(paid.lead("en"),
              "Minister for Foreign Affairs of Japan, paid a courtesy call on the Honourable Geneviève"));
  CHECK(paid.lead("ja").ends_with("を表敬訪問したところ、概要は以下のとおりです。\n"));
  CHECK_FALSE(holds(paid.lead("en"), "received"));
}

TEST_CASE("a later courtesy call keeps its direction") {
  Printed printed(two(
      kTokyo + R"(/><session xml:id="c" start="2024-03-14T11:00+09:00" zone="Asia/Tokyo" form="courtesy-call" by="roy")"
               R"( on="yunoki"/>)"));
  CHECK(printed.lead("en").ends_with(
      "Commencing at 11:00 a.m., Minister Yunoki received a courtesy call from Minister Lafrenière-Roy.\n"));
  CHECK(printed.lead("ja").ends_with("午前11時から、柚木大臣は、ラフルニエール＝ロワ大臣による表敬を受けました。\n"));
}

TEST_CASE("a later session names its place if it differs, and people who join") {
  std::string people(kYunoki);
  people.replace(people.rfind("</delegation>"), 13, std::string(kAide));
  Printed printed(
      meeting(people + std::string(kRoy),
              R"(<session xml:id="s" start="2024-03-14T10:00-04:00" zone="America/Toronto" who="yunoki roy">)"
              R"(<place key="ottawa"/></session>
    <session xml:id="t" start="2024-03-14T12:00-04:00" zone="America/Toronto" form="working-lunch">)"
              R"(<place key="tokyo"/></session>)"));
  CHECK(printed.lead("en").ends_with(
      "the two ministers also had a working lunch in Tokyo. Mr. SASO Kenta, Director-General, also attended.\n"));
  CHECK(printed.lead("ja").ends_with(
      "両大臣は、東京において、ワーキング・ランチを行いました。佐宗健太局長が同席しました。\n"));
}

TEST_CASE("a visit belongs to those who travelled") {
  std::string second =
      R"(<person xml:id="abe"><name xml:lang="en" order="surname-first"><given>Ken</given><surname>Abe</surname></name>
    <name xml:lang="ja" order="surname-first"><given>健</given><surname>安部</surname></name><office of="JP">)"
      R"(<title xml:lang="en">State Minister</title>
    <title xml:lang="ja">副大臣</title></office></person></delegation>)";
  std::string people(kYunoki);
  people.replace(people.rfind("</delegation>"), 13, second);
  auto lead = [&](const char* who, const char* lang) {
    return Printed(
               meeting(people + std::string(kRoy), fmt::format(R"(<visit who="{}" to="US"/>)", who) + kTokyo + "/>"))
        .lead(lang);
  };
  CHECK(holds(lead("yunoki", "en"), "of Japan, who was visiting the United States, and ABE Ken, State Minister, held"));
  CHECK(holds(lead("yunoki", "ja"), "、米国を訪問中の柚木真帆外務大臣及び安部健副大臣は、"));
  CHECK(holds(lead("abe", "en"), "of Japan, and ABE Ken, State Minister, who was visiting the United States, held"));
  CHECK(holds(lead("abe", "ja"), "、柚木真帆外務大臣及び米国を訪問中の安部健副大臣は、"));
  CHECK(holds(lead("yunoki abe", "en"), "and ABE Ken, State Minister, who were visiting the United States, held"));
  CHECK(holds(lead("yunoki abe", "ja"), "、米国を訪問中の柚木真帆外務大臣及び安部健副大臣は、"));
  CHECK(holds(lead("yunoki abe roy", "en"), "Affairs of Canada.\n"));
  CHECK(holds(lead("roy", "en"), "of Canada, who was visiting the United States.\n"));
}

TEST_CASE("named members of a group are introduced with it") {
  std::string group =
      R"(<delegation of="CA"><group xml:id="heads" count="10"><label xml:lang="en">heads of mission of )"
      R"(<count/> countries</label>
    <label xml:lang="ja"><count/>か国の大使等</label><person xml:id="mele"><name xml:lang="en" order="given-first">)"
      R"(<given>Mele</given><surname>Toto</surname></name>
    <name xml:lang="ja" order="given-first"><given>メレ</given><surname>トト</surname></name><office of="CA">)"
      R"(<title xml:lang="en">Ambassador of <of/></title>
    <title xml:lang="ja"><of/>大使</title></office></person></group></delegation>)";
  Printed printed(meeting(std::string(kYunoki) + group, kTokyo + R"( form="courtesy-call" by="heads" on="yunoki"/>)"));
  CHECK(
      printed.lead("en").ends_with("received a courtesy call from heads of mission of ten countries, among them Mele "
                                   "Toto, Ambassador of Canada.\n"));
  CHECK(printed.lead("ja").ends_with(
      "メレ・トト・カナダ大使（Mele Toto, Ambassador of Canada）を含む10か国の大使等による表敬を受けました。\n"));
}

TEST_CASE("unequal ranks: the heading names the people; a meal with a level is called a meeting, too") {
  std::string president =
      R"(<delegation of="un"><person xml:id="nagy"><name xml:lang="en" order="surname-first"><given>Ilona</given>)"
      R"(<surname>Nagy</surname></name>
    <name xml:lang="ja" order="surname-first"><given>イロナ</given><surname>ナジ</surname></name><office of="un">)"
      R"(<title xml:lang="en">President of the General Assembly</title>
    <title xml:lang="en" form="mention">President</title><title xml:lang="ja">国連総会議長</title>)"
      R"(<title xml:lang="ja" form="mention">議長</title></office></person></delegation>)";
  Printed printed(meeting(std::string(kYunoki) + president,
                          R"(<session xml:id="s" start="2024-03-14T10:00+09:00" zone="Asia/Tokyo"/>)"));
  CHECK(printed.document("en").title == "Meeting between Minister Yunoki and the President of the General Assembly");
  CHECK(printed.document("ja").title == "柚木大臣と国連総会議長との会談");
  Printed lunch(two(kTokyo + R"( form="working-lunch"/>)"));
  CHECK(lunch.document("en").title == "Japan-Canada Foreign Ministers’ Meeting (Working Lunch)");
  CHECK(lunch.document("ja").title == "日加外相会談（ワーキング・ランチ）");
  CHECK(holds(lunch.lead("en"), "held a meeting over a working lunch with"));
  CHECK(holds(lunch.lead("ja"), "と外相会談（ワーキング・ランチ）を行いました。"));
}

TEST_CASE("one journey, several counterparts: each session introduces its own") {
  std::string pm =
      R"(<delegation of="FR"><person xml:id="pm"><name xml:lang="en" order="given-first"><given>Jo</given>)"
      R"(<surname>Vaka</surname></name>
    <name xml:lang="ja" order="given-first"><given>ジョ</given><surname>ヴァカ</surname></name>)"
      R"(<office of="FR" kind="head-of-government"><title xml:lang="en">Prime Minister of <of/></title>
    <title xml:lang="ja"><of/>首相</title></office></person></delegation>)";
  Printed printed(meeting(std::string(kYunoki) + std::string(kRoy) + pm, R"(<visit who="yunoki" to="CA"/>
    <session xml:id="a" start="2024-03-14T09:00-04:00" zone="America/Toronto" who="yunoki roy"/>
    <session xml:id="b" start="2024-03-14T12:00-04:00" zone="America/Toronto" form="luncheon" who="yunoki pm"/>)"));
  CHECK(printed.document("en").title == "Visit to Canada by Minister Yunoki");
  CHECK(printed.document("ja").title == "柚木大臣のカナダ訪問");
  CHECK(printed.lead("en").ends_with(
      "Minister Yunoki held a luncheon with Jo Vaka, Prime Minister of the French Republic.\n"));
  CHECK(printed.lead("ja").ends_with(
      "柚木大臣は、ジョ・ヴァカ・フランス共和国首相（Jo Vaka, Prime Minister of the French "
      "Republic）と昼食会を行いました。\n"));
}

TEST_CASE("the closing words come last") {
  std::string people(kYunoki);
  people.replace(people.rfind("</delegation>"), 13, std::string(kAide));
  Printed printed(
      meeting(people + std::string(kRoy), kTokyo + R"( interpretation="consecutive"/>)" + std::string(kPoints)));
  CHECK(printed.lead("en").ends_with(
      "also attended. The talks were held with consecutive interpretation. The overview of "
      "the meeting is as follows.\n"));
  CHECK(printed.lead("ja").ends_with(
      "と外相会談を行いました。佐宗健太局長が同席しました。会談は、逐次通訳を介して行われまし"
      "た。概要は以下のとおりです。\n"));
}

TEST_CASE("a session without principals is a finding, and the closing words follow the session before it") {
  std::string people(kYunoki);
  people.replace(people.rfind("</delegation>"), 13, std::string(kAide));
  Printed printed(meeting(people + std::string(kRoy),
                          kTokyo +
                              R"(/><session xml:id="t" start="2024-03-14T12:00+09:00" zone="Asia/Tokyo" who="saso"/>)" +
                              std::string(kPoints)));
  CHECK(printed.lead("en").ends_with("The overview of the meeting is as follows.\n"));
  CHECK(printed.diagnostics.all().size() == 1);
  CHECK(printed.diagnostics.all().front().rule.text() == "session-without-principals");
}

TEST_CASE("an abbreviation does not end a sentence") {
  Printed printed(two(kTokyo + R"(/><overview><p xml:id="p">With the U.S. <mention who="yunoki roy"/> agreed. “So.” )"
                               R"(<mention who="yunoki roy"/> left.</p></overview>)"));
  CHECK(printed.paragraphs("en", ParagraphRole::body) ==
        "With the U.S. the two ministers agreed. “So.” The two ministers left.\n");
}

TEST_CASE("the issuer's side comes first, wherever it is in the file") {
  Printed printed(meeting(std::string(kRoy) + std::string(kYunoki), kTokyo + "/>"));
  CHECK(holds(printed.lead("en"), "Ms. YUNOKI Maho, Minister for Foreign Affairs of Japan, held"));
  CHECK(printed.document("ja").title == "日加外相会談");
}

TEST_CASE("attendees are named in a sentence of their own") {
  std::string people(kYunoki);
  people.replace(people.rfind("</delegation>"), 13, std::string(kAide));
  Printed printed(meeting(people + std::string(kRoy), kTokyo + "/>"));
  CHECK(printed.lead("en").ends_with("of Canada. Mr. SASO Kenta, Director-General, also attended.\n"));
  CHECK(printed.lead("ja").ends_with("外相会談を行いました。佐宗健太局長が同席しました。\n"));
}

TEST_CASE("points are numbered by their structure, three levels deep, in the form of each language") {
  Printed printed(
      two(kTokyo +
          R"(/><overview><item xml:id="a"><p xml:id="p1">A.</p><item xml:id="b"><p xml:id="p2">B.</p><item xml:id="c">)"
          R"(<p xml:id="p3">C.</p></item>
    <item xml:id="d"><p xml:id="p4">D.</p></item></item></item><item xml:id="e">)"
          R"(<p xml:id="p5">E.</p></item></overview>)"));
  auto labels = [&](const std::string& lang) {
    std::string out;
    Document document = printed.document(lang);
    for (const Leaf& leaf : leaves(document))
      if (leaf.label) out += leaf.label->text + " ";
    return out;
  };
  CHECK(labels("en") == "1. (1) (a) (b) 2. ");
  CHECK(labels("ja") == "1 (1) ア イ 2 ");
}

TEST_CASE("points of one session are under its heading, with numbers of their own") {
  Printed printed(two(kTokyo +
                      R"(/><session xml:id="l" start="2024-03-14T12:00+09:00" zone="Asia/Tokyo" form="working-lunch"/>
    <overview><item xml:id="a" session="s"><p xml:id="p1">A.</p></item><item xml:id="b" session="l">)"
                      R"(<p xml:id="p2">B.</p></item></overview>)"));
  Document document = printed.document("ja");
  std::string out;
  for (const Leaf& leaf : leaves(document)) {
    if (const auto* heading = std::get_if<Heading>(&leaf.block->value); heading && heading->level == 2)
      out += plain_text(heading->content) + " ";
    if (leaf.label) out += leaf.label->text + " ";
  }
  CHECK(out == "外相会談 1 ワーキング・ランチ 1 ");
}

TEST_CASE("a mention has a capital at the start of a sentence, and only there") {
  Printed printed(two(
      kTokyo + R"(/><overview><p xml:id="p"><mention who="yunoki roy"/> met. <mention who="yunoki roy"/> spoke, and )"
               R"(<mention who="yunoki roy"/> agreed:
    <q><mention who="yunoki roy"/> agree.</q></p></overview>)"));
  CHECK(printed.paragraphs("en", ParagraphRole::body) ==
        "The two ministers met. The two ministers spoke, and the two ministers agreed: “the two ministers agree.”\n");
}

TEST_CASE("quotation marks, dates, clocks and terms belong to the language they are printed in") {
  std::string overview =
      R"(/><overview><p xml:id="p"><q>a <q><term key="foip"/></q></q> <date xml:id="d1" value="2024-04-02"/> )"
      R"(<date xml:id="d2" value="2025-01-03"/>
    <time xml:id="t" value="12:00"/> <place key="cairo"/> <org key="un"/> <org key="FJ"/></p></overview>)";
  Printed printed(two(kTokyo + overview));
  CHECK(printed.paragraphs("en", ParagraphRole::body) ==
        "“a ‘Free and Open Indo-Pacific’” April 2 January 3, 2025 noon Cairo the United Nations Fiji\n");
  // The same facts with the words of a Japanese voice: a meeting whose source is Japanese.
  std::string japanese = two(kTokyo + overview);
  japanese.replace(japanese.find("xml:lang=\"en\""), 13, "xml:lang=\"ja\"");
  CHECK(Printed(japanese).paragraphs("ja", ParagraphRole::body) ==
        "「a 『自由で開かれたインド太平洋』」 4月2日 令和7年1月3日 正午 カイロ 国連 フィジー\n");
}

TEST_CASE("footnotes are numbered in the order of their marks, also notes within notes") {
  Printed printed(two(kTokyo +
                      R"(/><overview><p xml:id="p">A<note xml:id="n2">two<note xml:id="n3">three</note></note> B)"
                      R"(<note xml:id="n1">one</note></p></overview>)"));
  std::string out;
  for (const Footnote& note : printed.document("en").notes)
    out += fmt::format("{}{}={} ", note.number, note.key, plain_text(note.content));
  CHECK(out == "1n2=two 2n1=one 3n3=three ");
}

TEST_CASE("banners, embargo and correction") {
  CHECK(Printed(two(kTokyo + "/>", R"(status="draft")")).paragraphs("en", ParagraphRole::banner) ==
        "Draft: not for publication\n");
  std::string embargoed = two(kTokyo + "/>", R"(status="embargoed" embargo="2024-03-15T09:00+09:00")");
  CHECK(Printed(embargoed).paragraphs("en", ParagraphRole::banner) ==
        "Embargoed until 9:00 a.m. on March 15, 2024 (Japan time)\n");
  CHECK(Printed(embargoed).paragraphs("ja", ParagraphRole::banner) == "解禁：日本時間令和6年3月15日午前9時\n");
  std::string corrected = meeting(R"(<revision date="2024-03-20"/>)" + std::string(kYunoki) + std::string(kRoy),
                                  kTokyo + "/>", R"(status="corrected")");
  CHECK(Printed(corrected).paragraphs("en", ParagraphRole::date) == "March 14, 2024 (corrected on March 20, 2024)\n");
  CHECK(Printed(corrected).paragraphs("ja", ParagraphRole::date) == "令和6年3月14日（令和6年3月20日訂正）\n");
}

TEST_CASE("a document in another language says so") {
  Printed printed(two(kTokyo + R"(/><document xml:id="d" rel="related" href="https://example.org/x" hreflang="en">)"
                               R"(<title xml:id="t">Facts</title></document>)"));
  CHECK(printed.paragraphs("en", ParagraphRole::document) == "Facts\n");
  CHECK(printed.paragraphs("ja", ParagraphRole::document) == "Facts（英語）\n");
  printed.with_wording(R"(document-address="yes")");
  CHECK(printed.paragraphs("en", ParagraphRole::document) == "Facts (https://example.org/x)\n");
  CHECK(printed.paragraphs("ja", ParagraphRole::document) == "Facts（https://example.org/x）（英語）\n");
}

TEST_CASE("names, titles and labels that a language lacks are findings at their place") {
  std::string text = two(kTokyo + "/>");
  text.replace(
      text.find("<name xml:lang=\"ja\" order=\"given-first\">"),
      text.find("</name>", text.find("ジュヌ")) + 7 - text.find("<name xml:lang=\"ja\" order=\"given-first\">"), "");
  text.replace(
      text.find("<title xml:lang=\"ja\"><of/>外務大臣</title>"),
      std::string("<title xml:lang=\"ja\"><of/>外務大臣</title><title xml:lang=\"ja\" form=\"mention\">大臣</title>")
          .size(),
      "");
  text.insert(text.rfind("</delegation>"), R"(<group xml:id="staff"><label xml:lang="en">officials</label></group>)");
  Printed printed(text);
  printed.document("en");
  CHECK(test::text_of(printed.diagnostics) == "");
  printed.document("ja");
  std::string out;
  for (const Diagnostic& d : printed.diagnostics.all())
    out += fmt::format("{} {} ", d.rule.text(), d.primary.text().substr(0, 8));
  CHECK(out == "name-form-missing <person  title-form-missing <office  label-form-missing <group x ");
}

TEST_CASE("every row of the table of participants has a name and an office, of which one may be empty") {
  const std::string guest =
      R"(<person xml:id="mele"><name xml:lang="en" order="given-first"><given>Mele</given><surname>Vea</surname></name>
    <name xml:lang="ja" order="given-first"><given>メレ</given><surname>ヴェア</surname></name></person>)";
  const std::string group =
      R"(<delegation of="TO"><group xml:id="heads" role="attending"><label xml:lang="en">heads of mission</label>)"
      R"(<label xml:lang="ja">大使等</label>)" +
      guest + "</group></delegation>";
  std::string own(kYunoki);
  own.replace(own.rfind("</delegation>"), std::string::npos, kAide);
  Printed printed(meeting(own + std::string(kRoy) + group, kTokyo + "/>"));
  printed.with_wording(R"(participants="yes")");
  // A bar where a surname and a given name are set apart.
  auto name_of = [](const TableCell& cell) {
    const auto* name = cell.content.size() == 1 ? std::get_if<PersonName>(&cell.content.front().value) : nullptr;
    if (!name || name->content.size() != 2) return plain_text(cell.content);
    return plain_text({name->content[0]}) + "/" + plain_text({name->content[1]});
  };
  auto table = [&](const char* lang) {
    const Document document = printed.document(lang);
    const auto block = std::ranges::find(document.blocks, "participants", &Block::key);
    REQUIRE(block != document.blocks.end());
    const auto& found = std::get<Table>(block->value);
    std::vector<TableRow> rows{found.head};
    rows.insert(rows.end(), found.rows.begin(), found.rows.end());
    std::string out;
    for (const TableRow& row : rows) {
      REQUIRE(row.cells.size() == 2);
      out += fmt::format("{} | {}\n", name_of(row.cells[0]), plain_text(row.cells[1].content));
    }
    return out;
  };
  CHECK(
      table("en") ==
      "Name | Office\nYUNOKI Maho | Minister for Foreign Affairs of Japan\nSASO Kenta | Director-General (attending)\n"
      "Geneviève Lafrenière-Roy | Minister of Foreign Affairs of Canada\nHeads of mission | (attending)\nMele Vea | "
      "\n");
  CHECK(table("ja") ==
        "氏名 | 職名\n柚木/真帆 | 外務大臣\n佐宗/健太 | 局長（同席）\nジュヌヴィエーヴ・ラフルニエール＝ロワ | "
        "カナダ外務大臣\n大使等 | （同席）\nメレ・ヴェア | \n");
}
