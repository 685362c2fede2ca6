#include "translate/make_po.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/utf8.h"
#include "locale/catalog.h"
#include "locale/zone.h"
#include "meeting/walk.h"
#include "translate/carry.h"
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
    if (!voice.catalog) return "";
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
  if (!lang.empty() && !has_plurals(lang)) fields.emplace_back("Plural-Forms", "nplurals=1; plural=0;");
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

void remove_fuzzy(PoEntry& entry) {
  std::erase(entry.flags, "fuzzy");
  std::erase(entry.sticky_flags, "fuzzy");
}

PoEntry header_entry(const Meeting& meeting, const std::string& lang, const PoFile* existing) {
  const HeaderFields fields = header_fields(meeting, lang, existing);
  const PoEntry* old = existing ? existing->find("", "") : nullptr;
  PoEntry out;
  std::string& text = out.msgstr.emplace_back().text;
  for (const auto& [name, value] : fields) text += name + ": " + value + "\n";
  // As in the templates of xgettext.
  if (lang.empty()) out.flags = {"fuzzy"};
  if (!old) return out;
  out.translator_comments = old->translator_comments;
  out.flags = old->flags;
  if (!lang.empty()) remove_fuzzy(out);
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

/// The name of a file as a reference; gettext encloses a name with blanks in U+2068 and U+2069.
std::string reference_to(std::string_view file) {
  const std::string name(file);
  return name.find(' ') == std::string::npos ? name : "\u2068" + name + "\u2069";
}

/// An entry for the current source text, without a translation.
PoEntry fresh_entry(const UnitText& unit) {
  PoEntry entry;
  entry.msgctxt = SourcedText{std::string(unit.id), {}};
  entry.msgid.text = unit.text;
  entry.msgstr.emplace_back();
  return entry;
}

void add_comments(const PoEntry& old, PoEntry& entry) {
  for (const std::string& line : old.translator_comments)
    if (std::ranges::find(entry.translator_comments, line) == entry.translator_comments.end())
      entry.translator_comments.push_back(line);
  entry.sticky_flags = old.sticky_flags;
  entry.flags = old.flags;
}

/// Takes the translation of an older entry and marks it if it is that of another text.
void take_translation(const PoEntry& old, PoEntry& entry) {
  entry.msgstr = old.msgstr;
  const bool same = old.msgid.text == entry.msgid.text;
  if (same) {
    entry.previous_msgctxt = old.previous_msgctxt;
    entry.previous_msgid = old.previous_msgid;
  } else if (translated_text(old) == entry.msgid.text) {
    remove_fuzzy(entry);
  } else {
    entry.previous_msgid = translated_text(old);
    if (!old.fuzzy()) entry.flags.insert(entry.flags.begin(), "fuzzy");
  }
}

/// Adds what a unit carries on.
void add_carried(const Carried& carried, PoEntry& entry) {
  if (carried.own) add_comments(*carried.own, entry);
  if (!carried.text) return;
  if (carried.copied) {
    entry.msgstr = carried.text->msgstr;
    return remove_fuzzy(entry);
  }
  add_comments(*carried.text, entry);
  take_translation(*carried.text, entry);
}

/// Offers a translation of the memory; returns whether there is one.
bool remember(const Memory* memory, PoEntry& entry) {
  if (!memory || has_translation(entry)) return false;
  const Remembered* same = memory->same(entry.msgid.text);
  const Remembered* offer = same ? same : memory->similar(entry.msgid.text);
  if (!offer) return false;
  entry.msgstr.front().text = offer->msgstr;
  const std::string unit = offer->unit.empty() ? "" : ", " + offer->unit;
  entry.translator_comments.push_back(" From " + offer->file + unit + ".");
  if (same) return remove_fuzzy(entry), true;
  entry.previous_msgid = offer->msgid;
  if (!entry.fuzzy()) entry.flags.insert(entry.flags.begin(), "fuzzy");
  return true;
}

/// Counts a unit by what it carries on.
void count(const Carried& carried, const UnitText& unit, UpdateCounts& counts) {
  const PoEntry* text = carried.copied ? nullptr : carried.text;
  const bool own = text && text->msgctxt && text->msgctxt->text == unit.id;
  if (carried.known) ++counts.kept;
  else if (text && (!own || text->obsolete)) ++counts.moved;
  else if (text || carried.own) ++counts.changed;
  else ++counts.fresh;
}

/// The entries of a file that is being made. gettext refuses two entries of the same msgctxt and msgid, also obsolete
/// ones.
class NewEntries {
 public:
  explicit NewEntries(PoFile& po) : po_(po) {}

  void add(PoEntry entry) {
    const Key key(entry.msgctxt ? std::optional(entry.msgctxt->text) : std::nullopt, entry.msgid.text);
    const auto [at, is_new] = places_.emplace(key, po_.entries.size());
    if (is_new) po_.entries.push_back(std::move(entry));
    else add_other(entry, po_.entries[at->second]);
  }

 private:
  using Key = std::pair<std::optional<std::string>, std::string>;

  /// Keeps another translation of the same text as a comment.
  static void add_other(const PoEntry& other, PoEntry& entry) {
    for (const SourcedText& msgstr : other.msgstr) {
      std::string line = " Also: " + msgstr.text;
      std::ranges::replace(line, '\n', ' ');
      const bool known = msgstr.text == entry.msgstr.front().text ||
                         std::ranges::find(entry.translator_comments, line) != entry.translator_comments.end();
      if (!known && has_visible(msgstr.text)) entry.translator_comments.push_back(std::move(line));
    }
  }

  PoFile& po_;
  std::map<Key, std::size_t> places_;
};

/// Adds the entries without a unit as obsolete ones; drops those with neither a translation nor a comment.
void add_obsolete(const PoFile& existing, const std::set<const PoEntry*>& used, NewEntries& entries,
                  UpdateCounts& counts) {
  for (const PoEntry& entry : existing.entries) {
    if ((!entry.msgctxt && entry.msgid.text.empty()) || used.contains(&entry)) continue;
    if (!entry.obsolete) ++counts.removed;
    if (!has_translation(entry) && !entry.msgid_plural && entry.translator_comments.empty()) continue;
    PoEntry obsolete = entry;
    obsolete.obsolete = true;
    obsolete.extracted_comments.clear();
    obsolete.references.clear();
    entries.add(std::move(obsolete));
  }
}

/// The units of a meeting that have an id.
std::vector<PlacedUnit> units_with_ids(const Meeting& meeting) {
  std::vector<PlacedUnit> units = placed_units(meeting);
  std::erase_if(units, [](const PlacedUnit& placed) { return placed.unit->id.empty(); });
  return units;
}

std::vector<UnitText> texts_of(const std::vector<PlacedUnit>& units) {
  std::vector<UnitText> texts;
  for (const PlacedUnit& placed : units) texts.push_back({placed.unit->id, to_msgid(placed.unit->content)});
  return texts;
}

}  // namespace

