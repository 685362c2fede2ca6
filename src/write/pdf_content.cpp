#include "write/pdf_content.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "write/pdf_spelling.h"

namespace readout::pdf {
namespace {

/// The colour of untranslated text in a draft. The page also has a banner that says that it is a draft.
constexpr const char *kDraftColor = "0.7 0 0 rg\n", *kOwnColor = "0 g\n";

std::string points(Length length) { return number(length.to_points(), 4); }

/// To the decimals that points() writes.
Length rounded(Length length) {
  constexpr std::int64_t kTenThousandth = 100;
  return Length{(length.micropoints + kTenThousandth / 2) / kTenThousandth * kTenThousandth};
}

std::string actual_text(std::string_view text) {
  std::string out = "/ActualText <FEFF";
  append_utf16_hex(out, text);
  return out + ">";
}

/// A matrix from the unit square of the stored samples to that of the displayed picture (8.3.4).
struct Turn {
  int a, b, c, d, e, f;
};

Turn turn_for(Orientation orientation) {
  switch (orientation) {
    case Orientation::mirrored: return {-1, 0, 0, 1, 1, 0};
    case Orientation::upside_down: return {-1, 0, 0, -1, 1, 1};
    case Orientation::flipped: return {1, 0, 0, -1, 0, 1};
    case Orientation::transposed: return {0, -1, -1, 0, 1, 1};
    case Orientation::right: return {0, -1, 1, 0, 0, 1};
    case Orientation::transversed: return {0, 1, 1, 0, 0, 0};
    case Orientation::left: return {0, 1, -1, 0, 1, 0};
    case Orientation::upright: break;
  }
  return {1, 0, 0, 1, 0, 0};
}

/// ISO 32000-1 9.3: what stays set from one run of a page to the next.
struct TextState {
  std::optional<std::size_t> font;
  Length size;
  double tracking = 0;
  Length x, y;  ///< of the run before in the same text object, as rounded there; up from the foot of the page
};

/// Writes the text of one run: strings and offsets, collected into one TJ until the font changes. Marks wraps glyphs
/// whose codes cannot state their text in marked content of their own.
template <class Marks>
class RunWriter {
 public:
  RunWriter(const GlyphRun& run, const Fonts& fonts, const Marks& marks, TextState& state, std::string& out)
      : run_(run),
        fonts_(fonts),
        marks_(marks),
        state_(state),
        out_(out),
        tracking_(std::round(run.tracking.to_points() * kTenThousandth) / kTenThousandth),
        apart_(tracking_ * 1000 / run.size.to_points()) {}

  void write() {
    if (state_.tracking != tracking_) append(out_, number(tracking_, 4), " Tc\n");
    state_.tracking = tracking_;
    for_each_cluster(run_, [&](const Cluster& cluster) {
      // Poppler and PDFium turn the marks of a letter that runs from right to left unless ActualText has
      // the whole cluster.
      const bool stated = !cluster.plain() || (run_.leftward && cluster.last - cluster.first > 1);
      if (stated) flush(), marks_.open(cluster.text);
      for (std::size_t i = cluster.first; i < cluster.last; ++i) show(run_.glyphs[i], cluster.code_text(i));
      if (stated) flush(), marks_.close();
      // PDFium orders the strings of a line by their places, and then turns text that runs from right to left.
      if (run_.leftward) flush();
    });
    raise({});
    flush();
  }

 private:
  enum class Open { nothing, line, string };

  void show(const Glyph& glyph, std::string_view text) {
    const Code code = fonts_.code_of(run_.face, glyph.id, text);
    if (state_.font != code.font || state_.size != run_.size) {
      flush();
      state_.font = code.font;
      state_.size = run_.size;
      append(out_, "/F", std::to_string(code.font), " ", points(run_.size), " Tf\n");
    }
    raise(glyph.rise);
    move_to(glyph.x);
    if (open_ != Open::string) out_ += open_ == Open::line ? "<" : "[<";
    open_ = Open::string;
    append_hex(out_, code.code);
    pen_ += code.width + apart_;
  }

  /// 9.3.7: marks that the font puts above or below their letters.
  void raise(Length rise) {
    if (rise == rise_) return;
    flush();
    rise_ = rise;
    append(out_, points(rise), " Ts\n");
  }

