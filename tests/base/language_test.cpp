#include "base/language.h"

#include "support/support.h"

using namespace readout;

TEST_CASE("the language of a tag stands before its first hyphen") {
  CHECK(primary_subtag("ja") == "ja");
  CHECK(primary_subtag("zh-Hant-TW") == "zh");
  CHECK(primary_subtag("x-private") == "x");
  CHECK(primary_subtag("") == "");
}

TEST_CASE("Japanese is ja with whatever follows it, and no language whose tag begins alike") {
  for (const char* tag : {"ja", "ja-JP", "ja-Latn", "JA", "Ja-jp"}) CHECK_MESSAGE(is_japanese(tag), tag);
  for (const char* tag : {"", "j", "en", "jam", "jav", "j-a", "en-ja", "zh"}) CHECK_MESSAGE(!is_japanese(tag), tag);
}
