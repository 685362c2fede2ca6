// Text for terminals and logs.
#include "base/visible.h"

#include "support/support.h"

using namespace readout;

TEST_CASE("a character that controls a terminal, ends a line or reorders it gets a visible form; others stay") {
  struct Row {
    std::string text, shown;
  };
  using namespace std::string_literals;
  for (const Row& row :
       {Row{"plain 日本語 é \u00A0\u200B\uFEFF\U0001F600", "plain 日本語 é \u00A0\u200B\uFEFF\U0001F600"},
        Row{"\x1B[31m", "\\x{1B}[31m"}, Row{"a\nb\r\tc", "a\\x{0A}b\\x{0D}\\x{09}c"}, Row{"\0\x7F"s, "\\x{00}\\x{7F}"},
        Row{"\u0085\u009B", "\\u{0085}\\u{009B}"}, Row{"\u2028\u2029", "\\u{2028}\\u{2029}"},
        Row{"\u202A\u202E\u2066\u2069", "\\u{202A}\\u{202E}\\u{2066}\\u{2069}"},
        Row{"\u200E\u200F\u061C", "\\u{200E}\\u{200F}\\u{061C}"}, Row{"\uFFFE\U0010FFFF", "\\u{FFFE}\\u{10FFFF}"},
        Row{"\xFF\xC3", "\\x{FF}\\x{C3}"}, Row{"\xE6\x97x", "\\x{E6}\\x{97}x"}, Row{"\uFFFD", "\uFFFD"}, Row{"", ""}}) {
    CAPTURE(row.shown);
    CHECK(visible(row.text) == row.shown);
    CHECK(visible(row.shown) == row.shown);
  }
}

TEST_CASE("a text of several lines keeps its line feeds and tabs") {
  CHECK(visible_lines("a\tb\n\x1B\r\xFF") == "a\tb\n\\x{1B}\\x{0D}\\x{FF}");
}

TEST_CASE("a JSON document keeps its values: its characters are escaped as JSON does") {
  CHECK(visible_json("{\n\"a\": \"\u202E日\u0085\U0001FFFE\"}\n") == "{\n\"a\": \"\\u202e日\\u0085\\ud83f\\udffe\"}\n");
}

TEST_CASE("only bytes that are not UTF-8 are replaced in a value of a JSON document") {
  CHECK(as_utf8("\xFF\x1B\u202E\n日") == "\\x{FF}\x1B\u202E\n日");
}
