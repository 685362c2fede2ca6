#include "wording/names.h"

#include "wording/facts.h"

using namespace readout;
using namespace readout::test;

namespace {

const Wording kDefault;

std::string first(const Person& person, const std::string& lang, const Wording& w = kDefault) {
  const Voice other = voice(lang == "ja" ? "en" : "ja", w);
  return first_mention(person, voice(lang, w), &other).text();
}

std::string later(const Person& person, const std::string& lang) { return mention(person, voice(lang, kDefault)).text(); }

std::string together(const Meeting& meeting, const std::vector<std::string>& who, const std::string& lang, bool at_start = false) {
  return mention(meeting, who, at_start, voice(lang, kDefault), {}).text();
}

Person lafreniere_roy() {
  Person made = blinken();
  made.id = "lafreniere-roy";
  made.honorifics = {{"en", words("the Honourable"), false, {}, {}, {}}};
  made.names = {name("en", {"given=Geneviève", "surname=Lafrenière-Roy"}), name("ja", {"given=ジュヌヴィエーヴ", "surname=ラフルニエール＝ロワ"})};
  made.offices = {office_of("CA", {"en:full:Minister of Foreign Affairs of <of/>", "en:mention:Minister", "ja:full:<of/>外務大臣", "ja:mention:大臣"})};
  return made;
}

}  // namespace

TEST_CASE("a first mention has honorific, name and offices, in Japanese with the original or the reading in a bracket") {
  struct Row { Person person; const char* en; const char* ja; };
  const Row rows[] = {
      {hayashi(), "Mr. HAYASHI Yoshimasa, Minister for Foreign Affairs of Japan", "林芳正外務大臣"},
      {blinken(), "the Honorable Antony Blinken, Secretary of State of the United States of America",
       "アントニー・ブリンケン米国国務長官（The Honorable Antony Blinken, Secretary of State of the United States of America）"},
      {lafreniere_roy(), "the Honourable Geneviève Lafrenière-Roy, Minister of Foreign Affairs of Canada",
       "ジュヌヴィエーヴ・ラフルニエール＝ロワ・カナダ外務大臣（The Honourable Geneviève Lafrenière-Roy, Minister of Foreign Affairs of "
       "Canada）"},
      {whitfield(), "the Honorable Thomas R. Whitfield, Jr., Secretary of State of the United States of America",
       "トーマス・ウィットフィールド米国国務長官（The Honorable Thomas R. Whitfield, Jr., Secretary of State of the United States of "
       "America）"},
      {seo(), "H.E. Dr. Seo Min-ah, Minister of Foreign Affairs of the Republic of Korea", "徐珉雅韓国外交部長官（ソ・ミナ）"},
      {el_shazly(), "H.E. Mr. Karim El-Shazly, Minister of Foreign Affairs of the Arab Republic of Egypt",
       "カリム・エル＝シャズリー・エジプト・アラブ共和国外務大臣（H.E. Mr. Karim El-Shazly, Minister of Foreign Affairs of the Arab Republic "
       "of Egypt）"},
      {vakacegu(), "Hon. Brigadier General (Retired) Joeli Vakacegu, Prime Minister and Minister for Foreign Affairs of the Republic of Fiji",
       "ジョエリ・ヴァカゼグ・フィジー共和国首相兼外務大臣（Hon. Brigadier General (Retired) Joeli Vakacegu, Prime Minister and Minister for "
       "Foreign Affairs of the Republic of Fiji）"},
      {drauniniu(), "Hon. Sai Drauniniu, Acting Minister for Fisheries and Forestry of the Republic of Fiji",
       "サイ・ドラウニニウ・フィジー共和国漁業・林業大臣代行（Hon. Sai Drauniniu, Acting Minister for Fisheries and Forestry of the Republic "
       "of Fiji）"},
  };
  for (const Row& row : rows) {
    CHECK(first(row.person, "en") == row.en);
    CHECK(first(row.person, "ja") == row.ja);
  }
}

TEST_CASE("a later mention is the title in short and the name called by, without capitals") {
  struct Row { Person person; const char* en; const char* ja; };
  const Row rows[] = {
      {hayashi(), "Minister Hayashi", "林大臣"},
      {blinken(), "Secretary Blinken", "ブリンケン長官"},
      {lafreniere_roy(), "Minister Lafrenière-Roy", "ラフルニエール＝ロワ大臣"},
      {whitfield(), "Secretary Whitfield", "ウィットフィールド長官"},
      {seo(), "Minister Seo", "徐長官"},
      {el_shazly(), "Minister El-Shazly", "エル＝シャズリー大臣"},
      {vakacegu(), "Prime Minister Vakacegu", "ヴァカゼグ首相"},
      {drauniniu(), "Acting Minister Drauniniu", "ドラウニニウ大臣代行"},
  };
  for (const Row& row : rows) {
    CHECK(later(row.person, "en") == row.en);
    CHECK(later(row.person, "ja") == row.ja);
  }
}

