// Chooses, for each unit of a meeting, the entry of an older .po whose translation it carries on.
//
// Takes the units and the entries of the file; returns one choice for each unit. The text decides before the id: an
// entry whose msgid is the current source text is taken wherever it is (under another id, obsolete, or without a
// msgctxt, as after XLIFF), and only then an entry of the unit's id with another text. A fuzzy entry with a previous
// msgid holds the translation of that text. Does not read a memory (memory.h) and does not write entries (make_po.h).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "locale/po.h"

namespace readout {

/// A unit and its current source text.
struct UnitText {
  std::string_view id;
  std::string text;  ///< as a msgid
};

/// What a unit carries on. Points into the file.
struct Carried {
  const PoEntry* own = nullptr;   ///< the entry of its id that has no translation; its comments stay
  const PoEntry* text = nullptr;  ///< the entry whose translation is taken
  bool copied = false;            ///< another unit has `text`, and this one repeats its translation
  bool known = false;             ///< the file has a live entry of this id and this text
};

/// One choice for each unit, in their order. No entry is the `own` or, unless it is copied, the `text` of two units.
std::vector<Carried> carry(const std::vector<UnitText>& units, const PoFile& existing);

/// The text that the msgstr of an entry translates: for a fuzzy entry, its previous msgid if it has one.
std::string_view translated_text(const PoEntry& entry);
/// Whether an entry has a translation that a unit can take: a unit has one text, so one without plural forms.
bool has_translation(const PoEntry& entry);

}  // namespace readout
