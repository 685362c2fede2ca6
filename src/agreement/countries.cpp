// Countries, bodies, sides and kinds of meetings: each text names one that the other does not; the order of countries.
#include <algorithm>

#include "agreement/name_words.h"
#include "base/near.h"

namespace readout::agreement {
namespace {

const Lexicon* names_of(const NamedText& text) { return text.side.lexicon ? text.side.lexicon->names.get() : nullptr; }

/// The country of a sign that is short for it: 米.
std::string sign_key(const NamedText& text, std::size_t at) {
  const Lexicon* names = names_of(text);
  std::string key;
  if (!names) return key;
  names->words.find_of(names->bit_of("country-sign"), text.text(), at, [&](const Word& word) {
    if (word.text.size() == 1) key = word.key;
    return !key.empty();
  });
  return key;
}

bool has_sign(const NamedText& text, const std::string& key) {
  for (std::size_t at = 0; at < text.text().folded.size(); ++at)
    if (is_han(text.text().at(at)) && sign_key(text, at) == key) return true;
  return false;
}

bool has_term(const NamedText& text, std::string_view group, std::string_view key) {
  return std::ranges::any_of(text.terms, [&](const Value& term) { return term.group == group && term.key == key; });
}

/// Countries in a row: 日米韓, 日・EU, Japan-U.S.-ROK.
struct Compound {
  std::vector<std::string> keys;
  Range range;
};

const Value* country_at(const NamedText& text, std::size_t at) {
  const auto found = std::ranges::lower_bound(text.terms, at, {}, [](const Value& term) { return term.range.begin; });
  const bool country = found != text.terms.end() && found->range.begin == at && found->group == "country";
  return country ? &*found : nullptr;
}

bool is_joint(char32_t c) { return c == U'-' || c == U'・'; }

Compound compound_at(const NamedText& text, std::size_t at) {
  Compound out{{}, {at, at}};
  for (std::size_t next = at;;) {
    if (const Value* country = country_at(text, next))
      out.keys.push_back(country->key), out.range.end = country->range.end;
    else if (const std::string key = is_han(text.text().at(next)) ? sign_key(text, next) : std::string(); !key.empty())
      out.keys.push_back(key), out.range.end = next + 1;
    else return out;
    next = out.range.end + (is_joint(text.text().at(out.range.end)) ? 1u : 0u);
  }
}

std::vector<Compound> compounds_of(const NamedText& text) {
  std::vector<Compound> out;
  for (std::size_t at = 0; at < text.text().folded.size(); ++at) {
    const char32_t c = text.text().at(at);
    const bool inside = at > 0 && (is_han(text.text().at(at - 1)) || is_digit(text.text().at(at - 1)) ||
                                   is_latin(text.text().at(at - 1)));
    if (inside || c == U' ' || is_hiragana(c) || ((is_latin(c) || is_katakana(c)) && !country_at(text, at))) continue;
    Compound compound = compound_at(text, at);
    if (compound.keys.size() < 2) continue;
    at = compound.range.end - 1;
    out.push_back(std::move(compound));
  }
  return out;
}

/// A text with its compounds.
struct CompoundText {
  const NamedText& named;
  std::vector<Compound> compounds = compounds_of(named);
};

bool is_in_compound(const std::vector<Compound>& compounds, Range range) {
  return std::ranges::any_of(compounds, [&](const Compound& compound) { return compound.range.holds(range); });
}

/// The country of the meeting's home is added and left out at will.
constexpr std::string_view kHome = "JP";

bool is_of_person(const NamedPair& pair, const std::string& key) {
  return std::ranges::any_of(pair.facts.persons, [&](const KnownPerson& person) { return person.country == key; });
}

const Value* only_country(const CompoundText& text, const NamedText& other) {
  for (const Value& term : text.named.terms)
    if (term.group == "country" && term.key != kHome && !has_term(other, "country", term.key) &&
        !has_sign(other, term.key) && !is_in_compound(text.compounds, term.range))
      return &term;
  return nullptr;
}

void report_pair(const NamedPair& pair, SlipRule rule, const Value& source, const Value& target,
                 std::vector<Slip>& slips) {
  slips.push_back({.rule = rule,
                   .range = target.range,
                   .expected = pair.source.text().typed(source.range),
                   .found = pair.target.text().typed(target.range),
                   .other = source.range});
}

/// The other country of 日豪, if the other text does not name it. 日中 is also “in the daytime”.
std::optional<Value> only_partner(const CompoundText& text, const NamedText& other) {
  for (const Compound& compound : text.compounds) {
    if (compound.keys.size() != 2 || compound.keys[0] != kHome || compound.keys[1] == "CN") continue;
    const std::string& key = compound.keys[1];
    if (!has_term(other, "country", key) && !has_sign(other, key))
      return Value{.kind = Kind::term, .range = compound.range, .key = key, .group = "country"};
  }
  return std::nullopt;
}

std::optional<Value> only_named(const CompoundText& text, const NamedText& other) {
  const Value* country = only_country(text, other);
  return country ? std::optional<Value>(*country) : std::nullopt;
}

/// A country of each text that the other one does not name, by itself or in a compound.
void check_countries(const NamedPair& pair, const CompoundText& from, const CompoundText& to,
                     std::vector<Slip>& slips) {
  std::optional<Value> source = only_named(from, pair.target), target = only_named(to, pair.source);
  if (!source) source = only_partner(from, pair.target);
  if (!target) target = only_partner(to, pair.source);
  if (source && target && !is_of_person(pair, target->key))
    report_pair(pair, SlipRule::country_differs, *source, *target, slips);
}

/// Without the home country, which each language names first in its own manner.
std::vector<std::string> without_home(std::vector<std::string> keys) {
  std::erase(keys, kHome);
  return keys;
}

void check_order_of_countries(const NamedPair& pair, const std::vector<Compound>& source, std::vector<Compound> target,
                              std::vector<Slip>& slips) {
  std::erase_if(target, [](const Compound& compound) { return compound.keys.size() < 3; });
  for (const Compound& to : target) {
    auto same = [&](const Compound& from) { return std::ranges::is_permutation(from.keys, to.keys); };
    const auto from = std::ranges::find_if(source, same);
    if (from == source.end() || without_home(from->keys) == without_home(to.keys)) continue;
    const bool also_right = std::ranges::any_of(
        source, [&](const Compound& other) { return without_home(other.keys) == without_home(to.keys); });
    if (!also_right)
      slips.push_back({.rule = SlipRule::country_order,
                       .range = to.range,
                       .expected = pair.source.text().typed(from->range),
                       .found = pair.target.text().typed(to.range),
                       .other = from->range});
  }
}

constexpr std::size_t kShortestCountry = 4;

/// Singaporeans for Singaporean: the words differ only at their ends.
bool differ_at_end(std::u32string_view a, std::u32string_view b) {
  const auto same = static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
  return same + 1 >= std::max(a.size(), b.size());
}

/// A word that is one letter from a name of a country that only the source has.
void check_spelling_of_country(const NamedPair& pair, Range word, const std::vector<const Form*>& lost,
                               std::vector<Slip>& slips) {
  const Text& text = pair.target.text();
  const std::u32string typed = small_letters(letters_of(text, word));
  const bool taken =
      std::ranges::any_of(pair.target.terms, [&](const Value& term) { return term.range.meets(word); }) ||
      std::ranges::any_of(pair.target.mentions, [&](const Mention& mention) { return mention.range.meets(word); });
  if (taken || typed.size() < kShortestCountry ||
      pair.source.text().folded.find(letters_of(text, word)) != std::u32string::npos)
    return;
  for (const Form* form : lost) {
    const std::u32string right(form->literal);
    if (right.size() < kShortestCountry || (is_latin(typed.front()) && differ_at_end(small_letters(right), typed)) ||
        edit_distance(std::u32string_view(small_letters(right)), std::u32string_view(typed)) != 1)
      continue;
    return slips.push_back({.rule = SlipRule::country_spelling,
                            .range = word,
                            .expected = to_utf8(right),
                            .found = text.typed(word),
                            .fix = to_utf8(right)});
  }
}

/// Whether a word follows another capital word that is not the first one of a text, as in a person's name: Aicha Mari.
bool continues_name(const Text& text, Range before, Range word) {
  return before.begin > 0 && before.end + 1 == word.begin && text.at(before.end) == U' ' &&
         is_capital(text.at(before.begin));
}

/// The names of the countries that only the source has, in the language of the target.
std::vector<const Form*> lost_countries(const NamedPair& pair) {
  const bool lost = std::ranges::any_of(pair.source.terms, [&](const Value& term) {
    return term.group == "country" && !has_term(pair.target, "country", term.key);
  });
  std::vector<const Form*> out;
  if (!lost || !names_of(pair.target)) return out;
  for (const Form& form : names_of(pair.target)->forms)
    if (form.group == "country" && has_term(pair.source, "country", form.key) &&
        !has_term(pair.target, "country", form.key))
      out.push_back(&form);
  return out;
}

void check_spellings(const NamedPair& pair, std::vector<Slip>& slips) {
  const std::vector<const Form*> lost = lost_countries(pair);
  if (lost.empty()) return;
  const Text& text = pair.target.text();
  Range before{0, 0};
  for (Range word : latin_words(text)) {
    if (is_capital(text.at(word.begin)) && !continues_name(text, before, word))
      check_spelling_of_country(pair, word, lost, slips);
    before = word;
  }
  for (Range word : katakana_words(pair.target.text())) check_spelling_of_country(pair, word, lost, slips);
}

/// Who called on whom: one text has a call that the first person of it paid, the other one that the person received.
void check_voice(const NamedPair& pair, std::vector<Slip>& slips) {
  auto call = [](const NamedText& text) { return std::ranges::find(text.terms, "call-voice", &Value::group); };
  const auto from = call(pair.source), to = call(pair.target);
  if (from == pair.source.terms.end() || to == pair.target.terms.end() || from->key == to->key) return;
  if (pair.source.mentions.size() < 2 || pair.target.mentions.size() < 2 ||
      pair.source.mentions[0].person != pair.target.mentions[0].person)
    return;
  report_pair(pair, SlipRule::direction_differs, *from, *to, slips);
}

/// A country with the word for its side after it.
std::vector<Value> sides_of(const NamedText& text) {
  std::vector<Value> out;
  for (const Value& side : text.terms) {
    if (side.group != "side") continue;
    const std::size_t at = side.range.begin, before = at > 0 && text.text().at(at - 1) == U' ' ? at - 1 : at;
    const auto country = std::ranges::find_if(
        text.terms, [&](const Value& term) { return term.group == "country" && term.range.end == before; });
    Value value = side;
    if (country != text.terms.end()) value.key = country->key, value.range.begin = country->range.begin;
    else if (at > 0 && is_han(text.text().at(at - 1))) value.key = sign_key(text, at - 1), value.range.begin = at - 1;
    else value.key.clear();
    if (!value.key.empty()) out.push_back(value);
  }
  return out;
}

bool has_key(const std::vector<Value>& values, const std::string& key) {
  return std::ranges::find(values, key, &Value::key) != values.end();
}

void check_sides(const NamedPair& pair, std::vector<Slip>& slips) {
  const std::vector<Value> source = sides_of(pair.source), target = sides_of(pair.target);
  const auto from = std::ranges::find_if(source, [&](const Value& side) { return !has_key(target, side.key); });
  const auto to = std::ranges::find_if(target, [&](const Value& side) { return !has_key(source, side.key); });
  if (from != source.end() && to != target.end()) report_pair(pair, SlipRule::side_differs, *from, *to, slips);
}

std::ptrdiff_t count_of(const NamedText& text, std::string_view group, const std::string& key) {
  return std::ranges::count_if(text.terms, [&](const Value& term) { return term.group == group && term.key == key; });
}

/// A term that only the source has, and one that only the target has.
void check_presence(const NamedPair& pair, std::string_view group, SlipRule rule, std::vector<Slip>& slips) {
  auto only = [&](const NamedText& text, const NamedText& other) {
    return std::ranges::find_if(
        text.terms, [&](const Value& term) { return term.group == group && !has_term(other, group, term.key); });
  };
  const auto source = only(pair.source, pair.target), target = only(pair.target, pair.source);
  if (source != pair.source.terms.end() && target != pair.target.terms.end())
    report_pair(pair, rule, *source, *target, slips);
}

/// A body that the source does not name, and one that it names more often.
void check_group(const NamedPair& pair, std::string_view group, SlipRule rule, std::vector<Slip>& slips) {
  auto lost = [&](const Value& term) {
    return term.group == group && count_of(pair.target, group, term.key) < count_of(pair.source, group, term.key);
  };
  auto added = [&](const Value& term) { return term.group == group && !has_term(pair.source, group, term.key); };
  const auto source = std::ranges::find_if(pair.source.terms, lost);
  const auto target = std::ranges::find_if(pair.target.terms, added);
  if (source != pair.source.terms.end() && target != pair.target.terms.end())
    report_pair(pair, rule, *source, *target, slips);
}

/// Whether a key is an abbreviation, such as UNICEF.
bool is_abbreviation(std::string_view key) {
  return key.size() > 1 && std::ranges::all_of(key, [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// 国連児童基金（UNESCO）: the name of a body with the abbreviation of another one in brackets after it.
void check_abbreviation(const NamedPair& pair, std::string_view group, SlipRule rule, std::vector<Slip>& slips) {
  const Value* last = nullptr;
  const Text& text = pair.target.text();
  for (const Value& term : pair.target.terms) {
    if (term.group != group) continue;
    const bool abbreviates = last && is_abbreviation(last->key) && text.at(term.range.begin - 1) == U'(' &&
                             text.at(term.range.end) == U')' && is_all_capitals(letters_of(text, term.range));
    const std::size_t gap = abbreviates ? term.range.begin - last->range.end : 0;
    if (abbreviates && gap <= 2 && last->key != term.key && !has_term(pair.source, group, term.key))
      slips.push_back({.rule = rule, .range = term.range, .expected = last->key, .found = text.typed(term.range)});
    last = &term;
  }
}

/// His Excellency for His Highness: each text has a style that the other one does not.
void check_styles(const NamedPair& pair, std::vector<Slip>& slips) {
  auto only = [](const NamedText& text, const NamedText& other) {
    return std::ranges::find_if(text.terms, [&](const Value& term) {
      const bool style = term.key == "excellency" || term.key == "highness" || term.key == "majesty";
      return term.group == "honorific" && style && !has_term(other, "honorific", term.key);
    });
  };
  const auto source = only(pair.source, pair.target), target = only(pair.target, pair.source);
  if (source != pair.source.terms.end() && target != pair.target.terms.end())
    report_pair(pair, SlipRule::honorific_differs, *source, *target, slips);
}

}  // namespace

void find_country_slips(const NamedPair& pair, std::vector<Slip>& slips) {
  const std::size_t before = slips.size();
  const CompoundText source{pair.source}, target{pair.target};
  check_sides(pair, slips);
  if (slips.size() == before) check_countries(pair, source, target, slips);
  check_order_of_countries(pair, source.compounds, target.compounds, slips);
  check_spellings(pair, slips);
  check_voice(pair, slips);
  if (std::ranges::find(slips, SlipRule::honorific_differs, &Slip::rule) == slips.end()) check_styles(pair, slips);
  check_group(pair, "body", SlipRule::body_differs, slips);
  if (std::ranges::find(slips, SlipRule::body_differs, &Slip::rule) == slips.end())
    check_abbreviation(pair, "body", SlipRule::body_differs, slips);
  check_group(pair, "meeting", SlipRule::meeting_differs, slips);
  check_presence(pair, "agreement", SlipRule::term_differs, slips);
  check_abbreviation(pair, "agreement", SlipRule::term_differs, slips);
  check_presence(pair, "ministry", SlipRule::body_differs, slips);
  check_group(pair, "place", SlipRule::place_differs, slips);
}

}  // namespace readout::agreement
