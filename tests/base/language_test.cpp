#include "base/language.h"

#include "base/words.h"
#include "support/support.h"

using namespace readout;

TEST_CASE("the language of a tag is the part before its first hyphen") {
  CHECK(primary_subtag("ja") == "ja");
  CHECK(primary_subtag("zh-Hant-TW") == "zh");
  CHECK(primary_subtag("x-private") == "x");
  CHECK(primary_subtag("") == "");
}

TEST_CASE("a tag is Japanese if its first subtag is ja; jam is another language") {
  for (const char* tag : {"ja", "ja-JP", "ja-Latn", "JA", "Ja-jp"}) CHECK_MESSAGE(is_japanese(tag), tag);
  for (const char* tag : {"", "j", "en", "jam", "jav", "j-a", "en-ja", "zh"}) CHECK_MESSAGE(!is_japanese(tag), tag);
}

TEST_CASE("tags are the same in any case of letters, with hyphens or underscores") {
  CHECK(same_tag("ja-JP", "JA_jp"));
  CHECK(same_tag("", ""));
  for (const char* tag : {"ja", "ja-J", "ja-JPN", "jaJP"}) CHECK_MESSAGE(!same_tag(tag, "ja-JP"), tag);
  CHECK(with_hyphens("ja_Jpan_JP") == "ja-Jpan-JP");
}

TEST_CASE("a tag is shortened subtag by subtag, and a single letter goes with what follows it (RFC 4647 3.4)") {
  CHECK(shortened("zh-Hant-CN-x-private1-private2") == "zh-Hant-CN-x-private1");
  CHECK(shortened("zh-Hant-CN-x-private1") == "zh-Hant-CN");
  CHECK(shortened("ja_JP") == "ja");
  CHECK(shortened("ja") == "");
  CHECK(shortened("x-private") == "");
}

TEST_CASE("lookup finds the tag itself, or else the nearest shorter one, and no longer one") {
  const std::vector<std::string> languages{"en", "ja", "en-GB", "zh-Hant"};
  auto found = [&](std::string_view tag) {
    auto at = lookup(languages, tag);
    return at == languages.end() ? std::string() : *at;
  };
  CHECK(found("EN") == "en");
  CHECK(found("en-gb") == "en-GB");
  CHECK(found("en-GB-oxendict") == "en-GB");
  CHECK(found("en-AU") == "en");
  CHECK(found("ja_JP") == "ja");
  CHECK(found("ja-Jpan-JP") == "ja");
  CHECK(found("zh-Hans") == "");
  CHECK(found("zh") == "");
  CHECK(found("jam") == "");
  CHECK(found("") == "");
}

TEST_CASE("words are found by lookup; a language without words has none") {
  WordsByLanguage all;
  Words english;
  english.titles = {"Mr."};
  all.add("en", english);
  CHECK(all.find("en-GB").titles == WordList{"Mr."});
  CHECK(all.find("fr").titles.empty());
}
