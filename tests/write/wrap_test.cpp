#include "write/wrap.h"
#include "typeset/breaks.h"

#include "base/utf8.h"
#include "support/support.h"

using namespace readout;

namespace {

/// The text with ｜ at every allowed line break.
std::string breaks_of(std::string_view text) {
  std::string out;
  char32_t before = 0;
  for_each_code_point(text, [&](char32_t c, std::size_t, std::size_t) {
    if (before != 0 && may_break_between(before, c, Kinsoku::very_strict)) out += "｜";
    append_utf8(out, c);
    before = c;
  });
  return out;
}

std::string lines_of(std::string_view text, int columns, bool wide_ambiguous = true) {
  std::string out;
  for (const std::string& line : wrap({std::string(text), {}}, columns, wide_ambiguous)) out += line + "/";
  return out;
}

}  // namespace

TEST_CASE("a Japanese line breaks where the strictest kinsoku allows") {
  struct {
    const char* text;
    const char* expected;
  } rows[] = {
      {"「東京」、「大阪」。", "「東｜京」、｜「大｜阪」。"},
      {"行った。", "行っ｜た。"},
      {"サーバー", "サー｜バー"},
      {"国々の", "国々｜の"},
      {"は――実", "は｜――｜実"},
      {"約10,000人", "約｜10,000｜人"},
      {"￥500で", "￥500｜で"},
      {"50％増", "50％｜増"},
      {"第（１）項", "第｜（１）｜項"},
      {"日・米", "日・｜米"},
      {"G7首脳", "G7｜首｜脳"},
      {"EUのWebで", "EU｜の｜Web｜で"},
      {"漢\u2060漢", "漢\u2060漢"},
      {"１２時", "１２｜時"},
      {"１，０００人", "１，０００｜人"},
      {"ァㇰ", "ァㇰ"},
      {"述べた（注）。", "述｜べ｜た｜（注）。"},
  };
  for (const auto& row : rows) CHECK(breaks_of(row.text) == row.expected);
}

TEST_CASE("an English line breaks after spaces alone") {
  CHECK(breaks_of("Foreign Ministers’ Meeting") == "Foreign ｜Ministers’ ｜Meeting");
  CHECK(breaks_of("12:25 p.m. (local") == "12:25 ｜p.m. ｜(local");
  CHECK(breaks_of("Mr.\u00A0HAYASHI") == "Mr.\u00A0HAYASHI");
  CHECK(breaks_of("“Free and Open”") == "“Free ｜and ｜Open”");
  CHECK(breaks_of("word—word") == "word—｜word");
  CHECK(breaks_of("한국 정부") == "한국 ｜정부");
}

TEST_CASE("lines are filled to the measure and end without white space") {
  CHECK(lines_of("aaa bbb ccc", 7) == "aaa bbb/ccc/");
  CHECK(lines_of("aaa bbb ccc", 6) == "aaa/bbb/ccc/");
  CHECK(lines_of("両大臣は協力", 8) == "両大臣は/協力/");
  CHECK(lines_of("か？　次", 6) == "か？/次/");
  CHECK(lines_of("", 10) == "/");
  CHECK(lines_of("  ", 10) == "/");
}

TEST_CASE("a closing bracket never starts a line and an opening one never ends it") {
  CHECK(lines_of("外相会談「東京」", 8) == "外相会談/「東京」/");
  CHECK(lines_of("外相会「談」", 8) == "外相会/「談」/");
  CHECK(lines_of("両国は、協力。", 12) == "両国は、協/力。/");
}

TEST_CASE("a word longer than the measure stands out whole") {
  CHECK(lines_of("see https://example.org/a/long/path now", 10) == "see/https://example.org/a/long/path/now/");
}

TEST_CASE("ambiguous characters are wide in Japanese alone") {
  CHECK(lines_of("αα α", 4, true) == "αα/α/");
  CHECK(lines_of("αα α", 4, false) == "αα α/");
}

TEST_CASE("a zero width space lets a word break") { CHECK(lines_of("aaa\u200Bbbb", 4) == "aaa\u200B/bbb/"); }

TEST_CASE("a combining mark stays with its letter") {
  CHECK(lines_of("か\u3099か\u3099か\u3099", 4) == "か\u3099か\u3099/か\u3099/");
}

TEST_CASE("text added whole does not break inside nor from what stands before it") {
  WrapText prose{"東京", {}};
  prose.append_whole("東京東京", true);
  CHECK(wrap(prose, 4, true) == std::vector<std::string>{"東", "京東京東京"});
}

TEST_CASE("text that is not UTF-8 is taken as it is") { CHECK(lines_of("a\xff b", 2) == "a\xff/b/"); }
