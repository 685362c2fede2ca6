// Where they travelled: a visit to a city or a country, whose place is printed once, and later sessions in the same
// city. Each row asserts heading and lead whole, in both languages.
#include "rows.h"

using namespace readout;
using namespace readout::test::rows;
using test::Printed;

namespace {

const std::string kMet = "held a meeting with " + kTheRoy + ".", kMetJa = kRoyJa + "と外相会談を行いました。";

/// A session abroad, at ten o'clock there.
std::string session(std::string_view zone, std::string_view place, std::string_view attributes = "") {
  return fmt::format(R"(<session xml:id="s" start="2024-03-14T10:00" zone="{}" {}>{}</session>)", zone, attributes,
                     place);
}

/// The lead of a meeting of Japan and Canada, with a visit and a session.
void check_lead(const std::string& visit, const std::string& held, const std::string& en, const std::string& ja,
                const std::string& switches = "") {
  Printed printed(meeting(kJapan + kCanada, visit + held));
  printed.with_wording(switches);
  CHECK(printed.lead("en") == en + "\n");
  CHECK(printed.lead("ja") == ja + "\n");
  CHECK(test::text_of(printed.diagnostics) == "");
}

const std::string kRome = "On March 14, commencing at 10:00 a.m. (local time; 6:00 p.m. on March 14, Japan time), ",
                  kRomeJa = "現地時間3月14日午前10時（日本時間同日午後6時）から、";
const std::string kMinisterOno = "Ms. ONO Aki, Minister for Foreign Affairs of Japan, ";
const std::string kForum = R"(relation="attend" event="pacific-security-forum-2024")";

}  // namespace

TEST_CASE("a visit to the city of the session says the place once") {
  const std::string en =
      kRome + kMinisterOno + "who was visiting Capri, Italy, to attend the Pacific Security Forum, " + kMet;
  const std::string ja = kRomeJa + "太平洋安全保障フォーラムに出席するためイタリア・カプリを訪問中の" + kOnoWa + kMetJa;
  const std::string there = session("Europe/Rome", R"(<place key="capri"/>)");
  check_lead(R"(<visit who="ono" to="capri" )" + kForum + "/>", there, en, ja);
  // The same of a visit to the country: the city is that of the session.
  check_lead(R"(<visit who="ono" to="IT" )" + kForum + "/>", there, en, ja);
}

TEST_CASE("a city with the name of its country is said once") {
  check_lead(R"(<visit who="ono" to="SG"/>)", session("Asia/Singapore", R"(<place key="singapore"/>)"),
             "On March 14, commencing at 10:00 a.m. (local time; 11:00 a.m. on March 14, Japan time), " + kMinisterOno +
                 "who was visiting Singapore, " + kMet,
             "現地時間3月14日午前10時（日本時間同日午前11時）から、シンガポールを訪問中の" + kOnoWa + kMetJa);
}

TEST_CASE("a venue is said in the sentence, its city in the clause of the visit") {
  check_lead(
      R"(<visit who="ono roy" to="US" )" + kForum + "/>",
      session("America/New_York", R"(<place key="un-headquarters"/>)"),
      kOnTenAbroad + kMinisterOno +
          "who was visiting New York, the United States, to attend the Pacific Security Forum, held a meeting at "
          "the United Nations Headquarters with " +
          kTheRoy + ".",
      kTenAbroad + "太平洋安全保障フォーラムに出席するため米国・ニューヨークを訪問中の" + kOnoWa +
          "国連本部において、" + kMetJa);
}

TEST_CASE("a session elsewhere than the visit has its place in the sentence") {
  check_lead(R"(<visit who="ono" to="brussels"/>)", session("Europe/Luxembourg", R"(<place key="paris"/>)"),
             kRome + kMinisterOno + "who was visiting Brussels, Belgium, held a meeting in Paris, France, with " +
                 kTheRoy + ".",
             kRomeJa + "ベルギー・ブリュッセルを訪問中の" + kOnoWa + "フランス・パリにおいて、" + kMetJa);
  check_lead(R"(<visit who="ono" to="paris"/>)", session("Europe/Paris", R"(<place key="lyon"/>)"),
             kRome + kMinisterOno + "who was visiting Paris, France, held a meeting in Lyon with " + kTheRoy + ".",
             kRomeJa + "フランス・パリを訪問中の" + kOnoWa + "リヨンにおいて、" + kMetJa);
}

