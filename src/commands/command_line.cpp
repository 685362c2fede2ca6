#include "commands/command_line.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>

#include "base/language.h"
#include "base/near.h"
#include "base/overloaded.h"
#include "base/visible.h"
#include "commands/help.h"

namespace readout {
namespace {

/// Wrong usage: the message, and the word that was meant or the words that are allowed.
struct Misuse {
  std::string message, meant;
  std::vector<std::string> allowed{};
};

/// Longer lists, such as that of the rules, have a command of their own.
constexpr std::size_t kMostListed = 20;

bool takes_list(const Option& option) { return std::holds_alternative<std::vector<std::string>*>(option.target); }

bool takes_value(const Option& option) {
  return !std::holds_alternative<bool*>(option.target) &&
         !std::holds_alternative<std::function<std::string()>>(option.target);
}

bool is_help(std::string_view word) { return word == "--help" || word == "-h"; }

/// The words of a value, separated by commas; an empty value is one empty word.
std::vector<std::string> split(const std::string& value) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at <= value.size();) {
    const std::size_t end = std::min(value.find(',', at), value.size());
    words.push_back(value.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

/// Reads the words of a command line in order. Keeps the first fault, and reads on: --help may follow it.
class Reader {
 public:
  Reader(const Command& program, int argc, const char* const* argv)
      : program_(program), command_(&program), name_(program.name), words_(argv + std::min(argc, 1), argv + argc) {}

  std::variant<const Command*, Answer> read() {
    while (at_ < words_.size()) take(words_[at_++]);
    if (help_) return Answer{help_text(*command_, name_), "", 0};
    if (!fault_ && text_) return Answer{(*text_)(), "", 0};
    if (!fault_) check_together();
    if (!fault_ && command_->misuse) fail({command_->misuse(), ""});
    if (fault_) return wrong_usage();
    return command_;
  }

 private:
  void fail(Misuse fault) {
    if (!fault_ && !fault.message.empty()) fault_ = std::move(fault);
  }

  void take(const std::string& word) {
    if (!only_operands_ && word == "--") only_operands_ = true;
    else if (!only_operands_ && word.size() > 1 && word.starts_with('-')) take_option(word);
    else if (!command_->commands.empty()) select(word);
    else take_operand(word);
  }

  void select(const std::string& word) {
    auto found = std::ranges::find(command_->commands, word, &Command::name);
    if (found != command_->commands.end()) {
      command_ = &*found;
      name_ += " " + word;
      return;
    }
    std::vector<std::string> names;
    for (const Command& command : command_->commands) names.push_back(command.name);
    fail({"unknown command " + word, nearest(word, names)});
    at_ = words_.size();  // the other words belong to a command that is not known
  }

  const Option* find(std::string_view name) const {
    auto found = std::ranges::find(command_->options, name, &Option::name);
    return found == command_->options.end() || found->is_operand() ? nullptr : &*found;
  }

  /// `--name`, `--name=value`, `-n`, `-nvalue`.
  void take_option(const std::string& word) {
    const bool is_long = word.starts_with("--");
    const std::size_t end = is_long ? std::min(word.find('='), word.size()) : 2;
    const std::string name = word.substr(0, end);
    std::optional<std::string> value;
    if (end < word.size()) value = word.substr(end + (word[end] == '=' ? 1 : 0));
    const Option* option = find(name);
    if (is_help(word)) help_ = true;
    else if (option) take_value(*option, std::move(value));
    else fail({"unknown option " + name, is_long ? nearest(name, shown_options()) : ""});
  }

  std::vector<std::string> shown_options() const {
    std::vector<std::string> names{"--help"};
    for (const Option& option : command_->options)
      if (!option.is_operand() && !option.hidden) names.push_back(option.name);
    return names;
  }

  void take_value(const Option& option, std::optional<std::string> value) {
    if (!given_.insert(&option).second && !takes_list(option)) fail({option.name + " is given twice", ""});
    if (!takes_value(option)) return value ? fail({option.name + " takes no value", ""}) : set(option, "");
    if (!value && at_ < words_.size() && !is_option(words_[at_])) value = words_[at_++];
    set(option, value.value_or(""));
  }

  /// Whether the word after an option that needs a value is an option itself.
  bool is_option(std::string_view word) const { return word.starts_with("--") || is_help(word) || find(word); }

  void take_operand(const std::string& word) {
    auto free = std::ranges::find_if(command_->options, [&](const Option& option) {
      return option.is_operand() && (takes_list(option) || !given_.contains(&option));
    });
    if (free == command_->options.end()) return fail({"unexpected argument " + word, ""});
    given_.insert(&*free);
    set(*free, word);
  }

  void set(const Option& option, const std::string& value) {
    std::visit(
        Overloaded{[](bool* flag) { *flag = true; }, [&](const Number& number) { set_number(option, number, value); },
                   [&](std::string* text) {
                     check(option, value);
                     *text = value;
                   },
                   [&](std::vector<std::string>* list) { add(option, *list, value); },
                   [&](const std::function<std::string()>& text) { text_ = &text; }},
        option.target);
  }

  void set_number(const Option& option, const Number& number, const std::string& value) {
    unsigned found = 0;
    const char* end = value.data() + value.size();
    const auto [stop, fault] = std::from_chars(value.data(), end, found);
    if (fault == std::errc() && stop == end && found >= number.least && found <= number.most) *number.value = found;
    else fail({fmt::format("{} needs a number from {} to {}", option.name, number.least, number.most), ""});
  }

  void add(const Option& option, std::vector<std::string>& list, const std::string& value) {
    const bool whole = option.is_operand() || option.repeatable;
    for (std::string& word : whole ? std::vector<std::string>{value} : split(value)) {
      check(option, word);
      const bool again = std::ranges::any_of(list, [&](const std::string& other) { return same_tag(other, word); });
      if (!whole && again) fail({fmt::format("{} has {} twice", option.name, word), ""});
      list.push_back(std::move(word));
    }
  }

  void check(const Option& option, const std::string& value) {
    if (value.empty()) return fail({option.is_operand() ? option.value + " is empty" : needs(option), ""});
    const bool known = std::ranges::find(option.words, value) != option.words.end();
    if (known) return;
    if (option.fault) return fail({option.fault(value), nearest(value, option.words), option.words});
    if (option.words.empty() || option.other_words) return;
    const std::string what = option.is_operand() ? fmt::format("unknown {} {}", option.value, value)
                                                 : fmt::format("unknown value {} of {}", value, option.name);
    fail({what, nearest(value, option.words), option.words});
  }

  static std::string needs(const Option& option) { return fmt::format("{} needs {}", option.name, option.value); }

  /// Checks what depends on several options.
  void check_together() {
    if (!command_->commands.empty()) return fail({"missing COMMAND", ""});
    for (const Option& option : command_->options) {
      if (option.required && !given_.contains(&option)) fail({"missing " + option_usage(option), ""});
      if (given_.contains(&option)) check_with_others(option);
    }
  }

  void check_with_others(const Option& option) {
    for (const Option& other : command_->options) {
      const bool given = given_.contains(&other);
      if (given && option.excludes == other.name)
        fail({fmt::format("{} and {} exclude each other", option.name, other.is_operand() ? other.value : other.name),
              ""});
      if (!given && option.needs == other.name)
        fail({fmt::format("{} needs {}", option.name, option_usage(other)), ""});
    }
  }

  Answer wrong_usage() const {
    const std::string_view listed = command_->commands.empty() ? "options" : "commands";
    std::string out = fmt::format("{}: error: {}\n", program_.name, visible(fault_->message));
    if (!fault_->meant.empty()) out += fmt::format("      = write: {}\n", fault_->meant);
    else if (!fault_->allowed.empty() && fault_->allowed.size() <= kMostListed)
      out += fmt::format("      = use one of these: {}\n", fmt::join(fault_->allowed, ", "));
    return {"", out + fmt::format("      = `{} --help` lists the {}\n", name_, listed), 2};
  }

  const Command& program_;
  const Command* command_;
  std::string name_;
  std::vector<std::string> words_;
  std::size_t at_ = 0;
  bool only_operands_ = false, help_ = false;
  std::set<const Option*> given_;
  const std::function<std::string()>* text_ = nullptr;
  std::optional<Misuse> fault_;
};

}  // namespace

std::variant<const Command*, Answer> parse_command_line(const Command& program, int argc, const char* const* argv) {
  return Reader(program, argc, argv).read();
}

}  // namespace readout
