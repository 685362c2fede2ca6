#include "write/formats.h"

#include <fmt/format.h>

#include <iterator>

namespace readout {
namespace {

std::string text_of(const Document& document, const WordsByLanguage* words) { return write_text(document, 78, words); }

std::string docbook_of(const Document& document, const WordsByLanguage*) { return write_docbook(document); }

std::string document_ending(std::string_view language, std::string_view suffix) {
  return fmt::format(".{}.{}", language, suffix);
}

/// One file for all languages; the file of a single language has its tag in the name.
std::string pages_ending(std::size_t languages, std::string_view first, std::string_view suffix) {
  return languages == 1 ? document_ending(first, suffix) : fmt::format(".{}", suffix);
}

std::vector<OutputFile> pdf_files(const SetEdition& set, std::string_view suffix, Diagnostics& diagnostics) {
  std::optional<Pieces> pdf = write_pdf(set.pages, set.edition, diagnostics, set.attachments, set.run);
  if (!pdf) return {};
  const auto& documents = set.edition.documents;
  return {{pages_ending(documents.size(), documents[0].lang, suffix), std::move(*pdf)}};
}

std::vector<OutputFile> html_files(const WebEdition& edition) {
  std::vector<OutputFile> files;
  for (WebPage& page : write_html(edition)) files.push_back({std::move(page.ending), Pieces(std::move(page.bytes))});
  return files;
}

constexpr OutputFormat kFormats[] = {
    {"pdf", "PDF", "pdf", pdf_files},
    {"html", "HTML", "html", html_files},
    {"docbook", "DocBook", "dbk", docbook_of},
    {"text", "text", "txt", text_of},
};

}  // namespace

std::span<const OutputFormat> output_formats() { return kFormats; }

std::vector<OutputFormat> formats_named(const std::vector<std::string>& names) {
  std::vector<OutputFormat> formats;
  for (const OutputFormat& format : kFormats)
    if (names.empty() || std::ranges::count(names, format.name) > 0) formats.push_back(format);
  return formats;
}

std::vector<std::string> file_endings(std::span<const OutputFormat> formats, std::span<const std::string> languages) {
  std::vector<std::string> endings;
  if (languages.empty()) return endings;
  for (const OutputFormat& format : formats) {
    if (std::holds_alternative<FromPages>(format.write))
      endings.push_back(pages_ending(languages.size(), languages.front(), format.suffix));
    else if (std::holds_alternative<FromEdition>(format.write))
      std::ranges::move(page_endings(languages), std::back_inserter(endings));
    else
      for (const std::string& language : languages) endings.push_back(document_ending(language, format.suffix));
  }
  return endings;
}

std::vector<OutputFile> write_documents(std::span<const OutputFormat> formats, const Edition& edition,
                                        const WordsByLanguage* words) {
  std::vector<OutputFile> files;
  for (const Document& document : edition.documents)
    for (const OutputFormat& format : formats)
      if (const auto* write = std::get_if<FromDocument>(&format.write))
        files.push_back({document_ending(document.lang, format.suffix), Pieces((*write)(document, words))});
  return files;
}

std::vector<OutputFile> write_edition(std::span<const OutputFormat> formats, const WebEdition& edition) {
  std::vector<OutputFile> files;
  for (const OutputFormat& format : formats)
    if (const auto* write = std::get_if<FromEdition>(&format.write))
      std::ranges::move((*write)(edition), std::back_inserter(files));
  return files;
}

std::vector<OutputFile> write_pages(std::span<const OutputFormat> formats, const SetEdition& set,
                                    Diagnostics& diagnostics) {
  std::vector<OutputFile> files;
  for (const OutputFormat& format : formats)
    if (const auto* write = std::get_if<FromPages>(&format.write))
      for (OutputFile& file : (*write)(set, format.suffix, diagnostics)) files.push_back(std::move(file));
  return files;
}

}  // namespace readout
