// Two pieces of work at once: one on the calling thread, one on the other core.
//
// For one document while a core is idle; where there are many, whole documents take the cores (commands/jobs.h).
// Neither piece needs what the other gives, and what either reports is put together by the caller in its own order:
// bytes and findings are those of one core.
#pragma once

#include <functional>
#include <memory>

namespace readout {

class SecondCore {
 public:
  /// `there`: whether there is one to use. Without it, or without a thread for it, pieces follow each other.
  explicit SecondCore(bool there);
  ~SecondCore();
  SecondCore(const SecondCore&) = delete;
  SecondCore& operator=(const SecondCore&) = delete;

  /// Does both and returns when both are done. While the other core is at an earlier piece, `other` is done here, too.
  /// Pieces may call this themselves. An exception that leaves a piece leaves this call once both have ended; of two,
  /// that of `here`.
  void both(const std::function<void()>& here, const std::function<void()>& other) const;

 private:
  struct Queue;
  std::unique_ptr<Queue> queue_;
};

/// SecondCore::both, or without one (null) one after the other.
void both(const SecondCore* core, const std::function<void()>& here, const std::function<void()>& other);

}  // namespace readout
