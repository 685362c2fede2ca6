// Rules of the last part of the table: what a translation says differently from its source. Rows are sorted by id,
// which the compiler checks; their fields are those of RuleRow in base/rule_row.h.
//
// The reader of values (agreement/agree.h) can be wrong, so these are warnings: they fail `readout check` and never
// stop `readout render`.
#pragma once

#include "base/rule_row.h"

namespace readout::rule_rows {

inline constexpr RuleRow kAgreementRules[] = {
    {"acronym-differs", warning, agreement, message("the source has “{expected}”, the translation “{found}”"),
     hint("write the name of the same body")},
    {"bound-differs", warning, agreement, message("“{found}” is another bound than “{expected}” in the source"),
     hint("write the same bound: about, at least, more than, up to, less than, or none")},
    {"clock-differs", warning, agreement, message("the clock “{found}” differs from “{expected}” in the source"),
     hint("write the same clock; consider the half of the day and the zone"), guesses_fix},
    {"date-differs", warning, agreement, message("the date “{found}” differs from “{expected}” in the source"),
     hint("write the same date; consider the month that a day takes from the date before it"), guesses_fix},
    {"duration-differs", warning, agreement, message("the duration “{found}” differs from “{expected}” in the source"),
     hint("write the same duration")},
    {"money-differs", warning, agreement, message("the amount “{found}” differs from “{expected}” in the source"),
     hint("write the same amount; consider the currency, and 万, 億 and 兆 beside million, billion and trillion")},
    {"number-differs", warning, agreement, message("the number “{found}” differs from “{expected}” in the source"),
     hint("write the same number; consider 万, 億 and 兆 beside thousand, million and billion")},
    {"quantity-differs", warning, agreement, message("the quantity “{found}” differs from “{expected}” in the source"),
     hint("write the same figure with the same unit, or convert both")},
    {"share-differs", warning, agreement, message("“{found}” is another share than “{expected}” in the source"),
     hint("write the same share; a percentage point is not a percent")},
    {"term-differs", warning, agreement, message("“{found}” is opposed to “{expected}” in the source"),
     hint("write what the source says")},
    {"token-differs", warning, agreement, message("“{found}” differs from “{expected}” in the source"),
     hint("copy addresses, file names, numbers of telephones and placeholders as they are")},
    {"value-added", warning, agreement, message("“{found}” is not in the source"),
     hint("remove it, or add it to the source")},
    {"value-lost", warning, agreement, message("the translation lacks “{expected}” of the source"),
     hint("add it to the translation")},
};

}  // namespace readout::rule_rows
