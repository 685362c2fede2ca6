// A meeting in one language -> its Document: heading, dates, lead, photo, numbered overview, documents, notes.
//
// Takes the facts, the units of the language (translate/) and the voice that puts facts into words (wording/). Decides
// order and sentences, no looks (typeset/, write/).
#pragma once

#include "document/document.h"
#include "meeting/meeting.h"
#include "translate/translation.h"
#include "wording/voice.h"

namespace readout {

/// Everything press needs beside the meeting. `others` are voices of the edition's other languages: a Japanese lead
/// prints the original name in the language it is written in.
struct PressContext {
  Voice voice;
  std::vector<Voice> others;
  bool draft = false;
};

/// Makes the document. Reports facts that the language lacks words for: `name-form-missing`, `title-form-missing`,
/// `register-form-missing`, and `catalog-phrase-missing` for a phrase that its catalog lacks.
Document make_document(const Meeting& meeting, const LocalUnits& units, const PressContext& context,
                       Diagnostics& diagnostics);

}  // namespace readout
