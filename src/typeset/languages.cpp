#include "typeset/languages.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace readout {

Languages::Languages(const Edition& edition, const Style& style, const TypesetOptions& options, bool level)
    : edition_(edition), style_(style), explained_(options.explained), level_(level), words_(options.words) {
  for (std::size_t i = 0; i < edition.documents.size(); ++i) states_.emplace_back(style, options.fonts);
}

std::size_t Languages::index_of(std::string_view lang) const {
  auto found = std::ranges::find(edition_.documents, lang, &Document::lang);
  return static_cast<std::size_t>(found - edition_.documents.begin());
}

Setter Languages::setter(std::size_t language, Diagnostics& into) {
  State& state = states_[language];
  return {style_, state.fonts, into, explained_, level_, &state.tables, words_, edition_.documents[language].lang};
}

void Languages::measure_tables(Length width) {
  measure_together(edition_, width, setter(0));
  for (State& state : states_) state.tables = states_.front().tables;
}

std::vector<CellLine> Languages::numbered(std::vector<CellLine> lines, std::size_t language) {
  for (CellLine& line : lines)
    for (GlyphRun& run : line.runs) run.face = edition_number(run.face, states_[language]);
  return lines;
}

FaceIndex Languages::edition_number(FaceIndex face, State& state) {
  if (face >= state.faces.size()) state.faces.resize(face + 1);
  if (!state.faces[face]) {
    const Face wanted = state.fonts.faces()[face];
    auto same = std::ranges::find_if(faces_, [&](const Face& f) {
      return std::tie(f.path, f.index, f.weight, f.family) ==
             std::tie(wanted.path, wanted.index, wanted.weight, wanted.family);
    });
    state.faces[face] = static_cast<FaceIndex>(same - faces_.begin());
    if (same == faces_.end()) faces_.push_back(wanted);
  }
  return *state.faces[face];
}

void Languages::report(Diagnostics& diagnostics) {
  Diagnostics fresh;
  auto has = [](const Diagnostics& all, const Diagnostic& d) {
    return std::ranges::find(all.all(), d) != all.all().end();
  };
  for (State& state : states_) {
    const Diagnostics found = std::exchange(state.found, {});
    for (const Diagnostic& d : found.all())
      if (!has(diagnostics, d) && !has(fresh, d)) fresh.add(d);
  }
  diagnostics.report_all(fresh);
}

}  // namespace readout
