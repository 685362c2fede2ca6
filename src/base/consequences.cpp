#include "base/consequences.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>

#include "base/rule_table.h"

namespace readout {
namespace {

std::string_view file_of(Span span) { return span.source ? std::string_view(span.source->name) : std::string_view{}; }

bool covers(const Diagnostic& d) { return d.rule.row().traits.covers; }

/// The schema refuses a value before a rule sees it, so its finding covers those of all rules.
bool is_of_schema(const Diagnostic& d) { return d.rule.row().category == RuleCategory::schema; }

/// The places that findings cover, by file.
class Covered {
 public:
  /// Adds the place of a finding. Findings come in their order.
  void add(const Diagnostic& d) {
    std::vector<Value>& of_file = files_[file_of(d.primary)];
    const std::uint32_t furthest = of_file.empty() ? 0 : of_file.back().furthest;
    of_file.push_back({d.primary.begin, std::max(furthest, d.primary.end)});
  }

  bool has(const Diagnostic& d) const {
    if (!d.primary.source || d.primary.begin >= d.primary.end) return false;
    const auto of_file = files_.find(file_of(d.primary));
    if (of_file == files_.end()) return false;
    const auto after = std::ranges::upper_bound(of_file->second, d.primary.begin, {}, &Value::begin);
    return after != of_file->second.begin() && d.primary.end <= std::prev(after)->furthest;
  }

