#include "write/pdf_charstring.h"

#include <array>
#include <cstddef>
#include <cstdlib>
#include <initializer_list>
#include <string_view>

namespace readout::pdf {
namespace {

/// Limits of a charstring (appendix B).
constexpr std::size_t kMostOperands = 48, kMostTokens = 65'536, kUsualLength = 1024;
constexpr int kDeepest = 10, kMostUnitsWide = 32'767;

/// Appendix A.
enum Op : unsigned {
  hstem = 1,
  vstem = 3,
  vmoveto = 4,
  rlineto = 5,
  hlineto = 6,
  vlineto = 7,
  rrcurveto = 8,
  callsubr = 10,
  to_caller = 11,
  escape = 12,
  endchar = 14,
  hstemhm = 18,
  hintmask = 19,
  cntrmask = 20,
  rmoveto = 21,
  hmoveto = 22,
  vstemhm = 23,
  rcurveline = 24,
  rlinecurve = 25,
  vvcurveto = 26,
  hhcurveto = 27,
  callgsubr = 29,
  vhcurveto = 30,
  hvcurveto = 31
};
/// How an operator is treated.
enum class Kind : unsigned char { unknown, local, global, stems, mask, move1, move2, path, end, escaped };
constexpr std::array<Kind, 32> kKinds = [] {
  std::array<Kind, 32> out{};
  auto set = [&](Kind kind, std::initializer_list<Op> ops) {
    for (Op op : ops) out[op] = kind;
  };
  set(Kind::local, {callsubr});
  set(Kind::global, {callgsubr});
  set(Kind::stems, {hstem, vstem, hstemhm, vstemhm});
  set(Kind::mask, {hintmask, cntrmask});
  set(Kind::move1, {hmoveto, vmoveto});
  set(Kind::move2, {rmoveto});
  set(Kind::path,
      {rlineto, hlineto, vlineto, rrcurveto, rcurveline, rlinecurve, vvcurveto, hhcurveto, vhcurveto, hvcurveto});
  set(Kind::end, {endchar});
  set(Kind::escaped, {escape});
  return out;
}();

/// After an escape: the four kinds of flex draw, and dotsection has no effect.
constexpr unsigned kDotSection = 0, kFirstFlex = 34, kLastFlex = 37;

/// The length of a number in bytes, by its first byte; 0 if the byte does not start a number (section 3.2).
constexpr std::size_t length_of_number(unsigned b) {
  if (b == 28) return 3;
  if (b < 32) return 0;
  return b < 247 ? 1 : b < 255 ? 2 : 5;
}

/// Section 4.7: the bias of subroutine numbers.
constexpr int bias_of(std::uint32_t count) { return count < 1240 ? 107 : count < 33900 ? 1131 : 32768; }

/// Copies numbers and drawing operators to the outline and removes the operands of all other operators.
class OutlineReader {
 public:
  OutlineReader(const CffTables& font, const CffPrivate& dict) : font_(font), private_(dict) {
    out_.width = dict.default_width;
  }

  std::optional<Outline> run(std::string_view charstring) {
    out_.charstring.reserve(kUsualLength);
    if (!flatten(charstring, 0) || !ended_) return std::nullopt;
    out_.charstring.shrink_to_fit();
    return std::move(out_);
  }

 private:
  /// Returns true at the end of the charstring or of the glyph.
  bool flatten(std::string_view in, int depth) {
    while (take_numbers(in) && !in.empty()) {
      const unsigned b = static_cast<unsigned char>(in[0]);
      if (b == to_caller) return depth > 0;
      in.remove_prefix(1);
      if (++tokens_ > kMostTokens || !use(b, in, depth)) return false;
      if (ended_) return true;
    }
    return in.empty();
  }

  /// Takes all leading numbers at once: they are most of a charstring. Returns false if one is cut off or there are too
  /// many.
  bool take_numbers(std::string_view& in) {
    const std::size_t begin = out_.charstring.size();
    std::size_t at = 0;
    for (; at < in.size(); ++tokens_) {
      const std::size_t length = length_of_number(static_cast<unsigned char>(in[at]));
      if (length == 0) break;
      if (length > in.size() - at || count_ == kMostOperands) return false;
      operands_[count_++] = begin + at;
      at += length;
    }
    out_.charstring += in.substr(0, at);
    in.remove_prefix(at);
    return true;
  }

