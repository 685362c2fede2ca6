#include "base/mapped.h"

#include <signal.h>
#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cstdint>
#include <mutex>

namespace readout {
namespace {

struct Mapping {
  std::atomic<std::uintptr_t> start{0};
  std::atomic<std::size_t> size{0};
  std::atomic<bool> cut{false};
  std::string path;  ///< used with the lock held
};

std::array<Mapping, 64> mappings;
std::mutex mappings_lock;

Mapping* mapping_of(std::uintptr_t address) {
  for (Mapping& mapping : mappings) {
    const std::uintptr_t start = mapping.start;
    if (start != 0 && address >= start && address - start < mapping.size) return &mapping;
  }
  return nullptr;
}

/// Puts a page of zeros where the file has ended. Any other SIGBUS ends the process as usual, when the instruction is
/// repeated.
void on_bus_error(int number, siginfo_t* info, void*) {
  const auto address = reinterpret_cast<std::uintptr_t>(info->si_addr);
  const auto size = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
  Mapping* mapping = mapping_of(address);
  void* page = reinterpret_cast<void*>(address & ~(size - 1));
  if (mapping && ::mmap(page, size, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) != MAP_FAILED)
    mapping->cut = true;
  else ::signal(number, SIG_DFL);
}

void install_handler() {
  struct sigaction action{};
  action.sa_sigaction = on_bus_error;
  action.sa_flags = SA_SIGINFO;
  ::sigemptyset(&action.sa_mask);
  ::sigaction(SIGBUS, &action, nullptr);
}

}  // namespace

void guard_mapping(const void* start, std::size_t size, const std::string& path) {
  const std::lock_guard held(mappings_lock);
  static const bool installed = (install_handler(), true);
  static_cast<void>(installed);
  for (Mapping& mapping : mappings) {
    if (mapping.start != 0 || mapping.cut) continue;
    mapping.path = path;
    mapping.size = size;
    mapping.start = reinterpret_cast<std::uintptr_t>(start);
    return;
  }
}

void release_mapping(const void* start) {
  const std::lock_guard held(mappings_lock);
  for (Mapping& mapping : mappings)
    if (mapping.start == reinterpret_cast<std::uintptr_t>(start)) mapping.start = 0;
}

std::optional<std::string> shortened_file() {
  const std::lock_guard held(mappings_lock);
  for (const Mapping& mapping : mappings)
    if (mapping.cut) return mapping.path;
  return std::nullopt;
}

}  // namespace readout
