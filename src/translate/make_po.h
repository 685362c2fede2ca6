// The PO file of a meeting in one language (GNU gettext manual, "The Format of PO Files").
//
// One entry for each unit: msgctxt is its xml:id, msgid its prose in the grammar of docs/translating.md. The state of
// each unit (translation.h) decides what is kept of an existing file. The header has no time of the machine, so the
// same input gives the same bytes. Does not report findings.
#pragma once

#include <string>

#include "locale/po.h"
#include "meeting/meeting.h"
#include "wording/voice.h"

namespace readout {

/// The voices in which the source and the translation print facts.
struct TranslatorVoices {
  Voice source, target;
};

/// The updated .po of a meeting: header and one entry for each unit, with the translations and the comments of
/// `existing`, which may be null. If the source of a unit changed, the entry becomes fuzzy and keeps the previous
/// msgid. An entry without a unit becomes obsolete, or is dropped if it has no translation. With voices, the comments
/// of each entry give the place of the unit and the text of each tag in both languages.
PoFile make_po(const Meeting& meeting, const std::string& lang, const PoFile* existing, const TranslatorVoices* voices);

/// The .po that is published with its meeting: all units, with the translations that are up to date. Has no comments,
/// no older texts and no names of translators.
PoFile published_po(const Meeting& meeting, const std::string& lang, const PoFile& po);

}  // namespace readout
