#include "commands/jobs.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <condition_variable>
#include <cstdio>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace readout {
namespace {

constexpr std::size_t kAhead = 8;  ///< files that each thread may be ahead of the file that is finished next

void show_progress(std::size_t done, std::size_t count) {
  fmt::print(stderr, "\r{}/{}", done, count);
  if (done == count) fmt::print(stderr, "\r{:{}}\r", "", 2 * std::to_string(count).size() + 1);
  std::fflush(stderr);
}

/// Hands out indices and records which are done.
struct Queue {
  std::mutex mutex;
  std::condition_variable changed;
  std::size_t next = 0;
  std::size_t finished = 0;
  std::size_t ahead = 0;  ///< how many results may wait for finish(): after a slow file, they would fill the memory
  std::vector<bool> done;
  std::exception_ptr error;  ///< the first exception that left a work function

  bool may_continue() const { return next == done.size() || next < finished + ahead; }
};

void take_work(Queue& queue, const std::function<void(std::size_t)>& work) {
  for (;;) {
    std::size_t i;
    {
      std::unique_lock lock(queue.mutex);
      queue.changed.wait(lock, [&] { return queue.may_continue(); });
      if (queue.next == queue.done.size()) return;
      i = queue.next++;
    }
    std::exception_ptr error;
    try {
      work(i);
    } catch (...) {
      error = std::current_exception();
    }
    {
      std::lock_guard lock(queue.mutex);
      queue.done[i] = true;
      if (error && !queue.error) queue.error = error;
    }
    queue.changed.notify_all();
  }
}

void note_finished(Queue& queue) {
  {
    std::lock_guard lock(queue.mutex);
    ++queue.finished;
  }
  queue.changed.notify_all();
}

void wait_for(Queue& queue, std::size_t i) {
  std::unique_lock lock(queue.mutex);
  queue.changed.wait(lock, [&] { return queue.done[i]; });
  if (queue.error) std::rethrow_exception(queue.error);
}

/// Stops the distribution of work, even if the call ends by an exception.
struct NoFurtherWork {
  Queue& queue;
  ~NoFurtherWork() {
    {
      std::lock_guard lock(queue.mutex);
      queue.next = queue.done.size();
    }
    queue.changed.notify_all();
  }
};

/// Starts as many threads as the system allows, at most `count`.
std::vector<std::jthread> start(std::size_t count, const std::function<void()>& run) {
  std::vector<std::jthread> workers;
  try {
    while (workers.size() < count) workers.emplace_back(run);
  } catch (const std::system_error&) {
    // The threads that exist do all the work.
  }
  return workers;
}

}  // namespace

unsigned thread_count(unsigned jobs) { return jobs ? jobs : std::max(1u, std::thread::hardware_concurrency()); }

void for_each_file(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work,
                   const std::function<void(std::size_t)>& finish) {
  bool progress = count > 1 && ::isatty(STDERR_FILENO);
  std::size_t threads = std::min<std::size_t>(thread_count(jobs), count);
  Queue queue;
  queue.done.resize(count);
  queue.ahead = kAhead * threads;
  const std::vector<std::jthread> workers = start(threads > 1 ? threads : 0, [&] { take_work(queue, work); });
  const NoFurtherWork at_end{queue};
  for (std::size_t i = 0; i < count; ++i) {
    if (!workers.empty()) wait_for(queue, i);
    else work(i);
    finish(i);
    note_finished(queue);
    if (progress) show_progress(i + 1, count);
  }
}

}  // namespace readout
