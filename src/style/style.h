// Looks and house wording as one value: takes the checked tree of a styles/*.xml, gives a Style.
//
// Every field has a default, so that an empty style is a whole one but for its fonts, and a style may extend another.
// Says nothing about how a page is made (typeset/) nor which words a switch chooses (wording/).
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/length.h"
#include "input/xml.h"
#include "style/composition.h"
#include "style/wording.h"

namespace readout {

/// A face to try: a known path and index first, the family by fontconfig where the path is missing.
struct FontChoice {
  std::string family;
  bool bold = false;
  std::string path;  ///< absolute; may be absent on a machine
  int index = 0;     ///< face in a collection
};

/// Ordered fonts of a language; an empty language is the default. Runs are split by the clusters a font covers.
struct FontList {
  std::string role;  ///< `text` or `heading`
  std::string lang;
  std::vector<FontChoice> fonts;
};

enum class Layout { parallel, stacked, sequential, single };
/// Where pictures stand: in the text, on pages of their own behind it, or nowhere.
enum class Photos { inline_, page, none };

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
  bool baseline_grid = false;  ///< rows begin at multiples of the leading, so that lines of all columns stand level
  std::vector<FontList> fonts;
  Wording wording;                          ///< of languages that have no set of their own
  std::map<std::string, Wording> wordings;  ///< by language tag

  /// The house wording of a language. The style owns it.
  const Wording& wording_in(const std::string& lang) const;
};

/// Gives the tree of the style file at a path; nothing where it cannot be read, which it reports. Whoever hands it over
/// keeps the sources.
using StyleFiles = std::function<std::unique_ptr<XmlElement>(const std::string& path)>;

/// Reads a style from its tree (src/style/style.xsd); what is left out keeps what the style that it extends says, at
/// last the defaults. A style extends one that ships, by its name, or a file beside it, by its path, which `files`
/// reads. Values that the schema refuses were reported by read_xml and keep their default here. Reports
/// `style-length-out-of-range` and `style-no-room` at the attribute or tag, `style-fonts-repeated`,
/// `style-fonts-missing`, `style-extends-unknown`, `style-extends-cycle`, `style-extends-deep`, and what
/// check_wording() finds.
Style read_style(const XmlElement& root, Diagnostics& diagnostics, const StyleFiles& files = {});

/// The style that ships under this name (`press`), read from the resources; nothing where none does. Tests, not this,
/// hold it against the schema and for free of findings.
std::optional<Style> built_in_style(std::string_view name);

/// Names of the styles that ship, sorted.
std::vector<std::string> built_in_styles();

}  // namespace readout
