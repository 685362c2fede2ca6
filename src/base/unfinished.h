// Files that must not remain when a signal ends the program.
//
// SIGINT, SIGTERM and SIGHUP remove the files that are marked as unfinished, then end the program as they do
// without this: the signal is raised again, so that a shell sees it. A signal that the caller of the program ignores
// (nohup) stays ignored. std::quick_exit() removes the files, too. Safe to use from several threads.
#pragma once

#include <string>

namespace readout {

/// Marks a file as unfinished as long as the value exists. Removes nothing itself.
class Unfinished {
 public:
  explicit Unfinished(const std::string& path);
  ~Unfinished();
  Unfinished(const Unfinished&) = delete;
  Unfinished& operator=(const Unfinished&) = delete;

  struct Slot;

 private:
  Slot* slot_;
};

/// Signals wait as long as a value exists: for short steps that belong together. The last one ends the program if a
/// signal has come.
class SignalsWait {
 public:
  SignalsWait();
  ~SignalsWait();
  SignalsWait(const SignalsWait&) = delete;
  SignalsWait& operator=(const SignalsWait&) = delete;
};

/// Lets a write beyond the limit of the shell (ulimit -f) fail with an error: its signal, SIGXFSZ, would end the
/// program.
void ignore_size_signal();

}  // namespace readout
