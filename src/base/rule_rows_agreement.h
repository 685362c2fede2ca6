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
    {"country-differs", warning, agreement, message("the country “{found}” is not “{expected}”, as the source has it"),
     hint("write the same country, by its registered name and in the order of the source")},
    {"date-differs", warning, agreement, message("the date “{found}” differs from “{expected}” in the source"),
     hint("write the same date; consider the month that a day takes from the date before it"), guesses_fix},
    {"duration-differs", warning, agreement, message("the duration “{found}” differs from “{expected}” in the source"),
     hint("write the same duration")},
    {"honorific-differs", warning, agreement, message("the honorific “{found}” is not the registered “{expected}”"),
     hint("write the honorific that the file or the register has"), guesses_fix},
    {"items-differ", warning, agreement,
     message("an item or its mark differs from the source: “{found}” for “{expected}”"),
     hint("give the translation the items of the source, in their order and with their marks")},
    {"mention-differs", warning, agreement, message("“{found}” is mentioned here, and “{expected}” in the source"),
     hint("mention the person of the source; a translation may leave out mentions, and repeat them"), guesses_fix},
    {"money-differs", warning, agreement, message("the amount “{found}” differs from “{expected}” in the source"),
     hint("write the same amount; consider the currency, and 万, 億 and 兆 beside million, billion and trillion")},
    {"name-differs", warning, agreement, message("the name “{found}” is not “{expected}”, as the facts have it"),
     hint("write the registered name, or use <mention/>, which prints it"), guesses_fix},
    {"number-differs", warning, agreement, message("the number “{found}” differs from “{expected}” in the source"),
     hint("write the same number; consider 万, 億 and 兆 beside thousand, million and billion")},
    {"office-differs", warning, agreement, message("the office “{found}” is not “{expected}”"),
     hint("write the office that the source and the facts have"), guesses_fix},
    {"quantity-differs", warning, agreement, message("the quantity “{found}” differs from “{expected}” in the source"),
     hint("write the same figure with the same unit, or convert both")},
    {"sentence-differs", warning, agreement, message("a sentence has no counterpart: “{found}” beside “{expected}”"),
     hint("translate each sentence once")},
    {"share-differs", warning, agreement, message("“{found}” is another share than “{expected}” in the source"),
     hint("write the same share; a percentage point is not a percent")},
    {"term-differs", warning, agreement, message("“{found}” is opposed to “{expected}” in the source"),
     hint("write what the source says")},
    {"token-differs", warning, agreement, message("“{found}” differs from “{expected}” in the source"),
     hint("copy addresses, file names, numbers of telephones and placeholders as they are")},
    {"typed-clock-disagrees", warning, agreement,
     message("“{found}” is not the time at home when it is “{local}” there: that is {expected}"),
     hint("write the clock that the zones of the session give, or use <time/>, which prints both")},
    {"typed-honorific-disagrees", warning, agreement, message("“{found}” is not the registered “{expected}”"),
     hint("write the honorific that the file or the register has")},
    {"typed-name-disagrees", warning, agreement, message("the name “{found}” is not the registered “{expected}”"),
     hint("write the registered name, or use <mention/>, which prints it"), guesses_fix},
    {"typed-office-disagrees", warning, agreement,
     message("the office “{found}” is not “{expected}”, as the file has it"),
     hint("write the office that the file has, or use <mention/>, which prints it")},
    {"typed-session-disagrees", warning, agreement,
     message("“{found}” is said of the meeting, and the session has {expected}"),
     hint("correct it, or the facts of the session")},
    {"value-added", warning, agreement, message("“{found}” is not in the source"),
     hint("remove it, or add it to the source")},
    {"value-lost", warning, agreement, message("the translation lacks “{expected}” of the source"),
     hint("add it to the translation")},
    {"writing-slip", warning, agreement, message("“{found}” is written wrongly"),
     hint("correct it: it should be “{expected}”"), guesses_fix},
};

}  // namespace readout::rule_rows
