// The table of output formats.
//
// A row has the name that `--to` takes, the suffix of its files and the function that makes them: from one Document (a
// file for each language), from an Edition with its pictures, or from Pages. A new format is one file in this folder
// and one row.
#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/pieces.h"
#include "write/html.h"
#include "write/writers.h"

namespace readout {

/// A file that a format makes: the part of its name after the meeting's name, such as `.en.txt`, and its bytes.
struct OutputFile {
  std::string ending;
  Pieces bytes;
};

/// A typeset edition with the files that a PDF carries.
struct SetEdition {
  const Edition& edition;
  const Pages& pages;
  const std::vector<Attachment>& attachments;
  PdfRun run;
};

/// Makes the file of one language, with the words that stay with their neighbours.
using FromDocument = std::string (*)(const Document&, const WordsByLanguage*);
/// Makes all files of an edition with its pictures; that of all languages is the first.
using FromEdition = std::vector<OutputFile> (*)(const WebEdition&);
/// Makes all files of an edition. Reports why a file cannot be made; returns no files after an error.
using FromPages = std::vector<OutputFile> (*)(const SetEdition&, std::string_view suffix, Diagnostics&);

struct OutputFormat {
  std::string_view name;    ///< as `--to` takes it
  std::string_view title;   ///< as a sentence names it
  std::string_view suffix;  ///< of its files, without the dot
  std::variant<FromDocument, FromEdition, FromPages> write;
};

/// All formats, in the order of --help.
std::span<const OutputFormat> output_formats();
/// The formats with these names, in the order of the table; all of them if there are no names.
std::vector<OutputFormat> formats_named(const std::vector<std::string>& names);
/// Whether a format is made by such a function.
template <class From>
bool needs(std::span<const OutputFormat> formats) {
  return std::ranges::any_of(formats, [](const OutputFormat& f) { return std::holds_alternative<From>(f.write); });
}

/// The endings of all files that the formats make of an edition with these languages.
std::vector<std::string> file_endings(std::span<const OutputFormat> formats, std::span<const std::string> languages);

/// The files that are made from documents: for each document in turn, one file of each format.
std::vector<OutputFile> write_documents(std::span<const OutputFormat> formats, const Edition& edition,
                                        const WordsByLanguage* words = nullptr);
/// The files that are made from the edition.
std::vector<OutputFile> write_edition(std::span<const OutputFormat> formats, const WebEdition& edition);
/// The files that are made from pages.
std::vector<OutputFile> write_pages(std::span<const OutputFormat> formats, const SetEdition& set,
                                    Diagnostics& diagnostics);

}  // namespace readout
