// Completion of a command line in bash, zsh and fish.
//
// Takes the program as a value, gives a script for a shell: names of commands and options, the words that an option
// accepts, names of files and folders. The scripts need nothing but the shell itself.
#pragma once

#include <string>
#include <vector>

#include "commands/command.h"

namespace readout {

/// The shells, by the names that `readout completions` takes.
std::vector<std::string> completion_shells();

/// The script for one of completion_shells().
std::string completion_script(const Command& program, const std::string& shell);

}  // namespace readout
