// All forms of a lexicon as one automaton, so that a beginning of several forms is tried once.
//
// A state is the place of several forms after the same beginning. What may follow a state is found when a text first
// reaches it, under a lock, because most of a lexicon is never needed. States live as long as the automaton.
#pragma once

#include <atomic>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

#include "agreement/pattern.h"

namespace readout::agreement {

class Automaton {
 public:
  /// A place in a form.
  struct Thread {
    std::uint32_t form, step;
    auto operator<=>(const Thread&) const = default;
  };

  struct State;

  struct LetterWay {
    char32_t letter;
    State* to;
  };
  struct SlotWay {
    Slot slot;
    int class_id;  ///< of its words; -1 for a figure
    State* to;
  };

  /// What may follow.
  struct State {
    std::vector<LetterWay> letters;         ///< in the order of their code points
    std::vector<LetterWay> not_letters;     ///< the next character is not this one
    std::vector<SlotWay> words, figures;    ///< slots of words, slots of figures
    State* after_blank = nullptr;           ///< null if no form has a blank here
    std::vector<std::uint32_t> ends;        ///< the forms that end here, in their order
    std::vector<Thread> threads;            ///< in the order of the forms
    std::atomic<bool> is_expanded = false;  ///< the members above `threads` are valid

    /// Where a letter leads; null if no form has it.
    State* after(char32_t letter) const;
  };

  /// Begins with all forms.
  explicit Automaton(const std::vector<Form>& forms);
  ~Automaton();

  /// The state before any form, with what may follow.
  State& begin(const std::vector<Form>& forms) { return expanded(*begin_, forms); }
  /// A state with what may follow. `forms` are those of the constructor.
  State& expanded(State& state, const std::vector<Form>& forms) {
    if (!state.is_expanded.load(std::memory_order_acquire)) expand(state, forms);
    return state;
  }

 private:
  void expand(State& state, const std::vector<Form>& forms);
  State* state_of(std::vector<Thread> threads);

  std::mutex mutex_;
  std::map<std::vector<Thread>, std::unique_ptr<State>> states_;
  State* begin_ = nullptr;
};

}  // namespace readout::agreement
