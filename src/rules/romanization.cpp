#include "rules/romanization.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <set>
#include <string>

#include "base/ascii.h"
#include "base/kana.h"
#include "base/utf8.h"

namespace readout {
namespace {

/// A mora and its spellings, separated by blanks.
struct MoraRow {
  std::u32string_view kana;
  std::string_view latin;
};

// Letters that are written for one another are one letter here (see folded_letter): l is r, v is b, q and c are k.
constexpr MoraRow kMorae[] = {{U"あ", "a"},
                              {U"い", "i"},
                              {U"う", "u"},
                              {U"え", "e"},
                              {U"お", "o"},
                              {U"か", "ka"},
                              {U"き", "ki"},
                              {U"く", "ku"},
                              {U"け", "ke"},
                              {U"こ", "ko"},
                              {U"さ", "sa"},
                              {U"し", "shi si"},
                              {U"す", "su"},
                              {U"せ", "se"},
                              {U"そ", "so"},
                              {U"た", "ta"},
                              {U"ち", "chi ti"},
                              {U"つ", "tsu tu"},
                              {U"て", "te"},
                              {U"と", "to"},
                              {U"な", "na"},
                              {U"に", "ni"},
                              {U"ぬ", "nu"},
                              {U"ね", "ne"},
                              {U"の", "no"},
                              {U"は", "ha wa"},
                              {U"ひ", "hi"},
                              {U"ふ", "fu hu"},
                              {U"へ", "he e"},
                              {U"ほ", "ho"},
                              {U"ま", "ma"},
                              {U"み", "mi"},
                              {U"む", "mu"},
                              {U"め", "me"},
                              {U"も", "mo"},
                              {U"や", "ya"},
                              {U"ゆ", "yu"},
                              {U"よ", "yo"},
                              {U"ら", "ra"},
                              {U"り", "ri"},
                              {U"る", "ru"},
                              {U"れ", "re"},
                              {U"ろ", "ro"},
                              {U"わ", "wa"},
                              {U"ゐ", "i wi"},
                              {U"ゑ", "e we ye"},
                              {U"を", "o wo"},
                              {U"が", "ga"},
                              {U"ぎ", "gi"},
                              {U"ぐ", "gu"},
                              {U"げ", "ge"},
                              {U"ご", "go"},
                              {U"ざ", "za"},
                              {U"じ", "ji zi"},
                              {U"ず", "zu dzu"},
                              {U"ぜ", "ze"},
                              {U"ぞ", "zo"},
                              {U"だ", "da"},
                              {U"ぢ", "ji di zi dji"},
                              {U"づ", "zu du dzu"},
                              {U"で", "de"},
                              {U"ど", "do"},
                              {U"ば", "ba"},
                              {U"び", "bi"},
                              {U"ぶ", "bu"},
                              {U"べ", "be"},
                              {U"ぼ", "bo"},
                              {U"ぱ", "pa"},
                              {U"ぴ", "pi"},
                              {U"ぷ", "pu"},
                              {U"ぺ", "pe"},
                              {U"ぽ", "po"},
                              {U"ゔ", "bu"},
                              {U"ん", "n m"},
                              {U"きゃ", "kya"},
                              {U"きゅ", "kyu"},
                              {U"きょ", "kyo"},
                              {U"しゃ", "sha sya"},
                              {U"しゅ", "shu syu"},
                              {U"しょ", "sho syo"},
                              {U"しぇ", "she"},
                              {U"ちゃ", "cha tya"},
                              {U"ちゅ", "chu tyu"},
                              {U"ちょ", "cho tyo"},
                              {U"ちぇ", "che"},
                              {U"にゃ", "nya"},
                              {U"にゅ", "nyu"},
                              {U"にょ", "nyo"},
                              {U"ひゃ", "hya"},
                              {U"ひゅ", "hyu"},
                              {U"ひょ", "hyo"},
                              {U"みゃ", "mya"},
                              {U"みゅ", "myu"},
                              {U"みょ", "myo"},
                              {U"りゃ", "rya"},
                              {U"りゅ", "ryu"},
                              {U"りょ", "ryo"},
                              {U"ぎゃ", "gya"},
                              {U"ぎゅ", "gyu"},
                              {U"ぎょ", "gyo"},
                              {U"じゃ", "ja zya jya"},
                              {U"じゅ", "ju zyu jyu"},
                              {U"じょ", "jo zyo jyo"},
                              {U"じぇ", "je"},
                              {U"びゃ", "bya"},
                              {U"びゅ", "byu"},
                              {U"びょ", "byo"},
                              {U"ぴゃ", "pya"},
                              {U"ぴゅ", "pyu"},
                              {U"ぴょ", "pyo"},
                              {U"ふぁ", "fa"},
                              {U"ふぃ", "fi"},
                              {U"ふぇ", "fe"},
                              {U"ふぉ", "fo"},
                              {U"てぃ", "ti"},
                              {U"でぃ", "di"},
                              {U"うぃ", "wi ui"},
                              {U"うぇ", "we"},
                              {U"うぉ", "wo"},
                              {U"ゔぁ", "ba"},
                              {U"ゔぃ", "bi"},
                              {U"ゔぇ", "be"},
                              {U"ゔぉ", "bo"}};

char folded_letter(char c) {
  switch (c) {
    case 'l': return 'r';
    case 'v': return 'b';
    case 'q': return 'k';
    default: return c;
  }
}

/// Small letters of ASCII without marks: `ō` is `o`. Other characters are left out: hyphens, apostrophes, blanks.
std::string plain_letters(std::string_view latin) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  if (U_FAILURE(status)) return {};
  const icu::UnicodeString apart =
      nfd->normalize(icu::UnicodeString::fromUTF8({latin.data(), static_cast<int32_t>(latin.size())}), status);
  std::string out;
  for (int32_t i = 0; i < apart.length(); ++i) {
    const char16_t c = apart[i];
    if (c < 0x80 && is_letter(static_cast<char>(c))) out += folded_letter(to_lower(static_cast<char>(c)));
  }
  return out;
}

/// A reading in hiragana.
std::u32string hiragana(std::string_view reading) {
  constexpr char32_t kOffset = U'ア' - U'あ';
  std::u32string out;
  for_each_code_point(reading, [&](char32_t c, std::size_t, std::size_t) {
    if (c != ' ' && c != U'\u3000' && c != U'・') out += is_katakana(c) && c <= U'ヶ' ? c - kOffset : c;
  });
  return out;
}

/// The places in the letters that the morae so far can have reached.
using Reached = std::set<std::size_t>;

class Matcher {
 public:
  Matcher(std::u32string kana, std::string letters) : kana_(std::move(kana)), letters_(std::move(letters)) {}