 private:
  struct Value {
    std::uint32_t begin;
    std::uint32_t furthest;  ///< end of this value or of one before it, whichever is further
  };
  std::map<std::string_view, std::vector<Value>> files_;
};

/// Copies the fix of a rule to the schema's finding on the same value, if that has none. Findings on one value are
/// neighbours.
void move_fixes(std::vector<Diagnostic>& sorted) {
  const auto place = [](const Diagnostic& d) { return std::tuple(file_of(d.primary), d.primary.begin, d.primary.end); };
  for (auto first = sorted.begin(); first != sorted.end();) {
    const auto last = std::find_if(first, sorted.end(), [&](const Diagnostic& d) { return place(d) != place(*first); });
    const auto found = std::find_if(first, last, [](const Diagnostic& d) { return !d.fixes.empty(); });
    for (auto d = first; found != last && d != last; ++d)
      if (is_of_schema(*d) && covers(*d) && d->fixes.empty() && d->primary.source) d->fixes = found->fixes;
    first = last;
  }
}

/// Keeps one finding for a wrong value.
void drop_covered(std::vector<Diagnostic>& sorted) {
  move_fixes(sorted);
  Covered by_schema, by_rules;
  for (const Diagnostic& d : sorted)
    if (covers(d) && d.primary.source) (is_of_schema(d) ? by_schema : by_rules).add(d);
  std::erase_if(sorted, [&](const Diagnostic& d) {
    return !is_of_schema(d) && (by_schema.has(d) || (!covers(d) && by_rules.has(d)));
  });
}

/// The name of the element in whose start tag a place is.
std::string_view element_at(Span place) {
  const std::string_view bytes = place.source->bytes;
  const std::size_t open = bytes.rfind('<', place.begin);
  if (open == std::string_view::npos) return {};
  return bytes.substr(open + 1, bytes.find_first_of(" \t\r\n/>", open) - open - 1);
}

std::string_view argument(const Diagnostic& d, std::string_view name) {
  for (const auto& [key, value] : d.arguments)
    if (key == name) return value;
  return {};
}

/// The bytes between the start of one finding and the start of another, in either order.
std::string_view between(const Diagnostic& a, const Diagnostic& b) {
  const auto [begin, end] = std::minmax(a.primary.begin, b.primary.begin);
  return std::string_view(a.primary.source->bytes).substr(begin, end - begin);
}

/// The end tag differs from a start tag that is itself wrong.
bool is_opened_at(const Diagnostic& effect, const Diagnostic& cause) {
  return std::ranges::any_of(effect.related, [&](const Related& r) { return r.span == cause.primary; });
}

/// The missing attribute is in the same tag, misspelt.
bool is_misspelt(const Diagnostic& effect, const Diagnostic& cause) {
  return !cause.fixes.empty() && cause.fixes.front().replacement == argument(effect, "attribute") &&
         effect.primary.begin < cause.primary.begin && between(effect, cause).find('<') == std::string_view::npos;
}

/// The referenced element has the id of another one.
bool is_of_renamed(const Diagnostic& effect, const Diagnostic& cause) {
  const std::string_view element = element_at(cause.primary);
  const bool of_session = effect.rule == RuleId("session-reference-unknown");
  return of_session ? element == "session" : element == "person" || element == "group";
}

/// The title with the wrong language is in the same office.
bool is_in_office(const Diagnostic& effect, const Diagnostic& cause) {
  return between(effect, cause).find("<office") == std::string_view::npos;
}

/// The wrong value is in the tag that lacks a usable one.
bool has_wrong_value(const Diagnostic& effect, const Diagnostic& cause) {
  return effect.primary.begin <= cause.primary.begin && cause.primary.end <= effect.primary.end;
}

/// Whether a place is after a start tag and before the end tag of its element.
bool is_inside(Span tag, Span place) {
  if (tag.begin >= place.begin) return false;
  const std::string end = "</" + std::string(element_at({tag.source, tag.begin + 1, 0})) + ">";
  return std::string_view(tag.source->bytes).substr(tag.begin, place.begin - tag.begin).find(end) ==
         std::string_view::npos;
}

/// The element that is missing is there under a wrong name: a child of the element in whose tag `effect` is.
bool is_parent_of(const Diagnostic& effect, const Diagnostic& cause) {
  return is_inside(effect.primary, cause.primary);
}

/// A child of the wrong element.
bool is_child_of(const Diagnostic& effect, const Diagnostic& cause) { return is_parent_of(cause, effect); }

/// The name has a prefix that is not declared.
bool has_prefix(const Diagnostic& effect, const Diagnostic& cause) {
  return argument(cause, "reason").find("prefix") != std::string_view::npos &&
         effect.primary.begin < cause.primary.begin && between(effect, cause).find('<') == std::string_view::npos;
}

bool has_same_place(const Diagnostic& effect, const Diagnostic& cause) { return effect.primary == cause.primary; }

/// The end tag of a tag that is itself wrong.
bool is_end_of(const Diagnostic& effect, const Diagnostic& cause) {
  const std::string_view end = argument(effect, "found"), start = argument(cause, "found");
  return end.starts_with("</") && start.substr(1).starts_with(end.substr(2, end.size() - 3)) &&
         cause.primary.begin < effect.primary.begin;
}

/// The id is in the tag, under a wrong name.
bool has_wrong_name(const Diagnostic& effect, const Diagnostic& cause) {
  return !cause.fixes.empty() && cause.fixes.front().replacement == "xml:id" && has_wrong_value(effect, cause);
}

/// The source of a translation is the unit in which a reference is wrong.
bool is_of_unit_with(const Diagnostic& effect, const Diagnostic& cause) {
  return !effect.related.empty() && effect.related.front().span.source == cause.primary.source &&
         is_inside(effect.related.front().span, cause.primary);
}

bool is_in_file(const Diagnostic& /*effect*/, const Diagnostic& /*cause*/) { return true; }

/// A finding of `effect` is no mistake of its own beside one of `cause` in the same file, if `follows` says so.
struct ConsequenceRow {
  RuleId effect, cause;
  bool (*follows)(const Diagnostic& effect, const Diagnostic& cause);
  bool elsewhere = false;  ///< the cause is in the file of the related place of `effect`
};
constexpr ConsequenceRow kConsequences[] = {
    {"document-without-title", "schema-element-unexpected", is_parent_of},
    {"document-without-title", "schema-element-unknown", is_parent_of},
    {"fact-without-id", "schema-attribute-unknown", has_wrong_name},
    {"fact-without-id", "schema-value-invalid", has_wrong_value},
    {"name-without-call", "schema-element-unexpected", is_parent_of},
    {"name-without-call", "schema-element-unknown", is_parent_of},
    {"name-without-parts", "schema-element-unknown", is_parent_of},
    {"person-without-name", "schema-element-unexpected", is_parent_of},
    {"person-reference-unknown", "id-repeated", is_of_renamed},
    {"photo-without-alternative", "schema-element-unexpected", is_parent_of},
    {"po-header-missing", "po-syntax", is_in_file},
    {"ruby-without-reading", "schema-element-missing", is_child_of},
    {"schema-attribute-missing", "schema-attribute-unknown", is_misspelt},
    {"schema-attribute-unknown", "xml-not-well-formed", has_prefix},
    {"schema-element-unexpected", "xml-not-well-formed", has_prefix},
    {"schema-element-unknown", "xml-not-well-formed", has_prefix},
    {"session-reference-unknown", "id-repeated", is_of_renamed},
    {"text-character-private", "glyph-missing", has_same_place},
    {"title-full-missing", "title-repeated", is_in_office},
    {"translation-markup", "translation-markup", is_end_of},
    {"translation-stale", "key-unknown", is_of_unit_with, true},
    {"translation-stale", "person-reference-unknown", is_of_unit_with, true},
    {"unit-without-id", "schema-attribute-unknown", has_wrong_name},
    {"unit-without-id", "schema-value-invalid", has_wrong_value},
    {"xml-tags-differ", "schema-element-unexpected", is_opened_at},
    {"xml-tags-differ", "schema-element-unknown", is_opened_at},
    {"xml-tags-differ", "schema-root-wrong", is_opened_at},
};

/// The findings of a file that rows of the table name as causes.
using Causes = std::map<std::string_view, std::vector<const Diagnostic*>>;

Causes causes_in(const std::vector<Diagnostic>& findings) {
  Causes causes;
  for (const Diagnostic& d : findings)
    if (d.primary.source && std::ranges::any_of(kConsequences, [&](const auto& row) { return row.cause == d.rule; }))
      causes[file_of(d.primary)].push_back(&d);
  return causes;
}

/// The file in which the cause of a row may be; empty if the finding has no such place.
std::string_view file_of_cause(const ConsequenceRow& row, const Diagnostic& d) {
  if (!row.elsewhere) return file_of(d.primary);
  return d.related.empty() ? std::string_view{} : file_of(d.related.front().span);
}

bool follows(const Diagnostic& d, const Causes& causes) {
  return d.primary.source && std::ranges::any_of(kConsequences, [&](const ConsequenceRow& row) {
           const auto of_file = row.effect == d.rule ? causes.find(file_of_cause(row, d)) : causes.end();
           return of_file != causes.end() && std::ranges::any_of(of_file->second, [&](const Diagnostic* cause) {
                    return cause->rule == row.cause && row.follows(d, *cause);
                  });
         });
}

}  // namespace

void drop_consequences(std::vector<Diagnostic>& sorted) {
  drop_covered(sorted);
  const Causes causes = causes_in(sorted);
  if (causes.empty()) return;
  std::vector<bool> dropped(sorted.size());
  for (std::size_t i = 0; i < sorted.size(); ++i) dropped[i] = follows(sorted[i], causes);
  std::vector<Diagnostic> kept;
  for (std::size_t i = 0; i < sorted.size(); ++i)
    if (!dropped[i]) kept.push_back(std::move(sorted[i]));
  sorted = std::move(kept);
}

}  // namespace readout
