// Completion of a command line in bash, zsh and fish.
//
// Takes the program as a value, returns a script for a shell. It completes names of commands and options, the words
// that an option accepts, and names of files and folders; zsh and fish show the sentences of the help. The scripts need
// only the shell itself.
#pragma once

#include <string>
#include <vector>

#include "commands/command.h"
#include "commands/user_language.h"

namespace readout {

/// The shells, by the names that `readout completions` takes.
std::vector<std::string> completion_shells();

/// The script for `shell`, one of completion_shells().
std::string completion_script(const Command& program, const std::string& shell,
                              const Catalog& manual = english_manual());

}  // namespace readout
