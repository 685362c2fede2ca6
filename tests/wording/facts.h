// Makes facts for the tests of wording/: sessions from times, people from components, a small register.
#pragma once

#include <string>
#include <vector>

#include "meeting/meeting.h"
#include "support/support.h"
#include "wording/voice.h"

namespace readout::test {

inline SourcedText words(std::string text) { return {std::move(text), {}}; }

/// A register with the parties of the tests.
const Registers& parties();
const Catalog& catalog(const std::string& lang);
inline Voice voice(const std::string& lang, const Wording& wording) {
  return {lang, &catalog(lang), &parties(), &wording};
}

/// The switches of a <wording> with these attributes, which the schema must accept.
Wording house(const std::string& attributes);

/// `2022-02-11T12:25+11:00`; the home clock is Japan's.
WrittenTime stamp(const std::string& text);
Session session(const std::string& start, const std::string& end_or_minutes);

/// Components of a name, such as {"given=Antony", "surname=Blinken", "order=surname-first", "call=given",
/// "capitals=McDONALD", "patronymic=bin Farhan" (a given2)}; a reading follows after a slash.
Name name(const std::string& lang, const std::vector<std::string>& parts);
/// `en:full:Secretary of State of <of/>`.
OfficeTitle title(const std::string& text);
Office office_of(const std::string& of, const std::vector<std::string>& titles, OfficeKind kind = OfficeKind::other);

Person hayashi();
Person blinken();
Person lafreniere_roy();
Person yunoki();
Person whitfield();
Person seo();
Person el_shazly();
Person vakacegu();
Person drauniniu();

/// A meeting of these people, each in a delegation of its own, in the given order. The issuer's country is Japan.
Meeting meeting_of(const std::vector<Person>& people);

}  // namespace readout::test
