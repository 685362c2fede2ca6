// Findings in words, and their exit code.
//
// Takes Diagnostics, returns text with caret lines. The words are those of the rule table, translated by the catalog of
// the user's language. report_formats.h has the output for other programs.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "commands/options.h"
#include "locale/catalog.h"

namespace readout {

enum ExitCode : int { kClean = 0, kFindings = 1, kUsage = 2, kEnvironment = 3 };

/// The exit code for the findings: kClean if there are only notes.
int exit_code_of(const Diagnostics& diagnostics);

/// How findings are shown to people.
struct Terminal {
  const Catalog* catalog = nullptr;  ///< of the user's language
  bool color = false;
  int columns = 80;   ///< lines of source are cut to this width
  bool fill = false;  ///< messages are wrapped to this width
};

/// A text of the rule table with its {named} placeholders filled; `kind` is its msgctxt: rule, hint or label.
std::string put_into_words(std::string_view kind, std::string_view english, const Arguments& arguments,
                           const Catalog& catalog);
/// `error`, `warning` or `note`, for programs.
std::string_view severity_id(Severity severity);
/// The same in the user's language.
std::string severity_word(Severity severity, const Catalog& catalog);

// The words of a finding in English, for programs.
std::string english_message(const Diagnostic& diagnostic);
std::string english_hint(const Diagnostic& diagnostic);
std::string english_label(const Related& related, const Diagnostic& diagnostic);
/// What to do: a line for each fix, `write: +11:00`, and the hint.
std::string english_advice(const Diagnostic& diagnostic);

/// One finding: place, severity, message, rule id; the line with carets.
std::string to_short_text(const Diagnostic& diagnostic, const Terminal& terminal);
/// The same with related places, fixes and the hint.
std::string to_text(const Diagnostic& diagnostic, const Terminal& terminal);
/// How many findings there are: `1 error, 0 warnings, 0 notes`.
std::string to_summary(const Diagnostics& diagnostics, const Catalog& catalog);
/// All findings and a closing line with their number; empty if there are no findings.
std::string to_text(const Diagnostics& diagnostics, const Terminal& terminal);

/// Where text goes.
enum class Stream { output, error, file };

/// The terminal of a stream, described by the common options and the environment, and the catalog of the user's
/// language. A file has no colours.
Terminal terminal_of(const CommonOptions& common, Stream stream = Stream::error);
/// Prints findings on standard error in the form that suits the terminal.
void print_findings(Diagnostics& diagnostics, const CommonOptions& common);
/// Prints a text on standard error.
void print_on_error_stream(std::string_view text);

}  // namespace readout
