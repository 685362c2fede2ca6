#include "locale/letters.h"

#include <doctest/doctest.h>

#include "base/kana.h"

using namespace readout;

TEST_CASE("capitals keep every mark and follow the language") {
  CHECK(upper_case("Çavuşoğlu", "en") == "ÇAVUŞOĞLU");
  CHECK(upper_case("Szőke", "en") == "SZŐKE");
  CHECK(upper_case("ilker", "tr") == "İLKER");
  CHECK(upper_case("ilker", "en") == "ILKER");
  CHECK(upper_case("O'Hara-Lee Iz", "tr") == "O'HARA-LEE IZ");
  CHECK(upper_case("ʻAkauʻola", "en") == "ʻAKAUʻOLA");
  CHECK(upper_case("林", "ja") == "林");
}

TEST_CASE("only the first letter of a sentence becomes a capital") {
  CHECK(capitalized("the Honorable", "en") == "The Honorable");
  CHECK(capitalized("élysée", "fr") == "Élysée");
  CHECK(capitalized("両大臣", "ja") == "両大臣");
  CHECK(capitalized("", "en") == "");
}

TEST_CASE("the length mark is katakana, the middle dot and kanji are not") {
  for (char32_t c : {U'ア', U'ヴ', U'ー', U'ｱ'}) CHECK(is_katakana(c));
  for (char32_t c : {U'・', U'あ', U'米', U'A', U'＝'}) CHECK_FALSE(is_katakana(c));
}

TEST_CASE("a particle is joined after a consonant with an apostrophe, and after a hyphen") {
  for (const char* joined : {"d’", "d'", "dʼ", "D‘", "dell’", "O’", "al-", "al\u2010", "Abd al-"}) {
    CAPTURE(joined);
    CHECK(joins_next_part(joined));
  }
  for (const char* apart : {"de’", "de'", "van der", "de", "da", "’", ""}) {
    CAPTURE(apart);
    CHECK_FALSE(joins_next_part(apart));
  }
}

TEST_CASE("the first and the last character of a text are whole code points") {
  CHECK(first_character("米国a") == U'米');
  CHECK(last_character("aシャズリー") == U'ー');
  CHECK(last_character("a𠮷") == U'𠮷');
  CHECK(last_character("") == 0);
  CHECK(first_character("") == 0);
}
