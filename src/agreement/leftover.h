// What a value may be that has no match: whether it says anything alone, and whether it can be another value's slip.
//
// Takes one value, or one of each text, that compare.h could not match. Nothing here knows the text around them.
#pragma once

#include "agreement/value.h"

namespace readout::agreement {

/// Neither a word, nor a name, nor an acronym.
bool is_figure(const Value& value);
/// Kinds of which one side alone is reported.
bool can_be_lost(const Value& value);

/// “Many” and “several” are often left out or said of something else, and zero is often written as “no”.
bool is_loose(const Value& value);
/// The figure one is often not written: “a ship”, “the first hundred”, “per visit”. An hour may be a part of a
/// duration.
bool is_one(const Value& value);
/// One, and weekdays of opening hours, which may be named in a form that is no value: 土日.
bool is_often_unwritten(const Value& value);
/// At most four.
bool is_small_count(const Value& value);

/// Whether one may be a slip for the other by their figures. “The first run of 3,000”: an ordinal, or a name with a
/// number, is not a wrong 3,000. “The first aircraft” may be one word without a figure.
bool same_numbers(const Value& from, const Value& to);
/// Whether two values are written in the same way, so that neither repeats another value of its text.
bool same_sort(const Value& from, const Value& to);
/// Whether the languages may write one value as these two kinds: 65 and 66歳. They have as many digits.
bool may_be_one_value(const Value& from, const Value& to);

}  // namespace readout::agreement
