// readout dump agreement: the values of each text and its translation, how they are matched, what was not understood,
// and the findings, as one JSON object on each line.
//
// Takes a meeting with its translations; or, with --rows, a file of JSON with one object on each line (source, target,
// source_lang, target_lang, facts), so that anyone can test the reader of values on pairs of their own.
#pragma once

#include <string>

#include "commands/options.h"
#include "commands/pipeline.h"

namespace readout {

/// The answers for all translated units of a job at the stage `translated`.
std::string dump_agreement(const Job& job);

/// Prints the answers and the findings, returns the exit code.
int run_dump_agreement_rows(const std::string& file, const CommonOptions& common);

}  // namespace readout
