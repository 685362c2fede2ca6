// All forms of a lexicon as one automaton, so that a beginning of several forms is tried once.
//
// A state is the place of several forms after the same beginning. build_automaton() makes the states when a lexicon is
// packed; they are numbers in one table, and a state is a place in it. State reads one.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "agreement/draft_lexicon.h"

namespace readout::agreement {

/// Where a letter or a slot leads.
struct LetterWay {
  std::uint32_t letter, to;
};
struct SlotWay {
  std::uint16_t slot;
  std::int16_t class_id;  ///< of its words; -1 for a figure
  std::uint32_t to;
};

/// A state in the table. Its parts are in this order, each if the state has it: the head; the counts of the other parts
/// and the state after a blank; the forms that end here; ways of the next character that is not this one; ways of
/// words; ways of figures; the letters, in the order of their code points, and the state after each.
///
/// The head is the number of letters, and kMore if there are other parts.
class State {
 public:
  static constexpr std::uint32_t kMore = 0x10000;

  State(std::span<const std::uint32_t> table, std::uint32_t at) : head_(table.data() + at) {}

  bool has_more() const { return (*head_ & kMore) != 0; }
  std::uint32_t letter_count() const { return *head_ & 0xFFFF; }
  /// Null if no form has a blank here.
  std::uint32_t after_blank() const { return head_[2]; }
  /// The forms that end here, in their order.
  std::span<const std::uint32_t> ends() const { return {head_ + 3, head_[1] & 0xFF}; }
  std::span<const LetterWay> not_letters() const { return ways<LetterWay>(ends().data() + ends().size(), 8); }
  std::span<const SlotWay> words() const { return ways<SlotWay>(after(not_letters()), 16); }
  std::span<const SlotWay> figures() const { return ways<SlotWay>(after(words()), 24); }

  /// Where a letter leads; 0 if no form has it.
  std::uint32_t to(char32_t letter) const {
    const std::uint32_t* letters = has_more() ? after(figures()) : head_ + 1;
    const std::uint32_t count = letter_count();
    std::uint32_t low = 0;
    for (std::uint32_t size = count; size > 1; size -= size / 2)
      if (letters[low + size / 2] <= letter) low += size / 2;
    return count != 0 && letters[low] == letter ? letters[count + low] : 0;
  }

 private:
  template <class Way>
  std::span<const Way> ways(const std::uint32_t* from, unsigned shift) const {
    return {reinterpret_cast<const Way*>(from), (head_[1] >> shift) & 0xFF};
  }
  template <class Way>
  static const std::uint32_t* after(std::span<const Way> of) {
    return reinterpret_cast<const std::uint32_t*>(of.data() + of.size());
  }
  const std::uint32_t* head_;
};

/// The place of the state before any form, without its letters: those are in `first`.
constexpr std::uint32_t kBeginState = 1;

struct Automaton {
  std::vector<std::uint32_t> table;  ///< empty if a state has too many ways for its head
  std::vector<LetterWay> first;      ///< the letters before any form, in their order
};

Automaton build_automaton(const std::vector<DraftForm>& forms);

}  // namespace readout::agreement
