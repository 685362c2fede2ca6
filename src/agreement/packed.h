// The bytes of a packed lexicon: what pack_lexicon.h writes and lexicon.cpp reads in place.
//
// Flat tables in the byte order of the machine that builds the program, with places from the first byte instead of
// pointers. The strings of words and forms are pieces of the same bytes. Bytes of another version are refused.
#pragma once

#include <cstdint>
#include <string_view>

namespace readout::agreement {

/// `count` items from a place on.
struct Section {
  std::uint32_t at = 0, count = 0;
};

struct PackedWord {
  Section text, key;
  double value;
  std::int32_t class_id;
  std::uint32_t role;
};

/// The words with the same two first letters. A row with a count of 0 is free.
struct PackedPair {
  std::uint32_t first, second;
  Section words;
  std::uint64_t classes;  ///< as in class_bit()
};

struct PackedTable {
  Section words;    ///< PackedWord
  Section pairs;    ///< PackedPair, by hash_of_pair(); their number is a power of two
  Section letters;  ///< of a LetterTable: 1 + the index in `classes` of the words with this first letter
  Section classes;  ///< std::uint64_t
};

struct PackedForm {
  Section key, group, part, except, of, literal;
  double number, add, times, over;
  std::int32_t day_shift;
  std::uint8_t use, kind, bound, flags;
};

/// The flags of a form.
constexpr std::uint8_t kPreset = 1, kBefore = 2, kWeak = 4, kLoneSlot = 8;

struct PackedClass {
  Section name;
  std::int32_t id;
};

/// What may begin with a letter.
struct PackedBeginning {
  std::uint32_t small, typed;  ///< the states after its small letter, and after a capital itself; 0 for none
  std::uint32_t also;          ///< whether a form may begin with something else: a word, a number
};

struct PackedLexicon {
  std::uint32_t magic, size;
  std::uint32_t decimal, grouping;
  std::uint32_t predicate_last, positional, continued;
  std::uint32_t names;  ///< the place of the PackedLexicon of the names; 0 if there is none
  double density;
  Section lang;
  PackedTable numerals, words;
  Section classes;       ///< PackedClass
  Section forms;         ///< PackedForm
  Section states;        ///< of automaton.h
  Section letters;       ///< of a LetterTable: 1 + the index in `beginnings`
  Section beginnings;    ///< PackedBeginning
  Section letter_words;  ///< Section, in the order of their texts
};

/// Changes with the layout. The other byte order has another number.
constexpr std::uint32_t kPackedMagic = 0x524C5802;

/// The bit of a class in a set. Numerals have the class -1.
constexpr std::uint64_t class_bit(int class_id) { return std::uint64_t{1} << (static_cast<unsigned>(class_id) & 63u); }

constexpr std::uint32_t hash_of_pair(char32_t first, char32_t second) {
  const std::uint32_t mixed = (first * 0x9E3779B1u) ^ (second * 0x85EBCA6Bu);
  return mixed ^ (mixed >> 15);
}

}  // namespace readout::agreement
