// The languages of an edition during typesetting: fonts, findings and tables of each.
//
// Each language has its own state, so that two threads can set two languages. While lines are made, faces are numbered
// for each language. When lines are placed, faces are numbered for the edition in the order of their first use, so that
// one core and two cores give the same bytes.
#pragma once

#include <cstddef>
#include <deque>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "document/document.h"
#include "style/style.h"
#include "typeset/cell_line.h"
#include "typeset/fonts.h"
#include "typeset/setter.h"
#include "typeset/tables.h"
#include "typeset/typeset.h"

namespace readout {

class Languages {
 public:
  /// `level`: items of all languages have the same indent.
  Languages(const Edition& edition, const Style& style, const TypesetOptions& options, bool level);

  /// The index of a language in the edition.
  std::size_t index_of(std::string_view lang) const;

  /// A setter for one language. Its findings go to `into`, except that findings on fonts go to the language.
  Setter setter(std::size_t language, Diagnostics& into);
  /// A setter for one language that reports all findings to the language.
  Setter setter(std::size_t language) { return setter(language, states_[language].found); }

  /// Measures the tables of all languages together, for this width.
  void measure_tables(Length width);

  /// The lines with the face numbers of the edition.
  std::vector<CellLine> numbered(std::vector<CellLine> lines, std::size_t language);

  /// Moves the findings of all languages to `diagnostics`. A font that several languages miss is reported once.
  void report(Diagnostics& diagnostics);

  /// The faces of the edition, in the order of their numbers.
  const std::vector<Face>& faces() const { return faces_; }

 private:
  struct State {
    State(const Style& style, const FontFiles* files) : fonts(style, found, files) {}
    Diagnostics found;
    std::map<NodeId, TableColumns> tables;
    Fonts fonts;
    std::vector<std::optional<FaceIndex>> faces;  ///< by face of `fonts`: its number in the edition
  };

  FaceIndex edition_number(FaceIndex face, State& state);

  const Edition& edition_;
  const Style& style_;
  bool explained_, level_;
  const WordsByLanguage* words_;
  std::deque<State> states_;
  std::vector<Face> faces_;
};

}  // namespace readout
