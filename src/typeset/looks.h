// The proportions of a page that are not switches of a style: choices that a typographer makes once for all issuers.
//
// A style sets absolute sizes (text, leading, margins; style/style.h). This file sets fractions of those sizes, and the
// few lengths that do not scale. Fractions are exact, so that a test can assert positions. The rules of JLREQ are in
// the tables of classes.h, spacing.h, breaks.h and ruby.h; choices about line breaks that are judged by eye are in
// Taste (glue.h).
#pragma once

#include <cstddef>
#include <cstdint>

#include "base/length.h"

namespace readout {

/// A fraction of a length, rounded toward zero to a micropoint.
struct Share {
  std::int64_t numerator = 1, denominator = 1;
  constexpr Length of(Length whole) const { return whole * numerator / denominator; }
};

/// One value, kLooks, is in use. It is a struct so that each number has a name and a reason.
struct Looks {
  // The em box. CJK fonts draw 0.88 of it above the baseline. Latin text uses the same box, so that the lines of
  // columns are level.
  Em above_baseline = Em::ratio(88, 100);
  // The baseline of a reading above the em box of its base, in ems of the reading, so that its descenders do not touch
  // the base.
  Em ruby_below = Em::ratio(1, 8);
  // The em box of an emphasis dot has half the size of its character and lies above it (JLREQ 3.3.9). The dot is drawn
  // small and near its line, because leading is often less than half a character.
  Em dot_size = Em::ratio(1, 5), dot_above = Em::ratio(1, 8);
  // A footnote mark: too small for a word, too high for an index, large enough for its brackets to be legible.
  Share mark_size{7, 10}, mark_raise{3, 10};

  // Leading of text in the small size (captions, notes, running heads), relative to its size: short lines need less
  // leading than text.
  Share small_leading{3, 2};
  // Headings below the first level have the size of text, because they are bold: a page has three sizes.
  Share minor_heading{1, 1};
  // Leading of headings, relative to their size: the lines of a heading are closer than lines of text.
  Share heading_leading{7, 5};

  // Each level of numbering has an indent of two ems, enough for `(10)`. At least half an em follows a wide label.
  std::int64_t label_room = 2;
  Share after_label{1, 2};
  // Official Japanese documents number in one em a level, and one em follows the number.
  std::int64_t japanese_level = 1, after_japanese_label = 1;
  // The indent of the text of a footnote after its number, in ems of the text size.
  std::int64_t note_room = 2;

  // The fewest characters on a last line: `す。` alone is a fault (JLREQ 3.5.4). A heading may end with a word of two
  // characters, but not with one Western word.
  int runt = 3, heading_runt = 2;
  // Western text in columns narrower than this number of ems, about thirty-five letters, is not justified: there are
  // too few word spaces on a line to fill it evenly.
  std::int64_t narrowest_justified = 17;
  // Languages are not side by side in columns narrower than this number of ems, about twenty letters: a word of an
  // inner item would not fit on a line.
  std::int64_t narrowest_column = 10;

  // Spaces before rows, as fractions of the leading. The space before headings is widest, that before items smaller,
  // that before inner items smaller still; rows of a table nearly touch. There is no space before the rest of an item.
  Share before_heading{1, 1}, before_item{1, 2}, before_inner_item{1, 3}, before_date{1, 3}, before_table_row{1, 4};
  // Stacked languages: the languages of one row are close together, and rows are further apart than rows of one
  // language.
  Share between_languages{1, 5}, between_stacked_rows{3, 2};

  // A picture leaves two fifths of the measure blank, because it illustrates and does not open the page. Its height is
  // at most two fifths of a page in the text, and three quarters on a page of pictures, so that its caption fits.
  Share picture_width{3, 5}, picture_height{2, 5}, plate_height{3, 4};
  Length below_picture = Length::points(5);
  // Coarser pixels are seen at reading distance. A picture of few pixels is nevertheless at least a sixth of the
  // measure wide, or it would be a stamp.
  std::int64_t dots_per_inch = 150;
  Share least_picture{1, 6};
  // Pictures of one row: the greatest height in the text and on a page of pictures, and the least.
  Share picture_row{3, 10}, plate_row{2, 5}, least_row{1, 12};
  Length between_pictures = Length::points(10);
  // The rule under a link shows in print that it is one; it clears descenders.
  Share link_rule_below{1, 5};
  Length link_rule = Length::millipoints(350);

  // The head of a table is repeated on its next pages, if it leaves most of them.
  Share most_head{1, 4};
  // The first column of a table is at most half of the width.
  Share first_column{1, 2};
  // Names in a list are spread over five characters, or over up to seven if a name has more; longer names keep their
  // natural width.
  std::int64_t fewest_in_name = 5, most_in_name = 7;

  // Running head and folio are in the middle of their margins; a hairline is below the head.
  Share head_margin{1, 2}, foot_margin{1, 2}, head_rule_below{9, 5};
  Length head_rule = Length::millipoints(400);
  // A short rule separates notes from text, as in books: a full one would read as a table.
  Length note_rule = Length::millipoints(500), note_rule_width = Length::points(90);
  Length above_note_rule = Length::points(8), below_note_rule = Length::points(4), between_notes = Length::points(2);

  // Page breaks. No cell leaves fewer lines than this at the foot or the head of a page.
  std::size_t fewest_lines = 2;
  // A row of up to this fraction of a page is not broken, because the blank that it leaves is the smaller fault.
  // Headings up to the second fraction are kept whole.
  Share whole_row{1, 8}, whole_heading{1, 3};
  // Rows that must stay together share a page up to this fraction of it.
  Share kept_together{2, 3};
  // A last page with less than this fraction of a page is nearly empty, and a concession is made to avoid it.
  Share sparse{1, 5};
  // Rows that belong together are separated, and pictures come after text, rather than leave more of a page blank than
  // this.
  Share most_blank{1, 8};
  // The most lines that a page gives up to avoid ending with a broken word.
  std::size_t lines_for_hyphen = 2;
  // Notes take at most half of a page, so that the text continues.
  Share most_notes{1, 2};
};

inline constexpr Looks kLooks;

}  // namespace readout
