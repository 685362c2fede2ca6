// Sentences lost, added or doubled: by their number and lengths, as aligners of texts do (Gale and Church).
#include <algorithm>
#include <cmath>
#include <optional>
#include <unordered_set>
#include <utility>

#include "agreement/compare.h"
#include "agreement/name_words.h"
#include "agreement/structure.h"
#include "agreement/tokens.h"

namespace readout::agreement {
namespace {

/// Lengths of a translation, in those of the source. Right translations of the fitting set are within 0.4 to 2.8; those
/// with another number of sentences within 0.8 to 1.25.
constexpr double kLeastWhole = 0.35, kMostWhole = 3.2, kLeastOfFewer = 0.8, kLeastOfMore = 1.3;
/// The ratio of the shorter text to the longer one where a clause may be a sentence of the other language, and its
/// ratio to the longer one without the sentence.
constexpr double kMostJoined = 0.68, kLeastRest = 0.8, kMostRest = 1.25;
/// The ratio if the sentence has a figure that the other text lacks.
constexpr double kMostWithFigure = 0.92;
/// Names with offices differ more in their lengths than sentences.
constexpr double kNameLine = 0.5;
/// A text of fewer letters has no usual length.
constexpr double kShortestLong = 25;

struct Lines {
  Range source, target;
};

/// A sentence at the end that only announces what follows is not counted.
bool only_announces(const NamedText& named, Range sentence) {
  return std::ranges::any_of(named.terms,
                             [&](const Value& term) { return term.group == "closing" && sentence.holds(term.range); });
}

/// An address alone is part of the sentence before it.
bool is_address(const PairSide& side, Range sentence) {
  while (side.text.at(sentence.begin) == U' ') ++sentence.begin;
  const std::size_t end = token_end(side.text, sentence.begin);
  return end != sentence.begin && end + 1 >= sentence.end;
}

std::vector<Range> counted_sentences(const NamedText& named, Range line) {
  std::vector<Range> out = sentences_of(named.side, line);
  std::erase_if(out, [&](Range sentence) { return is_address(named.side, sentence); });
  if (out.size() > 1 && only_announces(named, out.back())) out.pop_back();
  return out;
}

double length_of_all(const PairSide& side, const std::vector<Range>& sentences) {
  double out = 0;
  for (Range sentence : sentences) out += length_of(side, sentence);
  return out;
}

/// What both texts have in a pair of sentences: names, terms and values.
class Anchors {
 public:
  explicit Anchors(const ReadPair& pair)
      : names_(pair.named), source_(pair.source_values), target_(pair.target_values) {}

  double shared(Range source, Range target) const {
    double count = 0;
    for (const Value& value : source_.values)
      count += source.holds(value.range) &&
                       has(target_.values, target, [&](const Value& other) { return match_score(value, other) > 0; })
                   ? 1
                   : 0;
    for (const Value& term : names_.source.terms)
      count += source.holds(term.range) &&
                       has(names_.target.terms, target,
                           [&](const Value& other) { return other.group == term.group && other.key == term.key; })
                   ? 1
                   : 0;
    for (const Mention& mention : names_.source.mentions)
      count += source.holds(mention.range) && has(names_.target.mentions, target,
                                                  [&](const Mention& other) { return other.person == mention.person; })
                   ? 1
                   : 0;
    return count;
  }

 private:
  template <class List, class Test>
  static bool has(const List& list, Range range, Test test) {
    return std::ranges::any_of(list, [&](const auto& other) { return range.holds(other.range) && test(other); });
  }

