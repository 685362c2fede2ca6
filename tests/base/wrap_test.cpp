#include "base/wrap.h"

#include "base/utf8.h"
#include "support/support.h"

using namespace readout;

namespace {

/// A small rule for breaks: after spaces, and beside ideographs and kana except before a closing bracket or a stop.
bool may_break(char32_t before, char32_t after) {
  if (after == U' ' || after == 0x3000 || after == U'」' || after == U'。' || after == U'、' || before == U'「')
    return false;
  return before == U' ' || before == 0x200B || is_cjk(before) || is_cjk(after);
}

Measure measure(int columns, bool wide_ambiguous = true) { return {columns, columns, wide_ambiguous, may_break}; }

std::string lines_of(std::string_view text, const Measure& measure) {
  std::string out;
  for (const std::string& line : wrap({std::string(text), {}}, measure)) out += line + "/";
  return out;
}

std::string lines_of(std::string_view text, int columns, bool wide_ambiguous = true) {
  return lines_of(text, measure(columns, wide_ambiguous));
}

}  // namespace

TEST_CASE("lines are filled to the measure and end without white space") {
  CHECK(lines_of("aaa bbb ccc", 7) == "aaa bbb/ccc/");
  CHECK(lines_of("aaa bbb ccc", 6) == "aaa/bbb/ccc/");
  CHECK(lines_of("両大臣は協力", 8) == "両大臣は/協力/");
  CHECK(lines_of("か？　次", 6) == "か？/次/");
  CHECK(lines_of("", 10) == "/");
  CHECK(lines_of("  ", 10) == "/");
}

TEST_CASE("a line ends only where the rule allows it, even if it stays shorter") {
  CHECK(lines_of("外相会談「東京」", 8) == "外相会談/「東京」/");
  CHECK(lines_of("外相会「談」", 8) == "外相会/「談」/");
  CHECK(lines_of("両国は、協力。", 12) == "両国は、協/力。/");
}

TEST_CASE("a word longer than the measure is not broken") {
  CHECK(lines_of("see https://example.org/a/long/path now", 10) == "see/https://example.org/a/long/path/now/");
}

TEST_CASE("ambiguous characters are wide only in Japanese") {
  CHECK(lines_of("αα α", 4, true) == "αα/α/");
  CHECK(lines_of("αα α", 4, false) == "αα α/");
}

TEST_CASE("a zero width space lets a word break") { CHECK(lines_of("aaa\u200Bbbb", 4) == "aaa\u200B/bbb/"); }

TEST_CASE("a combining mark stays with its letter") {
  CHECK(lines_of("か\u3099か\u3099か\u3099", 4) == "か\u3099か\u3099/か\u3099/");
}

TEST_CASE("text that is added whole breaks neither inside nor before it") {
  WrapText prose{"東京", {}};
  prose.append_whole("東京東京", true);
  CHECK(wrap(prose, measure(4)) == std::vector<std::string>{"東", "京東京東京"});
}

TEST_CASE("text that is not UTF-8 is not changed") { CHECK(lines_of("a\xff b", 2) == "a\xff/b/"); }

TEST_CASE("the first line may have another measure than the others") {
  CHECK(lines_of("aaa bbb ccc ddd", {4, 7, false, may_break}) == "aaa/bbb ccc/ddd/");
  CHECK(lines_of("aaa bbb ccc ddd", {7, 3, false, may_break}) == "aaa bbb/ccc/ddd/");
}

TEST_CASE("a colour has no width and goes to the line of the character after it") {
  CHECK(lines_of("aa \033[1;31mbb\033[0m cc", 5) == "aa \033[1;31mbb\033[0m/cc/");
  CHECK(lines_of("aa \033[1;31mbbb\033[0m: cc", 5) == "aa/\033[1;31mbbb\033[0m:/cc/");
  CHECK(lines_of("\033[1maa bb\033[0m", 2) == "\033[1maa/bb\033[0m/");
}

TEST_CASE("filled text is one text, indented from its second line on") {
  CHECK(filled("aaa bbb ccc", measure(4), 2) == "aaa\n  bbb\n  ccc");
  CHECK(filled("", measure(4), 2).empty());
}
