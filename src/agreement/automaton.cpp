#include "agreement/automaton.h"

#include <algorithm>

namespace readout::agreement {
namespace {

using Threads = std::vector<Automaton::Thread>;

/// Adds the steps that read a part of the text and that can be reached from `thread` without reading.
void add_thread(const std::vector<Form>& forms, Automaton::Thread thread, Threads& out) {
  const Step& step = forms[thread.form].steps[thread.step];
  auto go_to = [&](std::size_t to) { add_thread(forms, {thread.form, static_cast<std::uint32_t>(to)}, out); };
  if (step.op == Step::Op::jump) return go_to(step.to);
  if (step.op == Step::Op::split) return go_to(step.to), go_to(step.or_to);
  const bool known = std::any_of(out.rbegin(), out.rend(), [&](const Automaton::Thread& of) { return of == thread; });
  if (!known) out.push_back(thread);
}

/// What a thread reads next. Threads that read the same continue in one state.
struct Reads {
  Step::Op op;
  char32_t letter;
  Slot slot;
  int class_id;
  auto operator<=>(const Reads&) const = default;
};

}  // namespace

Automaton::State* Automaton::State::after(char32_t letter) const {
  const auto way = std::ranges::lower_bound(letters, letter, {}, &LetterWay::letter);
  return way != letters.end() && way->letter == letter ? way->to : nullptr;
}

Automaton::Automaton(const std::vector<Form>& forms) {
  Threads threads;
  for (std::uint32_t i = 0; i < forms.size(); ++i) {
    Threads own;
    add_thread(forms, {i, 0}, own);
    threads.insert(threads.end(), own.begin(), own.end());
  }
  begin_ = state_of(std::move(threads));
}

Automaton::~Automaton() = default;

Automaton::State* Automaton::state_of(Threads threads) {
  auto [place, is_new] = states_.try_emplace(std::move(threads));
  if (is_new) {
    place->second = std::make_unique<State>();
    place->second->threads = place->first;
  }
  return place->second.get();
}

void Automaton::expand(State& state, const std::vector<Form>& forms) {
  const std::lock_guard lock(mutex_);
  if (state.is_expanded.load(std::memory_order_relaxed)) return;
  std::map<Reads, Threads> ways;
  for (const Thread& thread : state.threads) {
    const Step& step = forms[thread.form].steps[thread.step];
    if (step.op == Step::Op::accept) {
      if (state.ends.empty() || state.ends.back() != thread.form) state.ends.push_back(thread.form);
    } else {
      add_thread(forms, {thread.form, thread.step + 1}, ways[{step.op, step.letter, step.slot, step.class_id}]);
    }
  }
  for (auto& [reads, threads] : ways) {
    State* to = state_of(std::move(threads));
    switch (reads.op) {
      case Step::Op::letter: state.letters.push_back({reads.letter, to}); break;
      case Step::Op::no_letter: state.not_letters.push_back({reads.letter, to}); break;
      case Step::Op::blank: state.after_blank = to; break;
      default: (reads.class_id < 0 ? state.figures : state.words).push_back({reads.slot, reads.class_id, to});
    }
  }
  state.is_expanded.store(true, std::memory_order_release);
}

}  // namespace readout::agreement