  const NamedPair& names_;
  const Reading &source_, &target_;
};

/// An anchor is worth as much as a length that differs by half.
constexpr double kAnchor = 0.4;

/// How badly two sentences match.
double cost_of(const ReadPair& pair, const Anchors& anchors, Range source, Range target) {
  return std::abs(std::log(length_of(pair.source, source) / length_of(pair.target, target))) -
         kAnchor * anchors.shared(source, target);
}

/// The sentence of the longer side that has no partner: without it the others match best.
std::size_t without_partner(const ReadPair& pair, const std::vector<Range>& source, const std::vector<Range>& target) {
  const Anchors anchors(pair);
  const bool lost = source.size() > target.size();
  const std::size_t longer = std::max(source.size(), target.size()), shorter = std::min(source.size(), target.size());
  std::size_t best = longer - 1;
  double least = 1e9;
  for (std::size_t left_out = longer; left_out-- > 0;) {
    double cost = 0;
    for (std::size_t i = 0; i < shorter; ++i) {
      const std::size_t j = i < left_out ? i : i + 1;
      cost += cost_of(pair, anchors, source[lost ? j : i], target[lost ? i : j]);
    }
    if (cost < least - 0.01) least = cost, best = left_out;
  }
  return best;
}

template <class Item, class Same>
bool is_only_said_there(const std::vector<Item>& own, const std::vector<Item>& other, Range sentence, Same same) {
  return std::ranges::any_of(own, [&](const Item& item) {
    auto is_same = [&](const Item& of) { return same(item, of); };
    auto is_elsewhere = [&](const Item& of) { return !sentence.holds(of.range) && same(item, of); };
    return sentence.holds(item.range) && std::ranges::any_of(other, is_same) && std::ranges::none_of(own, is_elsewhere);
  });
}

/// Whether the other text says what only this sentence of its text says: if so, a sentence was divided, not added.
bool is_divided(const ReadPair& pair, bool in_source, Range sentence) {
  const NamedText &own = in_source ? pair.named.source : pair.named.target,
                  &other = in_source ? pair.named.target : pair.named.source;
  const Reading &values = in_source ? pair.source_values : pair.target_values,
                &others = in_source ? pair.target_values : pair.source_values;
  auto same_value = [](const Value& a, const Value& b) { return !a.weak && match_score(a, b) > 0; };
  auto same_term = [](const Value& a, const Value& b) { return a.group == b.group && a.key == b.key; };
  auto same_person = [](const Mention& a, const Mention& b) { return a.person == b.person; };
  return is_only_said_there(values.values, others.values, sentence, same_value) ||
         is_only_said_there(own.terms, other.terms, sentence, same_term) ||
         is_only_said_there(own.mentions, other.mentions, sentence, same_person);
}

/// The figures of each text that the other one lacks. They are found when a line first asks for them.
class LoneFigures {
 public:
  explicit LoneFigures(const ReadPair& pair) : pair_(pair) {}

  /// Whether a sentence has one, and the other text has none. Always false for a text of very many values.
  bool decide(bool in_source, Range sentence) {
    constexpr std::size_t kMostValues = 1000;  // each is compared with each of the other text
    const std::vector<Value>&source = pair_.source_values.values, &target = pair_.target_values.values;
    if (!pair_.is_understood() || source.size() > kMostValues || target.size() > kMostValues) return false;
    if (!ranges_) ranges_ = {lone(source, target), lone(target, source)};
    const auto& [of_source, of_target] = *ranges_;
    return (in_source ? of_target : of_source).empty() &&
           std::ranges::any_of(in_source ? of_source : of_target, [&](Range range) { return sentence.holds(range); });
  }

 private:
  static bool is_figure(const Value& value) {
    return value.kind != Kind::term && value.kind != Kind::person && value.kind != Kind::vague && !value.weak &&
           value.figure != 1 && family_of(value) != "acronym";
  }

  static std::vector<Range> lone(const std::vector<Value>& own, const std::vector<Value>& other) {
    std::vector<Range> out;
    for (const Value& value : own)
      if (is_figure(value) && std::ranges::none_of(other, [&](const Value& of) { return match_score(value, of) > 0; }))
        out.push_back(value.range);
    return out;
  }

