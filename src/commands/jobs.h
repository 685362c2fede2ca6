// Independent files on several threads, with output in the order of the files.
//
// Takes the number of files, the work on one of them and what to do when its turn to print has come. Work must share
// nothing that changes; the second function runs on the calling thread alone.
#pragma once

#include <cstddef>
#include <functional>

namespace readout {

/// How many threads `jobs` asks for: 0 is one a core.
unsigned cores_of(unsigned jobs);

/// Calls work(i) for each i below `count`, on `jobs` threads (0: one a core), and finish(i) in rising order of i on the
/// calling thread as soon as work(i) and all before it are done. Shows progress on standard error when it is a terminal
/// and there is more than one file. An exception that leaves work() or finish() leaves this call when all threads have
/// ended. Without threads, the calling thread does the work.
void for_each_file(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work,
                   const std::function<void(std::size_t)>& finish);

}  // namespace readout
