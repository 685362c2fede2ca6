#include "typeset/dump.h"

#include <fmt/format.h>

#include <algorithm>

namespace readout {
namespace {

std::string points(Length length) { return fmt::format("{:.3f}", length.to_points()); }

/// The right edge of the last glyph of a run.
Length right_edge(const GlyphRun& run) {
  return run.glyphs.empty() ? run.x : run.x + run.glyphs.back().x + run.glyphs.back().advance;
}

/// Runs on one line of one column: they follow each other without the gap between columns.
struct Line {
  std::size_t page = 0;
  Length x, end, baseline;
  std::string text;
};

bool continues(const Line& line, const GlyphRun& run) {
  Length shift = run.baseline < line.baseline ? line.baseline - run.baseline : run.baseline - line.baseline;
  return shift < run.size / 2 && run.x >= line.x && run.x - line.end < run.size;
}

/// Four decimals are enough for reading; rows have the exact fractions.
std::string ems(Fraction f) {
  std::string out = fmt::format("{:.4f}", static_cast<double>(f.n) / static_cast<double>(f.d));
  out.erase(out.find_last_not_of('0') + 1);
  return out.ends_with('.') ? out.substr(0, out.size() - 1) : out;
}

/// A line by its bodies (position and width of each) and its spaces (natural width, width as set, and the clause that
/// each comes from).
std::string dump(const ExplainedLine& explained, std::size_t page) {
  const RowLine& line = explained.line;
  std::string out =
      fmt::format("{} {} {} {}\n  natural {} end {} {} {} penalty {} demerits {}{}\n ", page,
                  points(explained.baseline), points(explained.x), line.text, ems(line.natural), ems(line.end),
                  line.rung, ems(line.ratio), line.penalty, line.demerits, line.off.n ? " off " + ems(line.off) : "");
  for (const RowBody& body : line.bodies) out += fmt::format(" {}@{}+{}", body.text, ems(body.x), ems(body.advance));
  for (const RowBody& body : line.readings)
    out += fmt::format(" ruby {}@{}+{}", body.text, ems(body.x), ems(body.advance));
  for (const Fraction& middle : line.dots) out += fmt::format(" dot @{}", ems(middle));
  for (const RowSpace& space : line.spaces) {
    std::string after = space.after < 0 ? "head" : line.bodies[static_cast<std::size_t>(space.after)].text;
    out += fmt::format("\n  {} {}→{} {} ({})", after, ems(space.natural), ems(space.set), space.clause, space.rule);
  }
  return out + "\n";
}

}  // namespace

std::string dump_lines(const Pages& pages) {
  std::string explained;
  for (std::size_t p = 0; p < pages.pages.size(); ++p)
    for (const ExplainedLine& line : pages.pages[p].lines) explained += dump(line, p + 1);
  if (!explained.empty()) return explained;
  std::vector<Line> lines;
  for (std::size_t p = 0; p < pages.pages.size(); ++p)
    for (const GlyphRun& run : pages.pages[p].runs) {
      if (lines.empty() || lines.back().page != p || !continues(lines.back(), run))
        lines.push_back({p, run.x, right_edge(run), run.baseline, {}});
      lines.back().text += run.text;
      lines.back().end = right_edge(run);
    }
  std::string out;
  for (const Line& line : lines)
    out += fmt::format("{} {} {}–{} {}\n", line.page + 1, points(line.baseline), points(line.x), points(line.end),
                       line.text);
  return out;
}

std::string dump(const Pages& pages) {
  std::string out = fmt::format("pages {} {} × {}\n", pages.pages.size(), points(pages.width), points(pages.height));
  for (const Face& face : pages.faces)
    out += fmt::format("face {} {}\n", face.postscript_name, face.cff ? "CFF" : "TrueType");
  for (const Image& image : pages.images)
    out += fmt::format("image {} × {}\n", shown_width(image), shown_height(image));
  for (const Bookmark& b : pages.bookmarks)
    out += fmt::format("bookmark {} {} page {} y {} {}\n", b.level, b.lang, b.page + 1, points(b.y), b.title);
  for (std::size_t p = 0; p < pages.pages.size(); ++p) {
    const Page& page = pages.pages[p];
    out += fmt::format("page {}\n", p + 1);
    for (const PlacedImage& i : page.images)
      out += fmt::format("  image {} at {},{} {} × {} node {}\n", i.image, points(i.x), points(i.y), points(i.width),
                         points(i.height), i.node);
    for (const PlacedRule& r : page.rules)
      out += fmt::format("  rule at {},{} {} × {}\n", points(r.x), points(r.y), points(r.width), points(r.height));
    for (const PlacedDot& d : page.dots)
      out += fmt::format("  dot at {},{} {}{}\n", points(d.x), points(d.y), points(d.size), d.draft ? " draft" : "");
    for (const PlacedLink& l : page.links)
      out += fmt::format("  link at {},{} {} × {} {}\n", points(l.x), points(l.y), points(l.width), points(l.height),
                         l.note ? fmt::format("note {}", l.note) : l.href);
    for (const GlyphRun& r : page.runs)
      out += fmt::format("  run {},{} to {} size {} face {} {} node {}{}{} “{}”\n", points(r.x), points(r.baseline),
                         points(right_edge(r)), points(r.size), r.face, r.lang, r.node, r.draft ? " draft" : "",
                         r.spread ? " spread" : "", r.text);
  }
  return out;
}

}  // namespace readout
