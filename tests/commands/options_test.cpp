// Every option of every command, taken from the table of commands: what it accepts, and how it refuses the rest.
#include <fmt/format.h>

#include <functional>

#include "commands/command_line.h"
#include "commands/help.h"
#include "commands/program.h"
#include "support/support.h"

using namespace readout;

namespace {

/// A command that runs, and the words that select it.
struct Found {
  const Command* command;
  std::vector<std::string> words;
};

void collect(const Command& command, const std::vector<std::string>& words, std::vector<Found>& found) {
  if (command.run) found.push_back({&command, words});
  for (const Command& below : command.commands) {
    std::vector<std::string> longer = words;
    longer.push_back(below.name);
    collect(below, longer, found);
  }
}

/// The exit code of parsing, 0 if a command would run; and the message.
struct Outcome {
  int exit_code = 0;
  std::string message;
};

Outcome parsed(const std::vector<std::string>& words) {
  std::vector<const char*> argv{"readout"};
  for (const std::string& word : words) argv.push_back(word.c_str());
  CommonOptions common;
  const Command program = program_of(common);
  const auto result = parse_command_line(program, static_cast<int>(argv.size()), argv.data());
  const Answer* answer = std::get_if<Answer>(&result);
  return answer ? Outcome{answer->exit_code, answer->err} : Outcome{};
}

std::vector<std::string> operator+(std::vector<std::string> words, const std::vector<std::string>& more) {
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

/// A value that the option accepts.
std::string right_value(const Option& option) {
  if (const auto* number = std::get_if<Number>(&option.target)) return std::to_string(number->most);
  if (option.value == "FORMAT=FILE") return "json=x";
  if (option.name == "--base-url") return "https://example.org/";
  return option.words.empty() ? "x.xml" : option.words.front();
}

bool takes_value(const Option& option) { return !option.value.empty(); }
/// Whether the value is a list of words with commas between them.
bool is_list(const Option& option) {
  return std::holds_alternative<std::vector<std::string>*>(option.target) && !option.repeatable;
}

/// The words of a command with right operands and options as far as it requires them, besides `tested`.
std::vector<std::string> right_line(const Found& found, const Option* tested) {
  std::vector<std::string> line = found.words;
  for (const Option& option : found.command->options) {
    const bool needed = option.required || option.name == "file" || option.name == "paths";
    const bool excluded = tested && tested->excludes == option.name;
    if (&option == tested || !needed || excluded) continue;
    if (!option.is_operand()) line.push_back(option.name);
    // Rows go with lines alone.
    line.push_back(option.name == "station" ? "lines" : right_value(option));
  }
  if (tested && !tested->needs.empty()) line = line + std::vector<std::string>{tested->needs, "rows.jsonl"};
  if (tested && !tested->needs.empty()) std::erase(line, "x.xml");
  return line;
}

/// Calls test(command, option) for every option that has a name with hyphens.
void for_each_option(const std::function<void(const Found&, const Option&)>& test) {
  CommonOptions common;
  const Command program = program_of(common);
  std::vector<Found> commands;
  collect(program, {}, commands);
  int options = 0;
  for (const Found& found : commands)
    for (const Option& option : found.command->options) {
      if (option.is_operand()) continue;
      ++options;
      CAPTURE(fmt::format("{} {}", fmt::join(found.words, " "), option.name));
      test(found, option);
    }
  CHECK(options > 30);
}

/// Expects wrong usage with this message and, if it is not empty, this word as a suggestion.
void check_refused(const Found& found, const std::vector<std::string>& line, const std::string& message,
                   const std::string& meant = "") {
  const Outcome outcome = parsed(line);
  INFO(fmt::format("{}", fmt::join(line, " ")));
  INFO(outcome.message);
  CHECK(outcome.exit_code == 2);
  CHECK(outcome.message.starts_with("readout: error: " + message));
  if (!meant.empty()) CHECK(outcome.message.find("\n      = write: " + meant + "\n") != std::string::npos);
  CHECK(outcome.message.ends_with(
      fmt::format("\n      = `readout {} --help` lists the options\n", fmt::join(found.words, " "))));
}

}  // namespace

TEST_CASE("every option accepts each of its words and the ends of its range, in each way of writing it") {
  for_each_option([](const Found& found, const Option& option) {
    const std::vector<std::string> line = right_line(found, &option);
    if (!takes_value(option)) {
      CHECK(parsed(line + std::vector{option.name}).message == "");
      return;
    }
    std::vector<std::string> values = option.words;
    values.push_back(right_value(option));
    if (const auto* number = std::get_if<Number>(&option.target)) values.push_back(std::to_string(number->least));
    for (const std::string& value : values) {
      CAPTURE(value);
      const std::string attached = option.name + (option.name.starts_with("--") ? "=" : "") + value;
      CHECK(parsed(line + std::vector{option.name, value}).message == "");
      CHECK(parsed(line + std::vector{attached}).message == "");
    }
  });
}

TEST_CASE("an option without its value, with an empty one, or with one that it does not take is wrong usage") {
  for_each_option([](const Found& found, const Option& option) {
    const std::vector<std::string> line = right_line(found, &option);
    if (!takes_value(option))
      return check_refused(found, line + std::vector{option.name + "=1"}, option.name + " takes no value\n");
    const std::string message = option.name + " needs ";
    check_refused(found, line + std::vector{option.name}, message);
    check_refused(found, line + std::vector{option.name, std::string()}, message);
    check_refused(found, line + std::vector{option.name, std::string("--help=")}, message);
    if (option.name.starts_with("--")) check_refused(found, line + std::vector{option.name + "="}, message);
  });
}

TEST_CASE("an option that is given twice is wrong usage, unless it is a list") {
  for_each_option([](const Found& found, const Option& option) {
    if (option.repeatable) return;
    const std::vector<std::string> once =
        takes_value(option) ? std::vector{option.name, right_value(option)} : std::vector{option.name};
    const std::string message = is_list(option) ? fmt::format("{} has {} twice\n", option.name, right_value(option))
                                                : option.name + " is given twice\n";
    check_refused(found, right_line(found, &option) + once + once, message);
  });
}

TEST_CASE("a value that is not among the words of its option is wrong usage, with the words or the nearest one") {
  for_each_option([](const Found& found, const Option& option) {
    if (option.words.empty() || option.other_words) return;
    const std::vector<std::string> line = right_line(found, &option);
    const std::string first = option.words.front();
    for (const std::string& wrong : {std::string("0"), std::string("1"), std::string("zzzzzz"), first + " "}) {
      const std::string near = wrong == first + " " ? first : "";
      check_refused(found, line + std::vector{option.name, wrong},
                    fmt::format("unknown value {} of {}\n", wrong, option.name), near);
    }
    if (option.words.size() > 20) return;
    CHECK(parsed(line + std::vector{option.name, std::string("zzzzzz")})
              .message.find("      = use one of these: " + first) != std::string::npos);
  });
}

TEST_CASE("a list with an empty word, an unknown one or a repeated one is wrong usage") {
  for_each_option([](const Found& found, const Option& option) {
    // A glossary has one language.
    if (!is_list(option) || option.words.empty() || found.command->name == "glossary") return;
    const std::vector<std::string> line = right_line(found, &option);
    const std::string word = option.words.front(), other = option.words.back();
    CHECK(parsed(line + std::vector{option.name, word + "," + other}).message == "");
    for (const std::string& wrong : {word + ",," + other, word + ",", "," + word, std::string(",")})
      check_refused(found, line + std::vector{option.name, wrong}, option.name + " needs " + option.value + "\n");
    check_refused(found, line + std::vector{option.name, fmt::format("{},{},{}", word, other, word)},
                  fmt::format("{} has {} twice\n", option.name, word));
  });
}

TEST_CASE("a number outside its range, or that is none, is wrong usage") {
  int numbers = 0;
  for_each_option([&](const Found& found, const Option& option) {
    const auto* number = std::get_if<Number>(&option.target);
    if (!number) return;
    ++numbers;
    for (const std::string& wrong :
         {std::to_string(number->most + 1), std::string("-1"), std::string("99999999999"), std::string("1.5"),
          std::string("1x"), std::string(" 1"), std::string("0x1"), std::string("+1"), std::string("many")})
      check_refused(found, right_line(found, &option) + std::vector{option.name, wrong},
                    fmt::format("{} needs a number from {} to {}\n", option.name, number->least, number->most));
  });
  CHECK(numbers >= 2);
}

TEST_CASE("a misspelt option is wrong usage, with the option that was meant") {
  for_each_option([](const Found& found, const Option& option) {
    if (!option.name.starts_with("--") || option.hidden) return;
    std::string wrong = option.name;
    std::swap(wrong[wrong.size() - 1], wrong[wrong.size() - 2]);
    if (wrong == option.name) wrong += "x";
    check_refused(found, right_line(found, &option) + std::vector{wrong}, "unknown option " + wrong + "\n",
                  option.name);
    check_refused(found, right_line(found, &option) + std::vector{wrong + "=1"}, "unknown option " + wrong + "\n",
                  option.name);
  });
}

TEST_CASE("a missing operand, an empty one and one too many are wrong usage; so is a misspelt word of an operand") {
  CommonOptions common;
  const Command program = program_of(common);
  std::vector<Found> commands;
  collect(program, {}, commands);
  for (const Found& found : commands) {
    CAPTURE(found.command->name);
    const std::vector<std::string> line = right_line(found, nullptr);
    CHECK(parsed(line).message == "");
    bool open = false;
    for (const Option& option : found.command->options) {
      if (!option.is_operand()) continue;
      open = open || is_list(option);
      if (option.required) check_refused(found, found.words, "missing ");
      check_refused(found, found.words + std::vector{std::string()}, "");
      if (option.words.empty() || option.other_words) continue;
      check_refused(found, found.words + std::vector{option.words.front() + "x"},
                    fmt::format("unknown {} {}x\n", option.value, option.words.front()), option.words.front());
    }
    const std::vector<std::string> many(found.command->options.size() + 1, "x.xml");
    if (!open) CHECK(parsed(line + many).message.starts_with("readout: error: un"));
  }
}

TEST_CASE("an unknown command is wrong usage, with the command that was meant") {
  CHECK(parsed({"chekc", "m.xml", "--formta=json"}).message ==
        "readout: error: unknown command chekc\n      = write: check\n      = `readout --help` lists the commands\n");
  CHECK(
      parsed({"po", "updat", "--lang"}).message ==
      "readout: error: unknown command updat\n      = write: update\n      = `readout po --help` lists the commands\n");
  CHECK(parsed({"frobnicate"}).message ==
        "readout: error: unknown command frobnicate\n      = `readout --help` lists the commands\n");
}

TEST_CASE("languages and styles that nothing can have are refused before a file is read") {
  for (const char* tag : {"e n", "en_", "-en", "日本語", "englishlanguage", "1", "en--GB", "e/n"})
    CHECK_MESSAGE(parsed({"render", "m.xml", fmt::format("--lang={}", tag)})
                      .message.starts_with(
                          fmt::format("readout: error: {} is not a language tag; examples are en and pt-BR\n", tag)),
                  tag);
  for (const char* tag : {"en", "EN", "ja_JP", "zh-Hant-TW", "fr", "de-1996"})
    CHECK_MESSAGE(parsed({"render", "m.xml", fmt::format("--lang={}", tag)}).message == "", tag);
  CHECK(parsed({"render", "m.xml", "--lang", "en,EN"}).message.starts_with("readout: error: --lang has EN twice\n"));
  CHECK(
      parsed({"render", "m.xml", "--style", "pres"}).message ==
      "readout: error: unknown style pres\n      = write: press\n      = `readout render --help` lists the options\n");
  CHECK(parsed({"render", "m.xml", "--style", "none.xml"}).message == "");
  CHECK(parsed({"rules", "--ui-lang", "ja_JP"}).message == "");
  CHECK(parsed({"rules", "--ui-lang", "zz"}).message.starts_with("readout: error: no messages in the language zz\n"));
}

TEST_CASE("after --, every word is an operand, and a hyphen is one") {
  CHECK(parsed({"check", "--", "--format", "-x"}).message == "");
  CHECK(parsed({"check", "-"}).message == "");
  CHECK(parsed({"render", "m.xml", "-o", "-"}).message == "");
  CHECK(parsed({"render", "m.xml", "-o-"}).message == "");
}
