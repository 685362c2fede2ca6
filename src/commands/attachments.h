// The source that a PDF carries: takes a Job at the stage `typeset`, returns the files that make the PDF again.
//
// Attached files are published, so they are written anew from what was read and never copied: the meeting in canonical
// form, for each language the translations in use, of the registers the entries that the meeting uses, and a manifest.
// The manifest names program, libraries and options, and the digests of style, fonts and pictures. Saved into one
// folder, the files render again.
#pragma once

#include <vector>

#include "commands/pipeline.h"
#include "write/writers.h"

namespace readout {

std::vector<Attachment> attachments_of(const Job& job, const House& house, bool draft);

}  // namespace readout
