#include "base/second_core.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>

namespace readout {
namespace {

struct Piece {
  const std::function<void()>* work;
  bool done = false;
  std::exception_ptr error = nullptr;

  void run() {
    try {
      (*work)();
    } catch (...) {
      error = std::current_exception();
    }
  }
};

}  // namespace

struct SecondCore::Queue {
  std::mutex mutex;
  std::condition_variable changed;
  std::deque<Piece*> waiting;
  bool ended = false;
  std::jthread thread{[this] { run(); }};  // last, because it uses the other members

  ~Queue() {
    std::lock_guard lock(mutex);
    ended = true;
    changed.notify_all();
  }

  void run() {
    std::unique_lock lock(mutex);
    for (;;) {
      changed.wait(lock, [&] { return ended || !waiting.empty(); });
      if (waiting.empty()) return;
      Piece* piece = waiting.front();
      waiting.pop_front();
      lock.unlock();
      piece->run();
      lock.lock();
      piece->done = true;
      changed.notify_all();
    }
  }

  void offer(Piece& piece) {
    std::lock_guard lock(mutex);
    waiting.push_back(&piece);
    changed.notify_all();
  }

  /// Returns true if the piece has not been started.
  bool take_back(Piece& piece) {
    std::lock_guard lock(mutex);
    auto found = std::ranges::find(waiting, &piece);
    if (found == waiting.end()) return false;
    waiting.erase(found);
    return true;
  }

  void wait_for(Piece& piece) {
    std::unique_lock lock(mutex);
    changed.wait(lock, [&] { return piece.done; });
  }
};

SecondCore::SecondCore(bool there) {
  try {
    if (there) queue_ = std::make_unique<Queue>();
  } catch (const std::system_error&) {
    // The system has no thread left: one core does the work.
  }
}
SecondCore::~SecondCore() = default;

void SecondCore::run_both(const std::function<void()>& here, const std::function<void()>& other) const {
  Piece first{&here}, second{&other};
  if (queue_) queue_->offer(second);
  first.run();
  if (!queue_ || queue_->take_back(second)) second.run();
  else queue_->wait_for(second);
  for (const Piece& piece : {first, second})
    if (piece.error) std::rethrow_exception(piece.error);
}

void run_both(const SecondCore* core, const std::function<void()>& here, const std::function<void()>& other) {
  static const SecondCore none(false);
  (core ? *core : none).run_both(here, other);
}

}  // namespace readout
