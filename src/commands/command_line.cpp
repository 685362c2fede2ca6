#include "commands/command_line.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "base/overloaded.h"
#include "commands/help.h"

namespace readout {
namespace {

/// Ends parsing; `text` is printed.
[[noreturn]] void print_instead(const std::function<std::string()>& text) { throw CLI::CallForVersion(text(), 0); }

CLI::Option* add_list(CLI::App& app, const Option& option, std::vector<std::string>& values) {
  CLI::Option* added = app.add_option(option.name, values, option.text);
  if (option.is_operand()) return added;
  return option.repeatable ? added->allow_extra_args(false) : added->delimiter(',')->allow_extra_args(false);
}

void add_option(CLI::App& app, const Option& option) {
  CLI::Option* added =
      std::visit(Overloaded{
                     [&](bool* flag) { return app.add_flag(option.name, *flag, option.text); },
                     [&](const Number& number) {
                       return app.add_option(option.name, *number.value)->check(CLI::Range(number.least, number.most));
                     },
                     [&](std::string* value) { return app.add_option(option.name, *value); },
                     [&](std::vector<std::string>* values) { return add_list(app, option, *values); },
                     [&](const std::function<std::string()>& text) {
                       return app.add_flag_callback(option.name, [&text] { print_instead(text); });
                     },
                 },
                 option.target);
  added->required(option.required);
  if (!option.words.empty() && !option.other_words) added->check(CLI::IsMember(option.words));
}

void add_command(CLI::App& app, const Command& command) {
  for (const Option& option : command.options) add_option(app, option);
  for (const Option& option : command.options) {
    if (!option.excludes.empty()) app.get_option(option.name)->excludes(app.get_option(option.excludes));
    if (!option.needs.empty()) app.get_option(option.name)->needs(app.get_option(option.needs));
  }
  for (const Command& below : command.commands) add_command(*app.add_subcommand(below.name), below);
  if (!command.commands.empty()) app.require_subcommand(1);
}

/// The innermost command of the command line, its full name, and its parser.
struct FoundCommand {
  const Command* command = nullptr;
  std::string name;
  const CLI::App* app = nullptr;
};

FoundCommand innermost_command(const Command& program, const CLI::App& app) {
  FoundCommand found{&program, program.name, &app};
  for (auto below = app.get_subcommands(); !below.empty(); below = below.front()->get_subcommands()) {
    const std::string& name = below.front()->get_name();
    found = {&*std::ranges::find(found.command->commands, name, &Command::name), found.name + " " + name,
             below.front()};
  }
  return found;
}

/// The first thing that a command requires and a command line lacks.
std::string missing(const FoundCommand& found) {
  for (const Option& option : found.command->options)
    if (option.required && found.app->get_option(option.name)->empty()) return option_usage(option);
  return "COMMAND";
}

std::string message_for(const FoundCommand& found, const CLI::ParseError& fault) {
  // An unknown word explains why something is missing, so it comes first.
  if (const auto unknown = found.app->remaining(); !unknown.empty())
    return fmt::format("unexpected argument {}", unknown.front());
  return dynamic_cast<const CLI::RequiredError*>(&fault) ? "missing " + missing(found) : fault.what();
}

Answer wrong_usage(const Command& program, const FoundCommand& found, const std::string& message) {
  const std::string_view listed = found.command->commands.empty() ? "options" : "commands";
  return {"",
          fmt::format("{}: error: {}\n      = `{} --help` lists the {}\n", program.name, message, found.name, listed),
          2};
}

}  // namespace

std::variant<const Command*, Answer> parse_command_line(const Command& program, int argc, const char* const* argv) {
  CLI::App app("", program.name);
  add_command(app, program);
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    const FoundCommand asked = innermost_command(program, app);
    return Answer{help_text(*asked.command, asked.name), "", 0};
  } catch (const CLI::CallForVersion& text) {
    return Answer{text.what(), "", 0};
  } catch (const CLI::ParseError& fault) {
    const FoundCommand found = innermost_command(program, app);
    return wrong_usage(program, found, message_for(found, fault));
  }
  const FoundCommand found = innermost_command(program, app);
  const std::string misuse = found.command->misuse ? found.command->misuse() : "";
  if (!misuse.empty()) return wrong_usage(program, found, misuse);
  return found.command;
}

}  // namespace readout
