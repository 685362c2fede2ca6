// Processes independent files on several threads; output is in the order of the files.
//
// Takes the number of files, a function that works on one of them, and a function that prints its result. Work
// functions must not share values that change; the second function runs on the calling thread only.
#pragma once

#include <cstddef>
#include <functional>

namespace readout {

/// The number of threads for --jobs; 0 means one for each core.
unsigned thread_count(unsigned jobs);

/// Calls work(i) for each i below `count`, on `jobs` threads (0: one for each core), and finish(i) in rising order of i
/// on the calling thread, as soon as work(i) and all work before it is done. Shows progress on standard error if it is
/// a terminal and there is more than one file. If work() or finish() throws, the call throws the same exception after
/// all threads have ended. At most eight results for each thread wait for finish(). If no thread can be started, the
/// calling thread does the work.
void for_each_file(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work,
                   const std::function<void(std::size_t)>& finish);

}  // namespace readout
