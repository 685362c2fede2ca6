// Every shipped style in every layout, with a meeting of twelve people with long names and three levels of points, of a
// few pages and of forty; and the founding sentence in the wording of each style.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "commands/pipeline.h"
#include "input/xml.h"
#include "style/style.h"
#include "support/support.h"

using namespace readout;

namespace {

/// Twelve people with long names and titles on two sides, `points` points on three levels, and a note in each third
/// point.
std::string meeting_of(int points) {
  std::string people[2], items;
  for (int i = 0; i < 12; ++i)
    people[i % 2] += fmt::format(
        R"(<person xml:id="p{0}"><honorific xml:lang="en">H.E. Mr.</honorific>
        <name xml:lang="en" order="given-first"><given>Maximilian-Alexander</given>)"
        R"(<surname>Lafrenière-Roy-Wiślocki the {0}th</surname></name>
        <name xml:lang="ja" order="given-first"><given>マクシミリアン＝アレクサンダー</given>)"
        R"(<surname>ラフルニエール＝ロワ＝ヴィシロツキ{0}世</surname></name>
        <office of="{1}"><title xml:lang="en">Parliamentary Vice-Minister for Foreign Affairs and International)"
        R"( Co-operation of <of/></title>
        <title xml:lang="en" form="mention">Vice-Minister</title><title xml:lang="ja"><of/>外務・国際協力大臣政務官</title>
        <title xml:lang="ja" form="mention">政務官</title></office></person>)",
        i + 1, i % 2 == 0 ? "JP" : "PL");
  for (int i = 0; i < points; ++i)
    items += fmt::format(
        R"(<item xml:id="i{0}"><p xml:id="a{0}">They spoke of railways, of the crossings in the east and of what a)"
        R"( common timetable would need.{1}</p>
        <item xml:id="j{0}"><p xml:id="b{0}">Engineers will meet within a month and compare the width of tracks, the)"
        R"( height of platforms and the signals.</p>
        <item xml:id="k{0}"><p xml:id="c{0}">The first meeting is in Warsaw.</p></item></item></item>)",
        i, i % 3 == 0 ? fmt::format(R"(<note xml:id="n{}">A note of some words on the timetable.</note>)", i) : "");
  return fmt::format(
      R"(<meeting xmlns="urn:readout:meeting:1" xml:id="m" xml:lang="en" issuer="mofa-jp" home="Asia/Tokyo")"
      R"( published="2024-07-05">
    <delegation of="JP">{}</delegation><delegation of="PL">{}</delegation>
    <session xml:id="s" start="2024-07-05T10:00+09:00" zone="Asia/Tokyo" duration="PT1H" duration-is="exact"/>
    <overview>{}</overview></meeting>)",
      people[0], people[1], items);
}

struct Set {
  explicit Set(const std::string& path) : job(path) {}

  World world;
  std::unique_ptr<House> house;
  Job job;
};

/// The file in a style and layout; its translation is a draft.
std::unique_ptr<Set> set(const std::string& path, const std::string& style, const std::string& layout) {
  prepare_xml();
  auto out = std::make_unique<Set>(path);
  Diagnostics diagnostics;
  HouseOptions options;
  options.style = style;
  options.layout = layout;
  out->house = make_house(out->world, options, diagnostics);
  REQUIRE(test::text_of(diagnostics) == "");
  REQUIRE(advance(out->job, *out->house, Stage::typeset, {.languages = {"en", "ja"}, .draft = true}) == Stage::typeset);
  return out;
}

std::string file_of(int points) {
  const std::string folder = test::temporary_folder(), path = folder + "/m.xml";
  std::ofstream(path, std::ios::binary) << meeting_of(points);
  std::ofstream(folder + "/m.ja.po", std::ios::binary)
      << "msgid \"\"\nmsgstr \"Language: ja\\nX-Readout-Id: m\\nContent-Type: text/plain; charset=UTF-8\\n\"\n";
  return path;
}

/// Whether the page has text, and all of it is within the sheet.
bool is_filled(const Page& page, const Pages& pages) {
  const bool inside = std::ranges::all_of(page.runs, [&](const GlyphRun& run) {
    return run.x >= Length{} && run.baseline > Length{} && run.baseline < pages.height && run.x < pages.width;
  });
  return inside && std::ranges::any_of(page.runs, [](const GlyphRun& run) { return run.node != 0; });
}

