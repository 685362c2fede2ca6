// Every clock, date, name and label of generated text is made from an attribute or an element, to the byte.
#include "printed.h"

using namespace readout;
using test::Printed;

namespace {

const std::string kMeeting =
    R"(<meeting xmlns="urn:readout:meeting:1" xml:id="m" xml:lang="en" issuer="mofa-jp" home="Asia/Tokyo")"
    R"( published="2024-03-14"><delegation of="EG"><person xml:id="b">)"
    R"(<name xml:lang="en" order="given-first"><surname>Lun</surname></name></person></delegation>)"
    R"(<delegation of="JP"><person xml:id="a">)"
    R"(<name xml:lang="en" order="surname-first"><surname>Mori</surname></name></person></delegation>)"
    R"(<session xml:id="s" start="2024-03-14T09:00-04:00" end="2024-03-14T10:30-04:00" zone="America/Toronto")"
    R"( mode="video"><place key="cairo" of="b"/><place key="ottawa" of="a"/></session>)"
    R"(<session xml:id="l" start="2024-03-15T11:00-04:00" duration="PT30M" duration-is="exact" zone="America/Toronto")"
    R"( mode="video"/></meeting>)";

/// All runs of some inlines, in their order.
void add_runs(const Inlines& inlines, std::vector<Run>& runs) {
  for (const Inline& node : inlines) {
    if (const auto* run = std::get_if<Run>(&node.value)) runs.push_back(*run);
    if (const auto* name = std::get_if<PersonName>(&node.value)) add_runs(name->content, runs);
  }
}

/// The runs of the heading and of the leads.
std::vector<Run> runs_of(Printed& printed, const std::string& lang) {
  std::vector<Run> runs;
  for (const Block& block : printed.document(lang).blocks) {
    if (const auto* heading = std::get_if<Heading>(&block.value)) add_runs(heading->content, runs);
    if (const auto* paragraph = std::get_if<Paragraph>(&block.value)) add_runs(paragraph->content, runs);
  }
  return runs;
}

/// The bytes that the first `words` of the runs are made from.
std::string made_from(const std::vector<Run>& runs, std::string_view words) {
  for (const Run& run : runs)
    if (const std::size_t at = run.text.find(words); at != std::string::npos)
      return std::string(run.origin.span(at, at + words.size()).text());
  return "not printed";
}

}  // namespace

TEST_CASE("each clock, date, label and duration of a lead points at the value that it is made from") {
  Printed printed(kMeeting);
  printed.with_wording(R"(local-label="city")");
  const std::vector<Run> runs = runs_of(printed, "en");
  CHECK(made_from(runs, "March 14, 2024") == "2024-03-14");
  CHECK(made_from(runs, "9:00 a.m.") == "09:00");
  CHECK(made_from(runs, "10:30 a.m.") == "10:30");
  CHECK(made_from(runs, "Ottawa") == "ottawa");
  CHECK(made_from(runs, "Japan time") == "Asia/Tokyo");
  // The home clock is computed from the whole of the written time.
  CHECK(made_from(runs, "10:00 p.m.") == "2024-03-14T09:00-04:00");
  CHECK(made_from(runs, "11:30 p.m.") == "2024-03-14T10:30-04:00");
  CHECK(made_from(runs, "March 15") == "2024-03-15");
  CHECK(made_from(runs, "30 minutes") == "PT30M");
  CHECK(made_from(runs, "commencing at ").starts_with("<session xml:id=\"l\""));
}

TEST_CASE("a generated text in Japanese points at the same values") {
  Printed printed(kMeeting);
  const std::vector<Run> runs = runs_of(printed, "ja");
  CHECK(made_from(runs, "3月14日") == "2024-03-14");
  CHECK(made_from(runs, "午前9時") == "09:00");
  CHECK(made_from(runs, "現地時間") == "America/Toronto");
  CHECK(made_from(runs, "日本時間") == "Asia/Tokyo");
  CHECK(made_from(runs, "30分間") == "PT30M");
}

TEST_CASE("the parties of a heading point at their delegations, names at their elements") {
  Printed printed(kMeeting);
  std::vector<Run> runs = runs_of(printed, "en");
  CHECK(made_from(runs, "MORI") == R"(<name xml:lang="en" order="surname-first">)");
  CHECK(made_from(runs, "Lun") == R"(<name xml:lang="en" order="given-first">)");
  printed.meeting.sessions.front().level = Level::foreign_ministers;
  runs = runs_of(printed, "en");
  CHECK(made_from(runs, "Japan") == "JP");
  CHECK(made_from(runs, "Egypt") == "EG");
}
