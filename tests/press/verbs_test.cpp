// The verb of the lead: what the meeting is called, meals and receptions between equals, courtesy calls with a place,
// who asked for a talk, and headings of counted meetings. Each row asserts whole sentences in both languages.
#include "rows.h"

using namespace readout;
using namespace readout::test::rows;
using test::Printed;

namespace {

void check_lead(const std::string& xml, const std::string& switches, const std::string& en, const std::string& ja) {
  CAPTURE(switches);
  Printed printed(xml);
  printed.with_wording(switches);
  CHECK(printed.lead("en") == en + "\n");
  CHECK(printed.lead("ja") == ja + "\n");
  CHECK(test::text_of(printed.diagnostics) == "");
}

const std::string kWith = " with " + kTheRoy + ".", kOnoHeld = kOnTen + kMsOno + "held ";
std::string both(std::string_view attributes = "") { return meeting(kJapan + kCanada, tokyo(attributes)); }

}  // namespace

TEST_CASE("event: a meeting, a foreign ministers’ meeting, or the name with the parties") {
  const std::string ja = kTen + kOnoWa + kRoyJa + "と";
  check_lead(both(), "", kOnoHeld + "a meeting" + kWith, ja + "外相会談を行いました。");
  check_lead(both(), R"(lead-event="meeting")", kOnoHeld + "a meeting" + kWith, ja + "会談を行いました。");
  check_lead(both(), R"(lead-event="level")", kOnoHeld + "a foreign ministers’ meeting" + kWith,
             ja + "外相会談を行いました。");
  check_lead(both(), R"(lead-parties="yes")", kOnoHeld + "the Japan-Canada Foreign Ministers’ Meeting" + kWith,
             ja + "日加外相会談を行いました。");
  check_lead(both(), R"(lead-parties="yes" event-article="a")",
             kOnoHeld + "a Japan-Canada Foreign Ministers’ Meeting" + kWith, ja + "日加外相会談を行いました。");
  check_lead(both(R"(mode="telephone")"), R"(lead-event="level")",
             kOnoHeld + "a foreign ministers’ telephone talk" + kWith, ja + "外相電話会談を行いました。");
  check_lead(both(R"(mode="video")"), "", kOnoHeld + "a video conference" + kWith, ja + "外相テレビ会談を行いました。");
}

TEST_CASE("event: an article before a vowel") {
  Printed printed(meeting(kAustralia + kJapan, tokyo(), R"(issuer="dfat-au")"));
  printed.with_wording(R"(lead-parties="yes" event-article="a")");
  CHECK(
      printed.lead("en") ==
      "On March 14, commencing at 10:00 a.m., Senator the Hon. Eve Hay, Minister of Foreign Affairs of the "
      "Commonwealth "
      "of Australia, held an Australia-Japan Foreign Ministers’ Meeting with Ms. ONO Aki, Minister for Foreign Affairs "
      "of Japan.\n");
}

TEST_CASE("event: three foreign ministers hold a foreign ministers’ meeting") {
  Printed printed(meeting(kJapan + kCanada + kAustralia, tokyo()));
  CHECK(printed.lead("en") == kOnoHeld + "a foreign ministers’ meeting with " + kTheRoy +
                                  ", and Senator the Hon. Eve Hay, Minister of Foreign Affairs of the Commonwealth of "
                                  "Australia.\n");
}

TEST_CASE("meal: equals have a meal that the other side hosts") {
  check_lead(both(R"(form="working-dinner" host="roy")"), "",
             kOnTen + kMsOno + "had a working dinner hosted by " + kTheRoy + ".",
             kTen + kOnoWa + kRoyJa + "主催のワーキング・ディナーに出席しました。");
  check_lead(both(R"(form="working-dinner" host="ono")"), "",
             kOnTen + kMsOno + "hosted a working dinner for " + kTheRoy + ".",
             kTen + kOnoWa + kRoyJa + "を招き、ワーキング・ディナーを主催しました。");
  check_lead(both(R"(form="working-dinner")"), "", kOnoHeld + "a meeting over a working dinner" + kWith,
             kTen + kOnoWa + kRoyJa + "と外相会談（ワーキング・ディナー）を行いました。");
}

TEST_CASE("reception: between equals it has a host") {
  check_lead(both(R"(form="reception" host="roy")"), "", kOnTen + kMsOno + "had a reception hosted by " + kTheRoy + ".",
             kTen + kOnoWa + kRoyJa + "主催のレセプションに出席しました。");
}

TEST_CASE("courtesy call: its place follows the person called on") {
  const std::string when = "On March 14, commencing at 10:00 a.m. (local time; 7:00 a.m. on March 14, Japan time), ",
                    when_ja = "現地時間3月14日午前10時（日本時間同日午前7時）から、";
  check_lead(meeting(kJapan + kCanada, R"(<session xml:id="s" start="2024-03-14T10:00" zone="Pacific/Fiji" )"
                                       R"(form="courtesy-call" by="ono" on="roy"><place key="suva"/></session>)"),
             "", when + kMsOno + "paid a courtesy call on " + kTheRoy + ", in Suva, Fiji.",
             when_ja + kOnoWa + "フィジー・スバにおいて、" + kRoyJa + "を表敬訪問しました。");
  check_lead(meeting(kJapan + kCanada, R"(<session xml:id="s" start="2024-03-14T10:00" zone="Pacific/Fiji" )"
                                       R"(form="courtesy-call" by="roy" on="ono"><place key="suva"/></session>)"),
             "", when + kMsOno + "received a courtesy call from " + kTheRoy + ", in Suva, Fiji.",
             when_ja + kOnoWa + "フィジー・スバにおいて、" + kRoyJa + "による表敬を受けました。");
}

TEST_CASE("request: who asked for the talk") {
  check_lead(both(R"(mode="telephone" requested="roy")"), "",
             kOnoHeld + "a telephone talk" + kWith + " The talk took place at the request of Minister Roy.",
             kTen + kOnoWa + kRoyJa + "と外相電話会談を行いました。電話会談は、ロワ大臣からの申出により行われました。");
}

TEST_CASE("nth: the number of a meeting of these parties without a series") {
  Printed printed(both(R"(nth="3")"));
  CHECK(printed.title("en") == "Third Japan-Canada Foreign Ministers’ Meeting");
  CHECK(printed.title("ja") == "第3回日加外相会談");
  CHECK(printed.lead("en") == kOnoHeld + "the third Japan-Canada Foreign Ministers’ Meeting" + kWith + "\n");
  CHECK(printed.lead("ja") == kTen + kOnoWa + kRoyJa + "と第3回日加外相会談を行いました。\n");
}

TEST_CASE("heading: the other side of unequal rank by its office or by its name") {
  Printed printed(meeting(kJapan + delegation("CA", kLowe), tokyo()));
  CHECK(printed.title("en") == "Meeting between Minister Ono and the Prime Minister of Canada");
  printed.with_wording(R"(heading-guests="name")");
  CHECK(printed.title("en") == "Meeting between Minister Ono and Prime Minister Lowe");
  CHECK(printed.title("ja") == "小野大臣とロウ首相との会談");
}
