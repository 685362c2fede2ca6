// Rows of docs/coverage.md in which the style chooses the words, and rows of names and page furniture that no other
// test prints whole, in English and Japanese. The rows of the meeting file are in schema_rows_test.cpp.
#include "rows.h"

using namespace readout;
using namespace readout::test::rows;
using test::Printed;

namespace {

const std::string kPoints = R"(<overview><item xml:id="i"><p xml:id="p">They met.</p></item></overview>)";

/// A meeting of foreign ministers with these switches: the whole lead in both languages.
void check_house(const std::string& xml, const std::string& switches, const std::string& en, const std::string& ja) {
  CAPTURE(switches);
  Printed printed(xml);
  printed.with_wording(switches);
  CHECK(printed.lead("en") == en + "\n");
  CHECK(printed.lead("ja") == ja + "\n");
  CHECK(test::text_of(printed.diagnostics) == "");
}

/// The labels of all points, with a blank after each.
std::string labels(Printed& printed, const std::string& lang) {
  std::string out;
  const Document document = printed.document(lang);
  for (const Leaf& leaf : leaves(document))
    if (leaf.label) out += leaf.label->text + " ";
  return out;
}

}  // namespace

TEST_CASE("clocks: both, one of them, and which comes first") {
  const std::string abroad = meeting(kJapan + kCanada, ottawa());
  const std::string met_en = kMsOno + "held a meeting with " + kTheRoy + ".",
                    met_ja = kOnoWa + kRoyJa + "と外相会談を行いました。";
  check_house(abroad, R"(clocks="local-only")", "On March 14, commencing at 10:00 a.m. (local time), " + met_en,
              "現地時間3月14日午前10時から、" + met_ja);
  check_house(abroad, R"(clocks="home-only")", "On March 14, commencing at 11:00 p.m. (Japan time), " + met_en,
              "日本時間3月14日午後11時から、" + met_ja);
  check_house(abroad, R"(clocks="home-first")",
              "On March 14, commencing at 11:00 p.m. (Japan time; 10:00 a.m. on March 14 local time), " + met_en,
              "日本時間3月14日午後11時（現地時間同日午前10時）から、" + met_ja);
}

TEST_CASE("clocks: abroad with the offset of the home clock") {
  const std::string seoul =
      meeting(kJapan + kCanada, R"(<session xml:id="s" start="2024-03-14T10:00+09:00" zone="Asia/Seoul"/>)");
  const std::string met_en = kMsOno + "held a meeting with " + kTheRoy + ".",
                    met_ja = kOnoWa + kRoyJa + "と外相会談を行いました。";
  check_house(seoul, "", kOnTen + met_en, kTen + met_ja);
  check_house(seoul, R"(same-offset="same-time")",
              "On March 14, commencing at 10:00 a.m. (same as Japan time), " + met_en,
              "3月14日午前10時（日本時間同じ）から、" + met_ja);
  check_house(seoul, R"(same-offset="no-difference")",
              "On March 14, commencing at 10:00 a.m. (no time difference with Japan), " + met_en,
              "3月14日午前10時（日本との時差なし）から、" + met_ja);
}

TEST_CASE("date: its weekday and its year") {
  const std::string here = meeting(kJapan + kCanada, tokyo());
  const std::string met_en = kMsOno + "held a meeting with " + kTheRoy + ".",
                    met_ja = kOnoWa + kRoyJa + "と外相会談を行いました。";
  check_house(here, R"(lead-weekday="after")", "On March 14 (Thursday), commencing at 10:00 a.m., " + met_en,
              "3月14日（木）、午前10時から、" + met_ja);
  check_house(here, R"(lead-year="shown")", "On March 14, 2024, commencing at 10:00 a.m., " + met_en,
              "令和6年3月14日、午前10時から、" + met_ja);
}

