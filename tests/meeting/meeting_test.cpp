// Reads the model from a checked tree: values, references to the register, and the whole founding sample.
#include "reading.h"

using namespace readout;
using readout::test::check_golden;
using readout::test::Parts;
using readout::test::read_source_file;
using readout::test::Reading;
using readout::test::reading;
using readout::test::text_of;

namespace {

std::string text(const WrittenTime& time) {
  const CivilMinute& wall = time.wall;
  std::string clock = time.has_clock ? fmt::format("T{:02}:{:02}", wall.hour, wall.minute) : "";
  std::string offset = time.offset_minutes ? fmt::format(" {}", *time.offset_minutes) : "";
  return fmt::format("{:04}-{:02}-{:02}{}{}", wall.date.year, wall.date.month, wall.date.day, clock, offset);
}

std::string text(const std::optional<CivilDate>& date) {
  return date ? text(WrittenTime{{*date, 0, 0}, false, {}, {}}) : "none";
}

std::string joined(const std::vector<std::string>& words) { return fmt::format("{}", fmt::join(words, " ")); }

/// The titles of one language as `full|short|mention`.
std::string titles(const Office& office, std::string_view lang) {
  std::string all;
  for (const char* form : {"full", "short", "mention"}) {
    const OfficeTitle* title = office.title(lang, form);
    all += all.empty() ? "" : "|";
    if (!title) all += "none";
    else
      for (const auto& part : title->parts)
        all += std::holds_alternative<OfMarker>(part) ? "<of/>" : std::get<SourcedText>(part).text;
  }
  return all;
}

}  // namespace

TEST_CASE("the founding sample is read whole") {
  Reading sample(read_source_file("samples/2022-02-11-japan-us.xml"), read_source_file("src/meeting/register.xml"),
                 readout::test::zones());
  CHECK(text_of(sample.diagnostics) == "");
  check_golden("meeting/2022-02-11-japan-us.txt", dump(sample.meeting));
}

TEST_CASE("the root has language, issuer, date, status and embargo") {
  Reading r = reading({.root = R"(xml:id="m1" xml:lang="ja" issuer="mofa-jp" home="Asia/Tokyo" published="2024-05-01"
                                  status="corrected" embargo="2024-05-01T18:00+09:00" register="own/register.xml")",
                       .title = R"(<title xml:id="t">会談</title><revision date="2024-05-02"/>)"});
  CHECK(text_of(r.diagnostics) == "");
  CHECK(r.meeting.id == "m1");
  CHECK(r.meeting.lang == "ja");
  CHECK(r.meeting.issuer == "mofa-jp");
  CHECK(r.meeting.home_span.text() == "Asia/Tokyo");
  CHECK(text(r.meeting.published) == "2024-05-01");
  CHECK(r.meeting.status == Status::corrected);
  CHECK(text(*r.meeting.embargo_until) == "2024-05-01T18:00 540");
  CHECK(text(r.meeting.revised) == "2024-05-02");
  CHECK(r.meeting.register_path == "own/register.xml");
  CHECK(r.meeting.register_span.text() == "own/register.xml");
  CHECK(r.meeting.title->id == "t");
}

TEST_CASE("durations are minutes, with or without hours") {
  struct Row {
    std::string written;
    int minutes;
  };
  for (const Row& row :
       {Row{"PT55M", 55}, {"PT1H30M", 90}, {"PT1H", 60}, {"PT2H5M", 125}, {"PT90M", 90}, {" PT55M ", 55}}) {
    CAPTURE(row.written);
    std::string session =
        fmt::format(R"(start="2024-06-01" zone="Asia/Tokyo" duration="{}" duration-is="exact")", row.written);
    Reading r = reading({.session = session});
    CHECK(text_of(r.diagnostics) == "");
    CHECK(r.meeting.sessions[0].duration_minutes == row.minutes);
    CHECK(r.meeting.sessions[0].duration_is == DurationIs::exact);
  }
}

TEST_CASE("a duration that the schema refuses is absent") {
  for (std::string written : {"PT0M", "PT", "P1D", "55M", "PT-5M", "PT1H30", "PT30S", "PT5M1H"}) {
    CAPTURE(written);
    std::string session = fmt::format(R"(start="2024-06-01" zone="Asia/Tokyo" duration="{}")", written);
    Reading r = reading({.session = session});
    CHECK(r.diagnostics.all().at(0).rule.text() == "schema-value-invalid");
    CHECK_FALSE(r.meeting.sessions[0].duration_minutes);
  }
}

