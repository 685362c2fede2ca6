#include "commands/dump_rows.h"

#include "base/file.h"
#include "base/files.h"
#include "base/rule_table.h"
#include "base/utf8.h"
#include "commands/read_rows.h"
#include "commands/report.h"
#include "locale/words.h"

namespace readout {
namespace {

constexpr std::size_t kMaxRows = 64u << 20;

/// A style with one font for all text.
Style single_font_style(const std::string& font) {
  Style style;
  style.fonts = {{"text", "", {{font, false, font, 0}}}};
  return style;
}

std::vector<Span> line_spans(const Source& source) {
  std::vector<Span> out;
  for (std::size_t begin = 0; begin < source.bytes.size();) {
    std::size_t end = std::min(source.bytes.find('\n', begin), source.bytes.size());
    Span line{&source, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    if (line.text().find_first_not_of(" \t\r") != std::string_view::npos) out.push_back(line);
    begin = end + 1;
  }
  return out;
}

/// The answers to all valid rows.
std::string answer(const Source& source, const std::string& font, Diagnostics& findings) {
  Style style = single_font_style(font);
  Fonts fonts(style, findings);
  if (!font.empty() && !fonts.face_for(U"A", "text", "") && findings.environment_failed()) return {};
  const WordsByLanguage words = words_of(built_in_catalogs());
  std::string out;
  for (Span line : line_spans(source)) {
    std::optional<TextRow> row = read_row(line, findings);
    if (row) row->words = &words.find(row->lang);
    if (row) out += write_answer(set_row(*row, font.empty() ? nullptr : &fonts, findings)) + "\n";
  }
  return out;
}

}  // namespace

int run_dump_rows(const std::string& file, const std::string& font, const CommonOptions& common) {
  Diagnostics findings;
  Sources sources;
  std::optional<std::string> bytes = disk().read(file, kMaxRows, {}, findings);
  if (bytes) {
    const Source& source = sources.add(file, std::move(*bytes));
    std::optional<std::size_t> fault = find_invalid_utf8(source.bytes);
    if (fault)
      findings.report("row-not-json",
                      {&source, static_cast<std::uint32_t>(*fault), static_cast<std::uint32_t>(*fault) + 1});
    else write_file("-", answer(source, font, findings), findings);
  }
  print_findings(findings, common);
  return exit_code_of(findings);
}

}  // namespace readout
