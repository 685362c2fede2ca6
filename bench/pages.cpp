// bench_pages TEXT: measures pages per second. Editions of 1 and of 40 pages, both languages of TEXT side by side as
// items of a list, from an Edition to placed glyphs: lines are composed and pages built; fonts are already open, and no
// PDF is written. Prints one JSON object on each line.
//
// Times are processor times. Each edition is typeset for half a second, and the best run counts.
#include <fmt/format.h>

#include <ctime>
#include <fstream>
#include <string>
#include <vector>

#include "input/xml.h"
#include "typeset/typeset.h"

using namespace readout;

namespace {

/// The text of a language, paragraph by paragraph.
std::vector<std::string> read(const char* path, const std::string& lang) {
  std::vector<std::string> out;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);)
    if (line.starts_with(lang)) out.push_back(line.substr(3));
  return out;
}

/// The paragraphs in turn, repeated until there are `items`.
Document document_of(const std::string& lang, const std::vector<std::string>& paragraphs, std::size_t items) {
  auto run = [&](std::string text) { return Inlines{{Run{std::move(text), lang, RunKind::source, {}, 0}}}; };
  Document out;
  out.lang = lang, out.title = out.running_head = lang == "ja" ? "会談" : "A Meeting";
  out.blocks.push_back({0, "heading", Heading{1, run(out.title)}});
  List list;
  for (std::size_t i = 0; i < items; ++i) {
    Run label{fmt::format("{}.", i + 1), lang, RunKind::generated, {}, 0};
    Blocks blocks{{0, fmt::format("p{}", i), Paragraph{ParagraphRole::body, run(paragraphs[i % paragraphs.size()])}}};
    list.items.push_back({0, fmt::format("i{}", i), std::move(label), std::move(blocks)});
  }
  out.blocks.push_back({0, "list", std::move(list)});
  return out;
}

class Bench {
 public:
  Bench(const char* path, const Style& style)
      : style_(style), english_(read(path, "en")), japanese_(read(path, "ja")) {}

  void measure(std::size_t pages) const {
    Edition edition = edition_of(pages);
    std::size_t built = 0;
    double best = 0;
    for (std::clock_t start = std::clock(); best == 0 || std::clock() - start < CLOCKS_PER_SEC / 2;) {
      std::clock_t begin = std::clock();
      built = count(edition);
      double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
      if (best == 0 || seconds < best) best = seconds;
    }
    fmt::print("{{\"bench\": \"pages\", \"pages\": {}, \"ms\": {:.2f}, \"pages_a_second\": {:.0f}}}\n", built,
               best * 1e3, static_cast<double>(built) / best);
  }

 private:
  Edition make(std::size_t items) const {
    Edition out{"bench", {document_of("en", english_, items), document_of("ja", japanese_, items)}};
    number_nodes(out);
    return out;
  }

  std::size_t count(const Edition& edition) const {
    Diagnostics diagnostics;
    std::optional<Pages> pages = typeset(edition, style_, {}, diagnostics);
    return pages ? pages->pages.size() : 0;
  }

  /// The number of items that fill this many pages.
  Edition edition_of(std::size_t pages) const {
    std::size_t items = 3 * pages;
    while (count(make(items)) < pages) ++items;
    while (items > 1 && count(make(items)) > pages) --items;
    return make(items);
  }

  const Style& style_;
  std::vector<std::string> english_, japanese_;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  prepare_xml();
  std::optional<Style> style = built_in_style("press");
  Bench bench(argv[1], *style);
  for (std::size_t pages : {1u, 40u}) bench.measure(pages);
}
