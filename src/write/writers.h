// The writers: take values, return the bytes of output files.
//
// Text and DocBook are written from a Document, PDF from Pages and their Edition. Writers do not touch the disk.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/pieces.h"
#include "base/second_core.h"
#include "document/document.h"
#include "typeset/pages.h"
#include "write/font_outlines.h"

namespace readout {

class WordsByLanguage;

/// Plain text in UTF-8 with LF line ends, wrapped to `columns` terminal columns (East Asian Ambiguous is wide in
/// Japanese) under kinsoku rules, with hanging indents and a final newline. By `words`, what belongs together stays on
/// a line; null for none.
std::string write_text(const Document& document, int columns = 78, const WordsByLanguage* words = nullptr);

/// A DocBook 5.1 article in the language of the document. `xml:lang` marks text in other languages; personname holds
/// only text.
std::string write_docbook(const Document& document);

/// A file embedded in a PDF. The name is ASCII and not a path.
struct Attachment {
  std::string name;
  std::string mime;  ///< `application/xml`
  std::string description;
  std::string bytes;
};

/// Resources shared by the PDFs of a run, all optional: outlines for many files, a second core for a single one.
struct PdfRun {
  const FontOutlines* outlines = nullptr;
  const SecondCore* core = nullptr;
};

/// A PDF 1.7 file that conforms to PDF/A-3a and PDF/UA-1. Reports `font-not-embeddable`, `font-damaged`,
/// `font-unprintable`, `pdf-not-made` and, for a fault of the program itself, `pdf-profile-broken`. Returns nothing
/// after an error. Large pictures are not copied: the result shares them with `pages`.
std::optional<Pieces> write_pdf(const Pages& pages, const Edition& edition, Diagnostics& diagnostics,
                                const std::vector<Attachment>& attachments = {}, const PdfRun& run = {});

/// A line for --version.
std::string pdf_library_versions();

}  // namespace readout