  /// 9.4.4: a TJ number moves back by thousandths of the size. The next number corrects the rounding error.
  void move_to(Length x) {
    double wanted = static_cast<double>(x.micropoints) * 1000 / static_cast<double>(run_.size.micropoints);
    double back = std::round((pen_ - wanted) * 10) / 10;
    // 9.3.2: Tc is rounded, so places drift by less than this from their letters.
    if (back == 0 || (tracking_ != 0 && std::abs(back) < kDrift)) return;
    if (open_ != Open::line) out_ += open_ == Open::string ? ">" : "[";
    open_ = Open::line;
    out_ += number(back, 1);
    pen_ -= back;
  }

  void flush() {
    if (open_ != Open::nothing) out_ += open_ == Open::string ? ">] TJ\n" : "] TJ\n";
    open_ = Open::nothing;
  }

  const GlyphRun& run_;
  const Fonts& fonts_;
  const Marks marks_;
  TextState& state_;
  std::string& out_;
  Open open_ = Open::nothing;
  Length rise_{};
  static constexpr double kTenThousandth = 10'000, kDrift = 0.5;
  double tracking_, apart_;  ///< in points, and in thousandths of the size
  double pen_ = 0;           ///< thousandths of the size
};

class ContentWriter {
 public:
  ContentWriter(const Pages& pages, std::size_t page, const Fonts& fonts, Structure& structure, Checks& checks)
      : pages_(pages), page_(page), fonts_(fonts), structure_(structure), checks_(checks) {}

  /// Writes content in reading order, because readers without support for tags use the order of the content.
  std::string write() {
    const Page& page = pages_.pages[page_];
    for (const PlacedRule& rule : page.rules) add(rule);
    add(page.dots);
    std::vector<RankedRun> runs;
    for (const GlyphRun& run : page.runs) runs.push_back({&run, rank_of(slot_or_artifact(run))});
    std::ranges::stable_sort(runs, {}, &RankedRun::rank);
    auto text = std::ranges::find_if(runs, [](const RankedRun& run) { return run.rank != kTop; });
    for (auto run = runs.begin(); run != text; ++run) add(*run->run);
    end_text();
    for (const PlacedImage& image : page.images) add(image);
    for (auto run = text; run != runs.end(); ++run) add(*run->run);
    end_text();
    return std::move(out_);
  }

 private:
  struct RankedRun {
    const GlyphRun* run;
    std::int64_t rank;
  };

  /// Writes a separate marked-content sequence in the element, not a nested one: some readers of structure end the
  /// outer sequence with the inner one. Artifacts of the page are not in the structure. If the whole text is stated
  /// already, its parts do not repeat it.
  struct Marks {
    ContentWriter& page;
    std::int64_t place;
    bool text_stated;

    void open(std::string_view text) const {
      if (text_stated) return;
      if (is_artifact(place)) append(page.out_, "/Span <<", actual_text(text), ">> BDC\n");
      else page.open(place, actual_text(text));
    }
    void close() const {
      if (text_stated) return;
      if (is_artifact(place)) return void(page.out_ += "EMC\n");
      page.close();
      page.open(place);
    }
  };

  static bool is_artifact(std::int64_t place) { return place == kTop || place == kFoot; }

  /// The header of the page first, then content by its slots, then the footer.
  std::int64_t slot_or_artifact(const GlyphRun& run) const {
    if (std::optional<std::size_t> slot = structure_.slot_of(run.node)) return static_cast<std::int64_t>(*slot);
    return run.baseline < pages_.height / 2 ? kTop : kFoot;
  }

  std::int64_t rank_of(std::int64_t place) const {
    if (is_artifact(place)) return place;
    return static_cast<std::int64_t>(structure_.rank_of(static_cast<std::size_t>(place)));
  }

  /// ISO 14289-1 7.1: all content is either in a structure element or in an artifact, and the two do not nest.
  void open(std::int64_t place, std::string_view more = {}) {
    if (open_ == place && more.empty()) return;
    close();
    if (!std::exchange(in_text_, true)) {
      out_ += "BT\n";
      state_.x = state_.y = {};
    }
    open_ = place;
    if (place == kTop) out_ += "/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC\n";
    else if (place == kFoot) out_ += "/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC\n";
    else structure_.open(static_cast<std::size_t>(place), page_, out_, more);
  }

  void close() {
    if (open_) out_ += "EMC\n";
    open_.reset();
  }