TEST_CASE("parts of a name stand in their order with the joints of their script") {
  struct Row { const char* lang; std::vector<std::string> parts; const char* expected; const char* called; };
  const Row rows[] = {
      {"en", {"given=Ursula", "prefix=von der", "surname=Leyen"}, "Ursula von der Leyen", "von der Leyen"},
      {"en", {"given=Jean", "prefix=d’", "surname=Ormesson"}, "Jean d’Ormesson", "d’Ormesson"},
      {"en", {"given=Gabriel", "surname=García", "surname2=Márquez"}, "Gabriel García Márquez", "García Márquez"},
      {"en", {"given=Faisal", "given2=bin Farhan", "surname=Al-Saud", "call=given"}, "Faisal bin Farhan Al-Saud", "Faisal"},
      {"en", {"given=Ilona", "surname=Nagy-Kovács", "order=surname-first"}, "Nagy-Kovács Ilona", "Nagy-Kovács"},
      {"en", {"given=Joko", "surname=Widodo", "call=Joko Widodo"}, "Joko Widodo", "Joko Widodo"},
      {"en", {"given=Penny", "surname=Wong", "credentials=MP"}, "Penny Wong MP", "Wong"},
      {"en", {"given=John", "surname=Smith", "generation=III"}, "John Smith III", "Smith"},
      {"en", {"given=Mele", "surname=ʻAkauʻola"}, "Mele ʻAkauʻola", "ʻAkauʻola"},
      {"en", {"given=Pelé"}, "Pelé", "Pelé"},
      {"ja", {"given=ゆい", "surname=髙島", "order=surname-first"}, "髙島ゆい", "髙島"},
      {"ja", {"given=イロナ", "surname=ナジ＝コヴァーチ", "order=surname-first"}, "ナジ＝コヴァーチ・イロナ", "ナジ＝コヴァーチ"},
      {"ja", {"surname=ムハンマド"}, "ムハンマド", "ムハンマド"},
  };
  for (const Row& row : rows) {
    Person person;
    person.names = {name(row.lang, row.parts)};
    CHECK(person_name(person, voice(row.lang, kDefault)).text() == row.expected);
    CHECK(later(person, row.lang) == row.called);
  }
}

TEST_CASE("order and capitals of names in Latin letters are the house's choice") {
  Wording w;
  w.surname_first = w.surname_in_capitals = false;
  CHECK(person_name(hayashi(), voice("en", w)).text() == "Yoshimasa Hayashi");
  w.foreign_surname_in_capitals = true;
  CHECK(person_name(seo(), voice("en", w)).text() == "SEO Min-ah");
  CHECK(person_name(lafreniere_roy(), voice("en", w)).text() == "Geneviève LAFRENIÈRE-ROY");
  CHECK(person_name(hayashi(), voice("ja", w)).text() == "林芳正");
}

TEST_CASE("the author may ask for another bracket or none") {
  Person person = blinken();
  person.gloss = Gloss::none;
  CHECK(first(person, "ja") == "アントニー・ブリンケン米国国務長官");
  person = seo();
  person.gloss = Gloss::original;
  CHECK(first(person, "ja") == "徐珉雅韓国外交部長官（H.E. Dr. Seo Min-ah, Minister of Foreign Affairs of the Republic of Korea）");
  CHECK(first_mention(blinken(), voice("ja", kDefault), nullptr).text() == "アントニー・ブリンケン米国国務長官");
}

TEST_CASE("a name in another language keeps that language and is marked as a name") {
  const Voice en = voice("en", kDefault);
  const Phrase phrase = first_mention(blinken(), voice("ja", kDefault), &en);
  std::vector<std::string> names;
  for (const PhrasePart& part : phrase.parts)
    if (part.role == PartRole::person_name) names.push_back(part.lang + ":" + part.text);
  CHECK(names == std::vector<std::string>{"ja:アントニー・ブリンケン", "en:Antony Blinken"});
}

TEST_CASE("all who met and are ministers are the two or three ministers") {
  const Meeting two = meeting_of({hayashi(), blinken()});
  CHECK(together(two, {"hayashi", "blinken"}, "en") == "the two ministers");
  CHECK(together(two, {"blinken", "hayashi"}, "en", true) == "The two ministers");
  CHECK(together(two, {"hayashi", "blinken"}, "ja", true) == "両大臣");
  CHECK(together(two, {"hayashi"}, "en") == "Minister Hayashi");
  const Meeting three = meeting_of({yunoki(), whitfield(), seo()});
  CHECK(together(three, {"yunoki", "whitfield", "seo"}, "en") == "the three ministers");
  CHECK(together(three, {"yunoki", "whitfield", "seo"}, "ja") == "三大臣");
  CHECK(together(three, {"yunoki", "seo"}, "en") == "Minister Yunoki and Minister Seo");
  CHECK(together(three, {"yunoki", "seo"}, "ja") == "柚木大臣と徐長官");
}

