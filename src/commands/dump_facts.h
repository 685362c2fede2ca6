// A row of `dump agreement --rows`: two texts and the facts of their meeting.
//
// Takes the JSON of a row, returns its texts and its persons in both languages. A row has whole names: their parts
// follow from the capitals, the reading and `call`. What a row does not have stays empty.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "agreement/agree.h"

namespace readout::agreement {

struct DumpRow {
  std::string id;  ///< as JSON; empty if there is none
  std::string source, target, source_lang, target_lang;
  KnownFacts facts;
};

/// Absent if the line is no JSON object.
std::optional<DumpRow> dump_row_of(std::string_view line);

}  // namespace readout::agreement
