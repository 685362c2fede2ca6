#include "agreement/slip_rule.h"

#include <cstddef>
#include <iterator>

#include "base/rule_table.h"

namespace readout::agreement {
namespace {

struct SlipRow {
  SlipRule slip;
  std::string_view name;
  RuleId rule;
};

// In the order of SlipRule. A doubled word is reported by a rule over prose (rules/doubled.cpp).
constexpr SlipRow kSlips[] = {
    {SlipRule::acronym_differs, "acronym-differs", "acronym-differs"},
    {SlipRule::acting_lost, "acting-lost", "office-differs"},
    {SlipRule::body_differs, "body-differs", "term-differs"},
    {SlipRule::bound_differs, "bound-differs", "bound-differs"},
    {SlipRule::character_compatible, "character-compatible", "writing-slip"},
    {SlipRule::character_lookalike, "character-lookalike", "writing-slip"},
    {SlipRule::clock_differs, "clock-differs", "clock-differs"},
    {SlipRule::clock_impossible, "clock-impossible", "writing-slip"},
    {SlipRule::clock_marks_mixed, "clock-marks-mixed", "writing-slip"},
    {SlipRule::country_differs, "country-differs", "country-differs"},
    {SlipRule::country_order, "country-order", "country-differs"},
    {SlipRule::country_spelling, "country-spelling", "country-differs"},
    {SlipRule::date_differs, "date-differs", "date-differs"},
    {SlipRule::date_endings_mixed, "date-endings-mixed", "writing-slip"},
    {SlipRule::date_impossible, "date-impossible", "writing-slip"},
    {SlipRule::direction_differs, "direction-differs", "country-differs"},
    {SlipRule::duration_differs, "duration-differs", "duration-differs"},
    {SlipRule::honorific_differs, "honorific-differs", "honorific-differs"},
    {SlipRule::honorific_lost, "honorific-lost", "honorific-differs"},
    {SlipRule::honorific_spacing, "honorific-spacing", "honorific-differs"},
    {SlipRule::item_added, "item-added", "items-differ"},
    {SlipRule::item_empty, "item-empty", "items-differ"},
    {SlipRule::item_lost, "item-lost", "items-differ"},
    {SlipRule::item_mark, "item-mark", "items-differ"},
    {SlipRule::item_order, "item-order", "items-differ"},
    {SlipRule::length_differs, "length-differs", "sentence-differs"},
    {SlipRule::list_differs, "list-differs", "items-differ"},
    {SlipRule::mark_foreign, "mark-foreign", "writing-slip"},
    {SlipRule::mark_unpaired, "mark-unpaired", "writing-slip"},
    {SlipRule::meeting_differs, "meeting-differs", "term-differs"},
    {SlipRule::money_differs, "money-differs", "money-differs"},
    {SlipRule::name_capitals, "name-capitals", "name-differs"},
    {SlipRule::name_comma, "name-comma", "name-differs"},
    {SlipRule::name_cut, "name-cut", "name-differs"},
    {SlipRule::name_diacritics, "name-diacritics", "name-differs"},
    {SlipRule::name_differs, "name-differs", "name-differs"},
    {SlipRule::name_misspelt, "name-misspelt", "name-differs"},
    {SlipRule::name_order, "name-order", "name-differs"},
    {SlipRule::number_differs, "number-differs", "number-differs"},
    {SlipRule::number_glued, "number-glued", "writing-slip"},
    {SlipRule::number_spaced, "number-spaced", "writing-slip"},
    {SlipRule::office_differs, "office-differs", "office-differs"},
    {SlipRule::office_lost, "office-lost", "office-differs"},
    {SlipRule::office_spelling, "office-spelling", "office-differs"},
    {SlipRule::ordinal_ending, "ordinal-ending", "writing-slip"},
    {SlipRule::person_differs, "person-differs", "name-differs"},
    {SlipRule::place_differs, "place-differs", "term-differs"},
    {SlipRule::quantity_differs, "quantity-differs", "quantity-differs"},
    {SlipRule::sentence_added, "sentence-added", "sentence-differs"},
    {SlipRule::sentence_doubled, "sentence-doubled", "sentence-differs"},
    {SlipRule::sentence_lost, "sentence-lost", "sentence-differs"},
    {SlipRule::share_differs, "share-differs", "share-differs"},
    {SlipRule::side_differs, "side-differs", "country-differs"},
    {SlipRule::term_differs, "term-differs", "term-differs"},
    {SlipRule::title_capitals, "title-capitals", "writing-slip"},
    {SlipRule::token_differs, "token-differs", "token-differs"},
    {SlipRule::untranslated, "untranslated", "sentence-differs"},
    {SlipRule::value_added, "value-added", "value-added"},
    {SlipRule::value_lost, "value-lost", "value-lost"},
    {SlipRule::word_doubled, "word-doubled", "writing-slip"},
    {SlipRule::word_misspelt, "word-misspelt", "writing-slip"},
    {SlipRule::words_run_together, "words-run-together", "writing-slip"},
};

consteval bool has_row_of_each() {
  for (std::size_t i = 0; i < std::size(kSlips); ++i)
    if (kSlips[i].slip != static_cast<SlipRule>(i)) return false;
  return std::size(kSlips) == static_cast<std::size_t>(SlipRule::count);
}
static_assert(has_row_of_each());

const SlipRow& row_of(SlipRule slip) { return kSlips[static_cast<std::size_t>(slip)]; }

}  // namespace

std::string_view name_of(SlipRule slip) { return row_of(slip).name; }
RuleId rule_of(SlipRule slip) { return row_of(slip).rule; }

}  // namespace readout::agreement
