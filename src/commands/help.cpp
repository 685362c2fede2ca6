#include "commands/help.h"

#include <fmt/format.h>

#include "base/utf8.h"
#include "commands/options.h"

namespace readout {
namespace {

constexpr int kColumns = 80;
constexpr int kTextAt = 22;  ///< where sentences begin, behind the names

/// Words from column `at` on, broken before `kColumns`, with the same indent.
std::string filled(std::string_view text, int at) {
  std::string out;
  int column = at;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = std::min(text.find(' ', i), text.size());
    std::string_view word = text.substr(i, end - i);
    int width = display_width(word, false);
    if (column > at && column + 1 + width > kColumns)
      out += "\n" + std::string(static_cast<std::size_t>(at), ' '), column = at;
    else if (column > at) out += ' ', ++column;
    out += word;
    column += width;
    i = end + 1;
  }
  return out;
}

void add_list(std::string& out, std::string_view head, const std::vector<OptionHelp>& rows) {
  if (rows.empty()) return;
  out += fmt::format("\n{}:\n", head);
  for (const OptionHelp& row : rows) {
    bool long_names = display_width(row.names, false) > kTextAt - 4;
    std::string gap = long_names
                          ? "\n" + std::string(kTextAt, ' ')
                          : std::string(static_cast<std::size_t>(kTextAt - 2 - display_width(row.names, false)), ' ');
    out += fmt::format("  {}{}{}\n", row.names, gap, filled(row.text, kTextAt));
  }
}

/// Text for roff: no macro at a line's start, hyphens that can be copied.
std::string roff(std::string_view text) {
  std::string lines = filled(text, 0), out;
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

void add_roff_list(std::string& out, const std::vector<OptionHelp>& rows) {
  for (const OptionHelp& row : rows) out += fmt::format(".TP\n.B {}\n{}\n", roff(row.names), roff(row.text));
}

void add_command(std::string& out, const CommandHelp& command) {
  out += fmt::format(".SS {}\n.B {}\n{}\n.PP\n{}.\n", roff(command.name), roff(command.name), roff(command.usage),
                     roff(command.what));
  add_roff_list(out, command.operands);
  add_roff_list(out, command.options);
  if (!command.example.empty())
    out += fmt::format(".PP\nExample:\n.PP\n.RS 4\n.EX\n{}\n.EE\n.RE\n", roff(command.example));
}

/// What no option says.
constexpr std::string_view kManEnd =
    ".SH EXIT STATUS\n"
    ".TP\n.B 0\nNothing was found, or notes alone.\n"
    ".TP\n.B 1\nErrors or warnings were found.\n"
    ".TP\n.B 2\nThe command line is wrong.\n"
    ".TP\n.B 3\nThe environment failed: a file that cannot be read, a font that is not installed, a full disk.\n"
    ".SH FILES\n"
    ".TP\n.I NAME.xml\nA meeting.\n"
    ".TP\n.I NAME.LANG.po\nIts translation into a language, beside it.\n"
    ".TP\n.I register.xml\nCountries, bodies, places, terms and persons with their forms in each language.\n"
    ".SH ENVIRONMENT\n"
    ".TP\n.BR LC_ALL \", \" LC_MESSAGES \", \" LANG\nThe language of messages; never that of documents.\n"
    ".TP\n.B NO_COLOR\nMessages without colours.\n"
    ".SH SEE ALSO\n"
    ".BR msgfmt (1),\n.BR xmllint (1)\n";

}  // namespace

std::string help_text(const CommandHelp& command) {
  std::string out =
      fmt::format("{}\n\nUsage: {}\n", filled(command.what, 0), filled(command.name + " " + command.usage, 7));
  add_list(out, "Commands", command.commands);
  add_list(out, "Operands", command.operands);
  add_list(out, "Options", command.options);
  if (!command.example.empty()) out += fmt::format("\nExample:\n  {}\n", command.example);
  if (!command.commands.empty()) out += fmt::format("\n{} COMMAND --help tells about one command.\n", command.name);
  return out;
}

std::string man_page(const CommandHelp& program, const std::vector<CommandHelp>& commands) {
  std::string out = fmt::format(
      ".TH READOUT 1 {} \"Readout {}\"\n.SH NAME\nreadout \\- press releases of diplomatic meetings in every language\n"
      ".SH SYNOPSIS\n.B readout\n{}\n.SH DESCRIPTION\n{}\n",
      READOUT_DATE, READOUT_VERSION, roff(program.usage), roff(program.what));
  add_roff_list(out, program.options);
  out += ".SH COMMANDS\n";
  for (const CommandHelp& command : commands) add_command(out, command);
  return out.append(kManEnd);
}

}  // namespace readout
