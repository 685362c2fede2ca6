#include "base/unfinished.h"

#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <new>

namespace readout {

/// The path of an unfinished file, or null. Slots are reused and never freed: a handler may read them at any time.
struct Unfinished::Slot {
  std::atomic<char*> path{nullptr};
  Slot* next = nullptr;
};

namespace {

static_assert(std::atomic<char*>::is_always_lock_free && std::atomic<int>::is_always_lock_free);

std::atomic<Unfinished::Slot*> first_slot{nullptr};
std::atomic<int> waiting{0};         // the number of SignalsWait
std::atomic<int> came_meanwhile{0};  // the signal that came while there was one

constexpr int kEndingSignals[] = {SIGINT, SIGTERM, SIGHUP};

/// Calls only what POSIX permits in a handler of a signal (POSIX.1-2017 2.4.3).
void remove_unfinished() {
  for (Unfinished::Slot* slot = first_slot.load(); slot; slot = slot->next)
    if (const char* path = slot->path.exchange(nullptr)) ::unlink(path);
}

/// Removes the unfinished files and ends the program by the signal. In a handler the signal is blocked, so it takes
/// effect when the handler returns.
void end_by(int signal) {
  remove_unfinished();
  struct sigaction usual{};
  usual.sa_handler = SIG_DFL;
  ::sigaction(signal, &usual, nullptr);
  ::raise(signal);
}

void on_signal(int signal) {
  const int error = errno;
  if (waiting.load() > 0) came_meanwhile.store(signal);
  else end_by(signal);
  errno = error;
}

void handle(int signal) {
  struct sigaction action{};
  ::sigaction(signal, nullptr, &action);
  if (action.sa_handler != SIG_DFL) return;
  action.sa_handler = on_signal;
  action.sa_flags = SA_RESTART;
  ::sigaction(signal, &action, nullptr);
}

void handle_signals() {
  static const bool once = [] {
    for (int signal : kEndingSignals) handle(signal);
    return std::at_quick_exit(remove_unfinished) == 0;
  }();
  static_cast<void>(once);
}

/// A slot that holds `path`, which it owns: a free one, or a new one.
Unfinished::Slot* slot_with(char* path) {
  for (Unfinished::Slot* slot = first_slot.load(); slot; slot = slot->next) {
    char* none = nullptr;
    if (slot->path.compare_exchange_strong(none, path)) return slot;
  }
  auto* slot = new Unfinished::Slot;
  slot->path.store(path);
  slot->next = first_slot.load();
  while (!first_slot.compare_exchange_weak(slot->next, slot)) {}
  return slot;
}

}  // namespace

Unfinished::Unfinished(const std::string& path) {
  handle_signals();
  char* copy = ::strdup(path.c_str());
  if (!copy) throw std::bad_alloc();
  slot_ = slot_with(copy);
}

Unfinished::~Unfinished() { std::free(slot_->path.exchange(nullptr)); }

SignalsWait::SignalsWait() {
  handle_signals();
  ++waiting;
}

SignalsWait::~SignalsWait() {
  if (--waiting > 0) return;
  if (const int signal = came_meanwhile.exchange(0)) end_by(signal);
}

void ignore_size_signal() {
  static const auto before = std::signal(SIGXFSZ, SIG_IGN);
  static_cast<void>(before);
}

}  // namespace readout
