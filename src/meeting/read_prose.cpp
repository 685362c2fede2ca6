#include "meeting/read_prose.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "base/whitespace.h"
#include "meeting/read_values.h"
#include "meeting/register.h"

namespace readout {
namespace {

constexpr std::string_view kItsNamespace = "http://www.w3.org/2005/11/its";

struct Context {
  std::map<std::string, Unit>& notes;
  Diagnostics& diagnostics;
};

void add_text(const XmlElement& element, std::string& out) {
  for (const XmlNode& node : element.children) {
    if (const auto* text = std::get_if<SourcedText>(&node)) out += text->text;
    else add_text(*std::get<std::unique_ptr<XmlElement>>(node), out);
  }
}

/// The first or the last character of a node that is not a blank, also within an element; 0 if a fact will print it.
char32_t edge(const XmlNode* node, bool first) {
  if (!node) return 0;
  std::string text;
  if (const auto* words = std::get_if<SourcedText>(node)) text = words->text;
  else add_text(*std::get<std::unique_ptr<XmlElement>>(*node), text);
  char32_t found = 0;
  for_each_code_point(text, [&](char32_t c, std::size_t, std::size_t) {
    bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!space && (!first || found == 0)) found = c;
  });
  return found;
}

/// A character of the script of the paragraph, which represents a fact when white space is folded: in Japanese, a line
/// break beside a fact is not a space.
char32_t stand_in(const XmlElement& element) {
  std::string text;
  add_text(element, text);
  return starts_with_cjk(text) ? U'字' : U'a';
}

Prose read_content(const XmlElement& element, bool trim, char32_t fact, const Context& context);

char32_t first_word_character(const std::string& text) {
  const std::size_t at = text.find_first_not_of(kBlanks);
  return at == std::string::npos ? 0 : decode_at(text, at).value;
}

/// Folds the white space of a word: removes it at both ends, and keeps it between parts as between words.
void fold_bases(std::vector<ProseRuby::Pair>& pairs) {
  char32_t before = 0;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const bool last = i + 1 == pairs.size();
    const char32_t after = last ? 0 : first_word_character(pairs[i + 1].base.text);
    SourcedText& base = pairs[i].base;
    base = fold_whitespace(base, before == 0 || before == U' ', last, before, after);
    if (!base.text.empty()) before = last_code_point(base.text);
  }
}

/// Reads pairs of a base and its reading. A base without a reading gets an empty one.
ProseRuby read_ruby(const XmlElement& e) {
  ProseRuby ruby;
  SourcedText base;
  for (const XmlNode& node : e.children) {
    if (const auto* reading = std::get_if<std::unique_ptr<XmlElement>>(&node)) {
      ruby.pairs.push_back({std::exchange(base, {}), fold_whitespace(element_text(**reading), true, true)});
      continue;
    }
    const auto& words = std::get<SourcedText>(node);
    base.text += words.text;
    base.origin.append(words.origin);
  }
  if (first_word_character(base.text) != 0) ruby.pairs.push_back({std::move(base), {}});
  fold_bases(ruby.pairs);
  return ruby;
}

ProseNode read_inline(const XmlElement& e, char32_t fact, const Context& context) {
  auto node = [&](auto value) { return ProseNode{std::move(value), tag_span(e)}; };
  if (e.name == "mention") return node(ProseMention{read_ids(e, "who", context.diagnostics)});
  if (e.name == "date")
    return node(ProseDate{id_of(e), read_date(e, "value", context.diagnostics).value_or(CivilDate{})});
  if (e.name == "time") {
    std::string clock = attribute_text(e, "value");
    auto number = [&](std::size_t at) {
      return clock.size() == 5 ? read_number(std::string_view(clock).substr(at, 2)).value_or(0) : 0;
    };
    return node(ProseTime{id_of(e), number(0), number(3)});
  }
  if (e.name == "term") return node(ProseKey{EntryKind::term, attribute_text(e, "key")});
  if (e.name == "org") return node(ProseKey{EntryKind::organization, attribute_text(e, "key")});
  if (e.name == "place") return node(ProseKey{EntryKind::place, attribute_text(e, "key")});
  if (e.name == "q") return node(ProseQuote{read_content(e, true, fact, context)});
  if (e.name == "em") return node(ProseEmphasis{read_content(e, false, fact, context)});
  if (e.name == "a") return node(ProseLink{id_of(e), attribute_text(e, "href"), read_content(e, false, fact, context)});
  if (e.name == "ruby") return node(read_ruby(e));
  if (e.name == "note") {
    Unit unit = read_unit(e, context.notes, context.diagnostics);
    std::string id = unit.id;
    context.notes.emplace(id, std::move(unit));
    return node(ProseNote{id});
  }
  return node(ProseText{});
}

Prose read_content(const XmlElement& element, bool trim, char32_t fact, const Context& context) {
  Prose prose;
  for (std::size_t i = 0; i < element.children.size(); ++i) {
    const XmlNode& node = element.children[i];
    if (const auto* child = std::get_if<std::unique_ptr<XmlElement>>(&node)) {
      prose.push_back(read_inline(**child, fact, context));
      continue;
    }
    const auto& text = std::get<SourcedText>(node);
    bool last = i + 1 == element.children.size();
    char32_t before = i == 0 ? 0 : edge(&element.children[i - 1], false);
    char32_t after = last ? 0 : edge(&element.children[i + 1], true);
    if (i > 0 && !before) before = fact;
    if (!last && !after) after = fact;
    SourcedText folded = fold_whitespace(text, trim && i == 0, trim && last, before, after);
    Span span = text.span();
    if (!folded.text.empty()) prose.push_back({ProseText{std::move(folded)}, {span}});
  }
  return prose;
}

}  // namespace

Unit read_unit(const XmlElement& element, std::map<std::string, Unit>& notes, Diagnostics& diagnostics) {
  Unit unit;
  unit.id = id_of(element);
  unit.span = tag_span(element);
  if (const XmlAttribute* note = element.attribute(kItsNamespace, "locNote")) unit.localization_note = note->value.text;
  unit.content = read_content(element, true, stand_in(element), {notes, diagnostics});
  return unit;
}

}  // namespace readout
