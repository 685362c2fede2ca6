// How far the translation of a meeting is.
//
// Takes the units of a language (translation.h), returns counts. What is left is measured in the source text: words
// between blanks, where each Chinese or Japanese character is a word, and characters without blanks and tags.
#pragma once

#include <cstddef>

#include "meeting/meeting.h"
#include "translate/translation.h"

namespace readout {

struct TranslationStatus {
  std::size_t units = 0;
  std::size_t translated = 0;
  std::size_t fuzzy = 0;    ///< also stale: the source has changed
  std::size_t missing = 0;  ///< no entry, or an empty one
  std::size_t refused = 0;  ///< markup or facts are wrong
  std::size_t words_left = 0, characters_left = 0;

  TranslationStatus& operator+=(const TranslationStatus& other);
  /// The percentage of units that are translated, rounded down; 100 without units.
  std::size_t percent() const { return units == 0 ? 100 : 100 * translated / units; }
  bool operator==(const TranslationStatus&) const = default;
};

/// The status of a meeting's units; without a translation, `units` is null and all units are missing.
TranslationStatus status_of(const Meeting& meeting, const LocalUnits* units);

}  // namespace readout
