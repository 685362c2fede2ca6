// The needs of published readouts that docs/coverage.md lists, row by row: form, mode, level and series, participants,
// place and reason, and the furniture of the page. Each row is printed whole in English and Japanese.
#include "rows.h"

using namespace readout;
using namespace readout::test::rows;
using test::Printed;

TEST_CASE("level: foreign ministers by their offices") {
  check(meeting(kJapan + kCanada, tokyo()),
        {"Japan-Canada Foreign Ministers’ Meeting", kOnTen + kMsOno + "held a meeting with " + kTheRoy + ".",
         "日加外相会談", kTen + kOnoWa + kRoyJa + "と外相会談を行いました。"});
}

TEST_CASE("level: leaders by their offices") {
  check(meeting(delegation("JP", kMori) + delegation("CA", kLowe), tokyo()),
        {"Japan-Canada Summit Meeting",
         kOnTen + "Mr. MORI Ken, Prime Minister of Japan, held a summit meeting with the Right Honourable Amy Lowe, "
                  "Prime Minister of Canada.",
         "日加首脳会談",
         kTen + "森健内閣総理大臣は、エイミー・ロウ・カナダ首相（The Right Honourable Amy Lowe, Prime Minister of "
                "Canada）と首脳会談を行いました。"});
}

TEST_CASE("level: two plus two by the offices of both sides, several principals on a side") {
  check(meeting(delegation("JP", kOno + kKido) + delegation("US", kShaw + kPike), tokyo()),
        {"Japan-U.S. Foreign and Defence Ministers’ Meeting (“2+2”)",
         kOnTen + "Ms. ONO Aki, Minister for Foreign Affairs of Japan, and Mr. KIDO Jun, Minister of Defense of Japan, "
                  "held a foreign and defence ministers’ meeting (“2+2”) with "
                  "the Honorable Ann Shaw, Secretary of State of the United States of America, and the Honorable Tom "
                  "Pike, Secretary of Defense of the United States of America.",
         "日米外務・防衛閣僚会合（「2+2」）",
         kTen + "小野亜紀外務大臣及び木戸純防衛大臣は、アン・ショー米国国務長官（The Honorable Ann Shaw, Secretary of "
                "State of the United States of America）及び"
                "トム・パイク米国国防長官（The Honorable Tom Pike, Secretary of Defense of the United States of "
                "America）と外務・防衛閣僚会合（「2+2」）を行いました。"});
}

TEST_CASE("level: unequal ranks have no name of their own") {
  check(meeting(kJapan + delegation("CA", kLowe), tokyo()),
        {"Meeting between Minister Ono and the Prime Minister of Canada",
         kOnTen + kMsOno + "held a meeting with the Right Honourable Amy Lowe, Prime Minister of Canada.",
         "小野大臣とカナダ首相との会談",
         kTen + kOnoWa +
             "エイミー・ロウ・カナダ首相（The Right Honourable Amy Lowe, Prime Minister of "
             "Canada）と会談を行いました。"});
}

TEST_CASE("level: that of the file overrides the offices") {
  check(
      meeting(kJapan + delegation("CA", kLowe), tokyo(R"(level="foreign-ministers")")),
      {"Japan-Canada Foreign Ministers’ Meeting",
       kOnTen + kMsOno + "held a meeting with the Right Honourable Amy Lowe, Prime Minister of Canada.", "日加外相会談",
       kTen + kOnoWa +
           "エイミー・ロウ・カナダ首相（The Right Honourable Amy Lowe, Prime Minister of "
           "Canada）と外相会談を行いました。"});
  Printed other(meeting(kJapan + kCanada, tokyo(R"(level="other")")));
  CHECK(other.title("en") == "Meeting between Minister Ono and the Minister of Foreign Affairs of Canada");
  CHECK(other.title("ja") == "小野大臣とカナダ外務大臣との会談");
}

TEST_CASE("parties: three or more meet in a 会合") {
  check(meeting(kJapan + kAmerica + kCanada, tokyo()),
        {"Japan-U.S.-Canada Foreign Ministers’ Meeting",
         kOnTen + kMsOno +
             "held a foreign ministers’ meeting with the Honorable Ann Shaw, Secretary of State of the United States "
             "of America, and " +
             kTheRoy + ".",
         "日米加外相会合",
         kTen + kOnoWa +
             "アン・ショー米国国務長官（The Honorable Ann Shaw, Secretary of State of the United States of "
             "America）及び" +
             kRoyJa + "と外相会合を行いました。"});
}

