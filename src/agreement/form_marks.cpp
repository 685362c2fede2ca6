// Brackets and quotation marks without their other half, and marks of the other language.
#include <algorithm>

#include "agreement/form.h"
#include "agreement/name_words.h"

namespace readout::agreement {
namespace {

struct Open {
  char32_t close;
  std::size_t at;
};

constexpr std::u32string_view kOpen = U"([{「『【〈《“", kClose = U")]}」』】〉》”";

/// The sign in one width; quotation marks stay as they are typed.
char32_t sign_at(const Text& text, std::size_t at) {
  const char32_t raw = text.raw[at];
  return raw == U'“' || raw == U'”' ? raw : text.folded[at];
}

bool is_word(char32_t c) { return is_latin(c) || is_digit(c) || is_han(c) || is_kana(c); }

/// A bracket after the figure or letter that begins a line: 1) or a)
bool is_item_mark(const Text& text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && text.raw[begin - 1] != U'\n') --begin;
  const bool short_mark = at - begin <= 3;
  return short_mark && std::all_of(text.folded.begin() + static_cast<std::ptrdiff_t>(begin),
                                   text.folded.begin() + static_cast<std::ptrdiff_t>(at),
                                   [](char32_t c) { return is_latin(c) || is_digit(c) || c == U' '; });
}

class Marks {
 public:
  Marks(const ReadPair& pair, std::vector<Slip>& slips) : pair_(pair), text_(pair.target.text), slips_(slips) {}

  void check() {
    for (std::size_t at = 0; at < text_.raw.size(); ++at) read(at);
    for (const Open& open : open_) report_open(open);
  }

 private:
  void read(std::size_t at) {
    const char32_t sign = sign_at(text_, at);
    if (is_word(sign) || sign == U' ') return;
    if (text_.raw[at] == U'"') return read_straight(at);
    if (const std::size_t opens = kOpen.find(sign); opens != kOpen.npos) return open_.push_back({kClose[opens], at});
    if (sign == U'>') return read_greater(at);
    if (kClose.find(sign) == kClose.npos) return;
    if (!open_.empty() && open_.back().close == sign) return open_.pop_back();
    if (is_item_mark(text_, at) || is_repeated_opening(sign)) return;
    report({at, at + 1});
  }

  /// Some close a quotation that is within another one, or a list of them, with one mark.
  bool is_repeated_opening(char32_t sign) {
    const auto found = std::ranges::find(open_, sign, &Open::close);
    if (found == open_.end()) return false;
    for (auto open = found + 1; open != open_.end(); ++open) report_open(*open);
    open_.erase(found, open_.end());
    return true;
  }

  /// A straight mark opens before a word and closes after one; inches follow a figure.
  void read_straight(std::size_t at) {
    if (!open_.empty() && open_.back().close == U'"') return open_.pop_back();
    const char32_t before = at > 0 ? text_.at(at - 1) : 0;
    if (is_digit(before)) return;
    open_.push_back({U'"', at});
  }

  /// The bracket that should be here closes one that is open.
  void read_greater(std::size_t at) {
    if (!open_.empty() && open_.back().close == U')' && at > 0 && is_latin(text_.at(at - 1)) &&
        text_.raw.rfind(U'<', at) == std::u32string::npos) {
      open_.pop_back();
      report({at, at + 1}, ")");
    }
  }

  void report_open(const Open& open) {
    Range range{open.at, open.at + 1};
    if (open.close == U'”' || open.close == U'"') range.end = single_close(open.at);
    if (open.close == U'」' || open.close == U'』') range.end = end_of_clause(open.at);
    report(range);
  }

  /// The end of a quotation that a single mark closes; of its first mark if none does.
  std::size_t single_close(std::size_t open) const {
    for (std::size_t at = open + 1; at < text_.raw.size(); ++at)
      if (text_.folded[at] == U'\'' && is_word(text_.at(at - 1)) && !is_word(text_.at(at + 1))) return at + 1;
    return open + 1;
  }

  std::size_t end_of_clause(std::size_t open) const {
    return std::min(text_.raw.find_first_of(U"、。，．\n", open), text_.raw.size());
  }

  void report(Range range, std::string fix = {}) {
    Slip slip{.rule = SlipRule::mark_unpaired, .range = range, .expected = {}, .found = text_.typed(range)};
    slip.fix = std::move(fix);
    slips_.push_back(std::move(slip));
  }

  const ReadPair& pair_;
  const Text& text_;
  std::vector<Slip>& slips_;
  std::vector<Open> open_;
};

bool is_written_without_blanks(const PairSide& side) { return side.lexicon && side.lexicon->positional; }

/// 「 before a Latin letter in a text of a language that has other marks.
void check_foreign(const ReadPair& pair, std::vector<Slip>& slips) {
  if (!pair.target.lexicon || is_written_without_blanks(pair.target)) return;
  const Text& text = pair.target.text;
  for (std::size_t at = 0; at < text.raw.size(); ++at) {
    const bool corner = std::u32string_view(U"「『」』").find(text.raw[at]) != std::u32string_view::npos;
    if (corner && (is_latin(text.at(at + 1)) || (at > 0 && is_latin(text.at(at - 1)))))
      slips.push_back(
          {.rule = SlipRule::mark_foreign, .range = {at, at + 1}, .expected = {}, .found = text.typed({at, at + 1})});
  }
}

/// An ASCII comma or stop between Japanese letters of a text that has 、 or 。 elsewhere.
void check_ascii(const ReadPair& pair, std::vector<Slip>& slips) {
  if (!is_written_without_blanks(pair.target)) return;
  const Text& text = pair.target.text;
  const bool has_own = text.raw.find_first_of(U"、。") != std::u32string::npos;
  for (std::size_t at = 1; has_own && at + 1 < text.raw.size(); ++at) {
    const char32_t before = text.raw[at - 1], after = text.raw[at + 1];
    if ((text.raw[at] == U',' || text.raw[at] == U'.') && (is_han(before) || is_kana(before)) &&
        (is_han(after) || is_kana(after)))
      slips.push_back({.rule = SlipRule::mark_foreign,
                       .range = {at, at + 1},
                       .expected = {},
                       .found = text.typed({at, at + 1}),
                       .fix = text.raw[at] == U',' ? "、" : "。"});
  }
}

}  // namespace

void find_mark_slips(const ReadPair& pair, std::vector<Slip>& slips) {
  Marks(pair, slips).check();
  check_foreign(pair, slips);
  check_ascii(pair, slips);
}

}  // namespace readout::agreement
