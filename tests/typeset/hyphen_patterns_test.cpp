#include "typeset/hyphen_patterns.h"

#include <doctest/doctest.h>
#include <hyphen.h>

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <random>
#include <set>

#include "base/resources.h"
#include "support/support.h"

namespace readout {
namespace {

/// The points of libhyphen: another reader of the same dictionaries.
class Library {
 public:
  explicit Library(std::string_view dictionary) {
    std::string bytes(dictionary);
    std::FILE* file = fmemopen(bytes.data(), bytes.size(), "r");
    REQUIRE(file != nullptr);
    dictionary_.reset(hnj_hyphen_load_file(file));
    std::fclose(file);
    REQUIRE(dictionary_ != nullptr);
  }

  std::vector<std::size_t> points(const std::string& word) const {
    std::string hyphens(word.size() + 5, '\0');
    char** replacements = nullptr;
    int *positions = nullptr, *cuts = nullptr;
    const int size = static_cast<int>(word.size());
    REQUIRE(hnj_hyphen_hyphenate2(dictionary_.get(), word.c_str(), size, hyphens.data(), nullptr, &replacements,
                                  &positions, &cuts) == 0);
    for (int i = 0; replacements && i < size; ++i) std::free(replacements[i]);
    std::free(replacements);
    std::free(positions);
    std::free(cuts);
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i + 1 < word.size(); ++i)
      if ((hyphens[i] & 1) != 0) out.push_back(i + 1);
    return out;
  }

 private:
  struct Free {
    void operator()(HyphenDict* dictionary) const { hnj_hyphen_free(dictionary); }
  };
  std::unique_ptr<HyphenDict, Free> dictionary_;
};

/// Letters of the patterns of a dictionary, one pattern behind the other, cut to words: every pattern meets its match.
std::set<std::string> words_of_patterns(std::string_view dictionary) {
  std::set<std::string> out;
  std::string word;
  for (char c : dictionary) {
    if (c >= 'a' && c <= 'z') word += c;
    if (c == '\n' && word.size() >= 12) out.insert(std::exchange(word, {}));
  }
  return out;
}

std::set<std::string> random_words(std::size_t count) {
  std::mt19937 random(7);
  std::set<std::string> out;
  while (out.size() < count) {
    std::string word;
    for (std::size_t length = 3 + random() % 18; word.size() < length;)
      word += "etaoinshrdlucmfwypvbgkjqxz"[std::min(random() % 26, random() % 26)];
    out.insert(word);
  }
  return out;
}

TEST_CASE("the points of a word are those that libhyphen finds in the same dictionary") {
  for (const char* name : {"hyphenation/hyph_en_US.dic", "hyphenation/hyph_en_GB.dic"}) {
    const HyphenPatterns patterns(resource(name));
    const Library library(resource(name));
    std::set<std::string> words = words_of_patterns(resource(name));
    words.merge(random_words(20000));
    std::size_t broken = 0;
    for (const std::string& word : words) {
      const std::vector<std::size_t> points = patterns.points(word);
      if (points != library.points(word)) FAIL_CHECK(name << ": " << word);
      if (!points.empty()) ++broken;
    }
    CHECK(broken * 10 > words.size() * 7);
  }
}

TEST_CASE("a dictionary's least numbers of letters and its levels decide, whatever else stands in it") {
  HyphenPatterns patterns(
      "UTF-8\nLEFTHYPHENMIN 2\nRIGHTHYPHENMIN 3\n% remark\nNEXTLEVEL\nx1y/=,1,1\na1b\nb1a\n.aba2b\r\n");
  CHECK(patterns.points("ababab") == std::vector<std::size_t>{2});
  CHECK(patterns.points("bababab") == std::vector<std::size_t>{2, 3, 4});
  CHECK(patterns.points("xyxyxy").empty());
  CHECK(patterns.points("").empty());
  CHECK(HyphenPatterns("").points("anything").empty());
}

}  // namespace
}  // namespace readout
