// Measures microseconds per character: paragraphs of 1,000 to 100,000 characters, shaped, composed and placed. Prints
// one JSON object on each line. `bench_paragraphs LANG CHARACTERS RUNS` sets one paragraph RUNS times and prints its
// number of characters; bench/instructions counts the instructions.
//
// The text is from press releases in Japanese and English, repeated; the measure is a column of the shipped style.
// Times are processor times. Each length runs for half a second, and the best run counts, because other work of the
// machine only adds time. The allocator keeps its memory between runs. `fresh` is the best of five runs before which
// all memory was released to the system: the cost of a paragraph in a process that sets it once, with new pages of
// memory.
#include <fmt/format.h>

#include <malloc.h>

#include <cstdlib>
#include <ctime>

#include "input/xml.h"
#include "locale/catalog.h"
#include "typeset/composer.h"
#include "typeset/hyphenation.h"
#include "typeset/lines.h"

using namespace readout;

namespace {

struct Language {
  const char* lang;
  std::string sentence;
  std::size_t characters;
};

struct Times {
  double shaping = 0, breaking = 0, placing = 0;
  std::size_t lines = 0;
};

/// Processor time of this process.
double seconds_since(std::clock_t start) { return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC; }

Times run(const std::string& text, const char* lang, const Style& style, Fonts& fonts) {
  const Words& words = Catalog::built_in(lang)->words();
  Times times;
  Diagnostics diagnostics;
  std::clock_t start = std::clock();
  ItemList list;
  Piece piece;
  piece.text = text;
  piece.lang = lang;
  piece.words = &words;
  piece.size = style.text_size;
  list.pieces.push_back(std::move(piece));
  make_items(list, fonts, diagnostics);
  add_hyphens(list, &fonts);
  times.shaping = seconds_since(start);
  start = std::clock();
  Setting setting;
  setting.measure = Length::points(231);
  setting.runt = 3;
  Glue glue(list, setting);
  std::vector<LineRange> lines = break_lines(glue);
  times.breaking = seconds_since(start);
  start = std::clock();
  for (const LineRange& line : lines)
    if (!set_line(glue, line).places.empty()) ++times.lines;
  times.placing = seconds_since(start);
  return times;
}

double total(const Times& t) { return t.shaping + t.breaking + t.placing; }

/// Repeats the sentence until there are `characters`; returns the actual number.
std::size_t repeat(const Language& language, std::size_t characters, std::string& text) {
  std::size_t count = 0;
  for (; count < characters; count += language.characters) text += language.sentence;
  return count;
}

void measure(const Language& language, std::size_t characters, const Style& style, Fonts& fonts) {
  std::string text;
  std::size_t count = repeat(language, characters, text);
  Times fresh, best;
  for (int i = 0; i < 5; ++i) {
    malloc_trim(0);
    Times times = run(text, language.lang, style, fonts);
    if (i == 0 || total(times) < total(fresh)) fresh = times;
  }
  best = fresh;
  for (std::clock_t start = std::clock(); seconds_since(start) < 0.5;) {
    Times times = run(text, language.lang, style, fonts);
    if (total(times) < total(best)) best = times;
  }
  double scale = 1e6 / static_cast<double>(count);
  fmt::print(
      "{{\"bench\": \"paragraph\", \"lang\": \"{}\", \"characters\": {}, \"lines\": {}, \"us_a_character\": {:.3f}, "
      "\"shaping\": {:.3f}, \"breaking\": {:.3f}, \"placing\": {:.3f}, \"fresh\": {:.3f}}}\n",
      language.lang, count, best.lines, total(best) * scale, best.shaping * scale, best.breaking * scale,
      best.placing * scale, total(fresh) * scale);
}

}  // namespace

int main(int argc, char** argv) {
  // Large blocks come from the heap, and only malloc_trim() releases memory.
  mallopt(M_MMAP_THRESHOLD, 1 << 30);
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
  prepare_xml();
  std::optional<Style> style = built_in_style("press");
  Diagnostics diagnostics;
  Fonts fonts(*style, diagnostics);
  const Language languages[] = {{"ja",
                                 "両大臣は、「自由で開かれたインド太平洋」の実現に向けて緊密に協力するとともに、豪州、A"
                                 "SEAN諸国などとの連携の輪を広げていくことで一致しました。",
                                 74},
                                {"en",
                                 "They agreed to work side by side, and to widen the circle of partners, in order to "
                                 "bring about a “Free and Open Indo-Pacific”. ",
                                 127}};
  if (argc == 4) {
    std::string text;
    const Language& language = languages[std::string(argv[1]) == "en" ? 1 : 0];
    fmt::print("{}\n", repeat(language, static_cast<std::size_t>(std::atoll(argv[2])), text));
    for (int runs = std::atoi(argv[3]); runs > 0; --runs) run(text, language.lang, *style, fonts);
    return 0;
  }
  for (const Language& language : languages)
    for (std::size_t characters : {1'000u, 3'000u, 10'000u, 30'000u, 100'000u})
      measure(language, characters, *style, fonts);
}
