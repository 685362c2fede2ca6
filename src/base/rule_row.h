// A row of the table of rules, and how rows are written.
//
// `message` and `hint` are English texts with {named} placeholders filled from Diagnostic::arguments. They are msgids
// of the catalogs (msgctxt "rule" and "hint"), so other languages come from the .po files; `./dev catalogs` finds them
// by the functions message(), hint(), label() and title(). The rows are in base/rule_rows_*.h, the table in
// base/rule_table.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/diagnostic.h"

namespace readout {

/// What a finding is about. Lists of rules are grouped by it, in this order.
enum class RuleCategory {
  environment,  ///< a file, font or style of this machine; the program ends with exit code 3 instead of 1
  usage,        ///< the command line, files that another file names, and rows given to `readout dump`
  project,      ///< readout.toml, and instructions to ignore a rule
  xml,          ///< bytes that are not well-formed XML, or beyond the limits
  schema,       ///< elements, attributes and values that the schema refuses
  picture,
  meeting,  ///< ids, keys, publication, photos and prose
  people,   ///< persons, names, offices, groups and delegations
  time,     ///< clocks, days, durations and zones
  style,
  catalog,  ///< .po files as such, and patterns
  translation,
  page,      ///< characters, lines and the PDF
  agreement  ///< what a translation says differently from its source
};

/// Properties that only some rules have.
struct RuleTraits {
  /// Some findings of the rule carry a fix.
  bool offers_fix = false;
  /// The fix is a guess from similar words that could be another fact, so a person must choose it: `check --fix` does
  /// not apply it.
  bool guesses_fix = false;
  /// Findings of other rules within the place of a finding are its consequences: Diagnostics::sort() drops them, and
  /// keeps their fix if the finding has no fix of its own.
  bool covers = false;
  /// The rule runs only if a project asks for it: it follows the usage of one house.
  bool on_request = false;
  /// An error that a draft reports as a note: the unit is printed in the source language, marked.
  bool open_in_draft = false;
};

struct RuleRow {
  std::string_view id;
  Severity severity;
  RuleCategory category;
  std::string_view message;
  std::string_view hint;
  RuleTraits traits = {};

  /// The place of `id` in the table; an unknown id does not compile.
  static consteval std::uint16_t index_of(std::string_view id);
};

/// Words for a related place, such as "first used here".
struct LabelRow {
  std::string_view id;
  std::string_view text;

  /// The place of `id` in the table; an unknown id does not compile.
  static consteval std::uint16_t index_of(std::string_view id);
};

/// Words for a category, and its stable id.
struct CategoryRow {
  std::string_view id;
  std::string_view title;
};

namespace rule_rows {

using enum Severity;
using enum RuleCategory;

inline constexpr RuleTraits offers_fix{.offers_fix = true};
inline constexpr RuleTraits guesses_fix{.offers_fix = true, .guesses_fix = true};
inline constexpr RuleTraits covers_with_fix{.offers_fix = true, .covers = true};
inline constexpr RuleTraits covers_with_guess{.offers_fix = true, .guesses_fix = true, .covers = true};
inline constexpr RuleTraits on_request{.on_request = true};
inline constexpr RuleTraits on_request_with_guess{.offers_fix = true, .guesses_fix = true, .on_request = true};
inline constexpr RuleTraits on_request_with_fix{.offers_fix = true, .on_request = true};
inline constexpr RuleTraits open_in_draft{.open_in_draft = true};
inline constexpr RuleTraits refuses_value{.offers_fix = true, .covers = true};

/// A literal without a search for its end, which the compiler would repeat in each file that reports.
template <std::size_t N>
consteval std::string_view literal(const char (&text)[N]) {
  return {text, N - 1};
}

template <std::size_t N>
consteval std::string_view message(const char (&text)[N]) {
  return literal(text);
}

template <std::size_t N>
consteval std::string_view hint(const char (&text)[N]) {
  return literal(text);
}

template <std::size_t N>
consteval std::string_view label(const char (&text)[N]) {
  return literal(text);
}

template <std::size_t N>
consteval std::string_view title(const char (&text)[N]) {
  return literal(text);
}

}  // namespace rule_rows
}  // namespace readout
