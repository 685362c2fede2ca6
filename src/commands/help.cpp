#include "commands/help.h"

#include <fmt/format.h>

#include "base/utf8.h"
#include "base/wrap.h"
#include "typeset/breaks.h"

namespace readout {
namespace {

constexpr int kColumns = 80;
constexpr int kTextAt = 22;  ///< the column at which sentences begin

/// The text from column `at` on, wrapped at `kColumns`, with the same indent.
std::string filled_from(std::string_view text, int at) {
  return filled(text, {kColumns - at, kColumns - at, false, may_break_strictly}, at);
}

/// A line of a list: `--out DIR` and its sentence.
struct Row {
  std::string names, text;
};

/// The rows of a command's operands, or of its options with the help option that the parser adds.
std::vector<Row> option_rows(const Command& command, bool operands) {
  std::vector<Row> rows;
  for (const Option& option : command.options)
    if (!option.hidden && option.is_operand() == operands) rows.push_back({option_usage(option), option.text});
  if (!operands) rows.push_back({"-h, --help", "Print this help message and exit"});
  return rows;
}

std::vector<Row> command_rows(const std::vector<Command>& commands) {
  std::vector<Row> rows;
  for (const Command& command : commands) rows.push_back({command.name, command.what});
  return rows;
}

/// The usage after the name of a command: `FILE.xml [OPTION]...`.
std::string usage_of(const Command& command) {
  std::string usage = command.commands.empty() ? "" : "COMMAND ";
  for (const Option& option : command.options) {
    if (option.required) usage += option_usage(option) + " ";
    else if (option.is_operand()) usage += fmt::format("[{}] ", option_usage(option));
  }
  return usage + "[OPTION]...";
}

void add_list(std::string& out, std::string_view head, const std::vector<Row>& rows) {
  if (rows.empty()) return;
  out += fmt::format("\n{}:\n", head);
  for (const Row& row : rows) {
    const int width = display_width(row.names, false);
    const std::string gap = width > kTextAt - 4 ? "\n" + std::string(kTextAt, ' ')
                                                : std::string(static_cast<std::size_t>(kTextAt - 2 - width), ' ');
    out += fmt::format("  {}{}{}\n", row.names, gap, filled_from(row.text, kTextAt));
  }
}

/// Escapes text for roff: no line begins with a macro, and hyphens can be copied.
std::string roff(std::string_view text) {
  std::string lines = filled_from(text, 0), out;
  bool at_start = true;
  for (char c : lines) {
    if (at_start && (c == '.' || c == '\'')) out += "\\&";
    if (c == '\\') out += "\\e";
    else if (c == '-') out += "\\-";
    else out += c;
    at_start = c == '\n';
  }
  return out;
}

void add_roff_list(std::string& out, const std::vector<Row>& rows) {
  for (const Row& row : rows) out += fmt::format(".TP\n.B {}\n{}\n", roff(row.names), roff(row.text));
}

void add_roff_command(std::string& out, const Command& command, const std::string& name) {
  for (const Command& below : command.commands) add_roff_command(out, below, name + " " + below.name);
  if (!command.run) return;
  out +=
      fmt::format(".SS {}\n.B {}\n{}\n.PP\n{}.\n", roff(name), roff(name), roff(usage_of(command)), roff(command.what));
  add_roff_list(out, option_rows(command, true));
  add_roff_list(out, option_rows(command, false));
  out += fmt::format(".PP\nExample:\n.PP\n.RS 4\n.EX\n{}\n.EE\n.RE\n", roff(command.example));
}

/// A cell of a table.
std::string cell(std::string_view text) {
  std::string out;
  for (char c : text) out += c == '|' ? "\\|" : std::string(1, c);
  return out;
}

void add_page_table(std::string& out, std::string_view head, const std::vector<Row>& rows) {
  if (rows.empty()) return;
  out += fmt::format("\n| {} | |\n| --- | --- |\n", head);
  for (const Row& row : rows) out += fmt::format("| `{}` | {} |\n", cell(row.names), cell(row.text));
}

void add_page_command(std::string& out, const Command& command, const std::string& name) {
  for (const Command& below : command.commands) add_page_command(out, below, name + " " + below.name);
  if (!command.run) return;
  out += fmt::format("\n## `{}`\n\n{}.\n\n```\n{} {}\n```\n", name, command.what, name, usage_of(command));
  add_page_table(out, "operand", option_rows(command, true));
  add_page_table(out, "option", option_rows(command, false));
  out += fmt::format("\nExample: `{}`\n", command.example);
}

constexpr std::string_view kPageHead =
    "# Commands\n\n"
    "Every command with its operands and options. `./dev docs` makes this page from the program. `readout COMMAND "
    "--help` "
    "and the manual page have the same content. Exit codes are those of [findings.md](findings.md).\n";

/// Sections that are not made from options.
constexpr std::string_view kManEnd =
    ".SH EXIT STATUS\n"
    ".TP\n.B 0\nNo findings, or only notes.\n"
    ".TP\n.B 1\nErrors or warnings.\n"
    ".TP\n.B 2\nThe command line is wrong.\n"
    ".TP\n.B 3\nThe environment failed: a file that cannot be read, a font that is not installed, a full disk.\n"
    ".SH FILES\n"
    ".TP\n.I NAME.xml\nA meeting.\n"
    ".TP\n.I NAME.LANG.po\nThe translation of NAME.xml into LANG, in the same folder.\n"
    ".TP\n.I register.xml\nCountries, bodies, places, terms and persons with their forms in each language.\n"
    ".SH ENVIRONMENT\n"
    ".TP\n.BR LC_ALL \", \" LC_MESSAGES \", \" LANG\nThe language of messages. It has no effect on documents.\n"
    ".TP\n.B NO_COLOR\nMessages without colours.\n"
    ".SH SEE ALSO\n"
    ".BR msgfmt (1),\n.BR xmllint (1)\n";

}  // namespace

std::string option_usage(const Option& option) {
  if (option.is_operand()) return option.value;
  return option.value.empty() ? option.name : option.name + " " + option.value;
}

std::string help_text(const Command& command, const std::string& name) {
  std::string out =
      fmt::format("{}\n\nUsage: {}\n", filled_from(command.what, 0), filled_from(name + " " + usage_of(command), 7));
  add_list(out, "Commands", command_rows(command.commands));
  add_list(out, "Operands", option_rows(command, true));
  add_list(out, "Options", option_rows(command, false));
  if (!command.example.empty()) out += fmt::format("\nExample:\n  {}\n", command.example);
  if (!command.commands.empty()) out += fmt::format("\n{} COMMAND --help shows the help of a command.\n", name);
  return out;
}

std::string man_page(const Command& program) {
  std::string out = fmt::format(
      ".TH READOUT 1 {} \"Readout {}\"\n.SH NAME\nreadout \\- press releases of diplomatic meetings in every language\n"
      ".SH SYNOPSIS\n.B readout\n{}\n.SH DESCRIPTION\n{}\n",
      READOUT_DATE, READOUT_VERSION, roff(usage_of(program)), roff(program.what));
  add_roff_list(out, option_rows(program, false));
  out += ".SH COMMANDS\n";
  for (const Command& command : program.commands) add_roff_command(out, command, program.name + " " + command.name);
  return out.append(kManEnd);
}

std::string commands_page(const Command& program) {
  std::string out{kPageHead};
  for (const Command& command : program.commands) add_page_command(out, command, program.name + " " + command.name);
  return out;
}

}  // namespace readout
