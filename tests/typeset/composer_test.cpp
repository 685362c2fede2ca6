// The optimum of paragraphs: what it prefers, what it never does, and its cost.
#include "typeset/composer.h"

#include "generated.h"
#include "support/support.h"
#include "typeset/hyphenation.h"
#include "typeset/penalties.h"

using namespace readout;
using namespace readout::test;

TEST_CASE("white space ends a line; a word that no line holds is broken") {
  CHECK(optimum("aaa bbb cc", 15) == "aaa /bbb /cc");
  CHECK(optimum("aaaaaaaa bb", 20) == "aaaa/aaaa /bb");
  CHECK(optimum("漢", 5) == "漢");
  CHECK(optimum("漢字", 5) == "漢/字");
  CHECK(optimum("see https://example.org/a_b?c=d", 80) == "see https:///example.org/a_b/?c=d");
  CHECK(optimum("", 20) == "");
}

TEST_CASE("a compound word breaks after its hyphen; numbers and signs do not") {
  auto breaks = [](std::string_view text) {
    ItemList list = items(text);
    std::string out;
    for (std::size_t i = 0; i < list.items.size(); ++i)
      out += list.items[i].text + (may_break_after(list, i, Setting{}) ? "｜" : "");
    return out;
  };
  CHECK(breaks("the Trans-Caspian route") == "the ｜Trans-｜Caspian ｜route");
  CHECK(breaks("2024-25 -x a- b") == "2024-25 ｜-x ｜a- ｜b");
  CHECK(breaks("１，２００人") == "１，２００｜人");
}

TEST_CASE(
    "an address breaks after slashes and before dots and hyphens; elsewhere a slash allows a break only between "
    "words") {
  auto breaks = [](std::string_view text) {
    ItemList list = items(text);
    std::string out;
    for (std::size_t i = 0; i < list.items.size(); ++i)
      out += list.items[i].text + (may_break_after(list, i, Setting{}) ? "｜" : "");
    return out;
  };
  CHECK(breaks("https://a.org/b-c_d.html?e=f&g#h.") == "https://｜a｜.org/｜b｜-c｜_d｜.html｜?e=｜f&｜g｜#h.");
  CHECK(breaks("www.a.org") == "www.a｜.org");
  CHECK(breaks("and/or 24/7 a.m. b_c") == "and/｜or ｜24/7 ｜a.m. ｜b_c");
}

TEST_CASE("the indent shortens the first line") {
  ItemList list = items("漢漢漢漢漢");
  Setting with = setting(Length::points(30));
  with.indent = Length::points(10);
  CHECK(shown(list, break_lines(Glue(list, with))) == "漢漢/漢漢漢");
}

TEST_CASE("a last line of one or two characters is avoided if possible") {
  Setting with = setting(kSize * 10);
  with.runt = 3;
  CHECK(optimum("両国は協力を確認した。", with) == "両国は協力を確認/した。");
  CHECK(optimum("両国は協力を確認した。", 100) == "両国は協力を確認し/た。");
  CHECK(optimum("た。", with) == "た。");
}

TEST_CASE("a number stays with its unit, a name with its honorific") {
  CHECK(optimum("会談は本年の2月に及ぶ見込み", 60) == "会談は本年の/2月に及ぶ見/込み");
  CHECK(optimum("they spoke for about 55 minutes or so", 110, "en") == "they spoke for about /55 minutes or so");
  CHECK(optimum("They said that they met with Mr. Smith again", 160, "en") ==
        "They said that they met with /Mr. Smith again");
}

TEST_CASE("clocks, dates, counters, titles with names and initials stay on a line") {
  const auto held = [](std::string_view text, std::string lang = "en") {
    const ItemList list = items(text, std::move(lang));
    std::string out;
    for (std::size_t i = 0; i < list.items.size(); ++i) {
      out += list.items[i].text;
      if (i + 1 < list.items.size() && stays_together(list, i)) out += "~";
    }
    return out;
  };
  CHECK(held("at 3:00 a.m., on 10 March and March 10, for 45 minutes.") ==
        "at 3:00 ~a.m., on 10 ~March and March ~10, for 45 ~minutes.");
  CHECK(held("No. 5 of Mr. R. Orre") == "No. ~5 of Mr. ~R. ~Orre");
  CHECK(held("in 1945 the") == "in 1945 the");
  CHECK(held("6月1日午後0時15分から", "ja") == "6~月~1~日午~後~0時~15分から");
  CHECK(held("四か国の二国", "ja") == "四~か~国の二国");
}

TEST_CASE("what belongs together is parted only if a line would be impossible") {
  CHECK(optimum("met at the hotel at 3:00 a.m. in Rome", 125, "en") == "met at the hotel at /3:00 a.m. in Rome");
  CHECK(optimum("3:00 a.m.", 40, "en") == "3:00 /a.m.");
}

