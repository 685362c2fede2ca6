#include <fmt/format.h>

#include "base/overloaded.h"
#include "base/utf8.h"
#include "document/document.h"

namespace readout {
namespace {

std::string_view word(RunKind kind) {
  constexpr std::string_view kWords[] = {"source", "translated", "generated", "untranslated"};
  return kWords[static_cast<std::size_t>(kind)];
}

std::string_view word(ParagraphRole role) {
  constexpr std::string_view kWords[] = {"banner", "date", "lead", "body", "document", "caption", "credit"};
  return kWords[static_cast<std::size_t>(role)];
}

/// ` name:line:column`, without the folder; empty if there is no place.
std::string place_text(const Span& span) {
  if (!span.source) return {};
  std::string_view name = span.source->name;
  Place place = place_of(*span.source, span.begin);
  return fmt::format(" {}:{}:{}", name.substr(name.rfind('/') + 1), place.line, place.column);
}

class Dump {
 public:
  std::string out;

  void line(const std::string& text) { out += std::string(depth_ * 2, ' ') + text + "\n"; }

  /// A run that is generated from several facts gets one line for each fact; any other run shows its place on its own
  /// line.
  void add(const Run& run) {
    const std::vector<Fact> facts = run.kind == RunKind::generated ? facts_of(run) : std::vector<Fact>();
    const Span place = facts.size() > 1 ? Span{} : run.origin.span();
    line(fmt::format("run {} {} “{}”{}", run.lang, word(run.kind), run.text, place_text(place)));
    if (facts.size() < 2) return;
    Deeper deeper(*this);
    for (const Fact& fact : facts) line(fmt::format("“{}”{}", fact.text, place_text(fact.span)));
  }

  struct Fact {
    std::string_view text;
    Span span;
  };

  static std::vector<Fact> facts_of(const Run& run) {
    std::vector<Fact> facts;
    for (std::size_t begin = 0, end = 0; begin < run.text.size(); begin = end) {
      const Span span = fact_at(run, begin, end);
      facts.push_back({std::string_view(run.text).substr(begin, end - begin), span});
    }
    return facts;
  }

  /// The span of the character at `begin`; sets `end` to the end of the characters from the same span.
  static Span fact_at(const Run& run, std::size_t begin, std::size_t& end) {
    end = begin + decode_at(run.text, begin).length;
    Span fact = run.origin.span(begin, end);
    while (end < run.text.size()) {
      const std::size_t next = end + decode_at(run.text, end).length;
      const Span span = run.origin.span(end, next);
      const bool follows = span.begin == fact.end && span.end - span.begin == next - end;
      if (span != fact && !follows) break;
      fact.end = span.end;
      end = next;
    }
    return fact;
  }

  void add(const Inlines& inlines) {
    Deeper deeper(*this);
    for (const Inline& node : inlines)
      std::visit(
          Overloaded{[&](const Run& run) { add(run); }, [&](const Emphasis& e) { line("emphasis"), add(e.content); },
                     [&](const Link& l) { line("link " + l.href), add(l.content); },
                     [&](const Ruby& r) { line("ruby"), add(r); },
                     [&](const PersonName& n) { line("person-name"), add(n.content); },
                     [&](const NoteMark& m) { line(fmt::format("note-mark {}", m.number)); }},
          node.value);
  }

  void add(const Ruby& ruby) {
    for (const Ruby::Pair& pair : ruby.pairs) add(Inlines{{pair.base}, {pair.reading}});
  }

  void add(const Blocks& blocks) {
    Deeper deeper(*this);
    for (const Block& block : blocks)
      std::visit(
          Overloaded{[&](const Heading& h) { line(fmt::format("heading {} {}", h.level, block.key)), add(h.content); },
                     [&](const Paragraph& p) { line(fmt::format("{} {}", word(p.role), block.key)), add(p.content); },
                     [&](const Figure& f) {
                       line(fmt::format("figure {} {}{}", block.key, f.image, place_text(f.mentioned_at)));
                       add(f.alternative), add(f.caption);
                     },
                     [&](const Table& table) {
                       line("table " + block.key);
                       add(table.head);
                       for (const TableRow& row : table.rows) add(row);
                     },
                     [&](const List& list) { line("list " + block.key), add(list.items); }},
          block.value);
  }

  void add(const TableRow& row) {
    Deeper deeper(*this);
    line("row " + row.key);
    for (const TableCell& cell : row.cells) {
      Deeper within(*this);
      line("cell"), add(cell.content);
    }
  }

  void add(const std::vector<ListItem>& items) {
    Deeper deeper(*this);
    for (const ListItem& item : items) line(fmt::format("item {} {}", item.label.text, item.key)), add(item.blocks);
  }

 private:
  struct Deeper {
    explicit Deeper(Dump& dump) : dump_(dump) { ++dump_.depth_; }
    ~Deeper() { --dump_.depth_; }
    Deeper(const Deeper&) = delete;
    Deeper& operator=(const Deeper&) = delete;
    Dump& dump_;
  };
  std::size_t depth_ = 0;
};

}  // namespace

std::string dump(const Document& document) {
  Dump dump;
  dump.line(fmt::format("document {} “{}” {}{}", document.lang, document.title, document.date,
                        document.draft ? " draft" : ""));
  dump.line(fmt::format("running-head “{}”", document.running_head));
  dump.add(document.blocks);
  for (const Footnote& note : document.notes)
    dump.line(fmt::format("note {} {}", note.number, note.key)), dump.add(note.content);
  return dump.out;
}

}  // namespace readout
