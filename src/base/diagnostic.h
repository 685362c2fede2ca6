// Findings as values.
//
// A station that meets a fault reports a Diagnostic and goes on as far as it can. A diagnostic names a row of the
// rule table (base/rule_table.h) and carries arguments; its words are made in commands/ alone, in the user's language,
// so a test asserts values and the words are asserted once. Rule ids are stable: other people's CI filters by them.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/source.h"

namespace readout {

enum class Severity { error, warning, note };

/// Named values that fill the placeholders of a rule's message and hint.
using Arguments = std::vector<std::pair<std::string, std::string>>;

/// Another place that explains the finding; `label` names a row of the table of labels in base/rule_table.h.
struct Related {
  Span span;
  std::string label;
  bool operator==(const Related&) const = default;
};

/// A repair that a program may apply: replace the bytes of `span`.
struct Fix {
  Span span;
  std::string replacement;
  bool operator==(const Fix&) const = default;
};

struct Diagnostic {
  Severity severity = Severity::error;
  std::string rule;
  Arguments arguments;
  Span primary;
  std::vector<Related> related;
  std::vector<Fix> fixes;
  bool operator==(const Diagnostic&) const = default;
};

/// Where stations put their findings. At most kMaxPerSource findings of one source are kept; the last kept one is then
/// followed by one `too-many-findings` note.
class Diagnostics {
 public:
  static constexpr std::size_t kMaxPerSource = 100;

  /// Reports rule `rule` with the severity of its row. The reference serves to add related places and fixes.
  Diagnostic& report(std::string_view rule, Span primary, Arguments arguments = {});
  /// False of what report() gave for a finding beyond those that are kept: fixes and related places that cost much need
  /// not be looked for.
  bool keeps(const Diagnostic& reported) const { return &reported != &dropped_; }
  void append(Diagnostics other);
  /// Reports all that another found, as if it had been reported here: what was found apart, on another core.
  void report_all(const Diagnostics& other);
  /// Takes over a finding as it is.
  void add(Diagnostic diagnostic) { all_.push_back(std::move(diagnostic)); }

  const std::vector<Diagnostic>& all() const { return all_; }
  bool has_errors() const;
  /// True where errors or warnings were reported: what exit code 1 means. Notes do not count.
  bool has_findings() const;
  /// True where the environment failed (unreadable file, missing font, full disk): exit code 3.
  bool environment_failed() const;
  /// Orders findings by source name, place and rule, and drops repetitions: those of a file that
  /// was read twice, and what rules say of a value that the schema refused (their offer stays where it has none). What
  /// is printed does not depend on the order in which stations ran.
  void sort();

 private:
  std::vector<Diagnostic> all_;
  Diagnostic dropped_;
};

}  // namespace readout
