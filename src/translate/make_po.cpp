#include <algorithm>
#include <set>

#include "translate/markup.h"
#include "translate/places.h"
#include "translate/translation.h"

namespace readout {
namespace {

std::string two_digits(int n) { return (n < 10 ? "0" : "") + std::to_string(n); }

std::string iso(const CivilDate& date) {
  return std::to_string(date.year) + "-" + two_digits(date.month) + "-" + two_digits(date.day);
}

std::string plain_name(const Name& name) {
  const auto& first = name.order == NameOrder::surname_first ? name.surname : name.given;
  const auto& second = name.order == NameOrder::surname_first ? name.given : name.surname;
  std::string out = first ? first->text.text : "";
  if (first && second && name.lang != "ja") out += ' ';
  return second ? out + second->text.text : out;
}

std::string names_of(const Person& person) {
  std::string out;
  for (const Name& name : person.names) out += (out.empty() ? "" : ", ") + plain_name(name);
  return out;
}

/// What a group is called in full, its count as a number.
std::string labels_of(const Group& group) {
  std::string out;
  for (const GroupLabel& label : group.labels) {
    if (label.form != "full") continue;
    out += out.empty() ? "" : ", ";
    for (const auto& part : label.parts) {
      const auto* text = std::get_if<SourcedText>(&part);
      out += text ? text->text : std::to_string(group.count.value_or(0));
    }
  }
  return out;
}

class Commenter {
 public:
  explicit Commenter(const Meeting& meeting) {
    for (const Delegation& delegation : meeting.delegations) {
      for (const Person& person : delegation.people) names_[person.id] = names_of(person);
      for (const Group& group : delegation.groups) {
        names_[group.id] = labels_of(group);
        for (const Person& person : group.people) names_[person.id] = names_of(person);
      }
    }
  }

  /// One line a tag, each tag once, in the order of the text.
  void comment(const Prose& prose, std::vector<std::string>& out) {
    for (const ProseNode& node : prose) {
      std::string line = meaning(node);
      if (!line.empty()) line.insert(0, tag_of(node) + ": ");
      if (!line.empty() && std::ranges::find(out, line) == out.end()) out.push_back(line);
      if (const Prose* inside = content_of(node)) comment(*inside, out);
    }
  }

 private:
  std::string meaning(const ProseNode& node) const {
    if (const auto* mention = std::get_if<ProseMention>(&node.value)) return who(*mention);
    if (const auto* date = std::get_if<ProseDate>(&node.value)) return "date " + iso(date->value);
    if (const auto* time = std::get_if<ProseTime>(&node.value)) return "time " + two_digits(time->hour) + ":" + two_digits(time->minute);
    if (const auto* key = std::get_if<ProseKey>(&node.value)) return kind(key->kind) + " “" + key->key + "” of the register";
    if (const auto* link = std::get_if<ProseLink>(&node.value)) return "link to " + link->href;
    if (std::holds_alternative<ProseNote>(node.value)) return "mark of a footnote";
    return "";
  }

  static std::string kind(ProseKey::Kind kind) {
    return kind == ProseKey::Kind::term ? "term" : kind == ProseKey::Kind::org ? "organization" : "place";
  }

  std::string who(const ProseMention& mention) const {
    std::string out;
    for (const std::string& id : mention.who) {
      auto found = names_.find(id);
      out += (out.empty() ? "mention of " : "; ") + (found == names_.end() || found->second.empty() ? id : found->second);
    }
    return out;
  }

  std::map<std::string, std::string> names_;
};

bool no_plurals(std::string_view lang) {
  std::string_view base = lang.substr(0, lang.find('-'));
  return base == "ja" || base == "ko" || base == "zh" || base == "vi" || base == "th" || base == "id";
}

std::string kept(const PoFile* existing, std::string_view field, std::string fallback) {
  return existing ? existing->header(field).value_or(std::move(fallback)) : fallback;
}

/// The header, its fields in fixed order and without a clock; other fields of the existing one follow.
PoEntry header_entry(const Meeting& meeting, const std::string& lang, const PoFile* existing) {
  std::string published = iso(meeting.published) + " 00:00+0000";
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
  if (no_plurals(lang)) fields.emplace_back("Plural-Forms", "nplurals=1; plural=0;");
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
    if (!line.empty() && std::ranges::find(fields, name, &std::pair<std::string, std::string>::first) == fields.end()) text += line + "\n";
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
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

PoFile make_po(const Meeting& meeting, const std::string& lang, const PoFile* existing) {
  PoFile out;
  out.entries.push_back(header_entry(meeting, lang, existing));
  std::map<std::string, const PoEntry*> old;
  std::set<const PoEntry*> used;
  if (existing)
    for (const PoEntry& entry : existing->entries)
      if (entry.msgctxt) old.emplace(entry.msgctxt->text, &entry);
  Commenter commenter(meeting);
  for (const PlacedUnit& placed : placed_units(meeting)) {
    if (placed.unit->id.empty()) continue;
    PoEntry entry;
    entry.msgctxt = SourcedText{placed.unit->id, {}};
    entry.msgid.text = to_msgid(placed.unit->content);
    entry.msgstr.emplace_back();
    entry.extracted_comments.push_back(placed.where);
    commenter.comment(placed.unit->content, entry.extracted_comments);
    if (!placed.unit->localization_note.empty()) entry.extracted_comments.push_back(placed.unit->localization_note);
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

}  // namespace readout
