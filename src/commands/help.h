// --help and the manual page.
//
// Takes a command or the program as a value, returns text. The rows of the options are the only descriptions of
// options. All words are those of a catalog of the manual (Catalog::manual).
#pragma once

#include <string>

#include "commands/command.h"

namespace readout {

/// The text of -h and --help, which the parser adds to each command.
Sentence help_option_text();

/// An option as help shows it: `--out DIR`; an operand is shown by its value.
std::string option_usage(const Option& option);

/// The help of a command: one screen, at most 80 columns wide. `name` is the command as a user types it: `readout po
/// update`.
std::string help_text(const Command& command, const std::string& name, const Catalog& manual);

/// readout(1) in the man macros: the program, then each command that runs.
std::string man_page(const Command& program, const Catalog& manual);

/// docs/commands.md: the same in Markdown.
std::string commands_page(const Command& program, const Catalog& manual);

}  // namespace readout
