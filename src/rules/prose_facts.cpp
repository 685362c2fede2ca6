#include "rules/prose_facts.h"

#include <fmt/format.h>

#include <algorithm>

#include "agreement/alone.h"
#include "agreement/lexicon.h"
#include "base/ascii.h"
#include "base/language.h"
#include "base/near.h"
#include "base/rule_table.h"
#include "meeting/walk.h"
#include "rules/known_person.h"
#include "rules/session_prose.h"
#include "rules/spellings.h"

namespace readout {
namespace {

using agreement::SlipRule;

constexpr int kDay = 24 * 60;

/// How far the home clock is ahead in all sessions; absent if it differs, or if no session has both clocks.
std::optional<int> home_ahead_of(const Meeting& meeting) {
  std::optional<int> ahead;
  for (const Session& session : meeting.sessions) {
    if (!session.start_offset || !session.home_offset) continue;
    const int minutes = *session.home_offset - *session.start_offset;
    if (ahead && *ahead != minutes) return std::nullopt;
    ahead = minutes;
  }
  return ahead;
}

/// The words of a title without a word that only leads to a party: “of” in “Minister for Foreign Affairs of”.
std::string words_of(const OfficeTitle& title) {
  std::string out;
  for (std::size_t i = 0; i < title.parts.size(); ++i) {
    const auto* words = std::get_if<SourcedText>(&title.parts[i]);
    if (!words) continue;
    std::string_view text = words->text;
    if (i + 1 < title.parts.size() && text.ends_with(' '))
      text = text.substr(0, text.substr(0, text.size() - 1).rfind(' '));
    out += text;
  }
  return out;
}

/// The words of all titles of an office in a language.
std::string all_titles(const Office& office, std::string_view lang) {
  std::string out;
  for (const OfficeTitle& title : office.titles)
    if (title.lang == lang) out += (out.empty() ? "" : "; ") + words_of(title);
  return out;
}

/// Persons with exactly one office. A text may use any office of a person who has several.
agreement::KnownFacts known_of(const Meeting& meeting, std::string_view lang, const agreement::Lexicon* lexicon) {
  std::vector<agreement::KnownPerson> persons;
  if (!lexicon) return {};
  for (const Person* person : persons_of(meeting)) {
    agreement::KnownPerson::Form form = known_form(*person, lang);
    if (form.surname.empty()) continue;
    form.office = person->offices.size() == 1 ? all_titles(person->offices.front(), lang) : std::string();
    persons.push_back({person->id, form, form, person->country});
  }
  return agreement::KnownFacts(std::move(persons), lexicon, lexicon);
}

/// A minute of the day as the text has its clocks: with a half of the day, or of 24 hours.
std::string clock_like(std::string_view found, int minute, const Words& words) {
  const bool halved =
      std::ranges::any_of(words.halves, [&](const std::string& half) { return found.find(half) != found.npos; });
  const std::vector<std::string> ways = spellings_of(minute / 60, minute % 60, words);
  return halved && !ways.empty() ? ways.front() : fmt::format("{}:{:02}", minute / 60, minute % 60);
}

RuleId rule_of_slip(SlipRule rule) {
  switch (rule) {
    case SlipRule::honorific_differs: return "typed-honorific-disagrees";
    case SlipRule::office_differs: return "typed-office-disagrees";
    default: return "typed-name-disagrees";
  }
}

/// The words of a passage that are typed in it.
template <class Test>
bool any_words(const Passage& passage, Test test) {
  return std::ranges::any_of(
      passage.pieces, [&](const TextPiece& piece) { return piece.words && test(std::string_view(piece.words->text)); });
}

/// The bytes of a name by which a text is searched: a character of Japanese has three.
constexpr std::size_t kBeginning = 3;

/// The end of the letters of ASCII and of Latin letters with marks, which have two bytes.
std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const bool marked = byte >= 0xC3 && byte <= 0xC9;
    if (!marked && !is_letter(text[at])) return at;
    at += marked ? 2 : 1;
  }
  return text.size();
}

}  // namespace

/// The lexicon of the language and the persons in its words.
struct ProseFacts::Known {
  const agreement::Lexicon* lexicon;
  agreement::KnownFacts facts;
  std::optional<SessionProse> sessions;  ///< absent for a translation whose values are compared with its source
};

ProseFacts::ProseFacts(const Facts& facts, std::string_view lang)
    : facts_(facts), lang_(lang), home_ahead_(home_ahead_of(facts.meeting)) {
  for (const Person* person : persons_of(facts.meeting))
    if (const Name* name = person->name(lang); name && name->surname && !name->surname->text.text.empty())
      add_surname(name->surname->text.text);
}

