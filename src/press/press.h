// Makes the Document of a meeting in one language: heading, dates, lead, photo, numbered overview, documents, notes.
//
// Takes the facts, the units of the language (translate/) and the voice that puts facts into words (wording/). Decides
// order and sentences, but not looks (typeset/, write/).
#pragma once

#include "document/document.h"
#include "meeting/meeting.h"
#include "translate/translation.h"
#include "wording/voice.h"

namespace readout {

/// The context of make_document(). `others` are the voices of other languages, in which a lead may print original
/// names.
struct PressContext {
  Voice voice;
  std::vector<Voice> others;
  bool draft = false;
};

/// Makes the document. Reports facts for which the language lacks words: `name-form-missing`, `title-form-missing`,
/// `register-form-missing`, and `catalog-phrase-missing` for a phrase that its catalog lacks.
Document make_document(const Meeting& meeting, const LocalUnits& units, const PressContext& context,
                       Diagnostics& diagnostics);

}  // namespace readout
