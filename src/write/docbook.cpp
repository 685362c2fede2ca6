// Writes a Document as a DocBook 5.1 article. Written as text, because this writer decides the white space within
// paragraphs.
//
// Constructs that common processors print wrongly are written in simpler markup: names of persons as text, labels that
// no numeration has as terms of a variablelist, readings in brackets. A list whose labels are not `1.` has a role,
// which the stylesheets of docbook/ print.

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "base/overloaded.h"
#include "base/utf8.h"
#include "write/writers.h"
#include "write/xml_text.h"

namespace readout {
namespace {

std::string attribute(const char* name, std::string_view value) {
  return value.empty() ? std::string() : std::string(" ") + name + "=\"" + xml_escaped(value) + "\"";
}

std::string element(const std::string& name, const std::string& attributes, const std::string& content) {
  return "<" + name + attributes + ">" + content + "</" + name + ">";
}

/// Writes inlines of one language as XML. The text of a note is written at its first mark.
class InlineWriter {
 public:
  InlineWriter(const Document& document, std::set<int>& notes_written)
      : document_(document), notes_written_(notes_written) {}

  std::string write(const Inlines& inlines) {
    std::string out;
    for (std::size_t i = 0; i < inlines.size();) {
      const Run joined = joined_run(inlines, i);
      if (!joined.text.empty()) out += text(joined);
      else out += written(inlines[i++]);
    }
    return out;
  }

  std::string written(const Inline& item) {
    return std::visit(
        Overloaded{[&](const Run& run) { return text(run); },
                   [&](const Emphasis& e) { return element("emphasis", "", write(e.content)); },
                   [&](const Link& link) { return written(link); }, [&](const Ruby& ruby) { return written(ruby); },
                   [&](const PersonName& name) { return written(name); },
                   [&](const NoteMark& note) { return written(note); }},
        item.value);
  }

  /// If DocBook does not allow a footnote here, the mark is its number.
  std::string write_without_notes(const Inlines& inlines) {
    bool before = std::exchange(no_notes_, true);
    std::string out = write(inlines);
    no_notes_ = before;
    return out;
  }

 private:
  static bool is_blank(const Run& run) { return run.text.find_first_not_of(' ') == std::string::npos; }

  /// The run at `at` with the runs after it that share its language and its kind, which become one element; moves `at`
  /// past them. Spaces between them belong to it. Empty if there is no run.
  Run joined_run(const Inlines& inlines, std::size_t& at) const {
    Run out;
    auto run_at = [&](std::size_t i) { return i < inlines.size() ? std::get_if<Run>(&inlines[i].value) : nullptr; };
    auto joins = [&](const Run& run) {
      return is_foreign(run) == is_foreign(out) && (!is_foreign(out) || run.lang == out.lang) &&
             (run.kind == RunKind::untranslated) == (out.kind == RunKind::untranslated);
    };
    while (const Run* run = run_at(at)) {
      if (out.text.empty()) out.lang = run->lang, out.kind = run->kind;
      const Run* after = run_at(at + 1);
      const bool bridge = is_blank(*run) && after && !is_blank(*after) && joins(*after);
      if (!out.text.empty() && !joins(*run) && !bridge) break;
      out.text += run->text;
      ++at;
    }
    return out;
  }

  bool is_foreign(const Run& run) const { return !run.lang.empty() && run.lang != document_.lang; }

  std::string text(const Run& run) const {
    if (run.text.empty()) return {};
    std::string lang = is_foreign(run) && !is_blank(run) ? attribute("xml:lang", run.lang) : "";
    if (run.kind == RunKind::untranslated)
      return element("phrase", attribute("role", "untranslated") + lang, "⟦" + xml_escaped(run.text) + "⟧");
    return lang.empty() ? xml_escaped(run.text) : element("phrase", lang, xml_escaped(run.text));
  }

  std::string written(const Link& link) {
    std::string content = write(link.content);
    return element("link", attribute("xlink:href", link.href), content.empty() ? xml_escaped(link.href) : content);
  }

