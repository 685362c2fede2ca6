// Case of letters by the rules of a language, and the scripts that decide how names are joined.
//
// Takes and returns UTF-8. Case follows Unicode with the language's exceptions (SpecialCasing: Turkish i), by ICU.
#pragma once

#include <string>
#include <string_view>

namespace readout {

/// All letters as capitals: `HAYASHI`, `ÇAVUŞOĞLU`.
std::string upper_case(std::string_view text, std::string_view lang);
/// The first letter as a capital and the rest as it is: `The Honorable`. No change in a language whose script has no
/// capitals: a Japanese text may begin with a brand in small letters.
std::string capitalized(std::string_view text, std::string_view lang);

/// Whether a particle of a name is joined to the next part without a blank: it ends in a hyphen, or in an apostrophe
/// after a consonant, in any spelling of the mark (d’Este, al-Rashid; not de’ Medici).
bool joins_next_part(std::string_view particle);
/// The sound at the end of a text.
enum class Ending { vowel, consonant, liquid };
/// Characters other than Hangul that are read with a consonant or a liquid at their end.
struct EndingCharacters {
  std::u32string_view consonants, liquids;
};
/// The sound at the end of the last word, before closing brackets and their content, marks and spaces. A syllable of
/// Hangul has its final consonant in its code point (Unicode 3.12).
Ending ending_of(std::string_view text, const EndingCharacters& characters);
/// One of the alternatives: `은/는` after a consonant and after a vowel, `으로/로/로` also after a liquid, which counts
/// as a consonant if there is no third one.
std::string particle_of(std::string_view alternatives, Ending ending);

/// The first code point and the last one; 0 for an empty text.
char32_t first_character(std::string_view text);
char32_t last_character(std::string_view text);

}  // namespace readout
