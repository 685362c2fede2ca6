#include "typeset/spacing.h"

namespace readout {
namespace {

constexpr Em kNoSpace{}, kHalf = Em::ratio(1, 2), kQuarter = Em::ratio(1, 4), kEighth = Em::ratio(1, 8);

/// How a part of a space shrinks: the rows of tables 3, 4 and 5. `least` is the width that remains.
enum class Shrinkage : std::uint8_t { never, bracket, middle_dot, mixed };
struct Ladder {
  int rung;
  Em least;
};
constexpr Ladder kFixed{0, kNoSpace};

/// Table 3 (JLREQ), table 4 (JIS X 4051), table 5 (books), in this order.
constexpr Ladder kLadders[][kProfiles] = {
    /* never      */ {kFixed, kFixed, kFixed},  // the half em after a full stop within a line (3.8.3)
    /* bracket    */ {{5, kNoSpace}, {3, kNoSpace}, {5, kQuarter}},
    /* middle_dot */ {{4, kNoSpace}, {2, kNoSpace}, kFixed},
    /* mixed      */ {{6, kEighth}, {4, kEighth}, kFixed},
};

/// The space at the end of a line; on rung 0 it is always kept.
struct EndRow {
  ClassSet last;
  EndSpace by_profile[kProfiles];
};
constexpr EndRow kEnds[] = {
    {ClassSet{2, 7}, {{kHalf, kShrinkLineEnd}, {kNoSpace, 0}, {kHalf, kShrinkLineEnd}}},
    {ClassSet{6}, {{kHalf, kShrinkLineEnd}, {kHalf, 0}, {kHalf, kShrinkLineEnd}}},
    {ClassSet{5}, {{kQuarter, kShrinkDotAtEnd}, {kNoSpace, 0}, {kQuarter, 0}}},
};

struct Amount {
  Em natural;
  Shrinkage shrinkage = Shrinkage::never;
};

/// A row of table 1: X is followed by Y. The first row that matches counts.
struct SpacingRow {
  std::string_view rule, clause;
  ClassSet x, y;
  Amount before, after;
  bool jis_only = false;
};

constexpr ClassSet kEveryClass = ClassSet::all();
constexpr ClassSet kJapanese = ClassSet{9, 10, 11, 15, 16, 19, 22, 23, 30};
constexpr ClassSet kLatin = ClassSet{21, 24, 25, 27};

constexpr SpacingRow kTable1[] = {
    // Middle dots.
    {"T1-7",
     "JLREQ 3.1.4",
     ClassSet{5},
     ClassSet{5},
     {kQuarter, Shrinkage::middle_dot},
     {kQuarter, Shrinkage::middle_dot}},
    {"T1-8", "JIS X 4051", ClassSet{7}, ClassSet{5}, {}, {kQuarter, Shrinkage::middle_dot}, true},
    {"T1-8", "JLREQ 3.1.4", ClassSet{6}, ClassSet{5}, {kHalf, Shrinkage::never}, {kQuarter, Shrinkage::middle_dot}},
    {"T1-8", "JLREQ 3.1.4", ClassSet{7}, ClassSet{5}, {kHalf, Shrinkage::bracket}, {kQuarter, Shrinkage::middle_dot}},
    {"T1-6", "JLREQ 3.1.2", ClassSet{5}, kEveryClass, {kQuarter, Shrinkage::middle_dot}, {}},
    {"T1-5", "JLREQ 3.1.2", kEveryClass, ClassSet{5}, {}, {kQuarter, Shrinkage::middle_dot}},
    // Brackets, full stops and commas.
    {"T1-4", "JLREQ 3.1.4", ClassSet{2, 6, 7}, ClassSet{2, 6, 7}, {}, {}},
    {"T1-1", "JLREQ 3.1.4", ClassSet{6}, ClassSet{1}, {kHalf, Shrinkage::never}, {}},
    {"T1-1", "JLREQ 3.1.4", ClassSet{2, 7}, ClassSet{1}, {kHalf, Shrinkage::bracket}, {}},
    {"T1-1", "JLREQ 3.1.2", kEveryClass - ClassSet{1, 14}, ClassSet{1}, {}, {kHalf, Shrinkage::bracket}},
    {"T1-2", "JLREQ 3.1.2", ClassSet{2}, kEveryClass - ClassSet{14, 20, 29}, {kHalf, Shrinkage::bracket}, {}},
    {"T1-3", "JLREQ 3.1.2", ClassSet{6}, kEveryClass - ClassSet{20}, {kHalf, Shrinkage::never}, {}},
    {"T1-3", "JLREQ 3.1.2", ClassSet{7}, kEveryClass - ClassSet{20}, {kHalf, Shrinkage::bracket}, {}},
    // Latin letters and digits in Japanese text.
    {"T1-9", "JLREQ 3.2.6", kJapanese, kLatin | ClassSet{28}, {kQuarter, Shrinkage::mixed}, {}},
    {"T1-9", "JLREQ 3.2.6", kLatin | ClassSet{29}, kJapanese, {kQuarter, Shrinkage::mixed}, {}},
    {"T1-10", "JLREQ 3.1.6", ClassSet{4}, kLatin, {kQuarter, Shrinkage::never}, {}},
    {"T1-11", "JLREQ 3.2.2", ClassSet{24, 27}, ClassSet{25}, {kQuarter, Shrinkage::never}, {}},
    {"T1-11", "JLREQ 3.2.2", ClassSet{25}, ClassSet{24}, {kQuarter, Shrinkage::never}, {}},
};

/// Table 6: classes between which e3 inserts up to a quarter of an em, although they are set solid ...
constexpr ClassSet kFillsAfter = ClassSet{8, 15, 16, 27, 29, 30} | ClassSet::range(9, 13) | ClassSet::range(19, 25);
constexpr ClassSet kFillsBefore =
    ClassSet{8, 15, 16, 19, 27, 28, 30} | ClassSet::range(9, 13) | ClassSet::range(21, 24);
/// ... but never between these (3.1.11, T2-3): numbers, words, units, a number and its sign. glue.cpp compares the
/// characters of equal cl-08.
struct Pair {
  ClassSet x, y;
};
constexpr Pair kBound[] = {
    {ClassSet{24}, ClassSet{13, 24, 27}}, {ClassSet{25}, ClassSet{25, 27}}, {ClassSet{27}, ClassSet{24, 25, 27}}};

constexpr bool is_bound(CharClass x, CharClass y) {
  for (const Pair& pair : kBound)
    if (pair.x.has(x) && pair.y.has(y)) return true;
  return false;
}

constexpr Part part_in_profile(const Amount& amount, int profile) {
  const Ladder& ladder = kLadders[static_cast<std::size_t>(amount.shrinkage)][profile];
  if (ladder.rung == 0) return {amount.natural, 0, {}};
  return {amount.natural, ladder.rung, {amount.natural.units - ladder.least.units}};
}

/// e2 opens the quarter em beside Latin letters to a half; books keep it.
constexpr void add_expansion(Space& space, CharClass x, CharClass y, bool mixed, int profile) {
  if (mixed && profile != static_cast<int>(Profile::books))
    space.stretch_rung = kStretchMixed, space.stretch = kQuarter, space.open = true;
  if (mixed || !kFillsAfter.has(x) || !kFillsBefore.has(y) || is_bound(x, y)) return;
  space.stretch_rung = kStretchIdeographs, space.stretch = kQuarter, space.open = true;
}

constexpr Space make_space(CharClass x, CharClass y, int profile) {
  Space out;
  out.rule = "T1-14", out.clause = "JLREQ 3.9.2";
  bool mixed = false;
  for (const SpacingRow& row : kTable1) {
    if (!row.x.has(x) || !row.y.has(y) || (row.jis_only && profile != static_cast<int>(Profile::jis))) continue;
    out.before = part_in_profile(row.before, profile), out.after = part_in_profile(row.after, profile);
    out.rule = row.rule, out.clause = row.clause;
    mixed = row.before.shrinkage == Shrinkage::mixed;
    break;
  }
  add_expansion(out, x, y, mixed, profile);
  return out;
}

using Matrix = std::array<std::array<Space, kClassCount>, kClassCount>;

Matrix make_matrix(int profile) {
  Matrix out{};
  for (int x = 0; x < kClassCount; ++x)
    for (int y = 0; y < kClassCount; ++y)
      out[static_cast<std::size_t>(x)][static_cast<std::size_t>(y)] =
          make_space(static_cast<CharClass>(x), static_cast<CharClass>(y), profile);
  return out;
}

/// Built at its first use, because a document is set in one profile.
template <Profile profile>
const Matrix& spacing_matrix() {
  static const Matrix matrix = make_matrix(static_cast<int>(profile));
  return matrix;
}

const Matrix& spacing_matrix(Profile profile) {
  switch (profile) {
    case Profile::jis: return spacing_matrix<Profile::jis>();
    case Profile::books: return spacing_matrix<Profile::books>();
    default: return spacing_matrix<Profile::jlreq>();
  }
}

}  // namespace

const Space& space_between(CharClass before, CharClass after, Profile profile) {
  return spacing_matrix(profile)[static_cast<std::size_t>(before)][static_cast<std::size_t>(after)];
}

EndSpace space_at_end(CharClass last, Profile profile) {
  for (const EndRow& row : kEnds)
    if (row.last.has(last)) return row.by_profile[static_cast<std::size_t>(profile)];
  return {};
}

Em space_at_head(HeadStyle style, bool first_line) {
  // The half em of the bracket is kept or removed; mode 3 subtracts half an em from the indent of the paragraph.
  if (style == HeadStyle::indented) return kHalf;
  return style == HeadStyle::half && first_line ? Em{-kHalf.units} : Em{};
}

}  // namespace readout