TEST_CASE("only the country of a visit is said where the file hides the city, and in a remote talk") {
  check_lead(R"(<visit who="ono" to="IT"/>)", session("Europe/Rome", R"(<place key="capri" shown="none"/>)"),
             kRome + kMinisterOno + "who was visiting Italy, " + kMet,
             kRomeJa + "イタリアを訪問中の" + kOnoWa + kMetJa);
  check_lead(R"(<visit who="ono" to="IT"/>)", session("Europe/Rome", R"(<place key="capri" shown="country"/>)"),
             kRome + kMinisterOno + "who was visiting Italy, " + kMet,
             kRomeJa + "イタリアを訪問中の" + kOnoWa + kMetJa);
  check_lead(R"(<visit who="ono" to="IT"/>)",
             session("Europe/Rome", R"(<place key="capri" of="ono"/>)", R"(mode="telephone")"),
             kRome + kMinisterOno + "who was visiting Italy, held a telephone talk with " + kTheRoy + ".",
             kRomeJa + "イタリアを訪問中の" + kOnoWa + kRoyJa + "と外相電話会談を行いました。");
}

TEST_CASE("a visit to the home country has its short form in Japanese") {
  check_lead(R"(<visit who="roy" to="JP" )" + kForum + "/>", tokyo(),
             kOnTen + kMinisterOno + "held a meeting with " + kTheRoy +
                 ", who was visiting Japan to attend the Pacific Security Forum.",
             kTen + kOnoWa + "太平洋安全保障フォーラムに出席するため訪日中の" + kMetJa);
  check_lead(R"(<visit who="roy" to="kyoto"/>)", tokyo(),
             kOnTen + kMinisterOno + "held a meeting with " + kTheRoy + ", who was visiting Kyoto.",
             kTen + kOnoWa + "京都を訪問中の" + kMetJa);
}

TEST_CASE("a second traveller to the same city does not repeat the country") {
  check_lead(R"(<visit who="ono roy" to="capri" )" + kForum + "/>", session("Europe/Rome", R"(<place key="capri"/>)"),
             kRome + kMinisterOno + "who was visiting Capri, Italy, to attend the Pacific Security Forum, " + kMet,
             kRomeJa + "太平洋安全保障フォーラムに出席するためイタリア・カプリを訪問中の" + kOnoWa + kMetJa);
}

TEST_CASE("a later session in the same city does not repeat it, and never adds the country") {
  auto second = [](std::string_view place) {
    return fmt::format(
        R"(<visit who="ono" to="IT"/><session xml:id="s" start="2024-03-14T10:00" zone="Europe/Rome">)"
        R"(<place key="rome"/></session><session xml:id="t" start="2024-03-14T12:00" zone="Europe/Rome" )"
        R"(form="working-lunch"><place key="{}"/></session>)",
        place);
  };
  const std::string first = kRome + kMinisterOno + "who was visiting Rome, Italy, " + kMet + "\n",
                    first_ja = kRomeJa + "イタリア・ローマを訪問中の" + kOnoWa + kMetJa + "\n";
  const std::string
      noon = "Commencing at noon (local time; 8:00 p.m., Japan time), the two ministers also had a working lunch",
      noon_ja = "現地時間正午（日本時間午後8時）から、両大臣は、", lunch_ja = "ワーキング・ランチを行いました。";
  check_lead("", second("rome"), first + noon + ".", first_ja + noon_ja + lunch_ja);
  check_lead("", second("farnesina"), first + noon + " at the Palazzo della Farnesina.",
             first_ja + noon_ja + "ファルネジーナ宮において、" + lunch_ja);
  check_lead("", second("capri"), first + noon + " in Capri.", first_ja + noon_ja + "カプリにおいて、" + lunch_ja);
}

TEST_CASE("tense and comma of the clause of a visit are chosen by the style") {
  const std::string visit = R"(<visit who="ono" to="CA" )" + kForum + "/>";
  check_lead(visit, ottawa(),
             kOnTenAbroad + kMinisterOno + "who is visiting Canada to attend the Pacific Security Forum, " + kMet,
             kTenAbroad + "太平洋安全保障フォーラムに出席するためカナダを訪問中の" + kOnoWa + kMetJa,
             R"(visit-tense="present")");
  check_lead(visit, ottawa(),
             kOnTenAbroad + kMinisterOno + "who was visiting Canada, to attend the Pacific Security Forum, " + kMet,
             kTenAbroad + "太平洋安全保障フォーラムに出席するため、カナダを訪問中の" + kOnoWa + kMetJa,
             R"(purpose-comma="yes")");
}

TEST_CASE("the heading of a journey names the place of the visit") {
  const std::string calls = R"(<session xml:id="s" start="2024-03-14T10:00" zone="Europe/Rome" who="ono roy"/>)"
                            R"(<session xml:id="t" start="2024-03-14T12:00" zone="Europe/Rome" who="ono shaw"/>)";
  Printed city(meeting(kJapan + kCanada + kAmerica, R"(<visit who="ono" to="capri"/>)" + calls));
  CHECK(city.title("en") == "Visit to Capri by Minister Ono");
  CHECK(city.title("ja") == "小野大臣のカプリ訪問");
  Printed country(meeting(kJapan + kCanada + kAmerica, R"(<visit who="ono" to="IT"/>)" + calls));
  CHECK(country.title("en") == "Visit to Italy by Minister Ono");
  CHECK(country.title("ja") == "小野大臣のイタリア訪問");
}
