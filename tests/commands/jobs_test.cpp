// Independent files on several threads: order and exceptions.
#include "commands/jobs.h"

#include <atomic>
#include <chrono>
#include <new>
#include <string>
#include <thread>

#include "support/support.h"

using namespace readout;

TEST_CASE("files are finished in their order, whichever thread is done first") {
  for (const unsigned jobs : {1u, 2u, 8u}) {
    std::string order;
    for_each_file(5, jobs, [](std::size_t) {}, [&](std::size_t i) { order += std::to_string(i); });
    CHECK(order == "01234");
  }
}

TEST_CASE("an exception in the work on a file leaves the call, and no further files are started") {
  for (const unsigned jobs : {1u, 2u}) {
    std::atomic<std::size_t> begun = 0;
    std::string finished;
    auto work = [&](std::size_t i) {
      ++begun;
      if (i == 2) throw std::bad_alloc();
      if (i > 2) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    };
    CHECK_THROWS_AS(for_each_file(10'000, jobs, work, [&](std::size_t i) { finished += std::to_string(i); }),
                    std::bad_alloc);
    CHECK(std::string("01").starts_with(finished));
    CHECK(begun < 10'000);
  }
}

TEST_CASE("results do not pile up behind a slow file") {
  constexpr std::size_t kThreads = 2, kWaiting = 8 * kThreads;
  std::atomic<std::size_t> begun = 0, finished = 0, most = 0;
  auto work = [&](std::size_t i) {
    const std::size_t open = ++begun - finished;
    for (std::size_t seen = most; open > seen && !most.compare_exchange_weak(seen, open);) {}
    if (i == 0) std::this_thread::sleep_for(std::chrono::milliseconds(50));
  };
  for_each_file(1'000, kThreads, work, [&](std::size_t) { ++finished; });
  CHECK(finished == 1'000);
  CHECK(most <= kWaiting + 1);
}

TEST_CASE("an exception while a file is finished leaves the call") {
  auto fails = [](std::size_t) { throw std::bad_alloc(); };
  CHECK_THROWS_AS(for_each_file(100, 2, [](std::size_t) {}, fails), std::bad_alloc);
}
