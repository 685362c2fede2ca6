// Words that are there twice: typed twice, or typed beside an element that prints them.
#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/kana.h"
#include "base/language.h"
#include "base/rule_table.h"
#include "base/utf8.h"
#include "locale/letters.h"
#include "rules/called.h"
#include "rules/passage.h"

namespace readout {
namespace {

/// Words that a language has twice in a row in right sentences: “had had”, “nous nous”, “die die”. No words: the
/// language doubles any word.
struct DoublableRow {
  std::string_view lang;
  std::string_view words;
};
constexpr std::array kDoublable{DoublableRow{"en", " had that is do so very no "},
                                DoublableRow{"fr", " nous vous "},
                                DoublableRow{"de", " die der das den dem sie ihr "},
                                DoublableRow{"nl", " die dat het zij je we "},
                                DoublableRow{"it", " man via piano "},
                                DoublableRow{"vi", ""},
                                DoublableRow{"id", ""},
                                DoublableRow{"ms", ""}};

/// The bytes of the character at `at`, which well-formed UTF-8 states in its first byte.
std::size_t length_at(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

/// The bytes of a character of a word at `at`, 0 for another one. Cheap, so that it lets some signs pass;
/// is_all_letters() refuses them.
std::size_t word_length_at(std::string_view text, std::size_t at) {
  constexpr std::string_view kPunctuation = "\xE2\x80", kApostrophe = "’";
  if (is_letter(text[at])) return 1;
  if (static_cast<unsigned char>(text[at]) < 0xC3) return 0;
  const std::string_view rest = text.substr(at);
  if (!rest.starts_with(kPunctuation)) return length_at(text, at);
  return rest.starts_with(kApostrophe) && rest.size() > 3 && is_letter(rest[3]) ? kApostrophe.size() : 0;
}

std::size_t end_of_word(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const std::size_t length = word_length_at(text, at);
    if (length == 0) break;
    at += length;
  }
  return at;
}

bool is_all_letters(std::string_view word) {
  bool letters = !word.empty();
  for_each_code_point(word, [&](char32_t c, std::size_t, std::size_t) {
    const int kind = u_charType(static_cast<UChar32>(c));
    const bool mark = kind == U_NON_SPACING_MARK || kind == U_COMBINING_SPACING_MARK;
    letters = letters && !is_cjk(c) && (u_isalpha(static_cast<UChar32>(c)) || mark || c == U'’');
  });
  return letters;
}

bool has_capital(std::string_view word) { return u_isupper(static_cast<UChar32>(first_character(word))); }

/// The same letters; the first may be a capital in one of them.
bool same_word(std::string_view a, std::string_view b) {
  return !a.empty() && a.size() == b.size() && to_lower(a[0]) == to_lower(b[0]) && a.substr(1) == b.substr(1);
}

/// Whether a character joins the word beside it to more than a word: well-known, 3a, www.example.org.
bool joins(std::string_view text, std::size_t at) {
  constexpr std::string_view kJoining = "-_/@'0123456789";
  return at < text.size() && kJoining.find(text[at]) != std::string_view::npos;
}

/// The last printed word, if at most blanks are after it.
struct LastWord {
  std::string_view word;
  const SourcedText* text = nullptr;  ///< that has the word; null for the word of an element
  std::size_t begin = 0;              ///< in the text
  const ProseNode* fact = nullptr;    ///< the element that prints the word

  /// Found only for a finding, because most words have none.
  Span span() const { return text->origin.span(begin, begin + word.size()); }
};

/// The bytes between two words are blanks.
bool is_plain(Span between) {
  return between.begin < between.end && between.text().find_first_not_of(kBlanks) == std::string_view::npos;
}

/// The tag of an element as it is in the file.
std::string tag_text(const ProseNode& node) { return std::string(Span{node.span}.text()); }

class DoubledWords {
 public:
  DoubledWords(const Passage& passage, Diagnostics& diagnostics) : passage_(passage), diagnostics_(diagnostics) {
    const auto row = std::ranges::find(kDoublable, primary_subtag(passage.lang), &DoublableRow::lang);
    if (row != kDoublable.end()) doublable_ = row->words, doubles_ = row->words.empty();
  }

