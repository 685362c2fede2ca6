#include "press/sentence.h"

#include <algorithm>

#include "base/overloaded.h"
#include "base/utf8.h"
#include "base/words.h"
#include "locale/letters.h"

namespace readout::press {
namespace {

constexpr std::u32string_view kBlanks = U" \n\t\u00A0";
/// Characters that may follow a stop or precede a word (UAX #29, Close).
constexpr std::u32string_view kBrackets = U"\"'()[]“”‘’«»「」『』（）";
constexpr std::u32string_view kStops = U".。．";
/// Characters that end a sentence and never an abbreviation.
constexpr std::u32string_view kEnds = U"!?。！？．";

bool is_among(std::u32string_view set, char32_t c) { return set.find(c) != std::u32string_view::npos; }

bool is_transparent(char32_t c) { return is_among(kBlanks, c) || is_among(kBrackets, c); }

std::string_view without_last(std::string_view text) {
  std::size_t end = text.size() - 1;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end);
}

/// The last word of a text, with its stops: `U.S.` in `in the U.S.`
std::string_view last_word(std::string_view text) {
  std::string_view rest = text;
  while (!rest.empty() && !is_transparent(readout::last_character(rest))) rest = without_last(rest);
  return text.substr(rest.size());
}

/// One capital, or several letters with stops between them: `J.`, `U.S.`, `a.m.`
bool is_initials(std::string_view word) {
  std::size_t letters = 0;
  bool single = true, stop = true, capital = true;
  for_each_code_point(word, [&](char32_t c, std::size_t at, std::size_t length) {
    single = single && (c == '.') != stop;
    stop = c == '.';
    if (stop) return;
    ++letters;
    single = single && !(c >= '0' && c <= '9') && !is_cjk(c);
    const std::string_view letter = word.substr(at, length);
    capital = capital && upper_case(letter, "") == letter;
  });
  return single && stop && (letters > 1 || (letters == 1 && capital));
}

bool is_abbreviation(std::string_view word, const Voice& voice) {
  return word.size() > 1 && (is_initials(word) || contains(voice.catalog->words().abbreviations, word));
}

/// The length of a stop at the start of `next` that repeats the stop `last`; 0 for an ellipsis.
std::size_t stop_repeated(char32_t last, std::string_view next) {
  if (next.empty() || !is_among(kStops, last)) return 0;
  const CodePoint first = decode_at(next, 0);
  const bool ellipsis = next.size() > first.length && decode_at(next, first.length).value == first.value;
  return first.value == last && !ellipsis ? first.length : 0;
}

/// Makes the first letter a capital. Returns true if the search is over: at a letter, or at a run that is not
/// generated.
bool put_capital(Inlines& text);

bool put_capital(Run& run) {
  if (run.kind != RunKind::generated) return true;
  std::size_t at = 0;
  while (at < run.text.size() && is_transparent(decode_at(run.text, at).value)) at += decode_at(run.text, at).length;
  if (at == run.text.size()) return false;
  const std::size_t size = run.text.size();
  run.text = run.text.substr(0, at) + capitalized(std::string_view(run.text).substr(at), run.lang);
  for (TimeMark& time : run.times) {
    if (time.begin > at) time.begin += run.text.size() - size;
    time.end += run.text.size() - size;
  }
  if (run.text.size() != size && run.origin.source()) run.origin = Origin::whole(run.origin.span(), run.text.size());
  return true;
}

bool put_capital(Inlines& text) {
  return std::ranges::any_of(text, [](Inline& node) {
    return std::visit(Overloaded{[](Run& run) { return put_capital(run); }, [](NoteMark&) { return false; },
                                 [](Ruby&) { return true; }, [](auto& holder) { return put_capital(holder.content); }},
                      node.value);
  });
}

}  // namespace

bool Sentence::begins_here() const {
  std::string_view text = typed_;
  while (!text.empty() && is_transparent(readout::last_character(text))) text = without_last(text);
  if (text.empty()) return begins_;
  const char32_t last = readout::last_character(text);
  return last == '.' ? !is_abbreviation(last_word(text), voice_) : is_among(kEnds, last);
}

std::size_t Sentence::repeated_stop(std::string_view text) const { return stop_repeated(placed_, text); }

void Sentence::add_typed(std::string_view text) {
  if (text.empty()) return;
  typed_ += text;
  placed_ = 0;
}

void Sentence::add_placed(const Inlines& text) {
  if (text.empty()) return;
  typed_.clear();
  begins_ = false;
  placed_ = last_character(text);
}

Inlines begin_sentence(Inlines text) {
  put_capital(text);
  return text;
}

char32_t last_character(const Inlines& text) {
  for (auto node = text.rbegin(); node != text.rend(); ++node) {
    const char32_t last = std::visit(
        Overloaded{[](const Run& run) { return readout::last_character(run.text); },
                   [](const NoteMark&) { return char32_t{0}; },
                   [](const Ruby& ruby) {
                     return ruby.pairs.empty() ? char32_t{0} : readout::last_character(ruby.pairs.back().base.text);
                   },
                   [](const auto& holder) { return last_character(holder.content); }},
        node->value);
    if (last) return last;
  }
  return 0;
}

}  // namespace readout::press
