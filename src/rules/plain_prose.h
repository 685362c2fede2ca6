// The words of a prose as one text, with the way back to the bytes of each character.
//
// Emphasis, links and quotations are in line, as a reader sees them. A fact is one U+FFFC: its words are generated, so
// they need no check. `content` must outlive the value.
#pragma once

#include <string>
#include <vector>

#include "base/origin.h"
#include "meeting/prose.h"

namespace readout {

class PlainProse {
 public:
  explicit PlainProse(const Prose& content);

  const std::string& text() const { return text_; }
  /// The bytes of the code points [begin, end); of words in several nodes, those of the first.
  Span span_of(std::size_t begin, std::size_t end) const;

 private:
  /// Words in one node.
  struct Piece {
    std::size_t begin = 0, end = 0;  ///< code points of the text
    const SourcedText* words = nullptr;
  };

  void add(const Prose& content);
  void add_words(const SourcedText& words);
  void add_fact();

  std::string text_;
  std::size_t length_ = 0;
  std::vector<Piece> pieces_;
};

}  // namespace readout
