#include "typeset/coverage.h"

#include <hb.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <new>

#include "base/language.h"
#include "base/rule_table.h"
#include "base/utf8.h"
#include "typeset/classes.h"
#include "typeset/clusters.h"
#include "typeset/fonts.h"

namespace readout {
namespace {

using CharacterSet = std::unique_ptr<hb_set_t, decltype(&hb_set_destroy)>;

CharacterSet characters_of(hb_font_t* font) {
  CharacterSet set(hb_set_create(), hb_set_destroy);
  hb_face_collect_unicodes(hb_font_get_face(font), set.get());
  if (!hb_set_allocation_successful(set.get())) throw std::bad_alloc();
  return set;
}

bool has_all(const hb_set_t* set, std::u32string_view text) {
  return std::ranges::all_of(text, [&](char32_t c) { return hb_set_has(set, c) || needs_no_glyph(c); });
}

bool has_all(const hb_set_t* set, std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = decode_at(text, i);
    if (!hb_set_has(set, c.value) && !needs_no_glyph(c.value)) return false;
    i += c.length;
  }
  return true;
}

/// Whether a language has the capitals that most have: not Turkish, Greek and Lithuanian.
bool has_usual_capitals(std::string_view lang) {
  return icu::UnicodeString(u"iά").toUpper(icu::Locale(std::string(lang).c_str())) == icu::UnicodeString(u"IΆ");
}

/// Whether a character is a cluster of its own when its neighbours are, too. A syllable of Hangul is joined only with
/// single letters of Hangul (UAX #29 GB6 to GB8).
bool is_whole_cluster(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  const int32_t kind = u_getIntPropertyValue(code, UCHAR_GRAPHEME_CLUSTER_BREAK);
  return (kind == U_GCB_OTHER || kind == U_GCB_LV || kind == U_GCB_LVT) && !needs_no_glyph(c);
}

/// A space is drawn by the font of the word before it; spaces of other widths are made from this space.
bool is_space(std::string_view cluster) {
  const CodePoint first = decode_at(cluster, 0);
  return first.length == cluster.size() &&
         (first.value == U' ' || is_joiner(first.value) || is_fixed_space(first.value));
}

}  // namespace

/// The characters of each face of a list.
struct Coverage::FaceSets {
  std::vector<CharacterSet> faces;
  bool complete = false;  ///< false if a face of the list is missing

  template <class Text>
  bool has(Text text) const {
    return std::ranges::any_of(faces, [&](const CharacterSet& face) { return has_all(face.get(), text); });
  }
  /// Whether a face has the letter with its marks, composed or in its parts.
  bool has_cluster(std::string_view cluster) const {
    return has(cluster) || has(std::u32string_view(composed(cluster)));
  }
};

/// Goes through the texts of a document in the roles in which they are set.
class Coverage::Walk {
 public:
  Walk(Coverage& coverage, const Document& document, Diagnostics& diagnostics)
      : coverage_(coverage), document_(document), diagnostics_(diagnostics) {}

  void document() {
    text(Run{.text = document_.running_head, .lang = document_.lang, .origin = {}}, "text");
    blocks(document_.blocks);
    for (const Footnote& note : document_.notes) inlines(note.content, "text");
  }

 private:
  void blocks(const Blocks& all) {
    for (const Block& block : all) std::visit([&](const auto& value) { add(value); }, block.value);
  }

  void add(const Heading& heading) { inlines(heading.content, "heading"); }
  void add(const Paragraph& paragraph) {
    inlines(paragraph.content, paragraph.role == ParagraphRole::banner ? "heading" : "text");
  }
  void add(const Figure& figure) {
    if (coverage_.style_.photos != Photos::none) blocks(figure.caption);
  }
  void add(const Table& table) {
    for (const TableCell& cell : table.head.cells) inlines(cell.content, "heading");
    for (const TableRow& row : table.rows)
      for (const TableCell& cell : row.cells) inlines(cell.content, "text");
  }
  void add(const List& list) {
    for (const ListItem& item : list.items) {
      text(item.label, "text");
      blocks(item.blocks);
    }
  }

  void inlines(const Inlines& content, const std::string& role) {
    for (const Inline& one : content) std::visit([&](const auto& value) { add(value, role); }, one.value);
  }
  void add(const Run& run, const std::string& role) { text(run, role); }
  void add(const Link& link, const std::string& role) { inlines(link.content, role); }
  void add(const PersonName& name, const std::string& role) { inlines(name.content, role); }
  void add(const NoteMark&, const std::string&) {}
  void add(const Ruby& ruby, const std::string& role) {
    for (const Ruby::Pair& pair : ruby.pairs) {
      text(pair.base, role);
      text(pair.reading, role);
    }
  }
  /// Bold, or dots above the words.
  void add(const Emphasis& emphasis, const std::string& role) {
    const bool dots = coverage_.style_.composition.emphasis == EmphasisStyle::dots && is_japanese(document_.lang);
    inlines(emphasis.content, dots ? role : "heading");
  }

