#include "base/utf8.h"

#include "base/whitespace.h"
#include "support/support.h"

using namespace readout;

TEST_CASE("ill-formed UTF-8 is found at its first byte (Unicode 3.9, table 3-7)") {
  struct Case {
    std::string_view bytes;
    int at;
  };
  const Case cases[] = {
      {"abc", -1},
      {"日本", -1},
      {"𠮷", -1},
      {"\xC0\x80", 0},
      {"a\xC1\xBF", 1},
      {"\xE0\x9F\xBF", 0},
      {"\xED\xA0\x80", 0},
      {"\xF0\x8F\xBF\xBF", 0},
      {"\xF4\x90\x80\x80", 0},
      {"\xF5\x80\x80\x80", 0},
      {"日\x80", 3},
      {"\xE6\x97", 0},
      {"\xFE", 0},
  };
  for (const Case& c : cases) {
    auto found = find_invalid_utf8(c.bytes);
    CHECK_MESSAGE((found ? static_cast<int>(*found) : -1) == c.at, c.bytes);
  }
}

TEST_CASE("every code point survives encoding and decoding") {
  for (char32_t c = 1; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 37) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string text;
    append_utf8(text, c);
    CodePoint back = decode_at(text, 0);
    REQUIRE(back.value == c);
    REQUIRE(back.length == text.size());
    REQUIRE(to_utf8(to_utf16(text)) == text);
    REQUIRE_FALSE(find_invalid_utf8(text));
  }
}

TEST_CASE("display width follows East Asian Width and ignores combining marks") {
  CHECK(display_width("abc", false) == 3);
  CHECK(display_width("日本", false) == 4);
  CHECK(display_width("が", false) == 2);
  CHECK(display_width("e\u0301", false) == 1);
  CHECK(display_width("葛\U000E0100", false) == 2);
  CHECK(display_width("“", false) == 1);
  CHECK(display_width("“", true) == 2);
  CHECK(display_width("ｶ", false) == 1);
}

TEST_CASE("white space is folded to one space, or removed at a line break between CJK characters") {
  struct Case {
    std::string_view in, out;
  };
  const Case cases[] = {
      {"a\n   b", "a b"},
      {"日\n  本", "日本"},
      {"日 本", "日 本"},
      {"日\nb", "日 b"},
      {"한\n국", "한 국"},
      {"  a\t b \n", "a b"},
      {"。\r\n「", "。「"},
      {"a\u00A0b", "a\u00A0b"},
      {"日\u3000本", "日\u3000本"},
      {"", ""},
      {" \n ", ""},
  };
  for (const Case& c : cases) CHECK_MESSAGE(folded(c.in) == c.out, c.in);
}

TEST_CASE("a line break at the edge of an inline element is folded by the characters on both sides") {
  auto fold = [](std::string_view text, char32_t before, char32_t after) {
    return fold_whitespace({std::string(text), Origin::whole({}, text.size())}, false, false, before, after).text;
  };
  CHECK(fold("\n本", U'日', 0) == "本");
  CHECK(fold("\n本", U'b', 0) == " 本");
  CHECK(fold("日\n", 0, U'本') == "日");
  CHECK(fold(" x ", 0, 0) == " x ");
}

TEST_CASE("folded white space keeps the map to the source") {
  Sources sources;
  const Source& source = sources.add("a.xml", "  one\n  two");
  SourcedText in{source.bytes, Origin(&source)};
  in.origin.append(source.bytes.size(), 0, source.bytes.size());
  SourcedText out = fold_whitespace(in, true, true);
  CHECK(out.text == "one two");
  CHECK(out.origin.span(4, 7).text() == "two");
  CHECK(out.origin.span(3, 4).text() == "\n  ");
}