/// The lead of the founding sample, on one line.
std::string lead(const std::string& style, std::size_t language) {
  auto made = set(test::source_path("samples/2022-02-11-japan-us.xml"), style, "");
  for (const Block& block : made->job.edition->documents[language].blocks)
    if (const auto* p = std::get_if<Paragraph>(&block.value); p && p->role == ParagraphRole::lead)
      return plain_text(p->content);
  return "";
}

}  // namespace

TEST_CASE("every style sets twelve people and three levels in every layout") {
  const std::string brief = file_of(2);
  for (const std::string& style : built_in_styles())
    for (const char* layout : {"parallel", "stacked", "sequential"}) {
      INFO(style << " " << layout);
      auto made = set(brief, style, layout);
      for (const Page& page : made->job.pages->pages) CHECK(is_filled(page, *made->job.pages));
    }
}

TEST_CASE("long meetings have forty pages, with notes below the text that has their marks") {
  struct Row {
    const char* layout;
    int points;
    std::size_t pages;
  };
  for (const Row& row : {Row{"parallel", 210, 40}, Row{"stacked", 60, 10}, Row{"sequential", 60, 10}}) {
    INFO(row.layout);
    auto made = set(file_of(row.points), "press", row.layout);
    const Pages& pages = *made->job.pages;
    CHECK(pages.pages.size() >= row.pages);
    int marks = 0;
    for (const Page& page : pages.pages) {
      CHECK(is_filled(page, pages));
      for (const GlyphRun& run : page.runs) marks += run.text.starts_with("[");
    }
    // A mark in the text and one before its note, for each third point in both languages.
    CHECK(marks == 4 * row.points / 3);
  }
}

TEST_CASE("large print has no text smaller than 18 points") {
  auto made = set(test::source_path("samples/2022-02-11-japan-us.xml"), "large-print", "");
  for (const Page& page : made->job.pages->pages)
    for (const GlyphRun& run : page.runs) CHECK(run.size >= Length::points(18));
}

TEST_CASE("the plain style has no picture, but a table of participants") {
  auto made = set(test::source_path("samples/2022-02-11-japan-us.xml"), "plain", "");
  for (const Page& page : made->job.pages->pages) CHECK(page.images.empty());
  const Blocks& blocks = made->job.edition->documents[0].blocks;
  CHECK(std::ranges::any_of(blocks, [](const Block& b) { return std::holds_alternative<Table>(b.value); }));
}

TEST_CASE("the founding sentence as the ministry wrote in 2015, 2019 and 2024") {
  const std::string visits = ", who was visiting Australia to attend the four-country ministerial, held a ",
                    with =
                        "eeting with the Honorable Antony Blinken, Secretary of State of the United States of America. "
                        "The overview of the meeting is as follows.",
                    who = visits + "m" + with, named = visits + "Japan-U.S. Foreign Ministers’ M" + with;
  CHECK(lead("mofa-2015", 0) ==
        "On February 11, from 12:25 p.m. (local time), for 55 minutes, Mr. Yoshimasa Hayashi, Minister for Foreign "
        "Affairs" +
            named);
  CHECK(
      lead("mofa-2019", 0) ==
      "On February 11, commencing at 12:25 p.m. (local time; 10:25 a.m. on the same day, Japan time), for 55 minutes, "
      "Mr. Yoshimasa Hayashi, Minister for Foreign Affairs of Japan" +
          named);
  CHECK(lead("mofa-2024", 0) ==
        "On February 11, commencing at 12:25 p.m. (local time; 10:25 a.m. JST), for 55 minutes, Mr. HAYASHI Yoshimasa, "
        "Minister for Foreign Affairs of Japan" +
            who);
  const std::string blinken =
      "アントニー・ブリンケン米国国務長官（The Honorable Antony Blinken, Secretary of State of the United States of "
      "America）と外相会談を行ったところ";
  const std::string visit = "四か国外相会合に出席するため豪州を訪問中の林芳正外務大臣は";
  CHECK(lead("mofa-2015", 1) == "現地時間本11日午後0時25分（日本時間同日午前10時25分）から55分間，" + visit + "，" +
                                    blinken + "，概要は以下のとおりです。");
  CHECK(lead("mofa-2019", 1) == "2月11日午後0時25分（現地時間；日本時間11日午前10時25分）から55分間，" + visit + "，" +
                                    blinken + "，概要は以下のとおりです。");
  CHECK(lead("mofa-2024", 1) == "現地時間2月11日午後0時25分（日本時間同日午前10時25分）から55分間、" + visit + "、" +
                                    blinken + "、概要は以下のとおりです。");
}
