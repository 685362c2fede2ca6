#include "write/pdf_spelling.h"

#include <array>
#include <charconv>
#include <cmath>
#include <optional>

#include "base/utf8.h"

namespace readout::pdf {
namespace {

std::string without_zeros(std::string out, int decimals) {
  if (decimals > 0) {
    out.erase(out.find_last_not_of('0') + 1);
    if (out.ends_with('.')) out.pop_back();
  }
  return out == "-0" ? "0" : out;
}

/// Correct for all numbers; takes about 700 instructions each.
std::string by_library(double value, int decimals) {
  std::array<char, 64> buffer{};
  auto [end, error] =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, decimals);
  if (error != std::errc() || !std::isfinite(value)) return "0";
  return without_zeros(std::string(buffer.data(), end), decimals);
}

/// The number in units of its last decimal, if multiplication determines the rounding with certainty. A page has about
/// a thousand numbers, and nearly all of them qualify.
std::optional<std::int64_t> rounded(double value, int decimals) {
  constexpr double kPowers[] = {1, 10, 100, 1'000, 10'000}, kFar = 1e9, kNearTie = 0.499;
  if (decimals < 0 || decimals > 4) return std::nullopt;
  const double scaled = value * kPowers[decimals];
  if (!(std::abs(scaled) < kFar)) return std::nullopt;
  const auto whole = static_cast<std::int64_t>(scaled < 0 ? scaled - 0.5 : scaled + 0.5);
  return std::abs(scaled - static_cast<double>(whole)) < kNearTie ? std::optional(whole) : std::nullopt;
}

}  // namespace

std::string number(double value, int decimals) {
  const std::optional<std::int64_t> whole = rounded(value, decimals);
  if (!whole) return by_library(value, decimals);
  std::array<char, 16> buffer;
  char* const end = buffer.data() + buffer.size();
  char* at = end;
  std::int64_t rest = std::abs(*whole);
  auto put_digit = [&] { *--at = static_cast<char>('0' + rest % 10), rest /= 10; };
  while (decimals > 0 && rest % 10 == 0) rest /= 10, --decimals;
  for (int i = 0; i < decimals; ++i) put_digit();
  if (decimals > 0) *--at = '.';
  do put_digit();
  while (rest > 0);
  if (*whole < 0) *--at = '-';
  return std::string(at, end);
}

void append_hex(std::string& out, std::uint16_t value) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  const char digits[] = {kDigits[value >> 12], kDigits[value >> 8 & 15], kDigits[value >> 4 & 15], kDigits[value & 15]};
  out.append(digits, sizeof digits);
}

void append_utf16_hex(std::string& out, std::string_view utf8) {
  for_each_code_point(utf8, [&](char32_t c, std::size_t, std::size_t) {
    if (c >= 0x10000) append_hex(out, static_cast<std::uint16_t>(0xD7C0 + (c >> 10)));
    append_hex(out, static_cast<std::uint16_t>(c < 0x10000 ? c : 0xDC00 + (c & 0x3FF)));
  });
}

}  // namespace readout::pdf
