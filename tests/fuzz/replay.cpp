// Runs a fuzz target without libFuzzer over each seed of the given folders, and over each seed cut off at every byte. A
// fault shows as a crash, a report of a sanitizer or a finding of the target itself.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
extern "C" [[gnu::weak]] int LLVMFuzzerInitialize(int* argc, char*** argv);

namespace {

/// Seeds are small; of a larger one only the first bytes are cut off one by one.
constexpr std::size_t kCuts = 2048;

void run(const std::string& bytes, std::size_t size) {
  // A copy of exactly this size, so that sanitizers detect a read beyond the end.
  std::vector<std::uint8_t> copy(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size));
  LLVMFuzzerTestOneInput(copy.data(), copy.size());
}

bool replay(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(in), {}};
  if (!in) return false;
  for (std::size_t size = 0; size < bytes.size() && size < kCuts; ++size) run(bytes, size);
  run(bytes, bytes.size());
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  if (LLVMFuzzerInitialize) LLVMFuzzerInitialize(&argc, &argv);
  std::size_t count = 0;
  for (int i = 1; i < argc; ++i) {
    std::error_code fault;
    for (const auto& entry : std::filesystem::directory_iterator(argv[i], fault))
      count += replay(entry.path()) ? 1u : 0u;
  }
  std::printf("%zu seeds replayed, each also cut off at every byte\n", count);
  return count ? 0 : 1;
}