  bool matches() {
    Reached reached{0};
    for (std::size_t at = 0; at < kana_.size() && !reached.empty();) {
      const MoraRow* mora = mora_at(at);
      if (!mora && kana_[at] != U'ー' && kana_[at] != U'っ') return true;
      reached = after(at, mora, reached);
      at += mora ? mora->kana.size() : 1;
    }
    return with_h(reached).contains(letters_.size());
  }

 private:
  const MoraRow* mora_at(std::size_t at) const {
    const MoraRow* found = nullptr;
    for (const MoraRow& row : kMorae)
      if (kana_.compare(at, row.kana.size(), row.kana) == 0 && (!found || row.kana.size() > found->kana.size()))
        found = &row;
    return found;
  }

  Reached after(std::size_t at, const MoraRow* mora, const Reached& reached) const {
    if (!mora && kana_[at] == U'っ') return doubled(reached);
    Reached next;
    if (!mora || lengthens(at)) next = with_h(reached);  // the length is left out, or written oh
    for (const std::size_t place : reached) {
      if (!mora) {
        if (place > 0 && place < letters_.size() && letters_[place] == letters_[place - 1]) next.insert(place + 1);
        continue;
      }
      add(mora->latin, place, next);
    }
    if (mora && lengthens(at)) add_vowel_again(reached, next);
    return next;
  }

  /// A long o is written oo, and a long u uu, with any kana.
  void add_vowel_again(const Reached& reached, Reached& next) const {
    for (const std::size_t place : reached)
      if (place > 0 && place < letters_.size() && letters_[place] == letters_[place - 1]) next.insert(place + 1);
  }

  void add(std::string_view spellings, std::size_t place, Reached& next) const {
    for (std::size_t begin = 0; begin < spellings.size();) {
      const std::size_t end = std::min(spellings.find(' ', begin), spellings.size());
      const std::string_view spelling = spellings.substr(begin, end - begin);
      if (std::string_view(letters_).substr(place).starts_with(spelling)) next.insert(place + spelling.size());
      begin = end + 1;
    }
  }

  /// Whether the kana can lengthen the vowel before it: おう, おお, うう, ああ, いい, ええ, えい.
  bool lengthens(std::size_t at) const {
    if (at == 0) return false;
    const MoraRow* before = nullptr;
    for (std::size_t begin = at >= 2 ? at - 2 : at - 1; begin < at && !before; ++begin) {
      const MoraRow* row = mora_at(begin);
      if (row && begin + row->kana.size() == at) before = row;
    }
    const std::string_view spellings = before ? before->latin : std::string_view();
    const char vowel = spellings.empty() ? ' ' : spellings.back();
    switch (kana_[at]) {
      case U'あ': return vowel == 'a';
      case U'い': return vowel == 'i' || vowel == 'e';
      case U'う': return vowel == 'u' || vowel == 'o';
      case U'え': return vowel == 'e';
      case U'お': return vowel == 'o';
      default: return false;
    }
  }

  /// The same places, and those after an h that marks a long vowel: Ohno, Satoh.
  Reached with_h(const Reached& reached) const {
    Reached all = reached;
    for (const std::size_t place : reached)
      if (place > 0 && place < letters_.size() && letters_[place] == 'h' && letters_[place - 1] == 'o')
        all.insert(place + 1);
    return all;
  }

  /// A small tsu doubles the consonant after it; tch for cch.
  Reached doubled(const Reached& reached) const {
    Reached next;
    for (const std::size_t place : reached) {
      if (place + 1 >= letters_.size()) continue;
      const char c = letters_[place], after_it = letters_[place + 1];
      if (c == after_it || (c == 't' && after_it == 'c')) next.insert(place + 1);
    }
    return next;
  }

  std::u32string kana_;
  std::string letters_;
};

}  // namespace

bool may_be_romanized(std::string_view reading, std::string_view latin) {
  return Matcher(hiragana(reading), plain_letters(latin)).matches();
}

}  // namespace readout