TEST_CASE("parties: the issuer's country comes first") {
  constexpr const char* kOwn = R"(<register xmlns="urn:readout:meeting:1"><organization key="state-us" country="US">)"
                               R"(<form xml:lang="en">the Department of State</form>
    <form xml:lang="ja">米国国務省</form></organization></register>)";
  Printed printed(meeting(kJapan + kAmerica, tokyo(), R"(issuer="state-us")"), kOwn);
  check(printed, {"U.S.-Japan Foreign Ministers’ Meeting",
                  kOnTen + "the Honorable Ann Shaw, Secretary of State of the United States of America, held a meeting "
                           "with Ms. ONO Aki, Minister for Foreign Affairs of Japan.",
                  "米日外相会談",
                  kTen + "アン・ショー米国国務長官（The Honorable Ann Shaw, Secretary of State of the United States of "
                         "America）は、小野亜紀外務大臣と外相会談を行いました。"});
}

TEST_CASE("parties: an order of its own in each language") {
  std::string orders = R"(<order xml:lang="en">JP AU IN US</order><order xml:lang="ja">JP US AU IN</order>)";
  Printed printed(meeting(orders + kIndia + kAmerica + kAustralia + kJapan, tokyo()));
  CHECK(printed.title("en") == "Japan-Australia-India-U.S. Foreign Ministers’ Meeting");
  CHECK(printed.title("ja") == "日米豪印外相会合");
  CHECK(printed.lead("en") ==
        kOnTen + kMsOno +
            "held a foreign ministers’ meeting with Senator the Hon. Eve Hay, Minister of Foreign "
            "Affairs of the Commonwealth of Australia, "
            "H.E. Dr. Dev Rao, External Affairs Minister of India, and the Honorable Ann Shaw, "
            "Secretary of State of the United States of America.\n");
}

TEST_CASE("series: with its count, and the order that it has in each language") {
  check(meeting(kJapan + kIndia, tokyo(R"(series="japan-india-strategic-dialogue" nth="3")")),
        {"Third Japan-India Foreign Ministers’ Strategic Dialogue",
         kOnTen + kMsOno +
             "held the third Japan-India Foreign Ministers’ Strategic Dialogue with H.E. Dr. Dev Rao, External Affairs "
             "Minister of India.",
         "第3回日印外相間戦略対話",
         kTen + kOnoWa +
             "デーヴ・ラオ・インド外務大臣（H.E. Dr. Dev Rao, External Affairs Minister of "
             "India）と第3回日印外相間戦略対話を行いました。"});
  Printed quad(meeting(kJapan + kIndia + kAmerica + kAustralia, tokyo(R"(series="quad-foreign-ministers")")));
  CHECK(quad.title("en") == "Japan-Australia-India-U.S. (Quad) Foreign Ministers’ Meeting");
  CHECK(quad.title("ja") == "日米豪印外相会合");
  CHECK(test::text_of(quad.diagnostics) == "");
}

TEST_CASE("series: numbers above ten are in figures, a remote session has its mode, and parties may be omitted") {
  std::string own = R"(<register xmlns="urn:readout:meeting:1"><series key="g7" parties="unnamed">)"
                    R"(<form xml:lang="en">G7 Foreign Ministers’ Meeting</form>
    <form xml:lang="ja">G7外相会合</form></series></register>)";
  Printed printed(meeting(kJapan + kAmerica + kCanada, tokyo(R"(series="g7" nth="22" mode="video")")), own);
  CHECK(printed.title("en") == "22nd G7 Foreign Ministers’ Meeting");
  CHECK(printed.title("ja") == "第22回G7外相会合");
  CHECK(printed.lead("en").starts_with(
      kOnTen + kMsOno + "held the 22nd G7 Foreign Ministers’ Meeting by video conference with the Honorable Ann Shaw"));
  CHECK(printed.lead("ja").ends_with("と第22回G7外相会合（テレビ会議形式）を行いました。\n"));
}

