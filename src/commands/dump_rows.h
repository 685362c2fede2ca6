// readout dump lines --rows FILE: sets rows of text with the composer, without a meeting.
//
// Takes a file of JSON with one object on each line (read_rows.h), prints an answer for each row. Reads no style: each
// row has its own settings.
#pragma once

#include <string>

#include "commands/options.h"

namespace readout {

/// Prints the answers and the findings, returns the exit code. If `font` is empty, characters are an em or half an em
/// wide.
int run_dump_rows(const std::string& file, const std::string& font, const CommonOptions& common);

}  // namespace readout
