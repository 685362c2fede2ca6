#include "agreement/number.h"

#include <algorithm>

namespace readout::agreement {
namespace {

/// The sums of a number while it is read: `group` is below the next scale, `current` not multiplied yet.
class Sum {
 public:
  bool has_current() const { return current_ >= 0; }
  bool empty() const { return current_ < 0 && group_ == 0 && total_ == 0; }
  double current() const { return current_; }
  void set_current(double value) { current_ = value; }

  /// Ten, a hundred: false if it does not follow a smaller figure.
  bool multiply(double by) {
    if (group_ != 0 && by >= last_times_) return false;
    group_ += (current_ < 0 ? 1 : current_) * by;
    current_ = -1;
    last_times_ = by;
    return true;
  }

  /// A thousand, a million: false if nothing is multiplied or a smaller scale was before.
  bool scale(double by) {
    const double figure = group_ + std::max(current_, 0.0);
    if (figure == 0 || by >= last_scale_) return false;
    total_ += figure * by;
    group_ = 0;
    current_ = -1;
    last_scale_ = by;
    last_times_ = 1e18;
    return true;
  }

  double value() const { return total_ + group_ + std::max(current_, 0.0); }

 private:
  double total_ = 0, group_ = 0, current_ = -1, last_times_ = 1e18, last_scale_ = 1e30;
};

class NumberReader {
 public:
  NumberReader(const Text& text, std::size_t at, const Lexicon& lexicon) : text_(text), at_(at), lexicon_(lexicon) {
    read_.end = at;
  }

  std::optional<NumberRead> run() {
    while (step()) read_.end = at_;
    if (read_.end == start()) return std::nullopt;
    if (read_.article && !read_.has_multiplier) return std::nullopt;
    read_.value = sum_.value();
    return read_;
  }

 private:
  std::size_t start() const { return begin_; }

  bool step() {
    if (is_digit(text_.at(at_))) return figures();
    if (word()) return true;
    return joined_word();
  }

  /// Digits with grouping and decimal marks. A space may group as well: 12 000.
  bool figures() {
    if (sum_.has_current() || (read_.has_words && !lexicon_.positional && !lexicon_.continued)) return false;
    double value = 0;
    std::size_t i = at_;
    for (; is_digit(text_.at(i)); ++i) value = value * 10 + (text_.at(i) - U'0');
    const std::size_t first = i - at_;
    if (read_.end == begin_) read_.digits = first;
    while (first <= 3 && value != 0 && groups(i)) {
      for (std::size_t k = i + 1; k < i + 4; ++k) value = value * 10 + (text_.at(k) - U'0');
      i += 4;
      read_.has_marks = true;
    }
    i = fraction(i, value);
    sum_.set_current(value);
    read_.has_figures = true;
    read_.scale_begin = 0;
    at_ = i;
    return true;
  }

  /// Whether a mark or one blank divides three more figures: 12,000 and 12 000.
  bool groups(std::size_t i) const {
    return (text_.at(i) == lexicon_.grouping || text_.at(i) == U' ') && group_at(i + 1);
  }

  bool group_at(std::size_t i) const {
    return is_digit(text_.at(i)) && is_digit(text_.at(i + 1)) && is_digit(text_.at(i + 2)) &&
           !is_digit(text_.at(i + 3));
  }

  std::size_t fraction(std::size_t i, double& value) {
    if (text_.at(i) != lexicon_.decimal || !is_digit(text_.at(i + 1))) return i;
    if (!read_.has_marks) read_.whole = value, read_.whole_end = i;
    double place = 0.1;
    for (++i; is_digit(text_.at(i)); ++i, place /= 10) value += place * (text_.at(i) - U'0');
    read_.has_marks = true;
    return i;
  }

  bool word() {
    const Word* found = nullptr;
    lexicon_.numerals.find(text_, at_, [&](const Word& candidate) {
      if (!takes(candidate)) return false;
      found = &candidate;
      return true;
    });
    if (!found) return false;
    read_.scale_begin = found->role == NumeralRole::scale ? at_ : 0;
    at_ += found->text.size();
    ++read_.signs;
    read_.has_words = true;
    return true;
  }

  bool takes(const Word& word) {
    switch (word.role) {
      case NumeralRole::unit: return takes_unit(word.value);
      case NumeralRole::times: return takes_times(word.value);
      case NumeralRole::scale: return takes_scale(word.value);
      case NumeralRole::article: return takes_article(word);
      case NumeralRole::part: return takes_part(word.value);
      case NumeralRole::joiner: return false;
    }
    return false;
  }

  bool takes_unit(double value) {
    if (!sum_.has_current()) return sum_.set_current(value), true;
    const double current = sum_.current();
    if (lexicon_.positional && !read_.has_figures && value < 10) return sum_.set_current(current * 10 + value), true;
    if (current < 20 || current >= 100 || value >= 10 || static_cast<int>(current) % 10 != 0 || read_.has_figures)
      return false;
    sum_.set_current(current + value);
    return true;
  }

  bool takes_times(double value) {
    if (!lexicon_.positional && !sum_.has_current()) return false;
    if (!sum_.multiply(value)) return false;
    return read_.has_multiplier = true;
  }

  bool takes_scale(double value) {
    if (!sum_.scale(value)) return false;
    read_.scale = value;
    return read_.has_multiplier = true;
  }

  bool takes_part(double value) {
    if (!sum_.has_current()) return false;
    return sum_.set_current(sum_.current() + value), true;
  }

  bool takes_article(const Word& word) {
    if (read_.end != begin_ || !sum_.empty()) return false;
    const std::size_t next = blanks_from(at_ + word.text.size());
    bool multiplies = false;
    lexicon_.numerals.find(text_, next, [&](const Word& after) {
      return multiplies = after.role == NumeralRole::times || after.role == NumeralRole::scale;
    });
    if (!multiplies) return false;
    sum_.set_current(word.value);
    return read_.article = true;
  }

  std::size_t blanks_from(std::size_t i) const {
    while (text_.at(i) == U' ' || text_.at(i) == U'\n') ++i;
    return i;
  }

  /// A word after a blank, a hyphen or a joiner: forty-seven, two hundred and three, 1.2 million.
  bool joined_word() {
    if (read_.end == begin_ || lexicon_.positional) return false;
    const std::size_t back = at_;
    std::size_t next = text_.at(at_) == U'-' ? at_ + 1 : blanks_from(at_);
    if (next == at_) return false;
    if (at_ = next; word()) return true;
    if (lexicon_.continued && read_.has_multiplier && is_digit(text_.at(next))) return figures();
    if (read_.has_multiplier) next = after_joiner(next);
    if (at_ = next; next != back && word()) return true;
    at_ = back;
    return false;
  }

  std::size_t after_joiner(std::size_t i) const {
    std::size_t end = i;
    lexicon_.numerals.find(text_, i, [&](const Word& word) {
      if (word.role != NumeralRole::joiner) return false;
      end = blanks_from(i + word.text.size());
      return true;
    });
    return end;
  }

  const Text& text_;
  std::size_t at_;
  const std::size_t begin_ = at_;
  const Lexicon& lexicon_;
  NumberRead read_;
  Sum sum_;
};

}  // namespace

std::optional<NumberRead> read_number(const Text& text, std::size_t at, const Lexicon& lexicon) {
  if (at > 0 && is_digit(text.at(at)) && is_digit(text.at(at - 1))) return std::nullopt;
  return NumberReader(text, at, lexicon).run();
}

}  // namespace readout::agreement
