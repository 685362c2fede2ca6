#include <algorithm>
#include <set>

#include "locale/catalog.h"
#include "locale/zone.h"
#include "translate/markup.h"
#include "translate/places.h"
#include "translate/translation.h"
#include "wording/names.h"
#include "wording/times.h"

namespace readout {
namespace {

/// Says of the tags of a text what they print.
class Commenter {
 public:
  Commenter(const Meeting& meeting, const TranslatorVoices& voices) : meeting_(meeting), voices_(voices) {}

  /// One line a tag, each tag once, in the order of the text.
  void comment(const Prose& prose, std::vector<std::string>& out) const {
    for (const ProseNode& node : prose) {
      std::string line = meaning(node);
      if (!line.empty()) line.insert(0, tag_of(node) + ": ");
      if (!line.empty() && std::ranges::find(out, line) == out.end()) out.push_back(line);
      if (const Prose* inside = content_of(node)) comment(*inside, out);
    }
  }

 private:
  std::string meaning(const ProseNode& node) const {
    if (const auto* link = std::get_if<ProseLink>(&node.value)) return "link to " + link->href;
    if (std::holds_alternative<ProseNote>(node.value)) return "mark of a footnote";
    const std::string source = printed(node, voices_.source), target = printed(node, voices_.target);
    return source.empty() || target.empty() ? source + target : source + " → " + target;
  }

  std::string printed(const ProseNode& node, const Voice& voice) const {
    if (const auto* who = std::get_if<ProseMention>(&node.value))
      return mention(meeting_, who->who, false, voice, {}).text();
    if (const auto* date = std::get_if<ProseDate>(&node.value)) return prose_date(date->value, meeting_, voice).text();
    if (const auto* time = std::get_if<ProseTime>(&node.value)) return clock(time->hour, time->minute, voice).text();
    if (const auto* key = std::get_if<ProseKey>(&node.value)) return form(*key, voice);
    return "";
  }

  /// The approved words of the register; the key where it has none.
  static std::string form(const ProseKey& key, const Voice& voice) {
    const RegisterEntry* entry = voice.registers->find_named(key.kind, key.key);
    const Form* found = entry ? entry->form(voice.lang, "") : nullptr;
    return found ? found->text.text : key.key;
  }

  const Meeting& meeting_;
  const TranslatorVoices& voices_;
};

std::string kept(const PoFile* existing, std::string_view field, std::string fallback) {
  return existing ? existing->header(field).value_or(std::move(fallback)) : fallback;
}

/// The header, its fields in fixed order and without a clock; other fields of the existing one follow.
PoEntry header_entry(const Meeting& meeting, const std::string& lang, const PoFile* existing) {
  std::string published = date_text(meeting.published) + " 00:00+0000";
  std::vector<std::pair<std::string, std::string>> fields{
      {"Project-Id-Version", meeting.id},
      {"POT-Creation-Date", published},
      {"PO-Revision-Date", kept(existing, "PO-Revision-Date", published)},
      {"Last-Translator", kept(existing, "Last-Translator", "")},
      {"Language-Team", kept(existing, "Language-Team", "")},
      {"Language", lang},
      {"MIME-Version", "1.0"},
      {"Content-Type", "text/plain; charset=UTF-8"},
      {"Content-Transfer-Encoding", "8bit"}};
  if (!has_plurals(lang)) fields.emplace_back("Plural-Forms", "nplurals=1; plural=0;");
  fields.emplace_back("X-Readout-Id", meeting.id);
  const PoEntry* old = existing ? existing->find("", "") : nullptr;
  PoEntry out;
  std::string& text = out.msgstr.emplace_back().text;
  for (const auto& [name, value] : fields) text += name + ": " + value + "\n";
  if (!old) return out;
  out.translator_comments = old->translator_comments;
  out.flags = old->flags;
  std::string_view rest = old->msgstr.front().text;
  while (!rest.empty()) {
    std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string line(rest.substr(0, end));
    std::string name = line.substr(0, line.find(':'));
    if (!line.empty() && std::ranges::find(fields, name, &std::pair<std::string, std::string>::first) == fields.end())
      text += line + "\n";
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return out;
}

/// Where a unit stands, what its tags print, and what its author says of it.
std::vector<std::string> comments(const Meeting& meeting, const PlacedUnit& placed, const TranslatorVoices& voices) {
  std::vector<std::string> out{placed.where};
  Commenter(meeting, voices).comment(placed.unit->content, out);
  if (!placed.unit->localization_note.empty()) out.push_back(placed.unit->localization_note);
  return out;
}

/// The present source with the translation that stands for it.
PoEntry updated(PoEntry fresh, const PoEntry& old) {
  fresh.translator_comments = old.translator_comments;
  fresh.flags = old.flags;
  fresh.sticky_flags = old.sticky_flags;
  fresh.msgstr = old.msgstr;
  if (old.msgid.text == fresh.msgid.text) {
    fresh.previous_msgctxt = old.previous_msgctxt;
    fresh.previous_msgid = old.previous_msgid;
  } else if (!old.msgstr.front().text.empty()) {
    // A text that was fuzzy already was made for the older source.
    fresh.previous_msgid = old.fuzzy() && old.previous_msgid ? old.previous_msgid : old.msgid.text;
    if (!old.fuzzy()) fresh.flags.insert(fresh.flags.begin(), "fuzzy");
  }
  return fresh;
}

}  // namespace

PoFile make_po(const Meeting& meeting, const std::string& lang, const PoFile* existing,
               const TranslatorVoices* voices) {
  PoFile out;
  out.entries.push_back(header_entry(meeting, lang, existing));
  std::map<std::string, const PoEntry*> old;
  std::set<const PoEntry*> used;
  if (existing)
    for (const PoEntry& entry : existing->entries)
      if (entry.msgctxt) old.emplace(entry.msgctxt->text, &entry);
  for (const PlacedUnit& placed : placed_units(meeting)) {
    if (placed.unit->id.empty()) continue;
    PoEntry entry;
    entry.msgctxt = SourcedText{placed.unit->id, {}};
    entry.msgid.text = to_msgid(placed.unit->content);
    entry.msgstr.emplace_back();
    if (voices) entry.extracted_comments = comments(meeting, placed, *voices);
    auto found = old.find(placed.unit->id);
    if (found != old.end()) used.insert(found->second);
    out.entries.push_back(found == old.end() ? std::move(entry) : updated(std::move(entry), *found->second));
  }
  if (!existing) return out;
  for (const PoEntry& entry : existing->entries) {
    if (used.contains(&entry) || (!entry.msgctxt && entry.msgid.text.empty())) continue;
    // What has no translation is nothing to keep.
    if (entry.msgstr.front().text.empty()) continue;
    out.entries.push_back(entry);
    out.entries.back().obsolete = true;
    out.entries.back().extracted_comments.clear();
  }
  out.trailing_comments = existing->trailing_comments;
  return out;
}

PoFile published_po(const Meeting& meeting, const std::string& lang, const PoFile& po) {
  PoFile out = make_po(meeting, lang, nullptr, nullptr);
  for (PoEntry& entry : out.entries) {
    entry.extracted_comments.clear();
    if (!entry.msgctxt) continue;
    const PoEntry* live = po.find(entry.msgctxt->text, entry.msgid.text);
    if (live && !live->fuzzy() && !live->msgstr.empty()) entry.msgstr.front().text = live->msgstr.front().text;
  }
  return out;
}

}  // namespace readout
