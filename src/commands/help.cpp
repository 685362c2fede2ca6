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

bool is_after_blank(char32_t before, char32_t after) { return before == U' ' && after != U' '; }

/// A line of a list: `--out DIR` and its sentence.
struct Row {
  std::string names, text;
};

/// The rows of a command's operands, or of its options with the help option that the parser adds.
std::vector<Row> option_rows(const Command& command, bool operands, const Catalog& manual) {
  std::vector<Row> rows;
  for (const Option& option : command.options)
    if (!option.hidden && option.is_operand() == operands)
      rows.push_back({option_usage(option), in_words(option.text, manual)});
  if (!operands) rows.push_back({"-h, --help", in_words(help_option_text(), manual)});
  return rows;
}

std::vector<Row> command_rows(const std::vector<Command>& commands, const Catalog& manual) {
  std::vector<Row> rows;
  for (const Command& command : commands) rows.push_back({command.name, in_words(command.what, manual)});
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
  out += fmt::format("\n{}\n", head);
  for (const Row& row : rows) {
    const int width = display_width(row.names, false);
    const std::string gap = width > kTextAt - 4 ? "\n" + std::string(kTextAt, ' ')
                                                : std::string(static_cast<std::size_t>(kTextAt - 2 - width), ' ');
    out += fmt::format("  {}{}{}\n", row.names, gap, filled_from(row.text, kTextAt));
  }
}

