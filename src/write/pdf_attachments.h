// Files inside a PDF (ISO 32000-1 7.11, 14.13 as ISO 19005-3 6.8 and Annex E have it): the source that the pages were
// made of.
#pragma once

#include <string>
#include <vector>

#include "write/pdf_checks.h"
#include "write/pdf_objects.h"
#include "write/writers.h"

namespace readout::pdf {

/// Embeds the files, in the order of their names, each associated with the document as its source. `date` is that of
/// all (7.9.4). Gives their check sums in the order of `attachments`.
std::string write_attachments(File& file, const std::vector<Attachment>& attachments, const std::string& date,
                              Checks& checks);

}  // namespace readout::pdf