  /// 14.6.1: marked content begins and ends in the same text object, so one text object may hold all text of a page.
  void end_text() {
    close();
    if (std::exchange(in_text_, false)) out_ += "ET\n";
  }

  void add(const PlacedRule& rule) {
    out_ += fmt::format("/Artifact <</Type /Layout>> BDC\n{} {} {} {} re f\nEMC\n", points(rule.x),
                        up(rule.y + rule.height), points(rule.width), points(rule.height));
  }

  /// Emphasis dots carry no text, so they are drawn as paths. A circle is four Bézier curves.
  void add(const std::vector<PlacedDot>& dots) {
    if (dots.empty()) return;
    out_ += "/Artifact <</Type /Layout>> BDC\n";
    for (const PlacedDot& dot : dots) {
      const Length r = dot.size / 2, k = Em::ratio(5523, 10'000).at(r);
      auto to = [&](Length x, Length y) { return points(dot.x + x) + " " + up(dot.y + y) + " "; };
      if (dot.draft) out_ += kDraftColor;
      out_ +=
          to(r, {}) + "m " + to(r, -k) + to(k, -r) + to({}, -r) + "c " + to(-k, -r) + to(-r, -k) + to(-r, {}) + "c ";
      out_ += to(-r, k) + to(-k, r) + to({}, r) + "c " + to(k, r) + to(r, k) + to(r, {}) + "c f\n";
      if (dot.draft) out_ += kOwnColor;
    }
    out_ += "EMC\n";
  }

  void add(const PlacedImage& image) {
    if (image.image >= pages_.images.size()) return;
    std::optional<std::size_t> slot = structure_.slot_of(image.node);
    checks_.demand(slot || image.node == 0, "ISO 14289-1 7.1");
    if (slot) structure_.open(*slot, page_, out_);
    else out_ += "/Artifact BMC\n";
    const Turn turn = turn_for(pages_.images[image.image].orientation);
    const Length w = image.width, h = image.height;
    out_ += fmt::format("q {} {} {} {} {} {} cm /{} Do Q\nEMC\n", points(w * turn.a), points(h * turn.b),
                        points(w * turn.c), points(h * turn.d), points(image.x + w * turn.e),
                        up(image.y + h - h * turn.f), image_name(image.image));
  }

  void add(const GlyphRun& run) {
    if (run.face >= pages_.faces.size() || run.size <= Length{} || run.glyphs.empty()) return;
    // A node that is not in the document would be written as an artifact.
    checks_.demand(run.node == 0 || structure_.slot_of(run.node), "ISO 14289-1 7.1");
    checks_.demand(std::ranges::find(run.glyphs, 0u, &Glyph::id) == run.glyphs.end(), "ISO 19005-3 6.2.11.8");
    const std::int64_t place = slot_or_artifact(run);
    if (run.spread) open(place, actual_text(run.text));
    else open(place);
    if (run.draft) out_ += kDraftColor;
    begin_at(rounded(run.x), rounded(pages_.height - run.baseline));
    RunWriter(run, fonts_, Marks{*this, place, run.spread}, state_, out_).write();
    if (run.draft) out_ += kOwnColor;
    if (run.spread) close();
  }

  /// 9.4.2: a place is written as the distance from the run before if that is on the same line. On other lines, sums
  /// of distances would differ in their last bits from those of the line beside them, and Poppler would take the
  /// columns apart.
  void begin_at(Length x, Length y) {
    if (y == state_.y) append(out_, points(x - state_.x), " 0 Td\n");
    else append(out_, "1 0 0 1 ", points(x), " ", points(y), " Tm\n");
    state_.x = x;
    state_.y = y;
  }

  /// Pages measure y downward, PDF upward.
  std::string up(Length y) const { return points(pages_.height - y); }

  static constexpr std::int64_t kTop = -1, kFoot = std::numeric_limits<std::int64_t>::max();
  const Pages& pages_;
  std::size_t page_;
  const Fonts& fonts_;
  Structure& structure_;
  Checks& checks_;
  std::optional<std::int64_t> open_;
  bool in_text_ = false;
  TextState state_;
  std::string out_;
};

}  // namespace

std::string page_content(const Pages& pages, std::size_t page, const Fonts& fonts, Structure& structure,
                         Checks& checks) {
  return ContentWriter(pages, page, fonts, structure, checks).write();
}

std::string image_name(std::size_t image) { return fmt::format("I{}", image); }

}  // namespace readout::pdf
