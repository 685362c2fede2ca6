// Samples of meetings that break a naive design: the words that each must print in both languages, and words that it
// must never print. All text is generated from facts, headings included.
#include <algorithm>
#include <vector>

#include "base/utf8.h"
#include "composed.h"
#include "write/writers.h"

using namespace readout;

namespace {

/// A value of a meeting and the words that state it; an empty word is not checked.
struct Value {
  std::string_view name, english, japanese;
};

/// Words that must not occur in either language; after the words `unless_after` they may occur.
struct Never {
  std::string_view words, unless_after = {};
};

/// Blanks are ignored, because a line may be broken anywhere.
std::string dense(std::string_view text) {
  std::string out;
  std::ranges::copy_if(text, std::back_inserter(out), [](char c) { return c != ' ' && c != '\n'; });
  return out;
}

class Readout {
 public:
  explicit Readout(const std::string& sample) : job_(test::composed(sample)) {
    CHECK_FALSE(job_->read->meeting.title);
    const Diagnostics findings = test::findings_of(*job_);
    for (const Diagnostic& d : findings.all()) CHECK_MESSAGE(d.rule.text() == "zone-data-older", d.rule.text());
    for (const Document& document : job_->edition->documents) {
      (document.lang == "en" ? english : japanese) = write_text(document, 10'000);
      (document.lang == "en" ? english_title : japanese_title) = document.title;
    }
  }

  void says(const std::vector<Value>& values) const {
    for (const Value& v : values) {
      CHECK_MESSAGE(dense(english).find(dense(v.english)) != std::string::npos,
                    fmt::format("{}: {}", v.name, v.english));
      CHECK_MESSAGE(dense(japanese).find(dense(v.japanese)) != std::string::npos,
                    fmt::format("{}: {}", v.name, v.japanese));
    }
  }

  void never_says(const std::vector<Never>& nevers) const {
    for (const Never& never : nevers)
      for (const std::string& text : {dense(english), dense(japanese)})
        CHECK_MESSAGE(!says(text, dense(never.words), dense(never.unless_after)), never.words);
  }

  std::string english, japanese, english_title, japanese_title;

 private:
  static bool says(const std::string& text, const std::string& words, const std::string& unless_after) {
    for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1))
      if (unless_after.empty() || !std::string_view(text).substr(0, at).ends_with(unless_after)) return true;
    return false;
  }

  std::unique_ptr<Job> job_;
};

/// English has no bracket with a name in another script.
bool is_latin(std::string_view text) {
  bool latin = true;
  for_each_code_point(text, [&](char32_t c, std::size_t, std::size_t) { latin = latin && c < 0x2E80; });
  return latin;
}

}  // namespace

TEST_CASE("hard meeting 1: the call that crosses midnight") {
  Readout page("2024-03-14-japan-canada");
  CHECK(page.english_title == "Japan-Canada Foreign Ministers’ Telephone Talk");
  CHECK(page.japanese_title == "日加外相電話会談");
  page.says({
      {"local start", "On March 14, commencing at 3:45 p.m. (local time;", "現地時間3月14日午後3時45分"},
      {"Japan start", "11:45 p.m. on March 14, Japan time)", "日本時間同日午後11時45分"},
      {"duration", "approximately 30 minutes", "約30分間"},
      {"own side", "Ms. YUNOKI Maho, Minister for Foreign Affairs of Japan", "柚木真帆外務大臣"},
      {"who travels",
       "Minister for Foreign Affairs of Japan, who was visiting Belgium to attend the Japan-EU foreign policy "
       "dialogue, held",
       "ベルギーを訪問中の柚木真帆外務大臣は"},
      {"other side", "with the Honourable Geneviève Lafrenière-Roy, Minister of Foreign Affairs of Canada.",
       "ジュヌヴィエーヴ・ラフルニエール＝ロワ・カナダ外務大臣"},
      {"its bracket", "", "（The Honourable Geneviève Lafrenière-Roy, Minister of Foreign Affairs of Canada）"},
      {"own side later", "Minister Yunoki", "柚木大臣"},
      {"other side later", "Minister Lafrenière-Roy", "ラフルニエール＝ロワ大臣"},
  });
  page.never_says({{"Ottawa"},
                   {"オタワ"},
                   {"10:45"},
                   {"10時45分"},
                   {"March 15"},
                   {"15日"},
                   {"Brussels"},
                   {"ブリュッセル"},
                   {"において"},
                   {" in Belgium"},
                   {"ベルギーで"},
                   {"also visiting"},
                   {"were visiting"},
                   {"同じく"},
                   {"ラフルニエール-ロワ"},
                   {"ラフルニエール‐ロワ"},
                   {"ラフルニエール・ロワ"},
                   {"（the Honourable"},
                   {"翌日"}});
  CHECK(is_latin(page.english));
}

