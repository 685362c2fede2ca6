#include "base/sha256.h"

#include <fmt/format.h>

#include <array>
#include <bit>
#include <cstdint>

#include "base/digest_blocks.h"

namespace readout {
namespace {

using Sha256State = std::array<std::uint32_t, 8>;

/// 4.2.2
constexpr std::uint32_t kRounds[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

std::uint32_t sha256_word(std::string_view bytes, std::size_t at) {
  std::uint32_t out = 0;
  for (std::size_t i = 0; i < 4; ++i) out = out << 8 | static_cast<unsigned char>(bytes[at + i]);
  return out;
}

/// 6.2.2 step 1
std::array<std::uint32_t, 64> schedule(std::string_view block) {
  std::array<std::uint32_t, 64> w;
  for (std::size_t t = 0; t < 16; ++t) w[t] = sha256_word(block, 4 * t);
  for (std::size_t t = 16; t < 64; ++t) {
    std::uint32_t a = std::rotr(w[t - 15], 7) ^ std::rotr(w[t - 15], 18) ^ (w[t - 15] >> 3);
    std::uint32_t b = std::rotr(w[t - 2], 17) ^ std::rotr(w[t - 2], 19) ^ (w[t - 2] >> 10);
    w[t] = w[t - 16] + a + w[t - 7] + b;
  }
  return w;
}

/// 6.2.2 step 3. Writes only the two words that change: the new a into the place of h, the new e into that of d.
void round(Sha256State& s, std::size_t t, std::uint32_t word) {
  auto at = [&](std::size_t name) -> std::uint32_t& { return s[(name - t) % 8]; };
  const std::uint32_t a = at(0), b = at(1), c = at(2), e = at(4), f = at(5), g = at(6);
  std::uint32_t &d = at(3), &h = at(7);
  h += (std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25)) + (g ^ (e & (f ^ g))) + kRounds[t] + word;
  d += h;
  h += (std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22)) + ((a & b) | (c & (a | b)));
}

/// 6.2.2 steps 2 to 4. The words of the state stay in place; round() rotates their names.
void add_block(std::string_view block, Sha256State& state) {
  const std::array<std::uint32_t, 64> w = schedule(block);
  Sha256State sum = state;
#pragma GCC unroll 64
  for (std::size_t t = 0; t < 64; ++t) round(sum, t, w[t]);
  for (std::size_t i = 0; i < sum.size(); ++i) state[i] += sum[i];
}

void add_sha256_blocks(std::string_view blocks, Sha256State& state) {
  for (; !blocks.empty(); blocks.remove_prefix(kDigestBlock)) add_block(blocks.substr(0, kDigestBlock), state);
}

}  // namespace

std::string sha256(std::string_view bytes) {
  Sha256State state{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  add_message(bytes, std::endian::big, [&](std::string_view blocks) { add_sha256_blocks(blocks, state); });
  std::string out;
  for (std::uint32_t word : state) out += fmt::format("{:08x}", word);
  return out;
}

}  // namespace readout
