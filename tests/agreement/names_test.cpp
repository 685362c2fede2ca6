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

TEST_CASE("the parts of a name are in their order, and none is another word") {
  constexpr PairRow kRows[] = {
      {"ja", "イネス・ムニョス外務大臣", "en", "Foreign Minister Muñoz Inés attended", "name-order \"Muñoz Inés\"\n"},
      {"ja", "イネス・ムニョス外務大臣", "en", "Foreign Minister MUÑOZ Inés attended", ""},
      {"ja", "太田健外務大臣", "en", "Foreign Minister Ken Ohta attended", ""},
      {"ja", "ムニョス外務大臣", "en", "Foreign Minister Inés attended", "name-cut \"Inés\"\n"},
      {"ja", "イネス外務大臣", "en", "Foreign Minister Inés attended", ""},
      {"ja", "須藤美咲外務副大臣", "en", "SUDO Misato, State Minister for Foreign Affairs",
       "name-misspelt \"Misato\" -> Misaki\n"},
      {"ja", "須藤外務副大臣", "en", "SUDO Will Visit Paris", ""},
      {"ja", "須藤外務副大臣", "en", "State Minister SUDO Visits the Philippines", ""},
      {"ja", "ムニョス外務大臣、イネス大臣", "en", "Foreign Minister Muñoz and Minister Inés", ""}};
  check_rows(find_name_slips, kRows, japanese_source());
  constexpr PairRow kJapanese[] = {
      {"en", "H.E. Ms. Inés Muñoz", "ja", "ムニョス・イネス外務大臣", "name-order \"ムニョス・イネス\"\n"},
      {"en", "Ms. SUDO Misaki", "ja", "須藤美里副大臣", "name-misspelt \"美里\" -> 美咲\n"},
      {"en", "Ms. SUDO Misaki", "ja", "須田美咲副大臣", "name-misspelt \"須田\" -> 須藤\n"},
      {"en", "Ms. SUDO Misaki", "ja", "須藤美咲子副大臣", "name-misspelt \"須藤美咲子\" -> 須藤美咲\n"},
      {"en", "Ms. SUDO Misaki", "ja", "須藤美咲前副大臣、須藤美咲本部長", ""},
      {"en", "Dr. SUDO", "ja", "須藤美里博士", ""},
      {"en", "Ms. SUDO Misaki", "ja", "須藤美咲副大臣、須藤副大臣", ""}};
  check_rows(find_name_slips, kJapanese, english_source());
}