/// Escapes text for roff: no line begins with a macro, and hyphens can be copied.
std::string roff(std::string_view text) {
  // Only after a blank: a line end is a blank to roff.
  std::string lines = filled(text, {kColumns, kColumns, false, is_after_blank}, 0), out;
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

/// What a command does, with a full stop.
std::string full_sentence(const Command& command, const Catalog& manual) {
  return in_words(help("{sentence}.", {{"sentence", in_words(command.what, manual)}}), manual);
}

void add_roff_list(std::string& out, const std::vector<Row>& rows) {
  for (const Row& row : rows) out += fmt::format(".TP\n.B {}\n{}\n", roff(row.names), roff(row.text));
}

void add_roff_command(std::string& out, const Command& command, const std::string& name, const Catalog& manual) {
  for (const Command& below : command.commands) add_roff_command(out, below, name + " " + below.name, manual);
  if (!command.run) return;
  out += fmt::format(".SS {}\n.B {}\n{}\n.PP\n{}\n", roff(name), roff(name), roff(usage_of(command)),
                     roff(full_sentence(command, manual)));
  add_roff_list(out, option_rows(command, true, manual));
  add_roff_list(out, option_rows(command, false, manual));
  out += fmt::format(".PP\n{}\n.PP\n.RS 4\n.EX\n{}\n.EE\n.RE\n", roff(in_words(help("Example:"), manual)),
                     roff(command.example));
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

void add_page_command(std::string& out, const Command& command, const std::string& name, const Catalog& manual) {
  for (const Command& below : command.commands) add_page_command(out, below, name + " " + below.name, manual);
  if (!command.run) return;
  out += fmt::format("\n## `{}`\n\n{}\n\n```\n{} {}\n```\n", name, full_sentence(command, manual), name,
                     usage_of(command));
  add_page_table(out, in_words(help("operand"), manual), option_rows(command, true, manual));
  add_page_table(out, in_words(help("option"), manual), option_rows(command, false, manual));
  out += fmt::format("\n{} `{}`\n", in_words(help("Example:"), manual), command.example);
}

/// An entry of a list of the manual page that is not made from options: a line of macros and its text.
struct ManEntry {
  std::string_view macros;
  Sentence text;
};

void add_man_section(std::string& out, const std::string& head, const std::vector<ManEntry>& entries,
                     const Catalog& manual) {
  out += fmt::format(".SH {}\n", head);
  for (const ManEntry& entry : entries)
    out += fmt::format(".TP\n{}\n{}\n", entry.macros, roff(in_words(entry.text, manual)));
}

void add_man_end(std::string& out, const Catalog& manual) {
  add_man_section(out, in_words(help("EXIT STATUS"), manual),
                  {{".B 0", help("No findings, or only notes.")},
                   {".B 1", help("Errors or warnings.")},
                   {".B 2", help("The command line is wrong.")},
                   {".B 3", help("The environment failed: a file that cannot be read, a font that is not installed, a "
                                 "full disk.")}},
                  manual);
  add_man_section(out, in_words(help("FILES"), manual),
                  {{".I NAME.xml", help("A meeting.")},
                   {".I NAME.LANG.po", help("The translation of NAME.xml into LANG, in the same folder.")},
                   {".I register.xml", help("Countries, bodies, places, terms and persons with their forms in each "
                                            "language.")}},
                  manual);
  add_man_section(out, in_words(help("ENVIRONMENT"), manual),
                  {{".BR LC_ALL \", \" LC_MESSAGES \", \" LANG",
                    help("The language of messages and help. It has no effect on documents.")},
                   {".B NO_COLOR", help("Messages without colours.")}},
                  manual);
  out += fmt::format(".SH {}\n.BR msgfmt (1),\n.BR xmllint (1)\n", in_words(help("SEE ALSO"), manual));
}

}  // namespace

Sentence help_option_text() { return help("Print this help message and exit"); }

std::string option_usage(const Option& option) {
  if (option.is_operand()) return option.value;
  return option.value.empty() ? option.name : option.name + " " + option.value;
}

std::string help_text(const Command& command, const std::string& name, const Catalog& manual) {
  const auto words = [&](const Sentence& sentence) { return in_words(sentence, manual); };
  // The usage is the end of the sentence in every language.
  const std::string head = words(help("Usage: {usage}", {{"usage", ""}}));
  std::string out = fmt::format("{}\n\n{}{}\n", filled_from(words(command.what), 0), head,
                                filled_from(name + " " + usage_of(command), display_width(head, false)));
  add_list(out, words(help("Commands:")), command_rows(command.commands, manual));
  add_list(out, words(help("Operands:")), option_rows(command, true, manual));
  add_list(out, words(help("Options:")), option_rows(command, false, manual));
  if (!command.example.empty()) out += fmt::format("\n{}\n  {}\n", words(help("Example:")), command.example);
  if (!command.commands.empty())
    out += "\n" + filled_from(words(help("{name} COMMAND --help shows the help of a command.", {{"name", name}})), 0) +
           "\n";
  return out;
}

std::string man_page(const Command& program, const Catalog& manual) {
  const auto words = [&](const Sentence& sentence) { return in_words(sentence, manual); };
  std::string out = fmt::format(
      ".TH READOUT 1 {} \"Readout {}\"\n.ad l\n.SH {}\nreadout \\- {}\n.SH {}\n.B readout\n{}\n.SH {}\n{}\n",
      READOUT_DATE, READOUT_VERSION, words(help("NAME")),
      roff(words(help("press releases of diplomatic meetings in every language"))), words(help("SYNOPSIS")),
      roff(usage_of(program)), words(help("DESCRIPTION")), roff(words(program.what)));
  add_roff_list(out, option_rows(program, false, manual));
  out += fmt::format(".SH {}\n", words(help("COMMANDS")));
  for (const Command& command : program.commands)
    add_roff_command(out, command, program.name + " " + command.name, manual);
  add_man_end(out, manual);
  return out;
}

std::string commands_page(const Command& program, const Catalog& manual) {
  std::string out = fmt::format(
      "# {}\n\n{}\n", in_words(help("Commands"), manual),
      in_words(help("Every command with its operands and options. `./dev docs` makes this page from the program. "
                    "`readout COMMAND --help` and the manual page have the same content. Exit codes are those of "
                    "[findings.md](findings.md)."),
               manual));
  for (const Command& command : program.commands)
    add_page_command(out, command, program.name + " " + command.name, manual);
  return out;
}

}  // namespace readout
