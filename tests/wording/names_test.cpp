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

Person called(const std::string& lang, const std::vector<std::string>& parts) {
  Person person;
  person.names = {name(lang, parts)};
  return person;
}

Honorific form(const std::string& lang, const std::string& text, bool is_mention = false) {
  return {lang, words(text), is_mention, {}, {}, {}};
}

/// The name with capitals for the part that later mentions use.
std::string in_capitals(const std::vector<std::string>& parts) {
  Wording w;
  w.foreign_surname_in_capitals = true;
  return person_name(called("en", parts), voice("en", w)).text();
}

std::string later(const Person& person, const std::string& lang) {
  return mention(person, voice(lang, kDefault)).text();
}

}  // namespace

TEST_CASE(
    "a first mention has honorific, name and offices, in Japanese with the original or the reading in a bracket") {
  struct Row {
    Person person;
    const char* en;
    const char* ja;
  };
  const Row rows[] = {
      {hayashi(), "Mr. HAYASHI Yoshimasa, Minister for Foreign Affairs of Japan", "林芳正外務大臣"},
      {blinken(), "the Honorable Antony Blinken, Secretary of State of the United States of America",
       "アントニー・ブリンケン米国国務長官（The Honorable Antony Blinken, Secretary of State of the United States of "
       "America）"},
      {lafreniere_roy(), "the Honourable Geneviève Lafrenière-Roy, Minister of Foreign Affairs of Canada",
       "ジュヌヴィエーヴ・ラフルニエール＝ロワ・カナダ外務大臣（The Honourable Geneviève Lafrenière-Roy, Minister of "
       "Foreign Affairs of "
       "Canada）"},
      {whitfield(), "the Honorable Thomas R. Whitfield, Jr., Secretary of State of the United States of America",
       "トーマス・ウィットフィールド米国国務長官（The Honorable Thomas R. Whitfield, Jr., Secretary of State of the "
       "United States of "
       "America）"},
      {seo(), "H.E. Dr. Seo Min-ah, Minister of Foreign Affairs of the Republic of Korea",
       "徐珉雅韓国外交部長官（ソ・ミナ）"},
      {el_shazly(), "H.E. Mr. Karim El-Shazly, Minister of Foreign Affairs of the Arab Republic of Egypt",
       "カリム・エル＝シャズリー・エジプト・アラブ共和国外務大臣（H.E. Mr. Karim El-Shazly, Minister of Foreign "
       "Affairs of the Arab Republic "
       "of Egypt）"},
      {vakacegu(),
       "Hon. Brigadier General (Retired) Joeli Vakacegu, Prime Minister and Minister for Foreign Affairs of the "
       "Republic of Fiji",
       "ジョエリ・ヴァカゼグ・フィジー共和国首相兼外務大臣（Hon. Brigadier General (Retired) Joeli Vakacegu, Prime "
       "Minister and Minister for "
       "Foreign Affairs of the Republic of Fiji）"},
      {drauniniu(), "Hon. Sai Drauniniu, Acting Minister for Fisheries and Forestry of the Republic of Fiji",
       "サイ・ドラウニニウ・フィジー共和国漁業・林業大臣代行（Hon. Sai Drauniniu, Acting Minister for Fisheries and "
       "Forestry of the Republic "
       "of Fiji）"},
  };
  for (const Row& row : rows) {
    CHECK(first(row.person, "en") == row.en);
    CHECK(first(row.person, "ja") == row.ja);
  }
}