TEST_CASE("hard meeting 2: noon in Honolulu, three ministers") {
  Readout page("2024-11-30-japan-us-rok");
  CHECK(page.english_title == "Japan-U.S.-ROK Foreign Ministers’ Meeting (Working Lunch)");
  CHECK(page.japanese_title == "日米韓外相会合（ワーキング・ランチ）");
  page.says({
      {"local start", "On November 30, commencing at noon (local time;", "現地時間11月30日正午"},
      {"Japan start", "7:00 a.m. on December 1, Japan time)", "日本時間12月1日午前7時"},
      {"duration", "for 75 minutes", "75分間"},
      {"in the margins", "in the margins of the Pacific Security Forum", "太平洋安全保障フォーラムの機会に"},
      {"Japan travels", "Minister for Foreign Affairs of Japan, who was visiting Honolulu, the United States, held",
       "米国・ホノルルを訪問中の柚木真帆外務大臣は"},
      {"Korea travels", "Minister of Foreign Affairs of the Republic of Korea, who was also visiting Honolulu",
       "同じくホノルルを訪問中の徐珉雅"},
      {"United States", "the Honorable Thomas R. Whitfield, Jr., Secretary of State of the United States of America,",
       "トーマス・ウィットフィールド米国国務長官"},
      {"its bracket", "",
       "米国国務長官（The Honorable Thomas R. Whitfield, Jr., Secretary of State of the United States of America）"},
      {"Korea", "H.E. Dr. Seo Min-ah, Minister of Foreign Affairs of the Republic of Korea", "徐珉雅韓国外交部長官"},
      {"its bracket", "", "徐珉雅韓国外交部長官（ソ・ミナ）"},
      {"United States later", "Secretary Whitfield", "ウィットフィールド長官"},
      {"Korea later", "Minister Seo", "徐長官"},
      {"the three", "The three ministers", "三大臣"},
  });
  page.never_says({{"12:00 a.m."},
                   {"12 p.m."},
                   {"12:00 p.m."},
                   {"午後12時"},
                   {"翌日"},
                   {"同日"},
                   {"approximately"},
                   {"約"},
                   {"会談"},
                   {"Minister Min-ah"},
                   {"Secretary Whitfield, Jr."},
                   {"Whitfield Jr."},
                   {"Jr. Secretary"},
                   {"（Seo"},
                   {"（H.E. Dr. Seo"},
                   {"（Min-ah"},
                   {"hosted"},
                   {"host was"},
                   {"主催"},
                   {"ウィットフィールド・米国"}});
  CHECK(is_latin(page.english));
}

TEST_CASE("hard meeting 3: a meeting, then a dinner, in a country that brought summer time back") {
  Readout page("2024-04-30-japan-egypt");
  CHECK(page.english_title == "Japan-Egypt Foreign Ministers’ Meeting and Working Dinner");
  CHECK(page.japanese_title == "日・エジプト外相会談及びワーキング・ディナー");
  page.says({
      {"date line", "April 30, 2024", "令和6年4月30日"},
      {"meeting, local", "On April 30, from 6:30 p.m. to 7:45 p.m. (local time;",
       "現地時間4月30日午後6時30分から7時45分まで"},
      {"meeting, Japan", "0:30 a.m. to 1:45 a.m. on May 1, Japan time)", "日本時間5月1日午前0時30分から1時45分まで"},
      {"dinner, local", "From 8:00 p.m. to 9:50 p.m. (local time;", "現地時間午後8時から9時50分まで"},
      {"dinner, Japan", "2:00 a.m. to 3:50 a.m. on May 1, Japan time)", "日本時間5月1日午前2時から3時50分まで"},
      {"who travels", "of Japan, who was visiting Cairo, Egypt, held a meeting",
       "エジプト・カイロを訪問中の柚木真帆外務大臣は"},
      {"other side", "H.E. Mr. Karim El-Shazly, Minister of Foreign Affairs of the Arab Republic of Egypt",
       "カリム・エル＝シャズリー・エジプト・アラブ共和国外務大臣"},
      {"the dinner's host", "a working dinner hosted by Minister El-Shazly",
       "エル＝シャズリー大臣主催のワーキング・ディナー"},
      {"interpretation", "with consecutive interpretation", "逐次通訳"},
      {"joint statement", "A joint statement was issued.", "共同声明が発出されました"},
      {"its address", "https://www.example.org/japan-egypt/joint-statement",
       "https://www.example.org/japan-egypt/joint-statement"},
      {"own side later", "Minister Yunoki", "柚木大臣"},
      {"other side later", "Minister El-Shazly", "エル＝シャズリー大臣"},
      {"items of the dinner", "Working Dinner 1.", "ワーキング・ディナー1"},
  });
  page.never_says({{"1日", "月"},
                   {"minutes"},
                   {"分間"},
                   {"approximately"},
                   {"約"},
                   {"日エジ"},
                   {"May 1, 2024"},
                   {"令和6年5月1日"},
                   {"翌日"}});
  CHECK(is_latin(page.english));
}

