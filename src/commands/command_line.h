// Reads a command line.
//
// Takes the program as a value and the arguments; fills the targets of the options and gives the command to run. Prints
// nothing and runs nothing.
#pragma once

#include <string>
#include <variant>

#include "commands/command.h"

namespace readout {

/// What to print and the exit code if there is no command to run: help, a version, wrong usage (2).
struct Answer {
  std::string out, err;
  int exit_code = 0;
};

/// The command to run, a part of `program`, or an answer.
std::variant<const Command*, Answer> parse_command_line(const Command& program, int argc, const char* const* argv);

}  // namespace readout