void ProseFacts::add_surname(const std::string& name) {
  if (is_capital(name.front())) surnames_[{name.front(), name.size()}].push_back(in_lower_case(name));
  else beginnings_.insert(name.substr(0, kBeginning));
}

ProseFacts::~ProseFacts() = default;

const ProseFacts::Known& ProseFacts::known() {
  if (!known_) {
    const agreement::Lexicon* lexicon = agreement::shipped_lexicon(lang_);
    known_ = std::make_unique<Known>(Known{lexicon, known_of(facts_.meeting, lang_, lexicon), {}});
    const std::string& source = facts_.meeting.lang;
    if (same_tag(lang_, source) || !agreement::shipped_lexicon(source)) known_->sessions.emplace(facts_.meeting);
  }
  return *known_;
}

void ProseFacts::check_times(const Unit& unit, const Passage& passage, Diagnostics& diagnostics) {
  auto has_figure = [](std::string_view text) { return std::ranges::any_of(text, is_digit); };
  if (!any_words(passage, has_figure) || !known().lexicon) return;
  const PlainProse prose(passage.content);
  const agreement::Text text(prose.text());
  const agreement::PairSide side{text, lang_, known().lexicon};
  if (home_ahead_) check_clocks(side, prose, diagnostics);
  if (known().sessions) known().sessions->check(unit, prose, side, known().facts, diagnostics);
}

void ProseFacts::check_clocks(const agreement::PairSide& side, const PlainProse& prose, Diagnostics& diagnostics) {
  for (const agreement::ClockPair& pair : clock_pairs_of(side, known().facts)) {
    const agreement::ClockParts &local = pair.local.clock, &home = pair.home.clock;
    const int cycle = local.half_open || home.half_open ? kDay / 2 : kDay;
    const int right = ((local.minute + *home_ahead_) % kDay + kDay) % kDay;
    if (right % cycle == home.minute % cycle) continue;
    const std::string found = side.text.typed(pair.home.range);
    diagnostics.report("typed-clock-disagrees", prose.span_of(pair.home.range.begin, pair.home.range.end),
                       {{"found", found},
                        {"local", side.text.typed(pair.local.range)},
                        {"expected", clock_like(found, right, facts_.words)}});
  }
}

/// Whether a word may be a name, misspelt or in capitals: two letters differ at most, of which each has one or two
/// bytes.
bool ProseFacts::is_like_name(std::string_view word) const {
  constexpr std::size_t kMostNames = 16;  // of several more, one is probably like the word
  for (std::size_t length = word.size() - std::min<std::size_t>(word.size(), 2); length <= word.size() + 2; ++length) {
    const auto names = surnames_.find({word.front(), length});
    if (names == surnames_.end()) continue;
    if (names->second.size() > kMostNames) return true;
    const std::string small = in_lower_case(std::string(word));
    const bool ascii = std::ranges::none_of(small, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    const std::size_t most = ascii ? 2 : 4;
    auto is_near = [&](const std::string& name) { return edit_distance(std::string_view(small), name) <= most; };
    if (std::ranges::any_of(names->second, is_near)) return true;
  }
  return false;
}

bool ProseFacts::may_name(std::string_view text) const {
  std::size_t end = 0;  // of the word at `at`
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!beginnings_.empty() && beginnings_.contains(text.substr(at, kBeginning))) return true;
    if (at >= end) end = word_end(text, at);
    if (is_capital(text[at]) && is_like_name(text.substr(at, end - at))) return true;
  }
  return false;
}

void ProseFacts::check_people(const Passage& passage, Diagnostics& diagnostics) {
  if (!any_words(passage, [&](std::string_view text) { return may_name(text); }) || !known().lexicon) return;
  const PlainProse prose(passage.content);
  const agreement::Text text(prose.text());
  for (const agreement::Slip& slip : examine_alone({text, lang_, known().lexicon}, known().facts)) {
    Diagnostic& finding = diagnostics.report(
        rule_of_slip(slip.rule), prose.span_of(slip.range.begin, slip.range.end),
        {{"found", text.typed(slip.range)}, {"expected", slip.expected.substr(0, slip.expected.find("; "))}});
    if (!slip.fix.empty()) finding.fixes.push_back({prose.span_of(slip.range.begin, slip.range.end), slip.fix});
  }
}

}  // namespace readout