  bool use(unsigned op, std::string_view& in, int depth) {
    // Bytes from 32 on, and 28, begin numbers.
    switch (op < kKinds.size() ? kKinds[op] : Kind::unknown) {
      case Kind::local: return call(private_.subroutines, depth);
      case Kind::global: return call(font_.subroutines, depth);
      case Kind::stems: return take_stems();
      case Kind::mask: return take_mask(in);
      case Kind::move1: return move(op, 1);
      case Kind::move2: return move(op, 2);
      case Kind::path: return draw_path(op);
      case Kind::end: return take_width(count_ == 1 || count_ == 5) && count_ == 0 && (ended_ = draw(op));
      case Kind::escaped: return take_escape(in);
      case Kind::unknown: break;
    }
    return false;
  }

  /// After the removal of stems a move may be the first operator, so an extra operand of it is the width.
  bool move(unsigned op, std::size_t operands) {
    moved_ = true;
    return take_width(count_ > operands) && count_ == operands && draw(op);
  }

  /// Section 4.1: a path begins with a move.
  bool draw_path(unsigned op) { return moved_ && draw(op); }

  bool draw(unsigned op) {
    out_.charstring += static_cast<char>(op);
    count_ = 0;
    return true;
  }

  void drop_operands() {
    if (count_ > 0) out_.charstring.resize(operands_[0]);
    count_ = 0;
  }

  /// Section 4.1: an extra operand before the first stack-clearing operator is the width minus the nominal width.
  bool take_width(bool there) {
    if (width_known_) return true;
    width_known_ = true;
    if (!there) return true;
    const std::size_t end = count_ > 1 ? operands_[1] : out_.charstring.size(), length = end - operands_[0];
    const std::optional<int> width = number_at(operands_[0]);
    if (!width || std::abs(private_.nominal_width + *width) > kMostUnitsWide) return false;
    out_.width = private_.nominal_width + *width;
    out_.charstring.erase(operands_[0], length);
    for (std::size_t i = 1; i < count_; ++i) operands_[i - 1] = operands_[i] - length;
    --count_;
    return true;
  }

  bool take_stems() {
    if (!take_width(count_ % 2 == 1)) return false;
    stems_ += count_ / 2;
    drop_operands();
    return true;
  }

  /// Section 4.3: operands before the first mask are vertical stems; the mask has one bit for each stem.
  bool take_mask(std::string_view& in) {
    if (!take_stems()) return false;
    const std::size_t length = (stems_ + 7) / 8;
    if (length > in.size()) return false;
    in.remove_prefix(length);
    return true;
  }

  bool take_escape(std::string_view& in) {
    if (in.empty()) return false;
    const unsigned op = static_cast<unsigned char>(in[0]);
    in.remove_prefix(1);
    if (op == kDotSection) return drop_operands(), true;
    if (op < kFirstFlex || op > kLastFlex) return false;
    out_.charstring += static_cast<char>(escape);
    return draw_path(op);
  }

  bool call(const CffIndex& subroutines, int depth) {
    if (count_ == 0 || depth == kDeepest) return false;
    const std::size_t at = operands_[--count_];
    const std::optional<int> number = number_at(at);
    out_.charstring.resize(at);
    const int index = number ? *number + bias_of(subroutines.count) : -1;
    std::optional<std::string_view> body =
        index < 0 ? std::nullopt : subroutines.object(static_cast<std::uint32_t>(index));
    return body && flatten(*body, depth + 1);
  }

  /// The integer at this operand; nothing for a number with a fraction.
  std::optional<int> number_at(std::size_t at) const {
    auto byte = [&](std::size_t i) { return static_cast<int>(static_cast<unsigned char>(out_.charstring[at + i])); };
    const int b = byte(0);
    if (b == 28) return static_cast<std::int16_t>(byte(1) << 8 | byte(2));
    if (b < 247) return b - 139;
    if (b < 251) return (b - 247) * 256 + byte(1) + 108;
    if (b < 255) return -(b - 251) * 256 - byte(1) - 108;
    return (byte(3) | byte(4)) == 0 ? std::optional<int>(static_cast<std::int16_t>(byte(1) << 8 | byte(2)))
                                    : std::nullopt;
  }

  const CffTables& font_;
  const CffPrivate& private_;
  Outline out_;
  std::array<std::size_t, kMostOperands> operands_{};  ///< where each operand begins in the outline
  std::size_t count_ = 0, stems_ = 0, tokens_ = 0;
  bool width_known_ = false, moved_ = false, ended_ = false;
};

}  // namespace

std::optional<Outline> read_outline(const CffTables& font, std::uint32_t glyph) {
  const CffPrivate* dict = font.private_of(glyph);
  std::optional<std::string_view> charstring = font.glyphs.object(glyph);
  if (!dict || !charstring) return std::nullopt;
  return OutlineReader(font, *dict).run(*charstring);
}

}  // namespace readout::pdf
