// The PO file of a meeting in one language (GNU gettext manual, "The Format of PO Files").
//
// One entry a unit: msgctxt is its xml:id, msgid its prose in the grammar of docs/translating.md. What an existing file
// has is kept by the state of each unit (translation.h). The same input gives the same bytes: the header has no clock.
// Reports no findings.
#pragma once

#include <string>

#include "locale/po.h"
#include "meeting/meeting.h"
#include "wording/voice.h"

namespace readout {

/// In which words the source and the translation print facts.
struct TranslatorVoices {
  Voice source, target;
};

/// The .po of a meeting, up to date: header and one entry a unit, with the translations and the comments of `existing`.
/// A unit whose source changed becomes fuzzy and keeps the previous msgid; an entry of no unit becomes obsolete, or is
/// dropped if it has no translation. `existing` may be null. With voices, the comments of each entry say where the unit
/// is and what each tag prints in both languages.
PoFile make_po(const Meeting& meeting, const std::string& lang, const PoFile* existing, const TranslatorVoices* voices);

/// The .po that is published with its meeting: all units, with those translations that are up to date; no comments, no
/// older texts, no translator's name.
PoFile published_po(const Meeting& meeting, const std::string& lang, const PoFile& po);

}  // namespace readout