  void check() {
    for (const TextPiece& piece : passage_.pieces) {
      if (piece.words) read(*piece.words);
      else read_key(*piece.node);
    }
  }

 private:
  void forget() { last_ = {}, blank_ = false; }

  void read(const SourcedText& words) {
    const std::string_view text = words.text;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = end_of_word(text, at);
      if (end > at) {
        read_word(words, at, end);
        at = end;
      } else if (is_blank(text[at])) {
        blank_ = true, ++at;
      } else {
        forget(), at += length_at(text, at);
      }
    }
  }

  void read_word(const SourcedText& words, std::size_t at, std::size_t end) {
    const std::string_view text = words.text, word = text.substr(at, end - at);
    const bool whole = !(at > 0 && joins(text, at - 1)) && !joins(text, end);
    if (whole && blank_ && same_word(last_.word, word)) report_word(word, words.origin.span(at, end));
    forget();
    if (whole) last_ = {word, &words, at, nullptr};
  }

  bool is_right_twice(std::string_view word) const {
    return doubles_ || doublable_.find(" " + std::string(word) + " ") != std::string_view::npos ||
           !is_all_letters(word);
  }

  /// The word repeats the last one. Two capitals are a name: Pago Pago.
  void report_word(std::string_view word, Span span) {
    if (last_.fact) {
      diagnostics_.report("word-printed-beside", span,
                          {{"word", std::string(word)}, {"element", tag_text(*last_.fact)}});
      return;
    }
    if ((has_capital(word) && has_capital(last_.word)) || is_right_twice(word)) return;
    Diagnostic& finding = diagnostics_.report("word-doubled", span, {{"word", std::string(word)}});
    if (is_plain({span.source, last_.span().end, span.begin}))
      finding.fixes.push_back({{span.source, last_.span().begin, span.end}, std::string(last_.word)});
  }

  void read_key(const ProseNode& node) {
    const std::string_view printed = printed_by(node);
    if (blank_ && !last_.fact && same_word(last_.word, printed.substr(0, end_of_word(printed, 0)))) report_before(node);
    forget();
    const std::size_t blank = printed.rfind(' ');
    const std::string_view word = printed.substr(blank == std::string_view::npos ? 0 : blank + 1);
    if (is_all_letters(word)) last_ = {word, nullptr, 0, &node};
  }

  void report_before(const ProseNode& node) {
    const Span word = last_.span();
    Diagnostic& finding = diagnostics_.report("word-printed-beside", word,
                                              {{"word", std::string(last_.word)}, {"element", tag_text(node)}});
    const Span between{word.source, word.end, node.span.begin};
    if (is_plain(between)) finding.fixes.push_back({{between.source, word.begin, between.end + 1}, "<"});
  }

  /// What a key prints in the language; empty for other nodes.
  std::string_view printed_by(const ProseNode& node) const {
    const auto* key = std::get_if<ProseKey>(&node.value);
    const RegisterEntry* entry = key ? passage_.facts.registers.find_named(key->kind, key->key) : nullptr;
    const Form* form = entry ? entry->form(passage_.lang, "", day_of(passage_.facts.meeting)) : nullptr;
    return form ? std::string_view(form->text.text) : std::string_view();
  }

