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
/// The first code point and the last one; 0 for an empty text.
char32_t first_character(std::string_view text);
char32_t last_character(std::string_view text);

}  // namespace readout
