#include "commands/command_line.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>

#include "base/language.h"
#include "base/near.h"
#include "base/overloaded.h"
#include "commands/help.h"
#include "commands/options.h"

namespace readout {
namespace {

/// Wrong usage: the message, and the word that was meant or the words that are allowed.
struct Misuse {
  Sentence message;
  std::string meant{};
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
  Reader(const Command& program, std::vector<std::string> words, const ManualOf& manual)
      : program_(program), command_(&program), name_(program.name), words_(std::move(words)), manual_(manual) {}

  std::variant<const Command*, Answer> read() {
    while (at_ < words_.size()) take(words_[at_++]);
    if (help_) return Answer{help_text(*command_, name_, manual_()), "", 0};
    if (!fault_ && text_) return Answer{(*text_)(), "", 0};
    if (!fault_) check_together();
    if (!fault_ && command_->misuse) fail({command_->misuse()});
    if (fault_) return wrong_usage();
    return command_;
  }

 private:
  void fail(Misuse fault) {
    if (!fault_ && !fault.message.empty()) fault_ = std::move(fault);
  }

  static Misuse of_option(Sentence sentence, const Option& option) {
    sentence.arguments.emplace_back("option", option.name);
    return {std::move(sentence)};
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
    fail({usage("unknown command {word}", {{"word", word}}), nearest(word, names)});
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
    else fail({usage("unknown option {option}", {{"option", name}}), is_long ? nearest(name, shown_options()) : ""});
  }

  std::vector<std::string> shown_options() const {
    std::vector<std::string> names{"--help"};
    for (const Option& option : command_->options)
      if (!option.is_operand() && !option.hidden) names.push_back(option.name);
    return names;
  }

  void take_value(const Option& option, std::optional<std::string> value) {
    if (!given_.insert(&option).second && !takes_list(option))
      fail(of_option(usage("{option} is given twice"), option));
    if (!takes_value(option))
      return value ? fail(of_option(usage("{option} takes no value"), option)) : set(option, "");
    if (!value && at_ < words_.size() && !is_option(words_[at_])) value = words_[at_++];
    set(option, value.value_or(""));
  }

  /// Whether the word after an option that needs a value is an option itself.
  bool is_option(std::string_view word) const { return word.starts_with("--") || is_help(word) || find(word); }

  void take_operand(const std::string& word) {
    auto free = std::ranges::find_if(command_->options, [&](const Option& option) {
      return option.is_operand() && (takes_list(option) || !given_.contains(&option));
    });
    if (free == command_->options.end()) return fail({usage("unexpected argument {word}", {{"word", word}})});
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
    else
      fail({usage(
          "{option} needs a number from {least} to {most}",
          {{"option", option.name}, {"least", std::to_string(number.least)}, {"most", std::to_string(number.most)}})});
  }

  void add(const Option& option, std::vector<std::string>& list, const std::string& value) {
    const bool whole = option.is_operand() || option.repeatable;
    for (std::string& word : whole ? std::vector<std::string>{value} : split(value)) {
      check(option, word);
      const bool again = std::ranges::any_of(list, [&](const std::string& other) { return same_tag(other, word); });
      if (!whole && again) fail({usage("{option} has {word} twice", {{"option", option.name}, {"word", word}})});
      list.push_back(std::move(word));
    }
  }

  void check(const Option& option, const std::string& value) {
    if (value.empty())
      return fail({option.is_operand() ? usage("{value} is empty", {{"value", option.value}}) : needs(option)});
    const bool known = std::ranges::find(option.words, value) != option.words.end();
    if (known) return;
    if (option.fault) return fail({option.fault(value), nearest(value, option.words), option.words});
    if (option.words.empty() || option.other_words) return;
    const Sentence what = option.is_operand()
                              ? usage("unknown {operand} {value}", {{"operand", option.value}, {"value", value}})
                              : usage("unknown value {value} of {option}", {{"value", value}, {"option", option.name}});
    fail({what, nearest(value, option.words), option.words});
  }

  static Sentence needs(const Option& option) {
    return usage("{option} needs {value}", {{"option", option.name}, {"value", option.value}});
  }

  /// Checks what depends on several options.
  void check_together() {
    if (!command_->commands.empty()) return fail({usage("missing COMMAND")});
    for (const Option& option : command_->options) {
      if (option.required && !given_.contains(&option))
        fail({usage("missing {option}", {{"option", option_usage(option)}})});
      if (given_.contains(&option)) check_with_others(option);
    }
  }

  void check_with_others(const Option& option) {
    for (const Option& other : command_->options) {
      const bool given = given_.contains(&other);
      if (given && option.excludes == other.name)
        fail({usage("{option} and {other} exclude each other",
                    {{"option", option.name}, {"other", other.is_operand() ? other.value : other.name}})});
      if (!given && option.needs == other.name)
        fail({usage("{option} needs {value}", {{"option", option.name}, {"value", option_usage(other)}})});
    }
  }

  Answer wrong_usage() const {
    const Catalog& manual = manual_();
    const auto line = [&](const Sentence& sentence) { return "      = " + in_words(sentence, manual) + "\n"; };
    std::string out = in_words(usage("{program}: error: {message}",
                                     {{"program", program_.name}, {"message", in_words(fault_->message, manual)}}),
                               manual) +
                      "\n";
    if (!fault_->meant.empty()) out += line(usage("write: {word}", {{"word", fault_->meant}}));
    else if (!fault_->allowed.empty() && fault_->allowed.size() <= kMostListed)
      out += line(usage("use one of these: {words}", {{"words", listed(fault_->allowed)}}));
    const Arguments command{{"command", name_}};
    return {"",
            out + line(command_->commands.empty() ? usage("`{command} --help` lists the options", command)
                                                  : usage("`{command} --help` lists the commands", command)),
            2};
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
  const ManualOf& manual_;
};

}  // namespace

std::variant<const Command*, Answer> parse_command_line(const Command& program, int argc, const char* const* argv,
                                                        const ManualOf& manual) {
  return Reader(program, {argv + std::min(argc, 1), argv + argc}, manual).read();
}

}  // namespace readout
