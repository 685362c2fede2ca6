// Looks and house wording as one value: takes the checked tree of a styles/*.xml, gives a Style.
//
// Every field has a default, so that an empty style is a whole one but for its fonts. Says nothing about how a page is made
// (typeset/) nor which words a switch chooses (wording/).
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/length.h"
#include "input/xml.h"

namespace readout {

/// A face to try: a known path and index first, the family by fontconfig where the path is missing.
struct FontChoice {
  std::string family;
  bool bold = false;
  std::string path;   ///< absolute; may be absent on a machine
  int index = 0;      ///< face in a collection
};

/// Ordered fonts of a language; an empty language is the default. Runs are split by the clusters a font covers.
struct FontList {
  std::string role;   ///< `text` or `heading`
  std::string lang;
  std::vector<FontChoice> fonts;
};

enum class Layout { parallel, stacked, sequential, single };

/// Switches of house wording (schema.md 4.7, conventions 1 and 2). One default each, because published practice varies.
struct Wording {
  enum class Clock { twelve_hour, twenty_four_hour } clock_en = Clock::twelve_hour, clock_ja = Clock::twelve_hour;
  enum class HomeLabel { japan_time, jst } home_label = HomeLabel::japan_time;
  /// What the bracket says of the home date where it equals the local date.
  enum class SameDate { none, date, same_day } same_date_en = SameDate::date, same_date_ja = SameDate::same_day;
  enum class Around { around, about } around = Around::around;
  enum class Approximately { approximately, about } approximately = Approximately::approximately;
  /// From 60 minutes up: `90 minutes` or `one hour and 30 minutes`.
  enum class LongDuration { minutes, hours } long_duration = LongDuration::minutes;
  bool noon_as_word = true;             ///< noon, 正午; else 12:00 p.m. and 午後0時 are printed as the clock says
  bool surname_in_capitals = true;      ///< HAYASHI Yoshimasa (Japanese names in English, first mention)
  bool surname_first = true;            ///< Japanese names in English
  bool foreign_surname_in_capitals = false;
  bool era_date_ja = true;              ///< 令和4年2月11日 as the date line
};

struct Style {
  std::string name;
  Length page_width = Length::millipoints(595'276), page_height = Length::millipoints(841'890);
  Length margin_top = Length::points(64), margin_bottom = Length::points(64), margin_inner = Length::points(56), margin_outer = Length::points(56);
  Length column_gap = Length::points(20);
  Length text_size = Length::millipoints(9'500), leading = Length::millipoints(15'000);
  Length heading_size = Length::points(14), small_size = Length::millipoints(7'500);
  Layout layout = Layout::parallel;
  std::vector<FontList> fonts;
  Wording wording;
};

/// Reads a style from its tree (src/style/style.xsd); what is left out keeps its default. Values that the schema refuses were reported by
/// read_xml and keep their default here. Reports `style-length-out-of-range` and `style-no-room` at the attribute or tag,
/// `style-fonts-repeated` and `style-fonts-missing`.
Style read_style(const XmlElement& root, Diagnostics& diagnostics);

/// The style that ships under this name (`press`), read from the resources; nothing where none does. Needs prepare_xml().
std::optional<Style> built_in_style(std::string_view name);

}  // namespace readout
