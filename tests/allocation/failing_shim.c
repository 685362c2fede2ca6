/* LD_PRELOAD: lets allocations and threads of a program fail.
 *
 * FAIL_ALLOCATION=N      the N-th allocation after the start fails
 * FAIL_ALLOCATION=N+     the N-th allocation and all later ones fail
 * COUNT_ALLOCATIONS=FILE the number of allocations is written to FILE at the end
 * FAIL_THREADS=1         no thread can be started (EAGAIN)
 *
 * A program that defines malloc() itself calls glibc's __libc_malloc(), so both families are replaced here. Each counts
 * once, because the functions below call glibc's own and not each other. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void* (*next_malloc)(size_t);
static void* (*next_calloc)(size_t, size_t);
static void* (*next_realloc)(void*, size_t);
static void* (*next_memalign)(size_t, size_t);
static unsigned long made, fails_at;
static int all_later;

static void find_next(void) {
  next_calloc = dlsym(RTLD_NEXT, "__libc_calloc");
  next_realloc = dlsym(RTLD_NEXT, "__libc_realloc");
  next_memalign = dlsym(RTLD_NEXT, "__libc_memalign");
  next_malloc = dlsym(RTLD_NEXT, "__libc_malloc");
}

static int fails(void) {
  if (!next_malloc) find_next();
  const unsigned long number = __atomic_add_fetch(&made, 1, __ATOMIC_RELAXED);
  if (!fails_at || number < fails_at || (number > fails_at && !all_later)) return 0;
  errno = ENOMEM;
  return 1;
}

__attribute__((constructor)) static void begin(void) {
  const char* const number = getenv("FAIL_ALLOCATION");
  made = 0;
  if (!number) return;
  all_later = strchr(number, '+') != NULL;
  fails_at = strtoul(number, NULL, 10);
}

__attribute__((destructor)) static void end(void) {
  const char* const name = getenv("COUNT_ALLOCATIONS");
  FILE* const file = name ? fopen(name, "w") : NULL;
  if (!file) return;
  fprintf(file, "%lu\n", made);
  fclose(file);
}

void* __libc_malloc(size_t size) { return fails() ? NULL : next_malloc(size); }
void* __libc_calloc(size_t count, size_t size) { return fails() ? NULL : next_calloc(count, size); }
void* __libc_realloc(void* old, size_t size) { return size != 0 && fails() ? NULL : next_realloc(old, size); }
void* __libc_memalign(size_t alignment, size_t size) { return fails() ? NULL : next_memalign(alignment, size); }

void* malloc(size_t size) { return __libc_malloc(size); }
void* calloc(size_t count, size_t size) { return __libc_calloc(count, size); }
void* realloc(void* old, size_t size) { return __libc_realloc(old, size); }
void* memalign(size_t alignment, size_t size) { return __libc_memalign(alignment, size); }
void* aligned_alloc(size_t alignment, size_t size) { return __libc_memalign(alignment, size); }
int posix_memalign(void** memory, size_t alignment, size_t size) {
  *memory = __libc_memalign(alignment, size);
  return *memory ? 0 : ENOMEM;
}

int pthread_create(pthread_t* thread, const pthread_attr_t* attributes, void* (*run)(void*), void* argument) {
  if (getenv("FAIL_THREADS")) return EAGAIN;
  int (*next)(pthread_t*, const pthread_attr_t*, void* (*)(void*), void*) = dlsym(RTLD_NEXT, "pthread_create");
  return next(thread, attributes, run, argument);
}
