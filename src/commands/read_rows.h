// Rows of `readout dump lines --rows`: JSON, one object on each line, read and written.
//
// Takes bytes, returns rows and the findings on invalid rows: `row-not-json`, `row-key-unknown` at the key,
// `row-value-invalid` at the value, `row-value-refused` at the invalid entry of the value.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "typeset/rows.h"

namespace readout {

/// The row of one line of a source; empty after a finding.
std::optional<TextRow> read_row(Span line, Diagnostics& diagnostics);

/// The answer as one line, without its line end.
std::string write_answer(const RowAnswer& answer);

}  // namespace readout
