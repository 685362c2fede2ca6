// Offices in words: how they are held, their parties, several of one person; compounds of parties.
#include "wording/names.h"

#include "wording/facts.h"

using namespace readout;
using namespace readout::test;

namespace {

const Wording kDefault;

std::string offices_in(const Person& person, const std::string& lang) {
  return offices(person, "full", voice(lang, kDefault)).text();
}
std::string later(const Person& person, const std::string& lang) {
  return mention(person, voice(lang, kDefault)).text();
}

/// El-Shazly in another office.
Person in_office(const std::string& of, const std::string& to, const std::string& held,
                 const std::vector<std::string>& titles) {
  Person person = el_shazly();
  person.offices = {office_of(of, titles)};
  person.offices[0].to = to;
  person.offices[0].held = held;
  return person;
}

}  // namespace

TEST_CASE("an envoy is of one party and to another, which is one character in Japanese where it has one") {
  const std::vector<std::string> titles{"en:full:Ambassador Extraordinary and Plenipotentiary of <of/> to <to/>",
                                        "en:mention:Ambassador", "ja:full:駐<to/><of/>特命全権大使", "ja:mention:大使"};
  struct Row {
    const char* of;
    const char* to;
    const char* en;
    const char* ja;
  };
  for (const Row& row : {
           Row{"FJ", "JP", "Ambassador Extraordinary and Plenipotentiary of the Republic of Fiji to Japan",
               "駐日フィジー共和国特命全権大使"},
           {"JP", "US", "Ambassador Extraordinary and Plenipotentiary of Japan to the United States",
            "駐米日本国特命全権大使"},
           {"JP", "EG", "Ambassador Extraordinary and Plenipotentiary of Japan to Egypt",
            "駐エジプト日本国特命全権大使"},
           {"US", "eu", "Ambassador Extraordinary and Plenipotentiary of the United States of America to the EU",
            "駐欧州連合米国特命全権大使"},
       }) {
    const Person person = in_office(row.of, row.to, "full", titles);
    CHECK(offices_in(person, "en") == row.en);
    CHECK(offices_in(person, "ja") == row.ja);
  }
}

TEST_CASE("the word for how an envoy's office is held is before the place or beside the noun, as each word requires") {
  const std::vector<std::string> titles{"en:full:Ambassador of <of/> to <to/>", "en:mention:Ambassador",
                                        "ja:full:駐<to/><of/>大使", "ja:mention:大使"};
  struct Row {
    const char* held;
    const char* en;
    const char* ja;
    const char* later_en;
    const char* later_ja;
  };
  for (const Row& row : {
           Row{"former", "former Ambassador of the Republic of Fiji to Japan", "元駐日フィジー共和国大使",
               "former Ambassador El-Shazly", "エル＝シャズリー元大使"},
           {"immediate-former", "former Ambassador of the Republic of Fiji to Japan", "前駐日フィジー共和国大使",
            "former Ambassador El-Shazly", "エル＝シャズリー前大使"},
           {"designate", "Ambassador-designate of the Republic of Fiji to Japan", "次期駐日フィジー共和国大使",
            "Ambassador-designate El-Shazly", "エル＝シャズリー次期大使"},
           {"nominee", "Ambassador nominee of the Republic of Fiji to Japan", "駐日フィジー共和国大使候補",
            "Ambassador nominee El-Shazly", "エル＝シャズリー大使候補"},
           {"acting", "Acting Ambassador of the Republic of Fiji to Japan", "駐日フィジー共和国大使代行",
            "Acting Ambassador El-Shazly", "エル＝シャズリー大使代行"},
       }) {
    const Person person = in_office("FJ", "JP", row.held, titles);
    CHECK(offices_in(person, "en") == row.en);
    CHECK(offices_in(person, "ja") == row.ja);
    CHECK(later(person, "en") == row.later_en);
    CHECK(later(person, "ja") == row.later_ja);
  }
}

TEST_CASE("a chargé d’affaires is ad interim at the first mention, and in Japanese at each mention") {
  const Person person = in_office("FJ", "JP", "ad-interim",
                                  {"en:full:Chargé d’Affaires of <of/> to <to/>", "en:mention:Chargé d’Affaires",
                                   "ja:full:駐<to/><of/>代理大使", "ja:mention:代理大使"});
  CHECK(offices_in(person, "en") == "Chargé d’Affaires ad interim of the Republic of Fiji to Japan");
  CHECK(offices_in(person, "ja") == "駐日フィジー共和国臨時代理大使");
  CHECK(later(person, "en") == "Chargé d’Affaires El-Shazly");
  CHECK(later(person, "ja") == "エル＝シャズリー臨時代理大使");
  const Person embassy =
      in_office("FJ", "JP", "full", {"en:full:Chargé d’Affaires ad interim, Embassy of <of/> in <to/>"});
  CHECK(offices_in(embassy, "en") == "Chargé d’Affaires ad interim, Embassy of the Republic of Fiji in Japan");
}