TEST_CASE("mode: telephone and video, of ministers and of leaders") {
  struct Row {
    const char *mode, *title_en, *event_en, *title_ja, *event_ja;
  };
  const std::string leaders = delegation("JP", kMori) + delegation("CA", kLowe);
  for (const Row& r :
       {Row{"telephone", "Foreign Ministers’ Telephone Talk", "a telephone talk", "外相電話会談", "外相電話会談"},
        Row{"video", "Foreign Ministers’ Video Conference", "a video conference", "外相テレビ会談", "外相テレビ会談"}})
    check(
        meeting(kJapan + kCanada, tokyo(fmt::format(R"(mode="{}")", r.mode))),
        {fmt::format("Japan-Canada {}", r.title_en), kOnTen + kMsOno + "held " + r.event_en + " with " + kTheRoy + ".",
         fmt::format("日加{}", r.title_ja), kTen + kOnoWa + kRoyJa + "と" + r.event_ja + "を行いました。"});
  for (const Row& r : {Row{"telephone", "Summit Telephone Talk", "a summit telephone talk", "首脳電話会談", ""},
                       Row{"video", "Summit Video Conference", "a summit video conference", "首脳テレビ会談", ""}}) {
    Printed printed(meeting(leaders, tokyo(fmt::format(R"(mode="{}")", r.mode))));
    CHECK(printed.title("en") == fmt::format("Japan-Canada {}", r.title_en));
    CHECK(printed.title("ja") == fmt::format("日加{}", r.title_ja));
    CHECK(printed.lead("en").find(fmt::format("held {} with", r.event_en)) != std::string::npos);
    CHECK(printed.lead("ja").ends_with(fmt::format("と{}を行いました。\n", r.title_ja)));
  }
  Printed three(meeting(kJapan + kAmerica + kCanada, tokyo(R"(mode="video")")));
  CHECK(three.title("en") == "Japan-U.S.-Canada Foreign Ministers’ Video Conference");
  CHECK(three.title("ja") == "日米加外相テレビ会議");
}

TEST_CASE("mode: unequal ranks on the telephone") {
  check(meeting(kJapan + delegation("CA", kLowe), tokyo(R"(mode="telephone")")),
        {"Telephone Talk between Minister Ono and the Prime Minister of Canada",
         kOnTen + kMsOno + "held a telephone talk with the Right Honourable Amy Lowe, Prime Minister of Canada.",
         "小野大臣とカナダ首相との電話会談",
         kTen + kOnoWa +
             "エイミー・ロウ・カナダ首相（The Right Honourable Amy Lowe, Prime Minister of "
             "Canada）と電話会談を行いました。"});
}