TEST_CASE("date: today, if the page has the same date") {
  const std::string met_en = kMsOno + "held a meeting with " + kTheRoy + ".",
                    met_ja = kOnoWa + kRoyJa + "と外相会談を行いました。";
  check_house(meeting(kJapan + kCanada, tokyo()), R"(lead-date="today")",
              "Today, March 14, commencing at 10:00 a.m., " + met_en, "本14日、午前10時から、" + met_ja);
  check_house(meeting(kJapan + kCanada, R"(<session xml:id="s" start="2024-03-13T10:00+09:00" zone="Asia/Tokyo"/>)"),
              R"(lead-date="today")", "On March 13, commencing at 10:00 a.m., " + met_en,
              "3月13日、午前10時から、" + met_ja);
}

TEST_CASE("clocks: the local one is named by its country or its city") {
  const std::string there =
      meeting(kJapan + kCanada, R"(<session xml:id="s" start="2024-03-14T10:00-04:00" zone="America/New_York">)"
                                R"(<place key="un-headquarters" shown="none"/></session>)");
  const std::string met_en = kMsOno + "held a meeting with " + kTheRoy + ".",
                    met_ja = kOnoWa + kRoyJa + "と外相会談を行いました。";
  check_house(there, R"(local-label="place")",
              "On March 14, commencing at 10:00 a.m. (U.S. time; 11:00 p.m. on March 14, Japan time), " + met_en,
              "米国時間3月14日午前10時（日本時間同日午後11時）から、" + met_ja);
  check_house(there, R"(local-label="city")",
              "On March 14, commencing at 10:00 a.m. (New York time; 11:00 p.m. on March 14, Japan time), " + met_en,
              "ニューヨーク時間3月14日午前10時（日本時間同日午後11時）から、" + met_ja);
}

TEST_CASE("visit: by the name, before the time, at the end") {
  const std::string attending = R"(<visit who="ono" to="CA" relation="attend" event="pacific-security-forum-2024"/>)";
  const std::string met = "held a meeting with " + kTheRoy, met_ja = kRoyJa + "と外相会談を行いました。";
  const std::string by_name_ja =
      kTenAbroad + "太平洋安全保障フォーラムに出席するためカナダを訪問中の" + kOnoWa + met_ja;
  const std::string by_name = kOnTenAbroad +
                              "Ms. ONO Aki, Minister for Foreign Affairs of Japan, who was visiting Canada to attend "
                              "the Pacific Security Forum, " +
                              met + ".";
  const std::string xml = meeting(kJapan + kCanada, attending + ottawa());
  check_house(xml, R"(visit-at="name")", by_name, by_name_ja);
  check_house(xml, R"(visit-at="time")", by_name,
              "太平洋安全保障フォーラムに出席するためカナダを訪問中の" + kOnoWa + kTenAbroad + met_ja);
  check_house(xml, R"(visit-at="end")",
              kOnTenAbroad + kMsOno + met + ", while visiting Canada to attend the Pacific Security Forum.",
              by_name_ja);
  check_house(
      meeting(kJapan + kCanada, attending + ottawa(R"(duration="PT30M" duration-is="exact")")),
      R"(visit-at="end" duration-at="last")",
      kOnTenAbroad + kMsOno + met + ", while visiting Canada to attend the Pacific Security Forum, for 30 minutes.",
      "現地時間3月14日午前10時（日本時間同日午後11時）から30分間、太平洋安全保障フォーラムに出席するためカナダを訪問中"
      "の" +
          kOnoWa + met_ja);
}