TEST_CASE("a later mention is the short title and the name that later mentions use, without capitals") {
  struct Row {
    Person person;
    const char* en;
    const char* ja;
  };
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

TEST_CASE("parts of a name are in their order, joined as their script requires") {
  struct Row {
    const char* lang;
    std::vector<std::string> parts;
    const char* expected;
    const char* called;
  };
  const Row rows[] = {
      {"en", {"given=Ursula", "prefix=von der", "surname=Leyen"}, "Ursula von der Leyen", "von der Leyen"},
      {"en", {"given=Jean", "prefix=d’", "surname=Ormesson"}, "Jean d’Ormesson", "d’Ormesson"},
      {"en", {"given=Gabriel", "surname=García", "surname2=Márquez"}, "Gabriel García Márquez", "García Márquez"},
      {"en",
       {"given=Faisal", "given2=bin Farhan", "surname=Al-Saud", "call=given"},
       "Faisal bin Farhan Al-Saud",
       "Faisal"},
      {"en", {"given=Ilona", "surname=Nagy-Kovács", "order=surname-first"}, "Nagy-Kovács Ilona", "Nagy-Kovács"},
      {"en", {"given=Joko", "surname=Widodo", "call=Joko Widodo"}, "Joko Widodo", "Joko Widodo"},
      {"en", {"given=Penny", "surname=Wong", "credentials=MP"}, "Penny Wong MP", "Wong"},
      {"en", {"given=John", "surname=Smith", "generation=III"}, "John Smith III", "Smith"},
      {"en", {"given=Mele", "surname=ʻAkauʻola"}, "Mele ʻAkauʻola", "ʻAkauʻola"},
      {"en", {"given=Pelé"}, "Pelé", "Pelé"},
      {"ja", {"given=ゆい", "surname=髙島", "order=surname-first"}, "髙島ゆい", "髙島"},
      {"ja",
       {"given=イロナ", "surname=ナジ＝コヴァーチ", "order=surname-first"},
       "ナジ＝コヴァーチ・イロナ",
       "ナジ＝コヴァーチ"},
      {"ja", {"surname=ムハンマド"}, "ムハンマド", "ムハンマド"},
  };
  for (const Row& row : rows) {
    Person person;
    person.names = {name(row.lang, row.parts)};
    CHECK(person_name(person, voice(row.lang, kDefault)).text() == row.expected);
    CHECK(later(person, row.lang) == row.called);
  }
}

TEST_CASE("the style decides order and capitals of names in Latin letters") {
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
  CHECK(first(person, "ja") ==
        "徐珉雅韓国外交部長官（H.E. Dr. Seo Min-ah, Minister of Foreign Affairs of the Republic of Korea）");
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

TEST_CASE("a fact without words in a language is empty, never in another language") {
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

TEST_CASE("a military rank is between honorific and name, and in Japanese after the name if it has a form") {
  Person person = vakacegu();
  person.honorifics = {form("en", "Hon.")};
  person.ranks = {form("en", "Brigadier General (Retired)")};
  person.offices.pop_back();
  CHECK(first(person, "en") ==
        "Hon. Brigadier General (Retired) Joeli Vakacegu, Prime Minister of the Republic of Fiji");
  CHECK(first(person, "ja") ==
        "ジョエリ・ヴァカゼグ・フィジー共和国首相（Hon. Brigadier General (Retired) Joeli Vakacegu, Prime Minister of "
        "the Republic of Fiji）");
  person.honorifics.clear(), person.offices.clear();
  person.ranks = {form("en", "Rear Admiral (Retired)"), form("en", "Admiral", true), form("ja", "退役少将"),
                  form("ja", "少将", true)};
  CHECK(first(person, "en") == "Rear Admiral (Retired) Joeli Vakacegu");
  CHECK(first(person, "ja") == "ジョエリ・ヴァカゼグ退役少将（Rear Admiral (Retired) Joeli Vakacegu）");
  CHECK(later(person, "en") == "Admiral Vakacegu");
  CHECK(later(person, "ja") == "ヴァカゼグ少将");
}

TEST_CASE("royalty needs no office: the honorific comes before the name, in Japanese after it") {
  Person king = called("en", {"given=Tupou", "generation=VII", "call=given"});
  king.names.push_back(name("ja", {"given=トゥポウ", "generation=7世", "call=given"}));
  king.honorifics = {form("en", "H.M. King"), form("en", "King", true), form("ja", "国王陛下"),
                     form("ja", "国王", true)};
  CHECK(first(king, "en") == "H.M. King Tupou VII");
  CHECK(first(king, "ja") == "トゥポウ7世国王陛下（H.M. King Tupou VII）");
  CHECK(later(king, "en") == "King Tupou");
  CHECK(later(king, "ja") == "トゥポウ国王");
  Person prince = el_shazly();
  prince.honorifics = {form("en", "H.H. Prince"), form("ja", "殿下")};
  CHECK(first(prince, "en") ==
        "H.H. Prince Karim El-Shazly, Minister of Foreign Affairs of the Arab Republic of Egypt");
  CHECK(first(prince, "ja") ==
        "カリム・エル＝シャズリー・エジプト・アラブ共和国外務大臣殿下（H.H. Prince Karim El-Shazly, Minister of "
        "Foreign Affairs of the Arab Republic of Egypt）");
  CHECK(later(prince, "en") == "Minister El-Shazly");
}

TEST_CASE("honorifics and offices are optional") {
  Person spouse = called("en", {"given=Anna", "surname=Whitfield"});
  spouse.names.push_back(name("ja", {"given=アンナ", "surname=ウィットフィールド"}));
  CHECK(first(spouse, "en") == "Anna Whitfield");
  CHECK(first(spouse, "ja") == "アンナ・ウィットフィールド（Anna Whitfield）");
  CHECK(later(spouse, "en") == "Whitfield");
  CHECK(later(spouse, "ja") == "ウィットフィールド");
  spouse.honorifics = {form("en", "Mrs."), form("en", "Mrs.", true)};
  CHECK(later(spouse, "en") == "Mrs. Whitfield");
}

TEST_CASE("Jr. keeps both its commas, III has none, credentials follow") {
  CHECK(first(whitfield(), "en").find("Whitfield, Jr., Secretary") != std::string::npos);
  struct Row {
    std::vector<std::string> parts;
    const char* expected;
  };
  for (const Row& row : {Row{{"given=John", "surname=Smith", "generation=III"}, "John Smith III"},
                         {{"given=John", "surname=Smith", "generation=Jr.", "credentials=AO"}, "John Smith, Jr. AO"},
                         {{"given=Penny", "surname=Ward", "credentials=KC MP"}, "Penny Ward KC MP"},
                         {{"given=Min", "surname=Li", "generation=Jr.", "order=surname-first"}, "Li Min, Jr."}})
    CHECK(person_name(called("en", row.parts), voice("en", kDefault)).text() == row.expected);
}

TEST_CASE("a generation in Japanese follows a dot, and a number follows directly") {
  auto named = [](const std::string& generation) {
    const Person person = called("ja", {"given=ジョン", "surname=ヘイル", "generation=" + generation});
    return person_name(person, voice("ja", kDefault)).text();
  };
  CHECK(named("ジュニア") == "ジョン・ヘイル・ジュニア");
  CHECK(named("Jr") == "ジョン・ヘイル・Jr");
  CHECK(named("3世") == "ジョン・ヘイル3世");
  CHECK(named("三世") == "ジョン・ヘイル三世");
  CHECK(named("III") == "ジョン・ヘイルIII");
}

TEST_CASE("kana within ideographs are no katakana name") {
  const Person person = called("ja", {"given=エリカ", "surname=木ノ下", "order=surname-first"});
  CHECK(person_name(person, voice("ja", kDefault)).text() == "木ノ下エリカ");
  CHECK(person_name(called("ja", {"given=アン＝マリー", "surname=ロー"}), voice("ja", kDefault)).text() ==
        "アン＝マリー・ロー");
  CHECK(person_name(called("ja", {"given=ﾘｭｯｸ", "surname=ﾌﾟﾃｨ"}), voice("ja", kDefault)).text() == "ﾘｭｯｸ・ﾌﾟﾃｨ");
}

TEST_CASE("after a family name, given names have the order of the file") {
  Person person = called("en", {"given=Hoa", "surname=Trần", "order=surname-first"});
  person.names[0].given2 = NamePart{words("Thị"), {}, false, {}};
  person.names[0].given->span.begin = 2;
  person.names[0].given2->span.begin = 1;
  CHECK(person_name(person, voice("en", kDefault)).text() == "Trần Thị Hoa");
  person.names[0].given2->span.begin = 3;
  CHECK(person_name(person, voice("en", kDefault)).text() == "Trần Hoa Thị");
}

TEST_CASE("a particle is joined where the language joins it") {
  auto named = [](const std::string& particle, const std::string& surname) {
    return person_name(called("en", {"given=Paola", "prefix=" + particle, "surname=" + surname}), voice("en", kDefault))
        .text();
  };
  CHECK(named("d'", "Este") == "Paola d'Este");
  CHECK(named("d’", "Este") == "Paola d’Este");
  CHECK(named("de’", "Medici") == "Paola de’ Medici");
}

TEST_CASE("capitals are for the part that later mentions use, with its particle, by the rules of its language") {
  struct Row {
    std::vector<std::string> parts;
    const char* expected;
  };
  for (const Row& row : {
           Row{{"given=Antony", "surname=Blinken"}, "Antony BLINKEN"},
           {{"given=Ursula", "prefix=von der", "surname=Leyen"}, "Ursula VON DER LEYEN"},
           {{"given=Ursula", "prefix=von der", "surname=Leyen", "capitals=von der LEYEN"}, "Ursula von der LEYEN"},
           {{"given=Jean", "prefix=d’", "surname=Ormesson"}, "Jean D’ORMESSON"},
           {{"given=Gabriel", "surname=García", "surname2=Márquez"}, "Gabriel GARCÍA MÁRQUEZ"},
           {{"given=Abiy", "surname=Ahmed", "call=given"}, "ABIY Ahmed"},
           {{"given=Faisal", "patronymic=bin Farhan", "surname=Al-Saud", "call=given"}, "FAISAL bin Farhan Al-Saud"},
           {{"given=Joko", "surname=Widodo", "call=Joko Widodo"}, "JOKO WIDODO"},
           {{"given=Luiz Inácio", "surname=Lula da Silva", "call=Lula"}, "Luiz Inácio LULA da Silva"},
           {{"given=Ilona", "surname=Nagy-Kovács", "order=surname-first"}, "NAGY-KOVÁCS Ilona"},
           {{"given=Mevlüt", "surname=Çavuşoğlu"}, "Mevlüt ÇAVUŞOĞLU"},
           {{"given=Ali", "surname=Çiftçi", "capitals=ÇİFTÇİ"}, "Ali ÇİFTÇİ"},
           {{"given=Anna", "surname=Weiß"}, "Anna WEISS"},
           {{"given=Anna", "surname=Weiß", "capitals=WEIẞ"}, "Anna WEIẞ"},
           {{"given=Ian", "surname=McDonald", "capitals=McDONALD"}, "Ian McDONALD"},
           {{"given=Mele", "surname=ʻAkauʻola"}, "Mele ʻAKAUʻOLA"},
           {{"given=Thomas", "given2=R.", "surname=Whitfield", "generation=Jr."}, "Thomas R. WHITFIELD, Jr."},
           {{"given=Ana", "surname=Ana"}, "Ana ANA"},
           {{"given=Battsetseg", "call=given"}, "BATTSETSEG"},
           {{"given=Jo", "surname=Nye", "call=Bill"}, "Jo NYE"},
           {{"given=Yi", "surname=Wang", "order=surname-first"}, "WANG Yi"},
           {{"given=Thanh Sơn", "surname=Bùi", "order=surname-first", "call=Sơn"}, "Bùi Thanh SƠN"},
           {{"given=Linh", "given2=Li", "surname=Do", "order=surname-first", "call=Li"}, "Do Linh LI"},
           {{"given=Katrín", "surname=Jónsdóttir", "call=given"}, "KATRÍN Jónsdóttir"},
           {{"given=Œuvrard", "surname=Œ"}, "Œuvrard Œ"},
       })
    CHECK(in_capitals(row.parts) == row.expected);
}

TEST_CASE("a particle keeps its small letters by the practice of the person’s country") {
  struct Row {
    const char* country;
    std::vector<std::string> parts;
    const char* expected;
  };
  for (const Row& row : {
           Row{"DE", {"given=Ursula", "prefix=von der", "surname=Leyen"}, "Ursula von der LEYEN"},
           {"ES", {"given=Pablo", "prefix=de la", "surname=Torre"}, "Pablo DE LA TORRE"},
           {"NL", {"given=Jan", "prefix=van der", "surname=Berg"}, "Jan van der BERG"},
           {"BE", {"given=Jan", "prefix=Van der", "surname=Berg"}, "Jan VAN DER BERG"},
           {"FR", {"given=Jean", "prefix=d’", "surname=Ormesson"}, "Jean d’ORMESSON"},
           {"FR", {"given=Jean", "prefix=de La", "surname=Fontaine"}, "Jean de LA FONTAINE"},
           {"IT", {"given=Paolo", "prefix=De", "surname=Rossi"}, "Paolo DE ROSSI"},
           {"DE", {"given=Ursula", "prefix=von der", "surname=Leyen", "call=Ursula"}, "URSULA von der Leyen"},
       }) {
    Person person = called("en", row.parts);
    person.country = row.country;
    const Wording capitals = house(R"(foreign-surname-in-capitals="yes")");
    CHECK(person_name(person, voice("en", capitals)).text() == row.expected);
  }
}

TEST_CASE("the bracket of a name in katakana has what the style says") {
  const Wording title = house(""), name = house(R"(original="name")"), none = house(R"(original="none")");
  auto printed = [](const Person& person, const Wording& wording) {
    const Voice english = voice("en", kDefault);
    return first_mention(person, voice("ja", wording), &english).text();
  };
  CHECK(printed(blinken(), title) ==
        "アントニー・ブリンケン米国国務長官（The Honorable Antony Blinken, Secretary of State of the United States of "
        "America）");
  CHECK(printed(blinken(), name) == "アントニー・ブリンケン米国国務長官（Antony Blinken）");
  CHECK(printed(blinken(), none) == "アントニー・ブリンケン米国国務長官");
  Person asked = blinken();
  asked.gloss = Gloss::original;
  CHECK(printed(asked, none) == printed(asked, title));
  CHECK(printed(seo(), none) == "徐珉雅韓国外交部長官（ソ・ミナ）");
}

TEST_CASE("later mentions and headings use the office that the file chooses") {
  Person vice = vakacegu();
  REQUIRE(vice.offices.size() == 2);
  CHECK(later(vice, "en") == "Prime Minister Vakacegu");
  vice.offices[1].mention = true;
  CHECK(later(vice, "en") == "Minister Vakacegu");
  CHECK(heading_mention(vice, voice("en", kDefault)).text() == "Prime Minister Vakacegu");
  vice.offices[1].heading = true;
  CHECK(heading_mention(vice, voice("en", kDefault)).text() == "Minister Vakacegu");
}

TEST_CASE("a mention form of the honorific is used in place of the office") {
  Person prince = blinken();
  prince.honorifics = {form("en", "H.H. Prince"), form("en", "Prince", true)};
  CHECK(later(prince, "en") == "Prince Blinken");
  CHECK(later(prince, "ja") == "ブリンケン長官");
}

TEST_CASE("later mentions use the author’s own form of a name in each language") {
  struct Row {
    const char* lang;
    std::vector<std::string> parts;
    const char* expected;
  };
  for (const Row& row : {
           Row{"en", {"given=Jan", "prefix=van der", "surname=Berg", "call=Van der Berg"}, "Van der Berg"},
           {"en", {"given=Jan", "prefix=van der", "surname=Berg"}, "van der Berg"},
           {"en", {"given=Salem", "prefix=al-", "surname=Rashid"}, "al-Rashid"},
           {"en", {"given=Sergei", "patronymic=Petrovich", "surname=Orlov"}, "Orlov"},
           {"en", {"given=Gabriel", "surname=García", "surname2=Márquez", "call=García"}, "García"},
           {"ja", {"given=ファイサル", "surname=アール・サウード", "call=given"}, "ファイサル"},
           {"ja", {"given=ルイス・イナシオ", "surname=ルーラ・ダ・シルヴァ", "call=ルーラ"}, "ルーラ"},
           {"ja", {"surname=ジョコ・ウィドド"}, "ジョコ・ウィドド"},
       })
    CHECK(later(called(row.lang, row.parts), row.lang) == row.expected);
}

TEST_CASE("a patronymic is printed in English and left out in Japanese") {
  const std::vector<std::string> latin{"given=Sergei", "patronymic=Petrovich", "surname=Orlov"};
  const std::vector<std::string> kana{"given=セルゲイ", "patronymic=ペトローヴィチ", "surname=オルロフ"};
  CHECK(person_name(called("en", latin), voice("en", kDefault)).text() == "Sergei Petrovich Orlov");
  CHECK(person_name(called("ja", kana), voice("ja", kDefault)).text() == "セルゲイ・オルロフ");
}

TEST_CASE("the parts of a Japanese name are joined directly, whatever their script") {
  struct Row {
    std::vector<std::string> parts;
    const char* expected;
  };
  for (const Row& row : {Row{{"given=ゆい", "surname=髙島", "order=surname-first"}, "髙島ゆい"},
                         {{"given=カレン", "surname=森", "order=surname-first"}, "森カレン"},
                         {{"given=麻子", "surname=エルフ", "order=surname-first"}, "エルフ麻子"},
                         {{"given=守", "surname=辻\U000E0100", "order=surname-first"}, "辻\U000E0100守"},
                         {{"given=なお", "surname=いとう", "order=surname-first"}, "いとうなお"}})
    CHECK(person_name(called("ja", row.parts), voice("ja", kDefault)).text() == row.expected);
}

TEST_CASE("a Japanese name has no bracket, also of an envoy, in katakana, or in an office of a body") {
  Person envoy = yunoki();
  envoy.offices[0].to = "US";
  CHECK(first(envoy, "ja") == "柚木真帆外務大臣");
  Person karen = yunoki();
  karen.names[1] = name("ja", {"given=カレン", "surname=森/もり", "order=surname-first"});
  CHECK(first(karen, "ja") == "森カレン外務大臣");
  Person official = yunoki();
  official.offices = {office_of("un", {"en:full:Under-Secretary-General of <of/>", "ja:full:<of/>事務次長"})};
  CHECK(first(official, "ja") == "柚木真帆国際連合事務次長（ゆのき・まほ）");
  official.country = "JP";
  CHECK(first(official, "ja") == "柚木真帆国際連合事務次長");
  CHECK(first(official, "en") == "Ms. YUNOKI Maho, Under-Secretary-General of the United Nations");
}

TEST_CASE("a foreign name in ideographs has its reading in the bracket; a part in kana is its own reading") {
  Person person = seo();
  person.names[1] = name("ja", {"given=毅/き", "surname=王/おう", "order=surname-first"});
  CHECK(first(person, "ja") == "王毅韓国外交部長官（おう・き）");
  person.names[1] = name("ja", {"given=さくら", "surname=金/キム", "order=surname-first"});
  CHECK(first(person, "ja") == "金さくら韓国外交部長官（キム・さくら）");
  person.names[1] = name("ja", {"given=珉雅", "surname=徐", "order=surname-first"});
  CHECK(first(person, "ja") == "徐珉雅韓国外交部長官");
  person.gloss = Gloss::reading;
  CHECK(first(person, "ja") == "徐珉雅韓国外交部長官");
  person = el_shazly();
  person.gloss = Gloss::reading;
  CHECK(first(person, "ja") == "カリム・エル＝シャズリー・エジプト・アラブ共和国外務大臣");
}

TEST_CASE("a dot separates a katakana name from a word in katakana after it, and from no other word") {
  struct Row {
    const char* of;
    std::vector<std::string> parts;
    const char* expected;
  };
  for (const Row& row :
       {Row{"EG",
            {"given=カリム", "surname=エル＝シャズリー"},
            "カリム・エル＝シャズリー・エジプト・アラブ共和国外務大臣"},
        {"US", {"given=カリム", "surname=エル＝シャズリー"}, "カリム・エル＝シャズリー米国外務大臣"},
        {"EG", {"given=珉雅", "surname=徐", "order=surname-first"}, "徐珉雅エジプト・アラブ共和国外務大臣"},
        {"CA", {"given=アン＝マリー", "surname=ロー"}, "アン＝マリー・ロー・カナダ外務大臣"}}) {
    Person person = el_shazly();
    person.names = {name("ja", row.parts)};
    person.offices[0].of = row.of;
    CHECK(first_mention(person, voice("ja", kDefault), nullptr).text() == row.expected);
  }
}

namespace {

Person guest(const std::string& honorific, const std::vector<std::string>& en, const std::vector<std::string>& ja,
             Office office) {
  Person person;
  if (!honorific.empty()) person.honorifics = {form("en", honorific)};
  person.names = {name("en", en), name("ja", ja)};
  person.offices = {std::move(office)};
  return person;
}

Office envoy(const std::string& of, const std::vector<std::string>& titles) {
  Office office = office_of(of, titles);
  office.to = "JP";
  return office;
}

}  // namespace

TEST_CASE("callers, hosts and attendees: ambassadors, a chargé, presidents, a speaker, deputies") {
  struct Row {
    Person person;
    const char* en;
    const char* ja;
    const char* later_en;
    const char* later_ja;
  };
  const Row rows[] = {
      {guest("H.E. Ms.", {"given=Mele", "surname=ʻAkauʻola"}, {"given=メレ", "surname=アカウオラ"},
             envoy("TO", {"en:full:Ambassador Extraordinary and Plenipotentiary of <of/> to <to/>",
                          "en:mention:Ambassador", "ja:full:駐<to/><of/>特命全権大使", "ja:mention:大使"})),
       "H.E. Ms. Mele ʻAkauʻola, Ambassador Extraordinary and Plenipotentiary of the Kingdom of Tonga to Japan",
       "メレ・アカウオラ駐日トンガ王国特命全権大使（H.E. Ms. Mele ʻAkauʻola, Ambassador Extraordinary and "
       "Plenipotentiary of the Kingdom of Tonga to Japan）",
       "Ambassador ʻAkauʻola", "アカウオラ大使"},
      {guest("Ms.", {"given=Litia", "surname=Vunimoli"}, {"given=リティア", "surname=ヴニモリ"},
             envoy("FJ",
                   {"en:full:Chargé d’Affaires ad interim, Embassy of <of/> in <to/>", "en:mention:Chargé d’Affaires",
                    "ja:full:駐<to/><of/>臨時代理大使", "ja:mention:臨時代理大使"})),
       "Ms. Litia Vunimoli, Chargé d’Affaires ad interim, Embassy of the Republic of Fiji in Japan",
       "リティア・ヴニモリ駐日フィジー共和国臨時代理大使（Ms. Litia Vunimoli, Chargé d’Affaires ad interim, Embassy of "
       "the Republic of Fiji in Japan）",
       "Chargé d’Affaires Vunimoli", "ヴニモリ臨時代理大使"},
      {guest("Ms.", {"given=Yui", "surname=Takashima", "order=surname-first"},
             {"given=ゆい", "surname=髙島/たかしま", "order=surname-first"},
             office_of("JP", {"en:full:State Minister for Foreign Affairs", "en:mention:State Minister",
                              "ja:full:外務副大臣", "ja:mention:副大臣"})),
       "Ms. TAKASHIMA Yui, State Minister for Foreign Affairs", "髙島ゆい外務副大臣", "State Minister Takashima",
       "髙島副大臣"},
      {guest("Mr.", {"given=Kenta", "surname=Saso", "order=surname-first"},
             {"given=健太/けんた", "surname=佐宗/さそう", "order=surname-first"},
             office_of("JP", {"en:full:Director-General of the Asian and Oceanian Affairs Bureau",
                              "en:mention:Director-General", "ja:full:アジア大洋州局長", "ja:mention:局長"})),
       "Mr. SASO Kenta, Director-General of the Asian and Oceanian Affairs Bureau", "佐宗健太アジア大洋州局長",
       "Director-General Saso", "佐宗局長"},
      {guest("H.E. Ms.", {"given=Ilona", "surname=Nagy-Kovács", "order=surname-first"},
             {"given=イロナ", "surname=ナジ＝コヴァーチ", "order=surname-first"},
             office_of("un", {"en:full:President of the 79th session of <of/> General Assembly", "en:mention:President",
                              "ja:full:第79回国連総会議長", "ja:mention:議長"})),
       "H.E. Ms. Nagy-Kovács Ilona, President of the 79th session of the United Nations General Assembly",
       "ナジ＝コヴァーチ・イロナ第79回国連総会議長（H.E. Ms. Nagy-Kovács Ilona, President of the 79th session of the "
       "United Nations General Assembly）",
       "President Nagy-Kovács", "ナジ＝コヴァーチ議長"},
      {guest("Hon.", {"given=Ana", "surname=Seruvatu"}, {"given=アナ", "surname=セルヴァトゥ"},
             office_of("FJ", {"en:full:Speaker of the Parliament of <of/>", "en:mention:Speaker",
                              "ja:full:<of/>国会議長", "ja:mention:議長"})),
       "Hon. Ana Seruvatu, Speaker of the Parliament of the Republic of Fiji",
       "アナ・セルヴァトゥ・フィジー共和国国会議長（Hon. Ana Seruvatu, Speaker of the Parliament of the Republic of "
       "Fiji）",
       "Speaker Seruvatu", "セルヴァトゥ議長"},
  };
  for (const Row& row : rows) {
    CHECK(first(row.person, "en") == row.en);
    CHECK(first(row.person, "ja") == row.ja);
    CHECK(later(row.person, "en") == row.later_en);
    CHECK(later(row.person, "ja") == row.later_ja);
    CHECK(row.person.standing() == OfficeKind::other);
  }
}
