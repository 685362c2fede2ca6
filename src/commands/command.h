// A command as a value: its name, its help, its options and the function that it runs.
//
// The parser, --help, the manual page, docs/commands.md and the shell completions all read these values; none of them
// names a command or an option of its own. A command keeps the values of its options in its own .cpp file, where the
// targets below point to.
#pragma once

#include <functional>
#include <string>
#include <variant>
#include <vector>

namespace readout {

/// A number in a range.
struct Number {
  unsigned* value = nullptr;
  unsigned least = 0, most = 0;
};

/// Where the value of an option goes; its type says how the option is read. A bool is a flag. A vector takes every
/// operand that is left, or the words between commas. A function returns a text that is printed instead of running a
/// command.
using Target = std::variant<bool*, Number, std::string*, std::vector<std::string>*, std::function<std::string()>>;

/// An operand or an option.
struct Option {
  std::string name{};   ///< `--out`, `-o`; without a hyphen: an operand
  std::string value{};  ///< its value in the help, such as `FILE`; empty for a flag. FILE and DIR are names of files
  std::string text{};   ///< a sentence without a stop
  Target target{};
  bool required = false;
  std::vector<std::string> words{};  ///< values that exist
  bool other_words = false;          ///< values beyond `words` are accepted
  std::string excludes{}, needs{};   ///< the name of another option of the command
  bool hidden = false;               ///< in no help

  bool is_operand() const { return !name.starts_with('-'); }
};

/// A command, or the program itself: either it runs or it has commands below it.
struct Command {
  std::string name{};
  std::string what{};     ///< what it does: a sentence without a stop
  std::string example{};  ///< a line for the shell
  std::vector<Option> options{};
  std::vector<Command> commands{};
  std::function<std::string()> misuse{};  ///< what is wrong with the options as a whole; empty if they are right
  std::function<int()> run{};             ///< returns the exit code

  void add(const std::vector<Option>& more) { options.insert(options.end(), more.begin(), more.end()); }
};

}  // namespace readout