TEST_CASE("parties: named in the lead if the style asks for it") {
  const std::string with = " with " + kTheRoy + ".";
  const std::string yes = R"(lead-parties="yes")";
  check_house(meeting(kJapan + kCanada, tokyo()), yes,
              kOnTen + kMsOno + "held the Japan-Canada Foreign Ministers’ Meeting" + with,
              kTen + kOnoWa + kRoyJa + "と日加外相会談を行いました。");
  check_house(meeting(kJapan + kCanada, tokyo(R"(mode="telephone")")), yes,
              kOnTen + kMsOno + "held the Japan-Canada Foreign Ministers’ Telephone Talk" + with,
              kTen + kOnoWa + kRoyJa + "と日加外相電話会談を行いました。");
  check_house(meeting(kJapan + kCanada, tokyo(R"(form="working-lunch")")), yes,
              kOnTen + kMsOno + "held the Japan-Canada Foreign Ministers’ Meeting (Working Lunch)" + with,
              kTen + kOnoWa + kRoyJa + "と日加外相会談（ワーキング・ランチ）を行いました。");
  // A meeting of unequal ranks has no such name.
  check_house(
      meeting(kJapan + delegation("CA", kLowe), tokyo()), yes,
      kOnTen + kMsOno + "held a meeting with the Right Honourable Amy Lowe, Prime Minister of Canada.",
      kTen + kOnoWa +
          "エイミー・ロウ・カナダ首相（The Right Honourable Amy Lowe, Prime Minister of Canada）と会談を行いました。");
}

TEST_CASE("attendance: in a bracket if the style asks for it, in each kind of sentence") {
  std::string aide = person({"aide", "JP", "Kenta", "Saso", "健太", "佐宗", "Mr.",
                             title("Director-General", "Director-General", "局長", "局長"), "other"},
                            R"(role="attending")");
  const std::string people = delegation("JP", kOno + aide) + kCanada, yes = R"(attendance="bracket")",
                    en = " (attended by Mr. SASO Kenta, Director-General)", ja = "（佐宗健太局長同席）";
  check_house(meeting(people, tokyo()), yes, kOnTen + kMsOno + "held a meeting" + en + " with " + kTheRoy + ".",
              kTen + kOnoWa + kRoyJa + "と外相会談" + ja + "を行いました。");
  check_house(meeting(people, tokyo(R"(form="courtesy-call" by="roy" on="ono")")), yes,
              kOnTen + kMsOno + "received a courtesy call" + en + " from " + kTheRoy + ".",
              kTen + kOnoWa + kRoyJa + "による表敬" + ja + "を受けました。");
  check_house(meeting(people, tokyo(R"(form="courtesy-call" by="ono" on="roy")")), yes,
              kOnTen + kMsOno + "paid a courtesy call" + en + " on " + kTheRoy + ".",
              kTen + kOnoWa + kRoyJa + ja + "を表敬訪問しました。");
  // A later session with a new attendee.
  Printed later(
      meeting(people, tokyo(R"(who="ono roy")") +
                          R"(<session xml:id="t" start="2024-03-14T12:00+09:00" zone="Asia/Tokyo" form="luncheon"/>)"));
  later.with_wording(yes);
  CHECK(later.lead("en").ends_with("\nCommencing at noon, the two ministers also had a luncheon" + en + ".\n"));
  CHECK(later.lead("ja").ends_with("\n正午から、両大臣は、昼食会" + ja + "を行いました。\n"));
  // Without attendees there is no bracket.
  check_house(meeting(kJapan + kCanada, tokyo()), yes, kOnTen + kMsOno + "held a meeting with " + kTheRoy + ".",
              kTen + kOnoWa + kRoyJa + "と外相会談を行いました。");
}

TEST_CASE("form: a reception, of equals and of unequal ranks") {
  check(meeting(kJapan + kCanada, tokyo(R"(form="reception")")),
        {"Japan-Canada Foreign Ministers’ Reception", kOnTen + kMsOno + "held a reception with " + kTheRoy + ".",
         "日加外相レセプション", kTen + kOnoWa + kRoyJa + "とレセプションを行いました。"});
  check(meeting(kJapan + delegation("CA", kLowe), tokyo(R"(form="reception" host="lowe")")),
        {"Reception between Minister Ono and the Prime Minister of Canada",
         kOnTen + kMsOno + "attended a reception hosted by the Right Honourable Amy Lowe, Prime Minister of Canada.",
         "小野大臣とカナダ首相とのレセプション",
         kTen + kOnoWa +
             "エイミー・ロウ・カナダ首相（The Right Honourable Amy Lowe, Prime Minister of "
             "Canada）主催のレセプションに出席しました。"});
}

