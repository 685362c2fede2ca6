// Every correct form of time that ministries print, with the facts and switches for which Readout prints it.
// docs/time-phrases.md is made from the tables phrases.tsv and phrases_never.tsv.
#include <fmt/format.h>

#include <sstream>

#include "locale/letters.h"
#include "meeting/shipped.h"
#include "wording/facts.h"
#include "wording/switches.h"
#include "wording/times.h"

using namespace readout;
using readout::test::house;

namespace {

/// The lines of a table in this folder, in cells; without comments.
std::vector<std::vector<std::string>> table(const std::string& name, std::size_t columns) {
  std::istringstream lines(test::read_source_file("tests/wording/" + name));
  std::vector<std::vector<std::string>> rows;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("#")) continue;
    std::istringstream cells(line + "\t");
    std::vector<std::string> row;
    for (std::string cell; std::getline(cells, cell, '\t');) row.push_back(cell);
    REQUIRE_MESSAGE(row.size() == columns, line);
    rows.push_back(std::move(row));
  }
  return rows;
}

struct Row {
  std::string chapter, form, lang, facts, switches, text;
};

std::vector<Row> phrase_rows() {
  std::vector<Row> rows;
  for (std::vector<std::string>& r : table("phrases.tsv", 6)) rows.push_back({r[0], r[1], r[2], r[3], r[4], r[5]});
  return rows;
}

const Registers& shipped() {
  static Sources sources;
  static const ShippedRegister entries(sources);
  static const Registers registers({}, &entries);
  return registers;
}

/// The words for the session of a row; a duration at the end of the sentence follows three dots.
std::string printed(const Row& row) {
  static const Zones zones;
  const Wording wording = house(row.switches);
  Sources sources;
  Diagnostics diagnostics;
  const std::string start = row.facts.substr(row.facts.find('"') + 1, 10);
  const bool brussels = row.facts.find("Brussels") != std::string::npos;
  std::string text = fmt::format(
      R"(<meeting xmlns="urn:readout:meeting:1" xml:id="m" xml:lang="en" issuer="mofa-jp" home="Asia/Tokyo")"
      R"( published="{}">)"
      R"(<delegation of="JP"><person xml:id="a"/></delegation><session xml:id="s" {}>{}</session></meeting>)",
      start, row.facts, brussels ? R"(<place key="brussels"/>)" : "");
  const auto tree = read_xml(sources.add("m.xml", std::move(text)), Schema::meeting, diagnostics);
  REQUIRE(tree);
  Meeting meeting = read_meeting(*tree, diagnostics);
  resolve(meeting, shipped(), zones, diagnostics);
  CHECK_FALSE(diagnostics.has_findings());
  const Catalog catalog = in_house(readout::test::catalog(row.lang), wording);
  const Voice voice{row.lang, &catalog, &shipped(), &wording};
  std::string when = capitalized(session_time(meeting.sessions.front(), nullptr, meeting, voice).text(), row.lang);
  if (wording.chooses("duration-at", "last"))
    when += " … for " + session_duration(meeting.sessions.front(), voice).text();
  return when;
}

std::string cell(std::string_view text) { return text.empty() ? "" : fmt::format("`{}`", text); }

std::string page() {
  std::string out =
      "# Time phrases\n\nEvery correct form of time in published readouts, with the facts of its `<session>` and the "
      "switches "
      "of a style’s `<wording>` that\n"
      "print it. A form without switches is the usual one. The test `phrases_test.cpp` prints each row and writes this "
      "page.\n";
  std::string chapter;
  for (const Row& row : phrase_rows()) {
    if (row.chapter != chapter)
      out += fmt::format("\n## {}\n\n| form | session | switches | prints |\n| --- | --- | --- | --- |\n", row.chapter);
    chapter = row.chapter;
    out += fmt::format("| {} | {} | {} | {} |\n", row.form, cell(row.facts), cell(row.switches), row.text);
  }
  out += "\n## What is not printed, and why\n\n| form | why |\n| --- | --- |\n";
  for (const std::vector<std::string>& never : table("phrases_never.tsv", 2))
    out += fmt::format("| {} | {} |\n", never[0], never[1]);
  return out;
}

}  // namespace

TEST_CASE("every correct form of time can be printed by a set of switches") {
  for (const Row& row : phrase_rows()) {
    CAPTURE(row.form);
    CHECK(printed(row) == row.text);
  }
}

TEST_CASE("the table of time phrases has at least 180 forms") { CHECK(phrase_rows().size() >= 180); }

TEST_CASE("the page of time phrases equals the printed table") {
  readout::test::check_golden("../docs/time-phrases.md", page());
}
