// Later mentions of several people: the two ministers, the leaders, lists.
#include "wording/names.h"

#include "wording/facts.h"

using namespace readout;
using namespace readout::test;

namespace {

const Wording kDefault;

std::string together(const Meeting& meeting, const std::vector<std::string>& who, const std::string& lang) {
  return mention(meeting, who, voice(lang, kDefault), {}).text();
}

Person minister(const std::string& id, OfficeKind kind, const std::string& held = "full") {
  Person person = hayashi();
  person.id = id;
  person.offices[0].kind = kind;
  person.offices[0].held = held;
  return person;
}

/// The collective word in English for two people with these kinds of offices; empty for a list.
std::string of_kinds(const std::vector<Person>& people, const std::string& lang = "en") {
  std::vector<std::string> ids;
  for (const Person& person : people) ids.push_back(person.id);
  const std::string text = together(meeting_of(people), ids, lang);
  return text.find("Hayashi") == std::string::npos && text.find("林") == std::string::npos ? text : "";
}

}  // namespace

TEST_CASE(
    "ministers of any portfolio are ministers, leaders of any title leaders; mixed or without a kind they are a list") {
  constexpr auto head_of_state = OfficeKind::head_of_state, head_of_government = OfficeKind::head_of_government,
                 other = OfficeKind::other, foreign_minister = OfficeKind::foreign_minister,
                 defence_minister = OfficeKind::defence_minister, unstated = OfficeKind::unstated;
  CHECK(of_kinds({minister("a", OfficeKind::minister), minister("b", foreign_minister)}) == "the two ministers");
  CHECK(of_kinds({minister("a", head_of_state), minister("b", head_of_government)}) == "the two leaders");
  CHECK(of_kinds({minister("a", head_of_state), minister("b", head_of_government)}, "ja") == "両首脳");
  CHECK(of_kinds({minister("a", head_of_government), minister("b", foreign_minister)}) == "");
  CHECK(of_kinds({minister("a", other), minister("b", foreign_minister)}) == "");
  CHECK(of_kinds({minister("a", unstated), minister("b", unstated)}) == "");
  CHECK(of_kinds({minister("a", foreign_minister), minister("b", defence_minister), minister("c", foreign_minister),
                  minister("d", defence_minister)}) == "the four ministers");
  CHECK(of_kinds({minister("a", foreign_minister), minister("b", defence_minister), minister("c", foreign_minister),
                  minister("d", defence_minister)},
                 "ja") == "四大臣");
}

TEST_CASE("an acting minister is one of the two ministers; one who was or will be a minister is not") {
  const OfficeKind kind = OfficeKind::foreign_minister;
  for (const char* held : {"full", "acting", "ad-interim"})
    CHECK(of_kinds({minister("a", kind), minister("b", kind, held)}) == "the two ministers");
  for (const char* held : {"former", "immediate-former", "designate", "elect", "nominee"}) {
    CAPTURE(held);
    CHECK(of_kinds({minister("a", kind), minister("b", kind, held)}) == "");
  }
}

TEST_CASE(
    "a minister who is head of government too is a leader; a councillor who is foreign minister too is a minister") {
  Person premier = vakacegu();
  CHECK(premier.standing() == OfficeKind::head_of_government);
  Person councillor = seo();
  councillor.offices.insert(councillor.offices.begin(), office_of("KR", {"en:full:State Councillor"}));
  CHECK(councillor.standing() == OfficeKind::foreign_minister);
  CHECK(of_kinds({minister("a", OfficeKind::foreign_minister), councillor}) == "the two ministers");
}

TEST_CASE("the level of a meeting is that of all its principals") {
  constexpr auto head_of_state = OfficeKind::head_of_state, head_of_government = OfficeKind::head_of_government,
                 foreign_minister = OfficeKind::foreign_minister, defence_minister = OfficeKind::defence_minister;
  auto level = [](const std::vector<Person>& people) {
    std::vector<const Person*> all;
    for (const Person& person : people) all.push_back(&person);
    return level_of(all);
  };
  CHECK(level({minister("a", head_of_state), minister("b", head_of_government)}) == Level::leaders);
  CHECK(level({minister("a", foreign_minister), minister("b", foreign_minister), minister("c", foreign_minister)}) ==
        Level::foreign_ministers);
  CHECK(level({minister("a", foreign_minister), minister("b", defence_minister), minister("c", defence_minister),
               minister("d", foreign_minister)}) == Level::two_plus_two);
  CHECK(level({minister("a", foreign_minister), minister("b", defence_minister)}) == Level::other);
  CHECK(level({minister("a", foreign_minister), minister("b", head_of_state)}) == Level::other);
  CHECK(level({minister("a", foreign_minister), minister("b", foreign_minister, "designate")}) == Level::other);
  CHECK(level({}) == Level::other);
}

