#include <algorithm>
#include <set>

#include "base/near.h"
#include "base/rule_table.h"
#include "base/whitespace.h"
#include "translate/markup.h"
#include "translate/places.h"
#include "translate/translation.h"

namespace readout {
namespace {

class Merger {
 public:
  Merger(const Meeting& meeting, const PoFile& po, const Source& source, bool draft, Diagnostics& diagnostics)
      : meeting_(meeting), po_(po), source_(source), draft_(draft), diagnostics_(diagnostics) {
    for (const Delegation& delegation : meeting.delegations) {
      add_people(delegation.people);
      for (const Group& group : delegation.groups) {
        people_.insert(group.id);
        add_people(group.people);
      }
    }
    index();
  }

  void merge(LocalUnits& out) {
    std::set<std::string> units;
    for (const PlacedUnit& placed : placed_units(meeting_)) {
      units.insert(placed.unit->id);
      if (!placed.unit->id.empty()) out.units[placed.unit->id] = {placed.unit->content, UnitState::untranslated};
    }
    if (!same_file(units) || !same_language(out.lang)) return;
    for (const PlacedUnit& placed : placed_units(meeting_)) {
      if (placed.unit->id.empty()) continue;
      if (auto prose = translation(*placed.unit, out.lang))
        out.units[placed.unit->id] = {std::move(*prose), UnitState::translated};
    }
    for (const auto& [id, entry] : entries_)
      if (!units.contains(id)) diagnostics_.report("translation-unit-unknown", entry->msgctxt->span(), {{"unit", id}});
  }

 private:
  void add_people(const std::vector<Person>& people) {
    for (const Person& person : people) people_.insert(person.id);
  }

  void index() {
    for (const PoEntry& entry : po_.entries) {
      if (entry.obsolete || !entry.msgctxt) continue;
      auto [first, fresh] = entries_.emplace(entry.msgctxt->text, &entry);
      if (!fresh)
        diagnostics_.report("translation-repeated", entry.msgctxt->span(), {{"unit", entry.msgctxt->text}})
            .related.push_back({first->second->msgctxt->span(), "first-here"});
    }
  }

  /// The bytes of a header field's value, or of the header, or of the file's start.
  Span header_span(std::string_view field, const std::string& value) const {
    const PoEntry* header = po_.find("", "");
    if (!header) return {&source_, 0, 0};
    const SourcedText& text = header->msgstr.front();
    std::size_t at = text.text.find(std::string(field) + ": " + value);
    if (at == std::string::npos) return text.span();
    at += field.size() + 2;
    return text.origin.span(at, at + value.size());
  }

  bool same_file(const std::set<std::string>& units) {
    std::string found = po_.header("X-Readout-Id").value_or("");
    bool common = entries_.empty() ||
                  std::ranges::any_of(entries_, [&](const auto& entry) { return units.contains(entry.first); });
    if ((found.empty() || found == meeting_.id) && common) return true;
    diagnostics_.report("translation-of-another-file", header_span("X-Readout-Id", found),
                        {{"found", found}, {"expected", meeting_.id}});
    return false;
  }

  bool same_language(const std::string& expected) {
    std::string found = po_.header("Language").value_or("");
    if (found == expected) return true;
    diagnostics_.report("translation-language", header_span("Language", found),
                        {{"found", found}, {"expected", expected}});
    return false;
  }

  /// A fault that a draft may have.
  Diagnostic& report_open(RuleId rule, Span primary, Arguments arguments) {
    Diagnostic& made = diagnostics_.report(rule, primary, std::move(arguments));
    if (draft_) made.severity = Severity::note;
    return made;
  }

