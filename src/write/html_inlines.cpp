#include "write/html_inlines.h"

#include <fmt/format.h>

#include <utility>

#include "base/overloaded.h"
#include "base/utf8.h"
#include "write/html_phrases.h"
#include "write/html_text.h"
#include "write/uri.h"

namespace readout::html {
namespace {

/// The text of a run with its dates and clocks as elements.
std::string timed_text(const Run& run) {
  std::string out;
  const std::string_view text = run.text;
  std::size_t at = 0;
  for (const TimeMark& time : run.times) {
    out += escaped(text.substr(at, time.begin - at));
    out += fmt::format("<time{}>{}</time>", attribute("datetime", time.value),
                       escaped(text.substr(time.begin, time.end - time.begin)));
    at = time.end;
  }
  return out + escaped(text.substr(at));
}

std::string bracketed(const std::string& text) { return "⟦" + text + "⟧"; }

void add_attribute_text(const Inlines& inlines, std::string& out) {
  for (const Inline& item : inlines)
    std::visit(Overloaded{[&](const Run& run) {
                            const bool draft = run.kind == RunKind::untranslated && !run.text.empty();
                            out += draft ? bracketed(run.text) : run.text;
                          },
                          [&](const Ruby& ruby) { out += plain_text({{ruby}}); }, [](const NoteMark&) {},
                          [&](const auto& holder) { add_attribute_text(holder.content, out); }},
               item.value);
}

/// Whether two neighbours can be one run: a phrase does not end where a fact ends.
bool are_alike(const Run& a, const Run& b) {
  return a.lang == b.lang && a.kind != RunKind::untranslated && b.kind != RunKind::untranslated && a.times.empty() &&
         b.times.empty();
}

/// Adds the inlines of a heading, with neighbouring runs as one.
void add_joined(const Inlines& inlines, Inlines& out) {
  for (const Inline& item : inlines) {
    if (const auto* name = std::get_if<PersonName>(&item.value)) {
      add_joined(name->content, out);
      continue;
    }
    const Run* run = std::get_if<Run>(&item.value);
    Run* last = out.empty() ? nullptr : std::get_if<Run>(&out.back().value);
    if (run && last && are_alike(*last, *run)) last->text += run->text;
    else out.push_back(item);
  }
}

}  // namespace

std::string InlineWriter::write(const Inlines& inlines) {
  std::string out;
  for (const Inline& item : inlines)
    out += std::visit(Overloaded{[&](const Emphasis& e) { return "<em>" + write(e.content) + "</em>"; },
                                 [&](const PersonName& name) { return write(name.content); },
                                 [&](const auto& other) { return written(other); }},
                      item.value);
  return out;
}

std::string InlineWriter::write_heading(const Inlines& inlines) {
  Inlines joined;
  add_joined(inlines, joined);
  in_heading_ = true;
  std::string out = write(joined);
  in_heading_ = false;
  return out;
}

std::string InlineWriter::written(const Run& run) const {
  if (run.text.empty()) return {};
  const std::string text = in_heading_ && run.times.empty() ? phrased(run.text, run.lang) : timed_text(run);
  const std::string tag = run.lang == document_.lang ? std::string() : lang(run.lang);
  if (run.kind == RunKind::untranslated) return fmt::format("<mark{}>{}</mark>", tag, bracketed(text));
  return tag.empty() ? text : fmt::format("<span{}>{}</span>", tag, text);
}

std::string InlineWriter::written(const Link& link) {
  const bool links = !in_link_ && is_linkable(link.href);
  const bool outer = std::exchange(in_link_, in_link_ || links);
  std::string content = write(link.content);
  in_link_ = outer;
  if (content.empty()) content = escaped(link.href);
  return links ? fmt::format("<a{}>{}</a>", attribute("href", ascii_uri(link.href)), content) : content;
}

std::string InlineWriter::written(const Ruby& ruby) const {
  if (ruby.pairs.empty()) return {};
  const bool wide = starts_with_cjk(plain_text({{ruby}}));
  std::string base;
  for (const Ruby::Pair& pair : ruby.pairs) base += written(pair.base);
  return fmt::format("<ruby>{}<rp>{}</rp><rt>{}</rt><rp>{}</rp></ruby>", base, wide ? "（" : " (",
                     escaped(complete_reading(ruby)), wide ? "）" : ")");
}

std::string InlineWriter::written(const NoteMark& mark) {
  const std::string text = fmt::format("[{}]", mark.number);
  if (in_link_ || mark.note == 0) return "<sup>" + text + "</sup>";
  const std::string id = marked_.insert(mark.number).second ? attribute("id", mark_id(mark.number)) : std::string();
  return fmt::format("<sup><a{}{}{}>{}</a></sup>", id, attribute("href", "#" + note_id(mark.number)),
                     attribute("aria-label", mark.name), text);
}

std::string InlineWriter::write(const Footnote& note) {
  const std::string back = marked_.contains(note.number)
                               ? fmt::format(" <a class=\"back\"{}><span class=\"unseen\">{}</span></a>",
                                             attribute("href", "#" + mark_id(note.number)), escaped(note.back))
                               : std::string();
  return fmt::format("<span class=\"label\">[{}]</span> {}{}", note.number, write(note.content), back);
}

std::string InlineWriter::note_id(int number) const { return fmt::format("{}-note-{}", document_.lang, number); }

std::string InlineWriter::mark_id(int number) const { return fmt::format("{}-mark-{}", document_.lang, number); }

std::string attribute_text(const Inlines& inlines) {
  std::string out;
  add_attribute_text(inlines, out);
  return out;
}

}  // namespace readout::html
