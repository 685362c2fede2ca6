// Suggestions for words that are not keys, from the shipped register.
#include "meeting/meant_key.h"
#include "input/xml.h"
#include "meeting/shipped.h"
#include "support/support.h"

using namespace readout;

namespace {

std::string meant(std::string_view word,
                  const std::vector<EntryKind>& kinds = {EntryKind::country, EntryKind::organization}) {
  static Sources sources;
  static const ShippedRegister shipped(sources);
  static const Registers registers({}, &shipped);
  return meant_key(registers, word, kinds);
}

}  // namespace

TEST_CASE(
    "a country is suggested for its code in small letters, its code of three letters, or one of its names in any "
    "case") {
  CHECK(meant("jp") == "JP");
  CHECK(meant("USA") == "US");
  CHECK(meant("CHN") == "CN");
  CHECK(meant("deu") == "DE");
  CHECK(meant("France") == "FR");
  CHECK(meant("france") == "FR");
  CHECK(meant("フランス") == "FR");
  CHECK(meant("the French Republic") == "FR");
  CHECK(meant("UK") == "GB");
  CHECK(meant("U.S.") == "US");
  CHECK(meant("UAE") == "AE");
}

TEST_CASE("an unknown code gets no suggestion, however similar it is to others") {
  for (const char* code : {"GER", "SP", "EL", "XX", "JA", "ENG", "J"}) CHECK_MESSAGE(meant(code) == "", code);
  CHECK(meant("USA", {EntryKind::organization}) == "");
}

TEST_CASE("a misspelt name of four letters or more gets a suggestion, if its first letter is right") {
  CHECK(meant("Frnace") == "FR");
  CHECK(meant("Autsria") == "AT");
  CHECK(meant("Brasil") == "BR");
  CHECK(meant("Ruritania") == "");
  CHECK(meant("Ira") == "");
}

TEST_CASE("a body is suggested for one of its names, or for a misspelling of its key") {
  CHECK(meant("UN") == "un");
  CHECK(meant("mofa-pj") == "mofa-jp");
  CHECK(meant("aseam") == "asean");
  CHECK(meant("NATO") == "nato");
  CHECK(meant("the European Union") == "eu");
  CHECK(meant("uv") == "");
}
