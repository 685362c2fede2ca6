// The whole program: takes a command line, runs a command, returns its exit code.
//
// Exit codes are those of ExitCode (report.h): clean, findings, wrong usage, failed environment. Only this folder reads
// the environment and prints.
#pragma once

#include "commands/command.h"
#include "commands/options.h"

namespace readout {

/// The program as a value; `common` receives the values of the options that all commands share.
Command program_of(CommonOptions& common);

/// Runs a command line; returns what main() returns.
int run_program(int argc, const char* const* argv);

}  // namespace readout
