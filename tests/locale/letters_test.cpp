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
TEST_CASE("a particle is chosen by the last sound of a text") {
  struct ParticleRow {
    std::string_view text, alternatives, particle;
  };
  for (const ParticleRow& row : {
           ParticleRow{"장관", "은/는", "은"},
           ParticleRow{"유노키", "은/는", "는"},
           ParticleRow{"서울", "이/가", "이"},
           ParticleRow{"서울", "으로/로/로", "로"},
           ParticleRow{"부산", "으로/로/로", "으로"},
           ParticleRow{"파리", "으로/로/로", "로"},
           ParticleRow{"장관(외교부)", "은/는", "은"},
           ParticleRow{"회의”", "을/를", "를"},
           ParticleRow{"회담 ", "을/를", "을"},
           ParticleRow{"", "은/는", "는"},
           ParticleRow{")", "은/는", "는"},
           ParticleRow{"A", "은/는", "는"},
       }) {
    CAPTURE(row.text);
    CHECK(particle_of(row.alternatives, ending_of(row.text, {})) == row.particle);
  }
  CHECK(ending_of("3", {U"3", U""}) == Ending::consonant);
  CHECK(ending_of("L", {U"L", U"L"}) == Ending::liquid);
}
