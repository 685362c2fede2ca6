#include "write/formats.h"

#include <fmt/format.h>

#include <algorithm>

namespace readout {
namespace {

std::string text_of(const Document& document) { return write_text(document); }

/// One file for all languages; the file of a single language has its tag in the name.
std::vector<OutputFile> pdf_files(const SetEdition& set, std::string_view suffix, Diagnostics& diagnostics) {
  std::optional<std::string> pdf = write_pdf(set.pages, set.edition, diagnostics, set.attachments, set.run);
  if (!pdf) return {};
  const auto& documents = set.edition.documents;
  const std::string language = documents.size() == 1 ? "." + documents[0].lang : "";
  return {{fmt::format("{}.{}", language, suffix), std::move(*pdf)}};
}

constexpr OutputFormat kFormats[] = {
    {"pdf", "PDF", "pdf", pdf_files},
    {"docbook", "DocBook", "dbk", write_docbook},
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

bool needs_pages(std::span<const OutputFormat> formats) {
  return std::ranges::any_of(formats, [](const OutputFormat& f) { return std::holds_alternative<FromPages>(f.write); });
}

std::vector<OutputFile> write_documents(std::span<const OutputFormat> formats, const Edition& edition) {
  std::vector<OutputFile> files;
  for (const Document& document : edition.documents)
    for (const OutputFormat& format : formats)
      if (const auto* write = std::get_if<FromDocument>(&format.write))
        files.push_back({fmt::format(".{}.{}", document.lang, format.suffix), (*write)(document)});
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
