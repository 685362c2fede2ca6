// The kinds of slips in a translation, with the names that dumps print.
//
// A rule of `readout check` has one or several of them.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/rule_row.h"

namespace readout::agreement {

enum class SlipRule : std::uint8_t {
  acronym_differs,
  acting_lost,
  body_differs,
  bound_differs,
  character_compatible,
  character_lookalike,
  clock_differs,
  clock_impossible,
  clock_marks_mixed,
  country_differs,
  country_order,
  country_spelling,
  date_differs,
  date_endings_mixed,
  date_impossible,
  direction_differs,
  duration_differs,
  honorific_differs,
  honorific_lost,
  honorific_spacing,
  item_added,
  item_empty,
  item_lost,
  item_mark,
  item_order,
  length_differs,
  list_differs,
  mark_foreign,
  mark_unpaired,
  meeting_differs,
  money_differs,
  name_capitals,
  name_comma,
  name_cut,
  name_diacritics,
  name_differs,
  name_misspelt,
  name_order,
  number_differs,
  number_glued,
  number_spaced,
  office_differs,
  office_lost,
  office_spelling,
  ordinal_ending,
  person_differs,
  place_differs,
  quantity_differs,
  sentence_added,
  sentence_doubled,
  sentence_lost,
  share_differs,
  side_differs,
  term_differs,
  title_capitals,
  token_differs,
  untranslated,
  value_added,
  value_lost,
  word_doubled,
  word_misspelt,
  words_run_together,
  count
};

/// `name-misspelt`
std::string_view name_of(SlipRule slip);
/// The rule that `readout check` reports.
RuleId rule_of(SlipRule slip);

}  // namespace readout::agreement
