#include "commands/jobs.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <condition_variable>
#include <cstdio>
#include <mutex>
#include <thread>
#include <vector>

namespace readout {
namespace {

void show_progress(std::size_t done, std::size_t count) {
  fmt::print(stderr, "\r{}/{}", done, count);
  if (done == count) fmt::print(stderr, "\r{:{}}\r", "", 2 * std::to_string(count).size() + 1);
  std::fflush(stderr);
}

/// Hands out indices and tells which are done.
struct Queue {
  std::mutex mutex;
  std::condition_variable changed;
  std::size_t next = 0;
  std::vector<bool> done;
};

void take_work(Queue& queue, const std::function<void(std::size_t)>& work) {
  for (;;) {
    std::size_t i;
    {
      std::lock_guard lock(queue.mutex);
      if (queue.next == queue.done.size()) return;
      i = queue.next++;
    }
    work(i);
    {
      std::lock_guard lock(queue.mutex);
      queue.done[i] = true;
    }
    queue.changed.notify_one();
  }
}

void wait_for(Queue& queue, std::size_t i) {
  std::unique_lock lock(queue.mutex);
  queue.changed.wait(lock, [&] { return queue.done[i]; });
}

}  // namespace

unsigned cores_of(unsigned jobs) { return jobs ? jobs : std::max(1u, std::thread::hardware_concurrency()); }

void for_each_file(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work,
                   const std::function<void(std::size_t)>& finish) {
  bool progress = count > 1 && ::isatty(STDERR_FILENO);
  std::size_t threads = std::min<std::size_t>(cores_of(jobs), count);
  Queue queue;
  queue.done.resize(count);
  std::vector<std::jthread> workers;
  if (threads > 1)
    for (std::size_t t = 0; t < threads; ++t) workers.emplace_back([&] { take_work(queue, work); });
  for (std::size_t i = 0; i < count; ++i) {
    if (threads > 1) wait_for(queue, i);
    else work(i);
    finish(i);
    if (progress) show_progress(i + 1, count);
  }
}

}  // namespace readout
