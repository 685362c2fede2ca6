// Rows of `readout dump lines --rows`: JSON, one object a line, in and out.
//
// Takes bytes, gives rows and the findings on those that are none: `row-not-json`, `row-key-unknown` at its key,
// `row-value-invalid` at the value, `row-value-refused` at the entry of the value that cannot be.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "typeset/rows.h"

namespace readout {

/// The row of one line of `source`; nothing after a finding.
std::optional<TextRow> read_row(Span line, Diagnostics& diagnostics);

/// The answer as one line, without its line end.
std::string write_answer(const RowAnswer& answer);

}  // namespace readout