TEST_CASE("hard meeting 4: a group calls on a minister") {
  Readout page("2024-07-05-courtesy-call");
  CHECK(page.english_title ==
        "Courtesy Call on State Minister Takashima by Heads of Mission of Pacific Island Countries");
  CHECK(page.japanese_title == "太平洋島嶼国の在京大使等による髙島外務副大臣表敬");
  page.says({
      {"start", "On July 5, commencing at 12:10 p.m.", "7月5日、午後0時10分"},
      {"duration", "approximately 35 minutes", "約35分間"},
      {"direction",
       "Ms. TAKASHIMA Yui, State Minister for Foreign Affairs, received a courtesy call from the heads of mission",
       "髙島ゆい外務副大臣は、メレ"},
      {"direction", "", "による表敬を受けました。"},
      {"group", "heads of mission of ten Pacific island countries in Tokyo, among them H.E. Ms. Mele",
       "を含む10か国の在京太平洋島嶼国大使等による"},
      {"the second who is named",
       "and Ms. Litia Vunimoli, Chargé d’Affaires ad interim, Embassy of the Republic of Fiji in Japan",
       "リティア・ヴニモリ駐日フィジー共和国臨時代理大使"},
      {"speaker",
       "H.E. Ms. Mele ʻAkauʻola, Ambassador Extraordinary and Plenipotentiary of the Kingdom of Tonga to Japan",
       "メレ・アカウオラ駐日トンガ王国特命全権大使"},
      {"its bracket", "",
       "（H.E. Ms. Mele ʻAkauʻola, Ambassador Extraordinary and Plenipotentiary of the Kingdom of Tonga to Japan）"},
      {"who speaks", "Ambassador ʻAkauʻola spoke on behalf of the group.",
       "アカウオラ大使が一同を代表して発言しました。"},
      {"attending", "Mr. SASO Kenta, Director-General of the Asian and Oceanian Affairs Bureau, also attended.",
       "佐宗健太アジア大洋州局長が同席"},
      {"the receiver later", "State Minister Takashima", "髙島副大臣"},
      {"the first caller later", "Ambassador ʻAkauʻola", "アカウオラ大使"},
      {"the second caller later", "Chargé d’Affaires Vunimoli", "ヴニモリ臨時代理大使"},
  });
  page.never_says({{"local time"},
                   {"現地時間"},
                   {"Japan time"},
                   {"日本時間"},
                   {"午後12時10分"},
                   {"paid"},
                   {"表敬訪問"},
                   {"visiting"},
                   {"訪問中"},
                   {"‘Akau"},
                   {"’Akau"},
                   {"'Akau"},
                   {"Akau‘ola"},
                   {"Akau’ola"},
                   {"Akau'ola"},
                   {"高島"},
                   {"Ambassador of Japan"},
                   {"and Mr. SASO"},
                   {"佐宗健太アジア大洋州局長を含む"},
                   {"eleven"},
                   {"11か国"},
                   {"the two ministers"},
                   {"両大臣"}});
  CHECK(is_latin(page.english));
}

TEST_CASE("hard meeting 5: midnight, noon and New Year") {
  Readout page("2024-12-31-japan-unga");
  CHECK(page.english_title ==
        "Meeting between Minister for Foreign Affairs Yunoki and the President of the United Nations General Assembly");
  CHECK(page.japanese_title == "柚木外務大臣と国連総会議長との会談");
  page.says({
      {"date line", "December 31, 2024", "令和6年12月31日"},
      {"meeting, local", "On December 31, commencing at 10:00 a.m. (local time;", "現地時間12月31日午前10時"},
      {"meeting, Japan", "0:00 a.m. on January 1, Japan time)", "日本時間1月1日午前0時）"},
      {"meeting, duration", "for 25 minutes", "25分間"},
      {"meeting, place", "at the United Nations Headquarters with", "国連本部において"},
      {"luncheon, local", "Commencing at noon (local time;", "現地時間正午"},
      {"luncheon, Japan", "2:00 a.m. on January 1, Japan time)", "日本時間1月1日午前2時）"},
      {"luncheon, duration", "approximately 60 minutes", "約60分間"},
      {"luncheon, host", "Minister Yunoki hosted a luncheon for President Nagy-Kovács and", "昼食会を主催"},
      {"who travels", "of Japan, who was visiting New York, the United States, held",
       "米国・ニューヨークを訪問中の柚木真帆外務大臣は"},
      {"other side", "H.E. Ms. Nagy-Kovács Ilona, President of the 79th session of the United Nations General Assembly",
       "ナジ＝コヴァーチ・イロナ第79回国連総会議長"},
      {"group", "permanent representatives of twelve Member States", "12か国の常駐代表"},
      {"later", "President Nagy-Kovács", "ナジ＝コヴァーチ議長"},
  });
  page.never_says({{"December 32"},
                   {"January 0"},
                   {"24:00"},
                   {"24時"},
                   {"12:00 a.m."},
                   {"12 p.m."},
                   {"12:00 p.m."},
                   {"午前12時"},
                   {"午後12時"},
                   {"2024年1月1日"},
                   {"January 1, 2024"},
                   {"令和6年1月1日"},
                   {"President Ilona"},
                   {"イロナ議長"},
                   {"Japan-Hungary"},
                   {"日・ハンガリー"},
                   {"Foreign Ministers’ Meeting"},
                   {"foreign ministers’ meeting"},
                   {"外相会談"},
                   {"翌日"}});
  CHECK(is_latin(page.english));
}

