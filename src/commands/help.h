// What --help and the manual page say, from one value: the command line that CLI11 parses is the only place where an
// option is described.
#pragma once

#include <string>
#include <vector>

namespace readout {

/// An operand or option: `-o, --out DIR` and its sentence.
struct OptionHelp {
  std::string names, text;
};

/// One command, or the program itself.
struct CommandHelp {
  std::string name;   ///< as it is typed: `readout po update`
  std::string usage;  ///< what follows the name: `FILE.xml [OPTION]...`
  std::string what;
  std::string example;  ///< a line for the shell; empty where commands follow
  std::vector<OptionHelp> commands, operands, options;
};

/// One screen, at most 80 columns wide.
std::string help_text(const CommandHelp& command);

/// readout(1) in the man macros, of the program and then its commands.
std::string man_page(const CommandHelp& program, const std::vector<CommandHelp>& commands);

}  // namespace readout
