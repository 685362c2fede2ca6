#include "translate/translation.h"

#include <algorithm>
#include <set>

#include "base/language.h"
#include "base/rule_table.h"
#include "base/utf8.h"
#include "base/whitespace.h"
#include "meeting/walk.h"
#include "translate/markup.h"

namespace readout {
namespace {

// LocalUnits keeps pointers to entries, so a file must be moved and not copied.
static_assert(std::is_nothrow_move_constructible_v<PoFile> && std::is_nothrow_move_constructible_v<LocalUnits>);

/// The live entries of a .po, and the faults of the file as a whole.
class Translations {
 public:
  Translations(const PoFile& po, const Source& source, Diagnostics& diagnostics)
      : po_(po), source_(source), diagnostics_(diagnostics) {
    for (const PoEntry& entry : po.entries)
      if (!entry.obsolete && entry.msgctxt) add(entry);
  }

  const PoEntry* entry(const std::string& unit) const {
    auto found = entries_.find(unit);
    return found == entries_.end() ? nullptr : found->second;
  }

  /// False if the header names another meeting, or if the file has entries but none for a unit of this meeting.
  bool belong_to(const Meeting& meeting, const std::set<std::string_view>& units) const {
    const std::string found = po_.header("X-Readout-Id").value_or("");
    const bool common = entries_.empty() ||
                        std::ranges::any_of(entries_, [&](const auto& entry) { return units.contains(entry.first); });
    // The name of the meeting is enough: units that lost their ids have findings of their own.
    if (found == meeting.id || (found.empty() && common)) return true;
    diagnostics_.report("translation-of-another-file", header_span("X-Readout-Id", found),
                        {{"found", found}, {"expected", meeting.id}});
    return false;
  }

  bool are_in(const std::string& expected) const {
    const std::string found = po_.header("Language").value_or("");
    // Reading the file has reported that it has no header.
    if (same_tag(found, expected) || !po_.find("", "")) return true;
    diagnostics_.report("translation-language", header_span("Language", found),
                        {{"found", found}, {"expected", expected}});
    return false;
  }

  /// All entries with a msgctxt, in its order.
  std::vector<const PoEntry*> all() const { return unknown({}); }

  /// The entries whose msgctxt is not among `units`.
  std::vector<const PoEntry*> unknown(const std::set<std::string_view>& units) const {
    std::vector<const PoEntry*> out;
    for (const auto& [id, entry] : entries_)
      if (!units.contains(id)) out.push_back(entry);
    return out;
  }

 private:
  void add(const PoEntry& entry) {
    auto [first, fresh] = entries_.emplace(entry.msgctxt->text, &entry);
    // Reading the file has reported entries with the same source text.
    if (!fresh && entry.msgid.text != first->second->msgid.text)
      diagnostics_.report("translation-repeated", entry.msgctxt->span(), {{"unit", entry.msgctxt->text}})
          .related.push_back({first->second->msgctxt->span(), "first-here"});
  }

  /// The bytes of the value of a header field; those of the header if it lacks the field; the start of the file if
  /// there is no header.
  Span header_span(std::string_view field, const std::string& value) const {
    const PoEntry* header = po_.find("", "");
    if (!header) return {&source_, 0, 0};
    const SourcedText& text = header->msgstr.front();
    std::size_t at = text.text.find(std::string(field) + ": " + value);
    if (at == std::string::npos) return text.span();
    at += field.size() + 2;
    return text.origin.span(at, at + value.size());
  }

