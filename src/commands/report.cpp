#include "commands/report.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>

#include "base/rule_table.h"
#include "base/utf8.h"
#include "base/visible.h"
#include "base/wrap.h"
#include "commands/user_language.h"
#include "typeset/breaks.h"

namespace readout {
namespace {

constexpr const char* kSeverityColors[] = {"\033[1;31m", "\033[1;35m", "\033[1;36m"};

std::string paint(const Terminal& terminal, const char* color, std::string_view text) {
  return terminal.color ? fmt::format("{}{}\033[0m", color, text) : std::string(text);
}

std::string place_text(Span span) {
  if (!span.source) return "readout";
  Place place = place_of(*span.source, span.begin);
  return fmt::format("{}:{}:{}", visible(span.source->name), place.line, place.column);
}

/// A part of a line of source: tabs as one blank.
std::string visible_source(std::string_view text) {
  std::string blanks(text);
  std::ranges::replace(blanks, '\t', ' ');
  return visible(blanks);
}

std::string_view drop_columns(std::string_view text, int columns, int& dropped) {
  std::size_t i = 0;
  while (i < text.size() && dropped < columns) {
    CodePoint c = decode_at(text, i);
    dropped += display_width(c.value, false);
    i += c.length;
  }
  return text.substr(i);
}

std::string_view keep_columns(std::string_view text, int columns) {
  std::size_t i = 0;
  for (int width = 0; i < text.size();) {
    CodePoint c = decode_at(text, i);
    width += display_width(c.value, false);
    if (width > columns) break;
    i += c.length;
  }
  return text.substr(0, i);
}

/// A line of source and the columns of it that are marked.
struct Excerpt {
  std::string line;
  int indent = 0, width = 1;
};

/// The line with the mark. If the line is very long, only the part near the mark; a terminal shows less, so characters
/// cut at its ends are not seen.
std::string_view line_near(Span span) {
  constexpr std::size_t kNear = 4096;
  const std::string_view line = line_at(*span.source, span.begin);
  const std::size_t mark =
      std::min(span.begin - static_cast<std::size_t>(line.data() - span.source->bytes.data()), line.size());
  const std::size_t begin = mark - std::min(mark, kNear);
  return line.substr(begin, mark - begin + kNear);
}

/// Cuts the line so that the marked part is within `columns`.
Excerpt excerpt_of(Span span, int columns) {
  std::string_view line = line_near(span);
  std::size_t line_start = static_cast<std::size_t>(line.data() - span.source->bytes.data());
  std::size_t begin = std::min<std::size_t>(span.begin - line_start, line.size());
  std::size_t end = std::clamp<std::size_t>(span.end - line_start, begin, line.size());
  std::string before = visible_source(line.substr(0, begin)), marked = visible_source(line.substr(begin, end - begin));
  std::string whole = before + marked + visible_source(line.substr(end));
  Excerpt out{whole, display_width(before, false), std::max(1, display_width(marked, false))};
  int room = columns - std::min(out.width, columns / 2);
  if (display_width(whole, false) > columns && out.indent > room / 2) {
    int dropped = 0;
    std::string_view rest = drop_columns(whole, out.indent - room / 2, dropped);
    out.line = "… " + std::string(rest);
    out.indent += 2 - dropped;
  }
  out.line = keep_columns(out.line, columns);
  out.width = std::max(1, std::min(out.width, columns - out.indent));
  return out;
}

std::string caret_text(Span span, const Terminal& terminal, const char* color) {
  if (span.source->bytes.empty()) return {};
  // Bytes of UTF-16 or of a binary file are not worth showing.
  if (line_at(*span.source, span.begin).find('\0') != std::string_view::npos) return {};
  std::string number = std::to_string(place_of(*span.source, span.begin).line);
  Excerpt excerpt = excerpt_of(span, terminal.columns - 8);
  std::string carets(static_cast<std::size_t>(excerpt.width), '^');
  return fmt::format("{:>5} | {}\n      | {}{}\n", number, excerpt.line,
                     std::string(static_cast<std::size_t>(excerpt.indent), ' '), paint(terminal, color, carets));
}

/// Wraps a message to the terminal's width; `used` columns of its first line are taken. In a log or a pipe a message
/// stays on one line, for grep.
std::string filled_message(std::string_view text, const Terminal& terminal, int used, int indent) {
  if (!terminal.fill) return std::string(text);
  return filled(text, {terminal.columns - used, terminal.columns - indent, false, may_break_strictly}, indent);
}

constexpr int kColumnsOfFiles = 80;

/// The columns of a terminal, at most 120.
int terminal_columns(int descriptor) {
  winsize size{};
  bool known = ::ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40;
  return known ? std::min<int>(size.ws_col, 120) : kColumnsOfFiles;
}

const Catalog& english_catalog() {
  static const Catalog english = *Catalog::built_in(kMsgidLanguage);
  return english;
}

/// A line for each fix. The parts of a change that write the same words are one line.
std::vector<std::string> fix_lines(const Diagnostic& d, const Catalog& catalog) {
  std::vector<std::string> lines;
  for (const Fix& fix : d.fixes) {
    std::string line = catalog.text("report", "write: {words}", {{"words", visible(fix.replacement)}});
    if (lines.empty() || lines.back() != line) lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace

int exit_code_of(const Diagnostics& diagnostics) {
  if (diagnostics.environment_failed()) return kEnvironment;
  return diagnostics.has_findings() ? kFindings : kClean;
}

std::string put_into_words(std::string_view kind, std::string_view english, const Arguments& arguments,
                           const Catalog& catalog) {
  MessageArguments values;
  for (const auto& [name, value] : arguments) values.emplace_back(name, visible(value));
  return catalog.text(kind, english, values);
}

std::string_view severity_id(Severity severity) {
  constexpr std::string_view kIds[] = {"error", "warning", "note"};
  return kIds[static_cast<std::size_t>(severity)];
}

std::string severity_word(Severity severity, const Catalog& catalog) {
  switch (severity) {
    case Severity::error: return catalog.text("severity", "error");
    case Severity::warning: return catalog.text("severity", "warning");
    case Severity::note: break;
  }
  return catalog.text("severity", "note");
}

std::string english_message(const Diagnostic& d) {
  return put_into_words("rule", d.rule.row().message, d.arguments, english_catalog());
}

std::string english_hint(const Diagnostic& d) {
  return put_into_words("hint", d.rule.row().hint, d.arguments, english_catalog());
}

std::string english_label(const Related& related, const Diagnostic& d) {
  return put_into_words("label", related.label.row().text, d.arguments, english_catalog());
}

std::string english_advice(const Diagnostic& d) {
  std::vector<std::string> lines = fix_lines(d, english_catalog());
  lines.push_back(english_hint(d));
  return fmt::format("{}", fmt::join(lines, "\n"));
}

std::string to_short_text(const Diagnostic& d, const Terminal& terminal) {
  const char* color = kSeverityColors[static_cast<std::size_t>(d.severity)];
  std::string severity = severity_word(d.severity, *terminal.catalog);
  std::string head = fmt::format("{}: {}: {}", place_text(d.primary), paint(terminal, color, severity),
                                 put_into_words("rule", d.rule.row().message, d.arguments, *terminal.catalog));
  std::string out = filled_message(fmt::format("{} [{}]", head, d.rule.text()), terminal, 0, 4) + "\n";
  if (d.primary.source) out += caret_text(d.primary, terminal, color);
  return out;
}

std::string to_text(const Diagnostic& d, const Terminal& terminal) {
  const RuleRow& row = d.rule.row();
  std::string out = to_short_text(d, terminal);
  for (const Related& related : d.related) {
    out += fmt::format("{}: {}: {}\n", place_text(related.span), severity_word(Severity::note, *terminal.catalog),
                       put_into_words("label", related.label.row().text, d.arguments, *terminal.catalog));
    if (related.span.source) out += caret_text(related.span, terminal, kSeverityColors[2]);
  }
  for (const std::string& fix : fix_lines(d, *terminal.catalog)) out += fmt::format("      = {}\n", fix);
  if (!row.hint.empty()) {
    std::string hint = put_into_words("hint", row.hint, d.arguments, *terminal.catalog);
    out += fmt::format("      = {}\n", filled_message(hint, terminal, 8, 8));
  }
  if (row.traits.open_in_draft && d.severity == Severity::error)
    out += fmt::format("      = {}\n", terminal.catalog->text("report", "or render a draft with --draft"));
  return out;
}

std::string to_summary(const Diagnostics& diagnostics, const Catalog& catalog) {
  std::int64_t counts[3] = {0, 0, 0};
  for (const Diagnostic& d : diagnostics.all()) ++counts[static_cast<std::size_t>(d.severity)];
  return catalog.text("summary",
                      "{errors, plural, one {# error} other {# errors}}, {warnings, plural, one {# warning} other {# "
                      "warnings}}, {notes, plural, one {# note} other {# notes}}",
                      {{"errors", counts[0]}, {"warnings", counts[1]}, {"notes", counts[2]}});
}

std::string to_text(const Diagnostics& diagnostics, const Terminal& terminal) {
  if (diagnostics.all().empty()) return {};
  std::string out;
  for (const Diagnostic& d : diagnostics.all()) out += to_text(d, terminal);
  return out + to_summary(diagnostics, *terminal.catalog) + "\n";
}

Terminal terminal_of(const CommonOptions& common, Stream stream) {
  const int descriptor = stream == Stream::output ? STDOUT_FILENO : STDERR_FILENO;
  bool is_terminal = stream != Stream::file && ::isatty(descriptor) != 0;
  bool automatic = is_terminal && environment_variable("NO_COLOR").empty() && environment_variable("TERM") != "dumb";
  bool color = stream != Stream::file && (common.color == "always" || (common.color == "auto" && automatic));
  const int columns = is_terminal ? terminal_columns(descriptor) : kColumnsOfFiles;
  return {&messages_for(common), color, columns, is_terminal};
}

void print_findings(Diagnostics& diagnostics, const CommonOptions& common) {
  if (diagnostics.all().empty()) return;
  diagnostics.sort();
  print_on_error_stream(to_text(diagnostics, terminal_of(common)));
}

void print_on_error_stream(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stderr); }

}  // namespace readout
