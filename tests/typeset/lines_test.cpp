// Lines as they are set. rows.jsonl has the positions by JLREQ's rules.
#include "typeset/lines.h"

#include "paragraphs.h"
#include "support/support.h"

using namespace readout;
using namespace readout::test;

TEST_CASE("a justified line ends on its measure to the micropoint") {
  for (const char* text : {"両大臣は、2022年のQuad会合「自由」・法の支配について述べ", "両外相は、協力を確認した。",
                           "両外相は、協力を、", "「東京」と「大阪」"}) {
    ItemList list = items(text);
    Length natural = set_line(Glue(list, setting(Length::points(1000))), {0, list.items.size(), true}).end.fixed;
    for (std::int64_t extra = 0; extra < 40'000'000; extra += 333'333) {
      Setting with = setting(natural - Length::points(5) + Length{extra});
      with.align = Setting::Align::justify_all;
      Glue glue(list, with);
      SetLine set = set_line(glue, {0, list.items.size(), true});
      CHECK_MESSAGE(set.at(set.end) == with.measure, fmt::format("{} {}", text, extra));
    }
  }
}

TEST_CASE("white space at the end of a line has no width") {
  ItemList list = items("aaa  ");
  Glue glue(list, setting(Length::points(15)));
  SetLine set = set_line(glue, {0, 5, true});
  std::string x;
  for (std::size_t i = 0; i < 5; ++i) x += fmt::format("{} ", set.x(i).micropoints / 1'000'000);
  CHECK(x == "0 5 10 15 15 ");
}

TEST_CASE("jidori: names of a list are spread over one width; a single character is at its left") {
  auto places = [](std::string_view text) {
    ItemList list = items(text);
    Setting over = setting(kSize * 5);
    over.align = Setting::Align::jidori;
    Glue glue(list, over);
    SetLine set = set_line(glue, {0, list.items.size(), true});
    CHECK(set.adjustment.off <= Length{});
    std::string out;
    for (std::size_t i = 0; i < list.items.size(); ++i) out += fmt::format("{:g} ", set.x(i).to_points() / 10);
    return out;
  };
  CHECK(places("林芳正") == "0 2 4 ");
  CHECK(places("山本") == "0 4 ");
  CHECK(places("林") == "0 ");
  // There is always a quarter of an em before Latin letters, and no space is added within numbers and words.
  CHECK(places("米国G7") == "0 1.875 4 4.5 ");
  CHECK(places("外務省大臣") == "0 1 2 3 4 ");
}