TEST_CASE("bodies, parliaments, parties and cities have offices as countries have") {
  struct Row {
    const char* of;
    std::vector<std::string> titles;
    const char* en;
    const char* ja;
    const char* later_en;
    const char* later_ja;
  };
  const Row rows[] = {
      {"eu",
       {"en:full:High Representative of <of/> for Foreign Affairs and Security Policy",
        "en:mention:High Representative", "ja:full:<of/>外務・安全保障政策上級代表", "ja:mention:上級代表"},
       "High Representative of the European Union for Foreign Affairs and Security Policy",
       "欧州連合外務・安全保障政策上級代表",
       "High Representative El-Shazly",
       "エル＝シャズリー上級代表"},
      {"un",
       {"en:full:Secretary-General of <of/>", "en:mention:Secretary-General", "ja:full:<of/>事務総長",
        "ja:mention:事務総長"},
       "Secretary-General of the United Nations",
       "国際連合事務総長",
       "Secretary-General El-Shazly",
       "エル＝シャズリー事務総長"},
      {"un",
       {"en:full:President of the 79th session of <of/> General Assembly", "en:mention:President",
        "ja:full:第79回国連総会議長", "ja:mention:議長"},
       "President of the 79th session of the United Nations General Assembly",
       "第79回国連総会議長",
       "President El-Shazly",
       "エル＝シャズリー議長"},
      {"FJ",
       {"en:full:Speaker of the Parliament of <of/>", "en:mention:Speaker", "ja:full:<of/>国会議長", "ja:mention:議長"},
       "Speaker of the Parliament of the Republic of Fiji",
       "フィジー共和国国会議長",
       "Speaker El-Shazly",
       "エル＝シャズリー議長"},
      {"suva",
       {"en:full:Mayor of <of/>", "en:mention:Mayor", "ja:full:<of/>市長", "ja:mention:市長"},
       "Mayor of Suva",
       "スバ市長",
       "Mayor El-Shazly",
       "エル＝シャズリー市長"},
      {"eu",
       {"en:full:Commissioner for Trade", "en:mention:Commissioner", "ja:full:コミッショナー",
        "ja:mention:コミッショナー"},
       "Commissioner for Trade",
       "コミッショナー",
       "Commissioner El-Shazly",
       "エル＝シャズリー・コミッショナー"},
  };
  for (const Row& row : rows) {
    const Person person = in_office(row.of, "", "full", row.titles);
    CHECK(offices_in(person, "en") == row.en);
    CHECK(offices_in(person, "ja") == row.ja);
    CHECK(later(person, "en") == row.later_en);
    CHECK(later(person, "ja") == row.later_ja);
  }
}

TEST_CASE("two offices of two bodies each print their body, and a body inside a title keeps its place") {
  Person person = in_office("eu", "", "full",
                            {"en:full:High Representative of <of/> for Foreign Affairs", "ja:full:<of/>外務上級代表"});
  person.offices.push_back(office_of("ec", {"en:full:Vice-President of <of/>", "ja:full:<of/>副委員長"}));
  CHECK(offices_in(person, "en") ==
        "High Representative of the European Union for Foreign Affairs and Vice-President of the European Commission");
  CHECK(offices_in(person, "ja") == "欧州連合外務上級代表兼欧州委員会副委員長");
}

TEST_CASE("if one of two offices is acting, only its title has the word") {
  Person person = vakacegu();
  person.offices[1].held = "acting";
  CHECK(offices_in(person, "en") == "Prime Minister and Acting Minister for Foreign Affairs of the Republic of Fiji");
  CHECK(offices_in(person, "ja") == "フィジー共和国首相兼外務大臣代行");
}

TEST_CASE("a deputy’s title is long at first, shorter in headings and mentions") {
  Person person = yunoki();
  person.offices = {office_of("JP", {"en:full:State Minister for Foreign Affairs of <of/>", "en:mention:State Minister",
                                     "ja:full:外務副大臣", "ja:mention:副大臣"})};
  CHECK(offices_in(person, "en") == "State Minister for Foreign Affairs of Japan");
  CHECK(offices_in(person, "ja") == "外務副大臣");
  CHECK(later(person, "en") == "State Minister Yunoki");
  CHECK(later(person, "ja") == "柚木副大臣");
  person.offices[0].titles.push_back(title("ja:short:外務副大臣"));
  CHECK(heading_mention(person, voice("ja", kDefault)).text() == "柚木外務副大臣");
  CHECK(heading_mention(person, voice("en", kDefault)).text() == "State Minister Yunoki");
}

