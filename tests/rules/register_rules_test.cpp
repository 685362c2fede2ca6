// The whole findings of `readout check register.xml`.
#include "input/xml.h"
#include "meeting/shipped.h"
#include "rules/rules.h"
#include "support/support.h"

using namespace readout;
using readout::test::text_of;

namespace {

/// The findings on a register of these entries, whose keys are looked up in it and in the shipped register.
std::string findings_of(std::string_view entries) {
  static const bool ready = (prepare_xml(), true);
  REQUIRE(ready);
  Sources sources;
  Diagnostics diagnostics;
  const ShippedRegister shipped(sources);
  const auto tree = read_xml(
      sources.add("r.xml", "<register xmlns=\"urn:readout:meeting:1\">\n" + std::string(entries) + "\n</register>"),
      Schema::reg, diagnostics);
  REQUIRE(tree);
  const Register own = read_register(*tree, diagnostics);
  check_register(own, Registers({&own}, &shipped), diagnostics);
  diagnostics.sort();
  return text_of(diagnostics);
}

}  // namespace

TEST_CASE("keys that entries and people of a register name are looked up in it and in what ships") {
  CHECK(findings_of(R"(<place key="lutetia" country="ZZ"><form xml:lang="en">Lutetia</form></place>)") ==
        R"(error key-unknown r.xml:2:31 key=ZZ kind=country
  <place key="lutetia" country="ZZ"><form xml:lang="en">Lutetia</form></place>
                                ^^
)");
  CHECK(findings_of(R"(<person key="x" country="fr"><office of="mofa-pj" to="XX"><title xml:lang="en">Envoy to )"
                    R"(<to/></title></office></person>)") ==
        R"(error key-unknown r.xml:2:26 key=fr kind=country
  <person key="x" country="fr"><office of="mofa-pj" to="XX"><title xml:lang="en">Envoy to )"
        R"(<to/></title></office></person>
                           ^^
  fix r.xml:2:26 "fr" -> "FR"
error key-unknown r.xml:2:42 key=mofa-pj kind=country or organization
  <person key="x" country="fr"><office of="mofa-pj" to="XX"><title xml:lang="en">Envoy to )"
        R"(<to/></title></office></person>
                                           ^^^^^^^
  fix r.xml:2:42 "mofa-pj" -> "mofa-jp"
error key-unknown r.xml:2:55 key=XX kind=country or organization
  <person key="x" country="fr"><office of="mofa-pj" to="XX"><title xml:lang="en">Envoy to )"
        R"(<to/></title></office></person>
                                                        ^^
)");
}

TEST_CASE("names, honorifics and offices of a register's people are checked as those of a meeting") {
  CHECK(findings_of(
            R"(<person key="x"><honorific xml:lang="en">The Hon.</honorific><name xml:lang="en" order="given-first">)"
            R"(<surname>LEE,</surname></name>
<office of="KR"><title xml:lang="en" form="short">Envoy</title></office></person>)") ==
        R"(warning honorific-capital r.xml:2:42 honorific=The Hon.
  <person key="x"><honorific xml:lang="en">The Hon.</honorific><name xml:lang="en" order="given-first">)"
        R"(<surname>LEE,</surname></name>
                                           ^^^
  fix r.xml:2:42 "The" -> "the"
error name-comma r.xml:2:111 part=LEE,
  <person key="x"><honorific xml:lang="en">The Hon.</honorific><name xml:lang="en" order="given-first">)"
        R"(<surname>LEE,</surname></name>
                                                                                                                ^^^^
warning name-in-capitals r.xml:2:111 part=LEE,
  <person key="x"><honorific xml:lang="en">The Hon.</honorific><name xml:lang="en" order="given-first">)"
        R"(<surname>LEE,</surname></name>
                                                                                                                ^^^^
error title-full-missing r.xml:3:17 language=en form=short
  <office of="KR"><title xml:lang="en" form="short">Envoy</title></office></person>
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
)");
}

TEST_CASE("a register's people have tenures, and honorifics that follow one another") {
  CHECK(findings_of(R"(<person key="x"><honorific xml:lang="en" until="2024-03-31">Ms.</honorific>)"
                    R"(<honorific xml:lang="en" from="2024-04-01">Dr.</honorific>
<name xml:lang="en" order="given-first"><surname>Lee</surname></name>
<office of="KR" from="2024-01-01" until="2024-12-31"><title xml:lang="en">Envoy</title></office></person>)") == "");
  CHECK(findings_of(R"(<person key="x"><honorific xml:lang="en" until="2024-04-01">Ms.</honorific>)"
                    R"(<honorific xml:lang="en" from="2024-04-01">Dr.</honorific></person>)") ==
        R"(error honorific-repeated r.xml:2:76 language=en
  <person key="x"><honorific xml:lang="en" until="2024-04-01">Ms.</honorific>)"
        R"(<honorific xml:lang="en" from="2024-04-01">Dr.</honorific></person>
                                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  related first-here r.xml:2:17
)");
}
