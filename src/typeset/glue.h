// A paragraph between its breaks: the spaces of all items as lengths, summed up so that any line is judged in constant
// time.
//
// Takes items and a Setting; gives for a line [begin, end) its natural width and how far each rung stretches or shrinks
// it (JLREQ 3.8.3, 3.8.4), and settles a line on a measure: which rung is reached, and how much of it is used. Decides
// no breaks (composer.h), places nothing (lines.h).
#pragma once

#include <array>
#include <vector>

#include "typeset/breaks.h"
#include "typeset/items.h"
#include "typeset/ruby.h"
#include "typeset/spacing.h"

namespace readout {

/// 々 at the head of a line: forbidden; allowed, as an ideograph; or replaced by the character that it repeats
/// (JLREQ 3.1.7 note).
enum class Repeat : std::uint8_t { by_level, keep, class19, replace };

/// Choices that no standard makes and the eye decides; docs/composition.md weighs these against each other on running
/// text.
struct Taste {
  int shrink = 40;  ///< percent of itself that a Western word space may lose: a third of an em to a fifth (JLREQ 3.8.3)
  int capital_hyphen = 1'500;              ///< penalty of a hyphen in a word with a capital, as names are
  std::int64_t stacked_hyphens = 500'000;  ///< demerits of a hyphen below another
};

/// How a paragraph is composed.
struct Setting {
  Length measure;
  Length indent;  ///< of the first line; below zero it hangs out
  Profile profile = Profile::jlreq;
  Kinsoku kinsoku = Kinsoku::strict;
  HeadStyle head = HeadStyle::tentsuki;
  RubyEdge ruby_edge = RubyEdge::ruby;
  Repeat repeat = Repeat::by_level;
  bool hang = false;       ///< full stops and commas may hang outside the measure
  int runt = 1;            ///< the least number of characters that a last line should have
  bool first_fit = false;  ///< each line as full as it can be: to compare with
  bool phrases = false;    ///< headings: lines end between phrases (JLREQ 4.1)
  /// jidori: one line over the whole measure by equal spaces, words, numbers and a single character as they are
  /// (JLREQ 3.7.3).
  enum class Align : std::uint8_t { natural, justify, justify_all, jidori } align = Align::justify;
  Taste taste;
};

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
};

/// Items [begin, end) of one line; white space at its end is in it and takes no room.
struct LineRange {
  std::size_t begin = 0, end = 0;
  bool last = false;  ///< of its paragraph
  bool operator==(const LineRange&) const = default;
};

/// The natural content of a line, before it is adjusted.
struct Holding {
  std::size_t content_end = 0;  ///< one past the last item that takes room
  Length head;                  ///< before the first body: indent, bracket
  Length natural;  ///< from there to the end of the last body (or of the hyphen), with all spaces as they are
  std::array<Length, kShrinkRungs + 1> shrink{};
  std::array<Length, kStretchRungs + 1> stretch{};
  std::int64_t open = 0;
  Length end;  ///< space after the last character, removed on rung `end_rung`
  int end_rung = 0;
  Length trailing;  ///< U+3000 at the end, kept if there is room
  Length hang;      ///< the body that may hang
  Length hyphen;
};

/// How a line is set: rungs 1 to `full` give all they have, rung `partial` gives `part` of `whole`. Where that is e4,
/// whole counts the sites.
struct Adjustment {
  bool expanded = false;
  int full = 0, partial = 0;
  Length part, whole;
  int rung = 0;  ///< the last one reached; 0: natural
  Length end;    ///< space kept after the last character
  bool trailing_kept = false, hung = false;
  Length off;  ///< the rest that no rung absorbs: above zero too long, below zero too short
};
inline constexpr int kStretchOpen = kStretchRungs + 1;

/// White space, which has no width at a line's end unless it has a reading.
bool is_blank(const LineItem& item);

class Glue {
 public:
  /// Keeps a reference to the items, a copy of the setting.
  Glue(const ItemList& list, const Setting& setting);
  Glue(ItemList&&, const Setting&) = delete;

  Holding hold(std::size_t begin, std::size_t end) const;
  /// What a line takes at the least, whatever stands at its end: all shrunk, without a hyphen, with what may hang
  /// outside.
  Length least(std::size_t begin, std::size_t end) const;
  Adjustment adjust(const Holding& line, bool justify) const;
  /// Whether the line that ends there is filled to the measure.
  bool justifies(std::size_t end) const;

  /// The space after an item; zero after the last.
  Site site(std::size_t after) const;
  const ItemList& list() const { return list_; }
  const Setting& setting() const { return setting_; }
  std::size_t size() const { return list_.items.size(); }

  /// The complexes of a line as they stand in it: what they put before each item (from `begin`), and their layouts.
  struct LineRuby {
    std::size_t complex = 0, first_part = 0;
    RubyLayout layout;
  };
  std::vector<LineRuby> rubies(std::size_t begin, std::size_t end) const;
  Length head_of(std::size_t begin) const;

 private:
  /// Rung 1 is at index 0.
  struct Sums {
    Length width;
    std::array<Length, kShrinkRungs> shrink{};
    std::array<Length, kStretchRungs> stretch{};
    std::int64_t open = 0;
  };

  Site natural_site(std::size_t left) const;
  void lay_rubies();
  void sum_up();
  RubySide side(std::size_t neighbour, std::size_t beyond, Length gap) const;
  RubyLayout lay(std::size_t complex, std::size_t begin, std::size_t end) const;
  std::size_t content_end(std::size_t begin, std::size_t end) const;
  Length content_width(std::size_t begin, std::size_t end) const;
  Length hang_of(const LineItem& last) const;
  Length ruby_change(std::size_t begin, std::size_t end) const;
  const ItemList& list_;
  Setting setting_;
  Length added(std::size_t i) const { return added_.empty() ? Length{} : added_[i]; }

  std::vector<Length>
      added_;  ///< by ruby before each item and, in the last of a complex, after it; empty if there is no ruby
  std::vector<Length> covered_;  ///< how much of the space after each item readings cover; empty if there is no ruby
  std::vector<Sums> sums_;       ///< of the items before each index, each with the space after it
};

/// Whether a line may end after item `i`: tables, spans that are kept, compounds and addresses. Knows no hyphenation.
bool may_break_after(const ItemList& list, std::size_t i, const Setting& setting);

}  // namespace readout
