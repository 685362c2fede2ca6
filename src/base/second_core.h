// Runs two pieces of work at once: one on the calling thread, one on another core.
//
// For a single document while a core is idle; with many documents, each core takes whole documents (commands/jobs.h).
// The two pieces do not depend on each other. The caller combines their reports in its own order, so bytes and findings
// are the same as on one core.
#pragma once

#include <functional>
#include <memory>

namespace readout {

class SecondCore {
 public:
  /// `there`: whether another core may be used. If it may not, or if no thread can be started, the pieces run one after
  /// the other.
  explicit SecondCore(bool there);
  ~SecondCore();
  SecondCore(const SecondCore&) = delete;
  SecondCore& operator=(const SecondCore&) = delete;

  /// Runs both and returns when both are done. While the other core is busy with an earlier piece, `other` runs on the
  /// calling thread, too. Pieces may call run_both() themselves. An exception thrown by a piece is thrown again after
  /// both have ended; if both throw, that of `here`.
  void run_both(const std::function<void()>& here, const std::function<void()>& other) const;

 private:
  struct Queue;
  std::unique_ptr<Queue> queue_;
};

/// SecondCore::run_both(), or one after the other if `core` is null.
void run_both(const SecondCore* core, const std::function<void()>& here, const std::function<void()>& other);

}  // namespace readout