TEST_CASE("manner: each sentence of a lead in である") {
  std::string label =
      R"(<label xml:lang="en"><count/> members of the Cabinet of Canada</label><label xml:lang="ja">カナダ閣僚)"
      R"(<count/>名</label>)";
  std::string aide = person({"aide", "JP", "Kenta", "Saso", "健太", "佐宗", "Mr.",
                             title("Director-General", "Director-General", "局長", "局長"), "other"},
                            R"(role="attending")");
  check_house(
      meeting(
          delegation("JP", kOno + aide) +
              delegation("CA", fmt::format(R"(<group xml:id="g" count="5" speaker="roy">{}{}</group>)", label, kRoy)),
          tokyo(R"(form="courtesy-call" by="g" on="ono" interpretation="consecutive")") +
              R"(<document xml:id="d" rel="joint-statement" href="https://example.org/1"/>)" + kPoints),
      R"(manner="plain")",
      kOnTen + kMsOno + "received a courtesy call from five members of the Cabinet of Canada, among them " + kTheRoy +
          ". Minister Roy spoke on behalf of the group. Mr. SASO Kenta, Director-General, also attended. The talks "
          "were held with consecutive interpretation. "
          "A joint statement was issued. The overview of the call is as follows.",
      kTen + kOnoWa + kRoyJa +
          "を含むカナダ閣僚5名による表敬を受けた。ロワ大臣が一同を代表して発言した。佐宗健太局長が同席した。表敬は、逐"
          "次通訳を介して行われた。"
          "共同声明が発出された。概要は以下のとおり。");
  check_house(
      meeting(kJapan + kCanada, tokyo(R"(form="working-lunch" host="roy" interpretation="none")")), R"(manner="plain")",
      kOnTen + kMsOno + "had a working lunch hosted by " + kTheRoy + ". The talks were held without interpretation.",
      kTen + kOnoWa + kRoyJa + "主催のワーキング・ランチに出席した。ワーキング・ランチは、通訳を介さずに行われた。");
  const std::string unequal = kJapan + delegation("CA", kLowe);
  const std::string lowe = "the Right Honourable Amy Lowe, Prime Minister of Canada.",
                    lowe_ja = "エイミー・ロウ・カナダ首相（The Right Honourable Amy Lowe, Prime Minister of Canada）";
  check_house(meeting(unequal, tokyo(R"(form="dinner" host="ono")")), R"(manner="plain")",
              kOnTen + kMsOno + "hosted a dinner for " + lowe, kTen + kOnoWa + lowe_ja + "を招き、夕食会を主催した。");
  check_house(meeting(unequal, tokyo(R"(form="dinner" host="lowe")")), R"(manner="plain")",
              kOnTen + kMsOno + "attended a dinner hosted by " + lowe,
              kTen + kOnoWa + lowe_ja + "主催の夕食会に出席した。");
  check_house(meeting(unequal, tokyo(R"(form="courtesy-call" by="ono" on="lowe")")), R"(manner="plain")",
              kOnTen + kMsOno + "paid a courtesy call on " + lowe, kTen + kOnoWa + lowe_ja + "を表敬訪問した。");
}

TEST_CASE("closing words: each form of a style, after a meeting, a talk and a call") {
  const std::string met_en = kOnTen + kMsOno + "held a meeting with " + kTheRoy + ".",
                    met_ja = kTen + kOnoWa + kRoyJa + "と外相会談を行";
  struct Row {
    const char *switches, *en, *ja;
  };
  for (const Row& r :
       {Row{R"(closing="overview")", " The overview of the meeting is as follows.",
            "ったところ、概要は以下のとおりです。"},
        Row{R"(closing="an-overview")", " An overview of the meeting is as follows.",
            "ったところ、概要は以下のとおりです。"},
        Row{R"(closing="summary" closing-end="colon")",
            " A summary of the meeting is as follows:", "ったところ、概要は以下のとおりです。"},
        Row{R"(closing="follows")", " A summary follows.", "ったところ、以下のとおりです。"},
        Row{R"(closing="bare")", " The overview of the meeting is as follows.", "ったところ、概要以下のとおりです。"},
        Row{R"(closing="none")", "", "いました。"}})
    check_house(meeting(kJapan + kCanada, tokyo() + kPoints), r.switches, met_en + r.en, met_ja + r.ja);
  check_house(meeting(kJapan + kCanada, tokyo(R"(mode="telephone")") + kPoints), "",
              kOnTen + kMsOno + "held a telephone talk with " + kTheRoy + ". The overview of the talk is as follows.",
              kTen + kOnoWa + kRoyJa + "と外相電話会談を行ったところ、概要は以下のとおりです。");
}

TEST_CASE("office: the own side's country, shown or dropped") {
  std::string own =
      person({"ono", "JP", "Aki", "Ono", "亜紀", "小野", "Ms.",
              title("Minister for Foreign Affairs of <of/>", "Minister", "<of/>外務大臣", "大臣"), "foreign-minister"});
  const std::string xml = meeting(delegation("JP", own) + kCanada, tokyo());
  check_house(xml, "",
              kOnTen + "Ms. ONO Aki, Minister for Foreign Affairs of Japan, held a meeting with " + kTheRoy + ".",
              kTen + "小野亜紀日本外務大臣は、" + kRoyJa + "と外相会談を行いました。");
  check_house(xml, R"(own-party="dropped")",
              kOnTen + "Ms. ONO Aki, Minister for Foreign Affairs, held a meeting with " + kTheRoy + ".",
              kTen + kOnoWa + kRoyJa + "と外相会談を行いました。");
}

TEST_CASE("name: order, capitals and the office before it, as the style sets them") {
  const std::string xml = meeting(kJapan + kCanada, tokyo());
  const std::string ja = kTen + kOnoWa + kRoyJa + "と外相会談を行いました。";
  check_house(xml, R"(surname-first="no" surname-in-capitals="no")",
              kOnTen + "Ms. Aki Ono, Minister for Foreign Affairs of Japan, held a meeting with " + kTheRoy + ".", ja);
  check_house(xml, R"(foreign-surname-in-capitals="yes")",
              kOnTen + kMsOno + "held a meeting with the Honourable Guy ROY, Minister of Foreign Affairs of Canada.",
              kTen + kOnoWa +
                  "ギー・ロワ・カナダ外務大臣（The Honourable Guy ROY, Minister of Foreign Affairs of "
                  "Canada）と外相会談を行いました。");
  check_house(xml, R"(title-at="before-name" own-party="dropped")",
              kOnTen + "Minister for Foreign Affairs ONO Aki held a meeting with " + kTheRoy + ".", ja);
}

TEST_CASE("parties: letters are joined to one character without a dot, and to letters or a whole name with a dot") {
  auto party = [](const char* of) {
    return delegation(of, person({std::string("p-") + of, of, "Eva", "Lund", "エヴァ", "ルンド", "H.E. Ms.", kForeign,
                                  "foreign-minister"}));
  };
  struct Row {
    std::vector<const char*> of;
    const char *en, *ja;
  };
  for (const Row& r : {Row{{"eu"}, "Japan-EU Foreign Ministers’ Meeting", "日EU外相会談"},
                       Row{{"EG"}, "Japan-Egypt Foreign Ministers’ Meeting", "日・エジプト外相会談"},
                       Row{{"eu", "US"}, "Japan-EU-U.S. Foreign Ministers’ Meeting", "日EU米外相会合"},
                       Row{{"eu", "nato"}, "Japan-EU-NATO Foreign Ministers’ Meeting", "日EU・NATO外相会合"},
                       Row{{"EG", "eu"}, "Japan-Egypt-EU Foreign Ministers’ Meeting", "日・エジプト・EU外相会合"}}) {
    std::string parties = kJapan;
    for (const char* of : r.of) parties += party(of);
    Printed printed(meeting(parties, tokyo()));
    CHECK(printed.title("en") == r.en);
    CHECK(printed.title("ja") == r.ja);
  }
}

TEST_CASE("name: post-nominals, a particle, a patronymic and two family names, in a lead and in its heading") {
  struct Row {
    const char *en, *ja, *name_en, *name_ja, *called_en, *called_ja;
  };
  for (const Row& r :
       {Row{"<given>Amy</given><surname>Lowe</surname><credentials>MP</credentials>",
            "<given>エイミー</given><surname>ロウ</surname>", "Amy Lowe MP", "エイミー・ロウ", "Lowe", "ロウ"},
        Row{"<given>Jan</given><prefix>van der</prefix><surname>Berg</surname>",
            "<given>ヤン</given><surname>ファン・デル・ベルフ</surname>", "Jan van der Berg",
            "ヤン・ファン・デル・ベルフ", "van der Berg", "ファン・デル・ベルフ"},
        Row{R"(<given>Sergei</given><given2 type="patronymic">Petrovich</given2><surname>Orlov</surname>)",
            R"(<given>セルゲイ</given><given2 type="patronymic">ペトローヴィチ</given2><surname>オルロフ</surname>)",
            "Sergei Petrovich Orlov", "セルゲイ・オルロフ", "Orlov", "オルロフ"},
        Row{"<given>Gabriel</given><surname>García</surname><surname2>Márquez</surname2>",
            "<given>ガブリエル</given><surname>ガルシア</surname><surname2>マルケス</surname2>",
            "Gabriel García Márquez", "ガブリエル・ガルシア・マルケス", "García Márquez", "ガルシア・マルケス"}}) {
    std::string guest = fmt::format(R"(<person xml:id="g"><name xml:lang="en" order="given-first">{}</name>)"
                                    R"(<name xml:lang="ja" order="given-first">{}</name>
      <office of="CA" kind="head-of-government">{}</office></person>)",
                                    r.en, r.ja, kPremier);
    check(meeting(kJapan + delegation("CA", guest), tokyo(R"(form="courtesy-call" by="g" on="ono")")),
          {fmt::format("Courtesy Call on Minister Ono by Prime Minister {}", r.called_en),
           kOnTen + kMsOno + fmt::format("received a courtesy call from {}, Prime Minister of Canada.", r.name_en),
           fmt::format("{}首相による小野大臣表敬", r.called_ja),
           kTen + kOnoWa +
               fmt::format("{}・カナダ首相（{}, Prime Minister of Canada）による表敬を受けました。", r.name_ja,
                           r.name_en)});
  }
}

