#include "commands/command_line.h"

#include <CLI/CLI.hpp>

#include "base/overloaded.h"
#include "commands/help.h"

namespace readout {
namespace {

/// Ends parsing; `text` is printed.
[[noreturn]] void print_instead(const std::function<std::string()>& text) { throw CLI::CallForVersion(text(), 0); }

CLI::Option* add_list(CLI::App& app, const Option& option, std::vector<std::string>& values) {
  CLI::Option* added = app.add_option(option.name, values, option.text);
  return option.is_operand() ? added : added->delimiter(',')->allow_extra_args(false);
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

/// The innermost command of the command line, and its full name.
struct FoundCommand {
  const Command* command = nullptr;
  std::string name;
};

FoundCommand innermost_command(const Command& program, const CLI::App& app) {
  FoundCommand found{&program, program.name};
  for (auto below = app.get_subcommands(); !below.empty(); below = below.front()->get_subcommands()) {
    const std::string& name = below.front()->get_name();
    found = {&*std::ranges::find(found.command->commands, name, &Command::name), found.name + " " + name};
  }
  return found;
}

Answer wrong_usage(const CLI::App& app, const CLI::Error& fault) {
  std::ostringstream out, err;
  app.exit(fault, out, err);
  return {out.str(), err.str(), 2};
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
    return wrong_usage(app, fault);
  }
  const Command* command = innermost_command(program, app).command;
  const std::string misuse = command->misuse ? command->misuse() : "";
  if (!misuse.empty()) return wrong_usage(app, CLI::ValidationError(command->name, misuse));
  return command;
}

}  // namespace readout
