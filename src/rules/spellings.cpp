#include "rules/spellings.h"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include "base/utf8.h"

namespace readout {
namespace {

/// The values of the conversions of a way to type a date or a clock.
using Conversions = std::vector<std::pair<std::string_view, std::string>>;

std::string typed(std::string_view way, const Conversions& conversions) {
  std::string out(way);
  for (const auto& [conversion, value] : conversions)
    for (std::size_t at = out.find(conversion); at != std::string::npos; at = out.find(conversion, at + value.size()))
      out.replace(at, conversion.size(), value);
  return out;
}

/// The same with digits of full width.
std::string with_wide_digits(std::string_view text) {
  std::string out;
  for (char c : text)
    if (c >= '0' && c <= '9') append_utf8(out, U'０' + static_cast<char32_t>(c - '0'));
    else out += c;
  return out;
}

std::vector<std::string> all_typed(const WordList& ways, const Conversions& conversions) {
  std::vector<std::string> out;
  for (const std::string& way : ways) {
    out.push_back(typed(way, conversions));
    if (starts_with_cjk(way) || is_cjk(last_code_point(way))) out.push_back(with_wide_digits(out.back()));
  }
  return out;
}

/// Consumes a typed date from its front.
class DateReader {
 public:
  DateReader(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  std::size_t at() const { return at_; }

  bool take(std::string_view words) {
    std::size_t at = at_;
    for (std::size_t i = 0; i < words.size();) {
      const CodePoint wanted = decode_at(words, i);
      if (at >= text_.size() || folded_at(at).value != wanted.value) return false;
      at += folded_at(at).length;
      i += wanted.length;
    }
    at_ = at;
    return true;
  }

  /// A number of at most `most` digits.
  bool take_number(std::size_t most, int& number) {
    number = 0;
    std::size_t count = 0;
    for (; at_ < text_.size() && count < most; ++count) {
      const CodePoint c = folded_at(at_);
      if (c.value < U'0' || c.value > U'9') break;
      number = number * 10 + static_cast<int>(c.value - U'0');
      at_ += c.length;
    }
    return count > 0;
  }

  /// One of the words: the last in the list that is here, since 12月 begins with 1 as 1月 does.
  bool take_month(const WordList& months, int& month) {
    for (month = static_cast<int>(months.size()); month > 0; --month)
      if (take(months[static_cast<std::size_t>(month - 1)])) return true;
    return false;
  }

 private:
  /// The character at a byte, a digit of full width as an ASCII digit.
  CodePoint folded_at(std::size_t at) const {
    CodePoint c = decode_at(text_, at);
    if (c.value >= U'０' && c.value <= U'９') c.value = c.value - U'０' + U'0';
    return c;
  }

  std::string_view text_;
  std::size_t at_;
};

std::optional<TypedDate> date_typed_as(std::string_view way, DateReader in, const WordList& months) {
  TypedDate found;
  for (std::size_t i = 0; i < way.size(); ++i) {
    const std::string_view part = way.substr(i, way[i] == '%' ? 2 : 1);
    const bool taken = part == "%B"   ? in.take_month(months, found.date.month)
                       : part == "%d" ? in.take_number(2, found.date.day)
                       : part == "%Y" ? in.take_number(4, found.date.year)
                                      : in.take(way.substr(i, decode_at(way, i).length));
    if (!taken) return std::nullopt;
    i += part[0] == '%' ? 1 : decode_at(way, i).length - 1;
  }
  found.end = in.at();
  return found;
}

/// Whether a character joins the one beside it.
bool is_joined(char32_t c, char32_t beside) {
  const auto number = [](char32_t one) { return u_isdigit(static_cast<UChar32>(one)) != 0; };
  if (c == 0 || !u_isalnum(static_cast<UChar32>(c)) || !u_isalnum(static_cast<UChar32>(beside))) return false;
  return (!is_cjk(c) || number(beside)) && (!is_cjk(beside) || number(c));
}

}  // namespace

std::vector<std::string> spellings_of(const CivilDate& date, const Words& words) {
  if (words.months.size() != 12) return {};
  return all_typed(words.dates, {{"%B", words.months[static_cast<std::size_t>(date.month - 1)]},
                                 {"%d", std::to_string(date.day)},
                                 {"%Y", std::to_string(date.year)}});
}

std::vector<std::string> spellings_of(int hour, int minute, const Words& words) {
  if (words.halves.size() != 2) return {};
  return all_typed(words.clocks, {{"%p", words.halves[hour < 12 ? 0 : 1]},
                                  {"%I", std::to_string(hour % 12 == 0 ? 12 : hour % 12)},
                                  {"%K", std::to_string(hour % 12)},
                                  {"%-M", std::to_string(minute)},
                                  {"%M", fmt::format("{:02}", minute)}});
}

std::optional<TypedDate> date_at(std::string_view text, std::size_t at, const Words& words) {
  std::optional<TypedDate> longest;
  for (const std::string& way : words.dates) {
    const std::optional<TypedDate> found = date_typed_as(way, DateReader(text, at), words.months);
    if (found && (!longest || found->end > longest->end)) longest = found;
  }
  return longest;
}

bool begins_word(std::string_view text, std::size_t at) {
  const char32_t before = at > 0 ? last_code_point(text.substr(0, at)) : 0;
  return before != U'-' && !is_joined(before, decode_at(text, at).value);
}

bool ends_word(std::string_view text, std::size_t at) {
  const char32_t after = at < text.size() ? decode_at(text, at).value : 0;
  return after != U'-' && !is_joined(after, last_code_point(text.substr(0, at)));
}

}  // namespace readout
