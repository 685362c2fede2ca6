// The whole findings of `readout check register.xml`.
#include <fmt/format.h>

#include "input/xml.h"
#include "locale/catalog.h"
#include "meeting/shipped.h"
#include "rules/rules.h"
#include "support/support.h"

using namespace readout;
using readout::test::text_of;

namespace {

/// The findings on a register of these entries, whose keys are looked up in it and in the shipped register.
std::string findings_of(std::string_view entries, const std::vector<Catalog>& catalogs = {}) {
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
  check_register(own, Registers({&own}, &shipped), diagnostics, catalogs);
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

TEST_CASE(
    "a form for a use that no phrase and no title of its language asks for is reported with the use that was meant") {
  const std::vector<Catalog> shipped{*Catalog::built_in("fr"), *Catalog::built_in("ko")};
  CHECK(findings_of(R"(<country key="KE"><form xml:lang="fr" use="inn">au Kenya</form></country>)", shipped) ==
        R"(warning register-use-unknown r.xml:2:44 use=inn language=fr
  <country key="KE"><form xml:lang="fr" use="inn">au Kenya</form></country>
                                             ^^^
  fix r.xml:2:44 "inn" -> "in"
)");
  // A variety of a language has the catalog of the language; a use without a similar one has no fix.
  CHECK(
      findings_of(R"(<place key="x" country="KE"><form xml:lang="ko-KP" use="according">X</form></place>)", shipped) ==
      R"(warning register-use-unknown r.xml:2:57 use=according language=ko-KP
  <place key="x" country="KE"><form xml:lang="ko-KP" use="according">X</form></place>
                                                          ^^^^^^^^^
)");
}

TEST_CASE(
    "a use that a phrase asks for, also with a default, that a title asks for, or that is known is not reported") {
  const std::vector<Catalog> shipped{*Catalog::built_in("fr"), *Catalog::built_in("en")};
  for (const char* use : {"in", "of", "to", "long", "short", "compound", "title", "adjective"}) {
    CAPTURE(use);
    const std::string form = fmt::format("<form xml:lang=\"fr\" use=\"{}\">X</form>", use);
    CHECK(findings_of(fmt::format("<country key=\"KE\">{}</country>", form), shipped) == "");
  }
  CHECK(
      findings_of(
          R"(<country key="KE"><form xml:lang="en" use="hosted">Kenya</form></country>)"
          R"(<person key="x"><name xml:lang="en" order="given-first"><surname>X</surname></name>)"
          R"(<office of="KE" kind="other"><title xml:lang="en">Envoy of <of use="hosted"/></title></office></person>)",
          shipped) == "");
  // Nothing is known of a language without a catalog.
  CHECK(findings_of(R"(<country key="KE"><form xml:lang="pl" use="inn">w Kenii</form></country>)", shipped) == "");
}