  const ReadPair& pair_;
  std::optional<std::pair<std::vector<Range>, std::vector<Range>>> ranges_;  ///< of the source and of the target
};

void report_sentence(const ReadPair& pair, bool lost, Range range, std::vector<Slip>& slips) {
  if (is_divided(pair, lost, range)) return;
  const Text& text = lost ? pair.source.text : pair.target.text;
  Slip slip{.rule = lost ? SlipRule::sentence_lost : SlipRule::sentence_added,
            .range = range,
            .in_source = lost,
            .expected = {},
            .found = {}};
  (lost ? slip.expected : slip.found) = text.typed(range);
  slips.push_back(std::move(slip));
}

/// A semicolon or the end of a clause may join what are two sentences in the other language.
bool has_joint(const PairSide& side, Range line) {
  if (letters_of(side.text, line).find(U';') != std::u32string::npos) return true;
  const Lexicon* names = side.lexicon->names.get();
  const std::uint64_t joint = names ? names->bit_of("sentence-joint") : 0;
  bool found = false;
  for (std::size_t at = line.begin; joint != 0 && at < line.end && !found;) {
    std::size_t next = at + 1;
    names->words.find_of(joint, side.text, at, [&](const Word& word) {
      found = word.key.empty();  // some words only look like the end of a clause
      next = at + word.text.size();
      return true;
    });
    at = next;
  }
  return found;
}

/// A line without a stop is a heading, or a name with its office.
bool is_sentence(const Text& text, Range line) {
  std::size_t last = line.end - 1;
  while (last > line.begin && std::u32string_view(U" \"')」』").find(text.at(last)) != std::u32string_view::npos)
    --last;
  return std::u32string_view(U"。.!?;:,").find(text.at(last)) != std::u32string_view::npos;
}

/// The sentences of two lines of which one has one more, and the length of the shorter line in that of the longer one.
struct UnequalLines {
  bool lost;  ///< the source has more
  const std::vector<Range>&source, &target;
  Range shorter;
  double ratio;
  LoneFigures& figures;
};

/// Where the clauses of the shorter line may be sentences, the rest of the longer line must be as long as the shorter.
bool is_missing(const ReadPair& pair, const UnequalLines& lines, Range sentence) {
  if (lines.figures.decide(lines.lost, sentence)) return lines.ratio < kMostWithFigure;
  if (lines.ratio >= (lines.lost ? kLeastOfFewer : 1 / kLeastOfMore)) return false;
  if (!has_joint(lines.lost ? pair.target : pair.source, lines.shorter)) return true;
  const PairSide& side = lines.lost ? pair.source : pair.target;
  const double whole = length_of_all(side, lines.lost ? lines.source : lines.target);
  const double rest = lines.ratio * whole / (whole - length_of(side, sentence));
  return lines.ratio < kMostJoined && rest > kLeastRest && rest < kMostRest;
}

void check_partner(const ReadPair& pair, const UnequalLines& lines, std::vector<Slip>& slips) {
  const Range sentence = (lines.lost ? lines.source : lines.target)[without_partner(pair, lines.source, lines.target)];
  if (is_missing(pair, lines, sentence)) report_sentence(pair, lines.lost, sentence, slips);
}

void compare_lines(const ReadPair& pair, Lines lines, LoneFigures& figures, std::vector<Slip>& slips) {
  const std::vector<Range> source = counted_sentences(pair.named.source, lines.source),
                           target = counted_sentences(pair.named.target, lines.target);
  const double from = length_of_all(pair.source, source), to = length_of_all(pair.target, target);
  if (source.empty() || target.empty() || from == 0) return;
  const double ratio = to / from;
  const bool sentences = is_sentence(pair.source.text, lines.source) || is_sentence(pair.target.text, lines.target);
  const double slack = sentences ? 1 : kNameLine;
  const std::size_t before = slips.size();
  if (source.size() == target.size() + 1)
    check_partner(pair, {true, source, target, lines.target, ratio, figures}, slips);
  if (target.size() == source.size() + 1)
    check_partner(pair, {false, source, target, lines.source, 1 / ratio, figures}, slips);
  if (slips.size() == before && std::max(from, to) >= kShortestLong &&
      (ratio < kLeastWhole * slack || ratio > kMostWhole / slack))
    slips.push_back({.rule = SlipRule::length_differs, .range = lines.target, .expected = {}, .found = {}});
}

constexpr double kShortestDoubled = 6;

std::vector<Range> all_sentences(const PairSide& side) {
  std::vector<Range> out;
  for (Range line : lines_of(side.text))
    for (Range sentence : sentences_of(side, line)) out.push_back(sentence);
  return out;
}

using Seen = std::unordered_set<std::u32string_view>;

bool has_doubled(const PairSide& side) {
  Seen seen;
  return std::ranges::any_of(all_sentences(side),
                             [&](Range range) { return !seen.insert(letters_of(side.text, range)).second; });
}

/// The sentence is there twice, or repeats the end of the one before.
void check_doubled_sentences(const ReadPair& pair, std::vector<Slip>& slips) {
  const std::vector<Range> sentences = all_sentences(pair.target);
  if (sentences.size() < 2 || has_doubled(pair.source)) return;
  Seen seen;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const std::u32string_view sentence = letters_of(pair.target.text, sentences[i]);
    const bool twice = !seen.insert(sentence).second;
    if (i == 0 || length_of(pair.target, sentences[i]) < kShortestDoubled) continue;
    if (twice || letters_of(pair.target.text, sentences[i - 1]).ends_with(sentence))
      slips.push_back({.rule = SlipRule::sentence_doubled,
                       .range = sentences[i],
                       .expected = {},
                       .found = pair.target.text.typed(sentences[i])});
  }
}

}  // namespace

void find_sentence_slips(const ReadPair& pair, std::vector<Slip>& slips) {
  const std::size_t before = slips.size();
  check_doubled_sentences(pair, slips);
  const std::vector<Range> source = lines_of(pair.source.text), target = lines_of(pair.target.text);
  if (source.size() != target.size() || slips.size() != before) return;
  LoneFigures figures(pair);
  for (std::size_t i = 0; i < source.size(); ++i) compare_lines(pair, {source[i], target[i]}, figures, slips);
}

}  // namespace readout::agreement
