// A draft is always printed: what is missing or wrong is marked in the page and noted, in the place of its words.
#include <fmt/format.h>

#include <fstream>

#include "support/support.h"

using namespace readout;

namespace {

constexpr std::string_view kWrong = R"(<?xml version="1.0"?>
<meeting xmlns="urn:readout:meeting:1" xml:id="m" xml:lang="en" issuer="mofa-jp" home="Asia/Tokyo"
  published="2024-13-14">
  <delegation of="JP"><person xml:id="a"><name xml:lang="en" order="surname-first"><given>Aki</given>
    <surname>Ono</surname></name><office of="JP" kind="foreign-minister"><title xml:lang="en">Minister</title></office>
  </person></delegation>
  <delegation of="ZZ"><person xml:id="b" key="nobody"/></delegation>
  <visit who="a" to="tokio"/>
  <session xml:id="s" start="2024-03-34T10:00" zone="Asia/Tokyo"><place key="tokio"/></session>
  <photo src="no.jpg"/>
  <overview><item><p>They met <mention who="c"/> on <date value="2024-13-01"/> at <time value="25:00"/> near
    <place key="atlantis"/>.</p></item></overview>
</meeting>
)";

}  // namespace

TEST_CASE("a draft prints a meeting in which nearly everything is wrong, marks what is missing, and invents nothing") {
  const std::string folder = test::temporary_folder();
  std::ofstream(folder + "/m.xml") << kWrong;
  const auto render = [&](const std::string& arguments) {
    return test::run(fmt::format("cd {} && NO_COLOR=1 LC_ALL=C {} render m.xml {}", folder, test::binary(), arguments));
  };
  CHECK(render("--to text,html,docbook,pdf --lang en,ja --out out").exit_code == 1);
  const test::Ran drawn = render("--draft --to text,html,docbook,pdf --lang en,ja --out out");
  CHECK_MESSAGE(drawn.exit_code == 0, drawn.out);
  CHECK(drawn.out.find("0 errors, 0 warnings, ") != std::string::npos);
  const std::string lines = "cd " + folder + "/out && grep -v '^$' ";
  CHECK(test::run(lines + "m.en.txt").out ==
        "Draft: not for publication\nMeeting between Minister Ono and ⟦[b]⟧\n[?]\n[⟦[alt]⟧]\n"
        "On [?], ONO Aki, Minister, who was visiting ⟦[tokio]⟧, held a meeting\n⟦[tokio]⟧ with ⟦[b]⟧. The overview of "
        "the meeting is as follows.\n1. They met ⟦[c]⟧ on [?] at [?] near ⟦[atlantis]⟧.\n");
  CHECK(test::run(lines + "m.ja.txt").out ==
        "草稿（公表前）\n⟦[a]⟧と⟦[b]⟧との会談\n[?]\n[⟦[alt]⟧]\n"
        "[?]、⟦[tokio]⟧を訪問中の⟦[a]⟧は、⟦[tokio]⟧、⟦[b]⟧と会談を行ったところ、概要は\n以下のとおりです。\n"
        "1 ⟦They met [c] on ⟧[?]⟦ at ⟧[?]⟦ near [atlantis].⟧\n");
  CHECK(test::run("pdftotext " + folder + "/out/m.pdf -").exit_code == 0);
}
