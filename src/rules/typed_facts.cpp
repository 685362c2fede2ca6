#include "rules/typed_facts.h"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include <algorithm>

#include "base/kana.h"
#include "base/language.h"
#include "base/utf8.h"
#include "meeting/walk.h"
#include "rules/called.h"
#include "rules/spellings.h"

namespace readout {
namespace {

/// A longer spelling is no name, and would make the search slow.
constexpr std::size_t kLongestSpelling = 256;

/// The bytes of a spelling by which a text is searched: a character of Japanese has three.
constexpr std::size_t kSpellingBytes = 3;

std::size_t hash_of_beginning(std::string_view text, std::size_t at) {
  auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  return (byte(0) * 2533u + byte(1) * 71u + byte(2)) % 4096;
}

/// A title of office with the words of its parties; empty if a party has none.
std::string whole_title(const OfficeTitle& title, const Office& office, const Facts& facts, std::string_view lang) {
  std::string words;
  for (const auto& part : title.parts) {
    if (const auto* text = std::get_if<SourcedText>(&part)) {
      words += text->text;
      continue;
    }
    const RegisterEntry* party =
        facts.registers.find_party(std::holds_alternative<OfMarker>(part) ? office.of : office.to);
    const Form* form = party ? party->form(lang, "title") : nullptr;
    if (!form) return {};
    words += form->text.text;
  }
  return words;
}

/// The words of a title alone, as in 青木外務大臣.
std::string title_without_parties(const OfficeTitle& title) {
  std::string words;
  for (const auto& part : title.parts)
    if (const auto* text = std::get_if<SourcedText>(&part)) words += text->text;
  return words;
}

/// One word, such as “President”, is often no person of the file.
bool is_specific(std::string_view title) {
  constexpr std::size_t kFourCharacters = 12;
  return starts_with_cjk(title) ? title.size() >= kFourCharacters : title.find(' ') != std::string_view::npos;
}

/// The parties that the meeting names: of delegations, visits and offices.
std::vector<std::string> parties_of(const Meeting& meeting) {
  std::vector<std::string> keys;
  for (const Delegation& delegation : meeting.delegations) keys.push_back(delegation.of);
  for (const Visit& visit : meeting.visits) keys.push_back(visit.to);
  for (const Person* person : persons_of(meeting))
    for (const Office& office : person->offices) keys.insert(keys.end(), {office.of, office.to});
  std::ranges::sort(keys);
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  std::erase(keys, "");
  return keys;
}

/// Whether an element of the prose names a country.
bool has_country(const Facts& facts) {
  bool found = false;
  for (const Unit* unit : units_of(facts.meeting))
    for_each_node(unit->content, [&](const ProseNode& node) {
      const auto* key = std::get_if<ProseKey>(&node.value);
      found =
          found || (key && key->kind == EntryKind::organization && facts.registers.find(EntryKind::country, key->key));
    });
  return found;
}

bool is_stuck(char32_t c) { return is_cjk(c) && !is_hiragana(c) && u_isalnum(static_cast<UChar32>(c)); }

/// Whether [begin, end) has neither a Chinese character nor katakana beside it.
bool is_alone(std::string_view text, std::size_t begin, std::size_t end) {
  const bool after = end < text.size() && is_stuck(decode_at(text, end).value);
  return !after && !(begin > 0 && is_stuck(last_code_point(text.substr(0, begin))));
}

}  // namespace

TypedFacts::TypedFacts(const Facts& facts, std::string_view lang) {
  const bool translated = !same_tag(lang, facts.meeting.lang);
  add_people(facts, lang, translated);
  // A translation has the elements of its source, and can add only mentions.
  if (!translated) add_times(facts), add_parties(facts, lang), add_keys(facts, lang);
  index();
}

void TypedFacts::add(std::string text, std::string element) {
  if (!text.empty() && text.size() <= kLongestSpelling)
    spellings_.push_back({std::move(text), std::move(element), false, "fact-typed"});
}

/// Sorts the spellings. One that several elements print is left out: the author must choose.
void TypedFacts::index() {
  std::ranges::stable_sort(spellings_, {}, &Spelling::text);
  std::vector<Spelling> unique;
  for (std::size_t i = 0, next = 0; i < spellings_.size(); i = next) {
    bool same = true;
    for (next = i; next < spellings_.size() && spellings_[next].text == spellings_[i].text; ++next)
      same = same && spellings_[next].element == spellings_[i].element;
    if (same) unique.push_back(std::move(spellings_[i]));
  }
  spellings_ = std::move(unique);
  for (const Spelling& spelling : spellings_)
    if (spelling.text.size() >= kSpellingBytes) beginnings_.set(hash_of_beginning(spelling.text, 0));
    else short_spellings_.set(static_cast<unsigned char>(spelling.text.front()));
}

/// The first byte alone would say little of Japanese, where most letters begin with one of seven.
bool TypedFacts::may_begin(std::string_view text, std::size_t at) const {
  if (at + kSpellingBytes <= text.size() && beginnings_[hash_of_beginning(text, at)]) return true;
  return short_spellings_[static_cast<unsigned char>(text[at])];
}

void TypedFacts::add_people(const Facts& facts, std::string_view lang, bool translated) {
  for (const Person* person : persons_of(facts.meeting)) {
    const std::string element =
        translated ? fmt::format("<m:{}/>", person->id) : fmt::format("<mention who=\"{}\"/>", person->id);
    const std::string name = called_name(*person, lang), title = called_title(*person, lang);
    for (const Office& office : person->offices)
      if (const OfficeTitle* full = office.title(lang, "full")) {
        const std::string words = whole_title(*full, office, facts, lang);
        if (is_specific(words)) add(words, element);
        if (!name.empty() && starts_with_cjk(name)) add(name + title_without_parties(*full), element);
      }
    if (name.empty()) continue;
    if (!title.empty()) add(starts_with_cjk(name) ? name + title : title + " " + name, element);
    add(whole_name(*person, lang), element);
  }
}

void TypedFacts::add_times(const Facts& facts) {
  for (const Session& session : facts.meeting.sessions) {
    const CivilMinute& at = session.start.wall;
    if (!is_valid(at.date)) continue;
    const std::string date = fmt::format("<date value=\"{}\"/>", date_text(at.date));
    for (std::string& text : spellings_of(at.date, facts.words)) add(std::move(text), date);
    if (!session.start.has_clock) continue;
    const std::string clock = fmt::format("<time value=\"{:02}:{:02}\"/>", at.hour, at.minute);
    for (std::string& text : spellings_of(at.hour, at.minute, facts.words)) add(std::move(text), clock);
  }
}

void TypedFacts::add_party(const RegisterEntry& party, std::string_view lang, RuleId rule) {
  for (const char* use : {"", "short", "long"})
    if (const Form* form = party.form(lang, use); form && form->text.text.size() <= kLongestSpelling)
      spellings_.push_back({form->text.text, fmt::format("<org key=\"{}\"/>", party.key), true, rule});
}

void TypedFacts::add_parties(const Facts& facts, std::string_view lang) {
  const bool in_prose = has_country(facts), asked = facts.choice.runs("country-typed");
  for (const std::string& key : parties_of(facts.meeting)) {
    const RegisterEntry* party = facts.registers.find_party(key);
    if (!party) continue;
    if (in_prose || party->kind != EntryKind::country) add_party(*party, lang, "fact-typed");
    else if (asked) add_party(*party, lang, "country-typed");
  }
}

/// The keys that the prose of the file uses: elsewhere their words may be meant as words.
void TypedFacts::add_keys(const Facts& facts, std::string_view lang) {
  for (const Unit* unit : units_of(facts.meeting))
    for_each_node(unit->content, [&](const ProseNode& node) {
      const auto* key = std::get_if<ProseKey>(&node.value);
      const RegisterEntry* entry = key ? facts.registers.find_named(key->kind, key->key) : nullptr;
      const Form* form = entry ? entry->form(lang, "", day_of(facts.meeting)) : nullptr;
      if (!form) return;
      const std::string_view name = key->kind == EntryKind::term    ? "term"
                                    : key->kind == EntryKind::place ? "place"
                                                                    : "org";
      add(form->text.text, fmt::format("<{} key=\"{}\"/>", name, key->key));
    });
}

void TypedFacts::check(const Passage& passage, Diagnostics& diagnostics) const {
  if (spellings_.empty()) return;
  for (const TextPiece& piece : passage.pieces)
    if (piece.words) check_words(piece, diagnostics);
}

/// The longest spelling that is a word at byte `at`; null if there is none.
const TypedFacts::Spelling* TypedFacts::longest_at(std::string_view text, std::size_t at) const {
  const Spelling* longest = nullptr;
  auto first = spellings_.begin(), last = spellings_.end();
  for (std::size_t end = at; first != last; ++end) {
    if (first->text.size() == end - at) {
      const bool word = ends_word(text, end) && (!first->alone || is_alone(text, at, end));
      if (word) longest = &*first;
      ++first;
    }
    if (end == text.size()) break;
    // As std::string compares its bytes.
    const auto byte = [&](const Spelling& s) { return static_cast<unsigned char>(s.text[end - at]); };
    first = std::ranges::lower_bound(first, last, static_cast<unsigned char>(text[end]), {}, byte);
    last = std::ranges::upper_bound(first, last, static_cast<unsigned char>(text[end]), {}, byte);
  }
  return longest;
}

void TypedFacts::check_words(const TextPiece& piece, Diagnostics& diagnostics) const {
  const std::string_view text = piece.words->text;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!may_begin(text, at) || !begins_word(text, at)) continue;
    const Spelling* found = longest_at(text, at);
    if (!found) continue;
    const Span span = piece.words->origin.span(at, at + found->text.size());
    Diagnostic& finding = diagnostics.report(found->rule, span, {{"text", found->text}, {"element", found->element}});
    // A date or a clock also needs an id.
    const bool whole = !found->element.starts_with("<date") && !found->element.starts_with("<time");
    if (whole && takes_element(piece, span)) finding.fixes.push_back({span, found->element});
    at += found->text.size() - 1;
  }
}

}  // namespace readout
