// The whole program: command line -> command -> exit code.
//
// Exit codes are those of ExitCode (report.h): clean, findings, wrong usage, failed environment. Only this folder reads
// the environment and prints.
#pragma once

#include "commands/command.h"
#include "commands/options.h"

namespace readout {

/// The program as a value; `common` receives the options that mean the same in every command.
Command program_of(CommonOptions& common);

/// Runs a command line; returns what main() returns.
int run_program(int argc, const char* const* argv);

}  // namespace readout