TEST_CASE("mode: a remote talk shows the clock of the own side, and the place of the other side is never printed") {
  Printed printed(
      meeting(kJapan + kCanada,
              R"(<visit who="ono" to="BE"/><session xml:id="s" start="2024-03-14T15:00+01:00" zone="Europe/Brussels")"
              R"( mode="telephone">
    <place key="brussels" of="ono"/><place key="ottawa" of="roy"/></session>)"));
  check(printed, {"Japan-Canada Foreign Ministers’ Telephone Talk",
                  "On March 14, commencing at 3:00 p.m. (local time; 11:00 p.m. on March 14, Japan time), Ms. ONO Aki, "
                  "Minister for Foreign Affairs of Japan, who was visiting Belgium, "
                  "held a telephone talk with " +
                      kTheRoy + ".",
                  "日加外相電話会談",
                  "現地時間3月14日午後3時（日本時間同日午後11時）から、ベルギーを訪問中の小野亜紀外務大臣は、" +
                      kRoyJa + "と外相電話会談を行いました。"});
}

TEST_CASE("form: informal and standing talks") {
  struct Row {
    const char *form, *title_en, *event_en, *title_ja;
  };
  for (const Row& r : {Row{"informal-talk", "Informal Talk", "an informal talk", "懇談"},
                       Row{"standing-talk", "Brief Informal Talk", "a brief informal talk", "立ち話"}})
    check(meeting(kJapan + kCanada, tokyo(fmt::format(R"(form="{}")", r.form))),
          {fmt::format("Japan-Canada Foreign Ministers’ {}", r.title_en),
           kOnTen + kMsOno + "held " + r.event_en + " with " + kTheRoy + ".", fmt::format("日加外相{}", r.title_ja),
           kTen + kOnoWa + kRoyJa + "と" + r.title_ja + "を行いました。"});
}

TEST_CASE("form: the first meal of ministers is called a meeting, too") {
  struct Row {
    const char *form, *title_en, *event_en, *title_ja;
  };
  for (const Row& r :
       {Row{"working-breakfast", "Working Breakfast", "a working breakfast", "ワーキング・ブレックファスト"},
        Row{"working-lunch", "Working Lunch", "a working lunch", "ワーキング・ランチ"},
        Row{"working-dinner", "Working Dinner", "a working dinner", "ワーキング・ディナー"},
        Row{"luncheon", "Luncheon", "a luncheon", "昼食会"}, Row{"dinner", "Dinner", "a dinner", "夕食会"}})
    check(meeting(kJapan + kCanada, tokyo(fmt::format(R"(form="{}")", r.form))),
          {fmt::format("Japan-Canada Foreign Ministers’ Meeting ({})", r.title_en),
           kOnTen + kMsOno + "held a meeting over " + r.event_en + " with " + kTheRoy + ".",
           fmt::format("日加外相会談（{}）", r.title_ja),
           kTen + kOnoWa + kRoyJa + "と外相会談（" + r.title_ja + "）を行いました。"});
}

TEST_CASE("form: a meal of unequal ranks is only a meal") {
  check(meeting(kJapan + delegation("CA", kLowe), tokyo(R"(form="luncheon")")),
        {"Luncheon between Minister Ono and the Prime Minister of Canada",
         kOnTen + kMsOno + "held a luncheon with the Right Honourable Amy Lowe, Prime Minister of Canada.",
         "小野大臣とカナダ首相との昼食会",
         kTen + kOnoWa +
             "エイミー・ロウ・カナダ首相（The Right Honourable Amy Lowe, Prime Minister of "
             "Canada）と昼食会を行いました。"});
}

TEST_CASE("form: a meeting that included a working lunch, with one clock") {
  check(meeting(kJapan + kCanada, tokyo(R"(duration="PT2H" duration-is="approximate")",
                                        R"(<part form="working-lunch" duration="PT45M" duration-is="approximate"/>)")),
        {"Japan-Canada Foreign Ministers’ Meeting and Working Lunch",
         "On March 14, commencing at 10:00 a.m. for approximately 120 minutes, " + kMsOno +
             "held a meeting (including a working lunch of approximately 45 minutes) with " + kTheRoy + ".",
         "日加外相会談及びワーキング・ランチ",
         "3月14日、午前10時から約120分間、" + kOnoWa + kRoyJa +
             "と外相会談（約45分間のワーキング・ランチを含む）を行いました。"});
  Printed plain(meeting(kJapan + kCanada, tokyo("", R"(<part form="working-dinner"/>)")));
  CHECK(plain.lead("en").find("held a meeting (including a working dinner) with") != std::string::npos);
  CHECK(plain.lead("ja").ends_with("と外相会談（ワーキング・ディナーを含む）を行いました。\n"));
}

TEST_CASE("host: named, on either side, and of equals; or not stated") {
  const std::string unequal = kJapan + delegation("CA", kLowe);
  const std::string lowe = "the Right Honourable Amy Lowe, Prime Minister of Canada";
  const std::string lowe_ja = "エイミー・ロウ・カナダ首相（The Right Honourable Amy Lowe, Prime Minister of Canada）";
  Printed ours(meeting(unequal, tokyo(R"(form="dinner" host="ono")")));
  CHECK(ours.lead("en") == kOnTen + kMsOno + "hosted a dinner for " + lowe + ".\n");
  CHECK(ours.lead("ja") == kTen + kOnoWa + lowe_ja + "を招き、夕食会を主催しました。\n");
  Printed theirs(meeting(unequal, tokyo(R"(form="dinner" host="lowe")")));
  CHECK(theirs.lead("en") == kOnTen + kMsOno + "attended a dinner hosted by " + lowe + ".\n");
  CHECK(theirs.lead("ja") == kTen + kOnoWa + lowe_ja + "主催の夕食会に出席しました。\n");
  Printed equals(meeting(kJapan + kCanada, tokyo(R"(form="working-lunch" host="roy")")));
  CHECK(equals.lead("en") == kOnTen + kMsOno + "had a working lunch hosted by " + kTheRoy + ".\n");
  CHECK(equals.lead("ja") == kTen + kOnoWa + kRoyJa + "主催のワーキング・ランチに出席しました。\n");
  Printed nobody(meeting(unequal, tokyo(R"(form="dinner")")));
  for (const char* lang : {"en", "ja"})
    for (const char* never : {"host", "主催", "attended", "出席"})
      CHECK(nobody.lead(lang).find(never) == std::string::npos);
}

TEST_CASE("interpretation: stated in each of its kinds, and not at all") {
  struct Row {
    const char *kind, *en, *ja;
  };
  for (const Row& r :
       {Row{"consecutive", " The talks were held with consecutive interpretation.",
            "会談は、逐次通訳を介して行われました。"},
        Row{"simultaneous", " The talks were held with simultaneous interpretation.",
            "会談は、同時通訳を介して行われました。"},
        Row{"none", " The talks were held without interpretation.", "会談は、通訳を介さずに行われました。"}}) {
    Printed printed(meeting(kJapan + kCanada, tokyo(fmt::format(R"(interpretation="{}")", r.kind))));
    CHECK(printed.lead("en").ends_with(std::string("Canada.") + r.en + "\n"));
    CHECK(printed.lead("ja").ends_with(std::string("を行いました。") + r.ja + "\n"));
  }
  CHECK(Printed(meeting(kJapan + kCanada, tokyo())).lead("en").find("interpret") == std::string::npos);
}

TEST_CASE("several sessions with a counterpart each are a visit") {
  Printed printed(meeting(
      kJapan + delegation("CA", kRoy + kLowe),
      R"(<visit who="ono" to="CA"/>)" + ottawa(R"(who="ono roy")") +
          R"(<session xml:id="t" start="2024-03-14T12:00-04:00" zone="America/Toronto" form="courtesy-call" by="ono")"
          R"( on="lowe" who="ono lowe"/>)"));
  check(printed, {"Visit to Canada by Minister Ono",
                  kOnTenAbroad +
                      "Ms. ONO Aki, Minister for Foreign Affairs of Japan, who was visiting Canada, held a "
                      "meeting with " +
                      kTheRoy +
                      ".\nCommencing at noon (local time; 1:00 a.m. on March 15, Japan time), Minister Ono paid a "
                      "courtesy call on the Right Honourable Amy Lowe, Prime Minister of Canada.",
                  "小野大臣のカナダ訪問",
                  kTenAbroad + "カナダを訪問中の" + kOnoWa + kRoyJa +
                      "と外相会談を行いました。\n現地時間正午（日本時間15日午前1時）から、小野大臣は、"
                      "エイミー・ロウ・カナダ首相（The Right Honourable Amy Lowe, Prime Minister of "
                      "Canada）を表敬訪問しました。"});
}

TEST_CASE("points of several sessions are under headings with event and counterpart") {
  Printed printed(
      meeting(kJapan + delegation("CA", kRoy + kLowe),
              tokyo(R"(who="ono roy")") + tokyo(R"(form="courtesy-call" by="lowe" on="ono" who="ono lowe")", "", "t") +
                  R"(<overview><item xml:id="a" session="s"><p xml:id="p1">A.</p></item><item xml:id="b" session="t">)"
                  R"(<p xml:id="p2">B.</p></item></overview>)"));
  auto headings = [&](const std::string& lang) {
    std::string out;
    for (const Block& block : printed.document(lang).blocks)
      if (const auto* heading = std::get_if<Heading>(&block.value); heading && heading->level == 2)
        out += plain_text(heading->content) + "\n";
    return out;
  };
  CHECK(headings("en") == "Foreign Ministers’ Meeting with Minister Roy\nCourtesy Call by Prime Minister Lowe\n");
  CHECK(headings("ja") == "ロワ大臣との外相会談\nロウ首相による表敬\n");
}

TEST_CASE("visit: the guest is here") {
  check(meeting(kJapan + kCanada, R"(<visit who="roy" to="JP"/>)" + tokyo()),
        {"Japan-Canada Foreign Ministers’ Meeting",
         kOnTen + kMsOno + "held a meeting with " + kTheRoy + ", who was visiting Japan.", "日加外相会談",
         kTen + kOnoWa + "訪日中の" + kRoyJa + "と外相会談を行いました。"});
}

TEST_CASE("visit: the own side is there") {
  check(meeting(kJapan + kCanada, R"(<visit who="ono" to="CA"/>)" + ottawa()),
        {"Japan-Canada Foreign Ministers’ Meeting",
         kOnTenAbroad +
             "Ms. ONO Aki, Minister for Foreign Affairs of Japan, who was visiting Canada, held a "
             "meeting with " +
             kTheRoy + ".",
         "日加外相会談", kTenAbroad + "カナダを訪問中の" + kOnoWa + kRoyJa + "と外相会談を行いました。"});
}

TEST_CASE("visit: both are in a third place, and neither is host or guest") {
  check(meeting(kJapan + kCanada, R"(<visit who="ono roy" to="AU" relation="attend" event="quad-fmm-2022-02"/>)"
                                  R"(<session xml:id="s" start="2024-03-14T10:00+11:00"
      zone="Australia/Melbourne"/>)"),
        {"Japan-Canada Foreign Ministers’ Meeting",
         "On March 14, commencing at 10:00 a.m. (local time; 8:00 a.m. on March 14, Japan time), Ms. ONO Aki, Minister "
         "for Foreign Affairs of Japan, who was visiting Australia to attend "
         "the four-country ministerial, held a meeting with " +
             kTheRoy + ".",
         "日加外相会談",
         "現地時間3月14日午前10時（日本時間同日午前8時）から、四か国外相会合に出席するため豪州を訪問中の" + kOnoWa +
             kRoyJa + "と外相会談を行いました。"});
}

TEST_CASE("visit: in the margins of an event and on its occasion is printed with the meeting") {
  struct Row {
    const char *relation, *en, *ja;
  };
  for (const Row& r :
       {Row{"margins", "in the margins of the Pacific Security Forum", "太平洋安全保障フォーラムの機会に、"},
        Row{"occasion", "on the occasion of the Pacific Security Forum", "太平洋安全保障フォーラムに際し、"}})
    check(meeting(kJapan + kCanada,
                  fmt::format(R"(<visit who="ono roy" to="CA" relation="{}" event="pacific-security-forum-2024"/>)",
                              r.relation) +
                      ottawa("", R"(<place key="ottawa"/>)")),
          {"Japan-Canada Foreign Ministers’ Meeting",
           kOnTenAbroad +
               "Ms. ONO Aki, Minister for Foreign Affairs of Japan, who was visiting Ottawa, Canada, held a "
               "meeting " +
               r.en + " with " + kTheRoy + ".",
           "日加外相会談",
           kTenAbroad + "カナダ・オタワを訪問中の" + kOnoWa + r.ja + kRoyJa + "と外相会談を行いました。"});
}

TEST_CASE("visit: a purpose in words of its own, beside the events of the register") {
  Printed printed(meeting(
      kJapan + kCanada,
      R"(<visit who="ono" to="CA"><purpose xml:id="why">to open the new embassy</purpose></visit>)" + ottawa()));
  CHECK(printed.lead("en") == kOnTenAbroad +
                                  "Ms. ONO Aki, Minister for Foreign Affairs of Japan, who was visiting Canada to open "
                                  "the new embassy, held a meeting with " +
                                  kTheRoy + ".\n");
  // The same words come before the journey, as a translation does.
  CHECK(printed.lead("ja") ==
        kTenAbroad + "to open the new embassyカナダを訪問中の" + kOnoWa + kRoyJa + "と外相会談を行いました。\n");
}

TEST_CASE("place: a venue in its city, a city, only a country, or none") {
  struct Row {
    const char *place, *en, *ja;
  };
  for (const Row& r :
       {Row{R"(<place key="un-headquarters"/>)", " at the United Nations Headquarters in New York, the United States,",
            "米国・ニューヨークの国連本部において、"},
        Row{R"(<place key="un-headquarters" shown="venue"/>)",
            " at the United Nations Headquarters in New York, the United States,",
            "米国・ニューヨークの国連本部において、"},
        Row{R"(<place key="un-headquarters" shown="city"/>)", " in New York, the United States,",
            "米国・ニューヨークにおいて、"},
        Row{R"(<place key="ottawa"/>)", " in Ottawa, Canada,", "カナダ・オタワにおいて、"},
        Row{R"(<place key="ottawa" shown="country"/>)", " in Canada", "カナダにおいて、"},
        Row{R"(<place key="ottawa" shown="none"/>)", "", ""}, Row{"", "", ""}})
    check(meeting(kJapan + kCanada, ottawa("", r.place)),
          {"Japan-Canada Foreign Ministers’ Meeting",
           kOnTenAbroad + kMsOno + "held a meeting" + r.en + " with " + kTheRoy + ".", "日加外相会談",
           kTenAbroad + kOnoWa + r.ja + kRoyJa + "と外相会談を行いました。"});
}

TEST_CASE("place: the own country and one already named are not repeated") {
  Printed home(meeting(kJapan + kCanada, tokyo("", R"(<place key="tokyo"/>)")));
  CHECK(home.lead("en") == kOnTen + kMsOno + "held a meeting in Tokyo with " + kTheRoy + ".\n");
  CHECK(home.lead("ja") == kTen + kOnoWa + "東京において、" + kRoyJa + "と外相会談を行いました。\n");
  Printed there(meeting(kJapan + kCanada, R"(<visit who="ono" to="CA"/>)" + ottawa("", R"(<place key="ottawa"/>)")));
  CHECK(there.lead("en").find("visiting Ottawa, Canada, held a meeting with") != std::string::npos);
  CHECK(there.lead("ja").find("カナダ・オタワを訪問中の小野亜紀外務大臣は、ギー") != std::string::npos);
}

TEST_CASE("courtesy call: received") {
  check(meeting(kJapan + delegation("CA", kLowe), tokyo(R"(form="courtesy-call" by="lowe" on="ono")")),
        {"Courtesy Call on Minister Ono by Prime Minister Lowe",
         kOnTen + kMsOno + "received a courtesy call from the Right Honourable Amy Lowe, Prime Minister of Canada.",
         "ロウ首相による小野大臣表敬",
         kTen + kOnoWa +
             "エイミー・ロウ・カナダ首相（The Right Honourable Amy Lowe, Prime Minister of "
             "Canada）による表敬を受けました。"});
}

TEST_CASE("courtesy call: paid, also at home") {
  check(meeting(kJapan + delegation("CA", kLowe), tokyo(R"(form="courtesy-call" by="ono" on="lowe")")),
        {"Courtesy Call on Prime Minister Lowe by Minister Ono",
         kOnTen + kMsOno + "paid a courtesy call on the Right Honourable Amy Lowe, Prime Minister of Canada.",
         "小野大臣によるロウ首相表敬",
         kTen + kOnoWa +
             "エイミー・ロウ・カナダ首相（The Right Honourable Amy Lowe, Prime Minister of "
             "Canada）を表敬訪問しました。"});
}

TEST_CASE("courtesy call: received from several by name") {
  Printed printed(
      meeting(kJapan + delegation("CA", kLowe + kRoy), tokyo(R"(form="courtesy-call" by="lowe roy" on="ono")")));
  CHECK(printed.title("en") == "Courtesy Call on Minister Ono by Prime Minister Lowe and Minister Roy");
  CHECK(printed.title("ja") == "ロウ首相及びロワ大臣による小野大臣表敬");
  CHECK(printed.lead("en") ==
        kOnTen + kMsOno +
            "received a courtesy call from the Right Honourable Amy Lowe, Prime Minister of Canada, and " + kTheRoy +
            ".\n");
}

TEST_CASE("group: without named members, with the count in its label") {
  std::string group =
      R"(<group xml:id="g" count="5"><label xml:lang="en"><count/> members of the Parliament of Canada</label>
    <label xml:lang="en" form="short">Members of the Parliament of Canada</label><label xml:lang="ja">カナダ国会議員)"
      R"(<count/>名</label><label xml:lang="ja" form="short">カナダ国会議員</label></group>)";
  check(meeting(kJapan + delegation("CA", group), tokyo(R"(form="courtesy-call" by="g" on="ono")")),
        {"Courtesy Call on Minister Ono by Members of the Parliament of Canada",
         kOnTen + kMsOno + "received a courtesy call from five members of the Parliament of Canada.",
         "カナダ国会議員による小野大臣表敬", kTen + kOnoWa + "カナダ国会議員5名による表敬を受けました。"});
}

