#include "typeset/inline_items.h"

#include <algorithm>
#include <utility>

#include "base/language.h"
#include "base/overloaded.h"
#include "base/words.h"
#include "typeset/hyphenation.h"
#include "typeset/looks.h"

namespace readout {
namespace {

/// A reading and the piece that is its base.
struct Reading {
  std::size_t base = 0;
  Piece piece;
};
/// The readings of one word, in order.
using Word = std::vector<Reading>;

/// Turns inlines into pieces of one paragraph.
class Flattener {
 public:
  Flattener(ItemList& list, const ParagraphLook& look, const Setter& setter)
      : list_(list),
        look_(look),
        words_(setter.words),
        document_(setter.lang),
        style_(setter.style.composition.emphasis) {}

  std::vector<Word> words;

  void add(const Inlines& inlines) {
    for (const Inline& node : inlines)
      std::visit(Overloaded{[&](const Run& run) { add(run, false); }, [&](const Emphasis& e) { emphasize(e); },
                            [&](const Link& l) { add(l); }, [&](const Ruby& r) { add(r); },
                            [&](const PersonName& n) { add(n); }, [&](const NoteMark& m) { add(m); }},
                 node.value);
  }

  void add(const Run& run, bool glued) {
    if (run.text.empty()) return;
    lang_ = run.lang;
    Piece piece = text_piece(run, look_.size);
    piece.glued = glued;
    piece.name = name_;
    list_.pieces.push_back(std::move(piece));
  }

 private:
  void emphasize(const Emphasis& e) {
    bool before = std::exchange(emphasized_, true);
    add(e.content);
    emphasized_ = before;
  }

  /// A reading needs the room of emphasis dots, so a word with a reading is set bold instead.
  Piece text_piece(const Run& run, Length size) const {
    const bool dotted = emphasized_ && style_ == EmphasisStyle::dots && !read_ && is_japanese(run.lang);
    Piece piece;
    piece.text = run.text;
    piece.lang = run.lang;
    piece.fonts = font_language(run.lang, document_);
    piece.role = emphasized_ && !dotted ? "heading" : look_.role;
    piece.size = size;
    piece.node = run.id;
    piece.draft = run.kind == RunKind::untranslated;
    piece.link = link_;
    piece.origin = run.origin;
    piece.dotted = dotted;
    if (words_) piece.words = &words_->find(run.lang);
    return piece;
  }

  void add(const Link& l) {
    int before = std::exchange(link_, add_target({l.href}));
    add(l.content);
    link_ = before;
  }

  void add(const PersonName& n) {
    bool before = std::exchange(name_, true);
    add(n.content);
    name_ = before;
  }

  /// JLREQ 3.3: half the size, above its base. A base without a reading is plain text, and so is a reading without a
  /// base.
  void add(const Ruby& r) {
    Word word;
    for (const Ruby::Pair& pair : r.pairs) {
      read_ = !pair.base.text.empty() && !pair.reading.text.empty();
      add(pair.base.text.empty() ? pair.reading : pair.base, false);
      if (read_) word.push_back({list_.pieces.size() - 1, reading_piece(pair.reading)});
      else words.push_back(std::exchange(word, {}));
    }
    read_ = false;
    words.push_back(std::move(word));
  }

  Piece reading_piece(const Run& run) const {
    Piece piece = text_piece(run, look_.size / 2);
    piece.raise = kLooks.above_baseline.at(look_.size) + kLooks.ruby_below.at(piece.size);
    return piece;
  }

  void add(const NoteMark& m) {
    Piece piece;
    piece.text = "[" + std::to_string(m.number) + "]";
    piece.lang = lang_;
    piece.fonts = font_language(lang_, document_);
    piece.role = emphasized_ ? "heading" : look_.role;
    piece.size = kLooks.mark_size.of(look_.size);
    piece.raise = kLooks.mark_raise.of(look_.size);
    piece.node = m.id;
    piece.glued = true;
    // Links do not nest (ISO 32000-1 14.8.4.4.2): inside another link, the mark belongs to that link.
    piece.link = link_ < 0 && m.note != 0 ? add_target({"", m.note, m.name}) : link_;
    piece.note = m.number;
    list_.pieces.push_back(std::move(piece));
  }

  int add_target(LinkTarget target) {
    list_.links.push_back(std::move(target));
    return static_cast<int>(list_.links.size()) - 1;
  }

  ItemList& list_;
  const ParagraphLook& look_;
  const WordsByLanguage* words_;
  std::string_view document_;  ///< its language
  EmphasisStyle style_;
  std::string lang_;
  bool name_ = false, emphasized_ = false, read_ = false;
  int link_ = -1;
};

/// The range of items of a piece. Items are in the order of their pieces.
std::pair<std::size_t, std::size_t> items_of_piece(const ItemList& list, std::size_t piece) {
  auto before = [](const LineItem& item, std::size_t at) { return item.piece < at; };
  auto begin = std::lower_bound(list.items.begin(), list.items.end(), piece, before);
  auto end = std::lower_bound(begin, list.items.end(), piece + 1, before);
  return {static_cast<std::size_t>(begin - list.items.begin()), static_cast<std::size_t>(end - list.items.begin())};
}

/// One reading for a character is mono ruby, one for a word is group ruby, several for a word are jukugo ruby.
void add_readings(ItemList& list, Word word, const Setter& setter) {
  std::vector<RubyPart> parts;
  for (Reading& reading : word) {
    auto [begin, end] = items_of_piece(list, reading.base);
    list.pieces.push_back(std::move(reading.piece));
    std::vector<LineItem> items =
        shape_piece(list.pieces.back(), list.pieces.size() - 1, setter.fonts, setter.diagnostics);
    // A missing glyph has been reported, so there will be no pages.
    if (begin == end || items.empty()) return;
    parts.push_back({begin, end, std::move(items)});
  }
  const bool one = parts.size() == 1;
  const bool mono = one && parts.front().end - parts.front().begin == 1;
  add_ruby(list, mono ? RubyKind::mono : one ? RubyKind::group : RubyKind::jukugo, std::move(parts));
}

}  // namespace

ItemList inline_items(const Inlines& content, const ParagraphLook& look, const Setter& setter) {
  ItemList list;
  Flattener flattener(list, look, setter);
  flattener.add(content);
  make_items(list, setter.fonts, setter.diagnostics);
  for (std::size_t i = 0; i < list.pieces.size(); ++i) {
    if (!list.pieces[i].dotted) continue;
    auto [begin, end] = items_of_piece(list, i);
    add_dots(list, begin, end);
  }
  for (Word& word : flattener.words) add_readings(list, std::move(word), setter);
  add_hyphens(list, &setter.fonts);
  return list;
}

}  // namespace readout
