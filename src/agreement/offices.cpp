// Offices: another one than the person has, than the source names, or than the register spells.
#include <algorithm>

#include "agreement/name_words.h"
#include "base/near.h"

namespace readout::agreement {
namespace {

bool is_office_term(const Value& term) { return term.group == "office" || term.group == "position"; }
bool says_office(const Value& term) { return is_office_term(term) && term.key != "generic"; }

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
    if (!is_office_term(term)) continue;
    const bool more = !out.empty() && continues(text, *out.back(), term);
    if (more || (out.empty() && (belongs_after(text, mention, term) || belongs_before(text, mention, term))))
      out.push_back(&term);
  }
  return out;
}

std::vector<Value> terms_of(const NamedText& side, const std::string& registered) {
  const Lexicon* lexicon = side.side.lexicon ? side.side.lexicon->names.get() : nullptr;
  return lexicon ? read_values(Text(registered), *lexicon, {}).values : std::vector<Value>();
}

bool names_office(const NamedText& text, const std::string& key) {
  return std::ranges::any_of(text.terms, [&](const Value& term) { return is_office_term(term) && term.key == key; });
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
                        return other.range.begin == term.range.end + next && is_office_term(other);
                      });
  return joined || (term.range.begin > 0 && all.at(term.range.begin - 1) == U'・');
}

