// readout dump agreement --rows FILE: compares pairs of texts without a meeting, so that anyone can test the reader of
// values on pairs of their own.
//
// Takes a file of JSON with one object on each line: source, target, source_lang, target_lang, facts. Prints one object
// for each: the values of both sides, how they are matched, what was not understood, the findings.
#pragma once

#include <string>

#include "commands/options.h"

namespace readout {

/// Prints the answers and the findings, returns the exit code.
int run_dump_agreement_rows(const std::string& file, const CommonOptions& common);

}  // namespace readout
