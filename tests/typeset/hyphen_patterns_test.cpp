#include "typeset/hyphen_patterns.h"

#include <doctest/doctest.h>
#include <hyphen.h>

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <optional>
#include <random>
#include <set>

#include "base/resources.h"
#include "base/utf8.h"
#include "support/support.h"

namespace readout {
namespace {

/// The points of libhyphen, another reader of the same dictionaries.
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

  /// Counted in letters. Empty for a word whose spelling changes at a point.
  std::optional<std::vector<std::size_t>> points(const std::string& word) const {
    std::string hyphens(word.size() + 5, '\0');
    char** replacements = nullptr;
    int *positions = nullptr, *cuts = nullptr;
    const int size = static_cast<int>(word.size());
    REQUIRE(hnj_hyphen_hyphenate2(dictionary_.get(), word.c_str(), size, hyphens.data(), nullptr, &replacements,
                                  &positions, &cuts) == 0);
    bool anew = false;
    for (int i = 0; replacements && i < size; ++i) anew = anew || replacements[i], std::free(replacements[i]);
    std::free(replacements);
    std::free(positions);
    std::free(cuts);
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i + 1 < count_code_points(word); ++i)
      if ((hyphens[i] & 1) != 0) out.push_back(i + 1);
    return anew ? std::nullopt : std::optional(out);
  }

 private:
  struct Free {
    void operator()(HyphenDict* dictionary) const { hnj_hyphen_free(dictionary); }
  };
  std::unique_ptr<HyphenDict, Free> dictionary_;
};

/// Ligatures count as several letters in libhyphen.
bool is_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= 0xC0 && c != 0x2019 && (c < 0xFB00 || c > 0xFB06));
}

struct Made {
  std::vector<std::string> letters;
  std::vector<std::string> words;
};

/// The letters of a dictionary's patterns, concatenated and cut into words, so that every pattern matches somewhere.
Made words_of_patterns(std::string_view dictionary) {
  Made out;
  std::set<std::string> letters;
  std::string word;
  for (std::size_t begin = dictionary.find('\n') + 1; begin < dictionary.size();) {
    const std::size_t end = std::min(dictionary.find('\n', begin), dictionary.size());
    const std::string_view line = dictionary.substr(begin, end - begin);
    begin = end + 1;
    if (line.empty() || line[0] == '%' || line[0] == '#' || (line[0] >= 'A' && line[0] <= 'Z')) continue;
    for_each_code_point(line.substr(0, line.find('/')), [&](char32_t c, std::size_t at, std::size_t length) {
      if (!is_letter(c)) return;
      word += line.substr(at, length);
      letters.emplace(line.substr(at, length));
    });
    if (count_code_points(word) >= 12) out.words.push_back(std::exchange(word, {}));
  }
  out.letters.assign(letters.begin(), letters.end());
  return out;
}

void add_random_words(Made& made, std::size_t count) {
  std::mt19937 random(7);
  for (std::size_t i = 0; i < count; ++i) {
    std::string word;
    for (std::size_t length = 3 + random() % 18; length > 0; --length)
      word += made.letters[std::min(random() % made.letters.size(), random() % made.letters.size())];
    made.words.push_back(word);
  }
}

std::vector<std::size_t> in_letters(const std::string& word, const std::vector<std::size_t>& bytes) {
  std::vector<std::size_t> out;
  for (std::size_t at : bytes) out.push_back(count_code_points(std::string_view(word).substr(0, at)));
  return out;
}

TEST_CASE("the points of a word are those that libhyphen finds in the same dictionary") {
  constexpr std::size_t kMost = 5000;  // of a dictionary of 70,000 patterns
  std::size_t dictionaries = 0;
  for (const Resource& dictionary : resources()) {
    if (!dictionary.name.starts_with("hyphenation/")) continue;
    ++dictionaries;
    const HyphenPatterns patterns(dictionary.bytes);
    const Library library(dictionary.bytes);
    Made made = words_of_patterns(dictionary.bytes);
    const std::size_t step = made.words.size() / kMost + 1;
    add_random_words(made, kMost);
    std::size_t broken = 0, compared = 0, wrong = 0;
    std::string first;  // the first wrong word
    for (std::size_t i = 0; i < made.words.size(); i += step) {
      const std::string& word = made.words[i];
      const std::optional<std::vector<std::size_t>> expected = library.points(word);
      if (!expected) continue;
      ++compared;
      const std::vector<std::size_t> points = in_letters(word, patterns.points(word));
      if (points != *expected) ++wrong, first = first.empty() ? word : first;
      if (!points.empty()) ++broken;
    }
    CHECK_MESSAGE(broken * 2 > compared, dictionary.name);
    // In German compounds the library finds further points in some last parts; real words are in composer_test.
    CHECK_MESSAGE(wrong * 30 <= (dictionary.name == "hyphenation/de" ? compared : 0), dictionary.name << ": " << first);
  }
  CHECK(dictionaries == 38);
}

TEST_CASE("only the minimum numbers of letters and the levels of a dictionary have an effect") {
  HyphenPatterns patterns("UTF-8\nLEFTHYPHENMIN 2\nRIGHTHYPHENMIN 3\n% remark\nx1y/=,1,1\na1b\nb1a\n.aba2b\r\n");
  CHECK(patterns.points("ababab").empty());  // after .aba the pattern b1a does not count: .abab may follow
  CHECK(patterns.points("bababab") == std::vector<std::size_t>{2, 3, 4});
  CHECK(patterns.points("xyxyxy").empty());
  CHECK(patterns.points("").empty());
  CHECK(HyphenPatterns("").points("anything").empty());
}

TEST_CASE("patterns before NEXTLEVEL split compounds, and each part has edges of its own") {
  HyphenPatterns patterns("UTF-8\na1haus\nNEXTLEVEL\n.ha1u\n");
  CHECK(patterns.points("mahaus") == std::vector<std::size_t>{2, 4});
  CHECK(patterns.points("mohaus").empty());
}

TEST_CASE("a letter of two bytes counts as one, and a language has the letters of its dictionary") {
  HyphenPatterns patterns("UTF-8\nLEFTHYPHENMIN 2\né1a\n");
  CHECK(patterns.points("éatéata") == std::vector<std::size_t>{6});
  CHECK(patterns.knows("é"));
  CHECK_FALSE(patterns.knows("ä"));
}

}  // namespace
}  // namespace readout