/// An office of the source that neither the target names nor a meeting of such ministers implies.
const Value* only_office(const NamedText& text, const NamedText& other) {
  for (const Value& term : text.terms) {
    const bool meeting = std::ranges::any_of(
        other.terms, [&](const Value& of) { return of.group == "meeting" && of.key == term.key + "s"; });
    if (term.group == "office" && term.key != "generic" && !names_office(other, term.key) && !meeting &&
        !is_compound(text, term))
      return &term;
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

/// The source has an acting office, the target not.
void check_acting(const NamedPair& pair, std::vector<Slip>& slips) {
  auto acting = [](const NamedText& text) { return std::ranges::find(text.terms, "acting", &Value::group); };
  const auto source = acting(pair.source);
  if (source == pair.source.terms.end() || acting(pair.target) != pair.target.terms.end()) return;
  const auto beside = std::ranges::find_if(pair.source.terms, [&](const Value& term) {
    return is_office_term(term) && (term.range.end == source->range.begin || source->range.end + 1 == term.range.begin);
  });
  if (beside == pair.source.terms.end()) return;
  auto office = std::ranges::find_if(
      pair.target.terms, [&](const Value& term) { return is_office_term(term) && term.key == beside->key; });
  if (office == pair.target.terms.end()) office = std::ranges::find_if(pair.target.terms, is_office_term);
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
  const auto office = std::ranges::find(pair.target.terms, "office", &Value::group);
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
  auto offices = [](const NamedText& side) { return std::ranges::count_if(side.terms, is_office_term); };
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

/// The words of a registered office before its country.
struct OfficeWord {
  std::u32string text;
  Range range;
};

std::vector<OfficeWord> words_until(const Text& text, std::size_t end) {
  std::vector<OfficeWord> out;
  for (Range range : latin_words(text))
    if (range.end <= end) out.push_back({std::u32string(letters_of(text, range)), range});
  while (!out.empty() && out.back().text.size() <= 3) out.pop_back();
  return out;
}

/// The office with what may be a part of the country's name, and without: of the Oriental Republic of Uruguay.
std::vector<std::vector<OfficeWord>> words_until_country(const NamedText& side, const std::string& office) {
  const Text text(office);
  std::size_t end = text.folded.size();
  for (const Value& term : terms_of(side, office))
    if (term.group == "country") end = std::min(end, term.range.begin);
  const std::size_t cut = text.folded.rfind(U" of the ", end);
  std::vector<std::vector<OfficeWord>> out{words_until(text, end)};
  if (cut != std::u32string::npos && cut < end) out.push_back(words_until(text, cut));
  return out;
}

constexpr std::size_t kShortWord = 3, kMostEdits = 2;

/// Whether two words are two spellings or two prepositions.
bool is_near_office_word(std::u32string_view typed, std::u32string_view right) {
  if (typed.size() <= kShortWord && right.size() <= kShortWord)
    return typed.front() == right.front() || !is_capital(typed.front());
  return typed.size() > kShortWord && right.size() > kShortWord &&
         edit_distance(small_letters(typed), small_letters(right)) <= kMostEdits;
}

/// Compares the words of the text from `first` on with those of a registered office: reports the one that differs.
void compare_phrase(const NamedPair& pair, const std::vector<Range>& words, std::size_t first,
                    const std::vector<OfficeWord>& office, std::vector<Slip>& slips) {
  const Text& text = pair.target.text();
  const Range* other = nullptr;
  std::size_t which = 0;
  for (std::size_t i = 0; i < office.size(); ++i) {
    if (first + i >= words.size()) return;
    const std::u32string_view typed = letters_of(text, words[first + i]);
    if (small_letters(typed) == small_letters(office[i].text)) continue;
    if (other || !is_near_office_word(typed, office[i].text)) return;
    other = &words[first + i], which = i;
  }
  if (!other || pair.source.text().folded.find(letters_of(text, *other)) != std::u32string::npos) return;
  const std::string right = to_utf8(office[which].text);
  slips.push_back({.rule = SlipRule::office_spelling,
                   .range = *other,
                   .expected = right,
                   .found = text.typed(*other),
                   .fix = right});
}

/// Compares what is before and after a name with a registered office.
void check_phrase_beside(const NamedPair& pair, const Mention& mention, const std::vector<OfficeWord>& office,
                         std::vector<Slip>& slips) {
  const Text& text = pair.target.text();
  const std::vector<Range> words = latin_words(text);
  auto first_from = [&](std::size_t place) {
    return static_cast<std::size_t>(std::ranges::find_if(words, [&](Range word) { return word.begin >= place; }) -
                                    words.begin());
  };
  const std::size_t after = first_from(mention.range.end), at = first_from(mention.range.begin);
  const bool comma = text.at(mention.range.end) == U',';
  if (comma && after < words.size() && words[after].begin == mention.range.end + 2)
    compare_phrase(pair, words, after, office, slips);
  if (at >= office.size() && words[at - 1].end + 1 == mention.range.begin)
    compare_phrase(pair, words, at - office.size(), office, slips);
}

/// Minister for Foreign Affairs where the register has of; Defence where it has Defense.
void check_phrase(const NamedPair& pair, const Mention& mention, std::vector<Slip>& slips) {
  const Text& text = pair.target.text();
  if (!is_latin(text.at(mention.range.begin))) return;
  const std::size_t found = slips.size();
  for (const std::vector<OfficeWord>& office :
       words_until_country(pair.target, (mention.person->*pair.target.form).office))
    if (office.size() >= 2 && slips.size() == found) check_phrase_beside(pair, mention, office, slips);
}

/// The Republic of Germany, where the register has the Federal Republic of Germany.
void check_country_phrase(const NamedPair& pair, const KnownPerson& person, std::vector<Slip>& slips) {
  const Text office((person.*pair.target.form).office);
  const std::u32string& all = office.folded;
  const std::size_t begin = all.rfind(U" of the ");
  if (begin == std::u32string::npos) return;
  const std::u32string country = all.substr(begin + 4);
  const std::u32string& text = pair.target.text().folded;
  for (std::size_t blank = country.find(U' ', 4); blank != std::u32string::npos;
       blank = country.find(U' ', blank + 1)) {
    const std::u32string cut = U"the" + country.substr(blank);
    const std::size_t at = text.find(cut);
    if (!is_capital(cut[4]) || std::ranges::count(cut, U' ') < 3 || at == std::u32string::npos ||
        text.find(country) != std::u32string::npos)
      continue;
    return report_office(pair, SlipRule::country_spelling, {at, at + cut.size()}, to_utf8(country), slips);
  }
}

/// The registered office in signs, without its country.
std::u32string office_signs(const NamedText& side, const std::string& office) {
  const Text text(office);
  for (const Value& term : terms_of(side, office))
    if (says_office(term)) return std::u32string(letters_of(text, term.range));
  return {};
}

/// 外大臣 for 外務大臣: a sign of the office after a name is lost, added or another one.
void check_signs_of_office(const NamedPair& pair, const Mention& mention, std::vector<Slip>& slips) {
  const std::u32string right = office_signs(pair.target, (mention.person->*pair.target.form).office);
  const Text& text = pair.target.text();
  if (right.size() < 4 || !is_han(right.front())) return;
  for (std::size_t size : {right.size() - 1, right.size(), right.size() + 1}) {
    const Range range{mention.range.end, mention.range.end + size};
    const std::u32string_view typed = letters_of(text, range);
    if (typed.size() != size || typed.front() != right.front() || typed.back() != right.back() ||
        edit_distance(typed, std::u32string_view(right)) != 1)
      continue;
    const bool known = std::ranges::any_of(pair.target.terms, [&](const Value& term) { return term.range == range; });
    if (!known)
      return slips.push_back({.rule = SlipRule::office_spelling,
                              .range = range,
                              .expected = to_utf8(right),
                              .found = text.typed(range),
                              .fix = to_utf8(right)});
  }
}

}  // namespace

void find_own_office_slips(const NamedPair& pair, std::vector<Slip>& slips) {
  for (const Mention& mention : pair.target.mentions) check_own_office(pair, mention, slips);
}

void find_office_slips(const NamedPair& pair, std::vector<Slip>& slips) {
  const std::size_t before = slips.size();
  for (const Mention& mention : pair.target.mentions)
    for (auto check : {check_own_office, check_lost_office, check_no_office, check_phrase, check_signs_of_office})
      if (slips.size() == before) check(pair, mention, slips);
  for (const KnownPerson& person : pair.facts.persons) check_country_phrase(pair, person, slips);
  if (slips.size() == before) check_leftover(pair, slips);
  check_acting(pair, slips);
  if (slips.size() == before) check_deputy(pair, slips);
}

}  // namespace readout::agreement
