// A paragraph before it is broken: the spaces of all items as lengths, summed up so that any line is measured in
// constant time.
//
// Takes items and a Setting; returns for a line [begin, end) its natural width and how far each rung stretches or
// shrinks it (JLREQ 3.8.3, 3.8.4). Adjusts a line to a measure: which rung is reached, and how much of it is used. Does
// not choose breaks (composer.h) and does not place items (lines.h).
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "typeset/breaks.h"
#include "typeset/items.h"
#include "typeset/ruby.h"
#include "typeset/spacing.h"

namespace readout {

/// The treatment of 々 at the head of a line: by the level of kinsoku, allowed, classed as an ideograph (cl-19), or
/// replaced by the character that it repeats (JLREQ 3.1.7 note).
enum class Repeat : std::uint8_t { by_level, keep, class19, replace };

/// Choices that no standard makes and that are judged by eye. docs/composition.md compares them on running text.
struct Taste {
  int shrink = 33;                             ///< percent of itself that a Western word space may lose
  int hyphen = 1'000;                          ///< penalty of a hyphen
  int capital_hyphen = 15'000;                 ///< penalty of a hyphen in a word with a capital, as names are
  std::int64_t stacked_hyphens = 200'000'000;  ///< demerits of a hyphen below another
};

/// How a paragraph is composed.
struct Setting {
  Length measure;
  Length indent;  ///< of the first line; negative: the line hangs out
  Profile profile = Profile::jlreq;
  Kinsoku kinsoku = Kinsoku::strict;
  HeadStyle head = HeadStyle::tentsuki;
  RubyEdge ruby_edge = RubyEdge::ruby;
  Repeat repeat = Repeat::by_level;
  bool hang = false;       ///< full stops and commas may hang outside the measure
  int runt = 1;            ///< the fewest characters that a last line should have
  bool first_fit = false;  ///< each line as full as possible, for comparison
  bool phrases = false;    ///< headings: lines end between phrases (JLREQ 4.1)
  /// jidori: one line over the whole measure with equal spaces; words, numbers and a single character stay as they are
  /// (JLREQ 3.7.3).
  enum class Align : std::uint8_t { natural, justify, justify_all, jidori } align = Align::justify;
  bool western = false;   ///< a Western paragraph: a line that would have gaps of more than an em is left ragged
  bool tracking = false;  ///< its letters move with the word spaces, by at most kTracking of their size
  bool optical = false;   ///< its hyphens, stops and quotation marks hang partly outside the measure
  Taste taste;
};

/// The most by which a letter moves. Readers do not see 1.5 % of an em.
inline constexpr Em kTracking = Em::ratio(15, 1000);

/// How far a space shrinks or stretches, and on which rung of JLREQ's ladder.
struct Elasticity {
  int rung = 0;
  Length amount;
};

/// The space after an item.
struct Site {
  Length natural;
  Elasticity shrink[2];  ///< the parts that belong to the item before it and to the item after it
  Elasticity stretch;
  bool open = false;             ///< takes part in e4
  const Space* space = nullptr;  ///< null: a word space
  bool letters = false;          ///< between two letters that move with the word spaces
};

/// Items [begin, end) of one line. White space at its end is included and has no width.
struct LineRange {
  std::size_t begin = 0, end = 0;
  bool last = false;  ///< of its paragraph
  bool operator==(const LineRange&) const = default;
};

/// The natural content of a line, before it is adjusted.
struct LineContent {
  std::size_t content_end = 0;  ///< one past the last item that takes room
  Length head;                  ///< before the first body: indent, bracket
  Length natural;               ///< from there to the end of the last body (or of the hyphen), with natural spaces
  std::array<Length, kShrinkRungs + 1> shrink{};
  std::array<Length, kStretchRungs + 1> stretch{};
  std::int64_t open = 0;
  Length end;  ///< space after the last character, removed on rung `end_rung`
  int end_rung = 0;
  Length trailing;  ///< U+3000 at the end, kept if there is room
  Length hang;      ///< the body that may hang
  Length hyphen;
  Length outside;  ///< the part of the last body, or of the hyphen, that hangs outside; `natural` does not count it
  Length widest;   ///< the most that e4 adds to a space; 0: without limit
};

/// How a line is adjusted: rungs 1 to `full` are used completely, rung `partial` by `part` of `whole`. If `partial` is
/// e4, `whole` is the number of sites.
struct Adjustment {
  bool expanded = false;
  int full = 0, partial = 0;
  Length part, whole;
  int rung = 0;  ///< the last rung reached; 0: natural
  Length end;    ///< space kept after the last character
  bool trailing_kept = false, hung = false;
  bool ragged = false;  ///< the line keeps its natural spaces, because to fill it would open gaps
  Length off;  ///< the rest that no rung absorbs: positive if the line is too long, negative if it is too short
};
inline constexpr int kStretchOpen = kStretchRungs + 1;

/// White space, which has no width at the end of a line unless it has a reading.
bool is_blank(const LineItem& item);

class Glue {
 public:
  /// Keeps a reference to the items and a copy of the setting.
  Glue(const ItemList& list, const Setting& setting);
  Glue(ItemList&&, const Setting&) = delete;

