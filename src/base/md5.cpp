#include "base/md5.h"

#include <array>
#include <bit>
#include <cstdint>

#include "base/digest_blocks.h"

namespace readout {
namespace {

using Word = std::uint32_t;
using Md5State = std::array<Word, 4>;

/// 3.4: 2^32 times the sines of 1 to 64.
constexpr Word kSines[64] = {
    0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a, 0xa8304613, 0xfd469501,
    0x698098d8, 0x8b44f7af, 0xffff5bb1, 0x895cd7be, 0x6b901122, 0xfd987193, 0xa679438e, 0x49b40821,
    0xf61e2562, 0xc040b340, 0x265e5a51, 0xe9b6c7aa, 0xd62f105d, 0x02441453, 0xd8a1e681, 0xe7d3fbc8,
    0x21e1cde6, 0xc33707d6, 0xf4d50d87, 0x455a14ed, 0xa9e3e905, 0xfcefa3f8, 0x676f02d9, 0x8d2a4c8a,
    0xfffa3942, 0x8771f681, 0x6d9d6122, 0xfde5380c, 0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70,
    0x289b7ec6, 0xeaa127fa, 0xd4ef3085, 0x04881d05, 0xd9d4d039, 0xe6db99e5, 0x1fa27cf8, 0xc4ac5665,
    0xf4292244, 0x432aff97, 0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92, 0xffeff47d, 0x85845dd1,
    0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1, 0xf7537e82, 0xbd3af235, 0x2ad7d2bb, 0xeb86d391};

Word md5_word(const char* bytes) {
  Word out = 0;
  for (int i = 3; i >= 0; --i) out = out << 8 | static_cast<unsigned char>(bytes[i]);
  return out;
}

/// What a step of 3.4 adds, and by how much it rotates.
struct Step {
  Word added;
  int shift;
};

/// 3.4: changes the word `a`. Each step waits for the b of the last one, so everything else is added first.
template <int kRound>
void step(Word& a, Word b, Word c, Word d, Step by) {
  a += by.added;
  if constexpr (kRound == 0) a += d ^ (b & (c ^ d));
  if constexpr (kRound == 1) a += c & ~d, a += b & d;
  if constexpr (kRound == 2) a += (c ^ d) ^ b;
  if constexpr (kRound == 3) a += c ^ (b | ~d);
  a = b + std::rotl(a, by.shift);
}

/// 16 steps. The words of the state do not move; their names do, from step to step.
template <int kRound>
void add_round(const Word* x, Md5State& state) {
  constexpr int kShifts[4][4] = {{7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}};
  constexpr std::size_t kFactors[4] = {1, 5, 3, 7}, kStarts[4] = {0, 1, 5, 0};
  auto at = [&](std::size_t t) {
    return Step{x[(kStarts[kRound] + kFactors[kRound] * t) % 16] + kSines[16 * kRound + t], kShifts[kRound][t % 4]};
  };
  auto [a, b, c, d] = state;
#pragma GCC unroll 4
  for (std::size_t t = 0; t < 16; t += 4) {
    step<kRound>(a, b, c, d, at(t));
    step<kRound>(d, a, b, c, at(t + 1));
    step<kRound>(c, d, a, b, at(t + 2));
    step<kRound>(b, c, d, a, at(t + 3));
  }
  state = {a, b, c, d};
}

void add_md5_blocks(std::string_view blocks, Md5State& state) {
  for (; !blocks.empty(); blocks.remove_prefix(kDigestBlock)) {
    Word x[16];
    for (std::size_t i = 0; i < 16; ++i) x[i] = md5_word(blocks.data() + 4 * i);
    Md5State sum = state;
    add_round<0>(x, sum);
    add_round<1>(x, sum);
    add_round<2>(x, sum);
    add_round<3>(x, sum);
    for (std::size_t i = 0; i < sum.size(); ++i) state[i] += sum[i];
  }
}

}  // namespace

std::string md5(std::string_view bytes) {
  Md5State state{0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476};
  add_message(bytes, std::endian::little, [&](std::string_view blocks) { add_md5_blocks(blocks, state); });
  std::string out;
  for (Word word : state)
    for (int shift = 0; shift < 32; shift += 8) out += static_cast<char>(word >> shift & 0xFF);
  return out;
}

}  // namespace readout
