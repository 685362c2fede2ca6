#include "agreement/slip_rule.h"

#include <cstddef>
#include <iterator>

namespace readout::agreement {
namespace {

// In the order of SlipRule.
constexpr std::string_view kSlipNames[] = {
    "acronym-differs",     "acting-lost",       "body-differs",     "bound-differs",      "character-compatible",
    "character-lookalike", "clock-differs",     "clock-impossible", "clock-marks-mixed",  "country-differs",
    "country-order",       "country-spelling",  "date-differs",     "date-endings-mixed", "direction-differs",
    "duration-differs",    "honorific-differs", "honorific-lost",   "honorific-spacing",  "item-added",
    "item-empty",          "item-lost",         "item-mark",        "item-order",         "length-differs",
    "list-differs",        "mark-foreign",      "mark-unpaired",    "meeting-differs",    "money-differs",
    "name-capitals",       "name-comma",        "name-cut",         "name-diacritics",    "name-differs",
    "name-misspelt",       "name-order",        "number-differs",   "number-glued",       "number-spaced",
    "office-differs",      "office-lost",       "office-spelling",  "ordinal-ending",     "person-differs",
    "place-differs",       "quantity-differs",  "sentence-added",   "sentence-doubled",   "sentence-lost",
    "share-differs",       "side-differs",      "term-differs",     "title-capitals",     "token-differs",
    "untranslated",        "value-added",       "value-lost",       "word-doubled",       "word-misspelt",
    "words-run-together"};
static_assert(std::size(kSlipNames) == static_cast<std::size_t>(SlipRule::count));

}  // namespace

std::string_view name_of(SlipRule rule) { return kSlipNames[static_cast<std::size_t>(rule)]; }

}  // namespace readout::agreement
