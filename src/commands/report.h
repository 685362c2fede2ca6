// Findings in words, and the exit code that they mean.
//
// Takes Diagnostics, gives text with caret lines. The words are those of the rule table, through the catalog of the
// user's language. What a command prints for programs is in report_formats.h.
#pragma once

#include <string>

#include "base/diagnostic.h"
#include "commands/options.h"
#include "locale/catalog.h"

namespace readout {

enum ExitCode : int { kClean = 0, kFindings = 1, kUsage = 2, kEnvironment = 3 };

/// The exit code for what was found: kClean for notes alone.
int exit_code_of(const Diagnostics& diagnostics);

/// How findings are shown to people.
struct Terminal {
  const Catalog* catalog = nullptr;  ///< of the user's language
  bool color = false;
  int columns = 80;   ///< lines of source are cut to fit
  bool fill = false;  ///< messages are broken into lines of this width
};

/// A text of the rule table with its {named} placeholders filled; `kind` is its msgctxt: rule, hint or label.
std::string put_into_words(std::string_view kind, std::string_view english, const Arguments& arguments,
                           const Catalog& catalog);
std::string severity_word(Severity severity, const Catalog& catalog);

/// One finding: place, severity, message, rule id; the line with carets; related places; hint.
std::string to_text(const Diagnostic& diagnostic, const Terminal& terminal);
/// All findings and a closing line with their number; empty if there are no findings.
std::string to_text(const Diagnostics& diagnostics, const Terminal& terminal);

/// The terminal that the common options and the environment ask for, and the catalog of the user's language.
Terminal terminal_of(const CommonOptions& common);
/// Prints findings on standard error the way the terminal wants them.
void print_findings(Diagnostics& diagnostics, const CommonOptions& common);

}  // namespace readout
