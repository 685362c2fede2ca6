#include "write/pdf_glyphs.h"

#include <algorithm>

#include "base/utf8.h"

namespace readout::pdf {
namespace {

std::string_view text_of(const GlyphRun& run, const Glyph& glyph) {
  if (glyph.text_begin >= run.text.size()) return {};
  return std::string_view(run.text).substr(glyph.text_begin, glyph.text_length);
}

bool may_be_said(char16_t unit) {
  return unit != 0 && unit != 0xFEFF && unit != 0xFFFE && (unit < 0xE000 || unit > 0xF8FF) && (unit < 0xDB80 || unit > 0xDBFF);
}

template <class F>
void for_each_cluster(const Pages& pages, F&& visit) {
  for (const Page& page : pages.pages)
    for (const GlyphRun& run : page.runs)
      if (run.face < pages.faces.size())
        for (const Cluster& cluster : clusters_of(run)) visit(run, cluster);
}

}  // namespace

std::string_view code_text(std::string_view text) {
  constexpr std::string_view kSoftHyphen = "\u00AD";
  return text.empty() || !std::ranges::all_of(to_utf16(text), may_be_said) ? kSoftHyphen : text;
}

std::vector<Cluster> clusters_of(const GlyphRun& run) {
  std::vector<Cluster> out;
  for (std::size_t i = 0; i < run.glyphs.size(); ++i) {
    const Glyph& glyph = run.glyphs[i];
    const Glyph* before = i > 0 ? &run.glyphs[i - 1] : nullptr;
    bool joined = before && before->text_begin == glyph.text_begin && before->text_length == glyph.text_length;
    if (joined && glyph.text_length > 0)
      out.back().last = i + 1;
    else
      out.push_back({i, i + 1, text_of(run, glyph)});
  }
  return out;
}

void GlyphTexts::add(std::uint32_t glyph, std::string_view text) {
  std::vector<std::string>& texts = texts_[glyph];
  text = code_text(text);
  if (std::ranges::find(texts, text) == texts.end()) texts.emplace_back(text);
}

void GlyphTexts::add_fallback(std::uint32_t glyph, std::string_view text) {
  std::vector<std::string>& texts = texts_[glyph];
  if (texts.empty()) texts.emplace_back(code_text(text));
}

std::size_t GlyphTexts::use_of(std::uint32_t glyph, std::string_view text) const {
  auto found = texts_.find(glyph);
  if (found == texts_.end()) return 0;
  auto place = std::ranges::find(found->second, code_text(text));
  return place == found->second.end() ? 0 : static_cast<std::size_t>(place - found->second.begin());
}

std::size_t GlyphTexts::uses() const {
  std::size_t most = 0;
  for (const auto& [glyph, texts] : texts_) most = std::max(most, texts.size());
  return most;
}

std::vector<GlyphTexts> texts_of(const Pages& pages) {
  std::vector<GlyphTexts> out(pages.faces.size());
  for_each_cluster(pages, [&](const GlyphRun& run, const Cluster& cluster) {
    if (cluster.last - cluster.first == 1) out[run.face].add(run.glyphs[cluster.first].id, cluster.text);
  });
  for_each_cluster(pages, [&](const GlyphRun& run, const Cluster& cluster) {
    for (std::size_t i = cluster.first; i < cluster.last && cluster.last - cluster.first > 1; ++i)
      out[run.face].add_fallback(run.glyphs[i].id, cluster.text);
  });
  return out;
}

}  // namespace readout::pdf
