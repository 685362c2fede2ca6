// The PO file of a meeting in one language (GNU gettext manual, "The Format of PO Files").
//
// One entry for each unit: msgctxt is its xml:id, msgid its prose in the grammar of docs/translating.md. The state of
// each unit (translation.h) decides what is kept of an existing file. The header has no time of the machine, so the
// same input gives the same bytes. Does not report findings.
#pragma once

#include <string>
#include <string_view>

#include "locale/po.h"
#include "meeting/meeting.h"
#include "translate/memory.h"
#include "wording/voice.h"

namespace readout {

/// The voices in which the source and the translation print facts; one without a catalog prints none.
struct TranslatorVoices {
  Voice source, target;
};

/// From what a .po is made. Each pointer may be null.
struct PoInputs {
  const PoFile* existing = nullptr;
  const TranslatorVoices* voices = nullptr;
  const Memory* memory = nullptr;
  std::string_view meeting_file{};  ///< the name of the meeting's file, for the references
};

/// What an update has done.
struct UpdateCounts {
  std::size_t fresh = 0;       ///< units without an entry before
  std::size_t changed = 0;     ///< units whose source text changed
  std::size_t moved = 0;       ///< units that took the translation of another id or of an obsolete entry
  std::size_t removed = 0;     ///< entries whose unit is gone
  std::size_t kept = 0;        ///< units with the same text as before
  std::size_t remembered = 0;  ///< units, counted above, for which the memory offered a translation
};

struct UpdatedPo {
  PoFile po;
  UpdateCounts counts;
};

/// The .po of a meeting, or its template if `lang` is empty: header and one entry for each unit, with the translations
/// (carry.h) and the comments of the existing file. If the source of a unit changed, the entry becomes fuzzy and keeps
/// the previous msgid, until the source changes back. An entry without a unit becomes obsolete, or is dropped if it has
/// neither translation nor comment. A unit without a translation takes that of the memory: for the same text as
/// finished, for a similar one as fuzzy, with a comment that names its file. With voices, the comments of each entry
/// give the place of the unit and the text of each tag in both languages.
UpdatedPo update_po(const Meeting& meeting, const std::string& lang, const PoInputs& inputs);

/// The .po that is published with its meeting: all units, with the translations that are up to date. Has no comments,
/// no older texts and no names of translators.
PoFile published_po(const Meeting& meeting, const std::string& lang, const PoFile& po);

}  // namespace readout
