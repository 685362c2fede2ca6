// Writers: values -> bytes. Flow formats leave from a Document, the PDF from Pages.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/second_core.h"
#include "document/document.h"
#include "typeset/pages.h"
#include "write/font_outlines.h"

namespace readout {

/// Plain text, UTF-8, LF, wrapped to `columns` terminal columns (East Asian Ambiguous is wide in Japanese), kinsoku
/// kept, hanging indents, final newline.
std::string write_text(const Document& document, int columns = 78);

/// A DocBook 5.1 article in the document's language; `xml:lang` where it changes, text-only personname (localization.md
/// 7).
std::string write_docbook(const Document& document);

/// A file that a PDF carries. The name is ASCII and no path.
struct Attachment {
  std::string name;
  std::string mime;  ///< `application/xml`
  std::string description;
  std::string bytes;
};

/// What the PDFs of a run share, none of it needed: outlines for many files, a second core for a single one.
struct PdfRun {
  const FontOutlines* outlines = nullptr;
  const SecondCore* core = nullptr;
};

/// A PDF 1.7 file that is PDF/A-3a and PDF/UA-1 at once. Reports `font-not-embeddable`, `font-damaged`, `pdf-not-made`
/// and, for a mistake of the program itself, `pdf-profile-broken`; gives nothing after an error.
std::optional<std::string> write_pdf(const Pages& pages, const Edition& edition, Diagnostics& diagnostics,
                                     const std::vector<Attachment>& attachments = {}, const PdfRun& run = {});

/// A line for --version.
std::string pdf_library_versions();

}  // namespace readout
