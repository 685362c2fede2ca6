// The part of a value that differs from another one (compare.h, differing_piece).
#include <cmath>

#include "agreement/compare.h"

namespace readout::agreement {
namespace {

constexpr int kTwelveHours = 12 * 60;

/// A word such as million is wrong if the figure before it is right.
Piece figure_piece(const Value& expected, const Value& found) {
  if (expected.figure == found.figure) return Piece::unit;
  const double tens = std::log10(std::abs(expected.number / found.number));
  const bool scaled = std::isfinite(tens) && std::abs(tens - std::round(tens)) < 1e-9 && std::abs(tens) >= 2.5;
  return scaled && found.piece(Piece::scale).size() ? Piece::scale : Piece::figure;
}

Piece clock_piece(const ClockParts& expected, const ClockParts& found) {
  if (std::abs(expected.minute - found.minute) == kTwelveHours) return Piece::half;
  if (expected.minute == found.minute) return Piece::figure;  // the seconds differ
  return expected.minute % 60 != found.minute % 60 ? Piece::minute : Piece::hour;
}

Piece date_piece(const DateParts& expected, const DateParts& found) {
  auto differ = [](int a, int b) { return a != 0 && b != 0 && a != b; };
  if (differ(expected.day, found.day)) return Piece::day;
  if (differ(expected.month, found.month)) return Piece::month;
  if (differ(expected.year, found.year)) return Piece::year;
  return expected.part != found.part ? Piece::part : Piece::weekday;
}

Piece piece_of(const Value& expected, const Value& found) {
  if (expected.kind != found.kind) return found.kind == Kind::date ? Piece::day : Piece::figure;
  if (found.kind == Kind::clock) return clock_piece(expected.clock, found.clock);
  if (found.kind == Kind::date) return date_piece(expected.date, found.date);
  if (found.kind == Kind::duration && found.figure == expected.figure)
    return found.piece(Piece::minute).size() ? Piece::minute : Piece::unit;
  return figure_piece(expected, found);
}

}  // namespace

namespace {

/// What is written after the figure: percent, for points.
Range after_figure(const Value& value) { return {value.piece(Piece::figure).end, value.range.end}; }

}  // namespace

Range differing_piece(const Value& expected, const Value& found, DifferenceKind kind) {
  const bool share = found.kind == Kind::percent || found.kind == Kind::point;
  if (share && expected.kind != found.kind && expected.figure == found.figure) return after_figure(found);
  Range range;
  if (kind == DifferenceKind::zone) range = found.clock.zone_range;
  else if (kind == DifferenceKind::bound) range = found.piece(Piece::bound);
  else if (kind == DifferenceKind::value) range = found.piece(piece_of(expected, found));
  if (range.size() == 0) range = found.piece(Piece::figure);
  return range.size() == 0 || found.kind == Kind::ratio || found.group == "item" ? found.range : range;
}

}  // namespace readout::agreement