TEST_CASE("person: another office and another honorific on another day") {
  constexpr const char* kOwn =
      R"(<register xmlns="urn:readout:meeting:1"><person key="lowe">
    <honorific xml:lang="en" until="2024-02-29">Ms.</honorific>)"
      R"(<honorific xml:lang="en" from="2024-03-01">the Right Honourable</honorific>
    <name xml:lang="en" order="given-first"><given>Amy</given><surname>Lowe</surname></name>)"
      R"(<name xml:lang="ja" order="given-first"><given>エイミー</given><surname>ロウ</surname></name>
    <office of="CA" kind="foreign-minister" until="2024-02-29"><title xml:lang="en">Minister of Foreign Affairs of )"
      R"(<of/></title><title xml:lang="ja"><of/>外務大臣</title></office>
    <office of="CA" kind="head-of-government" from="2024-03-01"><title xml:lang="en">Prime Minister of <of/></title>)"
      R"(<title xml:lang="ja"><of/>首相</title></office></person></register>)";
  const std::string lowe = delegation("CA", R"(<person xml:id="lowe" key="lowe"/>)");
  Printed march(meeting(kJapan + lowe, tokyo()), kOwn);
  CHECK(march.lead("en") ==
        kOnTen + kMsOno + "held a meeting with the Right Honourable Amy Lowe, Prime Minister of Canada.\n");
  CHECK(march.lead("ja") == kTen + kOnoWa +
                                "エイミー・ロウ・カナダ首相（The Right Honourable Amy Lowe, Prime Minister of "
                                "Canada）と会談を行いました。\n");
  Printed february(meeting(kJapan + lowe, R"(<session xml:id="s" start="2024-02-29T10:00+09:00" zone="Asia/Tokyo"/>)"),
                   kOwn);
  CHECK(february.lead("en") == "On February 29, commencing at 10:00 a.m., " + kMsOno +
                                   "held a meeting with Ms. Amy Lowe, Minister of Foreign Affairs of Canada.\n");
  CHECK(february.lead("ja") == "2月29日、午前10時から、" + kOnoWa +
                                   "エイミー・ロウ・カナダ外務大臣（Ms. Amy Lowe, Minister of Foreign Affairs of "
                                   "Canada）と外相会談を行いました。\n");
  CHECK(test::text_of(march.diagnostics) + test::text_of(february.diagnostics) == "");
}

