#include "typeset/breaks.h"

#include "base/utf8.h"
#include "support/support.h"

using namespace readout;

namespace {

/// The text with ｜ at each place where a line may end.
std::string breaks_of(std::string_view text) {
  std::string out;
  char32_t before = 0;
  for_each_code_point(text, [&](char32_t c, std::size_t, std::size_t) {
    if (before != 0 && may_break_strictly(before, c)) out += "｜";
    append_utf8(out, c);
    before = c;
  });
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

TEST_CASE("an English line breaks only after spaces") {
  CHECK(breaks_of("Foreign Ministers’ Meeting") == "Foreign ｜Ministers’ ｜Meeting");
  CHECK(breaks_of("12:25 p.m. (local") == "12:25 ｜p.m. ｜(local");
  CHECK(breaks_of("Japan’s style’s") == "Japan’s ｜style’s");
  CHECK(breaks_of("Mr.\u00A0HAYASHI") == "Mr.\u00A0HAYASHI");
  CHECK(breaks_of("“Free and Open”") == "“Free ｜and ｜Open”");
  CHECK(breaks_of("word—word") == "word—｜word");
  CHECK(breaks_of("한국 정부") == "한국 ｜정부");
}
