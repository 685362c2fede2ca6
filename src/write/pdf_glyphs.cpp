#include "write/pdf_glyphs.h"

#include <algorithm>

#include "base/utf8.h"

namespace readout::pdf {
namespace {

std::string_view glyph_text(const GlyphRun& run, const Glyph& glyph) {
  if (glyph.text_begin >= run.text.size()) return {};
  return std::string_view(run.text).substr(glyph.text_begin, glyph.text_length);
}

bool is_encodable(char32_t c) {
  return c != 0 && c != 0xFEFF && c != 0xFFFE && (c < 0xE000 || c > 0xF8FF) && c < 0xF0000;
}

bool is_encodable(std::string_view text) {
  if (text.size() == 1) return text[0] != '\0';
  bool out = !text.empty();
  for_each_code_point(text, [&](char32_t c, std::size_t, std::size_t) { out = out && is_encodable(c); });
  return out;
}

}  // namespace

std::string_view Cluster::code_text(std::size_t glyph) const {
  if (!encodable) return "\u00AD";
  if (last - first == 1) return text;
  std::size_t begin = 0;
  for (std::size_t i = first; i < glyph && begin < text.size(); ++i) begin += decode_at(text, begin).length;
  if (begin == text.size()) return "\u2060";
  return text.substr(begin, glyph + 1 == last ? text.size() : decode_at(text, begin).length);
}

Cluster cluster_at(const GlyphRun& run, std::size_t first) {
  const Glyph& glyph = run.glyphs[first];
  std::size_t last = first + 1;
  auto joined = [&](const Glyph& other) {
    return glyph.text_length > 0 && other.text_begin == glyph.text_begin && other.text_length == glyph.text_length;
  };
  while (last < run.glyphs.size() && joined(run.glyphs[last])) ++last;
  std::string_view text = glyph_text(run, glyph);
  const bool one_each = last - first == 1 || count_code_points(text) >= last - first;
  return {first, last, text, is_encodable(text), one_each};
}

void GlyphTexts::append(std::uint32_t glyph, std::uint32_t use, std::string_view text) {
  all_.push_back({glyph, use, text, 0});
  if (use > 0) return;
  if (glyph / 256 >= first_.size()) first_.resize(glyph / 256 + 1);
  std::unique_ptr<Row>& row = first_[glyph / 256];
  if (!row) row = std::make_unique<Row>();
  (*row)[glyph % 256] = static_cast<std::uint32_t>(all_.size());
}

void GlyphTexts::add(std::uint32_t glyph, std::string_view text) {
  std::uint32_t use = 0;
  for (std::size_t at = first_text(glyph); at != 0; at = all_[at - 1].next, ++use) {
    if (all_[at - 1].text == text) return;
    if (all_[at - 1].next != 0) continue;
    all_[at - 1].next = all_.size() + 1;
    return append(glyph, use + 1, text);
  }
  append(glyph, 0, text);
}

std::size_t GlyphTexts::find(std::uint32_t glyph, std::string_view text) const {
  const std::size_t first = first_text(glyph);
  // Nearly all glyphs have one text.
  if (first == 0 || all_[first - 1].next == 0) return first - 1;
  for (std::size_t at = first; at != 0; at = all_[at - 1].next)
    if (all_[at - 1].text == text) return at - 1;
  return first - 1;
}

std::vector<std::uint32_t> GlyphTexts::glyphs() const {
  std::vector<std::uint32_t> out;
  for (const Entry& entry : all_)
    if (entry.use == 0) out.push_back(entry.glyph);
  std::ranges::sort(out);
  return out;
}

std::size_t GlyphTexts::uses() const {
  std::size_t out = 0;
  for (const Entry& entry : all_) out = std::max<std::size_t>(out, entry.use + 1);
  return out;
}

std::vector<GlyphTexts> glyph_texts(const Pages& pages) {
  std::vector<GlyphTexts> out(pages.faces.size());
  for (const Page& page : pages.pages)
    for (const GlyphRun& run : page.runs)
      if (run.face < pages.faces.size())
        for_each_cluster(run, [&](const Cluster& cluster) {
          for (std::size_t i = cluster.first; i < cluster.last; ++i)
            out[run.face].add(run.glyphs[i].id, cluster.code_text(i));
        });
  return out;
}

}  // namespace readout::pdf
