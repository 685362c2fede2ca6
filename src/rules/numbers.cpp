// References to points by their numbers, such as “as in (2)” and 「(2)のとおり」.
#include <algorithm>
#include <array>
#include <optional>

#include "base/ascii.h"
#include "base/language.h"
#include "base/rule_table.h"
#include "base/utf8.h"
#include "rules/passage.h"

namespace readout {
namespace {

/// Words after which a number in brackets is a reference and not the number of a list.
constexpr std::array<std::string_view, 10> kReferring{"in",        "see",  "under", "point", "item",
                                                      "paragraph", "voir", "au",    "siehe", "unter"};
/// Words after a number in brackets that make it a reference in Japanese.
constexpr std::array<std::string_view, 8> kFollowing{"の", "に", "で", "を", "と", "は", "及び", "から"};

/// A number in brackets at [begin, end).
struct Bracketed {
  std::size_t begin, end;
  std::size_t number;
};

std::size_t digit_at(std::string_view text, std::size_t at, std::size_t& number) {
  if (at >= text.size()) return 0;
  const CodePoint c = decode_at(text, at);
  const char32_t digit = c.value >= U'０' && c.value <= U'９' ? c.value - U'０' : c.value - U'0';
  if (digit > 9) return 0;
  number = number * 10 + digit;
  return c.length;
}

/// The number at an opening bracket of `length` bytes; absent if it is no number of up to two digits.
std::optional<Bracketed> bracketed_at(std::string_view text, std::size_t at, std::size_t length) {
  Bracketed found{at, at + length, 0};
  for (int digits = 0; digits < 2; ++digits) found.end += digit_at(text, found.end, found.number);
  if (found.end == at + length) return std::nullopt;
  for (const std::string_view close : {")", "）"})
    if (text.substr(found.end).starts_with(close)) return Bracketed{at, found.end + close.size(), found.number};
  return std::nullopt;
}

/// Calls visit for each number in brackets.
template <class Visit>
void for_each_bracketed(std::string_view text, const Visit& visit) {
  for (const std::string_view open : {"(", "（"})
    for (std::size_t at = text.find(open); at != std::string_view::npos; at = text.find(open, at + 1))
      if (const std::optional<Bracketed> found = bracketed_at(text, at, open.size())) visit(*found);
}

bool refers(std::string_view text, const Bracketed& number, std::string_view lang) {
  if (is_japanese(lang))
    return std::ranges::any_of(kFollowing,
                               [&](std::string_view word) { return text.substr(number.end).starts_with(word); });
  const std::string_view before = text.substr(0, number.begin);
  return std::ranges::any_of(kReferring, [&](std::string_view word) {
    if (!before.ends_with(' ') || !before.substr(0, before.size() - 1).ends_with(word)) return false;
    const std::size_t start = before.size() - 1 - word.size();
    return start == 0 || !is_letter(before[start - 1]);
  });
}

/// The most points of one list.
std::size_t longest_list(const std::vector<Item>& items) {
  std::size_t longest = items.size();
  for (const Item& item : items) longest = std::max(longest, longest_list(item.items));
  return longest;
}

void referred_points_are_there(const Passage& passage, Diagnostics& diagnostics) {
  for (const TextPiece& piece : passage.pieces) {
    const std::string_view text = piece.words ? std::string_view(piece.words->text) : std::string_view();
    if (text.find('(') == text.npos && text.find('\xEF') == text.npos) continue;
    bool enumerates = false;
    for_each_bracketed(text, [&](const Bracketed& n) { enumerates = enumerates || !refers(text, n, passage.lang); });
    if (enumerates) continue;
    for_each_bracketed(text, [&](const Bracketed& n) {
      if (n.number <= longest_list(passage.facts.meeting.overview.items)) return;
      diagnostics.report("point-unknown", piece.words->origin.span(n.begin, n.end),
                         {{"number", std::to_string(n.number)}});
    });
  }
}

constexpr PassageRule kNumberPassageRules[] = {referred_points_are_there};

}  // namespace

constinit const RuleGroup kNumberRules{{}, {}, kNumberPassageRules};

}  // namespace readout
