// Merges a meeting with a PO file: returns the text of every unit in one language, and the state of its translation.
//
// merge() does not report findings, but stores faults in the LocalUnits of the language, from which
// report_translation() makes findings. make_po() (make_po.h) uses the same states, and pages mark the units whose
// source text is printed. Each language is therefore checked and printed independently of the others.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "locale/po.h"
#include "meeting/meeting.h"

namespace readout {

/// The state of the text of a unit in one language.
enum class UnitState {
  source,      ///< the language is that of the meeting
  translated,  ///< the translation is printed
  missing,     ///< the .po has no entry for the unit, or an empty one
  fuzzy,       ///< the entry is marked as fuzzy
  stale,       ///< the msgid differs from the source text
  refused      ///< markup or facts are wrong, or the .po belongs to another meeting or language
};

/// True if the source text is printed instead of a translation.
constexpr bool is_untranslated(UnitState state) { return state != UnitState::source && state != UnitState::translated; }

/// A unit in one language.
struct LocalUnit {
  Prose content;  ///< the source text if there is no translation
  UnitState state = UnitState::source;
  const PoEntry* entry = nullptr;  ///< the entry that gave the state; null if there is none
};

/// All units of a meeting in one language. Points into the PoFile that was merged, which must outlive it.
struct LocalUnits {
  std::string lang;
  std::map<std::string, LocalUnit> units = {};  ///< by unit id
  std::vector<const PoEntry*> unknown = {};     ///< live entries without a unit in the meeting
  const Source* po_source = nullptr;            ///< the .po; null for the source language
  std::size_t uncompared = 0;  ///< translated units with words of values that agreement/ did not understand
  Diagnostics faults = {};     ///< faults of the .po as a whole, and the reasons why units were refused
};

/// The state of the unit with this msgid by its entry, or null for no entry. Does not check markup or facts.
UnitState state_of(const PoEntry* entry, std::string_view msgid);

/// The units in the meeting's own language.
LocalUnits source_units(const Meeting& meeting);

/// Reports `translation-of-another-file` or `translation-language` if the file, by its header, is not the translation
/// of this meeting into this language. False after a finding.
bool check_ownership(const Meeting& meeting, const PoFile& po, const Source& po_source, const std::string& lang,
                     Diagnostics& diagnostics);

/// Merges a translation; `po_source` is the file that `po` was read from. Faults: `translation-of-another-file` and
/// `translation-language` (both refuse all units), `translation-repeated` (the first entry is taken), those of
/// from_msgstr() (markup.h). check_pairs() (rules/pair.h) adds those of facts.
LocalUnits merge(const Meeting& meeting, const PoFile& po, const Source& po_source, const std::string& lang);

/// Reports the faults of a translation, then in document order the units that are not translated yet:
/// `translation-absent` and `translation-missing` at the unit in the XML, `translation-fuzzy` and `translation-stale`
/// in the .po; then entries without a unit (`translation-unit-unknown`). In a draft, units that are not translated yet
/// are notes.
void report_translation(const Meeting& meeting, const LocalUnits& units, bool draft, Diagnostics& diagnostics);

/// Reports what a translation shows without its meeting: `translation-language`, `translation-repeated`, entries that
/// are not translated (`translation-missing` and `translation-fuzzy`, at their msgstr), and the faults of
/// from_msgstr(); a fact is known if its msgid has it.
void report_alone(const PoFile& po, const Source& po_source, const std::string& lang, Diagnostics& diagnostics);

}  // namespace readout