TEST_CASE("person: a spouse needs no office, and honorifics are optional") {
  std::string spouse =
      R"(<person xml:id="kim"><name xml:lang="en" order="given-first"><given>Kim</given><surname>Roy</surname></name>
    <name xml:lang="ja" order="given-first"><given>キム</given><surname>ロワ</surname></name></person>)";
  check(meeting(kJapan + delegation("CA", kRoy + spouse), tokyo(R"(form="courtesy-call" by="roy kim" on="ono")")),
        {"Courtesy Call on Minister Ono by Minister Roy and Roy",
         kOnTen + kMsOno + "received a courtesy call from " + kTheRoy + ", and Kim Roy.",
         "ロワ大臣及びロワによる小野大臣表敬",
         kTen + kOnoWa + kRoyJa + "及びキム・ロワ（Kim Roy）による表敬を受けました。"});
}

TEST_CASE("page: the texts of a house are in their places, with the parties, and a link back has its address") {
  Printed printed(meeting(kJapan + kCanada, tokyo() + kPoints));
  printed.with_wording(R"(masthead="M" category="{parties} Relations" release="R" attribution="A" closing-mark="###")"
                       R"( back="Back to {parties}" back-address="https://example.org/")");
  for (const auto& [lang, parties] : {std::pair("en", "Japan-Canada"), std::pair("ja", "日加")}) {
    std::string out;
    for (const Block& block : printed.document(lang).blocks) {
      const auto* p = std::get_if<Paragraph>(&block.value);
      out += block.key + (p && block.key.starts_with("house.") ? "=" + plain_text(p->content) : "") + "\n";
      if (block.key == "house.back") CHECK(std::get<Link>(p->content.front().value).href == "https://example.org/");
    }
    CHECK(out ==
          fmt::format("house.masthead=M\nhouse.category={0} Relations\nhouse.release=R\nheading\ndate\n"
                      "house.attribution=A\nlead.s\noverview.1\nhouse.closing-mark=###\nhouse.back=Back to {0}\n",
                      parties));
  }
}

TEST_CASE("page: a text of a house may name the parties several times") {
  Printed printed(meeting(kJapan + kCanada, tokyo()));
  printed.with_wording(R"(masthead="{parties}, {parties}{parties}")");
  CHECK(plain_text(std::get<Paragraph>(printed.document("en").blocks.front().value).content) ==
        "Japan-Canada, Japan-CanadaJapan-Canada");
}

TEST_CASE("lead: a point of its own list, or counted with the points") {
  Printed printed(meeting(kJapan + kCanada, tokyo() + kPoints));
  CHECK(labels(printed, "en") == "1. ");
  CHECK(labels(printed.with_wording(R"(lead-as-item="yes")"), "en") == "1. 1. ");
  CHECK(labels(printed, "ja") == "1 1 ");
  CHECK(labels(printed.with_wording(R"(lead-as-item="counted")"), "en") == "1. 2. ");
  Printed paragraphs(meeting(kJapan + kCanada, tokyo() + R"(<overview><p xml:id="p">They met.</p></overview>)"));
  CHECK(labels(paragraphs.with_wording(R"(lead-as-item="counted")"), "en") == "1. ");
}

TEST_CASE("overview: headed points, and paragraphs before them without numbers") {
  Printed printed(meeting(
      kJapan + kCanada, tokyo() +
                            R"(<overview><p xml:id="p0">They met.</p><item xml:id="a"><title xml:id="ta">Trade</title>)"
                            R"(<p xml:id="pa">A.</p></item>
    <item xml:id="b"><title xml:id="tb">Security</title><p xml:id="pb">B.</p><item xml:id="c">)"
                            R"(<p xml:id="pc">C.</p></item></item></overview>)"));
  for (const char* lang : {"en", "ja"}) {
    std::string out;
    const Document document = printed.document(lang);
    for (const Leaf& leaf : leaves(document))
      if (const auto* p = std::get_if<Paragraph>(&leaf.block->value); p && p->role == ParagraphRole::body)
        out += (leaf.label ? leaf.label->text + " " : "") + plain_text(p->content) + "\n";
      else if (const auto* h = std::get_if<Heading>(&leaf.block->value); h && leaf.label)
        out += fmt::format("{} {} (level {})\n", leaf.label->text, plain_text(h->content), h->level);
    CHECK(out == std::string(lang == std::string("en")
                                 ? "They met.\n1. Trade (level 2)\nA.\n2. Security (level 2)\nB.\n(1) C.\n"
                                 : "They met.\n1 Trade (level 2)\nA.\n2 Security (level 2)\nB.\n(1) C.\n"));
  }
}

