#include "translate/markup.h"

#include <algorithm>
#include <array>

#include "base/near.h"
#include "base/overloaded.h"
#include "base/rule_table.h"
#include "meeting/read_values.h"
#include "meeting/walk.h"

namespace readout {
namespace {

std::string escaped(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (c == '&') out += "&amp;";
    else if (c == '<') out += "&lt;";
    else out += c;
  }
  return out;
}

constexpr std::size_t kDeepest = 32;

struct Escape {
  std::string_view name;
  char decoded;
};
constexpr std::array kEscapes = {Escape{"&amp;", '&'}, Escape{"&lt;", '<'}, Escape{"&gt;", '>'}};

enum class TagForm { plain, valued, empty };  ///< `<q>`, `<a:a1>`, `<f:d1/>`

struct TagRow {
  std::string_view kind;
  TagForm form;
};
constexpr std::array kTags = {
    TagRow{"m", TagForm::empty},  TagRow{"f", TagForm::empty},    TagRow{"t", TagForm::empty},
    TagRow{"o", TagForm::empty},  TagRow{"p", TagForm::empty},    TagRow{"q", TagForm::plain},
    TagRow{"em", TagForm::plain}, TagRow{"ruby", TagForm::plain}, TagRow{"a", TagForm::valued}};

/// A start tag or an empty tag, taken apart. Views into its text.
struct Tag {
  std::string_view name;         ///< `a:a1`
  std::string_view kind, value;  ///< `a`, `a1`
  bool known = false;

  explicit Tag(std::string_view text) : name(text) {
    const bool empty = name.ends_with('/');
    if (empty) name.remove_suffix(1);
    const std::size_t colon = name.find(':');
    kind = name.substr(0, colon);
    if (colon != std::string_view::npos) value = name.substr(colon + 1);
    const TagForm form = empty ? TagForm::empty : colon == std::string_view::npos ? TagForm::plain : TagForm::valued;
    known = (form == TagForm::plain || !value.empty()) &&
            std::ranges::any_of(kTags, [&](const TagRow& row) { return row.kind == kind && row.form == form; });
  }
};

/// Finds a character from increasing offsets, so that all calls together read each byte once.
class ForwardFind {
 public:
  ForwardFind(std::string_view text, char wanted) : text_(text), wanted_(wanted), found_(text.find(wanted)) {}

  /// The first at or after `from`, which never decreases; npos if there is none.
  std::size_t operator()(std::size_t from) {
    if (found_ < from) found_ = text_.find(wanted_, from);
    return found_;
  }

 private:
  std::string_view text_;
  char wanted_;
  std::size_t found_;
};

/// A fact of the source and its tag.
struct Fact {
  std::string tag;
  const ProseNode* node = nullptr;
};

/// Reads the grammar of docs/translating.md by recursive descent.
class Parser {
 public:
  Parser(const SourcedText& text, const Unit& source, Diagnostics& diagnostics)
      : in_(text), diagnostics_(diagnostics), tag_begin_(text.text, '<'), tag_end_(text.text, '>') {
    for (const ProseNode* node : facts_of(source.content)) facts_.push_back({tag_of(*node), node});
    std::ranges::stable_sort(facts_, {}, &Fact::tag);
    for_each_node(source.content, [&](const ProseNode& node) {
      if (std::string tag = tag_of(node); !tag.empty()) tags_.push_back(std::move(tag));
    });
  }

  std::optional<Prose> read() {
    Prose prose = content("", 0);
    if (faulty_) return std::nullopt;
    return prose;
  }

 private:
  Span span(std::size_t begin, std::size_t end) const { return in_.origin.span(begin, end); }
  std::string_view rest() const { return std::string_view(in_.text).substr(at_); }

  void fail(RuleId rule, std::string_view name, std::size_t begin, std::size_t end) {
    std::string found = in_.text.substr(begin, end - begin);
    Diagnostic& finding = diagnostics_.report(rule, span(begin, end), {{std::string(name), found}});
    faulty_ = true;
    // A tag without its `>` is not misspelt, so it gets no fix.
    if (!diagnostics_.keeps(finding) || !rule.row().traits.offers_fix) return;
    if (std::string near = near_tag(found); !near.empty() && near != found)
      finding.fixes.push_back({span(begin, end), near});
  }

  /// The tag of the source that begins with `found`, if its end is missing, or that is similar to it.
  std::string near_tag(const std::string& found) const {
    auto begun =
        std::ranges::find_if(tags_, [&](const std::string& tag) { return tag.starts_with(found) && found.size() > 2; });
    return begun != tags_.end() ? *begun : nearest(found, tags_);
  }

  /// The end of text that looks like a tag without its `>`.
  std::size_t end_of_broken_tag(std::size_t begin) const {
    return std::min(
        in_.text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:._+-/", begin + 1),
        in_.text.size());
  }