TEST_CASE("callers and receivers together are all the principals of a courtesy call") {
  Meeting meeting = meeting_of(
      {minister("a", OfficeKind::minister), minister("b", OfficeKind::minister), minister("c", OfficeKind::minister)});
  Session call;
  call.by = {"a"}, call.on = {"c"};
  meeting.sessions.push_back(call);
  CHECK(together(meeting, {"a", "c"}, "en") == "the two ministers");
  CHECK(together(meeting, {"a", "b"}, "en") == "Minister Hayashi and Minister Hayashi");
}

TEST_CASE("several principals of one side count as ministers like the others") {
  Meeting meeting = meeting_of({minister("a", OfficeKind::minister), minister("b", OfficeKind::minister)});
  meeting.delegations[0].people.push_back(minister("c", OfficeKind::minister));
  meeting.index = index_of(meeting);
  CHECK(together(meeting, {"a", "c", "b"}, "en") == "the three ministers");
  CHECK(together(meeting, {"a", "b"}, "en") == "Minister Hayashi and Minister Hayashi");
}

TEST_CASE("principals who are all ministers are the two or three ministers") {
  const Meeting two = meeting_of({hayashi(), blinken()});
  CHECK(together(two, {"hayashi", "blinken"}, "en") == "the two ministers");
  CHECK(together(two, {"hayashi", "blinken"}, "ja") == "両大臣");
  CHECK(together(two, {"hayashi"}, "en") == "Minister Hayashi");
  const Meeting three = meeting_of({yunoki(), whitfield(), seo()});
  CHECK(together(three, {"yunoki", "whitfield", "seo"}, "en") == "the three ministers");
  CHECK(together(three, {"yunoki", "whitfield", "seo"}, "ja") == "三大臣");
  CHECK(together(three, {"yunoki", "seo"}, "en") == "Minister Yunoki and Minister Seo");
  CHECK(together(three, {"yunoki", "seo"}, "ja") == "柚木大臣と徐長官");
}

TEST_CASE("people of unequal rank, and people who are not all the principals, are named one by one") {
  Meeting meeting = meeting_of({yunoki(), vakacegu(), drauniniu()});
  CHECK(together(meeting, {"yunoki", "vakacegu", "drauniniu"}, "en") ==
        "Minister Yunoki, Prime Minister Vakacegu and Acting Minister Drauniniu");
  CHECK(together(meeting, {"yunoki", "vakacegu", "drauniniu"}, "ja") ==
        "柚木大臣、ヴァカゼグ首相とドラウニニウ大臣代行");
  CHECK(together(meeting, {"yunoki", "drauniniu"}, "en") == "Minister Yunoki and Acting Minister Drauniniu");
  Session alone;
  alone.who = {"yunoki", "drauniniu"};
  meeting.sessions.push_back(alone);
  CHECK(together(meeting, {"yunoki", "drauniniu"}, "en") == "the two ministers");
  meeting = meeting_of({hayashi(), blinken()});
  Group group;
  group.id = "envoys";
  group.count = 10;
  group.labels = {{"en", "full", {words("heads of mission of "), CountMarker{}, words(" countries")}, {}},
                  {"en", "short", {words("Heads of Mission")}, {}},
                  {"ja", "full", {CountMarker{}, words("か国の在京大使等")}, {}}};
  meeting.delegations[1].groups.push_back(group);
  meeting.index = index_of(meeting);
  CHECK(together(meeting, {"hayashi", "blinken"}, "en") == "Minister Hayashi and Secretary Blinken");
  CHECK(together(meeting, {"envoys"}, "en") == "heads of mission of ten countries");
  CHECK(together(meeting, {"hayashi", "envoys"}, "ja") == "林大臣と10か国の在京大使等");
}

TEST_CASE("an attendee does not change who the two ministers are") {
  Meeting meeting = meeting_of({hayashi(), blinken()});
  Person attending = yunoki();
  attending.role = PersonRole::attending;
  meeting.delegations[0].people.push_back(attending);
  meeting.index = index_of(meeting);
  CHECK(together(meeting, {"hayashi", "blinken"}, "en") == "the two ministers");
}
