#include "typeset/clusters.h"

#include "base/utf8.h"
#include "support/support.h"

using namespace readout;

namespace {

using Ends = std::vector<std::uint32_t>;

std::string utf8(std::u32string_view text) {
  std::string out;
  for (char32_t c : text) append_utf8(out, c);
  return out;
}

/// The clusters by ICU. A line end is not among the characters that are clusters by themselves.
Ends by_icu(const std::string& text) {
  Ends ends = cluster_ends(text + "\n");
  REQUIRE(ends.back() == text.size() + 1);
  ends.pop_back();
  return ends;
}

}  // namespace

TEST_CASE("characters that a reader sees as one are one cluster") {
  CHECK(cluster_ends("") == Ends{});
  CHECK(cluster_ends("ab林") == Ends{1, 2, 5});
  CHECK(cluster_ends("e\u0301a") == Ends{3, 4});
  CHECK(cluster_ends("か\u3099き") == Ends{6, 9});
  CHECK(cluster_ends("辻\U000E0100a") == Ends{7, 8});
  CHECK(cluster_ends("🇯🇵🇺🇸") == Ends{8, 16});
  CHECK(cluster_ends("\r\n") == Ends{2});
}

TEST_CASE("a character that is taken for a cluster without ICU is a cluster beside any other such character") {
  std::u32string all;
  for (char32_t c = 0x20; c < 0x20000; ++c)
    if (c < 0xD800 || c > 0xDFFF) all += c;
  for (char32_t neighbour : {U'a', U'々', U'。', U'が'}) {
    std::size_t differ = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const std::string text = utf8(std::u32string{neighbour, all[i], neighbour, all[(i + 7) % all.size()]});
      differ += cluster_ends(text) != by_icu(text);
    }
    CHECK(differ == 0);
  }
}