  const Passage& passage_;
  Diagnostics& diagnostics_;
  std::string_view doublable_;
  bool doubles_ = false;
  LastWord last_{};
  bool blank_ = false;  ///< a blank is after the last word
};

void words_are_not_doubled(const Passage& passage, Diagnostics& diagnostics) {
  DoubledWords(passage, diagnostics).check();
}

/// The title that a mention of one person prints; empty for other nodes.
std::string title_printed_by(const TextPiece& piece, const Passage& passage) {
  const auto* mention = piece.words ? nullptr : std::get_if<ProseMention>(&piece.node->value);
  const bool single = mention && mention->who.size() == 1;
  const Person* person = single ? passage.facts.meeting.person(mention->who.front()) : nullptr;
  return person ? called_title(*person, passage.lang) : std::string();
}

bool ends_with_words(std::string_view text, std::string_view words) {
  const std::size_t before = text.size() - words.size() - 1;
  return text.ends_with(words) && (text.size() == words.size() || word_length_at(text, before) == 0);
}

/// The place of a title beside a mention that prints it: before it with a blank, or after it in Japanese.
Span title_beside(const Passage& passage, std::size_t i, const std::string& title) {
  const SourcedText* before = i > 0 ? passage.pieces[i - 1].words : nullptr;
  const SourcedText* after = i + 1 < passage.pieces.size() ? passage.pieces[i + 1].words : nullptr;
  if (before && before->text.ends_with(' ')) {
    const std::size_t end = before->text.find_last_not_of(' ') + 1;
    if (ends_with_words(std::string_view(before->text).substr(0, end), title))
      return before->origin.span(end - title.size(), end);
  }
  if (after && starts_with_cjk(title) && after->text.starts_with(title)) return after->origin.span(0, title.size());
  return {};
}

void titles_are_not_beside_mentions(const Passage& passage, Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < passage.pieces.size(); ++i) {
    const std::string title = title_printed_by(passage.pieces[i], passage);
    const Span span = title.empty() ? Span{} : title_beside(passage, i, title);
    if (span.source)
      diagnostics.report("word-printed-beside", span,
                         {{"word", title}, {"element", tag_text(*passage.pieces[i].node)}});
  }
}

/// Particles that are a slip of the keys if they are there twice after a word in kanji or katakana.
constexpr std::u32string_view kParticles = U"をがにのでとは";

/// Whether a doubled particle at `at` is between words: a particle in front of more hiragana may be the begin of a
/// word, as in がん.
bool is_between_words(std::string_view text, std::size_t at, bool opens) {
  const char32_t before = at > 0 ? last_code_point(text.substr(0, at)) : 0;
  const std::size_t end = at + 2 * length_at(text, at);
  const char32_t after = end < text.size() ? decode_at(text, end).value : 0;
  const bool word =
      before == 0 ? !opens : u_isalnum(static_cast<UChar32>(before)) || before == U'」' || before == U'）';
  return word && !is_hiragana(before) && !is_hiragana(after);
}

void particles_are_not_doubled(const Passage& passage, Diagnostics& diagnostics) {
  if (!is_japanese(passage.lang)) return;
  constexpr std::size_t kKana = 3;
  constexpr char kLead = '\xE3';
  for (std::size_t i = 0; i < passage.pieces.size(); ++i) {
    if (!passage.pieces[i].words) continue;
    const SourcedText& words = *passage.pieces[i].words;
    const std::string_view text = words.text;
    for (std::size_t at = text.find(kLead); at != std::string_view::npos; at = text.find(kLead, at + 1)) {
      const std::string_view kana = text.substr(at, kKana);
      const bool doubled = text.substr(at + kana.size(), kKana) == kana &&
                           kParticles.find(decode_at(text, at).value) != std::u32string_view::npos;
      if (!doubled || !is_between_words(text, at, i == 0)) continue;
      const Span span = words.origin.span(at, at + 2 * kKana);
      diagnostics.report("word-doubled", span, {{"word", std::string(kana)}})
          .fixes.push_back({span, std::string(kana)});
    }
  }
}

constexpr PassageRule kDoubledPassageRules[] = {words_are_not_doubled, titles_are_not_beside_mentions,
                                                particles_are_not_doubled};

}  // namespace

constinit const RuleGroup kDoubledRules{{}, {}, kDoubledPassageRules};

}  // namespace readout
