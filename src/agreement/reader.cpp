#include "agreement/reader.h"

#include <algorithm>

#include "agreement/settle.h"
#include "agreement/tokens.h"
#include "agreement/values.h"

namespace readout::agreement {

void KnownNames::add(std::u32string_view text, std::size_t person, const std::string& key) {
  KnownName name{std::u32string(text), person, key};
  for (char32_t& c : name.text) c = fold_width(c);
  if (name.text.empty()) return;
  first_letters_ |= bit_of(name.text.front());
  std::vector<std::size_t>& lengths = lengths_[name.text.front()];
  if (std::ranges::find(lengths, name.text.size()) == lengths.end()) lengths.push_back(name.text.size());
  std::u32string known_as = name.text;
  names_.try_emplace(std::move(known_as), std::move(name));
}

void KnownNames::finish() {
  for (auto& [letter, lengths] : lengths_) std::ranges::sort(lengths, std::ranges::greater{});
}

const KnownName* KnownNames::find_name(const Text& text, std::size_t at) const {
  const auto lengths = lengths_.find(text.at(at));
  if (lengths == lengths_.end() || (at > 0 && !is_word_edge(text.at(at - 1), text.at(at)))) return nullptr;
  for (const std::size_t length : lengths->second) {
    const auto name = names_.find(std::u32string_view(text.folded).substr(at, length));
    if (name != names_.end() && is_word_edge(name->first.back(), text.at(at + name->first.size())))
      return &name->second;
  }
  return nullptr;
}

namespace {

class Reader {
 public:
  Reader(const Text& text, const Lexicon& lexicon, const KnownNames& names)
      : text_(text), lexicon_(lexicon), names_(names), matcher_(text, lexicon) {}

  std::vector<Value> terms() {
    terms_alone_ = true;
    read();
    return std::move(reading_.values);
  }

  Reading run() {
    read();
    reading_.loose_bounds = !attach_bounds(text_, bounds_, reading_.values);
    attach_zones(text_, zones_, reading_.values);
    inherit_dates(reading_.values);
    read_sentence();
    return std::move(reading_);
  }

 private:
  void read() {
    constexpr std::size_t kUsual = 24;  // code points for each value
    reading_.values.reserve(text_.folded.size() / kUsual + 2);
    for (std::size_t at = 0; at < text_.folded.size();) at = std::max(step(at), at + 1);
  }

  std::size_t step(std::size_t at) {
    const char32_t c = text_.folded[at];
    if (c == U' ') return at + 1;
    if (c < 0x80)
      if (const std::size_t end = token_end(text_, at); end != at) return keep_token(at, end);
    if (const KnownName* name = names_.find(text_, at)) return keep_name(*name, at);
    if (!lexicon_.beginning(c)) return at + 1;
    if (const Match* match = matcher_.longest(at); match && !cuts_number(*match, at)) return take(*match, at);
    if (c >= U'A' && c <= U'Z')
      if (std::optional<Value> acronym = read_acronym(text_, at)) return keep(std::move(*acronym));
    if (const NumberRead* number = matcher_.number_at(at))
      return is_mark(at, number->end) ? mark(at, *number) : leave(at, number->end);
    return after_word(at);
  }

  std::size_t keep_token(std::size_t at, std::size_t end) {
    return terms_alone_ ? end : keep(token_of(text_, {at, end}));
  }

  /// Whether a word that is not a value, or that counts a group (“the two”), ends inside a number: “the two million
  /// mark”.
  bool cuts_number(const Match& match, std::size_t at) {
    if (match.form->use != FormUse::ignored && match.form->kind != Kind::collective) return false;
    const std::size_t end = match.end;
    for (std::size_t i = at + 1; i < end; ++i)
      if (text_.at(i - 1) == U' ')
        if (const NumberRead* number = matcher_.number_at(i); number && number->end > end) return true;
    return false;
  }

  std::size_t keep(Value value) {
    const std::size_t end = value.range.end;
    if (!terms_alone_ || value.kind == Kind::person) reading_.values.push_back(std::move(value));
    return end;
  }

  std::size_t keep_name(const KnownName& name, std::size_t at) {
    return keep({.kind = Kind::person,
                 .range = {at, at + name.text.size()},
                 .number = static_cast<double>(name.person),
                 .key = name.key});
  }

  /// A numeral with a blank after it that begins a line is the mark of an item.
  bool is_mark(std::size_t at, std::size_t end) const {
    return (at == 0 || text_.at(at - 1) == U'\n') &&
           (text_.at(end) == U' ' || text_.at(end) == U'\u3001' || text_.at(end) == U'.');
  }

