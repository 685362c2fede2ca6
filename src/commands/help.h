// --help and the manual page.
//
// Takes a command or the program as a value, gives text. The rows of the options are the only place where an option is
// described.
#pragma once

#include <string>

#include "commands/command.h"

namespace readout {

/// An option as help shows it: `--out DIR`; an operand is shown by its value.
std::string names_of(const Option& option);

/// The help of a command: one screen, at most 80 columns wide. `name` is what a user types: `readout po update`.
std::string help_text(const Command& command, const std::string& name);

/// readout(1) in the man macros: the program, then each command that runs.
std::string man_page(const Command& program);

/// docs/commands.md: the same in Markdown.
std::string commands_page(const Command& program);

}  // namespace readout
