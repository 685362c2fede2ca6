#include "rules/typed_facts.h"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <functional>

#include "base/language.h"
#include "base/rule_table.h"
#include "base/utf8.h"
#include "meeting/walk.h"
#include "rules/called.h"

namespace readout {
namespace {

constexpr std::array<std::string_view, 12> kMonths{"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};

constexpr std::size_t kMostSpellings = 500;

std::string_view month_name(const CivilDate& date) { return kMonths[static_cast<std::size_t>(date.month - 1)]; }

bool is_english(std::string_view lang) { return primary_subtag(lang) == "en"; }

/// The spellings of a date, without its year and with it.
std::vector<std::string> spellings_of(const CivilDate& date, std::string_view lang) {
  if (is_japanese(lang)) return {fmt::format("{}月{}日", int{date.month}, int{date.day})};
  if (!is_english(lang)) return {};
  const std::string_view month = month_name(date);
  return {fmt::format("{} {}, {}", month, int{date.day}, int{date.year}),
          fmt::format("{} {} {}", int{date.day}, month, int{date.year}), fmt::format("{} {}", month, int{date.day}),
          fmt::format("{} {}", int{date.day}, month)};
}

/// The spellings of a clock with its half of the day. Hours and minutes alone may be a share or a verse.
std::vector<std::string> spellings_of(int hour, int minute, std::string_view lang) {
  const bool morning = hour < 12;
  if (is_japanese(lang)) {
    const std::string half = morning ? "午前" : "午後";
    return {half + fmt::format("{}時{}分", hour % 12, minute)};
  }
  if (!is_english(lang)) return {};
  const std::string half = morning ? " a.m." : " p.m.";
  return {fmt::format("{}:{:02}", hour % 12 == 0 ? 12 : hour % 12, minute) + half};
}

/// Whether the spelling at [begin, end) is a word and not a part of one.
bool is_word_at(std::string_view text, std::size_t begin, std::size_t end) {
  const auto joins = [](char32_t a, char32_t b) {
    return a != 0 && u_isalnum(static_cast<UChar32>(a)) && u_isalnum(static_cast<UChar32>(b)) &&
           (!is_cjk(a) || u_isdigit(static_cast<UChar32>(b))) && (!is_cjk(b) || u_isdigit(static_cast<UChar32>(a)));
  };
  const char32_t before = begin > 0 ? last_code_point(text.substr(0, begin)) : 0;
  const char32_t after = end < text.size() ? decode_at(text, end).value : 0;
  const char32_t last = last_code_point(text.substr(begin, end - begin));
  const bool hyphen = before == U'-' || after == U'-';
  return !hyphen && !joins(before, decode_at(text, begin).value) && !joins(after, last);
}

}  // namespace

TypedFacts::TypedFacts(const Facts& facts, std::string_view lang) {
  const bool translated = !same_tag(lang, facts.meeting.lang);
  add_people(facts, lang, translated);
  // A translation has the elements of its source, and can add only mentions.
  if (!translated) add_times(facts.meeting, lang), add_keys(facts, lang);
  // Each text is searched for each spelling, so that many of both would take quadratic time.
  if (spellings_.size() > kMostSpellings) spellings_.clear();
  std::ranges::stable_sort(spellings_, std::greater{}, [](const Spelling& s) { return s.text.size(); });
}

void TypedFacts::add(std::string text, std::string element) {
  if (!text.empty()) spellings_.push_back({std::move(text), std::move(element)});
}

void TypedFacts::add_people(const Facts& facts, std::string_view lang, bool translated) {
  for (const Person* person : persons_of(facts.meeting)) {
    const std::string element =
        translated ? fmt::format("<m:{}/>", person->id) : fmt::format("<mention who=\"{}\"/>", person->id);
    const std::string name = called_name(*person, lang), title = called_title(*person, lang);
    if (name.empty()) continue;
    if (!title.empty()) add(starts_with_cjk(name) ? name + title : title + " " + name, element);
    add(whole_name(*person, lang), element);
  }
}

void TypedFacts::add_times(const Meeting& meeting, std::string_view lang) {
  for (const Session& session : meeting.sessions) {
    const CivilMinute& at = session.start.wall;
    if (!is_valid(at.date)) continue;
    const std::string date =
        fmt::format("<date value=\"{:04}-{:02}-{:02}\"/>", int{at.date.year}, int{at.date.month}, int{at.date.day});
    for (std::string& text : spellings_of(at.date, lang)) add(std::move(text), date);
    if (!session.start.has_clock) continue;
    const std::string clock = fmt::format("<time value=\"{:02}:{:02}\"/>", int{at.hour}, int{at.minute});
    for (std::string& text : spellings_of(int{at.hour}, int{at.minute}, lang)) add(std::move(text), clock);
  }
}

/// The keys that the prose of the file uses: elsewhere their words may be meant as words.
void TypedFacts::add_keys(const Facts& facts, std::string_view lang) {
  for (const Unit* unit : units_of(facts.meeting))
    for_each_node(unit->content, [&](const ProseNode& node) {
      const auto* key = std::get_if<ProseKey>(&node.value);
      const RegisterEntry* entry = key ? facts.registers.find_named(key->kind, key->key) : nullptr;
      const Form* form = entry ? entry->form(lang, "", day_of(facts.meeting)) : nullptr;
      const bool known = !form || std::ranges::find(spellings_, form->text.text, &Spelling::text) != spellings_.end();
      if (known) return;
      const std::string_view name = key->kind == EntryKind::term    ? "term"
                                    : key->kind == EntryKind::place ? "place"
                                                                    : "org";
      add(form->text.text, fmt::format("<{} key=\"{}\"/>", name, key->key));
    });
}

void TypedFacts::check(const Passage& passage, Diagnostics& diagnostics) const {
  for (const TextPiece& piece : passage.pieces)
    if (piece.words) check_words(*piece.words, diagnostics);
}

void TypedFacts::check_words(const SourcedText& words, Diagnostics& diagnostics) const {
  const std::string_view text = words.text;
  std::vector<std::pair<std::size_t, std::size_t>> reported;
  for (const Spelling& spelling : spellings_)
    for (std::size_t at = text.find(spelling.text); at != std::string_view::npos;
         at = text.find(spelling.text, at + 1)) {
      const std::size_t end = at + spelling.text.size();
      const bool inside = std::ranges::any_of(reported, [&](const auto& r) { return at < r.second && r.first < end; });
      if (inside || !is_word_at(text, at, end)) continue;
      reported.emplace_back(at, end);
      diagnostics.report("fact-typed", words.origin.span(at, end),
                         {{"text", spelling.text}, {"element", spelling.element}});
    }
}

}  // namespace readout