  void text(const Run& run, const std::string& role) {
    const Coverage::FaceSets& list = coverage_.list(role, std::string(font_language(run.lang, document_.lang)));
    // Nearly every text is in one font.
    if (!list.complete || run.text.empty() || list.has(std::string_view(run.text))) return;
    std::uint32_t begin = 0;
    for (std::uint32_t end : cluster_ends(run.text)) {
      const std::string_view cluster = std::string_view(run.text).substr(begin, end - begin);
      const Span at = run.origin.source() ? run.origin.span(begin, end) : Span{};
      if (!is_space(cluster) && !list.has_cluster(cluster)) report_missing_glyph(cluster, at, run.lang, diagnostics_);
      begin = end;
    }
  }

  Coverage& coverage_;
  const Document& document_;
  Diagnostics& diagnostics_;
};

Coverage::Coverage(const Style& style, const FontFiles& files) : style_(style), files_(files) {}

Coverage::~Coverage() = default;

void Coverage::check(const Edition& edition, Diagnostics& diagnostics) {
  for (const Document& document : edition.documents) Walk(*this, document, diagnostics).document();
}

void Coverage::report_fonts(Diagnostics& diagnostics) const {
  for (const auto& [family, weight] : missing_)
    diagnostics.report("font-unchecked", {}, {{"family", family}, {"weight", weight}});
  diagnostics.report_all(damaged_);
}

Coverage::Characters::Characters(std::vector<const FaceSets*> lists, std::string_view lang)
    : lists_(std::move(lists)), usual_capitals_(has_usual_capitals(lang)), answers_(0x10000) {}

bool Coverage::Characters::has_in_all(char32_t c) const {
  return std::ranges::all_of(lists_, [&](const FaceSets* list) {
    return !list->complete ||
           std::ranges::any_of(list->faces, [&](const CharacterSet& face) { return hb_set_has(face.get(), c); });
  });
}

bool Coverage::Characters::ask(char32_t c) const {
  const auto code = static_cast<UChar32>(c);
  const auto capital = static_cast<char32_t>(u_toupper(code));
  const bool changes = u_hasBinaryProperty(code, UCHAR_CHANGES_WHEN_UPPERCASED);
  // A capital of several characters, as of ß, is left to the document.
  return is_whole_cluster(c) && has_in_all(c) && (!changes || (capital != c && has_in_all(capital)));
}

bool Coverage::Characters::has(std::string_view text) const {
  if (!usual_capitals_) return false;
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const CodePoint c = byte < 0x80 ? CodePoint{byte, 1} : decode_at(text, i);
    i += c.length;
    if (c.value >= answers_.size()) return false;
    std::atomic<std::uint8_t>& answer = answers_[c.value];
    std::uint8_t known = answer.load(std::memory_order_relaxed);
    if (known == unknown) answer.store(known = ask(c.value) ? yes : no, std::memory_order_relaxed);
    if (known == no) return false;
  }
  return true;
}

const Coverage::Characters& Coverage::characters(const std::string& lang) {
  {
    const std::lock_guard held(lock_);
    if (const auto known = characters_.find(lang); known != characters_.end()) return known->second;
  }
  const std::vector<const FaceSets*> lists{&list("text", lang), &list("heading", lang)};
  const std::lock_guard held(lock_);
  return characters_.try_emplace(lang, lists, lang).first->second;
}

const Coverage::FaceSets& Coverage::list(const std::string& role, const std::string& lang) {
  const std::lock_guard held(lock_);
  std::unique_ptr<const FaceSets>& known = lists_[{role, lang}];
  if (!known) known = std::make_unique<const FaceSets>(opened(role, lang));
  return *known;
}

Coverage::FaceSets Coverage::opened(const std::string& role, const std::string& lang) {
  Diagnostics faults;
  Fonts fonts(style_, faults, &files_);
  FaceSets list;
  for (const FaceIndex face : fonts.all_faces(role, lang)) list.faces.push_back(characters_of(fonts.font(face)));
  list.complete = faults.all().empty();
  for (const Diagnostic& d : faults.all())
    if (d.rule == RuleId("font-missing")) missing_.emplace(d.arguments[0].second, d.arguments[1].second);
    else if (std::ranges::find(damaged_.all(), d) == damaged_.all().end()) damaged_.add(d);
  return list;
}

}  // namespace readout
