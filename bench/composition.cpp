// bench_composition TEXT FOLDER: running text at seven measures, first fit beside the optimum. Prints one row a language and way, and writes
// FOLDER/first-fit.pdf and FOLDER/optimum.pdf, a page of both languages each. `tools/composition` makes docs/composition.md of it.
#include <fmt/format.h>

#include <fstream>
#include <string>
#include <vector>

#include "base/file.h"
#include "input/xml.h"
#include "typeset/cells.h"
#include "typeset/composer.h"
#include "typeset/hyphenation.h"
#include "typeset/lines.h"
#include "typeset/page_build.h"
#include "write/writers.h"

using namespace readout;

namespace {

constexpr Length kSize = Length::points(10);
constexpr int kRunt = 3;
constexpr Length millimetres(std::int64_t n) { return {n * 72'000'000 * 10 / 254}; }

struct Passage { std::string lang, text; };

std::vector<Passage> read(const char* path) {
  std::vector<Passage> out;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) out.push_back({line.substr(0, 2), line.substr(3)});
  return out;
}

struct Counts {
  int lines = 0, runts = 0, off = 0, wide = 0, hyphens = 0, stacked = 0;
  std::int64_t demerits = 0;
};

ItemList items_of(const Passage& p, Fonts& fonts, Diagnostics& diagnostics) {
  ItemList list;
  Piece piece;
  piece.text = p.text, piece.lang = p.lang, piece.size = kSize;
  list.pieces.push_back(std::move(piece));
  make_items(list, fonts, diagnostics);
  add_hyphens(list, &fonts);
  return list;
}

/// One or two characters, or one word of fewer than eight.
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

void count(const Glue& glue, Counts& counts) {
  std::vector<LineRange> lines = break_lines(glue);
  bool hyphen = false;
  for (const LineRange& line : lines) {
    SetLine set = set_line(glue, line);
    ++counts.lines;
    if (line.last && is_runt(glue.list(), line)) ++counts.runts;
    if (!line.last && set.at(set.end) != glue.setting().measure) ++counts.off;
    if (set.adjustment.rung == kStretchOpen && set.adjustment.expanded) ++counts.wide;
    if (set.hyphenated) ++counts.hyphens, counts.stacked += hyphen ? 1 : 0;
    hyphen = set.hyphenated;
  }
  counts.demerits += demerits_of(glue, lines);
}

Counts count(const std::vector<Passage>& text, const std::string& lang, bool first_fit, Fonts& fonts) {
  Counts counts;
  Diagnostics diagnostics;
  for (const Passage& p : text)
    for (std::int64_t mm = 60; p.lang == lang && mm <= 120; mm += 10) {
      ItemList list = items_of(p, fonts, diagnostics);
      Setting setting;
      setting.measure = millimetres(mm);
      setting.runt = kRunt;
      setting.first_fit = first_fit;
      count(Glue(list, setting), counts);
    }
  return counts;
}

Inlines inlines_of(const Passage& p, NodeId id) { return {{Run{p.text, p.lang, RunKind::source, {}, id}}}; }

/// Both languages in columns of 60 mm.
void write_page(const std::vector<Passage>& text, bool first_fit, const Style& style, const std::string& path) {
  Diagnostics diagnostics;
  Fonts fonts(style, diagnostics);
  Setter setter{style, fonts, diagnostics};
  Pages pages;
  pages.width = millimetres(150), pages.height = millimetres(300);
  Page& page = pages.pages.emplace_back();
  Length y[2] = {millimetres(10), millimetres(10)};
  NodeId id = 0;
  for (const Passage& p : text) {
    bool japanese = p.lang == "ja";
    ParagraphLook look{kSize, Length::points(14), "text", true, ParagraphLook::Align::start, {}, false, false, first_fit};
    std::vector<CellLine> lines = set_inlines(inlines_of(p, ++id), nullptr, look, millimetres(60), setter);
    Length& top = y[japanese ? 1 : 0];
    top = place_lines(std::move(lines), millimetres(japanese ? 80 : 10), top, page) + Length::points(5);
  }
  pages.faces = fonts.faces();
  Document document;
  document.lang = "en", document.title = first_fit ? "First fit" : "Optimum", document.date = "2022-02-11";
  if (std::optional<std::string> bytes = write_pdf(pages, Edition{"composition", {document}}, diagnostics)) write_file(path, *bytes, diagnostics);
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
      Counts c = count(text, lang, first_fit, fonts);
      fmt::print("{} {} {} {} {} {} {} {} {}\n", lang, first_fit ? "first-fit" : "optimum", c.lines, c.runts, c.off, c.wide, c.hyphens, c.stacked, c.demerits);
    }
  for (bool first_fit : {true, false}) write_page(text, first_fit, *style, fmt::format("{}/{}.pdf", argv[2], first_fit ? "first-fit" : "optimum"));
}
