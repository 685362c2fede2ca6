// What languages other than English and Japanese say by their data alone: cases, prepositions, gender, particles.
#include "press/printed.h"

namespace readout {
namespace {

using test::Printed;

/// A person with titles in three languages; `attributes` are those of the person.
std::string person(std::string_view id, std::string_view country, std::string_view name, std::string_view korean,
                   std::string_view attributes, std::string_view held = "") {
  return fmt::format(
      R"(<person xml:id="{}"{}><name xml:lang="und-Latn" order="given-first"><given>Odile</given>
<surname>{}</surname></name>
<name xml:lang="ko" order="surname-first"><surname>{}</surname></name>
<office of="{}" kind="foreign-minister"{}><title xml:lang="en">Minister of <of/></title>
<title xml:lang="fr">ministre des
Affaires étrangères <of/></title><title xml:lang="ko"><of/> 외교장관</title></office></person>)",
      id, attributes, name, korean, country, held);
}

/// A meeting of one person of France with one of another country, at a place.
std::string meeting(const std::string& guests, std::string_view place, std::string_view visit = "") {
  return fmt::format(
      R"(<meeting xmlns="urn:readout:meeting:1" xml:id="m" xml:lang="en" issuer="meae-fr"
home="Europe/Paris" published="2025-03-18">
<delegation of="FR">{}</delegation><delegation of="KR">{}</delegation>{}
<session xml:id="s" start="2025-03-18T15:30" zone="Africa/Nairobi" duration="PT45M"
duration-is="approximate" level="foreign-ministers">
<place key="{}"/></session><overview><p xml:id="p">x</p></overview></meeting>)",
      person("a", "FR", "Roux", "루", " gender=\"feminine\""), guests, visit, place);
}

std::string guest(std::string_view attributes = "", std::string_view held = "") {
  return person("b", "KR", "Kim", "김미나", attributes, held);
}

constexpr std::string_view kVisit =
    R"(<visit who="a b" to="KE" relation="attend" event="nairobi-climate-forum-2025"/>)";

/// Whether the lead of a meeting has these words in a language.
bool says(const std::string& xml, const std::string& lang, std::string_view words) {
  const std::string lead = Printed(xml).lead(lang);
  INFO(lead);
  CHECK(lead.find(words) != std::string::npos);
  return lead.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("French names places and countries with their prepositions, and a forum with its article") {
  CHECK(says(meeting(guest(), "nairobi"), "fr", "a eu un entretien à Nairobi, au Kenya, avec"));
  CHECK(says(meeting(guest(), "cairo"), "fr",
             "au Caire, en Égypte, avec Odile Kim, ministre des Affaires étrangères de la "
             "République de Corée. "));
  CHECK(says(meeting(guest(), "nairobi", kVisit), "fr",
             "Odile Roux, ministre des Affaires étrangères de France, en déplacement à Nairobi, au Kenya, pour "
             "participer au Forum de Nairobi sur le climat, a eu un entretien avec"));
}

TEST_CASE("words around a title agree with the gender of the person") {
  constexpr std::string_view kHeld = " held=\"former\"";
  CHECK(
      says(meeting(guest(" gender=\"feminine\"", kHeld), "paris"), "fr", "Odile Kim, ancienne ministre des Affaires"));
  CHECK(says(meeting(guest(" gender=\"masculine\"", kHeld), "paris"), "fr", "Odile Kim, ancien ministre des Affaires"));
  CHECK(says(meeting(guest("", kHeld), "paris"), "fr", "Odile Kim, ancien ministre des Affaires"));
}

TEST_CASE("a verb agrees with the number of people") {
  std::string two = meeting(guest(), "paris");
  const std::string other = person("c", "FR", "Blanc", "블랑", "");
  two.insert(two.find("</delegation>"), other);
  CHECK(says(two, "fr", "de France, ont eu"));
}

TEST_CASE("Korean particles follow the sound before them") {
  CHECK(says(meeting(guest(), "seoul", kVisit), "ko",
             "나이로비 기후포럼 참석차 케냐를 방문 중인 루 프랑스 외교장관은 한국 서울에서 김미나 한국 외교장관과 "
             "외교장관 회담을 가졌습니다."));
}

TEST_CASE("a title without its party keeps its words, in languages whose parties have a preposition or come first") {
  Printed printed(meeting(person("b", "JP", "Ono", "오노", ""), "seoul"));
  printed.with_wording(R"(own-party="dropped")");
  const std::string fr = printed.lead("fr"), ko = printed.lead("ko");
  CHECK_MESSAGE(fr.find("avec ONO Odile, ministre des Affaires étrangères. ") != std::string::npos, fr);
  CHECK_MESSAGE(ko.find("오노 외교장관과 외교장관 회담을") != std::string::npos, ko);
}

TEST_CASE("in Korean, the word for a former office follows its party with one blank") {
  CHECK(says(meeting(guest("", " held=\"former\""), "paris"), "ko", "김미나 한국 전 외교장관과"));
}

TEST_CASE("in Korean, a guest visits the home country by its one character, and others by their name") {
  CHECK(says(meeting(guest(), "paris", R"(<visit who="b" to="FR"/>)"), "ko", "파리에서 방불 중인 김미나"));
  CHECK(says(meeting(guest(), "seoul", R"(<visit who="a" to="KR"/>)"), "ko", "서울을 방문 중인 루"));
}

TEST_CASE("a Japanese name in Hangul keeps its order, whatever the style does with Latin letters") {
  std::string text = meeting(person("b", "JP", "Ono", "오노", ""), "paris");
  text.replace(text.find("<surname>오노"), 0, "<given>아키</given>");
  text.replace(text.find("of=\"KR\""), 7, "of=\"JP\"");
  Printed printed(text);
  printed.with_wording(R"(surname-first="no")");
  const std::string ko = printed.lead("ko");
  CHECK_MESSAGE(ko.find("오노 아키 일본 외교장관") != std::string::npos, ko);
}

TEST_CASE("a form that the patterns of a language ask for and that an entry lacks is a finding") {
  const std::string own =
      R"(<register xmlns="urn:readout:meeting:1"><country key="ZZ"><form xml:lang="fr">Z</form></country>
<place key="new" country="ZZ"><form xml:lang="fr">Neuve</form></place></register>)";
  Printed printed(meeting(guest(), "new"), own);
  const std::string lead = printed.lead("fr");
  // The default of the pattern for a city is no guess: it says what to print.
  CHECK_MESSAGE(lead.find("à Neuve, Z") != std::string::npos, lead);
  const std::string findings = test::text_of(printed.diagnostics);
  CHECK_MESSAGE(findings.starts_with("error register-use-missing m.xml:16:13 key=ZZ use=in language=fr\n"), findings);
}

}  // namespace readout