TEST_CASE("those of unequal rank, or of whom somebody is left out, are named one by one") {
  Meeting meeting = meeting_of({yunoki(), vakacegu(), drauniniu()});
  CHECK(together(meeting, {"yunoki", "vakacegu", "drauniniu"}, "en") == "Minister Yunoki, Prime Minister Vakacegu and Acting Minister Drauniniu");
  CHECK(together(meeting, {"yunoki", "vakacegu", "drauniniu"}, "ja") == "柚木大臣、ヴァカゼグ首相とドラウニニウ大臣代行");
  CHECK(together(meeting, {"yunoki", "drauniniu"}, "en") == "Minister Yunoki and Acting Minister Drauniniu");
  Session alone;
  alone.who = {"yunoki", "drauniniu"};
  meeting.sessions.push_back(alone);
  CHECK(together(meeting, {"yunoki", "drauniniu"}, "en") == "the two ministers");
  meeting = meeting_of({hayashi(), blinken()});
  Group group;
  group.id = "envoys";
  group.labels = {{"en", words("heads of mission of ten countries")}, {"ja", words("在京大使等")}};
  meeting.delegations[1].groups.push_back(group);
  CHECK(together(meeting, {"hayashi", "blinken"}, "en") == "Minister Hayashi and Secretary Blinken");
  CHECK(together(meeting, {"envoys"}, "en", true) == "Heads of mission of ten countries");
  CHECK(together(meeting, {"hayashi", "envoys"}, "ja") == "林大臣と在京大使等");
}

TEST_CASE("one who attends does not change who the two ministers are") {
  Meeting meeting = meeting_of({hayashi(), blinken()});
  Person attending = yunoki();
  attending.role = PersonRole::attending;
  meeting.delegations[0].people.push_back(attending);
  CHECK(together(meeting, {"hayashi", "blinken"}, "en") == "the two ministers");
}

TEST_CASE("two offices of one party name it once, of two parties each its own") {
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

TEST_CASE("how an office is held stands with the words of its title") {
  struct Row { const char* held; const char* en; const char* ja; const char* later; };
  for (const Row& row : {Row{"full", "President of the Arab Republic of Egypt", "エジプト・アラブ共和国大統領", "President El-Shazly"},
                         {"acting", "Acting President of the Arab Republic of Egypt", "エジプト・アラブ共和国大統領代行", "Acting President El-Shazly"},
                         {"elect", "President-elect of the Arab Republic of Egypt", "エジプト・アラブ共和国次期大統領", "President-elect El-Shazly"},
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
    person.offices = {office_of("EG", {"en:full:President of <of/>", "en:mention:President", "ja:full:<of/>大統領", "ja:mention:大統領"})};
    person.offices[0].held = row.held;
    CHECK(offices(person, "full", voice("en", kDefault)).text() == row.en);
    CHECK(offices(person, "full", voice("ja", kDefault)).text() == row.ja);
    CHECK(later(person, "en") == row.later);
  }
}

TEST_CASE("a party inside a title stands there") {
  Person person = el_shazly();
  person.offices = {office_of("EG", {"en:full:Ambassador Extraordinary and Plenipotentiary of <of/> to Japan", "ja:full:駐日<of/>特命全権大使"})};
  CHECK(offices(person, "full", voice("en", kDefault)).text() ==
        "Ambassador Extraordinary and Plenipotentiary of the Arab Republic of Egypt to Japan");
  CHECK(offices(person, "full", voice("ja", kDefault)).text() == "駐日エジプト・アラブ共和国特命全権大使");
}

TEST_CASE("a compound has the issuer's country first and one character for each party that has one") {
  struct Row { std::vector<Person> people; const char* en; const char* ja; };
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

TEST_CASE("what has no words in a language is empty, never another language's") {
  Person person = blinken();
  person.names.pop_back();
  person.offices[0].titles.resize(2);
  CHECK(person_name(person, voice("ja", kDefault)).empty());
  CHECK(mention(person, voice("ja", kDefault)).empty());
  CHECK(offices(person, "full", voice("ja", kDefault)).empty());
  CHECK(party("XX", "long", voice("ja", kDefault)).empty());
}

TEST_CASE("a later mention has no generation and no given name, and a kanji name no Latin original") {
  CHECK(later(whitfield(), "en").find("Jr.") == std::string::npos);
  CHECK(later(seo(), "en").find("Min-ah") == std::string::npos);
  CHECK(first(seo(), "ja").find("Seo") == std::string::npos);
}
