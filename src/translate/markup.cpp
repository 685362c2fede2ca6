#include <algorithm>
#include <optional>

#include "base/near.h"
#include "base/rule_table.h"
#include "translate/markup.h"
#include "translate/translation.h"

namespace readout {
namespace {

template <class... F>
struct Overloaded : F... {
  using F::operator()...;
};
template <class... F>
Overloaded(F...) -> Overloaded<F...>;

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

/// Where a character stands next in a text that is read forwards: each byte is looked at once, however often it is
/// asked.
class Next {
 public:
  Next(std::string_view text, char wanted) : text_(text), wanted_(wanted), found_(text.find(wanted)) {}

  /// At `from` or behind it; npos where there is none. `from` never goes back.
  std::size_t operator()(std::size_t from) {
    if (found_ < from) found_ = text_.find(wanted_, from);
    return found_;
  }

 private:
  std::string_view text_;
  char wanted_;
  std::size_t found_;
};

/// Reads the grammar of docs/translation.md.
class Parser {
 public:
  Parser(const SourcedText& text, const Unit& source, Diagnostics& diagnostics)
      : in_(text), diagnostics_(diagnostics), tag_begin_(text.text, '<'), tag_end_(text.text, '>') {
    collect_facts(source.content, facts_);
    std::ranges::stable_sort(facts_, {}, &Fact::tag);
    collect_tags(source.content);
  }

  std::optional<Prose> read() {
    Prose prose = content("");
    if (faulty_) return std::nullopt;
    return prose;
  }

 private:
  Span span(std::size_t begin, std::size_t end) const { return in_.origin.span(begin, end); }

  void fail(RuleId rule, std::string_view name, std::size_t begin, std::size_t end) {
    std::string found = in_.text.substr(begin, end - begin);
    Diagnostic& finding = diagnostics_.report(rule, span(begin, end), {{std::string(name), found}});
    faulty_ = true;
    // A tag that is left open is not misspelt.
    if (!diagnostics_.keeps(finding) || !rule.row().traits.offers_fix) return;
    // A tag whose end is missing begins one of the source.
    auto begun =
        std::ranges::find_if(tags_, [&](const std::string& tag) { return tag.starts_with(found) && found.size() > 2; });
    std::string near = begun != tags_.end() ? *begun : nearest(found, tags_);
    if (!near.empty() && near != found) finding.fixes.push_back({span(begin, end), near});
  }

  void collect_tags(const Prose& prose) {
    for (const ProseNode& node : prose) {
      if (std::string tag = tag_of(node); !tag.empty()) tags_.push_back(tag);
      if (const Prose* inside = content_of(node)) collect_tags(*inside);
    }
  }

  /// Behind what looks like a tag whose end is missing.
  std::size_t end_of_broken_tag(std::size_t begin) const {
    return std::min(
        in_.text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:._+-/", begin + 1),
        in_.text.size());
  }

  /// Nodes up to the end tag of `open` (of the text, where it is empty).
  Prose content(const std::string& open) {
    Prose out;
    std::size_t start = at_ - std::min(at_, open.size() + (open.empty() ? 0 : 2));
    while (at_ < in_.text.size()) {
      if (in_.text[at_] != '<') {
        std::size_t begin = at_;
        SourcedText words = text();
        out.push_back({ProseText{std::move(words)}, span(begin, at_)});
        continue;
      }
      std::size_t close = tag_end_(at_), next = tag_begin_(at_ + 1);
      if (close == std::string::npos || next < close) {
        fail("translation-markup", "found", at_, end_of_broken_tag(at_));
        at_ = std::min(next, in_.text.size());
        continue;
      }
      std::string tag = in_.text.substr(at_ + 1, close - at_ - 1);
      std::size_t begin = at_;
      if (tag.starts_with("/") && tag.substr(1) == open && !open.empty()) {
        at_ = close + 1;
        return out;
      }
      // An end tag of an element further out closes that; this one was left open.
      if (tag.starts_with("/") && std::ranges::find(open_, tag.substr(1)) != open_.end()) break;
      at_ = close + 1;
      element(tag, begin, out);
    }
    if (!open.empty()) fail("translation-tag-unclosed", "tag", start, start + open.size() + 2);
    return out;
  }

  /// Words up to the next tag, with their escapes decoded.
  SourcedText text() {
    SourcedText out{{}, Origin(in_.origin.source())};
    while (at_ < in_.text.size() && in_.text[at_] != '<') {
      std::size_t begin = at_, length = 1;
      char decoded = in_.text[at_];
      if (decoded == '&') {
        std::string_view rest = std::string_view(in_.text).substr(at_);
        if (rest.starts_with("&amp;")) length = 5;
        else if (rest.starts_with("&lt;")) decoded = '<', length = 4;
        else if (rest.starts_with("&gt;")) decoded = '>', length = 4;
        else fail("translation-markup", "found", at_, at_ + 1);
      } else {
        length = std::min(in_.text.find_first_of("<&", at_), in_.text.size()) - at_;
        out.text.append(in_.text, begin, length);
        out.origin.append(in_.origin.slice(begin, begin + length));
        at_ += length;
        continue;
      }
      Span from = span(begin, begin + length);
      out.text += decoded;
      out.origin.append(1, from.begin, from.end - from.begin);
      at_ += length;
    }
    return out;
  }

