#include "write/pdf_content.h"

#include <fmt/format.h>

#include <cmath>
#include <optional>

#include "base/utf8.h"

namespace readout::pdf {
namespace {

/// Untranslated text of a draft. The page says that it is a draft in words, too.
constexpr const char* kDraftColor = "0.7 0 0 rg\n";

std::string points(Length length) { return number(length.to_points(), 4); }

/// Text of one run: strings and the numbers between them, collected into one TJ as long as the font stays.
class RunWriter {
 public:
  RunWriter(const GlyphRun& run, const Fonts& fonts, std::string& out) : run_(run), fonts_(fonts), out_(out) {}

  void write() {
    for (const Cluster& cluster : clusters_of(run_)) {
      if (!cluster.plain()) open_actual_text(cluster.text);
      for (std::size_t i = cluster.first; i < cluster.last; ++i) show(run_.glyphs[i], cluster.text);
      if (!cluster.plain()) close_actual_text();
    }
    flush();
  }

 private:
  void open_actual_text(std::string_view text) {
    flush();
    out_ += "/Span <</ActualText <FEFF";
    for (char16_t unit : to_utf16(text)) out_ += fmt::format("{:04X}", static_cast<unsigned>(unit));
    out_ += ">>> BDC\n";
  }

  void close_actual_text() {
    flush();
    out_ += "EMC\n";
  }

  void show(const Glyph& glyph, std::string_view text) {
    Code code = fonts_.code_of(run_.face, glyph.id, text);
    if (font_ != code.font) {
      flush();
      font_ = code.font;
      out_ += fmt::format("/F{} {} Tf\n", code.font, points(run_.size));
    }
    move_to(glyph.x);
    codes_ += fmt::format("{:04X}", code.code);
    pen_ += code.width;
  }

  /// 9.4.4: a number of TJ moves back by thousandths of the size. What rounding leaves is made good by the next one.
  void move_to(Length x) {
    double wanted = static_cast<double>(x.micropoints) * 1000 / static_cast<double>(run_.size.micropoints);
    double back = std::round((pen_ - wanted) * 100) / 100;
    if (back == 0) return;
    end_string();
    line_ += number(back, 2);
    pen_ -= back;
  }

  void end_string() {
    if (!codes_.empty()) line_ += "<" + codes_ + ">";
    codes_.clear();
  }

  void flush() {
    end_string();
    if (!line_.empty()) out_ += "[" + line_ + "] TJ\n";
    line_.clear();
  }

  const GlyphRun& run_;
  const Fonts& fonts_;
  std::string& out_;
  std::optional<std::size_t> font_;
  std::string line_, codes_;
  double pen_ = 0;  ///< thousandths of the size
};

class ContentWriter {
 public:
  ContentWriter(const Pages& pages, const Fonts& fonts) : pages_(pages), fonts_(fonts) {}

  std::string write(const Page& page) {
    for (const PlacedRule& rule : page.rules) add(rule);
    for (const PlacedImage& image : page.images) add(image);
    for (const GlyphRun& run : page.runs) add(run);
    return std::move(out_);
  }

 private:
  void add(const PlacedRule& rule) {
    out_ += fmt::format("{} {} {} {} re f\n", points(rule.x), up(rule.y + rule.height), points(rule.width),
                        points(rule.height));
  }

  void add(const PlacedImage& image) {
    if (image.image >= pages_.images.size()) return;
    out_ += fmt::format("q {} 0 0 {} {} {} cm /{} Do Q\n", points(image.width), points(image.height), points(image.x),
                        up(image.y + image.height), image_name(image.image));
  }

  void add(const GlyphRun& run) {
    if (run.face >= pages_.faces.size() || run.size <= Length{} || run.glyphs.empty()) return;
    if (run.draft) out_ += fmt::format("q {}", kDraftColor);
    out_ += fmt::format("BT 1 0 0 1 {} {} Tm\n", points(run.x), up(run.baseline));
    RunWriter(run, fonts_, out_).write();
    out_ += run.draft ? "ET Q\n" : "ET\n";
  }

  /// Pages are measured downwards, PDF upwards.
  std::string up(Length y) const { return points(pages_.height - y); }

  const Pages& pages_;
  const Fonts& fonts_;
  std::string out_;
};

}  // namespace

std::string page_content(const Pages& pages, std::size_t page, const Fonts& fonts) {
  return ContentWriter(pages, fonts).write(pages.pages[page]);
}

std::string image_name(std::size_t image) { return fmt::format("I{}", image); }

}  // namespace readout::pdf
