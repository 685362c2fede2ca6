// How text is composed: the choices that JLREQ leaves to a house, and whether Western paragraphs are justified.
//
// Plain enumerations and flags. The tables that they select are in typeset/.
#pragma once

#include <cstdint>

namespace readout {

/// The tables of spaces: JLREQ's tables 3 and 6; those of JIS X 4051 (table 4); those usual in books (table 5).
enum class Profile : std::uint8_t { jlreq, jis, books };

/// Which characters may begin a line, from newspapers to the strictest houses (JLREQ appendix C). JLREQ's own level is
/// `strict`.
enum class Kinsoku : std::uint8_t { very_loose, loose, strict, very_strict };

/// Opening brackets at the start of the first line of a paragraph and of its other lines (JLREQ 3.1.5).
enum class HeadStyle : std::uint8_t { tentsuki, indented, half };

/// How emphasis shows in Japanese: in the fonts of headings, or by a dot above each character (JLREQ 3.3.9).
enum class EmphasisStyle : std::uint8_t { weight, dots };

struct Composition {
  Profile profile = Profile::jlreq;
  Kinsoku kinsoku = Kinsoku::strict;
  HeadStyle head = HeadStyle::tentsuki;
  bool tracking = true;  ///< letters of justified Western paragraphs move by up to 1.5 % of an em
  bool optical = true;   ///< hyphens, stops and quotation marks of Western paragraphs hang partly outside the measure
  bool hanging = false;  ///< full stops and commas may hang outside the measure
  bool ragged = false;   ///< Western paragraphs are not justified or hyphenated
  EmphasisStyle emphasis = EmphasisStyle::weight;
  bool jidori = true;  ///< the table of participants sets Japanese names to one width (JLREQ 3.7.3)
};

}  // namespace readout
