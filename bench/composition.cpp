// bench_composition TEXT FOLDER: sets running text at seven measures, by first fit and by the optimum. Prints one row
// for each language and method, and one for each taste, and writes FOLDER/first-fit.pdf and FOLDER/optimum.pdf, each a
// page of both languages. `tools/composition` makes docs/composition.md of it.
#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

#include "base/file.h"
#include "input/xml.h"
#include "locale/catalog.h"
#include "typeset/cells.h"
#include "typeset/composer.h"
#include "typeset/hyphenation.h"
#include "typeset/lines.h"
#include "typeset/page_build.h"
#include "typeset/penalties.h"
#include "write/writers.h"

using namespace readout;

namespace {

constexpr Length kSize = Length::points(10);
constexpr int kRunt = 3;
constexpr Length millimetres(std::int64_t n) { return {n * 72'000'000 * 10 / 254}; }

struct Passage {
  std::string lang, text;
};

std::vector<Passage> read(const char* path) {
  std::vector<Passage> out;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) out.push_back({line.substr(0, 2), line.substr(3)});
  return out;
}

struct Counts {
  int lines = 0, runts = 0, off = 0, wide = 0, hyphens = 0, stacked = 0, longest = 0, capitals = 0, tight = 0,
      before_last = 0;
};

ItemList items_of(const Passage& p, Fonts& fonts, Diagnostics& diagnostics) {
  ItemList list;
  Piece piece;
  piece.text = p.text, piece.lang = p.lang, piece.size = kSize;
  piece.words = &Catalog::built_in(p.lang)->words();
  list.pieces.push_back(std::move(piece));
  make_items(list, fonts, diagnostics);
  add_hyphens(list, &fonts);
  return list;
}

/// Whether the line has one or two characters, or one word of fewer than eight letters.
bool is_runt(const ItemList& list, const LineRange& line) {
  std::size_t characters = 0;
  bool space = false, western = true;
  for (std::size_t i = line.begin; i < line.end; ++i) {
    const LineItem& item = list.items[i];
    if (item.of == CharClass::word_space) space = true;
    else ++characters;
    western = western && is_western(item.of);
  }
  return line.begin > 0 && (western ? !space && characters < 8 : characters < kRunt);
}

/// Whether word spaces lost more than a third of their width.
bool is_tight(const Glue& glue, const LineRange& line, const SetLine& set) {
  Length natural, lost;
  for (std::size_t i = line.begin; i + 1 < set.content.content_end; ++i) {
    const LineItem& item = glue.list().items[i];
    if (item.of != CharClass::word_space) continue;
    natural += item.width, lost += item.width - (set.x(i + 1 - line.begin) - set.x(i - line.begin));
  }
  return lost * 3 > natural + Length{100};
}

void count_hyphen(const Glue& glue, const LineRange& line, int& row, Counts& counts) {
  ++counts.hyphens, ++row;
  if (row > 1) ++counts.stacked;
  if (is_capitalized(glue.list(), line.end - 1)) ++counts.capitals;
  counts.longest = std::max(counts.longest, row);
}

void count(const Glue& glue, Counts& counts) {
  int row = 0;  // stacked hyphens
  for (const LineRange& line : break_lines(glue)) {
    if (line.last && row > 0) ++counts.before_last;
    SetLine set = set_line(glue, line);
    ++counts.lines;
    if (line.last && is_runt(glue.list(), line)) ++counts.runts;
    if (!line.last && set.at(set.end) != glue.setting().measure) ++counts.off;
    if (set.adjustment.rung == kStretchOpen && set.adjustment.expanded) ++counts.wide;
    if (is_tight(glue, line, set)) ++counts.tight;
    if (set.hyphenated) count_hyphen(glue, line, row, counts);
    else row = 0;
  }
}

Counts count(const std::vector<Passage>& text, const std::string& lang, const Setting& method, Fonts& fonts) {
  Counts counts;
  Diagnostics diagnostics;
  for (const Passage& p : text)
    for (std::int64_t mm = 60; p.lang == lang && mm <= 120; mm += 10) {
      ItemList list = items_of(p, fonts, diagnostics);
      Setting setting = method;
      setting.measure = millimetres(mm);
      setting.runt = kRunt;
      count(Glue(list, setting), counts);
    }
  return counts;
}

