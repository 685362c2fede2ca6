// The facts of a document for machines: sessions, people and the publisher, in the words of its language.
//
// For writers that state facts apart from the sentences, such as structured data of a web page or a calendar. They say
// no more than the document prints: a clock that it does not print is not here either.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace readout {

/// A person who took part. `others` are the names in other languages, by language.
struct PersonFacts {
  std::string id, name, job, party;
  std::vector<std::pair<std::string, std::string>> others;
  bool operator==(const PersonFacts&) const = default;
};

/// Times as in TimeMark: the start is a date, or a date and a clock; `end` and `duration` (ISO 8601) may be empty.
struct SessionFacts {
  std::string id, name;
  std::string start, end, duration;
  std::string zone;            ///< of the IANA database
  std::string place, country;  ///< names; may be empty
  bool remote = false;         ///< by telephone or video
  std::vector<PersonFacts> people;
  bool operator==(const SessionFacts&) const = default;
};

struct DocumentFacts {
  std::string issuer;   ///< the name of the publisher; may be empty
  std::string revised;  ///< the date of a correction, ISO 8601; may be empty
  bool embargoed = false;
  std::vector<SessionFacts> sessions;
  bool operator==(const DocumentFacts&) const = default;
};

}  // namespace readout