TEST_CASE("group: with a speaker; with all of its members") {
  std::string label =
      R"(<label xml:lang="en"><count/> members of the Cabinet of Canada</label><label xml:lang="ja">カナダ閣僚)"
      R"(<count/>名</label>)";
  Printed some(meeting(
      kJapan + delegation("CA", fmt::format(R"(<group xml:id="g" count="5" speaker="roy">{}{}</group>)", label, kRoy)),
      tokyo(R"(form="courtesy-call" by="g" on="ono")")));
  CHECK(some.lead("en") == kOnTen + kMsOno +
                               "received a courtesy call from five members of the Cabinet of Canada, among them " +
                               kTheRoy + ". Minister Roy spoke on behalf of the group.\n");
  CHECK(some.lead("ja") ==
        kTen + kOnoWa + kRoyJa + "を含むカナダ閣僚5名による表敬を受けました。ロワ大臣が一同を代表して発言しました。\n");
  Printed all(meeting(
      kJapan + delegation("CA", fmt::format(R"(<group xml:id="g" count="2">{}{}{}</group>)", label, kLowe, kRoy)),
      tokyo(R"(form="courtesy-call" by="g" on="ono")")));
  CHECK(all.lead("en") == kOnTen + kMsOno +
                              "received a courtesy call from two members of the Cabinet of Canada, the Right "
                              "Honourable Amy Lowe, Prime Minister of Canada, and " +
                              kTheRoy + ".\n");
  CHECK(all.lead("ja").ends_with(kRoyJa + "のカナダ閣僚2名による表敬を受けました。\n"));
}

