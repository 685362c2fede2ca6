// Generated text as parts: what wording/ gives and press/ turns into inlines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"

namespace readout {

/// `person_name` parts are marked so that a writer can tag names; `latin_original` stands in a Japanese bracket.
enum class PartRole { plain, person_name };

struct PhrasePart {
  std::string text;
  std::string lang;  ///< language of the text itself: `en` for an original name inside Japanese
  PartRole role = PartRole::plain;
  Span fact;  ///< the element it was made from; empty for words of a catalog
  bool operator==(const PhrasePart&) const = default;
};

/// Text made from facts. Concatenating the parts gives the printed text.
struct Phrase {
  std::vector<PhrasePart> parts;

  void add(std::string text, std::string_view lang, Span fact = {}, PartRole role = PartRole::plain);
  void add(const Phrase& other);
  std::string text() const;
  bool empty() const { return parts.empty(); }
  bool operator==(const Phrase&) const = default;
};

}  // namespace readout
