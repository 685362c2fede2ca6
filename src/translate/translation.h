// The translator's side: units <-> PO entries.
//
// msgctxt is the unit's xml:id; msgid is its prose with inline elements as short tags (docs/translating.md has the
// grammar): facts, notes and keys as empty tags, the target language's own em and ruby as elements, literal < and &
// escaped. A translation that comes back is parsed with the same grammar and checked against its source, with findings
// on the exact bytes of the .po.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "locale/po.h"
#include "meeting/meeting.h"
#include "wording/voice.h"

namespace readout {

enum class UnitState { source, translated, untranslated };

/// The prose of a unit in one language.
struct LocalUnit {
  Prose content;
  UnitState state = UnitState::source;
};

/// All units of a meeting in one language, by unit id.
struct LocalUnits {
  std::string lang;
  std::map<std::string, LocalUnit> units;
};

/// The msgid of a unit.
std::string to_msgid(const Prose& prose);

/// Parses a msgstr. Reports `translation-markup` at the bytes of the fault.
std::optional<Prose> from_msgstr(const SourcedText& msgstr, const Unit& source, Diagnostics& diagnostics);

/// The source language itself.
LocalUnits source_units(const Meeting& meeting);

/// Merges a translation. Reports, each on its bytes: missing units (`translation-missing`, at the unit in the XML,
/// related: the .po), fuzzy ones
/// (`translation-fuzzy`), a msgid that no longer equals the source (`translation-stale`), markup and facts that differ
/// (`translation-markup`, `translation-facts-differ`), a .po of another meeting (`translation-of-another-file`) or
/// language
/// (`translation-language`). Where `draft` is true, missing, fuzzy and stale units are notes and the source text stands
/// in (state untranslated).
LocalUnits merge(const Meeting& meeting, const PoFile& po, const Source& po_source, const std::string& lang, bool draft,
                 Diagnostics& diagnostics);

/// In which words the source and the translation will print facts.
struct TranslatorVoices {
  Voice source, target;
};

/// The .po of a meeting: header and one entry a unit, keeping the translations of `existing`; changed sources become
/// fuzzy with their previous msgid, vanished units obsolete. With voices each entry says for the translator where it
/// stands and what each tag prints in both languages.
PoFile make_po(const Meeting& meeting, const std::string& lang, const PoFile* existing, const TranslatorVoices* voices);

/// The .po that may be published with its meeting: the live units alone, those that are translated with their
/// translation; no comments, nothing of older texts, no translator's name.
PoFile published_po(const Meeting& meeting, const std::string& lang, const PoFile& po);

}  // namespace readout
