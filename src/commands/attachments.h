// What a PDF carries of its source: takes a Job at the stage `typeset`, returns the files that make it again.
//
// What is attached is published. So it is made anew from what was read, never copied: the meeting in canonical form,
// for each language the live translations, of the registers the entries that the meeting uses, and a manifest that
// names program, libraries, options, style, fonts and pictures by their digests. Taken out into one folder, the files
// render again.
#pragma once

#include <vector>

#include "commands/pipeline.h"
#include "write/writers.h"

namespace readout {

std::vector<Attachment> attachments_of(const Job& job, const House& house, bool draft);

}  // namespace readout
