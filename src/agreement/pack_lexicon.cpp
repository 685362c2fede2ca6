#include "agreement/pack_lexicon.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <map>

#include "agreement/automaton.h"

namespace readout::agreement {
namespace {

using Letters = std::map<char32_t, std::uint16_t>;
/// The first two letters of a word; the second is 0 for a word of one.
using Beginning = std::pair<char32_t, char32_t>;

Beginning beginning_of(const Word& word) {
  return {small_letter(word.text.front()), word.text.size() > 1 ? small_letter(word.text[1]) : 0};
}

std::uint64_t classes_of(const std::vector<Word>& words) {
  std::uint64_t out = 0;
  for (const Word& word : words) out |= class_bit(word.class_id);
  return out;
}

/// Calls visit for a letter and its capital: the text has either for a small letter of a pattern.
template <class Visit>
void each_case(char32_t letter, Visit&& visit) {
  visit(letter);
  if (const char32_t capital = capital_letter(letter); capital != letter) visit(capital);
}

constexpr char32_t kLastLatin = 0x1EFF;

/// All letters of which the small letter is `small`: the capital, but also İ.
std::vector<char32_t> all_cases(char32_t small) {
  std::vector<char32_t> out{small};
  for (char32_t c = 0; is_latin(small) && c <= kLastLatin; ++c)
    if (c != small && small_letter(c) == small) out.push_back(c);
  return out;
}

class Packer {
 public:
  std::string run(const DraftLexicon& lexicon) {
    const std::uint32_t at = reserve<PackedLexicon>();
    PackedLexicon packed = pack(lexicon);
    if (lexicon.names) packed.names = pack_names(*lexicon.names);
    packed.magic = kPackedMagic;
    out_.resize((out_.size() + 7) / 8 * 8);
    packed.size = size();
    set(at, packed);
    return fits_ ? std::move(out_) : std::string();
  }

 private:
  std::uint32_t pack_names(const DraftLexicon& names) {
    const std::uint32_t at = reserve<PackedLexicon>();
    set(at, pack(names));
    return at;
  }

  PackedLexicon pack(const DraftLexicon& lexicon) {
    PackedLexicon out{};
    out.decimal = lexicon.decimal, out.grouping = lexicon.grouping;
    out.predicate_last = lexicon.predicate_last, out.positional = lexicon.positional;
    out.continued = lexicon.continued;
    out.density = lexicon.density;
    out.lang = text(lexicon.lang);
    out.numerals = table(lexicon.numerals);
    out.words = table(lexicon.words);
    std::vector<PackedClass> classes;
    for (const auto& [name, id] : lexicon.classes) classes.push_back({text(name), id});
    out.classes = put(classes);
    pack_forms(lexicon, out);
    std::vector<Section> words;
    for (const std::u32string& word : lexicon.letter_words) words.push_back(text(word));
    out.letter_words = put(words);
    return out;
  }

  void pack_forms(const DraftLexicon& lexicon, PackedLexicon& out) {
    std::vector<PackedForm> forms;
    for (const DraftForm& draft : lexicon.forms) forms.push_back(form(draft.form));
    out.forms = put(forms);
    const Automaton automaton = build_automaton(lexicon.forms);
    fits_ = fits_ && !automaton.table.empty();
    out.states = put(automaton.table);
    pack_beginnings(lexicon, automaton, out);
  }

  PackedForm form(const Form& form) {
    return {.key = text(form.key),
            .group = text(form.group),
            .part = text(form.part),
            .except = text(form.except),
            .of = text(form.of),
            .literal = text(form.literal),
            .number = form.number,
            .add = form.add,
            .times = form.times,
            .over = form.over,
            .day_shift = form.day_shift,
            .use = static_cast<std::uint8_t>(form.use),
            .kind = static_cast<std::uint8_t>(form.kind),
            .bound = static_cast<std::uint8_t>(form.bound),
            .flags = static_cast<std::uint8_t>((form.preset ? kPreset : 0) | (form.before ? kBefore : 0) |
                                               (form.weak ? kWeak : 0) | (form.lone_slot ? kLoneSlot : 0))};
  }