TEST_CASE("attendance: in a sentence of its own, and attendees are not in the heading") {
  std::string aide = person(
      {"aide", "JP", "Kenta", "Saso", "健太", "佐宗", "Mr.",
       title("Director-General of the North American Affairs Bureau", "Director-General", "北米局長", "局長"), "other"},
      R"(role="attending")");
  std::string second = person({"envoy", "CA", "Ian", "Pry", "イアン", "プライ", "H.E. Mr.",
                               title("Ambassador of <of/>", "Ambassador", "<of/>大使", "大使"), "other"},
                              R"(role="attending")");
  check(meeting(delegation("JP", kOno + aide) + delegation("CA", kRoy + second), tokyo()),
        {"Japan-Canada Foreign Ministers’ Meeting",
         kOnTen + kMsOno + "held a meeting with " + kTheRoy +
             ". Mr. SASO Kenta, Director-General of the North American Affairs Bureau, and H.E. Mr. Ian Pry, "
             "Ambassador of Canada, also attended.",
         "日加外相会談",
         kTen + kOnoWa + kRoyJa +
             "と外相会談を行いました。佐宗健太北米局長及びイアン・プライ・カナダ大使（H.E. Mr. Ian Pry, Ambassador of "
             "Canada）が同席しました。"});
}

TEST_CASE("documents: by their kind, with a title of their own or without") {
  Printed printed(meeting(
      kJapan + kCanada, tokyo() +
                            R"(<document xml:id="d1" rel="joint-statement" href="https://example.org/1" hreflang="en"/>
    <document xml:id="d2" rel="fact-sheet" href="https://example.org/2"/>)"
                            R"(<document xml:id="d3" rel="related" href="https://example.org/3">)"
                            R"(<title xml:id="t">Ten years of trade</title></document>)"));
  CHECK(printed.paragraphs("en", ParagraphRole::document) == "Joint Statement\nFact Sheet\nTen years of trade\n");
  CHECK(printed.paragraphs("ja", ParagraphRole::document) == "共同声明（英語）\n概要資料\nTen years of trade\n");
  CHECK(printed.lead("en").ends_with("Minister of Foreign Affairs of Canada. A joint statement was issued.\n"));
  CHECK(printed.lead("ja").ends_with("と外相会談を行いました。共同声明が発出されました。\n"));
}

