#include "rules/pair.h"

#include <algorithm>

#include "base/near.h"
#include "base/rule_table.h"
#include "meeting/walk.h"
#include "rules/called.h"
#include "rules/passage.h"
#include "rules/plain_prose.h"
#include "rules/prose_facts.h"
#include "rules/typed_facts.h"
#include "translate/markup.h"

namespace readout {
namespace {

constexpr PairRule kPairRules[] = {translations_print, facts_are_repeated, mentions_are_known, mentions_agree};

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

/// The mention of one person or group in a text.
struct Mentioned {
  std::string who;
  const ProseNode* node;
  const ProseMention* mention;
};

std::vector<Mentioned> mentions_of(const Prose& content) {
  std::vector<Mentioned> out;
  for_each_node(content, [&](const ProseNode& node) {
    if (const auto* mention = std::get_if<ProseMention>(&node.value))
      for (const std::string& who : mention->who) out.push_back({who, &node, mention});
  });
  return out;
}

/// Whether one id is the other, or a group that has the other as a member.
bool are_related(const Meeting& meeting, const std::string& a, const std::string& b) {
  if (a == b) return true;
  auto has = [](const Group& group, const std::string& id) {
    return std::ranges::find(group.people, id, &Person::id) != group.people.end();
  };
  for (const Delegation& delegation : meeting.delegations)
    for (const Group& group : delegation.groups)
      if ((group.id == a && has(group, b)) || (group.id == b && has(group, a))) return true;
  return false;
}

/// Whether a text has the name of a person in words, as a mention prints it.
bool types_name(const Meeting& meeting, const std::string& who, const Prose& content, const std::string& lang) {
  const std::vector<const Person*> persons = persons_of(meeting);
  const auto person = std::ranges::find(persons, who, &Person::id);
  const std::string name = person == persons.end() ? std::string() : called_name(**person, lang);
  return !name.empty() && PlainProse(content).text().find(name) != std::string::npos;
}

/// The first mention in `texts` of somebody whom `others` do not mention and the other text does not name in words.
const Mentioned* first_alone(const Meeting& meeting, const std::vector<Mentioned>& texts,
                             const std::vector<Mentioned>& others, const Prose& other, const std::string& lang) {
  const auto found = std::ranges::find_if(texts, [&](const Mentioned& one) {
    return std::ranges::none_of(others, [&](const Mentioned& two) { return are_related(meeting, one.who, two.who); }) &&
           !types_name(meeting, one.who, other, lang);
  });
  return found == texts.end() ? nullptr : &*found;
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

bool mentions_agree(const Pair& pair, Diagnostics& diagnostics) {
  const Meeting& meeting = pair.context.meeting;
  const std::vector<Mentioned> expected = mentions_of(pair.source.content), found = mentions_of(pair.local.content);
  auto is_known = [&](const Mentioned& one) { return pair.context.mentionable.contains(one.who); };
  if (!std::ranges::all_of(found, is_known)) return true;  // `mentions_are_known` has reported it
  const Mentioned* added = first_alone(meeting, found, expected, pair.source.content, pair.context.from.lang);
  const Mentioned* lost = first_alone(meeting, expected, found, pair.local.content, pair.context.to.lang);
  if (!added || !lost) return true;
  Diagnostic& differs =
      diagnostics.report("mention-differs", added->node->span, {{"found", added->who}, {"expected", lost->who}});
  ProseMention meant = *added->mention;
  std::ranges::replace(meant.who, added->who, lost->who);
  differs.fixes.push_back({differs.primary, tag_of({std::move(meant), {}})});
  return true;
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
      prose.check_times(*unit, passage, units.faults);
      continue;
    }
    local.content = unit->content;
    local.state = UnitState::refused;
  }
}

}  // namespace readout
