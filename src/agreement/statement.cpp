#include "agreement/statement.h"

#include <algorithm>
#include <vector>

namespace readout::agreement {
namespace {

/// A word at a place of the text.
struct Found {
  const Word* word = nullptr;
  std::size_t end = 0;
};

Found longest_at(const PairSide& side, std::size_t at, std::string_view word_class) {
  const Lexicon& names = *side.lexicon->names;
  Found found;
  names.words.find_of(names.bit_of(word_class), side.text, at, [&](const Word& word) {
    found = {&word, at + word.text.size()};
    return true;
  });
  return found;
}

std::size_t after_blanks(const Text& text, std::size_t at) {
  while (text.at(at) == U' ' || text.at(at) == U'\u3001' || text.at(at) == U',') ++at;
  return at;
}

/// After a bracket that begins at `at`: 9:10 (16:10).
std::size_t after_bracket(const Text& text, std::size_t at) {
  const std::size_t closing = text.at(at) == U'(' ? text.folded.find(U')', at) : text.folded.npos;
  return closing == text.folded.npos ? at : closing + 1;
}

bool is_moment(const Value& value) {
  return value.kind == Kind::clock || value.kind == Kind::date || value.kind == Kind::duration;
}

/// The values from `at` on that have only a short word between them: “at 10:00 on 5 March”.
std::vector<Value> chain_from(const Reading& reading, const Text& text, std::size_t at) {
  constexpr std::size_t kLongestLink = 5;
  std::vector<Value> out;
  for (const Value& value : reading.values) {
    if (value.range.begin < at || !is_moment(value)) continue;
    const std::u32string_view gap = std::u32string_view(text.folded).substr(at, value.range.begin - at);
    if (gap.size() > kLongestLink || gap.find_first_of(U"(.\u3002") != gap.npos) break;
    out.push_back(value);
    at = value.range.end;
  }
  return out;
}

constexpr std::string_view kPredicates[] = {"session-began", "session-ended", "session-lasted", "session-held"};

/// The verb of the sentence, and the values that belong to it.
struct Said {
  std::string_view verb = {};  ///< its class; empty if there is none
  std::vector<Value> values = {};
  std::size_t end = 0;  ///< of verb and values
};

Said verb_first(const PairSide& side, const Reading& reading, std::size_t at) {
  for (const std::string_view verb : kPredicates)
    if (const Found found = longest_at(side, at, verb); found.word) {
      Said said{verb, chain_from(reading, side.text, found.end), found.end};
      if (!said.values.empty()) said.end = said.values.back().range.end;
      return said;
    }
  return {};
}

/// Where the values begin, with the words for the zone of a clock before them: 現地時間6月10日午後0時25分.
std::size_t first_place(const std::vector<Value>& values) {
  std::size_t at = values.front().range.begin;
  for (const Value& value : values)
    if (value.clock.zone_range.size() > 0 && value.clock.zone_range.end == at) at = value.clock.zone_range.begin;
  return at;
}

/// A reading of a value has the particles after it, which a verb has, too: 10時から行われました.
Said verb_last(const PairSide& side, const Reading& reading, std::size_t at) {
  constexpr std::size_t kMostParticles = 3;
  std::vector<Value> values = chain_from(reading, side.text, at);
  if (values.empty() || first_place(values) != at) return {};
  const std::size_t end = after_bracket(side.text, values.back().range.end);
  for (std::size_t begin = std::max(end, at + kMostParticles) - kMostParticles; begin <= end; ++begin)
    for (const std::string_view verb : kPredicates)
      if (const Found found = longest_at(side, begin == end ? after_blanks(side.text, end) : begin, verb); found.word)
        return {verb, std::move(values), found.end};
  return {};
}

bool ends_clause(const PairSide& side, std::size_t at) {
  constexpr std::u32string_view kMarks = U".,;\u3001\u3002";
  const char32_t next = side.text.at(at);
  return next == 0 || kMarks.find(next) != kMarks.npos ||
         longest_at(side, after_blanks(side.text, at), "list-joint").word;
}

bool ends_sentence(const Text& text, std::size_t at) {
  return text.at(at) == 0 || text.at(at) == U'.' || text.at(at) == U'\u3002';
}

/// Clocks by their roles: the first is the start, unless the verb says that it is the end.
void add_clocks(const Said& said, Statement& out) {
  std::vector<Value> clocks;
  for (const Value& value : said.values)
    if (value.kind == Kind::clock) clocks.push_back(value);
  if (clocks.size() > 2 || clocks.empty()) return;
  if (said.verb == "session-ended" && clocks.size() == 1) out.end = clocks.front();
  else out.start = clocks.front();
  if (clocks.size() == 2 && clocks[0].clock.zone == clocks[1].clock.zone) out.end = clocks[1];
}

}  // namespace

std::optional<Statement> statement_of(const PairSide& side, const KnownFacts& facts) {
  if (!side.lexicon || !side.lexicon->names) return std::nullopt;
  const Found subject = longest_at(side, after_blanks(side.text, 0), "session");
  if (!subject.word) return std::nullopt;
  const std::size_t at = after_blanks(side.text, subject.end);
  const Reading reading = read_values(side.text, *side.lexicon, facts.masks);
  const Said said = side.lexicon->predicate_last ? verb_last(side, reading, at) : verb_first(side, reading, at);
  if (said.verb.empty()) return std::nullopt;
  Statement out;
  out.subject = subject.word->key;
  out.alone = ends_sentence(side.text, said.end);
  for (const Value& value : said.values) {
    if (value.kind == Kind::date && !out.date) out.date = value;
    if (value.kind == Kind::duration && said.verb == "session-lasted" && ends_clause(side, said.end))
      out.length = value;
  }
  if (said.verb != "session-lasted") add_clocks(said, out);
  return out;
}

}  // namespace readout::agreement