TEST_CASE("photos: a plain caption from the people in them, and the credit") {
  Printed printed(meeting(kJapan + kCanada,
                          tokyo() +
                              R"(<photo xml:id="f" src="f.jpg" who="ono roy" credit="cabinet-public-affairs-office">)"
                              R"(<alt xml:id="a">Two people</alt></photo>)"));
  CHECK(printed.captions("en") == "Minister Ono and Minister Roy\nPhoto: Cabinet Public Affairs Office\n");
  CHECK(printed.captions("ja") == "小野大臣及びロワ大臣\n写真提供：内閣広報室\n");
  CHECK(test::text_of(printed.diagnostics) == "");
}

TEST_CASE("status: a draft is marked on every page") {
  Printed printed(meeting(kJapan + kCanada, tokyo(), R"(issuer="mofa-jp" status="draft")"));
  CHECK(printed.paragraphs("en", ParagraphRole::banner) == "Draft: not for publication\n");
  CHECK(printed.paragraphs("ja", ParagraphRole::banner) == "草稿（公表前）\n");
  CHECK(printed.document("en").running_head == "Draft: not for publication · Japan-Canada Foreign Ministers’ Meeting");
  CHECK(printed.document("ja").running_head == "草稿（公表前） · 日加外相会談");
  CHECK(printed.document("en").draft);
}