  /// Nodes up to the end tag of `open`, whose start tag begins at `start`; up to the end of the text, if it is empty.
  Prose content(std::string_view open, std::size_t start) {
    Prose out;
    while (at_ < in_.text.size()) {
      const std::size_t begin = at_;
      if (in_.text[at_] != '<') {
        SourcedText words = text();
        out.push_back({ProseText{std::move(words)}, span(begin, at_)});
        continue;
      }
      const std::size_t close = tag_end_(at_), next = tag_begin_(at_ + 1);
      if (close == std::string::npos || next < close) {
        fail("translation-markup", "found", at_, end_of_broken_tag(at_));
        at_ = std::min(next, in_.text.size());
        continue;
      }
      const std::string_view tag = rest().substr(1, close - at_ - 1);
      const bool ends = tag.starts_with('/') && is_open(tag.substr(1));
      // The end tag belongs to an outer element; this element has no end tag.
      if (ends && tag.substr(1) != open) break;
      at_ = close + 1;
      if (ends) return out;
      element(tag, begin, out);
    }
    if (!open.empty()) fail("translation-tag-unclosed", "tag", start, start + open.size() + 2);
    return out;
  }

  bool is_open(std::string_view name) const { return std::ranges::find(open_, name) != open_.end(); }

  /// Words up to the next tag, with their escapes decoded.
  SourcedText text() {
    SourcedText out{{}, Origin(in_.origin.source())};
    while (at_ < in_.text.size() && in_.text[at_] != '<') {
      if (in_.text[at_] == '&') {
        escape(out);
        continue;
      }
      const std::size_t end = std::min(in_.text.find_first_of("<&", at_), in_.text.size());
      out.text.append(in_.text, at_, end - at_);
      out.origin.append(in_.origin.slice(at_, end));
      at_ = end;
    }
    return out;
  }

  /// Reads an escape as its character. Reports a bare &, and keeps it.
  void escape(SourcedText& out) {
    auto row = std::ranges::find_if(kEscapes, [&](const Escape& e) { return rest().starts_with(e.name); });
    const bool known = row != kEscapes.end();
    const std::size_t length = known ? row->name.size() : 1;
    if (!known) fail("translation-markup", "found", at_, at_ + 1);
    const Span from = span(at_, at_ + length);
    out.text += known ? row->decoded : '&';
    out.origin.append(1, from.begin, from.end - from.begin);
    at_ += length;
  }

  /// Reads the element or the empty tag `text`, which ends at at_.
  void element(std::string_view text, std::size_t begin, Prose& out) {
    const Tag tag(text);
    if (!tag.known || open_.size() >= kDeepest) return fail("translation-markup", "found", begin, at_);
    if (tag.kind == "m") out.push_back({mention(begin), span(begin, at_)});
    else if (tag.kind == "ruby") ruby(begin, out);
    else if (tag.kind == "q") container(tag, begin, [](Prose inside) { return ProseQuote{std::move(inside)}; }, out);
    else if (tag.kind == "em")
      container(tag, begin, [](Prose inside) { return ProseEmphasis{std::move(inside)}; }, out);
    else fact(tag, begin, out);
  }

  /// Reads the tag `<m:ID+ID/>` that begins at `begin` and ends at at_.
  ProseMention mention(std::size_t begin) {
    const std::size_t last = at_ - std::string_view("/>").size();
    std::vector<SourcedText> ids;
    for (std::size_t at = begin + std::string_view("<m:").size(); at <= last;) {
      const std::size_t end = std::min(in_.text.find('+', at), last);
      ids.push_back(in_.slice(at, end));
      at = end + 1;
    }
    if (!check_references_differ(ids, diagnostics_)) faulty_ = true;
    ProseMention out;
    for (SourcedText& id : ids) out.who.push_back(std::move(id.text));
    return out;
  }

  /// Reads an element with content; `make` turns the content into the node.
  void container(const Tag& tag, std::size_t begin, const auto& make, Prose& out) {
    open_.push_back(tag.name);
    Prose inside = content(tag.name, begin);
    open_.pop_back();
    out.push_back({make(std::move(inside)), span(begin, at_)});
  }

  /// Reads a link, or a fact without content, with its value in the source.
  void fact(const Tag& tag, std::size_t begin, Prose& out) {
    const std::string_view whole = std::string_view(in_.text).substr(begin, at_ - begin);
    const auto found = std::ranges::lower_bound(facts_, whole, {}, &Fact::tag);
    const bool known = found != facts_.end() && found->tag == whole;
    if (!known) fail("translation-fact-unknown", "fact", begin, at_);
    if (tag.kind == "a") {
      ProseLink link = known ? std::get<ProseLink>(found->node->value) : ProseLink{};
      auto make = [&](Prose inside) { return ProseLink{std::move(link.id), std::move(link.href), std::move(inside)}; };
      return container(tag, begin, make, out);
    }
    if (known) out.push_back({found->node->value, span(begin, at_)});
  }

  /// `<ruby>base<rt>reading</rt>...</ruby>`, words alone. Reports the first fault of a word.
  void ruby(std::size_t begin, Prose& out) {
    const std::size_t inside = at_;
    ProseRuby made;
    while (!take("</ruby>")) {
      if (!pair(made, begin, inside)) return leave_ruby();
    }
    if (made.pairs.empty()) return fault("ruby-without-base", {}, begin, inside);
    out.push_back({std::move(made), span(begin, at_)});
  }