  LineContent content(std::size_t begin, std::size_t end) const;
  /// The least width of a line, whatever its end: all spaces shrunk, without a hyphen, with hanging punctuation
  /// outside.
  Length least(std::size_t begin, std::size_t end) const;
  Adjustment adjust(const LineContent& line, bool justify) const;
  /// Whether the line that ends there is filled to the measure.
  bool justifies(std::size_t end) const;

  /// The space after an item; zero after the last.
  Site site(std::size_t after) const;
  const ItemList& list() const { return list_; }
  const Setting& setting() const { return setting_; }
  std::size_t size() const { return list_.items.size(); }

  /// The complexes on a line: the space that they add before each item (from `begin` on), and their layouts.
  struct LineRuby {
    std::size_t complex = 0, first_part = 0;
    RubyLayout layout;
  };
  std::vector<LineRuby> rubies(std::size_t begin, std::size_t end) const;
  Length head_space(std::size_t begin) const;

 private:
  /// Rung 1 is at index 0.
  struct Sums {
    Length width;
    std::array<Length, kShrinkRungs> shrink{};
    std::array<Length, kStretchRungs> stretch{};
    std::int64_t open = 0;
  };

  Site natural_site(std::size_t left) const;
  std::optional<std::size_t> printed_after(std::size_t i) const;
  void lay_rubies();
  void sum_up();
  RubySide side(std::size_t neighbour, std::size_t beyond, Length gap) const;
  RubyLayout lay(std::size_t complex, std::size_t begin, std::size_t end) const;
  std::size_t content_end(std::size_t begin, std::size_t end) const;
  Length content_width(std::size_t begin, std::size_t end) const;
  Length hanging_width(const LineItem& last) const;
  bool tracks(const LineItem& a, const LineItem& b) const;
  Length outside_left(std::size_t begin) const;
  Length outside_right(const LineItem& last) const;
  Length ruby_change(std::size_t begin, std::size_t end) const;
  const ItemList& list_;
  Setting setting_;
  Length added(std::size_t i) const { return added_.empty() ? Length{} : added_[i]; }

  /// The space that ruby adds before each item and, at the last item of a complex, after it; empty without ruby.
  std::vector<Length> added_;
  std::vector<Length> covered_;  ///< the part of the space after each item below readings; empty without ruby
  std::vector<Sums> sums_;       ///< of the items before each index, each with the space after it
};

/// Whether a line may end after item `i`, by the tables, kept spans, compounds and addresses. Does not consider
/// hyphenation.
bool may_break_after(const ItemList& list, std::size_t i, const Setting& setting);

}  // namespace readout
