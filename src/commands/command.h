// A command as a value: its name, its help, its options and the function that it runs.
//
// The parser, --help, the manual page, docs/commands.md and the shell completions all read these values; none of them
// names a command or an option itself. A command keeps the values of its options in its own .cpp file, and the targets
// below point to them.
#pragma once

#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "commands/sentence.h"

namespace readout {

/// A number in a range.
struct Number {
  unsigned* value = nullptr;
  unsigned least = 0, most = 0;
};

/// The target of an option's value; its type determines how the option is read. A bool is a flag. A vector takes all
/// remaining operands, or words separated by commas, or one word for each use of the option (Option::repeatable). A
/// function returns a text that is printed instead of running a command.
using Target = std::variant<bool*, Number, std::string*, std::vector<std::string>*, std::function<std::string()>>;

/// An operand or an option.
struct Option {
  std::string name{};   ///< `--out`, `-o`; an operand has no hyphen
  std::string value{};  ///< its value in the help, such as `FILE`; empty for a flag. FILE and DIR are names of files
  Sentence text{};      ///< without a full stop
  Target target{};
  bool required = false;
  std::vector<std::string> words{};  ///< the allowed values
  bool other_words = false;          ///< other values than `words` are allowed, too
  bool repeatable = false;           ///< a list: each use of the option adds its value, in which a comma is a character
  /// What is wrong with a value that is not among `words`; empty if nothing is.
  std::function<Sentence(const std::string&)> fault{};
  std::string excludes{}, needs{};  ///< the name of another option of the command
  bool hidden = false;              ///< not shown in any help

  bool is_operand() const { return !name.starts_with('-'); }
};

/// A command, or the program itself: it either runs or has subcommands.
struct Command {
  std::string name{};
  Sentence what{};        ///< the effect of the command, without a full stop
  std::string example{};  ///< a command line for the shell
  std::vector<Option> options{};
  std::vector<Command> commands{};
  std::function<Sentence()> misuse{};  ///< the fault of the options as a whole; empty if there is none
  std::function<int()> run{};          ///< returns the exit code

  void add(const std::vector<Option>& more) { options.insert(options.end(), more.begin(), more.end()); }
};

}  // namespace readout