  std::optional<Prose> translation(const Unit& unit, const std::string& lang) {
    auto found = entries_.find(unit.id);
    const PoEntry* entry = found == entries_.end() ? nullptr : found->second;
    if (!entry || entry->msgstr.front().text.empty()) {
      Diagnostic& missing = report_open(entry ? RuleId("translation-missing") : RuleId("translation-absent"), unit.span,
                                        {{"unit", unit.id}, {"language", lang}});
      if (entry) missing.related.push_back({entry->msgstr.front().span(), "translation-here"});
      else missing.related.push_back({{&source_, 0, 0}, "translation-here"});
      return std::nullopt;
    }
    bool open = false;
    if (entry->fuzzy()) {
      report_open("translation-fuzzy", entry->msgstr.front().span(), {{"unit", unit.id}})
          .related.push_back({unit.span, "source-here"});
      open = true;
    } else if (entry->msgid.text != to_msgid(unit.content)) {
      report_open("translation-stale", entry->msgid.span(), {{"unit", unit.id}})
          .related.push_back({unit.span, "source-here"});
      open = true;
    }
    if (open) return std::nullopt;
    return checked(unit, entry->msgstr.front());
  }

  std::optional<Prose> checked(const Unit& unit, const SourcedText& msgstr) {
    std::optional<Prose> prose = from_msgstr(fold_whitespace(msgstr, true, true), unit, diagnostics_);
    if (!prose) return std::nullopt;
    bool facts = same_facts(unit, *prose, msgstr.span()), mentions = known_mentions(*prose);
    if (!facts || !mentions) return std::nullopt;
    return prose;
  }

  /// Dates, times, keys, links and notes are the same multiset as in the source.
  bool same_facts(const Unit& unit, const Prose& prose, Span whole) {
    struct Count {
      std::size_t expected = 0, found = 0;
      Span last;  ///< of those found
    };
    std::vector<Fact> wanted, found;
    collect_facts(unit.content, wanted);
    collect_facts(prose, found);
    std::map<std::string, Count> counts;
    for (const Fact& fact : wanted) ++counts[fact.tag].expected;
    for (const Fact& fact : found) {
      Count& count = counts[fact.tag];  // the parser refused what is none of the source
      ++count.found;
      count.last = fact.node->span;
    }
    bool same = true;
    for (const auto& [tag, count] : counts) {
      if (count.expected == count.found) continue;
      diagnostics_.report(
          "translation-facts-differ", count.found > count.expected ? count.last : whole,
          {{"fact", tag}, {"expected", std::to_string(count.expected)}, {"found", std::to_string(count.found)}});
      same = false;
    }
    return same;
  }

  bool known_mentions(const Prose& prose) {
    bool known = true;
    for (const ProseNode& node : prose) {
      if (const auto* mention = std::get_if<ProseMention>(&node.value))
        for (const std::string& who : mention->who)
          if (!people_.contains(who)) {
            offer_near(*mention, who, diagnostics_.report("translation-mention-unknown", node.span, {{"who", who}}));
            known = false;
          }
      if (const Prose* inside = content_of(node)) known = known_mentions(*inside) && known;
    }
    return known;
  }

  void offer_near(const ProseMention& mention, const std::string& who, Diagnostic& unknown) {
    if (!diagnostics_.keeps(unknown)) return;
    const std::string near = nearest(who, {people_.begin(), people_.end()});
    if (near.empty()) return;
    ProseMention meant = mention;
    std::ranges::replace(meant.who, who, near);
    unknown.fixes.push_back({unknown.primary, tag_of({std::move(meant), {}})});
  }

  const Meeting& meeting_;
  const PoFile& po_;
  const Source& source_;
  bool draft_;
  Diagnostics& diagnostics_;
  std::set<std::string> people_;
  std::map<std::string, const PoEntry*> entries_;
};

}  // namespace

LocalUnits source_units(const Meeting& meeting) {
  LocalUnits out{meeting.lang, {}};
  for (const PlacedUnit& placed : placed_units(meeting))
    if (!placed.unit->id.empty()) out.units[placed.unit->id] = {placed.unit->content, UnitState::source};
  return out;
}

LocalUnits merge(const Meeting& meeting, const PoFile& po, const Source& po_source, const std::string& lang, bool draft,
                 Diagnostics& diagnostics) {
  LocalUnits out{lang, {}};
  Merger(meeting, po, po_source, draft, diagnostics).merge(out);
  return out;
}

}  // namespace readout
