// Reads a command line.
//
// Takes the program as a value and the arguments; sets the targets of the options and returns the command to run.
// An option is `--name value`, `--name=value`, `-n value` or `-nvalue`; after `--` all words are operands (POSIX.1-2017
// 12.2, with the long options of GNU). A value that the row of its option does not allow is wrong usage, so a command
// that runs has valid values. Prints nothing and runs nothing. The catalog of the manual is asked for only by an
// answer, when --ui-lang has been read.
#pragma once

#include <functional>
#include <string>
#include <variant>

#include "commands/command.h"
#include "commands/user_language.h"

namespace readout {

/// The output and the exit code if there is no command to run: help, a version, or wrong usage (2).
struct Answer {
  std::string out, err;
  int exit_code = 0;
};

/// Returns the catalog of the language of the answer.
using ManualOf = std::function<const Catalog&()>;

/// The command to run, a part of `program`, or an answer.
std::variant<const Command*, Answer> parse_command_line(const Command& program, int argc, const char* const* argv,
                                                        const ManualOf& manual = english_manual);

}  // namespace readout
