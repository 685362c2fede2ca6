// The zone of a session is that of its place, and in a remote talk that of the issuer's side.
#include <fmt/format.h>

#include "checked.h"

using namespace readout;

namespace {

/// A telephone talk between Brussels, where the issuer's side is, and Ottawa; or a meeting in one of these cities.
std::string findings(std::string_view session) {
  static const Zones zones;
  constexpr std::string_view kPerson =
      R"(<person xml:id="{}"><name xml:lang="en" order="given-first"><surname>{}</surname></name></person>)";
  const std::string parties = fmt::format(R"(<delegation of="CA">{}</delegation><delegation of="JP">{}</delegation>)",
                                          fmt::format(kPerson, "roy", "Roy"), fmt::format(kPerson, "ono", "Ono"));
  const test::Checked checked(
      "m.xml",
      fmt::format(
          R"(<meeting xmlns="urn:readout:meeting:1" xml:id="m" xml:lang="en" issuer="mofa-jp" home="Asia/Tokyo")"
          R"( published="2024-03-14">{}
{}</meeting>)",
          parties, session),
      "", zones);
  return test::text_of(checked.diagnostics);
}

std::string talk(std::string_view zone, std::string_view places) {
  return fmt::format(R"(<session xml:id="s" mode="telephone" start="2024-03-14T15:45" zone="{}">{}</session>)", zone,
                     places);
}

constexpr std::string_view kSeats = R"(<place key="brussels" of="ono"/><place key="ottawa" of="roy"/>)";

}  // namespace

TEST_CASE("a remote talk needs the zone of the issuer's side, wherever the file has that side") {
  CHECK(findings(talk("Europe/Brussels", kSeats)) == "");
  CHECK(findings(talk("America/Toronto", kSeats)) ==
        R"(warning session-zone-elsewhere m.xml:2:69 zone=America/Toronto place=brussels country=BE
  <session xml:id="s" mode="telephone" start="2024-03-14T15:45" zone="America/Toronto">)"
        R"(<place key="brussels" of="ono"/><place key="ottawa" of="roy"/></session></meeting>
                                                                      ^^^^^^^^^^^^^^^
  related place-here m.xml:2:98
)");
  // The file does not say where the issuer's side is.
  CHECK(findings(talk("America/Toronto", R"(<place key="ottawa" of="roy"/>)")) == "");
  CHECK(findings(talk("America/Toronto", "")) == "");
}

TEST_CASE("a session in person needs the zone of its place") {
  CHECK(
      findings(
          R"(<session xml:id="s" start="2024-03-14T15:45" zone="Europe/Brussels"><place key="brussels"/></session>)") ==
      "");
  CHECK(
      findings(
          R"(<session xml:id="s" start="2024-03-14T15:45" zone="America/Toronto"><place key="brussels"/></session>)") ==
      R"(warning session-zone-elsewhere m.xml:2:52 zone=America/Toronto place=brussels country=BE
  <session xml:id="s" start="2024-03-14T15:45" zone="America/Toronto"><place key="brussels"/></session></meeting>
                                                     ^^^^^^^^^^^^^^^
  related place-here m.xml:2:81
)");
  // A country may have several zones, and a zone without a country may be that of any place.
  CHECK(
      findings(
          R"(<session xml:id="s" start="2024-03-14T15:45" zone="America/Vancouver"><place key="ottawa"/></session>)") ==
      "");
  CHECK(findings(R"(<session xml:id="s" start="2024-03-14T15:45" zone="Etc/UTC"><place key="ottawa"/></session>)") ==
        "");
}

TEST_CASE("every place and venue that ships has a zone that its own sessions may have") {
  static const Zones zones;
  Sources sources;
  const ShippedRegister shipped(sources);
  const Registers registers({}, &shipped);
  std::string sessions;
  for (const RegisterEntry* place : registers.entries(EntryKind::place)) {
    const RegisterEntry* city = place->city.empty() ? place : registers.find(EntryKind::place, place->city);
    REQUIRE(city);
    sessions += fmt::format(R"(<session xml:id="{0}" start="2024-03-14T15:45" zone="{1}"><place key="{0}"/></session>)"
                            "\n",
                            place->key, city->zone);
  }
  // One for which the zone is named after a city of another country, and one of the country's own.
  CHECK(sessions.find(R"(zone="Asia/Bangkok"><place key="hanoi"/>)") != std::string::npos);
  sessions +=
      R"(<session xml:id="own" start="2024-03-14T15:45" zone="Asia/Ho_Chi_Minh"><place key="hanoi"/></session>)";
  CHECK(findings(sessions).find("session-zone-elsewhere") == std::string::npos);
}
