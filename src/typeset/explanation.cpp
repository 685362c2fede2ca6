#include "typeset/explanation.h"

#include <fmt/format.h>

#include <charconv>

namespace readout {
namespace {

std::optional<std::int64_t> parse_digits(std::string_view text) {
  std::int64_t value = 0;
  auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || text.size() > 9 || fault != std::errc{} || end != text.data() + text.size() || value < 0)
    return std::nullopt;
  return value;
}

}  // namespace

Fraction reduced(Wide n, Wide d) {
  Wide a = n < 0 ? -n : n, b = d;
  while (b != 0) {
    Wide rest = a % b;
    a = b, b = rest;
  }
  if (a == 0) return {0, 1};
  return {n / a, d / a};
}

std::string fraction_text(Fraction f) { return f.d == 1 ? fmt::format("{}", f.n) : fmt::format("{}/{}", f.n, f.d); }

std::optional<Fraction> parse_fraction(std::string_view text) {
  bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  std::size_t sign = text.find_first_of("/.");
  std::optional<std::int64_t> n = parse_digits(text.substr(0, sign));
  if (!n) return std::nullopt;
  Fraction out{*n, 1};
  if (sign != std::string_view::npos) {
    std::string_view rest = text.substr(sign + 1);
    std::optional<std::int64_t> second = parse_digits(rest);
    if (!second || (text[sign] == '/' && *second == 0)) return std::nullopt;
    std::int64_t scale = 1;
    for (std::size_t i = 0; text[sign] == '.' && i < rest.size(); ++i) scale *= 10;
    out = text[sign] == '/' ? Fraction{*n, *second} : Fraction{*n * scale + *second, scale};
  }
  out = reduced(out.n, out.d);
  return Fraction{negative ? -out.n : out.n, out.d};
}

}  // namespace readout
