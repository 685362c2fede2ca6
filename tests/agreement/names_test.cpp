// Names, offices and countries of a translation against the facts and the source: each kind, and what is right.
#include "slips.h"

using namespace readout::test;

namespace {

KnownFacts japanese_source() {
  std::vector<KnownPerson> persons = {
      {.key = "sudo",
       .source = {.given = "美咲", .surname = "須藤", .office = "外務副大臣", .surname_first = true},
       .target = {.given = "Misaki",
                  .surname = "SUDO",
                  .honorific = "Ms.",
                  .office = "State Minister for Foreign Affairs of Japan",
                  .joint = " ",
                  .surname_first = true},
       .country = "JP"},
      {.key = "ohta",
       .source = {.given = "健", .surname = "太田", .office = "外務大臣", .surname_first = true},
       .target = {.given = "Ken",
                  .surname = "OHTA",
                  .honorific = "Mr.",
                  .office = "Minister for Foreign Affairs of Japan",
                  .joint = " ",
                  .surname_first = true},
       .country = "JP"},
      {.key = "meulen",
       .source = {.given = "ヨリス",
                  .particle = "ファン・デル",
                  .surname = "ムーレン",
                  .office = "ベルギー王国国防大臣",
                  .joint = "・"},
       .target = {.given = "Joris",
                  .particle = "van der",
                  .surname = "Meulen",
                  .honorific = "H.E. Dr.",
                  .office = "Minister of Defence of the Kingdom of Belgium",
                  .joint = " "},
       .country = "BE"},
      {.key = "munoz",
       .source = {.given = "イネス", .surname = "ムニョス", .office = "外務大臣", .joint = "・"},
       .target = {.given = "Inés",
                  .surname = "Muñoz",
                  .honorific = "H.E. Ms.",
                  .office = "Minister of Foreign Affairs of the Oriental Republic of Uruguay",
                  .joint = " "},
       .country = "UY"}};
  return KnownFacts(std::move(persons), shipped_lexicon("ja"), shipped_lexicon("en"));
}

KnownFacts english_source() {
  std::vector<KnownPerson> persons = japanese_source().persons;
  for (KnownPerson& person : persons) {
    std::swap(person.source, person.target);
    person.offices.clear();
    person.honorifics.clear();
  }
  return KnownFacts(std::move(persons), shipped_lexicon("en"), shipped_lexicon("ja"));
}

}  // namespace

TEST_CASE("the words of two lines are no office") {
  constexpr PairRow kRows[] = {{"ja", "2　経済\n太田大臣から説明", "en", "2. Economy\nMinister OHTA explained", ""}};
  check_rows(find_name_slips, kRows, japanese_source());
}

TEST_CASE("a name is spelt as it is registered") {
  constexpr PairRow kRows[] = {
      {"ja", "須藤副大臣", "en", "State Minister Sudoh", "name-misspelt \"Sudoh\" -> Sudo\n"},
      {"ja", "須藤副大臣", "en", "State Minister SUDOH", "name-misspelt \"SUDOH\" -> SUDO\n"},
      {"ja", "ムニョス大臣", "en", "Minister Muñóz", "name-diacritics \"Muñóz\" -> Muñoz\n"},
      {"ja", "ムニョス大臣", "en", "Minister Munoz, or Muñoz, or MUÑOZ", ""},
      {"ja", "ムニョス大臣とムニョス氏", "en", "Minister Muñoz and Ms. Munzo", "name-misspelt \"Munzo\" -> Muñoz\n"},
      {"ja", "ムニョス大臣", "en", "Minister Muñoz spoke at noon in Munich", ""},
      {"ja", "首脳", "en", "Minister Mulen", ""}};
  check_rows(find_name_slips, kRows, japanese_source());
  constexpr PairRow kJapanese[] = {
      {"en", "Minister van der Meulen", "ja", "ファン・デル・メーレン大臣", "name-misspelt \"メーレン\" -> ムーレン\n"},
      {"en", "State Minister Sudo", "ja", "須田副大臣", "name-misspelt \"須田\" -> 須藤\n"},
      {"en", "State Minister Sudo", "ja", "須藤副大臣、須田町", ""},
      {"en", "State Minister Sudo", "ja", "同副大臣", ""}};
  check_rows(find_name_slips, kJapanese, english_source());
}

