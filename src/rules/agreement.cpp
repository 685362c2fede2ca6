#include "rules/agreement.h"

#include "agreement/lexicon.h"
#include "agreement/read_pair.h"
#include "base/rule_table.h"
#include "meeting/walk.h"
#include "rules/known_person.h"
#include "rules/plain_prose.h"
#include "wording/moments.h"

namespace readout {
namespace {

using agreement::KnownFacts;
using agreement::KnownPerson;
using agreement::Slip;

KnownFacts known_facts(const Meeting& meeting, std::string_view to, const agreement::Lexicon* source_words,
                       const agreement::Lexicon* target_words) {
  std::vector<KnownPerson> persons;
  for (const Person* person : persons_of(meeting))
    persons.push_back({person->id, known_form(*person, meeting.lang), known_form(*person, to), person->country});
  return KnownFacts(std::move(persons), source_words, target_words);
}

/// A unit and its translation as plain text.
struct PlainPair {
  PlainProse source, target;
  const Unit& unit;
  const LocalUnit& local;
};

Span place_of(const PlainPair& pair, const Slip& slip) {
  const PlainProse& side = slip.in_source ? pair.source : pair.target;
  const Span span = side.span_of(slip.range.begin, slip.range.end);
  return span.source && !slip.in_source ? span : pair.local.entry->msgstr.front().span();
}

/// What the translation should have, in its words; empty if that is not certain.
std::string replacement_of(const Slip& slip, const Voice& to) {
  if (!slip.fix.empty() || !slip.meant || !to.catalog) return slip.fix;
  const agreement::Value& meant = *slip.meant;
  if (meant.kind == agreement::Kind::clock && !meant.clock.half_open)
    return clock_words(meant.clock.minute / 60, meant.clock.minute % 60, nullptr, to);
  const agreement::DateParts& date = meant.date;
  const bool plain = date.month != 0 && date.day != 0 && date.weekday == 0 && date.part.empty();
  if (meant.kind != agreement::Kind::date || !plain) return {};
  const CivilDate day{date.year, date.month, date.day};
  return date.year ? full_date_words(day, to) : date_words(day, nullptr, to);
}

void report(const Slip& slip, const PlainPair& pair, const agreement::Pair& texts, const Voice& to,
            Diagnostics& findings) {
  const agreement::Text &source = texts.source.text, &target = texts.target.text;
  const std::string found = slip.in_source ? std::string() : target.typed(slip.whole.value_or(slip.range));
  std::string expected = slip.other ? source.typed(*slip.other) : slip.expected;
  if (slip.in_source) expected = source.typed(slip.range);
  Diagnostic& finding =
      findings.report(rule_of(slip.rule), place_of(pair, slip), {{"found", found}, {"expected", expected}});
  const agreement::Range other = slip.in_source ? slip.range : slip.other.value_or(agreement::Range{});
  if (const Span span = pair.source.span_of(other.begin, other.end); span.source)
    finding.related.push_back({span, "source-here"});
  const agreement::Range place = slip.whole.value_or(slip.range);
  if (std::string fix = replacement_of(slip, to); !fix.empty() && !slip.in_source)
    finding.fixes.push_back({pair.target.span_of(place.begin, place.end), std::move(fix)});
}

/// Visits each translated unit as plain text, with what the meeting knows.
template <class Visit>
void visit_pairs(const Meeting& meeting, const LocalUnits& units, const std::string& to, Visit&& visit) {
  const agreement::Lexicon *source_words = agreement::shipped_lexicon(meeting.lang),
                           *target_words = agreement::shipped_lexicon(to);
  const KnownFacts facts = known_facts(meeting, to, source_words, target_words);
  for (const Unit* unit : units_of(meeting)) {
    const auto found = units.units.find(unit->id);
    if (found == units.units.end() || found->second.state != UnitState::translated) continue;
    const PlainPair plain{PlainProse(unit->content), PlainProse(found->second.content), *unit, found->second};
    const agreement::Text source(plain.source.text()), target(plain.target.text());
    visit(plain, agreement::Pair{{source, meeting.lang, source_words}, {target, to, target_words}, facts});
  }
}

}  // namespace

void check_agreement(const Meeting& meeting, LocalUnits& units, const Voice& to) {
  visit_pairs(meeting, units, to.lang, [&](const PlainPair& plain, const agreement::Pair& pair) {
    const agreement::ReadPair read = agreement::read_pair(pair);
    if (!read.is_understood()) ++units.uncompared;
    for (const Slip& slip : agreement::examine(read))
      if (slip.rule != agreement::SlipRule::word_doubled) report(slip, plain, pair, to, units.faults);
  });
}

void for_each_pair(const Meeting& meeting, const LocalUnits& units, const std::string& to,
                   const std::function<void(const std::string& id, const agreement::Pair&)>& visit) {
  visit_pairs(meeting, units, to,
              [&](const PlainPair& plain, const agreement::Pair& pair) { visit(plain.unit.id, pair); });
}

}  // namespace readout