  /// DocBook 5.1 has no ruby: writes the whole word, then its reading in brackets.
  std::string written(const Ruby& ruby) const {
    bool wide = starts_with_cjk(plain_text({{ruby}}));
    std::string base, reading;
    for (const Ruby::Pair& pair : ruby.pairs) base += text(pair.base), reading += text(pair.reading);
    return element("phrase", attribute("role", "ruby"), base + (wide ? "（" : " (") + reading + (wide ? "）" : ")"));
  }

  /// personname allows only text and phrases.
  std::string written(const PersonName& name) {
    bool plain =
        std::ranges::all_of(name.content, [](const Inline& i) { return std::holds_alternative<Run>(i.value); });
    return plain ? element("personname", "", write(name.content))
                 : element("phrase", attribute("role", "personname"), write(name.content));
  }

  std::string written(const NoteMark& mark) {
    std::string number = std::to_string(mark.number), id = "note-" + number;
    auto note = std::ranges::find(document_.notes, mark.number, &Footnote::number);
    if (no_notes_ || note == document_.notes.end()) return "[" + number + "]";
    if (!notes_written_.insert(mark.number).second) return "<footnoteref" + attribute("linkend", id) + "/>";
    return element("footnote", attribute("xml:id", id), element("para", "", write_without_notes(note->content)));
  }

  const Document& document_;
  std::set<int>& notes_written_;
  bool no_notes_ = false;
};

const char* role_of(ParagraphRole role) {
  switch (role) {
    case ParagraphRole::banner: return "banner";
    case ParagraphRole::date: return "date";
    case ParagraphRole::lead: return "lead";
    case ParagraphRole::document: return "document";
    case ParagraphRole::caption: return "caption";
    case ParagraphRole::credit: return "credit";
    case ParagraphRole::body: break;
  }
  return "";
}

/// How a list is numbered, and the role for what is around the numbers.
struct Numeration {
  const char* name;
  const char* role;
};

/// 1: a, 26: z, 27: aa.
std::string letters_of(std::size_t number) {
  constexpr std::size_t kLetters = 26;
  std::string out;
  for (std::size_t n = number; n > 0; n = (n - 1) / kLetters) out += static_cast<char>('a' + (n - 1) % kLetters);
  std::ranges::reverse(out);
  return out;
}

/// The numeration of DocBook that gives these labels; absent if none does.
std::optional<Numeration> numeration_of(const List& list) {
  struct Around {
    const char *before, *after, *role;
  };
  constexpr Around kAround[] = {{"", ".", ""}, {"(", ")", "brackets"}, {"（", "）", "wide-brackets"}, {"", "", "bare"}};
  for (const char* name : {"arabic", "loweralpha"})
    for (const Around& around : kAround) {
      std::size_t number = 0;
      const auto has_label = [&](const ListItem& item) {
        ++number;
        const std::string own = name[0] == 'a' ? std::to_string(number) : letters_of(number);
        return item.label.text == around.before + own + around.after;
      };
      if (std::ranges::all_of(list.items, has_label)) return Numeration{name, around.role};
    }
  return std::nullopt;
}

const Heading* heading_of(const Block& block) { return std::get_if<Heading>(&block.value); }

class DocBookWriter {
 public:
  explicit DocBookWriter(const Document& document) : document_(document), inlines_(document, notes_written_) {}

  std::string write() {
    out_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    open("article",
         " xmlns=\"http://docbook.org/ns/docbook\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"5.1\"" +
             attribute("xml:lang", document_.lang) + attribute("status", document_.draft ? "draft" : ""));
    info();
    sections(document_.blocks.begin(), document_.blocks.end());
    if (!has_body_) line("<para/>");
    close("article");
    return std::move(out_);
  }

 private:
  using At = Blocks::const_iterator;

  bool is_title(const Block& block) const { return &block == title_; }

  void info() {
    auto found = std::ranges::find_if(document_.blocks,
                                      [](const Block& b) { return heading_of(b) && heading_of(b)->level <= 1; });
    if (found != document_.blocks.end()) title_ = &*found;
    open("info");
    line(element("title", "", title_ ? inlines_.write(heading_of(*title_)->content) : xml_escaped(document_.title)));
    if (!document_.date.empty()) line(element("date", "", xml_escaped(document_.date)));
    close("info");
  }

