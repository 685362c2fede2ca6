// A name beside a title that no person of the facts has, where the source names a person whom the target does not.
#include <algorithm>

#include "agreement/name_words.h"

namespace readout::agreement {
namespace {

bool is_term_or_mention(const NamedText& text, Range range) {
  return meets_any(text.terms, range) ||
         std::ranges::any_of(text.mentions, [&](const Mention& mention) { return mention.range.meets(range); });
}

/// Words before a title that are no surname: 両国大臣, 担当大臣.
constexpr std::u32string_view kNoNames[] = {
    U"両国",   U"各国", U"同国", U"関係",   U"担当",   U"主要",   U"特命担当", U"当該",   U"外国", U"相手国", U"相手方",
    U"相手側", U"当時", U"諸国", U"参加国", U"加盟国", U"議長国", U"主催国",   U"歴代",   U"現職", U"新任",   U"後任",
    U"前任",   U"次期", U"女性", U"男性",   U"首席",   U"筆頭",   U"共同",     U"関係国", U"三国", U"全権",   U"在京",
    U"離任",   U"着任", U"外務", U"防衛",   U"財務",   U"経済",   U"法務",     U"開発",   U"通商", U"貿易"};

constexpr std::size_t kShortestName = 2, kLongestSurname = 4;

/// The surname in signs that ends at `end`.
std::optional<Range> surname_before(const Text& text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && is_han(text.at(begin - 1))) --begin;
  const Range range{begin, end};
  if (range.size() < kShortestName || range.size() > kLongestSurname) return std::nullopt;
  const bool other = std::ranges::find(kNoNames, letters_of(text, range)) != std::end(kNoNames);
  return other ? std::nullopt : std::optional(range);
}

std::optional<Range> katakana_before(const Text& text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && is_katakana(text.at(begin - 1))) --begin;
  return end - begin > kShortestName ? std::optional(Range{begin, end}) : std::nullopt;
}

std::optional<Range> capital_word_after(const NamedText& named, std::size_t at) {
  const Text& text = named.text();
  if (text.at(at) != U' ' || !is_capital(text.at(at + 1))) return std::nullopt;
  const Range range = latin_word_at(text, at + 1);
  const Lexicon* names = named.side.lexicon->names.get();
  constexpr std::u32string_view kStates[] = {U"Designate", U"Elect", U"Emeritus", U"Delegate", U"Plenipotentiary"};
  const std::u32string_view word = letters_of(text, range);
  const bool known =
      names->has_letter_word(small_letters(word)) || std::ranges::find(kStates, word) != std::end(kStates);
  return range.size() > kShortestName && !known ? std::optional(range) : std::nullopt;
}

/// The name beside a title: before it in signs or katakana, after it in Latin letters.
std::optional<Range> name_beside(const NamedText& named, const Value& title) {
  const Text& text = named.text();
  if (is_latin(text.at(title.range.begin))) return capital_word_after(named, title.range.end);
  if (const auto surname = surname_before(text, title.range.begin)) return surname;
  return katakana_before(text, title.range.begin);
}

/// Whether a title is a minister's: other titles often have a word before them that is no name, such as 親善大使.
bool is_ministers(const NamedText& named, const Value& term) {
  if (term.group != "office") return false;
  const std::u32string_view words = letters_of(named.text(), term.range);
  constexpr std::u32string_view kTitles[] = {U"Minister", U"Secretary", U"大臣", U"長官"};
  return says_office(term) ||
         std::ranges::any_of(kTitles, [&](std::u32string_view title) { return words.ends_with(title); });
}

std::vector<Range> strangers_of(const NamedText& named) {
  std::vector<Range> out;
  for (const Value& term : named.terms)
    if (const std::optional<Range> name = is_ministers(named, term) ? name_beside(named, term) : std::nullopt;
        name && !is_term_or_mention(named, *name))
      out.push_back(*name);
  return out;
}

/// Whether a title is beside a mention, so that the text speaks of the person and does not only address a letter.
bool has_title(const NamedText& named, const Mention& mention) {
  return std::ranges::any_of(named.terms, [&](const Value& term) {
    return is_office(term) && (term.range.begin == mention.range.end || term.range.end + 1 == mention.range.begin);
  });
}

/// The mentions of the source, with a title, of persons whom the target does not name. One for each person.
std::vector<const Mention*> lost_persons(const NamedPair& pair) {
  std::vector<const Mention*> out;
  for (const Mention& mention : pair.source.mentions) {
    const bool seen = std::ranges::any_of(out, [&](const Mention* other) { return other->person == mention.person; });
    if (!seen && mention.has_surname && has_title(pair.source, mention) && !pair.target.names(*mention.person))
      out.push_back(&mention);
  }
  return out;
}

bool reports_name(const std::vector<Slip>& slips, Range range) {
  return std::ranges::any_of(slips, [&](const Slip& slip) { return slip.range.meets(range); });
}

}  // namespace

void find_stranger_slips(const NamedPair& pair, std::vector<Slip>& slips) {
  if (!pair.target.side.lexicon || !pair.target.side.lexicon->names) return;
  const std::vector<const Mention*> lost = lost_persons(pair);
  if (lost.size() != 1) return;
  const std::vector<Range> strangers = strangers_of(pair.target);
  if (strangers.size() != 1 || reports_name(slips, strangers[0]) || !strangers_of(pair.source).empty()) return;
  const NameForm& right = lost[0]->person->*pair.target.form;
  if ((right.surname + right.given).starts_with(pair.target.text().typed(strangers[0]))) return;
  slips.push_back({.rule = SlipRule::person_differs,
                   .range = strangers[0],
                   .expected = right.surname,
                   .found = pair.target.text().typed(strangers[0]),
                   .other = lost[0]->range});
}

}  // namespace readout::agreement
