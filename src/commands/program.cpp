#include "commands/program.h"

#include <cstdio>

#include "base/file.h"
#include "commands/command_line.h"
#include "commands/commands.h"
#include "commands/help.h"
#include "commands/report.h"
#include "commands/rule_pages.h"
#include "commands/user_language.h"
#include "commands/version.h"
#include "input/xml.h"

namespace readout {
namespace {

std::string manual(const CommonOptions& common) {
  CommonOptions unused;
  return man_page(program_of(unused), manual_for(common));
}

std::string page(const CommonOptions& common) {
  CommonOptions unused;
  return commands_page(program_of(unused), manual_for(common));
}

/// Prints an answer in place of running a command.
int print_answer(const Answer& answer, const CommonOptions& common) {
  std::fputs(answer.err.c_str(), stderr);
  Diagnostics findings;
  if (answer.out.empty() || write_file("-", answer.out, findings)) return answer.exit_code;
  print_findings(findings, common);
  return kEnvironment;
}

}  // namespace

Command program_of(CommonOptions& common) {
  Command program{
      .name = "readout",
      .what = help(
          "Readout turns one XML file about a diplomatic meeting into everything a press office publishes about it.")};
  program.options = {
      ui_language_option(common),
      {.name = "--version",
       .text = help("Print the versions of the program, its libraries and zone data"),
       .target = version_text},
      {.name = "--man-page",
       .text = help("Print the manual page, for man(1)"),
       .target = [&common] { return manual(common); },
       .hidden = true},
      {.name = "--commands-page",
       .text = help("Print docs/commands.md"),
       .target = [&common] { return page(common); },
       .hidden = true},
      {.name = "--rules-page", .text = help("Print docs/rules.md"), .target = rules_page, .hidden = true}};
  for (const auto& make : kCommands) program.commands.push_back(make(common));
  return program;
}

int run_program(int argc, const char* const* argv) {
  CommonOptions common;
  const Command program = program_of(common);
  const auto parsed = parse_command_line(program, argc, argv, [&]() -> const Catalog& { return manual_for(common); });
  if (const Answer* answer = std::get_if<Answer>(&parsed)) return print_answer(*answer, common);
  // Before any thread: libxml2 2.9 builds its schema tables without locks.
  prepare_xml();
  return std::get<const Command*>(parsed)->run();
}

}  // namespace readout
