// The proportions of a page that are no switch of a style: what a typographer would choose once for all houses.
//
// A style sets absolute sizes (text, leading, margins; style/style.h). This file sets parts of those sizes, and the few
// lengths that do not scale. Fractions are exact, so that positions stay facts that a test can assert. What JLREQ
// decides is in the tables of classes.h, spacing.h, breaks.h and ruby.h; what the eye decides about line breaks is in
// Taste (glue.h).
#pragma once

#include <cstddef>
#include <cstdint>

#include "base/length.h"

namespace readout {

/// A part of a length, rounded toward zero to a micropoint.
struct Share {
  std::int64_t numerator = 1, denominator = 1;
  constexpr Length of(Length whole) const { return whole * numerator / denominator; }
};

/// One value, kLooks, is in use; a struct, so that each number has a name and a reason.
struct Looks {
  // The em box. CJK fonts draw 0.88 of it above the baseline; Latin text shares the box, so that columns stand level.
  Em above_baseline = Em::ratio(88, 100);
  // The baseline of a reading above the em box of its base, in parts of its own size: its descenders clear the base.
  Em ruby_below = Em::ratio(1, 8);
  // An emphasis dot has the em box of half a character above its own (JLREQ 3.3.9). It is drawn small and near its
  // line, since leading is often less than half a character.
  Em dot_size = Em::ratio(1, 5), dot_above = Em::ratio(1, 8);
  // A footnote mark: small enough to be no word, high enough to be no index, large enough for its brackets to be read.
  Share mark_size{7, 10}, mark_raise{3, 10};

  // Leading of text in the small size (captions, notes, running heads), by its size: short lines need less than text.
  Share small_leading{3, 2};
  // Headings below the first are only just larger than text, since they are heavier, too.
  Share minor_heading{11, 10};
  // Leading of headings, by their size: lines of one heading stand closer than lines of text.
  Share heading_leading{7, 5};

  // Labels hang in two ems a level of numbering, room for `(10)`; half an em at least follows a wide label.
  std::int64_t label_room = 2;
  Share after_label{1, 2};
  // Official Japanese documents number in one em a level, and one em follows the number.
  std::int64_t japanese_level = 1, after_japanese_label = 1;
  // The text of a footnote hangs behind its number, in ems of the text size.
  std::int64_t note_room = 2;

  // The least number of characters on a last line: `す。` alone is a fault (JLREQ 3.5.4). A heading may end with a word
  // of two characters, but not with one Western word.
  int runt = 3, heading_runt = 2;
  // Western text in columns narrower than this many ems, about thirty-five letters, is not justified: too few word
  // spaces share what a line lacks.
  std::int64_t narrowest_justified = 17;

  // Spaces before rows, as parts of the leading. Headings stand apart; items stand closer, items inside items closer
  // still, and rows of a table nearly touch. The rest of an item follows without space.
  Share before_heading{1, 1}, before_item{1, 2}, before_inner_item{1, 3}, before_date{1, 3}, before_table_row{1, 4};
  // Stacked languages: one row's languages stand close together, and the rows further apart than rows of one language.
  Share between_languages{1, 5}, between_stacked_rows{3, 2};

  // A picture leaves two fifths of the measure blank: it illustrates, it does not open the page. Its height is at most
  // two fifths of a page in the text, three quarters on a page of pictures, so that its caption fits.
  Share picture_width{3, 5}, picture_height{2, 5}, plate_height{3, 4};
  Length below_picture = Length::points(5);

  // The first column of a table ends at the middle at the latest.
  Share first_column{1, 2};
  // Names in a list are set over five characters, over up to seven if one has more; longer ones stay as they are.
  std::int64_t fewest_in_name = 5, most_in_name = 7;

  // The running head and the folio have the middle of their margins; a hairline closes the head.
  Share head_margin{1, 2}, foot_margin{1, 2}, head_rule_below{9, 5};
  Length head_rule = Length::millipoints(400);
  // A short rule separates notes from text, as in books: a full one would read as a table.
  Length note_rule = Length::millipoints(500), note_rule_width = Length::points(90);
  Length above_note_rule = Length::points(8), below_note_rule = Length::points(4), between_notes = Length::points(2);

  // Page breaks. No cell leaves fewer lines than this at the foot or the head of a page.
  std::size_t fewest_lines = 2;
  // A row of up to this part of a page is not broken: the blank that it leaves is the smaller harm. Headings are kept
  // whole longer.
  Share whole_row{1, 8}, whole_heading{1, 3};
  // Rows that ask for each other's company are kept together up to this part of a page.
  Share kept_together{2, 3};
  // A last page with less than this part of a page is nearly empty and worth a concession.
  Share sparse{1, 5};
  // Lines that a page gives up at most so as not to end with a broken word.
  std::size_t lines_for_hyphen = 2;
  // Notes take half of a page at most, so that the text goes on.
  Share most_notes{1, 2};
};

inline constexpr Looks kLooks;

}  // namespace readout
