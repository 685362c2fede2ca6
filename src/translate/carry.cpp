#include "translate/carry.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/utf8.h"

namespace readout {
namespace {

using EntryList = std::vector<const PoEntry*>;

/// Whether an entry is live and not translated yet.
bool is_empty(const PoEntry& entry) { return !entry.obsolete && !entry.msgid_plural && !has_translation(entry); }

/// The entries of a file by their id and by the text that they translate; live entries before obsolete ones.
class EntryIndex {
 public:
  explicit EntryIndex(const PoFile& po) {
    for (const bool obsolete : {false, true})
      for (const PoEntry& entry : po.entries)
        if (entry.obsolete == obsolete) add(entry);
  }

  const EntryList& of_id(std::string_view id) const { return found(by_id_, id); }
  const EntryList& of_text(std::string_view text) const { return found(by_text_, text); }

 private:
  using Map = std::map<std::string_view, EntryList>;

  void add(const PoEntry& entry) {
    if (entry.msgctxt) by_id_[entry.msgctxt->text].push_back(&entry);
    if (!entry.msgid.text.empty() && has_translation(entry)) by_text_[translated_text(entry)].push_back(&entry);
  }

  static const EntryList& found(const Map& map, std::string_view key) {
    static const EntryList none;
    const auto at = map.find(key);
    return at == map.end() ? none : at->second;
  }

  Map by_id_, by_text_;
};

class Matching {
 public:
  Matching(const std::vector<UnitText>& units, const PoFile& po) : units_(units), index_(po), carried_(units.size()) {}

  std::vector<Carried> made() {
    for (std::size_t i = 0; i < units_.size(); ++i) take_same(units_[i], carried_[i]);
    for (const bool same_id : {true, false})
      for (std::size_t i = 0; i < units_.size(); ++i) take_text(units_[i], carried_[i], same_id);
    for (std::size_t i = 0; i < units_.size(); ++i) copy_text(units_[i], carried_[i]);
    for (std::size_t i = 0; i < units_.size(); ++i) take_changed(units_[i], carried_[i]);
    return std::move(carried_);
  }

 private:
  /// Takes the entry of the same id and text, one with a translation before one without.
  void take_same(const UnitText& unit, Carried& carried) {
    for (const PoEntry* entry : index_.of_id(unit.id)) {
      if (entry->msgid.text != unit.text) continue;
      if (!entry->obsolete) carried.known = true;
      if (!carried.text && has_translation(*entry)) use(carried.text, entry);
      else if (!carried.own && is_empty(*entry)) use(carried.own, entry);
    }
  }

  /// Takes an entry that no unit has and that translates the text, of the same id or of another: finished before fuzzy.
  void take_text(const UnitText& unit, Carried& carried, bool same_id) {
    if (carried.text) return;
    const PoEntry* best = nullptr;
    for (const PoEntry* entry : index_.of_text(unit.text)) {
      const bool is_own = entry->msgctxt && entry->msgctxt->text == unit.id;
      if (is_own != same_id || used_.contains(entry)) continue;
      if (!best || (best->fuzzy() && !entry->fuzzy())) best = entry;
    }
    if (best) use(carried.text, best);
  }

  /// Repeats the finished translation of the same text in another unit. That of a previous text is finished, too.
  void copy_text(const UnitText& unit, Carried& carried) {
    if (carried.text) return;
    for (const PoEntry* entry : index_.of_text(unit.text)) {
      if (entry->fuzzy() && !entry->previous_msgid) continue;
      carried.text = entry;
      carried.copied = true;
      return;
    }
  }

  /// Takes the entry of the same id with another text.
  void take_changed(const UnitText& unit, Carried& carried) {
    for (const PoEntry* entry : index_.of_id(unit.id)) {
      if (used_.contains(entry) || entry->msgid_plural) continue;
      if (!carried.text && has_translation(*entry)) use(carried.text, entry);
      else if (!carried.own && is_empty(*entry)) use(carried.own, entry);
    }
  }

  void use(const PoEntry*& place, const PoEntry* entry) {
    place = entry;
    used_.insert(entry);
  }

  const std::vector<UnitText>& units_;
  EntryIndex index_;
  std::vector<Carried> carried_;
  std::set<const PoEntry*> used_;
};

}  // namespace

std::vector<Carried> carry(const std::vector<UnitText>& units, const PoFile& existing) {
  return Matching(units, existing).made();
}

std::string_view translated_text(const PoEntry& entry) {
  return entry.fuzzy() && entry.previous_msgid ? *entry.previous_msgid : entry.msgid.text;
}

bool has_translation(const PoEntry& entry) { return !entry.msgid_plural && has_visible(entry.msgstr.front().text); }

}  // namespace readout