  void element(const std::string& tag, std::size_t begin, Prose& out) {
    bool empty = tag.ends_with("/");
    std::string name = empty ? tag.substr(0, tag.size() - 1) : tag;
    std::size_t colon = name.find(':');
    std::string kind = name.substr(0, colon), value = colon == std::string::npos ? "" : name.substr(colon + 1);
    bool known = empty ? (kind == "m" || kind == "f" || kind == "t" || kind == "o" || kind == "p") && !value.empty()
                       : name == "q" || name == "em" || name == "ruby" || (kind == "a" && !value.empty());
    if (!known || open_.size() >= kDeepest) return fail("translation-markup", "found", begin, at_);
    if (empty) return empty_element(kind, value, begin, out);
    if (name == "ruby") return ruby(begin, out);
    const ProseNode* link = kind == "a" ? fact("<" + tag + ">") : nullptr;
    if (kind == "a" && !link) fail("translation-fact-unknown", "fact", begin, at_);
    open_.push_back(name);
    Prose inside = content(name);
    open_.pop_back();
    Span whole = span(begin, at_);
    if (name == "q") out.push_back({ProseQuote{std::move(inside)}, whole});
    else if (name == "em") out.push_back({ProseEmphasis{std::move(inside)}, whole});
    else if (link) out.push_back({ProseLink{value, std::get<ProseLink>(link->value).href, std::move(inside)}, whole});
  }

  const ProseNode* fact(const std::string& tag) const {
    auto found = std::ranges::lower_bound(facts_, tag, {}, &Fact::tag);
    return found == facts_.end() || found->tag != tag ? nullptr : found->node;
  }

  void empty_element(const std::string& kind, const std::string& value, std::size_t begin, Prose& out) {
    if (kind == "m") {
      ProseMention mention;
      for (std::size_t at = 0; at <= value.size();) {
        std::size_t end = std::min(value.find('+', at), value.size());
        mention.who.push_back(value.substr(at, end - at));
        at = end + 1;
      }
      out.push_back({std::move(mention), span(begin, at_)});
      return;
    }
    const ProseNode* node = fact(in_.text.substr(begin, at_ - begin));
    if (!node) return fail("translation-fact-unknown", "fact", begin, at_);
    out.push_back({node->value, span(begin, at_)});
  }

  /// `<ruby>base<rt>reading</rt>...</ruby>`, words alone. Of a faulty one the first fault is told.
  void ruby(std::size_t begin, Prose& out) {
    const std::size_t inside = at_;
    ProseRuby made;
    while (!take("</ruby>")) {
      if (!pair(made, begin, inside)) return leave_ruby();
    }
    if (made.pairs.empty()) return fault("ruby-without-base", {}, begin, inside);
    out.push_back({std::move(made), span(begin, at_)});
  }

  /// A base and its reading; false where one is missing, which is told. The tag of the ruby stands at [begin, inside).
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

  /// What stands in a ruby word is words: another tag is none that can stand there, and where its own end is missing it
  /// is the one at [begin, end).
  void misplaced(std::size_t begin, std::size_t end) {
    const std::string_view rest = std::string_view(in_.text).substr(at_);
    const std::size_t close = tag_end_(at_);
    const bool other = close != std::string_view::npos && rest.starts_with('<') && !rest.starts_with("</") &&
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

  /// On behind a faulty word, so that its other tags are not faults as well.
  void leave_ruby() {
    constexpr std::string_view kEnd = "</ruby>";
    for (std::size_t at = in_.text.find('<', at_); at != std::string::npos; at = in_.text.find('<', at + 1)) {
      const std::string_view rest = std::string_view(in_.text).substr(at);
      if (rest.starts_with("<ruby>")) return;
      if (rest.starts_with(kEnd)) return void(at_ = at + kEnd.size());
    }
  }

  bool take(std::string_view expected) {
    if (!std::string_view(in_.text).substr(at_).starts_with(expected)) return false;
    at_ += expected.size();
    return true;
  }

  const SourcedText& in_;
  Diagnostics& diagnostics_;
  std::vector<Fact> facts_;        ///< of the source, by their tags
  std::vector<std::string> tags_;  ///< of the source, for near ones
  Next tag_begin_, tag_end_;
  std::vector<std::string> open_;
  std::size_t at_ = 0;
  bool faulty_ = false;
};

/// What follows `<ruby>`.
std::string inside_of(const ProseRuby& ruby) {
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

const Prose* content_of(const ProseNode& node) {
  if (const auto* quote = std::get_if<ProseQuote>(&node.value)) return &quote->content;
  if (const auto* emphasis = std::get_if<ProseEmphasis>(&node.value)) return &emphasis->content;
  if (const auto* link = std::get_if<ProseLink>(&node.value)) return &link->content;
  return nullptr;
}

void collect_facts(const Prose& prose, std::vector<Fact>& facts) {
  for (const ProseNode& node : prose) {
    const auto& v = node.value;
    bool fact = std::holds_alternative<ProseDate>(v) || std::holds_alternative<ProseTime>(v) ||
                std::holds_alternative<ProseKey>(v) || std::holds_alternative<ProseLink>(v) ||
                std::holds_alternative<ProseNote>(v);
    if (fact) facts.push_back({tag_of(node), &node});
    if (const Prose* inside = content_of(node)) collect_facts(*inside, facts);
  }
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
    if (const auto* ruby = std::get_if<ProseRuby>(&node.value)) out += inside_of(*ruby);
    if (const Prose* inside = content_of(node)) out += to_msgid(*inside) + "</" + tag.substr(1);
  }
  return out;
}

std::optional<Prose> from_msgstr(const SourcedText& msgstr, const Unit& source, Diagnostics& diagnostics) {
  return Parser(msgstr, source, diagnostics).read();
}

}  // namespace readout