TEST_CASE("a person whom no register has is not the one of the source") {
  constexpr PairRow kRows[] = {
      {"ja", "須藤副大臣が発言しました。", "en", "State Minister Yamamoto spoke.", "person-differs \"Yamamoto\"\n"},
      {"ja", "須藤副大臣が発言しました。", "en", "The State Minister spoke.", ""},
      {"ja", "須藤副大臣と山本大臣が発言しました。", "en", "State Minister Yamamoto spoke.", ""},
      {"ja", "須藤副大臣が発言しました。", "en", "State Minister Sudo and Minister Yamamoto spoke.", ""}};
  check_rows(find_name_slips, kRows, japanese_source());
  constexpr PairRow kJapanese[] = {
      {"en", "State Minister Sudo spoke.", "ja", "山本副大臣が発言しました。", "person-differs \"山本\"\n"},
      {"en", "Minister Muñoz spoke.", "ja", "モレノ大臣が発言しました。", "person-differs \"モレノ\"\n"},
      {"en", "State Minister Sudo spoke.", "ja", "同副大臣が発言しました。", ""},
      {"en", "Minister Ohta spoke.", "ja", "両国大臣が発言しました。", ""},
      {"en", "Minister Ohta spoke.", "ja", "親善大使と実行委員長が発言しました。", ""},
      {"en", "Sudo and Ohta met.", "ja", "山本副大臣が会談しました。", ""}};
  check_rows(find_name_slips, kJapanese, english_source());
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
      {"ja", "臨時代理大使を招致しました。", "en", "It summoned the ambassador.", "acting-lost \"ambassador\"\n"},
      {"ja", "臨時代理大使を招致しました。", "en", "It summoned the chargé d'affaires.", ""},
      {"ja", "セネガル大統領が訪日します。", "en", "The Prime Minister of Senegal will visit Japan.",
       "office-differs \"Prime Minister\"\n"},
      {"ja", "外務次官が訪日します。", "en", "The Vice-Minister will visit Japan.", ""},
      {"ja", "外務副大臣が訪日します。", "en", "The Vice-Minister will visit Japan.", ""},
      {"ja", "臨時代理大使を招致しました。", "en", "It summoned the Chargée d'Affaires.", ""},
      {"ja", "外務大臣政務官が訪日します。", "en", "The Vice-Minister will visit Japan.",
       "office-differs \"Vice-Minister\"\n"},
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

TEST_CASE("countries, bodies, agreements and places are those of the source") {
  constexpr PairRow kRows[] = {
      {"ja", "日・ケニア関係", "en", "Japan-Uganda relations", "country-differs \"Japan-Uganda\"\n"},
      {"en", "Japan-Brazil relations", "ja", "日豪関係", "country-differs \"日豪\"\n"},
      {"ja", "日米関係", "en", "Japan-U.S. relations", ""},
      {"ja", "日中の気温", "en", "daytime temperatures in Japan-Peru projects", ""},
      {"ja", "参議院で承認されました。", "en", "It was approved by the House of Representatives.",
       "body-differs \"House of Representatives\"\n"},
      {"ja", "下院で承認されました。", "en", "It was approved by the House of Commons.", ""},
      {"en", "the Reciprocal Access Agreement", "ja", "物品役務相互提供協定",
       "term-differs \"物品役務相互提供協定\"\n"},
      {"ja", "包括的核実験禁止条約（CTBT）", "en", "the Comprehensive Nuclear-Test-Ban Treaty (NPT)",
       "term-differs \"NPT\"\n"},
      {"en", "through UNICEF", "ja", "国連児童基金（UNESCO）を通じ", "body-differs \"UNESCO\"\n"},
      {"en", "through UNICEF", "ja", "国連児童基金（UNICEF）を通じ", ""},
      {"en", "the Japan Tourism Agency of the ministry", "ja", "国土交通省（観光庁）", ""},
      {"ja", "国土交通大臣", "en", "the Transport Minister", ""},
      {"ja", "財務省と外務当局", "en", "the U.S. Treasury and the Foreign Ministry", ""},
      {"ja", "首脳テレビ会談", "en", "a Summit Meeting was held by video conference", ""},
      {"ja", "日本からシンガポールへ視察団を派遣した。", "en",
       "Japan sent a team to learn from Singapore to improve it.", ""},
      {"ja", "東シナ海", "en", "the South China Sea", "place-differs \"South China Sea\"\n"},
      {"ja", "日本からトンガへ輸送されました。", "en", "It was carried from Tonga to Japan.",
       "direction-differs \"Japan\"\n"},
      {"en", "Argentina's beef exports to Japan", "ja", "日本からアルゼンチンへの牛肉輸出",
       "direction-differs \"アルゼンチン\"\n"},
      {"ja", "日本からトンガへ輸送されました。", "en", "It was carried from Japan to Tonga.", ""},
      {"en", "food exports from Japan to the island", "ja", "同島から日本への食品輸出", "direction-differs \"日本\"\n"},
      {"en", "a visit to Japan from May 3 to 5", "ja", "5月3日から5日までの日本からの招待", ""},
      {"ja", "トンガへの日本からの輸送", "en", "the transport from Japan to Tonga", ""},
      {"ja", "日・セネガル首脳電話会談", "en", "Japan-Senegal Summit Telephone Talk", ""},
      {"ja", "マリの水産大臣アイシャ・マリ", "en", "Ms. Aicha Diallo Mari, Minister of Fisheries", ""}};
  check_rows(find_name_slips, kRows);
}
