// What is written wrongly in a translation, whatever its source says: each kind at its edge, and what is right.
#include "agreement/form.h"
#include "slips.h"

using namespace readout::test;

TEST_CASE("an ordinal has the ending of its last figures") {
  constexpr PairRow kRows[] = {
      {"ja", "第21回会合", "en", "the 21th meeting", "ordinal-ending \"21th\" -> 21st\n"},
      {"ja", "第112回会合", "en", "the 112nd meeting", "ordinal-ending \"112nd\" -> 112th\n"},
      {"ja", "第3回会合", "en", "the 3th meeting", "ordinal-ending \"3th\" -> 3rd\n"},
      {"ja", "第11回、第12回、第13回、第21回、第101回", "en", "the 11th, 12th, 13th, 21st and 101st", ""},
      {"ja", "第21歩兵連隊", "en", "the 21thousand", ""}};
  check_rows(find_form_slips, kRows);
}

TEST_CASE("a clock of twelve hours has no hour above twelve") {
  constexpr PairRow kRows[] = {{"ja", "午後1時", "en", "at 13:00 p.m.", "clock-impossible \"13:00 p.m.\"\n"},
                               {"ja", "午後1時", "en", "at 13:00 and at 12:30 p.m.", ""},
                               {"en", "12:15 p.m.", "ja", "午後12時15分から", "clock-impossible \"午後12時15分\"\n"},
                               {"en", "noon", "ja", "午後12時から午後0時15分、午前12時", ""},
                               {"en", "3 p.m.", "ja", "午後15時から", "clock-impossible \"午後15時\"\n"}};
  check_rows(find_form_slips, kRows);
}

TEST_CASE("the two ends of a range are written in one manner") {
  constexpr PairRow kRows[] = {
      {"ja", "9時15分から11時15分", "en", "from 9:15 to 11.15 a.m.", "clock-marks-mixed \"11.15\"\n"},
      {"ja", "9時15分から11時15分", "en", "from 9:15 to 11:15 a.m., up 11.15 percent", ""},
      {"ja", "7月9日から11日", "en", "from July 9th to 11, 2024", "date-endings-mixed \"July 9th to 11\"\n"},
      {"ja", "7月9日から11日", "en", "from July 9 to 11th", "date-endings-mixed \"July 9 to 11th\"\n"},
      {"ja", "7月9日から11日", "en", "from July 9th to 11th, or July 9 to 11", ""}};
  check_rows(find_form_slips, kRows);
}

TEST_CASE("a figure has a blank before a unit in English and none in Japanese") {
  constexpr PairRow kRows[] = {
      {"ja", "12ヘクタール", "en", "12hectares of land", "number-glued \"12hectares\" -> 12 hectares\n"},
      {"ja", "12km", "en", "12km, 5MW, 3D and the 2nd", ""},
      {"en", "25 minutes", "ja", "約25 分間", "number-spaced \"25 分間\" -> 25分間\n"},
      {"en", "25 minutes", "ja", "約 25 分間、25分間", ""},
      {"en", "1. Human rights", "ja", "1 人権", ""}};
  check_rows(find_form_slips, kRows);
}

TEST_CASE("a mark has its other half") {
  constexpr PairRow kRows[] = {
      {"ja", "協議（第4回）", "en", "consultations (the fourth", "mark-unpaired \"(\"\n"},
      {"ja", "協議（第4回）", "en", "consultations the fourth)", "mark-unpaired \")\"\n"},
      {"ja", "「絆」政策", "en", "the “Pacific Bond' policy", "mark-unpaired \"“Pacific Bond'\"\n"},
      {"ja", "「友人」", "en", "a \"friend", "mark-unpaired \"\"\"\n"},
      {"en", "(Kingdom)", "ja", "英国（the Kingdo>が", "mark-unpaired \">\" -> )\n"},
      {"en", "a \"start.\"", "ja", "「出発点と評価しました。", "mark-unpaired \"「出発点と評価しました\"\n"},
      {"ja", "1) 経済", "en", "1) Economy\na) Trade (\"free\" and 'fair') – the Ministers' view, 6\" wide", ""},
      {"en", "(a) [b]", "ja", "（1）「『一』と二」【三】", ""},
      {"ja", "「絆」", "en", "the 「Bond」", "mark-foreign \"「\"\nmark-foreign \"」\"\n"},
      {"en", "a, b", "ja", "港湾,空港、鉄道", "mark-foreign \",\" -> 、\n"},
      {"en", "a, b", "ja", "港湾，空港，鉄道．2.5倍。", ""}};
  check_rows(find_form_slips, kRows);
}

TEST_CASE("a character is not one that only looks right") {
  constexpr PairRow kRows[] = {{"en", "Japan-U.S. Alliance", "ja", "⽇米同盟", "character-compatible \"⽇\" -> 日\n"},
                               {"en", "Prime Minister", "ja", "内閣総理大巨", "character-lookalike \"巨\" -> 臣\n"},
                               {"en", "huge", "ja", "巨大な日米同盟", ""}};
  check_rows(find_form_slips, kRows);
}

TEST_CASE("words have blanks between them and are there once") {
  constexpr PairRow kRows[] = {
      {"ja", "日米首脳会談", "en", "a SummitMeeting was held",
       "words-run-together \"SummitMeeting\" -> Summit Meeting\n"},
      {"ja", "動画", "en", "on YouTube and LinkedIn by McDonald of HealthTech", ""},
      {"ja", "議論", "en", "They also also discussed", "word-doubled \"also also\" -> also\n"},
      {"ja", "議論", "en", "Pago Pago, had had, that that and so-so so", ""},
      {"en", "discussed", "ja", "情勢をを議論", "word-doubled \"をを\" -> を\n"},
      {"en", "cancer", "ja", "国際がん研究、はは、ものの", ""},
      {"ja", "イラン", "en", "the Islamic Repuclic of Iran", "word-misspelt \"Repuclic\"\n"},
      {"ja", "大臣", "en", "Ministerial, Republican and Countries", ""},
      {"en", "H.E. Ms. Signe", "ja", "（H.E.Ms.Signe Aalto）", "honorific-spacing \"H.E.Ms.Signe\"\n"},
      {"en", "H.E. Ms. Signe", "ja", "（H.E. Ms. Signe Aalto, U.S.A.）", ""}};
  check_rows(find_form_slips, kRows);
}

TEST_CASE("a number is of one width, and a word of the field is spelt right in small letters too") {
  constexpr PairRow kRows[] = {
      {"en", "on October 12", "ja", "1０月12日", "character-compatible \"1０\" -> 10\n"},
      {"en", "on October 12", "ja", "１０月12日", ""},
      {"en", "until May 31", "ja", "5月32日まで", "date-impossible \"5月32日まで\"\n"},
      {"ja", "2月29日", "en", "on February 30", "date-impossible \"February 30\"\n"},
      {"ja", "2月29日", "en", "on February 29; in May 40 people came; in May 2031", ""},
      {"ja", "協力を強化", "en", "to strengthen their coopreation", "word-misspelt \"coopreation\"\n"},
      {"ja", "関連して", "en", "in connection with a rational deception at an interval", ""},
      {"ja", "母子の健康", "en", "Maternal health and liberalisation, Liberalisation of Investment", ""}};
  check_rows(find_form_slips, kRows);
}
