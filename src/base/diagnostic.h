// Findings as values.
//
// A station that finds a fault reports a Diagnostic and goes on as far as it can. A diagnostic names a row of the
// rule table (base/rule_table.h) and carries arguments. Only commands/ puts it into words, in the user's language, so
// a test asserts values and the words are asserted once. A file that reports includes base/rule_table.h, against which
// the compiler checks the ids that it names.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/source.h"

namespace readout {

enum class Severity { error, warning, note };

struct RuleRow;
struct LabelRow;

/// A row of a table in base/rule_table.h, by its id.
template <typename Row>
class RowId {
 public:
  /// An id without a row does not compile. Needs base/rule_table.h.
  consteval RowId(const char* id) : index_(Row::index_of(id)) {}
  /// The row of an id that is known only at run time, such as a word of the command line.
  static std::optional<RowId> find(std::string_view id);

  const Row& row() const;
  /// The id.
  std::string_view text() const;
  bool operator==(const RowId&) const = default;

 private:
  constexpr explicit RowId(std::uint16_t index) : index_(index) {}
  std::uint16_t index_;
};

using RuleId = RowId<RuleRow>;
using LabelId = RowId<LabelRow>;

/// Named values that fill the placeholders of a rule's message and hint.
using Arguments = std::vector<std::pair<std::string, std::string>>;

/// Another place that explains the finding, and the words for it.
struct Related {
  Span span;
  LabelId label;
  bool operator==(const Related&) const = default;
};

/// A part of a change that a program may apply: replace the bytes of `span`.
struct Fix {
  Span span;
  std::string replacement;
  bool operator==(const Fix&) const = default;
};

struct Diagnostic {
  Severity severity;
  RuleId rule;
  Arguments arguments;
  Span primary;
  std::vector<Related> related;
  std::vector<Fix> fixes;  ///< parts of one change
  bool operator==(const Diagnostic&) const = default;
};

/// Decides which findings are wanted: the settings of a project, and what a file ignores.
class RulePolicy {
 public:
  virtual ~RulePolicy() = default;
  /// How many findings of a severity are kept for each source.
  virtual std::size_t most_per_source() const = 0;
  /// The severity of a finding that is about to be reported with `severity`; absent if it is not wanted. Safe to call
  /// from several threads.
  virtual std::optional<Severity> judge(RuleId rule, Severity severity, Span primary) const = 0;
  /// Whether a finding follows from an error that is reported in another file, such as an unknown key if the register
  /// cannot be read. It is dropped before it is counted. Safe to call from several threads.
  virtual bool follows(RuleId /*rule*/, Span /*primary*/) const { return false; }
};

/// The findings of one run. Of each source, at most kMaxPerSource findings of a severity are kept (or as many
/// as a policy allows), so that notes never
/// displace an error; a note `too-many-findings` follows the last one before the first that is dropped.
class Diagnostics {
 public:
  static constexpr std::size_t kMaxPerSource = 100;

  /// Asks `policy`, which must outlive the reports, about each finding that report(), report_as() and report_all() get
  /// from now on.
  void follow(const RulePolicy& policy) { policy_ = &policy; }

  /// Reports rule `rule` with the severity of its row. The caller may add related places and fixes to the result.
  Diagnostic& report(RuleId rule, Span primary, Arguments arguments = {});
  /// Reports with another severity than that of the row.
  Diagnostic& report_as(Severity severity, RuleId rule, Span primary, Arguments arguments = {});
  /// False if the finding that report() returned was dropped (over the limit, or unwanted); callers can then skip
  /// costly fixes.
  bool keeps(const Diagnostic& reported) const { return !dropped_ || &reported != &*dropped_; }
  /// Adds the findings of another run without a limit.
  void append(Diagnostics other);
  /// Reports the findings of another run, such as one on another core, as if they had been reported here.
  void report_all(const Diagnostics& other);
  /// Adds a finding as it is, without a limit.
  void add(Diagnostic diagnostic) { keep(std::move(diagnostic)); }

  const std::vector<Diagnostic>& all() const { return all_; }
  /// True if an error was reported, even if it was dropped because it follows from another one.
  bool has_errors() const;
  /// True if errors or warnings were reported: exit code 1. Notes do not count.
  bool has_findings() const;
  /// True if the environment failed (unreadable file, missing font, full disk), even if that finding was dropped: exit
  /// code 3.
  bool environment_failed() const;
  /// Makes the exit code that of a failed environment, without a finding: the reader of standard output is gone, and
  /// wants to hear no more.
  void fail_silently() { dropped_environment_ = true; }
  /// Gives each finding without a place the one that `place` returns for it.
  void give_places(const std::function<Span(const Diagnostic&)>& place);
  /// Orders findings by source name, place and rule, so that the printed order does not depend on the order of the
  /// stations. Drops repetitions, such as those of a register that several meetings name, and what a rule that covers
  /// (RuleTraits) reports already.
  void sort();

 private:
  /// The findings of one source that are kept: how many of each severity, and whether the limit was reported.
  struct Kept {
    std::size_t of_severity[3] = {};
    bool cut = false;
  };

  Diagnostic& keep(Diagnostic diagnostic);
  Diagnostic& drop(Diagnostic diagnostic) { return dropped_.emplace(std::move(diagnostic)); }
  /// Takes over what `other` has dropped.
  void remember_dropped(const Diagnostics& other);
  void count(const Diagnostic& kept);

  const RulePolicy* policy_ = nullptr;
  std::vector<Diagnostic> all_;
  std::map<const Source*, Kept> kept_;
  std::optional<Diagnostic> dropped_;
  bool dropped_environment_ = false;
  bool dropped_error_ = false;
};

}  // namespace readout
