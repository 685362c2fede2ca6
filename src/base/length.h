// Exact lengths on a page.
//
// A Length is a whole number of micropoints (a millionth of 1/72 inch). A glyph advance of a font with 1000 units per
// em, at a size in thousandths of a point, is therefore exact, and tests can assert positions. An Em is a fraction of
// the type size in units of 1/10080 (divisible by 2 to 10 and 12: halves, thirds, quarters and eighths of an em are
// exact). Converting one to the other needs a size.
#pragma once

#include <compare>
#include <cstdint>

namespace readout {

struct Length {
  std::int64_t micropoints = 0;

  static constexpr Length points(std::int64_t n) { return {n * 1'000'000}; }
  static constexpr Length millipoints(std::int64_t n) { return {n * 1'000}; }
  constexpr double to_points() const { return static_cast<double>(micropoints) / 1e6; }

  constexpr auto operator<=>(const Length&) const = default;
  constexpr Length operator-() const { return {-micropoints}; }
  constexpr Length& operator+=(Length b) {
    micropoints += b.micropoints;
    return *this;
  }
  constexpr Length& operator-=(Length b) {
    micropoints -= b.micropoints;
    return *this;
  }
  friend constexpr Length operator+(Length a, Length b) { return {a.micropoints + b.micropoints}; }
  friend constexpr Length operator-(Length a, Length b) { return {a.micropoints - b.micropoints}; }
  friend constexpr Length operator*(Length a, std::int64_t n) { return {a.micropoints * n}; }
  friend constexpr Length operator/(Length a, std::int64_t n) { return {a.micropoints / n}; }
};

struct Em {
  static constexpr std::int64_t kUnit = 10080;
  std::int64_t units = 0;

  static constexpr Em ratio(std::int64_t n, std::int64_t d) { return {n * kUnit / d}; }
  constexpr Length at(Length size) const { return {size.micropoints * units / kUnit}; }
  constexpr auto operator<=>(const Em&) const = default;
};

}  // namespace readout
