// The allocation functions of the program: glibc's, except that a failed allocation ends the run.
//
// HarfBuzz, fontconfig, ICU and libxml2 go on after a failed allocation: text loses letters, a font seems to be
// missing, a file seems to be valid. Most of these failures appear in no result. Therefore malloc() never returns null
// to them, and the standard operator new, which calls it, never throws. glibc permits an executable to replace these
// functions for all of its libraries (“Replacing malloc” in its manual). Builds with sanitizers do not compile this
// file, because a sanitizer has an allocator of its own.
#include <malloc.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <cstring>

#include "commands/report.h"

#ifdef __GLIBC__

// NOLINTBEGIN(bugprone-reserved-identifier): names of glibc.
extern "C" {
void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* old, std::size_t size);
void* __libc_memalign(std::size_t alignment, std::size_t size);
void __libc_free(void* memory);
}
// NOLINTEND(bugprone-reserved-identifier)

namespace {

/// Needs no memory. Functions that were registered by at_quick_exit() still run.
[[noreturn]] void end_without_memory() {
  constexpr char kMessage[] = "readout: out of memory\n";
  const ssize_t ignored = ::write(STDERR_FILENO, kMessage, sizeof kMessage - 1);
  static_cast<void>(ignored);
  std::quick_exit(readout::kEnvironment);
}

void* allocated(void* memory) {
  if (!memory) end_without_memory();
  return memory;
}

}  // namespace

extern "C" {

void* malloc(std::size_t size) noexcept { return allocated(__libc_malloc(size)); }

void* calloc(std::size_t count, std::size_t size) noexcept { return allocated(__libc_calloc(count, size)); }

void* realloc(void* old, std::size_t size) noexcept {
  // A size of 0 frees the memory and returns null.
  void* const memory = __libc_realloc(old, size);
  return old && size == 0 ? memory : allocated(memory);
}

void* reallocarray(void* old, std::size_t count, std::size_t size) noexcept {
  std::size_t bytes = 0;
  if (__builtin_mul_overflow(count, size, &bytes)) end_without_memory();
  return realloc(old, bytes);
}

void* memalign(std::size_t alignment, std::size_t size) noexcept { return allocated(__libc_memalign(alignment, size)); }

void* aligned_alloc(std::size_t alignment, std::size_t size) noexcept { return memalign(alignment, size); }

int posix_memalign(void** memory, std::size_t alignment, std::size_t size) noexcept {
  if (alignment % sizeof(void*) != 0 || (alignment & (alignment - 1)) != 0 || alignment == 0) return EINVAL;
  *memory = memalign(alignment, size);
  return 0;
}

void free(void* memory) noexcept { __libc_free(memory); }

}  // extern "C"

#endif
