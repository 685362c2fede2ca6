// How text is composed: what a house chooses where JLREQ leaves a choice, and whether Western paragraphs are filled.
// typeset/ has the tables behind each.
#pragma once

#include <cstdint>

namespace readout {

/// JLREQ's own tables 3 and 6; those of JIS X 4051 (table 4); those that books keep to (table 5).
enum class Profile : std::uint8_t { jlreq, jis, books };

/// Which characters may begin a line, from newspapers to the strictest houses (JLREQ appendix C). JLREQ's own level is
/// `strict`.
enum class Kinsoku : std::uint8_t { very_loose, loose, strict, very_strict };

/// Opening brackets at the head of a paragraph's first line, and of the others (JLREQ 3.1.5).
enum class HeadStyle : std::uint8_t { tentsuki, indented, half };

/// How emphasis shows in Japanese: in the fonts of headings, or by a dot above each character (JLREQ 3.3.9).
enum class EmphasisStyle : std::uint8_t { weight, dots };

struct Composition {
  Profile profile = Profile::jlreq;
  Kinsoku kinsoku = Kinsoku::strict;
  HeadStyle head = HeadStyle::tentsuki;
  bool hanging = false;  ///< full stops and commas may stand outside the measure
  bool ragged = false;   ///< Western paragraphs are not filled to the measure, and no word is broken
  EmphasisStyle emphasis = EmphasisStyle::weight;
  bool jidori = true;  ///< the table of participants sets Japanese names over one width (JLREQ 3.7.3)
};

}  // namespace readout
