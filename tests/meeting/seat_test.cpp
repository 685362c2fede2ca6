// Whose clock a session shows.
#include "meeting/seat.h"

#include "reading.h"

using namespace readout;

namespace {

constexpr std::string_view kEntries = R"(<country key="EG"/><country key="JP"/>
  <organization key="mofa-jp" country="JP"/><place key="cairo" country="EG"/><place key="ottawa" country="CA"/>)";

/// The key of the place whose clock the session shows; empty if the file does not say it.
std::string seat(std::string_view mode, std::string_view places, std::string_view issuer = "mofa-jp") {
  constexpr std::string_view kPerson =
      R"(<person xml:id="{}"><name xml:lang="en" order="given-first"><surname>{}</surname></name></person>)";
  const std::string egypt = fmt::format(kPerson, "lun", "Lun"), japan = fmt::format(kPerson, "mori", "Mori"),
                    member = fmt::format(kPerson, "sato", "Sato");
  const std::string text = fmt::format(
      R"(<meeting xmlns="urn:readout:meeting:1" xml:id="m" xml:lang="en" issuer="{}" home="Asia/Tokyo")"
      R"( published="2024-07-05"><delegation of="EG">{}</delegation><delegation of="JP">{})"
      R"(<group xml:id="g"><label xml:lang="en">officials</label>{}</group></delegation>)"
      R"(<session xml:id="s" mode="{}" start="2024-07-05T09:00" zone="America/Toronto">{}</session></meeting>)",
      issuer, egypt, japan, member, mode, places);
  const test::Reading read(text, test::register_of(kEntries), test::zones());
  const PlaceRef* place = seat_of_clock(read.meeting.sessions.front(), read.meeting, Registers({&read.entries}));
  return place ? place->key : std::string();
}

}  // namespace

TEST_CASE("a remote talk shows the clock of the issuer’s seat, wherever the file has the issuer’s delegation") {
  CHECK(seat("video", R"(<place key="cairo" of="lun"/><place key="ottawa" of="mori"/>)") == "ottawa");
  CHECK(seat("telephone", R"(<place key="ottawa" of="mori"/><place key="cairo" of="lun"/>)") == "ottawa");
  // The place is that of a group of the delegation, or of a named member of the group.
  CHECK(seat("video", R"(<place key="cairo" of="lun"/><place key="ottawa" of="g"/>)") == "ottawa");
  CHECK(seat("video", R"(<place key="cairo" of="lun"/><place key="ottawa" of="sato"/>)") == "ottawa");
}

TEST_CASE("without a delegation of the issuer’s country a remote talk shows the clock of the first delegation") {
  CHECK(seat("video", R"(<place key="ottawa" of="mori"/><place key="cairo" of="lun"/>)", "unknown") == "cairo");
}

TEST_CASE("a remote talk whose file does not say where the issuer’s side sat has no seat") {
  CHECK(seat("video", R"(<place key="cairo" of="lun"/>)") == "");
  CHECK(seat("video", R"(<place key="cairo"/>)") == "");
  CHECK(seat("video", "") == "");
}

TEST_CASE("a session in person shows the clock of its place") {
  CHECK(seat("in-person", R"(<place key="cairo"/>)") == "cairo");
  CHECK(seat("in-person", "") == "");
}