  const PoFile& po_;
  const Source& source_;
  Diagnostics& diagnostics_;
  std::map<std::string_view, const PoEntry*> entries_;
};

/// A unit merged with its entry of the .po; null if there is none.
LocalUnit merged(const Unit& unit, const PoEntry* entry, Diagnostics& diagnostics) {
  const UnitState state = state_of(entry, to_msgid(unit.content));
  if (entry && entry->msgid_plural) {
    diagnostics.report("translation-plural", entry->msgid_plural->span(), {{"unit", unit.id}});
    return {unit.content, UnitState::refused, entry};
  }
  if (state != UnitState::translated) return {unit.content, state, entry};
  std::optional<Prose> prose = from_msgstr(fold_whitespace(entry->msgstr.front(), true, true), unit, diagnostics);
  if (!prose) return {unit.content, UnitState::refused, entry};
  return {std::move(*prose), state, entry};
}

/// Whether the translation is not done yet. A draft may have such units.
bool is_open(UnitState state) { return is_untranslated(state) && state != UnitState::refused; }

/// Reports an open unit; as a note in a draft.
void report_open(const Unit& unit, const LocalUnit& local, const LocalUnits& all, bool draft,
                 Diagnostics& diagnostics) {
  auto report = [&](RuleId rule, Span primary, const Related& related) {
    Arguments arguments{{"unit", unit.id}};
    if (local.state == UnitState::missing) arguments.emplace_back("language", all.lang);
    const Severity severity = draft ? Severity::note : rule.row().severity;
    diagnostics.report_as(severity, rule, primary, std::move(arguments)).related.push_back(related);
  };
  const PoEntry* entry = local.entry;
  if (!entry) return report("translation-absent", unit.span, {{all.po_source, 0, 0}, "translation-here"});
  const Span msgstr = entry->msgstr.front().span();
  if (local.state == UnitState::missing) return report("translation-missing", msgstr, {unit.span, "source-here"});
  if (local.state == UnitState::fuzzy) return report("translation-fuzzy", msgstr, {unit.span, "source-here"});
  return report("translation-stale", entry->msgid.span(), {unit.span, "source-here"});
}

/// Reports what is wrong with an entry whatever its unit is.
void report_entry(const PoEntry& entry, const std::string& lang, Diagnostics& diagnostics) {
  const std::string& unit = entry.msgctxt->text;
  const SourcedText& msgstr = entry.msgstr.front();
  const UnitState state = state_of(&entry, entry.msgid.text);
  if (state == UnitState::missing)
    diagnostics.report("translation-missing", msgstr.span(), {{"unit", unit}, {"language", lang}});
  if (state == UnitState::fuzzy) diagnostics.report("translation-fuzzy", msgstr.span(), {{"unit", unit}});
  if (state != UnitState::translated) return;
  Diagnostics found;
  from_msgstr(fold_whitespace(msgstr, true, true), Unit{unit, {}, {}, {}}, found);
  // Without the meeting, the facts of a unit are the tags of its msgid.
  for (const Diagnostic& d : found.all())
    if (d.rule != RuleId("translation-fact-unknown") || entry.msgid.text.find(d.primary.text()) == std::string::npos)
      diagnostics.report_as(d.severity, d.rule, d.primary) = d;
}

}  // namespace

UnitState state_of(const PoEntry* entry, std::string_view msgid) {
  if (!entry || !has_visible(entry->msgstr.front().text)) return UnitState::missing;
  if (entry->fuzzy()) return UnitState::fuzzy;
  return entry->msgid.text == msgid ? UnitState::translated : UnitState::stale;
}

LocalUnits source_units(const Meeting& meeting) {
  LocalUnits out{meeting.lang};
  for (const Unit* unit : units_of(meeting))
    if (!unit->id.empty()) out.units.try_emplace(unit->id, LocalUnit{unit->content});
  return out;
}

bool check_ownership(const Meeting& meeting, const PoFile& po, const Source& po_source, const std::string& lang,
                     Diagnostics& diagnostics) {
  Diagnostics found;
  const Translations translations(po, po_source, found);
  std::set<std::string_view> ids;
  for (const Unit* unit : units_of(meeting)) ids.insert(unit->id);
  for (const PoEntry* entry : translations.unknown(ids)) ids.insert(entry->msgctxt->text);
  const bool own = translations.belong_to(meeting, ids) && translations.are_in(lang);
  for (const Diagnostic& d : found.all())
    if (d.rule != RuleId("translation-repeated")) diagnostics.report_as(d.severity, d.rule, d.primary) = d;
  return own;
}

LocalUnits merge(const Meeting& meeting, const PoFile& po, const Source& po_source, const std::string& lang) {
  LocalUnits out{lang};
  out.po_source = &po_source;
  const std::vector<const Unit*> units = units_of(meeting);
  std::set<std::string_view> ids;
  for (const Unit* unit : units) ids.insert(unit->id);
  const Translations translations(po, po_source, out.faults);
  const bool own = translations.belong_to(meeting, ids) && translations.are_in(lang);
  for (const Unit* unit : units)
    if (!unit->id.empty() && !out.units.contains(unit->id))
      out.units.emplace(unit->id, own ? merged(*unit, translations.entry(unit->id), out.faults)
                                      : LocalUnit{unit->content, UnitState::refused});
  // An entry without a unit may be that of a unit that has no id, which is a finding of its own.
  if (own && !ids.contains("")) out.unknown = translations.unknown(ids);
  return out;
}

void report_alone(const PoFile& po, const Source& po_source, const std::string& lang, Diagnostics& diagnostics) {
  const Translations translations(po, po_source, diagnostics);
  if (!translations.are_in(lang)) return;
  for (const PoEntry* entry : translations.all()) report_entry(*entry, lang, diagnostics);
}

void report_translation(const Meeting& meeting, const LocalUnits& units, bool draft, Diagnostics& diagnostics) {
  diagnostics.report_all(units.faults);
  for (const Unit* unit : units_of(meeting)) {
    const auto found = units.units.find(unit->id);
    if (found == units.units.end() || !is_open(found->second.state)) continue;
    report_open(*unit, found->second, units, draft, diagnostics);
  }
  for (const PoEntry* entry : units.unknown)
    diagnostics.report("translation-unit-unknown", entry->msgctxt->span(), {{"unit", entry->msgctxt->text}});
}

}  // namespace readout