TEST_CASE("a name has the manner of the register") {
  constexpr PairRow kRows[] = {
      {"ja", "ファン・デル・ムーレン大臣", "en", "Minister Meulen", "name-cut \"Meulen\"\n"},
      {"ja", "ファン・デル・ムーレン大臣", "en", "Van der Meulen, Joris van der MEULEN and Minister van der Meulen",
       ""},
      {"ja", "イネス・ムニョス外務大臣", "en", "Foreign Minister Muñoz, Inés", "name-order \"Muñoz, Inés\"\n"},
      {"ja", "太田健外務大臣", "en", "Mr. KEN Ohta", "name-capitals \"KEN Ohta\"\n"},
      {"ja", "太田健外務大臣、須藤美咲外務副大臣", "en", "Mr. OHTA Ken and Ms. Sudo Misaki",
       "name-capitals \"Sudo\"\n"},
      {"ja", "太田健外務大臣、須藤美咲外務副大臣", "en", "Mr. Ohta Ken and Ms. Sudo Misaki", ""},
      {"ja", "イネス・ムニョス外務大臣", "en", "Foreign Minister inés Muñoz", "name-capitals \"inés\"\n"},
      {"ja", "須藤副大臣", "en", "State minister Sudo", "title-capitals \"minister\"\n"},
      {"ja", "イネス・ムニョス外務大臣", "en", "Inés Muñoz Minister of Foreign Affairs",
       "name-comma \"Inés Muñoz Minister of Foreign Affairs\"\n"},
      {"ja", "イネス・ムニョス外務大臣", "en", "Inés Muñoz, Minister of Foreign Affairs", ""}};
  check_rows(find_name_slips, kRows, japanese_source());
}

TEST_CASE("an honorific is the registered one, and is there if the source shows it") {
  constexpr PairRow kRows[] = {
      {"ja", "イネス・ムニョス外務大臣", "en", "H.E. Mr. Inés Muñoz", "honorific-differs \"Mr.\"\n"},
      {"ja", "ヨリス・ファン・デル・ムーレン国防大臣", "en", "H.E. Mr. Joris van der Meulen",
       "honorific-differs \"Mr.\"\n"},
      {"ja", "ヨリス・ファン・デル・ムーレン国防大臣", "en", "Mr. Joris van der Meulen", ""},
      {"ja", "太田大臣及び夫人", "en", "Minister Ohta and Mrs. Ohta", ""},
      {"ja", "イネス・ムニョス外務大臣（H.E. Ms. Inés Muñoz）", "en", "Inés Muñoz", "honorific-lost \"Inés Muñoz\"\n"},
      {"ja", "イネス・ムニョス外務大臣", "en", "Inés Muñoz", ""}};
  check_rows(find_name_slips, kRows, japanese_source());
}