UpdatedPo update_po(const Meeting& meeting, const std::string& lang, const PoInputs& inputs) {
  UpdatedPo out;
  NewEntries entries(out.po);
  entries.add(header_entry(meeting, lang, inputs.existing));
  const std::vector<PlacedUnit> units = units_with_ids(meeting);
  const std::vector<UnitText> texts = texts_of(units);
  static const PoFile none;
  const std::vector<Carried> carried = carry(texts, inputs.existing ? *inputs.existing : none);
  std::set<const PoEntry*> used;
  for (std::size_t i = 0; i < units.size(); ++i) {
    PoEntry entry = fresh_entry(texts[i]);
    if (inputs.voices) entry.extracted_comments = comments(meeting, units[i], *inputs.voices);
    if (!inputs.meeting_file.empty()) entry.references = {reference_to(inputs.meeting_file)};
    add_carried(carried[i], entry);
    used.insert({carried[i].own, carried[i].text});
    if (remember(inputs.memory, entry)) ++out.counts.remembered;
    count(carried[i], texts[i], out.counts);
    entries.add(std::move(entry));
  }
  if (!inputs.existing) return out;
  add_obsolete(*inputs.existing, used, entries, out.counts);
  out.po.trailing_comments = inputs.existing->trailing_comments;
  return out;
}

PoFile published_po(const Meeting& meeting, const std::string& lang, const PoFile& po) {
  PoFile out = update_po(meeting, lang, {}).po;
  std::map<std::string_view, const PoEntry*> live;
  for (const PoEntry& entry : po.entries)
    if (entry.msgctxt && !entry.obsolete) live.emplace(entry.msgctxt->text, &entry);
  for (PoEntry& entry : out.entries) {
    const auto found = entry.msgctxt ? live.find(entry.msgctxt->text) : live.end();
    if (found != live.end() && state_of(found->second, entry.msgid.text) == UnitState::translated)
      entry.msgstr.front().text = found->second->msgstr.front().text;
  }
  return out;
}

}  // namespace readout
