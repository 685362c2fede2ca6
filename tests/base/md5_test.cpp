#include "base/md5.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace {

std::string hex(std::string_view bytes) {
  std::string out;
  for (char c : bytes) out += fmt::format("{:02x}", static_cast<unsigned>(static_cast<unsigned char>(c)));
  return out;
}

}  // namespace

TEST_CASE("digests are those of RFC 1321's test suite") {
  auto digest = [](std::string_view text) { return hex(readout::md5(text)); };
  CHECK(digest("") == "d41d8cd98f00b204e9800998ecf8427e");
  CHECK(digest("a") == "0cc175b9c0f1b6a831c399e269772661");
  CHECK(digest("abc") == "900150983cd24fb0d6963f7d28e17f72");
  CHECK(digest("message digest") == "f96b697d7cb7938d525a2f31aaf161d0");
  CHECK(digest("abcdefghijklmnopqrstuvwxyz") == "c3fcd3d76192e4007dfb496cca67e13b");
  CHECK(digest("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789") == "d174ab98d277d9f5a5611c2c9f419d9f");
  CHECK(digest("12345678901234567890123456789012345678901234567890123456789012345678901234567890") ==
        "57edf4a22be3c955ac49da2e2107b67a");
}