TEST_CASE("the person and the office are those of the source") {
  constexpr PairRow kRows[] = {
      {"ja", "須藤副大臣", "en", "State Minister Ohta", "person-differs \"Ohta\"\n"},
      {"ja", "須藤副大臣", "en", "Parliamentary Vice-Minister Sudo",
       "office-differs \"Parliamentary Vice-Minister\"\n"},
      {"ja", "須藤副大臣", "en", "Minister Sudo, State Minister Sudo", ""},
      {"ja", "ムニョス外務大臣", "en", "Minister for Foreign Affairs Muñoz", "office-spelling \"for\" -> of\n"},
      {"ja", "ファン・デル・ムーレン国防大臣", "en", "Joris van der Meulen, Minister of Defense",
       "office-spelling \"Defense\" -> Defence\n"},
      {"ja", "ムニョス外務大臣", "en", "Minister of Foreign Affairs Muñoz", ""},
      {"ja", "ムニョス外務大臣", "en", "Muñoz, Minister of Foreign Affairs of the Republic of Uruguay",
       "country-spelling \"the Republic of Uruguay\"\n"},
      {"ja", "ムニョス外務大臣", "en", "Muñoz, Minister of Foreign Affairs of Uruguay", ""},
      {"ja", "両国の防衛大臣", "en", "the Foreign Ministers of both countries",
       "office-differs \"Foreign Ministers\"\n"},
      {"ja", "両国の防衛大臣", "en", "the Ministers of both countries", ""},
      {"ja", "コンティ外務大臣代行", "en", "Foreign Minister Conti", "acting-lost \"Foreign Minister\"\n"},
      {"ja", "コンティ外務大臣代行", "en", "Acting Foreign Minister Conti", ""},
      {"ja", "日本側：駐ガーナ大使、ガーナ側：保健大臣代行", "en", "Ambassador to Ghana; Minister of Health",
       "acting-lost \"Minister of Health\"\n"},
      {"en", "The Deputy Minister of National Defence spoke.", "ja", "国防大臣が発言しました。",
       "acting-lost \"国防大臣\"\n"},
      {"en", "The Deputy Minister of National Defence spoke.", "ja", "国防副大臣が発言しました。", ""},
      {"ja", "財務大臣が発言しました。", "en", "The Minister of Justice spoke.",
       "office-differs \"Minister of Justice\"\n"},
      {"ja", "経済・財務大臣が発言しました。", "en", "The Minister of Economy and Finance spoke.", ""},
      {"en", "His Excellency the Ambassador", "ja", "大使殿下", "honorific-differs \"殿下\"\n"},
      {"en", "His Royal Highness the Prince", "ja", "王子殿下", ""}};
  check_rows(find_name_slips, kRows, japanese_source());
  constexpr PairRow kJapanese[] = {
      {"en", "Foreign Minister Ohta", "ja", "太田外大臣", "office-spelling \"外大臣\" -> 外務大臣\n"},
      {"en", "Foreign Minister Ohta", "ja", "太田大臣は太田外相です", ""},
      {"en", "Foreign Minister Ohta", "ja", "太田防衛大臣", "office-differs \"防衛大臣\"\n"}};
  check_rows(find_name_slips, kJapanese, english_source());
}

TEST_CASE("the countries, bodies and meetings are those of the source") {
  constexpr PairRow kRows[] = {
      {"ja", "日豪両国は、協力を再開", "en", "Japan and Austria have resumed cooperation",
       "country-differs \"Austria\"\n"},
      {"ja", "日中の気温が上昇", "en", "Temperatures in Austria have risen", ""},
      {"en", "Niger has resumed cooperation", "ja", "ナイジェリアは、協力を再開", "country-differs \"ナイジェリア\"\n"},
      {"en", "Paraguay, Mali and Oman", "ja", "パラグアイ、マリ及びオマーン", ""},
      {"en", "The U.S. military and Canada", "ja", "米軍とカナダ", ""},
      {"en", "the South China Sea and Laos", "ja", "南シナ海とラオス", ""},
      {"en", "Thai officials in the town of Chillan", "ja", "タイ当局は、チリャンのタイトル戦で", ""},
      {"ja", "日米韓外相会合", "en", "Japan-ROK-U.S. Foreign Ministers' Meeting", "country-order \"Japan-ROK-U.S.\"\n"},
      {"ja", "日米韓外相会合、日米", "en", "U.S.-Japan-ROK Foreign Ministers' Meeting, U.S.-Japan", ""},
      {"ja", "ウクライナ側の要請により", "en", "at the request of the Japanese side",
       "side-differs \"Japanese side\"\n"},
      {"ja", "米側の要請により", "en", "at the request of the U.S. side", ""},
      {"ja", "首脳会談", "en", "the Foreign Ministers' Meeting", "meeting-differs \"Foreign Ministers' Meeting\"\n"},
      {"ja", "首脳会談", "en", "the Summit Meeting", ""},
      {"ja", "国際司法裁判所（ICJ）", "en", "the International Criminal Court (ICJ)",
       "body-differs \"International Criminal Court\"\n"},
      {"ja", "国際司法裁判所（ICJ）とWHO", "en", "the ICJ and the World Health Organization (WHO)", ""}};
  check_rows(find_name_slips, kRows);
}