  /// Words with the same beginning are beside each other, the longest first.
  PackedTable table(const std::vector<Word>& words) {
    std::map<Beginning, std::vector<Word>> rows;
    for (const Word& word : words) rows[beginning_of(word)].push_back(word);
    std::vector<PackedWord> sorted;
    std::vector<PackedPair> pairs(std::bit_ceil(2 * rows.size() + 1));
    for (auto& [letters, row] : rows) {
      std::ranges::stable_sort(row, std::ranges::greater{}, [](const Word& word) { return word.text.size(); });
      std::size_t place = hash_of_pair(letters.first, letters.second);
      while (pairs[place & (pairs.size() - 1)].words.count != 0) ++place;
      const Section section{static_cast<std::uint32_t>(sorted.size()), static_cast<std::uint32_t>(row.size())};
      pairs[place & (pairs.size() - 1)] = {letters.first, letters.second, section, classes_of(row)};
      for (const Word& word : row)
        sorted.push_back(
            {text(word.text), text(word.key), word.value, word.class_id, static_cast<std::uint32_t>(word.role)});
    }
    PackedTable out{put(sorted), put(pairs), {}, {}};
    pack_first_letters(rows, out);
    return out;
  }

  void pack_first_letters(const std::map<Beginning, std::vector<Word>>& rows, PackedTable& out) {
    std::map<char32_t, std::uint64_t> sets;
    for (const auto& [letters, row] : rows) sets[letters.first] |= classes_of(row);
    std::vector<std::uint64_t> classes;
    Letters numbers;
    for (const auto& [letter, set] : sets) {
      classes.push_back(set);
      for (char32_t c : all_cases(letter)) numbers[c] = static_cast<std::uint16_t>(classes.size());
    }
    out.letters = put(numbers);
    out.classes = put(classes);
  }

  void pack_beginnings(const DraftLexicon& lexicon, const Automaton& automaton, PackedLexicon& out) {
    std::map<char32_t, PackedBeginning> all;
    for (const LetterWay& way : automaton.first) {
      all[way.letter].typed = way.to;
      each_case(way.letter, [&](char32_t c) { all[c]; });
    }
    const State begin(automaton.table, kBeginState);
    mark_others(lexicon, begin, all);
    std::vector<PackedBeginning> rows;
    Letters numbers;
    for (auto& [letter, row] : all) {
      const auto small = all.find(small_letter(letter));
      if (small != all.end() && small->first != letter) row.small = small->second.typed;
      row.also |= begin.has_more() && !begin.not_letters().empty();
      rows.push_back(row);
      numbers[letter] = static_cast<std::uint16_t>(rows.size());
    }
    out.letters = put(numbers);
    out.beginnings = put(rows);
  }

  /// Marks what words and numbers begin with, and whether a form begins with one of them.
  static void mark_others(const DraftLexicon& lexicon, const State& begin, std::map<char32_t, PackedBeginning>& all) {
    std::uint64_t wanted = 0;
    if (begin.has_more())
      for (const SlotWay& way : begin.words()) wanted |= class_bit(way.class_id);
    const bool numbers = begin.has_more() && !begin.figures().empty();
    for (const Word& word : lexicon.words)
      each_case(small_letter(word.text.front()),
                [&](char32_t c) { all[c].also |= (wanted & class_bit(word.class_id)) != 0; });
    for (const Word& word : lexicon.numerals)
      each_case(small_letter(word.text.front()), [&](char32_t c) { all[c].also |= numbers; });
    for (char32_t c = U'0'; c <= U'9'; ++c) all[c].also |= numbers;
  }

  Section put(const Letters& letters) {
    const std::vector<std::pair<char32_t, std::uint16_t>> rows(letters.begin(), letters.end());
    return put(packed_letters(rows));
  }

  template <class Item>
  Section put(const std::vector<Item>& items) {
    out_.resize((out_.size() + 7) / 8 * 8);
    const Section section{size(), static_cast<std::uint32_t>(items.size())};
    out_.append(reinterpret_cast<const char*>(items.data()), items.size() * sizeof(Item));
    return section;
  }

  Section text(std::string_view of) { return once(std::string(of), of.size()); }
  Section text(std::u32string_view of) {
    return once(std::string(reinterpret_cast<const char*>(of.data()), of.size() * sizeof(char32_t)), of.size());
  }
  /// Equal bytes are written once.
  Section once(std::string bytes, std::size_t count) {
    const auto [known, is_new] = texts_.try_emplace(std::move(bytes), 0u);
    if (is_new) known->second = put(std::vector<char>(known->first.begin(), known->first.end())).at;
    return {known->second, static_cast<std::uint32_t>(count)};
  }

  template <class Item>
  std::uint32_t reserve() {
    return put(std::vector<Item>(1)).at;
  }
  template <class Item>
  void set(std::uint32_t at, const Item& item) {
    std::memcpy(out_.data() + at, &item, sizeof item);
  }
  std::uint32_t size() const { return static_cast<std::uint32_t>(out_.size()); }

  std::string out_;
  std::map<std::string, std::uint32_t> texts_;
  bool fits_ = true;
};

}  // namespace

std::string pack_lexicon(const DraftLexicon& lexicon) { return Packer().run(lexicon); }

}  // namespace readout::agreement