TEST_CASE("overview: numbers begin again with each session") {
  Printed printed(
      meeting(kJapan + kCanada,
              tokyo() + tokyo(R"(form="working-lunch")", "", "t") +
                  R"(<overview><item xml:id="a" session="s"><p xml:id="pa">A.</p></item><item xml:id="b" session="s">)"
                  R"(<p xml:id="pb">B.</p></item>
    <item xml:id="c" session="t"><p xml:id="pc">C.</p></item></overview>)"));
  CHECK(labels(printed, "en") == "1. 2. 1. ");
  CHECK(labels(printed, "ja") == "1 2 1 ");
}

TEST_CASE("overview: paragraphs alone have closing words too, and no points have none") {
  const std::string met_en = kOnTen + kMsOno + "held a meeting with " + kTheRoy + ".",
                    met_ja = kTen + kOnoWa + kRoyJa + "と外相会談を行";
  check_house(meeting(kJapan + kCanada, tokyo() + R"(<overview><p xml:id="p">They met.</p></overview>)"), "",
              met_en + " The overview of the meeting is as follows.", met_ja + "ったところ、概要は以下のとおりです。");
  check_house(meeting(kJapan + kCanada, tokyo()), "", met_en, met_ja + "いました。");
}

TEST_CASE("notes: numbered in their order, the same in each language") {
  Printed printed(meeting(
      kJapan + kCanada,
      tokyo() +
          R"(<overview><p xml:id="p">A<note xml:id="n2">two</note> B<note xml:id="n1">one</note></p></overview>)"));
  for (const char* lang : {"en", "ja"}) {
    std::string out;
    for (const Footnote& note : printed.document(lang).notes)
      out += fmt::format("{}={} ", note.number, plain_text(note.content));
    CHECK(out == "1=two 2=one ");
  }
}

TEST_CASE("photos: a caption of its own, and the credit") {
  Printed printed(meeting(
      kJapan + kCanada,
      tokyo() + R"(<photo xml:id="f" src="f.jpg" credit="cabinet-public-affairs-office"><alt xml:id="a">Two people</alt>
    <caption xml:id="c">Before the talks</caption></photo>)"));
  CHECK(printed.captions("en") == "Before the talks\nPhoto: Cabinet Public Affairs Office\n");
  CHECK(printed.captions("ja") == "Before the talks\n写真提供：内閣広報室\n");
}
