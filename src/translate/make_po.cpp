#include "translate/make_po.h"

#include <algorithm>
#include <map>
#include <set>

#include "locale/catalog.h"
#include "locale/zone.h"
#include "meeting/walk.h"
#include "translate/markup.h"
#include "translate/places.h"
#include "translate/translation.h"
#include "wording/names.h"
#include "wording/times.h"

namespace readout {
namespace {

/// Writes comments that show what the tags of a text print.
class Commenter {
 public:
  Commenter(const Meeting& meeting, const TranslatorVoices& voices) : meeting_(meeting), voices_(voices) {}

  /// Adds one line for each tag, once, in the order of the text.
  void comment(const Prose& prose, std::vector<std::string>& out) const {
    std::set<std::string> seen;
    for_each_node(prose, [&](const ProseNode& node) {
      const std::string text = meaning(node);
      if (text.empty()) return;
      std::string line = tag_of(node) + ": " + text;
      if (seen.insert(line).second) out.push_back(std::move(line));
    });
  }

 private:
  std::string meaning(const ProseNode& node) const {
    if (const auto* link = std::get_if<ProseLink>(&node.value)) return "link to " + link->href;
    if (std::holds_alternative<ProseNote>(node.value)) return "mark of a footnote";
    const std::string source = printed(node, voices_.source), target = printed(node, voices_.target);
    return source.empty() || target.empty() ? source + target : source + " → " + target;
  }

  std::string printed(const ProseNode& node, const Voice& voice) const {
    if (const auto* who = std::get_if<ProseMention>(&node.value)) return mention(meeting_, who->who, voice, {}).text();
    if (const auto* date = std::get_if<ProseDate>(&node.value)) return prose_date(date->value, meeting_, voice).text();
    if (const auto* time = std::get_if<ProseTime>(&node.value)) return clock(time->hour, time->minute, voice).text();
    if (const auto* key = std::get_if<ProseKey>(&node.value)) return form(*key, voice);
    return "";
  }

  /// The approved words of the register, else the key.
  static std::string form(const ProseKey& key, const Voice& voice) {
    const RegisterEntry* entry = voice.registers->find_named(key.kind, key.key);
    const Form* found = entry ? entry->form(voice.lang, "", voice.day) : nullptr;
    return found ? found->text.text : key.key;
  }

