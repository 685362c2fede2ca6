#include "write/svg.h"

#include <fmt/format.h>

#include <set>
#include <utility>

#include "write/html_picture.h"
#include "write/pdf_spelling.h"

namespace readout {
namespace {

std::string svg_points(Length length) { return pdf::number(length.to_points(), 3); }

/// The colour of untranslated text in a draft, as in the PDF.
const char* svg_fill(bool draft) { return draft ? " fill=\"#b30000\"" : ""; }

class SvgWriter {
 public:
  SvgWriter(const Pages& pages, GlyphShapes& shapes) : pages_(pages), shapes_(shapes) {}

  void add(const Page& page) {
    out_ += fmt::format("<g transform=\"translate(0 {})\">\n<rect width=\"{}\" height=\"{}\" fill=\"#fff\"/>\n",
                        svg_points(top_), svg_points(pages_.width), svg_points(pages_.height));
    for (const PlacedRule& rule : page.rules)
      out_ += fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>\n", svg_points(rule.x),
                          svg_points(rule.y), svg_points(rule.width), svg_points(rule.height));
    for (const PlacedDot& dot : page.dots)
      out_ += fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\"{}/>\n", svg_points(dot.x), svg_points(dot.y),
                          svg_points(dot.size / 2), svg_fill(dot.draft));
    for (const PlacedImage& image : page.images) add(image);
    for (const GlyphRun& run : page.runs) add(run);
    out_ += "</g>\n";
    top_ += pages_.height + kGap;
  }

  std::string document() const {
    const std::string width = svg_points(pages_.width), height = svg_points(top_ - kGap);
    return fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}pt\" height=\"{1}pt\" viewBox=\"0 0 {0} {1}\">\n"
        "<defs>\n{2}</defs>\n{3}</svg>\n",
        width, height, outlines_, out_);
  }

 private:
  void add(const PlacedImage& image) {
    if (image.image >= pages_.images.size()) return;
    out_ +=
        fmt::format("<image x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" preserveAspectRatio=\"none\" href=\"{}\"/>\n",
                    svg_points(image.x), svg_points(image.y), svg_points(image.width), svg_points(image.height),
                    html::data_address(pages_.images[image.image]));
  }

  void add(const GlyphRun& run) {
    if (run.face >= pages_.faces.size() || run.size <= Length{}) return;
    const double scale = run.size.to_points() / pages_.faces[run.face].units_per_em;
    std::string glyphs;
    for (const Glyph& glyph : run.glyphs)
      if (const std::string id = outline(run.face, glyph.id); !id.empty())
        glyphs += fmt::format("<use href=\"#{}\" x=\"{}\"/>", id, pdf::number(glyph.x.to_points() / scale, 1));
    if (!glyphs.empty())
      out_ += fmt::format("<g transform=\"translate({} {}) scale({})\"{}>{}</g>\n", svg_points(run.x),
                          svg_points(run.baseline), pdf::number(scale, 6), svg_fill(run.draft), glyphs);
  }

  /// The id of the outline of a glyph; empty if it has none.
  std::string outline(FaceIndex face, std::uint32_t glyph) {
    const std::string& path = shapes_.of(pages_.faces[face], glyph);
    if (path.empty()) return {};
    std::string id = fmt::format("g{}-{}", face, glyph);
    if (written_.insert({face, glyph}).second) outlines_ += fmt::format("<path id=\"{}\" d=\"{}\"/>\n", id, path);
    return id;
  }

  static constexpr Length kGap = Length::points(12);
  const Pages& pages_;
  GlyphShapes& shapes_;
  std::set<std::pair<FaceIndex, std::uint32_t>> written_;
  Length top_;
  std::string outlines_, out_;
};

}  // namespace

std::string write_svg(const Pages& pages, std::size_t page, GlyphShapes& shapes) {
  SvgWriter writer(pages, shapes);
  writer.add(pages.pages[page]);
  return writer.document();
}

std::string write_svg(const Pages& pages) {
  GlyphShapes shapes;
  SvgWriter writer(pages, shapes);
  for (const Page& page : pages.pages) writer.add(page);
  return writer.document();
}

}  // namespace readout