TEST_CASE("hard meeting 6: one page, three calls") {
  Readout page("2023-01-10-japan-fiji");
  CHECK(page.english_title == "Visit to Fiji by Minister for Foreign Affairs Yunoki");
  CHECK(page.japanese_title == "柚木外務大臣のフィジー訪問");
  page.says({
      {"call, local", "On January 10, commencing at 9:00 a.m. (local time;", "現地時間1月10日午前9時（"},
      {"call, Japan", "6:00 a.m. on January 10, Japan time)", "日本時間同日午前6時）"},
      {"meeting, local and Japan", "10:15 a.m. (local time; 7:15 a.m., Japan time)",
       "現地時間午前10時15分（日本時間午前7時15分）"},
      {"luncheon, local and Japan", "shortly after 12:30 p.m. (local time; shortly after 9:30 a.m., Japan time)",
       "午後0時30分過ぎ（日本時間午前9時30分過ぎ）"},
      {"call, duration", "approximately 30 minutes", "約30分間"},
      {"meeting, duration", "approximately 40 minutes", "約40分間"},
      {"luncheon, duration", "approximately 60 minutes", "約60分間"},
      {"Prime Minister",
       "Hon. Brigadier General (Retired) Joeli Vakacegu, Prime Minister and Minister for Foreign Affairs of the "
       "Republic of Fiji.",
       "ジョエリ・ヴァカゼグ・フィジー共和国首相兼外務大臣"},
      {"direction", "who was visiting Fiji, paid a courtesy call on Hon. Brigadier General", "を表敬訪問しました。"},
      {"acting minister", "Hon. Sai Drauniniu, Acting Minister for Fisheries and Forestry of the Republic of Fiji",
       "サイ・ドラウニニウ・フィジー共和国漁業・林業大臣代行"},
      {"luncheon, host",
       "Minister Yunoki attended a luncheon hosted by Hon. Ana Seruvatu, Speaker of the Parliament of the Republic of "
       "Fiji",
       "主催の昼食会に出席"},
      {"Speaker", "Hon. Ana Seruvatu, Speaker of the Parliament of the Republic of Fiji",
       "アナ・セルヴァトゥ・フィジー共和国国会議長"},
      {"Prime Minister later", "Prime Minister Vakacegu", "ヴァカゼグ首相"},
      {"acting minister later", "Acting Minister Drauniniu", "ドラウニニウ大臣代行"},
      {"Speaker later", "Speaker Seruvatu", "セルヴァトゥ議長"},
      {"items of the call", "Courtesy Call on Prime Minister Vakacegu 1.", "ヴァカゼグ首相表敬1"},
      {"items of the meeting", "Meeting with Acting Minister Drauniniu 1.", "ドラウニニウ大臣代行との会談1"},
      {"items of the luncheon", "Luncheon with Speaker Seruvatu 1.", "セルヴァトゥ議長との昼食会1"},
  });
  page.never_says({{"Prime Minister of the Republic of Fiji"},
                   {"首相兼フィジー共和国"},
                   {"Minister Drauniniu", "Acting "},
                   {"ドラウニニウ大臣は"},
                   {"received"},
                   {"表敬を受け"},
                   {"(local time; 9:30"},
                   {"0時30分（"},
                   {"9時30分）"},
                   {"5:00 a.m."},
                   {"6:15 a.m."},
                   {"8:30 a.m."},
                   {"午前5時"},
                   {"翌日"}});
  for (const std::string& text : {page.english, page.japanese}) CHECK(text.find("\n2") == std::string::npos);
  CHECK(is_latin(page.english));
}
