// Generated text in parts: wording/ returns it, press/ makes inlines from it.
//
// Each part has the bytes that it was made from, so that a finding about one character of a clock or a name is on its
// attribute or element. A text that must stay one run is one part whose origin has several pieces (joined()).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/origin.h"
#include "base/time_mark.h"

namespace readout {

/// Parts that are a person's name are marked, so that a writer can tag them.
enum class PartRole { plain, person_name };

struct PhrasePart {
  std::string text;
  std::string lang;  ///< language of the text itself: `en` for an original name inside Japanese
  PartRole role = PartRole::plain;
  Origin origin;  ///< of the fact that the text is made from; empty for words of a catalog
  TimeMarks times{};
  bool operator==(const PhrasePart&) const = default;
};

/// Text made from facts. Concatenating the parts gives the printed text.
struct Phrase {
  std::vector<PhrasePart> parts;

  /// Adds a part that is made from all of `fact`. An empty text adds none.
  void add(std::string text, std::string_view lang, Span fact = {}, PartRole role = PartRole::plain);
  void add(const Phrase& other);
  /// The same phrase, of one part, which names a date or a clock (base/time_mark.h).
  Phrase naming(std::string time) &&;
  /// The same text as one part. Words without an origin get `whole`, the element that the facts are in.
  Phrase joined(Span whole) const;
  std::string text() const;
  bool empty() const { return parts.empty(); }
  bool operator==(const Phrase&) const = default;
};

/// A phrase of one part, or of no part if the text is empty.
Phrase one_part(std::string text, std::string_view lang, Span fact = {}, PartRole role = PartRole::plain);

}  // namespace readout
