#include "base/second_core.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace readout {
namespace {

struct Piece {
  const std::function<void()>* work;
  bool done = false;
};

}  // namespace

struct SecondCore::Queue {
  std::mutex mutex;
  std::condition_variable changed;
  std::deque<Piece*> waiting;
  bool ended = false;
  std::jthread thread{[this] { run(); }};  // the last: it uses the others

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
      (*piece->work)();
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

  /// True for a piece that nobody has begun.
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

SecondCore::SecondCore(bool there) : queue_(there ? std::make_unique<Queue>() : nullptr) {}
SecondCore::~SecondCore() = default;

void SecondCore::both(const std::function<void()>& here, const std::function<void()>& other) const {
  if (!queue_) {
    here();
    other();
    return;
  }
  Piece piece{&other};
  queue_->offer(piece);
  here();
  if (queue_->take_back(piece)) other();
  else queue_->wait_for(piece);
}

void both(const SecondCore* core, const std::function<void()>& here, const std::function<void()>& other) {
  static const SecondCore none(false);
  (core ? *core : none).both(here, other);
}

}  // namespace readout