TEST_CASE("status: an embargo has its instant and its zone, and the other clock if it was set on another") {
  Printed here(
      meeting(kJapan + kCanada, tokyo(), R"(issuer="mofa-jp" status="embargoed" embargo="2022-03-01T21:00+09:00")"));
  CHECK(here.paragraphs("en", ParagraphRole::banner) == "Embargoed until 9:00 p.m. on March 1, 2022 (Japan time)\n");
  CHECK(here.paragraphs("ja", ParagraphRole::banner) == "解禁：日本時間令和4年3月1日午後9時\n");
  CHECK(here.document("en").running_head ==
        "Embargoed until 9:00 p.m. on March 1, 2022 (Japan time) · Japan-Canada Foreign Ministers’ Meeting");
  Printed there(
      meeting(kJapan + kCanada, tokyo(), R"(issuer="mofa-jp" status="embargoed" embargo="2022-03-01T21:00-05:00")"));
  CHECK(there.paragraphs("en", ParagraphRole::banner) ==
        "Embargoed until 11:00 a.m. on March 2, 2022 (Japan time; 9:00 p.m. on March 1, UTC−5)\n");
  CHECK(there.paragraphs("ja", ParagraphRole::banner) ==
        "解禁：日本時間令和4年3月2日午前11時（UTC−5では3月1日午後9時）\n");
}

TEST_CASE("status: corrected, with the date of the revision") {
  Printed printed(meeting(R"(<revision date="2024-03-20"/>)" + kJapan + kCanada, tokyo(),
                          R"(issuer="mofa-jp" status="corrected")"));
  CHECK(printed.paragraphs("en", ParagraphRole::date) == "March 14, 2024 (corrected on March 20, 2024)\n");
  CHECK(printed.paragraphs("ja", ParagraphRole::date) == "令和6年3月14日（令和6年3月20日訂正）\n");
}

TEST_CASE("closing words: none if no points follow") {
  Printed bare(meeting(kJapan + kCanada, tokyo()));
  Printed told(meeting(kJapan + kCanada,
                       tokyo() + R"(<overview><item xml:id="i"><p xml:id="p">They met.</p></item></overview>)"));
  CHECK(bare.lead("en").find("overview") == std::string::npos);
  CHECK(bare.lead("ja").find("概要") == std::string::npos);
  CHECK(told.lead("en") ==
        kOnTen + kMsOno + "held a meeting with " + kTheRoy + ". The overview of the meeting is as follows.\n");
  CHECK(told.lead("ja") == kTen + kOnoWa + kRoyJa + "と外相会談を行ったところ、概要は以下のとおりです。\n");
}