/// The passages as paragraphs of one document, because a PDF needs the document node of each run.
Edition edition_of(const std::vector<Passage>& text, const char* title) {
  Document document;
  document.lang = "en", document.title = title, document.date = "2022-02-11";
  for (const Passage& p : text)
    document.blocks.push_back({0, "", Paragraph{ParagraphRole::body, {{Run{p.text, p.lang, RunKind::source, {}, 0}}}}});
  Edition out{"composition", {std::move(document)}};
  number_nodes(out);
  return out;
}

/// Both languages in columns of 60 mm.
bool write_page(const std::vector<Passage>& text, bool first_fit, const Style& style, const std::string& path) {
  Diagnostics diagnostics;
  Fonts fonts(style, diagnostics);
  Setter setter{style, fonts, diagnostics};
  Pages pages;
  pages.width = millimetres(150), pages.height = millimetres(300);
  Page& page = pages.pages.emplace_back();
  Length y[2] = {millimetres(10), millimetres(10)};
  Edition edition = edition_of(text, first_fit ? "First fit" : "Optimum");
  for (std::size_t i = 0; i < text.size(); ++i) {
    bool japanese = text[i].lang == "ja";
    ParagraphLook look{kSize, Length::points(14), "text", true, ParagraphLook::Align::start, {}, false,
                       false, first_fit};
    const Inlines& content = std::get<Paragraph>(edition.documents[0].blocks[i].value).content;
    Length& top = y[japanese ? 1 : 0];
    top = place_lines(set_inlines(content, nullptr, look, millimetres(60), setter), millimetres(japanese ? 80 : 10),
                      top, page) +
          Length::points(5);
  }
  pages.faces = fonts.faces();
  std::optional<Pieces> bytes = write_pdf(pages, edition, diagnostics);
  if (bytes) write_file(path, bytes->joined(), diagnostics);
  for (const Diagnostic& d : diagnostics.all()) fmt::print(stderr, "{}: {}\n", path, d.rule.text());
  return bytes && diagnostics.all().empty();
}

/// The setting of a language: Western paragraphs have microtypography.
Setting setting_for(std::string_view lang) {
  Setting setting;
  setting.western = setting.tracking = setting.optical = lang != "ja";
  return setting;
}

/// English with and without microtypography, with other spaces and hyphens, and what each costs.
void weigh(const std::vector<Passage>& text, Fonts& fonts) {
  for (bool tracking : {false, true})
    for (bool optical : {false, true})
      for (int shrink : {25, 33, 40})
        for (int hyphen : {50, 400, Taste{}.hyphen, 2'400}) {
          Setting setting = setting_for("en");
          setting.tracking = tracking, setting.optical = optical;
          setting.taste.shrink = shrink, setting.taste.hyphen = hyphen;
          Counts c = count(text, "en", setting, fonts);
          fmt::print("taste {} {} {} {} {} {} {} {} {} {} {} {}\n", tracking ? "yes" : "no", optical ? "yes" : "no",
                     shrink, hyphen, c.lines, c.wide, c.tight, c.runts, c.hyphens, c.capitals, c.stacked,
                     c.before_last);
        }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  prepare_xml();
  std::vector<Passage> text = read(argv[1]);
  std::optional<Style> style = built_in_style("press");
  Diagnostics diagnostics;
  Fonts fonts(*style, diagnostics);
  for (const char* lang : {"ja", "en"})
    for (bool first_fit : {true, false}) {
      Setting setting = setting_for(lang);
      setting.first_fit = first_fit;
      Counts c = count(text, lang, setting, fonts);
      fmt::print("{} {} {} {} {} {} {} {}\n", lang, first_fit ? "first-fit" : "optimum", c.lines, c.runts, c.off,
                 c.wide, c.hyphens, c.stacked);
    }
  weigh(text, fonts);
  bool written = true;
  for (bool first_fit : {true, false})
    written =
        write_page(text, first_fit, *style, fmt::format("{}/{}.pdf", argv[2], first_fit ? "first-fit" : "optimum")) &&
        written;
  return written ? 0 : 1;
}