TEST_CASE("letters of a Western paragraph move by at most 1.5 % of an em, together with its word spaces") {
  Setting tracked = setting(Length::points(105));
  tracked.western = tracked.tracking = true;
  tracked.align = Setting::Align::justify_all;
  const ItemList list = items("ab cd ef ab cd ef", "en");
  const Glue glue(list, tracked);
  const SetLine line = set_line(glue, {0, list.items.size(), true});
  CHECK(line.at(line.end) == tracked.measure);
  CHECK(line.tracking == kTracking.at(Length::points(10)));
  CHECK(line.x(1) == Length::points(5) + line.tracking);
}

TEST_CASE("a stop, a hyphen and a quotation mark hang partly outside the measure of a Western paragraph") {
  Setting optical = setting(Length::points(20));
  optical.western = optical.optical = true;
  const ItemList list = items("“ab”.", "en");
  const LineContent line = Glue(list, optical).content(0, list.items.size());
  CHECK(line.head == -Length::points(3));
  CHECK(line.outside == Length::points(5) * 70 / 100);
  CHECK(line.natural == Length::points(25) - line.outside);
}

TEST_CASE("a line that would have gaps of more than an em is left ragged") {
  Setting narrow = setting(Length::points(150));
  narrow.western = true;
  const ItemList list = items("See the http://example.org/a-long-name", "en");
  const Glue glue(list, narrow);
  const SetLine line = set_line(glue, {0, 8, false});
  CHECK(line.adjustment.ragged);
  CHECK(line.at(line.end) == Length::points(35));
}

TEST_CASE("words are broken by the patterns of their language, but not names and addresses") {
  auto hyphenated = [](std::string_view text, const char* lang, bool name = false) {
    ItemList list = items(text, lang);
    list.pieces[0].name = name;
    add_hyphens(list, nullptr);
    std::string out;
    for (const LineItem& item : list.items) out += item.text + (item.hyphen >= 0 ? "·" : "");
    return out;
  };
  CHECK(hyphenated("cooperation of programmes", "en") == "co·op·er·a·tion of pro·grammes");
  CHECK(hyphenated("cooperation", "en-GB") == "co·oper·a·tion");
  CHECK(hyphenated("coopération ministre", "fr-CA") == "co·opé·ra·tion mi·nistre");
  CHECK(hyphenated("Zusammenarbeit", "de") == "Zu·sam·men·ar·beit");
  CHECK(hyphenated("współpraca", "PL") == "współ·pra·ca");
  CHECK(hyphenated("coopération", "oc") == "coopération");
  CHECK(hyphenated("Australia, ASEAN", "en") == "Aus·tralia, ASEAN");
  CHECK(hyphenated("Radowitz", "en", true) == "Radowitz");
  CHECK(hyphenated("long-standing example.org region.", "en") == "long-standing example.org re·gion.");
}

TEST_CASE("the optimum costs at most as much as first fit, and its cost is the sum over its lines") {
  ItemList list = items(
      "両大臣は、「自由で開かれたインド太平洋」の実現に向けて緊密に協力するとともに、豪州、インド、ASEAN諸国、欧州など"
      "のパートナーとの連携の輪を広げていくことで一致しました。");
  for (int ems = 8; ems < 40; ++ems) {
    Setting with = setting(kSize * ems);
    with.runt = 3;
    Glue glue(list, with);
    CHECK(demerits_of(glue, break_lines(glue)) <= demerits_of(glue, break_first_fit(glue)));
  }
}

TEST_CASE("a word with a single reading is never broken; if no line holds it, its line is reported") {
  ItemList list = items("漢字仮名交文は");
  RubyPart part{0, 6, {}};
  for (int i = 0; i < 9; ++i) part.reading.push_back(item_without_font("か", kSize / 2, "ja"));
  add_ruby(list, RubyKind::group, {part});
  Setting with = setting(kSize * 3);
  Glue glue(list, with);
  std::vector<LineRange> lines = break_lines(glue);
  CHECK(shown(list, lines) == "漢字仮名交文/は");
  CHECK(set_line(glue, lines[0]).adjustment.off == kSize * 3);
}

TEST_CASE("no line begins with white space: not the first one, and not within a word that no line holds") {
  CHECK(optimum(" aaa bbb", 20) == " aaa /bbb");
  CHECK(optimum("aaaaaaaa\u3000bb", 20) == "aaaa/aaaa\u3000/bb");
  CHECK(optimum("aaaaaa. bb", 5) == "a/a/a/a/a/a/. /b/b");
}

TEST_CASE("a blank with a reading has width at the end of a line") {
  ItemList list = items("漢 字");
  RubyPart part{0, 2, {}};
  part.reading.push_back(item_without_font("か", kSize / 2, "ja"));
  add_ruby(list, RubyKind::group, {part});
  Glue glue(list, setting(kSize * 10));
  CHECK(glue.content(0, 2).natural == kSize + kWordSpace.at(kSize));
  CHECK(glue.content(0, 2).trailing == Length{});
}

TEST_CASE("a line that keeps the U+3000 at its end may be tighter than a line that begins earlier: both are tried") {
  Generated made(18'681);
  Glue glue(made.list, made.setting);
  CHECK(demerits_of(glue, break_lines(glue)) <= demerits_of(glue, break_first_fit(glue)));
}