  /// Writes the blocks before the first heading, then one section for each heading and the blocks up to the next
  /// heading of its level.
  void sections(At at, At end) {
    for (; at != end && (!heading_of(*at) || is_title(*at)); ++at) write(*at);
    while (at != end) {
      int level = heading_of(*at)->level;
      At next = std::find_if(
          at + 1, end, [&](const Block& b) { return heading_of(b) && !is_title(b) && heading_of(b)->level <= level; });
      section(at, next);
      at = next;
    }
  }

  void section(At heading, At end) {
    has_body_ = true;
    open("section");
    line(element("title", "", inlines_.write(heading_of(*heading)->content)));
    if (heading + 1 == end) line("<para/>");
    sections(heading + 1, end);
    close("section");
  }

  void write(const Block& block) {
    if (is_title(block)) return;
    has_body_ = true;
    std::visit(Overloaded{[&](const Heading& h) { title(h); }, [&](const Paragraph& p) { paragraph(p); },
                          [&](const Figure& f) { figure(f); }, [&](const Table& t) { table(t); },
                          [&](const List& l) { list(l); }},
               block.value);
  }

  /// The title of a point: a list has no sections.
  void title(const Heading& heading) {
    line(element("bridgehead", attribute("renderas", "sect" + std::to_string(std::clamp(heading.level - 1, 1, 5))),
                 inlines_.write(heading.content)));
  }

  void paragraph(const Paragraph& paragraph) {
    line(element("para", attribute("role", role_of(paragraph.role)), inlines_.write(paragraph.content)));
  }

  void figure(const Figure& figure) {
    open("informalfigure");
    open("mediaobject");
    line(element("imageobject", "", "<imagedata" + attribute("fileref", figure.image) + "/>"));
    line(element("textobject", "", element("phrase", "", inlines_.write_without_notes(figure.alternative))));
    if (!figure.caption.empty()) {
      open("caption");
      for (const Block& block : figure.caption) write(block);
      close("caption");
    }
    close("mediaobject");
    close("informalfigure");
  }

  void table(const Table& table) {
    open("informaltable");
    open("tgroup", attribute("cols", std::to_string(table.head.cells.size())));
    open("thead");
    row(table.head);
    close("thead");
    open("tbody");
    for (const TableRow& next : table.rows) row(next);
    close("tbody");
    close("tgroup");
    close("informaltable");
  }

  void row(const TableRow& row) {
    open("row");
    for (const TableCell& cell : row.cells) line(element("entry", "", inlines_.write_without_notes(cell.content)));
    close("row");
  }

  void list(const List& list) {
    if (list.items.empty()) return;
    const std::optional<Numeration> counts = numeration_of(list);
    const char* name = counts ? "orderedlist" : "variablelist";
    open(name, counts ? attribute("numeration", counts->name) + attribute("role", counts->role) : "");
    for (const ListItem& item : list.items) {
      if (!counts) open("varlistentry");
      if (!counts) line(element("term", "", xml_escaped(item.label.text)));
      this->item(item);
      if (!counts) close("varlistentry");
    }
    close(name);
  }

  void item(const ListItem& item) {
    open("listitem");
    if (item.blocks.empty()) line("<para/>");
    for (const Block& block : item.blocks) write(block);
    close("listitem");
  }

  void line(const std::string& text) { out_ += std::string(2 * depth_, ' ') + text + '\n'; }
  void open(const std::string& name, const std::string& attributes = {}) {
    line("<" + name + attributes + ">");
    ++depth_;
  }
  void close(const std::string& name) {
    --depth_;
    line("</" + name + ">");
  }

  const Document& document_;
  std::set<int> notes_written_;
  InlineWriter inlines_;
  const Block* title_ = nullptr;
  bool has_body_ = false;
  std::size_t depth_ = 0;
  std::string out_;
};

}  // namespace

std::string write_docbook(const Document& document) { return DocBookWriter(document).write(); }

}  // namespace readout