  /// A base and its reading. Reports and returns false if either is missing. [begin, inside) is the start tag of the
  /// ruby.
  bool pair(ProseRuby& ruby, std::size_t begin, std::size_t inside) {
    const std::size_t from = at_;
    SourcedText base = text();
    if (take("</ruby>"))
      return fault("ruby-without-reading", base.text, from, at_ - std::string_view("</ruby>").size()), false;
    const std::size_t tag = at_;
    if (!take("<rt>")) return misplaced(begin, inside), false;
    if (base.text.empty()) return fault("ruby-without-base", {}, tag, at_), false;
    SourcedText reading = text();
    const bool closed = take("</rt>");
    if (closed && reading.text.empty()) return fault("ruby-without-reading", base.text, from, tag), false;
    if (closed) ruby.pairs.push_back({std::move(base), std::move(reading)});
    else misplaced(tag, tag + std::string_view("<rt>").size());
    return closed;
  }

  /// Only words may be inside a ruby: reports the tag at at_, or, if it is an end tag or no tag, that [begin, end) is
  /// not closed.
  void misplaced(std::size_t begin, std::size_t end) {
    const std::size_t close = tag_end_(at_);
    const bool other = close != std::string_view::npos && rest().starts_with('<') && !rest().starts_with("</") &&
                       tag_begin_(at_ + 1) > close;
    if (other) fail("translation-markup", "found", at_, close + 1);
    else fail("translation-tag-unclosed", "tag", begin, end);
  }

  void fault(RuleId rule, const std::string& base, std::size_t begin, std::size_t end) {
    Arguments arguments;
    if (!base.empty()) arguments = {{"base", base}};
    diagnostics_.report(rule, span(begin, end), std::move(arguments));
    faulty_ = true;
  }

  /// Skips the rest of a faulty ruby, so that its other tags are not reported as well.
  void leave_ruby() {
    constexpr std::string_view kEnd = "</ruby>";
    for (std::size_t at = in_.text.find('<', at_); at != std::string::npos; at = in_.text.find('<', at + 1)) {
      const std::string_view next = std::string_view(in_.text).substr(at);
      if (next.starts_with("<ruby>")) return;
      if (next.starts_with(kEnd)) return void(at_ = at + kEnd.size());
    }
  }

  bool take(std::string_view expected) {
    if (!rest().starts_with(expected)) return false;
    at_ += expected.size();
    return true;
  }

  const SourcedText& in_;
  Diagnostics& diagnostics_;
  std::vector<Fact> facts_;        ///< of the source, by their tags
  std::vector<std::string> tags_;  ///< of the source, to find similar ones
  ForwardFind tag_begin_, tag_end_;
  std::vector<std::string_view> open_;  ///< names of the elements around at_
  std::size_t at_ = 0;
  bool faulty_ = false;
};

/// The content of a ruby element, with its end tag.
std::string ruby_content(const ProseRuby& ruby) {
  std::string out;
  for (const ProseRuby::Pair& pair : ruby.pairs)
    out += escaped(pair.base.text) + "<rt>" + escaped(pair.reading.text) + "</rt>";
  return out + "</ruby>";
}

}  // namespace

std::string tag_of(const ProseNode& node) {
  auto mention = [](const ProseMention& m) {
    std::string out;
    for (const std::string& who : m.who) out.append(out.empty() ? "<m:" : "+").append(who);
    return out + "/>";
  };
  auto key = [](const ProseKey& k) {
    const char* mark = k.kind == EntryKind::term ? "<t:" : k.kind == EntryKind::organization ? "<o:" : "<p:";
    return mark + k.key + "/>";
  };
  return std::visit(Overloaded{[](const ProseText&) { return std::string(); }, mention, key,
                               [](const ProseDate& d) { return "<f:" + d.id + "/>"; },
                               [](const ProseTime& t) { return "<f:" + t.id + "/>"; },
                               [](const ProseNote& n) { return "<f:" + n.id + "/>"; },
                               [](const ProseQuote&) { return std::string("<q>"); },
                               [](const ProseEmphasis&) { return std::string("<em>"); },
                               [](const ProseRuby&) { return std::string("<ruby>"); },
                               [](const ProseLink& a) { return "<a:" + a.id + ">"; }},
                    node.value);
}

std::string to_msgid(const Prose& prose) {
  std::string out;
  for (const ProseNode& node : prose) {
    if (const auto* text = std::get_if<ProseText>(&node.value)) {
      out += escaped(text->text.text);
      continue;
    }
    std::string tag = tag_of(node);
    out += tag;
    if (const auto* ruby = std::get_if<ProseRuby>(&node.value)) out += ruby_content(*ruby);
    if (const Prose* inside = content_of(node)) out += to_msgid(*inside) + "</" + tag.substr(1);
  }
  return out;
}

std::optional<Prose> from_msgstr(const SourcedText& msgstr, const Unit& source, Diagnostics& diagnostics) {
  return Parser(msgstr, source, diagnostics).read();
}

}  // namespace readout