TEST_CASE("a start is a clock with or without offset, or only a date") {
  struct Row {
    std::string written, read;
  };
  for (const Row& row : {Row{"2024-06-01T10:05", "2024-06-01T10:05"},
                         {"2024-06-01T10:05+09:00", "2024-06-01T10:05 540"},
                         {"2024-06-01T10:05:00+09:00", "2024-06-01T10:05 540"},
                         {"2024-06-01T10:05Z", "2024-06-01T10:05 0"},
                         {"2024-06-01T10:05-03:30", "2024-06-01T10:05 -210"},
                         {"2024-06-01T00:00-00:30", "2024-06-01T00:00 -30"},
                         {"2024-06-01", "2024-06-01"},
                         {"\n2024-06-01T23:59 ", "2024-06-01T23:59"}}) {
    CAPTURE(row.written);
    std::string session = fmt::format(R"(start="{}" zone="Nowhere/None")", row.written);
    Reading r = reading({.session = session});
    CHECK(text(r.meeting.sessions[0].start) == row.read);
    CHECK(r.meeting.sessions[0].start.span.text().starts_with("2024-06-01"));
    CHECK_FALSE(r.meeting.sessions[0].start_instant);
  }
}

TEST_CASE("a date that does not exist is a finding, and the value is absent") {
  Reading r = reading({.session = R"(start="2023-02-29T10:00" zone="Asia/Tokyo" end="2024-04-31T11:00")"});
  REQUIRE(r.diagnostics.all().size() == 2);
  CHECK(r.diagnostics.all()[0].rule.text() == "date-does-not-exist");
  CHECK(r.diagnostics.all()[0].primary.text() == "2023-02-29");
  CHECK(r.diagnostics.all()[1].primary.text() == "2024-04-31");
  CHECK_FALSE(r.meeting.sessions[0].start_instant);
  CHECK_FALSE(r.meeting.sessions[0].end);
}

TEST_CASE("a session has its precision, form, mode, series and people") {
  Reading r = reading(
      {.session = R"(start="2024-06-01T10:00" zone="Asia/Tokyo" start-is="around" duration="PT1H" duration-is="brief"
    shown="part-of-day" home-shown="none" level="two-plus-two" form="working-lunch" mode="video" series="dialogue")"
                  R"( nth="7"
    host="a" who="a b" interpretation="simultaneous")"});
  CHECK(text_of(r.diagnostics) == "");
  const Session& s = r.meeting.sessions[0];
  CHECK(s.start_is == StartIs::around);
  CHECK(s.duration_is == DurationIs::brief);
  CHECK(s.shown == Shown::part_of_day);
  CHECK(s.home_shown == Shown::none);
  CHECK(s.level == Level::two_plus_two);
  CHECK(s.form == MeetingForm::working_lunch);
  CHECK(s.mode == Mode::video);
  CHECK(s.series == "dialogue");
  CHECK(s.nth == 7);
  CHECK(joined(s.host) == "a");
  CHECK(joined(s.who) == "a b");
  CHECK(s.interpretation == Interpretation::simultaneous);
}

TEST_CASE("every form, mode and level is read as the schema names it") {
  struct Row {
    std::string form;
    MeetingForm value;
  };
  for (const Row& row : {Row{"meeting", MeetingForm::meeting},
                         {"working-breakfast", MeetingForm::working_breakfast},
                         {"working-lunch", MeetingForm::working_lunch},
                         {"working-dinner", MeetingForm::working_dinner},
                         {"luncheon", MeetingForm::luncheon},
                         {"dinner", MeetingForm::dinner},
                         {"reception", MeetingForm::reception},
                         {"courtesy-call", MeetingForm::courtesy_call},
                         {"informal-talk", MeetingForm::informal_talk},
                         {"standing-talk", MeetingForm::standing_talk}}) {
    CAPTURE(row.form);
    std::string session = fmt::format(R"(start="2024-06-01" zone="Asia/Tokyo" form=" {}")", row.form);
    Reading r = reading({.session = session});
    CHECK(text_of(r.diagnostics) == "");
    CHECK(r.meeting.sessions[0].form == row.value);
  }
  Reading r = reading({.session = R"(start="2024-06-01" zone="Asia/Tokyo" mode="telephone" level="leaders")"});
  CHECK(r.meeting.sessions[0].mode == Mode::telephone);
  CHECK(r.meeting.sessions[0].level == Level::leaders);
  CHECK(r.meeting.sessions[0].form == MeetingForm::meeting);
}

TEST_CASE("people and groups are found by id, and so are members of groups") {
  Reading r = reading(
      {.delegations = R"(<delegation of="JP">
      <person xml:id="a" role="attending" gloss="reading"/>
      <group xml:id="g" count="3" role="attending"><label xml:lang="en">two
        members</label><person xml:id="b"/></group>
    </delegation><delegation of="US"><person xml:id="c" gloss="none"/></delegation>)",
       .rest =
           R"(<session xml:id="s2" start="2024-06-01" zone="Asia/Tokyo"><place key="tokyo" of=" a  g "/></session>)"});
  CHECK(text_of(r.diagnostics) == "");
  const Meeting& m = r.meeting;
  CHECK(m.person("a")->role == PersonRole::attending);
  CHECK(m.person("a")->gloss == Gloss::reading);
  CHECK(m.person("b")->role == PersonRole::principal);
  CHECK(m.person("c")->gloss == Gloss::none);
  CHECK_FALSE(m.person("g"));
  CHECK(m.group("g")->count == 3);
  CHECK(m.group("g")->role == PersonRole::attending);
  CHECK(std::get<SourcedText>(m.group("g")->label("en", "short")->parts[0]).text == "two members");
  CHECK_FALSE(m.group("a"));
  CHECK(m.session("s2")->places[0].of == std::vector<std::string>{"a", "g"});
  CHECK_FALSE(m.session("a"));
}

