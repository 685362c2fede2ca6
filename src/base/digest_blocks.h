// What MD5 (RFC 1321 3.1, 3.2) and SHA-256 (FIPS 180-4 5.1.1) have in common: a message is read in blocks of 64 bytes.
//
// Included only by the two files that implement them.
#pragma once

#include <bit>
#include <cstdint>
#include <string>
#include <string_view>

namespace readout {

inline constexpr std::size_t kDigestBlock = 64;

/// The padded end of a message, one or two blocks: `rest`, a one bit, zeros, and the length of the message in bits, in
/// byte order `order`.
inline std::string last_blocks(std::string_view rest, std::uint64_t length, std::endian order) {
  std::string out(rest);
  out += '\x80';
  while (out.size() % kDigestBlock != kDigestBlock - 8) out += '\0';
  for (int i = 0; i < 64; i += 8)
    out += static_cast<char>(length * 8 >> (order == std::endian::big ? 56 - i : i) & 0xFF);
  return out;
}

/// Passes all blocks of a message to `add`: first the whole blocks, then the padded end.
template <class Add>
void add_message(std::string_view bytes, std::endian order, Add add) {
  const std::size_t whole = bytes.size() / kDigestBlock * kDigestBlock;
  add(bytes.substr(0, whole));
  add(std::string_view(last_blocks(bytes.substr(whole), bytes.size(), order)));
}

}  // namespace readout
