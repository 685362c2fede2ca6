// Offices: another one than the person has, than the source names, or than the register spells.
#include <algorithm>

#include <fmt/format.h>

#include "agreement/name_words.h"

namespace readout::agreement {
namespace {

bool holds_letter(const Text& text, Range range, bool (*test)(char32_t)) {
  for (std::size_t at = range.begin; at < range.end; ++at)
    if (test(text.at(at))) return true;
  return false;
}

bool is_hiragana_or_stop(char32_t c) {
  return (c >= 0x3041 && c <= 0x309F) || c == U'、' || c == U'。' || c == U',' || c == U'\n';
}
bool is_small_latin(char32_t c) { return is_latin(c) && small_letter(c) == c; }

constexpr std::size_t kLongestCountry = 30, kLongestJoint = 8;

bool another_between(const NamedText& text, Range range) {
  return std::ranges::any_of(text.mentions, [&](const Mention& mention) {
    return mention.range.begin < range.end && range.begin < mention.range.end;
  });
}

/// Whether an office after a name is of that person.
bool belongs_after(const NamedText& text, const Mention& mention, const Value& term) {
  if (term.range.begin < mention.range.end) return false;
  const Range between{mention.range.end, term.range.begin};
  if (another_between(text, between)) return false;
  if (!is_latin(text.text().at(term.range.begin)))
    return between.size() <= kLongestCountry && !holds_letter(text.text(), between, is_hiragana_or_stop);
  return between.size() >= 2 && between.size() <= kLongestJoint && text.text().at(between.begin) == U',' &&
         !holds_letter(text.text(), between, is_small_latin);
}

/// Whether an office before a name is of that person: Foreign Minister Ohno.
bool belongs_before(const NamedText& text, const Mention& mention, const Value& term) {
  if (term.range.end > mention.range.begin || !is_latin(text.text().at(term.range.begin))) return false;
  std::size_t at = mention.range.begin;
  for (auto other = text.terms.rbegin(); other != text.terms.rend(); ++other)
    if (other->group == "honorific" && other->range.end + 1 == at) at = other->range.begin;
  return term.range.end + 1 == at && text.text().at(term.range.end) == U' ';
}

/// Deputy Prime Minister and Minister of Foreign Affairs; 副首相兼外務大臣.
bool continues(const NamedText& text, const Value& first, const Value& second) {
  if (second.range.begin < first.range.end || second.range.begin - first.range.end > 5) return false;
  return std::ranges::find(text.terms, "office-joint", &Value::group) != text.terms.end() &&
         std::ranges::any_of(text.terms, [&](const Value& term) {
           return (term.group == "office-joint") && term.range.begin >= first.range.end &&
                  term.range.end <= second.range.begin;
         });
}

/// The offices beside a mention.
std::vector<const Value*> offices_of(const NamedText& text, const Mention& mention) {
  std::vector<const Value*> out;
  for (const Value& term : text.terms) {
    if (!is_office(term)) continue;
    const bool more = !out.empty() && continues(text, *out.back(), term);
    if (more || (out.empty() && (belongs_after(text, mention, term) || belongs_before(text, mention, term))))
      out.push_back(&term);
  }
  return out;
}

/// Whether two keys, each of which may be several words, have one in common: a Vice-Minister may be a 副大臣.
bool keys_meet(std::string_view a, std::string_view b) {
  if (a == b) return true;
  for (; !a.empty(); a.remove_prefix(std::min(a.find(' '), a.size() - 1) + 1)) {
    const std::string one = fmt::format(" {} ", a.substr(0, a.find(' ')));
    if (fmt::format(" {} ", b).find(one) != std::string::npos) return true;
  }
  return false;
}

bool names_office(const NamedText& text, std::string_view key) {
  return std::ranges::any_of(text.terms,
                             [&](const Value& term) { return is_office(term) && keys_meet(term.key, key); });
}

void report_office(const NamedPair& pair, SlipRule rule, Range range, std::string right, std::vector<Slip>& slips) {
  slips.push_back(
      {.rule = rule, .range = range, .expected = std::move(right), .found = pair.target.text().typed(range)});
}

/// The office beside a name is not one that the person has, and the source does not name it.
void check_own_office(const NamedPair& pair, const Mention& mention, std::vector<Slip>& slips) {
  const std::vector<std::string>& own = mention.person->offices;
  if (own.empty()) return;
  for (const Value* term : offices_of(pair.target, mention))
    if (says_office(*term) && std::ranges::find(own, term->key) == own.end() && !names_office(pair.source, term->key))
      report_office(pair, SlipRule::office_differs, term->range, (mention.person->*pair.target.form).office, slips);
}

/// Economy and Finance, 経済・財務: the languages name such an office by either of its parts.
bool is_compound(const NamedText& text, const Value& term) {
  const Text& all = text.text();
  const std::u32string_view after = std::u32string_view(all.folded).substr(term.range.end);
  const std::size_t next = after.starts_with(U" and ") ? 5 : after.starts_with(U", ") ? 2 : 0;
  const bool joined = next != 0 && is_capital(all.at(term.range.end + next)) &&
                      letters_of(all, term.range).find(U" of ") != std::u32string_view::npos &&
                      std::ranges::none_of(text.terms, [&](const Value& other) {
                        return other.range.begin == term.range.end + next && is_office(other);
                      });
  return joined || (term.range.begin > 0 && all.at(term.range.begin - 1) == U'・');
}

/// An office of the source that neither the target names nor a meeting of such ministers implies.
const Value* only_office(const NamedText& text, const NamedText& other) {
  for (const Value& term : text.terms) {
    const bool meeting = std::ranges::any_of(
        other.terms, [&](const Value& of) { return of.group == "meeting" && of.key == term.key + "s"; });
    const bool office = term.key == "president" || (term.group == "office" && term.key != "generic");
    if (office && !names_office(other, term.key) && !meeting && !is_compound(text, term)) return &term;
  }
  return nullptr;
}

bool has_generic(const NamedText& text) { return names_office(text, "generic"); }

/// Each text names an office that the other one does not.
void check_leftover(const NamedPair& pair, std::vector<Slip>& slips) {
  const Value *source = only_office(pair.source, pair.target), *target = only_office(pair.target, pair.source);
  if (!source || !target || has_generic(pair.source) != has_generic(pair.target)) return;
  for (const KnownPerson& person : pair.facts.persons) {
    if (!pair.source.names(person) && !pair.target.names(person)) continue;
    const std::vector<std::string>& own = person.offices;
    if (std::ranges::find(own, target->key) != own.end()) return;
  }
  slips.push_back({.rule = SlipRule::office_differs,
                   .range = target->range,
                   .expected = pair.source.text().typed(source->range),
                   .found = pair.target.text().typed(target->range),
                   .other = source->range});
}

/// The key of the office that is acting: a chargé d'affaires acts as ambassador. Empty if there is none.
std::string acting_office(const NamedText& text, const Value& acting) {
  if (acting.key == "charge") return "ambassador";
  const auto beside = std::ranges::find_if(text.terms, [&](const Value& term) {
    return is_office(term) && (term.range.end == acting.range.begin || acting.range.end + 1 == term.range.begin);
  });
  return beside == text.terms.end() ? std::string() : beside->key;
}

/// The source has an acting office, the target not.
void check_acting(const NamedPair& pair, std::vector<Slip>& slips) {
  auto acting = [](const NamedText& text) { return std::ranges::find(text.terms, "acting", &Value::group); };
  const auto source = acting(pair.source);
  if (source == pair.source.terms.end() || acting(pair.target) != pair.target.terms.end()) return;
  const std::string key = acting_office(pair.source, *source);
  if (key.empty()) return;
  auto office =
      std::ranges::find_if(pair.target.terms, [&](const Value& term) { return is_office(term) && term.key == key; });
  if (office == pair.target.terms.end()) office = std::ranges::find_if(pair.target.terms, is_office);
  if (office != pair.target.terms.end())
    slips.push_back({.rule = SlipRule::acting_lost,
                     .range = office->range,
                     .expected = pair.source.text().typed(source->range),
                     .found = pair.target.text().typed(office->range),
                     .other = source->range});
}

/// The first word of a deputy; with `only_office`, one that is the office of a deputy for certain.
std::optional<Range> deputy_in(const NamedText& text, bool only_office) {
  const Lexicon* names = text.side.lexicon ? text.side.lexicon->names.get() : nullptr;
  const std::uint64_t deputy = names ? names->bit_of("deputy") : 0;
  std::optional<Range> found;
  for (std::size_t at = 0; deputy != 0 && !found && at < text.text().folded.size(); ++at) {
    names->words.find_of(deputy, text.text(), at, [&](const Word& word) {
      if (!only_office || word.key == "deputy") found = Range{at, at + word.text.size()};
      return found.has_value();
    });
  }
  return found;
}

/// The source has a deputy, the target an office and no deputy.
void check_deputy(const NamedPair& pair, std::vector<Slip>& slips) {
  const auto office = std::ranges::find_if(pair.target.terms, [](const Value& term) {
    return term.group == "office" || term.key == "chief-cabinet-secretary";
  });
  const std::optional<Range> deputy = office == pair.target.terms.end() ? std::nullopt : deputy_in(pair.source, true);
  if (!deputy || deputy_in(pair.target, false)) return;
  slips.push_back({.rule = SlipRule::acting_lost,
                   .range = office->range,
                   .expected = pair.source.text().typed(*deputy),
                   .found = pair.target.text().typed(office->range),
                   .other = *deputy});
}

/// One of several offices of the source is not beside the name.
void check_lost_office(const NamedPair& pair, const Mention& mention, std::vector<Slip>& slips) {
  const std::vector<const Value*> typed = offices_of(pair.target, mention);
  if (!mention.is_full() || typed.empty() || !says_office(*typed.front())) return;
  for (const Mention& from : pair.source.mentions) {
    if (from.person != mention.person) continue;
    for (const Value* term : offices_of(pair.source, from)) {
      const std::vector<std::string>& own = mention.person->offices;
      const bool known = std::ranges::find(own, term->key) != own.end() && own.size() > 1;
      if (says_office(*term) && known && !names_office(pair.target, term->key))
        slips.push_back({.rule = SlipRule::office_lost,
                         .range = typed.front()->range,
                         .expected = pair.source.text().typed(term->range),
                         .found = pair.target.text().typed(typed.front()->range),
                         .other = term->range});
    }
  }
}

/// `and`, `of` and other short words are no verb.
bool joins_or_divides(const NamedText& text, std::size_t at) {
  std::size_t end = at;
  while (is_latin(text.text().at(end))) ++end;
  const Lexicon* names = text.side.lexicon ? text.side.lexicon->names.get() : nullptr;
  bool joint = end - at <= 2;
  if (names)
    names->words.find_of(names->bit_of("list-joint"), text.text(), at, [&](const Word&) { return joint = true; });
  return joint;
}

/// A whole name with a verb after it, where the source has the office: Mr. OHNO Hayato held.
void check_no_office(const NamedPair& pair, const Mention& mention, std::vector<Slip>& slips) {
  const Text& text = pair.target.text();
  const bool verb = text.at(mention.range.end) == U' ' && is_small_latin(text.at(mention.range.end + 1)) &&
                    !joins_or_divides(pair.target, mention.range.end + 1);
  const auto times = std::ranges::count(pair.target.mentions, mention.person, &Mention::person);
  if (!mention.is_full() || !verb || times > 1 || !offices_of(pair.target, mention).empty()) return;
  auto offices = [](const NamedText& side) { return std::ranges::count_if(side.terms, is_office); };
  for (const Mention& from : pair.source.mentions) {
    const std::vector<const Value*> own =
        from.person == mention.person ? offices_of(pair.source, from) : std::vector<const Value*>();
    if (own.empty() || offices(pair.target) >= offices(pair.source)) continue;
    return slips.push_back({.rule = SlipRule::office_lost,
                            .range = mention.range,
                            .expected = pair.source.text().typed(own.front()->range),
                            .found = text.typed(mention.range),
                            .other = own.front()->range});
  }
}

}  // namespace

void find_own_office_slips(const NamedPair& pair, std::vector<Slip>& slips) {
  for (const Mention& mention : pair.target.mentions) check_own_office(pair, mention, slips);
}

void find_office_slips(const NamedPair& pair, std::vector<Slip>& slips) {
  const std::size_t before = slips.size();
  for (const Mention& mention : pair.target.mentions)
    for (auto check : {check_own_office, check_lost_office, check_no_office})
      if (slips.size() == before) check(pair, mention, slips);
  if (slips.size() == before) find_office_phrase_slips(pair, slips);
  if (slips.size() == before) check_leftover(pair, slips);
  check_acting(pair, slips);
  if (slips.size() == before) check_deputy(pair, slips);
}

}  // namespace readout::agreement