  std::size_t mark(std::size_t at, const NumberRead& number) {
    return keep({.kind = Kind::number,
                 .range = {at, number.end},
                 .number = number.value,
                 .figure = number.value,
                 .weak = true});
  }

  static bool ends_sentence(char32_t c) { return c == U'.' || c == U'!' || c == U'?' || c == U'\u3002' || c == U'\n'; }

  /// Whether the text is one sentence, and where its predicate is if the language has it last: from the last sign of a
  /// word that is not kana to the end.
  void read_sentence() {
    std::size_t end = text_.folded.size();
    while (end > 0 && (ends_sentence(text_.at(end - 1)) || text_.at(end - 1) == U' ')) --end;
    reading_.one_sentence =
        end > 0 && end < text_.folded.size() &&
        std::none_of(text_.folded.begin(), text_.folded.begin() + static_cast<std::ptrdiff_t>(end), ends_sentence);
    if (!lexicon_.predicate_last) return read_auxiliary(end);
    std::size_t begin = end;
    while (begin > 0 && is_kana(text_.at(begin - 1))) --begin;
    while (begin > 0 && is_han(text_.at(begin - 1)) && end - begin < 8) --begin;
    if (begin < end) reading_.predicate = {begin, end};
  }

  /// The first auxiliary and the three words after it: has not yet been disclosed. A negative word may be inside of a
  /// form: second to none.
  void read_auxiliary(std::size_t end) {
    const int auxiliary = lexicon_.class_of("auxiliary"), negative = lexicon_.class_of("negative");
    const std::uint64_t classes = lexicon_.bit_of("auxiliary") | lexicon_.bit_of("negative");
    std::size_t begin = end;
    for (std::size_t at = 0; auxiliary >= 0 && at < end; at = std::max(after_word(at), at + 1))
      lexicon_.words.find_of(classes, text_, at, [&](const Word& word) {
        if (word.class_id == auxiliary) begin = std::min(begin, at);
        if (word.class_id == negative) reading_.denies = true;
        return false;
      });
    std::size_t last = begin;
    for (int words = 0; words < 4 && last < end; ++words) {
      while (last < end && !is_latin(text_.at(last))) ++last;
      last = after_word(last);
    }
    if (begin < end) reading_.predicate = {begin, last};
  }

  std::size_t leave(std::size_t at, std::size_t end) {
    if (!is_in_name(at, end)) reading_.residue.push_back({at, end});
    return end;
  }

  /// A numeral at the beginning of a name with a title is no number: 三雲外務大臣.
  bool is_in_name(std::size_t at, std::size_t end) const {
    constexpr std::size_t kLongestName = 12;
    const std::uint64_t title = lexicon_.bit_of("title");
    bool found = false;
    for (std::size_t i = end; title != 0 && !is_digit(text_.at(at)) && !found && i < end + kLongestName; ++i) {
      if (!is_han(text_.at(i))) break;
      lexicon_.words.find_of(title, text_, i, [&](const Word&) { return found = true; });
    }
    return found;
  }

  std::size_t take_term(const Match& match, std::size_t at) {
    const Form& form = *match.form;
    if (form.use == FormUse::value)
      reading_.values.push_back(
          {.kind = form.kind, .range = {at, match.end}, .key = std::string(form.key), .group = form.group});
    return match.end;
  }

  std::size_t take(const Match& match, std::size_t at) {
    if (terms_alone_) return take_term(match, at);
    const Form& form = *match.form;
    if (form.use == FormUse::qualifier) bounds_.push_back({&form, {at, match.end}});
    if (form.use == FormUse::zone) zones_.push_back({&form, {at, match.end}});
    if (form.use == FormUse::negation) reading_.negations.push_back({at, match.end});
    if (form.use == FormUse::limiting) reading_.limited = true;
    if (form.use == FormUse::value && (form.kind == Kind::clock || form.kind == Kind::date))
      reading_.moments.push_back(at);
    if (form.use == FormUse::value) add_values(match, at, reading_.values);
    return match.end;
  }

  /// The end of the word at `at`: nothing begins inside a word of letters.
  std::size_t after_word(std::size_t at) const {
    std::size_t end = at;
    while (is_latin(text_.at(end))) ++end;
    return end;
  }

  const Text& text_;
  const Lexicon& lexicon_;
  const KnownNames& names_;
  Matcher matcher_;
  Reading reading_;
  std::vector<Label> bounds_, zones_;
  bool terms_alone_ = false;
};

}  // namespace

Reading read_values(const Text& text, const Lexicon& lexicon, const KnownNames& names) {
  return Reader(text, lexicon, names).run();
}

std::vector<Value> read_terms(const Text& text, const Lexicon& lexicon, const KnownNames& names) {
  return Reader(text, lexicon, names).terms();
}

}  // namespace readout::agreement