TEST_CASE("a title may consist of a preposition, or have none") {
  CHECK(offices_in(in_office("eu", "", "acting", {"en:full:Head of Delegation, <of/>"}), "en") ==
        "Acting Head of Delegation, the European Union");
  CHECK(offices_in(in_office("eu", "", "full", {"en:full:of <of/>"}), "en") == "of the European Union");
  CHECK(offices_in(in_office("eu", "", "full", {"en:full:<of/> Envoy"}), "en") == "the European Union Envoy");
}

TEST_CASE("two offices of one party print it once; offices of two parties each print their own") {
  CHECK(offices(vakacegu(), "full", voice("ja", kDefault)).text() == "フィジー共和国首相兼外務大臣");
  Person person = vakacegu();
  person.offices[1].of = "EG";
  CHECK(offices(person, "full", voice("en", kDefault)).text() ==
        "Prime Minister of the Republic of Fiji and Minister for Foreign Affairs of the Arab Republic of Egypt");
  CHECK(offices(person, "full", voice("ja", kDefault)).text() == "フィジー共和国首相兼エジプト・アラブ共和国外務大臣");
  person = vakacegu();
  person.offices.push_back(office_of("FJ", {"en:full:Minister for Trade of <of/>", "ja:full:<of/>貿易大臣"}));
  CHECK(offices(person, "full", voice("en", kDefault)).text() ==
        "Prime Minister, Minister for Foreign Affairs and Minister for Trade of the Republic of Fiji");
  CHECK(offices(person, "full", voice("ja", kDefault)).text() == "フィジー共和国首相兼外務大臣兼貿易大臣");
}

TEST_CASE("the word for how an office is held is beside the words of its title") {
  struct Row {
    const char* held;
    const char* en;
    const char* ja;
    const char* later;
  };
  for (const Row& row :
       {Row{"full", "President of the Arab Republic of Egypt", "エジプト・アラブ共和国大統領", "President El-Shazly"},
        {"acting", "Acting President of the Arab Republic of Egypt", "エジプト・アラブ共和国大統領代行",
         "Acting President El-Shazly"},
        {"elect", "President-elect of the Arab Republic of Egypt", "エジプト・アラブ共和国次期大統領",
         "President-elect El-Shazly"},
        {"designate", "President-designate of the Arab Republic of Egypt", "エジプト・アラブ共和国次期大統領",
         "President-designate El-Shazly"},
        {"nominee", "President nominee of the Arab Republic of Egypt", "エジプト・アラブ共和国大統領候補",
         "President nominee El-Shazly"},
        {"former", "former President of the Arab Republic of Egypt", "エジプト・アラブ共和国元大統領",
         "former President El-Shazly"},
        {"immediate-former", "former President of the Arab Republic of Egypt", "エジプト・アラブ共和国前大統領",
         "former President El-Shazly"},
        {"ad-interim", "President ad interim of the Arab Republic of Egypt", "エジプト・アラブ共和国臨時大統領",
         "President El-Shazly"}}) {
    Person person = el_shazly();
    person.offices = {office_of(
        "EG", {"en:full:President of <of/>", "en:mention:President", "ja:full:<of/>大統領", "ja:mention:大統領"})};
    person.offices[0].held = row.held;
    CHECK(offices(person, "full", voice("en", kDefault)).text() == row.en);
    CHECK(offices(person, "full", voice("ja", kDefault)).text() == row.ja);
    CHECK(later(person, "en") == row.later);
  }
}

TEST_CASE("a party inside a title keeps its place") {
  Person person = el_shazly();
  person.offices = {office_of("EG", {"en:full:Ambassador Extraordinary and Plenipotentiary of <of/> to Japan",
                                     "ja:full:駐日<of/>特命全権大使"})};
  CHECK(offices(person, "full", voice("en", kDefault)).text() ==
        "Ambassador Extraordinary and Plenipotentiary of the Arab Republic of Egypt to Japan");
  CHECK(offices(person, "full", voice("ja", kDefault)).text() == "駐日エジプト・アラブ共和国特命全権大使");
}

TEST_CASE("a compound has the issuer's country first and one character for each party that has one") {
  struct Row {
    std::vector<Person> people;
    const char* en;
    const char* ja;
  };
  const Row rows[] = {
      {{hayashi(), blinken()}, "Japan-U.S.", "日米"},
      {{blinken(), hayashi()}, "Japan-U.S.", "日米"},
      {{yunoki(), el_shazly()}, "Japan-Egypt", "日・エジプト"},
      {{yunoki(), lafreniere_roy()}, "Japan-Canada", "日加"},
      {{yunoki(), whitfield(), seo()}, "Japan-U.S.-ROK", "日米韓"},
  };
  for (const Row& row : rows) {
    CHECK(compound(meeting_of(row.people), voice("en", kDefault)).text() == row.en);
    CHECK(compound(meeting_of(row.people), voice("ja", kDefault)).text() == row.ja);
  }
}
