// Looks and house wording as one value: takes the validated tree of a style file, returns a Style.
//
// Every field except the fonts has a default, so a style may set only a few, and may extend another style. Does not lay
// out pages (typeset/) and does not know which words a switch chooses (wording/).
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/length.h"
#include "base/web_looks.h"
#include "input/xml.h"
#include "style/composition.h"
#include "style/wording.h"

namespace readout {

/// A face to try: first the path and index, then the family by fontconfig if the path is missing.
struct FontChoice {
  std::string family;
  bool bold = false;
  std::string path;  ///< absolute; the file may be missing on a machine
  int index = 0;     ///< of the face in a collection
};

/// The fonts of a role and a language in order of preference; an empty language is the default. Runs are split by the
/// clusters that a font covers.
struct FontList {
  std::string role;  ///< `text` or `heading`
  std::string lang;
  std::vector<FontChoice> fonts;
};

enum class Layout { parallel, stacked, sequential, single };
/// Where pictures are: in the text, on pages of their own after it, or left out.
enum class Photos { inline_, page, none };

/// A folder of catalogs whose phrases replace those of a language: its path, and the place that names it. A shipped
/// style names a folder of resources, and its place is in a source whose name begins with `<`.
struct PhraseFolder {
  std::string path;
  Span place;
};

struct Style {
  std::string name;
  Length page_width = Length::millipoints(595'276), page_height = Length::millipoints(841'890);
  Length margin_top = Length::points(64), margin_bottom = Length::points(64), margin_inner = Length::points(56),
         margin_outer = Length::points(56);
  Length column_gap = Length::points(20);
  Length text_size = Length::millipoints(9'500), leading = Length::millipoints(15'000);
  Length heading_size = Length::points(14), small_size = Length::millipoints(7'500);
  Layout layout = Layout::parallel;
  Photos photos = Photos::inline_;
  Composition composition;
  bool baseline_grid = false;  ///< rows begin at multiples of the leading, so that the lines of all columns are level
  std::vector<FontList> fonts;
  WebLooks web;                             ///< its fonts are the families of `fonts`
  Wording wording;                          ///< for languages without a set of their own
  std::map<std::string, Wording> wordings;  ///< by language tag
  std::vector<PhraseFolder> phrases;        ///< of the styles that it extends, then its own; a later one counts

  /// The house wording of a language. The style owns it.
  const Wording& wording_in(const std::string& lang) const;
};

/// Returns the tree of the style file at a path that is named at `mentioned_at`; null if it cannot be read, which it
/// reports. The provider keeps the sources alive.
using StyleFiles = std::function<std::unique_ptr<XmlElement>(const std::string& path, Span mentioned_at)>;

/// Reads a style from its tree (src/style/style.xsd). Settings left out come from the style that it extends, and last
/// from the defaults. A style extends a shipped one, by its name, or a file beside it, by its path, which `files`
/// reads. Values that the schema rejects were reported by read_xml() and keep their defaults here. Reports
/// `style-length-out-of-range` and `style-no-room` at the attribute or tag, `style-fonts-repeated`,
/// `style-fonts-missing`, `style-extends-unknown`, `style-extends-cycle`, `style-extends-deep`, and the findings of
/// check_wording().
Style read_style(const XmlElement& root, Diagnostics& diagnostics, const StyleFiles& files = {});

/// The shipped style of this name (`press`), read from the resources; absent if there is none. Not validated here:
/// tests validate the shipped styles.
std::optional<Style> built_in_style(std::string_view name);

/// Whether a style is named by its path, such as `house.xml` or `./house`, and not as a shipped one.
bool names_style_file(std::string_view name);

/// The names of the shipped styles, sorted.
std::vector<std::string> built_in_styles();

}  // namespace readout