TEST_CASE("a visit, a photo and a document carry their attributes") {
  Reading r =
      reading({.delegations = R"(<delegation of="JP"><person xml:id="a"/></delegation>
      <visit who="a" to="AU" relation="margins" event="forum"/><visit who="a" to="FR"/>)",
               .rest = R"(<photo xml:id="ph" src="img/a b.jpg" credit="mofa-jp"><caption xml:id="c">C</caption></photo>
      <document xml:id="d" rel="fact-sheet" href="https://example.org/a?b&amp;c" hreflang="ja">)"
                       R"(<title xml:id="t">T</title></document>)"});
  CHECK(text_of(r.diagnostics) == "");
  CHECK(r.meeting.visits[0].relation == VisitRelation::margins);
  CHECK(r.meeting.visits[0].event == "forum");
  CHECK(r.meeting.visits[1].relation == VisitRelation::visit);
  CHECK(r.meeting.photos[0].src == "img/a b.jpg");
  CHECK(r.meeting.photos[0].src_span.text() == "img/a b.jpg");
  CHECK(r.meeting.photos[0].credit == "mofa-jp");
  CHECK_FALSE(r.meeting.photos[0].alternative);
  CHECK(r.meeting.photos[0].caption->id == "c");
  CHECK(r.meeting.documents[0].rel == "fact-sheet");
  CHECK(r.meeting.documents[0].href == "https://example.org/a?b&c");
  CHECK(r.meeting.documents[0].lang == "ja");
}

TEST_CASE("a name keeps its components, its readings and the part that later mentions use") {
  Reading r = reading({.delegations = R"(<delegation of="JP"><person xml:id="a"><honorific xml:lang="en">
      H.E.  Ms. </honorific>
    <name xml:lang="en" order="given-first" call="given"><prefix>van der</prefix><given>Anna</given><given2>M.</given2>
      <surname>Berg</surname><surname2>Lund</surname2><generation>III</generation><credentials>MP</credentials></name>
    <name xml:lang="ja" order="surname-first"><given reading="あき">亜紀</given><surname reading="もり"> 森 </surname></name>
    </person></delegation>)"});
  CHECK(text_of(r.diagnostics) == "");
  const Person& person = *r.meeting.person("a");
  CHECK(person.honorific("en")->text.text == "H.E. Ms.");
  CHECK_FALSE(person.honorific("ja"));
  const Name& en = *person.name("en");
  CHECK(en.call == "given");
  CHECK(en.order == NameOrder::given_first);
  std::string parts;
  for (const auto* part :
       {&en.prefix, &en.given, &en.given2, &en.surname, &en.surname2, &en.generation, &en.credentials})
    parts += (*part ? (*part)->text.text : "none") + "|";
  CHECK(parts == "van der|Anna|M.|Berg|Lund|III|MP|");
  const Name& ja = *person.name("ja");
  CHECK(ja.call == "surname");
  CHECK(ja.order == NameOrder::surname_first);
  CHECK(ja.surname->text.text == "森");
  CHECK(ja.surname->text.span().text() == "森");
  CHECK(ja.given->reading == "あき");
  CHECK_FALSE(person.name("fr"));
}

TEST_CASE("a title falls back from mention over short to full, never the other way or into another language") {
  Reading r = reading(
      {.delegations =
           R"(<delegation of="JP"><person xml:id="a"><office of="JP" to="FR" held=" acting "><title xml:lang="en">
      Minister of <of/> </title><title xml:lang="en" form="short">FM</title>)"
           R"(<title xml:lang="en" form="mention">Minister</title>
    <title xml:lang="ja">大臣</title><title xml:lang="ja" form="short">相</title>
    <title xml:lang="fr" form="full"><of/> ministre</title>
    <title xml:lang="de" form=" mention">Minister</title></office></person></delegation>)"});
  CHECK(text_of(r.diagnostics) == "");
  const Office& office = r.meeting.person("a")->offices[0];
  CHECK(office.of == "JP");
  CHECK(office.to == "FR");
  CHECK(office.held == "acting");
  CHECK(titles(office, "en") == "Minister of <of/>|FM|Minister");
  CHECK(titles(office, "ja") == "大臣|相|相");
  CHECK(titles(office, "fr") == "<of/> ministre|<of/> ministre|<of/> ministre");
  CHECK(titles(office, "de") == "none|none|Minister");
  CHECK(titles(office, "it") == "none|none|none");
}
