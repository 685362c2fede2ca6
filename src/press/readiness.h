// Whether a document can be made without a finding, without making it: the fast accept of `readout check`.
//
// Takes what make_document() takes. The answer is certain if it is yes; otherwise the caller makes the document, whose
// findings say what is wrong. `readout check` composes most files only in this way.
#pragma once

#include <functional>
#include <string_view>

#include "meeting/meeting.h"
#include "translate/translation.h"
#include "wording/voice.h"

namespace readout {

/// The units of a document: those of a translation, or those of the meeting if `translated` is null.
struct PrintedUnits {
  const Meeting& meeting;
  const LocalUnits* translated = nullptr;
};

/// Whether make_document() certainly reports nothing: each fact has words in the language, and each session a subject.
bool is_ready(const PrintedUnits& units, const Voice& voice);

/// Decides about a text and its language.
using TextCheck = std::function<bool(std::string_view text, std::string_view lang)>;

/// Whether `accepts` returns true for every text of the files that the document can print: units, names, titles, labels
/// and forms of the register. Words of the catalog, digits and names of eras are not among them.
bool all_texts(const PrintedUnits& units, const Voice& voice, const TextCheck& accepts);

}  // namespace readout