  const Meeting& meeting_;
  const TranslatorVoices& voices_;
};

std::string kept(const PoFile* existing, std::string_view field, std::string fallback) {
  return existing ? existing->header(field).value_or(std::move(fallback)) : fallback;
}

using HeaderFields = std::vector<std::pair<std::string, std::string>>;

/// The fields that Readout writes, in fixed order.
HeaderFields header_fields(const Meeting& meeting, const std::string& lang, const PoFile* existing) {
  std::string published = date_text(meeting.published) + " 00:00+0000";
  HeaderFields fields{{"Project-Id-Version", meeting.id},
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
  return fields;
}

/// The lines of a header whose fields are not in `fields`.
std::string other_lines(std::string_view header, const HeaderFields& fields) {
  std::string out;
  while (!header.empty()) {
    const std::size_t end = std::min(header.find('\n'), header.size());
    const std::string_view line = header.substr(0, end);
    const std::string_view name = line.substr(0, line.find(':'));
    const bool written = std::ranges::any_of(fields, [&](const auto& field) { return field.first == name; });
    if (!line.empty() && !written) out.append(line).append("\n");
    header.remove_prefix(std::min(end + 1, header.size()));
  }
  return out;
}

PoEntry header_entry(const Meeting& meeting, const std::string& lang, const PoFile* existing) {
  const HeaderFields fields = header_fields(meeting, lang, existing);
  const PoEntry* old = existing ? existing->find("", "") : nullptr;
  PoEntry out;
  std::string& text = out.msgstr.emplace_back().text;
  for (const auto& [name, value] : fields) text += name + ": " + value + "\n";
  if (!old) return out;
  out.translator_comments = old->translator_comments;
  out.flags = old->flags;
  text += other_lines(old->msgstr.front().text, fields);
  return out;
}

/// For the translator: the unit's place, what its tags print, and the author's own note.
std::vector<std::string> comments(const Meeting& meeting, const PlacedUnit& placed, const TranslatorVoices& voices) {
  std::vector<std::string> out{placed.where};
  Commenter(meeting, voices).comment(placed.unit->content, out);
  if (!placed.unit->localization_note.empty()) out.push_back(placed.unit->localization_note);
  return out;
}

/// An entry for the current source text, without a translation.
PoEntry fresh_entry(const Unit& unit) {
  PoEntry entry;
  entry.msgctxt = SourcedText{unit.id, {}};
  entry.msgid.text = to_msgid(unit.content);
  entry.msgstr.emplace_back();
  return entry;
}

/// `fresh` with the translation and the comments of `old`.
PoEntry updated(PoEntry fresh, const PoEntry& old) {
  fresh.translator_comments = old.translator_comments;
  fresh.flags = old.flags;
  fresh.sticky_flags = old.sticky_flags;
  fresh.msgstr = old.msgstr;
  const UnitState state = state_of(&old, fresh.msgid.text);
  if (old.msgid.text == fresh.msgid.text) {
    fresh.previous_msgctxt = old.previous_msgctxt;
    fresh.previous_msgid = old.previous_msgid;
  } else if (state != UnitState::missing) {
    // A translation that was fuzzy already was made from the older source.
    const bool older = state == UnitState::fuzzy && old.previous_msgid;
    fresh.previous_msgid = older ? old.previous_msgid : old.msgid.text;
  }
  if (state == UnitState::stale) fresh.flags.insert(fresh.flags.begin(), "fuzzy");
  return fresh;
}

/// The entries of a file by msgctxt; the first of several counts, and live entries before obsolete ones. An obsolete
/// entry is used again if its unit returns.
std::map<std::string_view, const PoEntry*> entries_by_unit(const PoFile& po) {
  std::map<std::string_view, const PoEntry*> out;
  for (const bool obsolete : {false, true})
    for (const PoEntry& entry : po.entries)
      if (entry.msgctxt && entry.obsolete == obsolete) out.emplace(entry.msgctxt->text, &entry);
  return out;
}

/// Adds the entries without a unit as obsolete ones; drops those without a translation.
void add_obsolete(const PoFile& existing, const std::set<const PoEntry*>& used, PoFile& out) {
  for (const PoEntry& entry : existing.entries) {
    const bool header = !entry.msgctxt && entry.msgid.text.empty();
    if (header || used.contains(&entry) || entry.msgstr.front().text.empty()) continue;
    out.entries.push_back(entry);
    out.entries.back().obsolete = true;
    out.entries.back().extracted_comments.clear();
  }
  out.trailing_comments = existing.trailing_comments;
}

}  // namespace

PoFile make_po(const Meeting& meeting, const std::string& lang, const PoFile* existing,
               const TranslatorVoices* voices) {
  PoFile out;
  out.entries.push_back(header_entry(meeting, lang, existing));
  const auto old = existing ? entries_by_unit(*existing) : std::map<std::string_view, const PoEntry*>();
  std::set<const PoEntry*> used;
  for (const PlacedUnit& placed : placed_units(meeting)) {
    if (placed.unit->id.empty()) continue;
    PoEntry entry = fresh_entry(*placed.unit);
    if (voices) entry.extracted_comments = comments(meeting, placed, *voices);
    const auto found = old.find(placed.unit->id);
    if (found != old.end()) used.insert(found->second);
    out.entries.push_back(found == old.end() ? std::move(entry) : updated(std::move(entry), *found->second));
  }
  if (existing) add_obsolete(*existing, used, out);
  return out;
}

PoFile published_po(const Meeting& meeting, const std::string& lang, const PoFile& po) {
  PoFile out = make_po(meeting, lang, nullptr, nullptr);
  const auto live = entries_by_unit(po);
  for (PoEntry& entry : out.entries) {
    const auto found = entry.msgctxt ? live.find(entry.msgctxt->text) : live.end();
    const bool translated = found != live.end() && !found->second->obsolete &&
                            state_of(found->second, entry.msgid.text) == UnitState::translated;
    if (translated) entry.msgstr.front().text = found->second->msgstr.front().text;
  }
  return out;
}

}  // namespace readout
