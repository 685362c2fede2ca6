// Lists in a sentence: A, B and C against A、B、C及びD. One more or less of them is a slip.
#include <algorithm>

#include "agreement/name_words.h"
#include "agreement/structure.h"

namespace readout::agreement {
namespace {

struct List {
  std::size_t items = 0;
  Range range;
  bool alike = true;  ///< its items are all names, or all other words
};

/// Reads the lists of one text, from the word that joins the last two items back.
class ListReader {
 public:
  explicit ListReader(const NamedText& named)
      : text_(named.text()), signs_(named.side.lexicon->positional), names_(named.side.lexicon->names.get()) {
    if (names_)
      joint_ = names_->bit_of("list-joint"), stop_ = names_->bit_of("list-stop"), clause_ = names_->bit_of("clause");
  }

  std::vector<List> run() {
    std::vector<List> out;
    for (std::size_t at = 1; joint_ != 0 && at < text_.folded.size(); ++at)
      if (const std::size_t size = word_of(joint_, at); size != 0)
        if (List list = list_at(at, at + size); list.items > 2) out.push_back(list);
    return out;
  }

 private:
  std::size_t word_of(std::uint64_t classes, std::size_t at) const {
    std::size_t size = 0;
    names_->words.find_of(classes, text_, at, [&](const Word& word) {
      size = word.text.size();
      return true;
    });
    return size;
  }

  bool is_comma(std::size_t at) const {
    if (text_.raw[at] == U'、') return true;
    return text_.folded[at] == U',' && !(at > 0 && is_digit(text_.at(at - 1)) && is_digit(text_.at(at + 1)));
  }

  bool is_item_letter(std::size_t at) const {
    const char32_t c = text_.at(at);
    if (is_han(c) || is_katakana(c) || is_latin(c) || is_digit(c)) return true;
    return signs_ ? c == U'の' || c == U'・' : c == U' ' || c == U'\'' || c == U'-';
  }

  /// The begin of the item that ends at `end`; `end` if it is none: too long, or with a word that no item has.
  std::size_t item_before(std::size_t end) const {
    std::size_t begin = end, words = 0;
    while (begin > 0 && is_item_letter(begin - 1)) --begin;
    for (std::size_t at = begin; at < end; ++at) {
      const bool starts = at == begin || text_.at(at - 1) == U' ';
      if (starts && word_of(stop_, at)) return end;
      words += starts && is_latin(text_.at(at)) ? 1u : 0u;
    }
    constexpr std::size_t kMostWords = 5, kMostSigns = 24;
    return (signs_ ? end - begin > kMostSigns : words > kMostWords) ? end : begin;
  }

  List list_at(std::size_t joint, std::size_t after) const {
    std::size_t end = joint;
    while (end > 0 && text_.at(end - 1) == U' ') --end;
    List list{1, {joint, end_of_last(after)}};
    if (end > 0 && is_comma(end - 1)) --end;
    for (;;) {
      const std::size_t begin = item_before(end);
      const bool whole = begin < end && begin > 0 && is_comma(begin - 1) && !begins_with_participle(begin, end);
      if (begin == end) return signs_ ? list : with_first(list, end);
      if (is_name(last_word(begin, end)) != is_name(last_word(after, list.range.end))) list.alike = false;
      ++list.items;
      list.range.begin = whole ? begin : last_word(begin, end);
      if (!whole) break;
      end = begin - 1;
    }
    return list;
  }

  /// Whether a word is a name; a list is of names or of other words: The corridor, linking Malawi, Zambia and
  /// Mozambique.
  bool is_name(std::size_t at) const { return !signs_ && is_capital(text_.at(at)); }

  /// “Linking ports”: the verb of the list before its first item.
  bool begins_with_participle(std::size_t begin, std::size_t end) const {
    while (begin < end && text_.at(begin) == U' ') ++begin;
    std::size_t word = begin;
    while (is_latin(text_.at(word))) ++word;
    return !signs_ && word < end && word - begin > 4 && letters_of(text_, {begin, word}).ends_with(U"ing");
  }

  /// The end of the word after the conjunction.
  std::size_t end_of_last(std::size_t at) const {
    while (text_.at(at) == U' ') ++at;
    while (is_item_letter(at) && text_.at(at) != U' ' && text_.at(at) != U'の') ++at;
    return at;
  }

  /// Adds the first item, after the last word that no item has: agreed to cooperate in | ports. Without such a word, or
  /// if a clause begins the sentence (On Friday, ports), it is not sure what is before the first comma.
  List with_first(List list, std::size_t end) const {
    std::size_t begin = end, stop = end, words = 0;
    while (begin > 0 && is_item_letter(begin - 1)) --begin;
    while (begin < end && text_.at(begin) == U' ') ++begin;
    for (std::size_t at = begin; at < end; ++at) {
      if (at != begin && text_.at(at - 1) != U' ') continue;
      if (word_of(stop_, at)) stop = at, words = 0;
      else ++words;
    }
    constexpr std::size_t kMostWords = 7;
    if (stop == end || stop == begin || words == 0 || words > kMostWords || word_of(clause_, begin)) return {};
    ++list.items;
    list.range.begin = last_word(begin, end);
    return list;
  }

  /// The first item has the words of the sentence before it.
  std::size_t last_word(std::size_t begin, std::size_t end) const {
    std::size_t at = end;
    while (!signs_ && at > begin && text_.at(at - 1) != U' ') --at;
    return signs_ ? begin : at;
  }

  const Text& text_;
  bool signs_;
  const Lexicon* names_;
  std::uint64_t joint_ = 0, stop_ = 0, clause_ = 0;  ///< classes of words
};

/// A list of persons has their offices between commas; a date has a comma too.
bool is_plain(const NamedText& named, const Reading& reading, const List& list) {
  if (!list.alike) return false;
  const bool person =
      std::ranges::any_of(named.mentions, [&](const Mention& mention) { return mention.range.meets(list.range); });
  const bool office = std::ranges::any_of(named.terms, [&](const Value& term) {
    return term.range.meets(list.range) &&
           (term.group == "office" || term.group == "position" || term.group == "honorific");
  });
  if (person || office) return false;
  return std::ranges::none_of(reading.values, [&](const Value& value) {
    return value.range.meets(list.range) && (value.kind == Kind::date || value.kind == Kind::clock);
  });
}

}  // namespace

void find_list_slips(const ReadPair& pair, std::vector<Slip>& slips) {
  if (!pair.source.lexicon->names || !pair.target.lexicon->names) return;
  const NamedPair& named = pair.named;
  const std::vector<List> source = ListReader(named.source).run(), target = ListReader(named.target).run();
  if (source.size() != 1 || target.size() != 1 || !is_plain(named.source, pair.source_values, source[0]) ||
      !is_plain(named.target, pair.target_values, target[0]))
    return;
  const std::size_t more = std::max(source[0].items, target[0].items),
                    fewer = std::min(source[0].items, target[0].items);
  if (more != fewer + 1) return;
  slips.push_back({.rule = SlipRule::list_differs,
                   .range = target[0].range,
                   .expected = pair.source.text.typed(source[0].range),
                   .found = pair.target.text.typed(target[0].range),
                   .other = source[0].range});
}

}  // namespace readout::agreement
