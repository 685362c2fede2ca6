// Two pieces of work on two cores or on one.
#include "base/second_core.h"

#include <atomic>
#include <stdexcept>
#include <string>
#include <thread>

#include "support/support.h"

using namespace readout;

TEST_CASE("without a second core the pieces follow each other on the calling thread") {
  const SecondCore none(false);
  std::string said;
  const std::thread::id caller = std::this_thread::get_id();
  none.run_both([&] { said += "here "; },
                [&] { said += std::this_thread::get_id() == caller ? "other" : "elsewhere"; });
  run_both(nullptr, [&] { said += " here "; }, [&] { said += "other"; });
  CHECK(said == "here other here other");
}

TEST_CASE("with a second core the two pieces run at the same time") {
  const SecondCore core(true);
  std::atomic<bool> met = false;
  // The first piece ends only after the other has started, so the test would hang if they ran one after the other.
  core.run_both([&] { met.wait(false); }, [&] { met = true, met.notify_one(); });
  CHECK(met);
}

TEST_CASE("nested pieces all run once, whichever core is free") {
  const SecondCore core(true);
  for (int round = 0; round < 200; ++round) {
    std::atomic<int> done = 0;
    auto leaf = [&] { ++done; };
    auto pair = [&] { core.run_both(leaf, leaf); };
    core.run_both([&] { core.run_both(pair, pair); }, [&] { core.run_both(pair, leaf); });
    REQUIRE(done == 7);
  }
}

TEST_CASE("the caller sees what the piece on the other core wrote") {
  const SecondCore core(true);
  std::string here, there;
  core.run_both([&] { here = "a"; }, [&] { there = std::string(1000, 'b'); });
  CHECK(here + there == "a" + std::string(1000, 'b'));
}

TEST_CASE("an exception is thrown again after both pieces have ended; of two, that of the calling thread") {
  for (const bool there : {false, true}) {
    const SecondCore core(there);
    std::atomic<int> ended = 0;
    auto fails = [&](const char* words) {
      return [&ended, words] {
        ++ended;
        throw std::runtime_error(words);
      };
    };
    auto works = [&] { ++ended; };
    CHECK_THROWS_WITH(core.run_both(fails("here"), works), "here");
    CHECK_THROWS_WITH(core.run_both(works, fails("other")), "other");
    CHECK_THROWS_WITH(core.run_both(fails("here"), fails("other")), "here");
    CHECK(ended == 6);
  }
}
