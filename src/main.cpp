#include <malloc.h>
#include <sys/mman.h>

#include <algorithm>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <new>
#include <span>
#include <string_view>

#include "base/descriptor.h"
#include "base/visible.h"
#include "commands/program.h"
#include "commands/report.h"

namespace {

/// Makes the heap grow in few and large steps. The system takes longer to add a page than a program to fill it, so that
/// small steps took a third of the time of a document of two pages.
void prepare_heap() {
  constexpr int kMegabyte = 1 << 20;
  // glibc would map blocks of 128 KB and more apart, and return them when they are freed: each stream of a PDF needs a
  // compressor of 700 KB.
  mallopt(M_MMAP_THRESHOLD, 8 * kMegabyte);
  mallopt(M_TRIM_THRESHOLD, 8 * kMegabyte);
  // Two large pages of the processor instead of 1,024 small ones, at the first address where one may begin.
  constexpr std::uintptr_t kLargePage = 2 * kMegabyte;
  void* const first = std::malloc(3 * kLargePage);
  const std::uintptr_t begin = (reinterpret_cast<std::uintptr_t>(first) + kLargePage - 1) / kLargePage * kLargePage;
  madvise(reinterpret_cast<void*>(begin), 2 * kLargePage, MADV_HUGEPAGE);
  std::free(first);
  mallopt(M_TOP_PAD, 4 * kMegabyte);
}

/// Whether the command line asks for documents, which need large blocks. `check` keeps its heap small.
bool makes_documents(std::span<char* const> arguments) {
  return std::ranges::any_of(arguments, [](std::string_view argument) { return argument == "render"; });
}

}  // namespace

int main(int argc, char** argv) {
  if (makes_documents({argv, static_cast<std::size_t>(argc)})) prepare_heap();
  readout::fill_standard_descriptors();
  // A reader that is gone is an error of writing, which is reported, and not the end of the program.
  std::signal(SIGPIPE, SIG_IGN);
  try {
    return readout::run_program(argc, argv);
  } catch (const std::bad_alloc&) {
    // fputs() needs no memory of its own.
    std::fputs("readout: out of memory\n", stderr);
  } catch (const std::exception& fault) {
    std::fprintf(stderr, "readout: %s\n", readout::visible(fault.what()).c_str());
  }
  return readout::kEnvironment;
}
