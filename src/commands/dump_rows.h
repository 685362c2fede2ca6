// readout dump lines --rows FILE: rows of text through the composer, without a meeting.
//
// Takes a file of JSON, one object a line (read_rows.h), prints an answer for each row. Does not read a style: the rows
// say how they are set.
#pragma once

#include <string>

#include "commands/options.h"

namespace readout {

/// Prints the answers and the findings, returns the exit code. `font` is empty for widths of an em and half an em.
int run_dump_rows(const std::string& file, const std::string& font, const CommonOptions& common);

}  // namespace readout
