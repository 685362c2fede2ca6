#include "rules/pair.h"

#include <algorithm>

#include "base/near.h"
#include "base/rule_table.h"
#include "meeting/walk.h"
#include "rules/passage.h"
#include "rules/prose_facts.h"
#include "rules/typed_facts.h"
#include "translate/markup.h"

namespace readout {
namespace {

constexpr PairRule kPairRules[] = {translations_print, facts_are_repeated, mentions_are_known};

/// The number of times that a fact occurs in the source and in the translation.
struct Count {
  std::size_t expected = 0, found = 0;
  Span last;  ///< in the translation
};

void offer_near(const Pair& pair, const ProseMention& mention, const std::string& who, Diagnostic& unknown) {
  std::vector<std::string> others;  // an id that the mention has already would be repeated
  std::ranges::copy_if(pair.context.mentionable, std::back_inserter(others),
                       [&](const std::string& id) { return std::ranges::find(mention.who, id) == mention.who.end(); });
  const std::string near = nearest(who, others);
  if (near.empty()) return;
  ProseMention meant = mention;
  std::ranges::replace(meant.who, who, near);
  unknown.fixes.push_back({unknown.primary, tag_of({std::move(meant), {}})});
}

bool passes(const Pair& pair, Diagnostics& diagnostics) {
  bool usable = true;
  for (const PairRule rule : kPairRules) usable = rule(pair, diagnostics) && usable;
  return usable;
}

}  // namespace

bool translations_print(const Pair& pair, Diagnostics& diagnostics) {
  if (prints(pair.local.content)) return true;
  diagnostics.report("translation-missing", pair.local.entry->msgstr.front().span(),
                     {{"unit", pair.source.id}, {"language", pair.context.to.lang}});
  return false;
}

bool facts_are_repeated(const Pair& pair, Diagnostics& diagnostics) {
  std::map<std::string, Count> counts;
  for (const ProseNode* fact : facts_of(pair.source.content)) ++counts[tag_of(*fact)].expected;
  for (const ProseNode* fact : facts_of(pair.local.content)) {
    Count& count = counts[tag_of(*fact)];
    ++count.found;
    count.last = fact->span;
  }
  bool same = true;
  for (const auto& [tag, count] : counts) {
    if (count.expected == count.found) continue;
    diagnostics.report(
        "translation-facts-differ", count.found > count.expected ? count.last : pair.local.entry->msgstr.front().span(),
        {{"fact", tag}, {"expected", std::to_string(count.expected)}, {"found", std::to_string(count.found)}});
    same = false;
  }
  return same;
}

bool mentions_are_known(const Pair& pair, Diagnostics& diagnostics) {
  bool known = true;
  for_each_node(pair.local.content, [&](const ProseNode& node) {
    const auto* mention = std::get_if<ProseMention>(&node.value);
    if (!mention) return;
    for (const std::string& who : mention->who) {
      if (pair.context.mentionable.contains(who)) continue;
      Diagnostic& unknown = diagnostics.report("translation-mention-unknown", node.span, {{"who", who}});
      if (diagnostics.keeps(unknown)) offer_near(pair, *mention, who, unknown);
      known = false;
    }
  });
  return known;
}

void check_pairs(const Meeting& meeting, LocalUnits& units, const Voice& from, const Voice& to,
                 const RuleChoice& choice) {
  PairContext context{meeting, from, to};
  std::ranges::move(mentionable_ids(meeting), std::inserter(context.mentionable, context.mentionable.end()));
  static const Registers none;
  static const Words no_words;
  const Facts facts{meeting, to.registers ? *to.registers : none, choice, to.catalog ? to.catalog->words() : no_words};
  const TypedFacts typed(facts, to.lang);
  ProseFacts prose(facts, to.lang);
  for (const Unit* unit : units_of(meeting)) {
    const auto found = units.units.find(unit->id);
    if (found == units.units.end() || found->second.state != UnitState::translated) continue;
    LocalUnit& local = found->second;
    if (passes({*unit, local, context}, units.faults)) {
      const Passage passage = passage_of(facts, to.lang, local.content, local.entry->msgstr.front().span());
      check_passage(passage, units.faults);
      typed.check(passage, units.faults);
      prose.check_clocks(passage, units.faults);
      continue;
    }
    local.content = unit->content;
    local.state = UnitState::refused;
  }
}

}  // namespace readout
