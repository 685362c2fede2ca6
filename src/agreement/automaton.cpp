#include "agreement/automaton.h"

#include <algorithm>
#include <array>
#include <bit>
#include <deque>
#include <map>
#include <utility>

namespace readout::agreement {
namespace {

/// A place in a form.
struct Thread {
  std::uint32_t form, step;
  auto operator<=>(const Thread&) const = default;
};
using Threads = std::vector<Thread>;

/// Adds the steps that read a part of the text and that can be reached from `thread` without reading.
void add_thread(const std::vector<DraftForm>& forms, Thread thread, Threads& out) {
  const Step& step = forms[thread.form].steps[thread.step];
  auto go_to = [&](std::size_t to) { add_thread(forms, {thread.form, static_cast<std::uint32_t>(to)}, out); };
  if (step.op == Step::Op::jump) return go_to(step.to);
  if (step.op == Step::Op::split) return go_to(step.to), go_to(step.or_to);
  const bool known = std::any_of(out.rbegin(), out.rend(), [&](const Thread& of) { return of == thread; });
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

struct DraftState {
  std::vector<std::uint32_t> ends;
  std::vector<std::pair<Reads, DraftState*>> ways;  ///< in the order of what they read
  const Threads* threads = nullptr;
  std::uint32_t place = 0;  ///< in the table
};

/// Finds all states from the first one on.
class States {
 public:
  explicit States(const std::vector<DraftForm>& forms) : forms_(forms) {
    Threads threads;
    for (std::uint32_t i = 0; i < forms.size(); ++i) add_beginning(i, threads);
    begin_ = state_of(std::move(threads));
    while (!open_.empty()) {
      DraftState& state = *open_.front();
      open_.pop_front();
      expand(state);
    }
  }
  DraftState& begin() { return *begin_; }

 private:
  /// No blank is before a place where a form is tried, so a blank that begins a form is none.
  void add_beginning(std::uint32_t form, Threads& threads) const {
    Threads own;
    add_thread(forms_, {form, 0}, own);
    for (std::size_t i = 0; i < own.size(); ++i)
      if (forms_[form].steps[own[i].step].op == Step::Op::blank) add_thread(forms_, {form, own[i].step + 1}, own);
    std::erase_if(own, [&](Thread thread) { return forms_[form].steps[thread.step].op == Step::Op::blank; });
    threads.insert(threads.end(), own.begin(), own.end());
  }

  DraftState* state_of(Threads threads) {
    auto [place, is_new] = states_.try_emplace(std::move(threads));
    if (is_new) place->second.threads = &place->first, open_.push_back(&place->second);
    return &place->second;
  }

  void expand(DraftState& state) {
    std::map<Reads, Threads> ways;
    for (const Thread& thread : *state.threads) {
      const Step& step = forms_[thread.form].steps[thread.step];
      if (step.op == Step::Op::accept) {
        if (state.ends.empty() || state.ends.back() != thread.form) state.ends.push_back(thread.form);
      } else {
        add_thread(forms_, {thread.form, thread.step + 1}, ways[{step.op, step.letter, step.slot, step.class_id}]);
      }
    }
    for (auto& [reads, threads] : ways) state.ways.emplace_back(reads, state_of(std::move(threads)));
  }

  const std::vector<DraftForm>& forms_;
  std::map<Threads, DraftState> states_;
  std::deque<DraftState*> open_;
  DraftState* begin_ = nullptr;
};

using Ways = std::vector<std::pair<Reads, DraftState*>>;

/// The ways of a state by what they read.
struct Parts {
  Ways letters, not_letters, words, figures;
  DraftState* after_blank = nullptr;

  explicit Parts(const DraftState& state) {
    for (const auto& way : state.ways) switch (way.first.op) {
        case Step::Op::letter: letters.push_back(way); break;
        case Step::Op::no_letter: not_letters.push_back(way); break;
        case Step::Op::blank: after_blank = way.second; break;
        default: (way.first.class_id < 0 ? figures : words).push_back(way);
      }
  }
  bool has_more(const DraftState& state) const {
    return !state.ends.empty() || !not_letters.empty() || !words.empty() || !figures.empty() || after_blank;
  }
};

/// Writes states, each before those that it leads to, so that the letters of a word are beside each other.
class StateWriter {
 public:
  Automaton run(DraftState& begin) {
    table_.push_back(0);  // no state is at 0
    Parts parts(begin);
    const Ways first = std::exchange(parts.letters, {});
    write(begin, parts);
    std::vector<LetterWay> letters;
    for (const auto& [reads, to] : first) letters.push_back({reads.letter, place_of(*to)});
    for (const auto& [hole, to] : holes_) table_[hole] = to->place;
    if (!fits_) table_.clear();
    return {std::move(table_), std::move(letters)};
  }

 private:
  /// Writes the state if it is not yet written, and what follows it.
  std::uint32_t place_of(DraftState& state) {
    if (state.place == 0) write(state, Parts(state));
    return state.place;
  }

  void write(DraftState& state, const Parts& parts) {
    state.place = size();
    const bool more = parts.has_more(state);
    put(count(parts.letters.size(), 0xFFFF) | (more ? State::kMore : 0));
    if (more) write_more(state, parts);
    for (const auto& [reads, to] : parts.letters) put(reads.letter);
    for (const auto& [reads, to] : parts.letters) put_place(to);
    for (const auto& [reads, to] : state.ways)
      if (state.place != kBeginState || reads.op != Step::Op::letter) place_of(*to);
  }

  void write_more(const DraftState& state, const Parts& parts) {
    put(count(state.ends.size(), 0xFF) | count(parts.not_letters.size(), 0xFF) << 8 |
        count(parts.words.size(), 0xFF) << 16 | count(parts.figures.size(), 0xFF) << 24);
    put_place(parts.after_blank);
    table_.insert(table_.end(), state.ends.begin(), state.ends.end());
    for (const auto& [reads, to] : parts.not_letters) put(reads.letter), put_place(to);
    for (const Ways* slots : {&parts.words, &parts.figures})
      for (const auto& [reads, to] : *slots) {
        const SlotWay way{static_cast<std::uint16_t>(reads.slot), static_cast<std::int16_t>(reads.class_id), 0};
        put(std::bit_cast<std::array<std::uint32_t, 2>>(way).front());
        put_place(to);
      }
  }

  std::uint32_t count(std::size_t of, std::size_t most) {
    fits_ = fits_ && of <= most;
    return static_cast<std::uint32_t>(of);
  }
  void put(std::uint32_t number) { table_.push_back(number); }
  /// The place of a state, which is known later.
  void put_place(const DraftState* of) {
    if (of) holes_.emplace_back(table_.size(), of);
    put(0);
  }
  std::uint32_t size() const { return static_cast<std::uint32_t>(table_.size()); }

  std::vector<std::uint32_t> table_;
  std::vector<std::pair<std::size_t, const DraftState*>> holes_;
  bool fits_ = true;
};

}  // namespace

Automaton build_automaton(const std::vector<DraftForm>& forms) {
  States states(forms);
  return StateWriter().run(states.begin());
}

}  // namespace readout::agreement
