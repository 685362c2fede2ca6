// Compares what is typed in a text with the facts of its file: two clocks, names, honorifics and offices.
//
// Takes passages of one language, reports what contradicts the facts. A language without a lexicon has no findings.
// What the facts do not decide, such as a clock alone, is not reported. Most passages have neither figures nor the
// beginning of a name; they are not read.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "agreement/agree.h"
#include "rules/passage.h"
#include "rules/plain_prose.h"

namespace readout {

class ProseFacts {
 public:
  /// The facts must outlive the value.
  ProseFacts(const Facts& facts, std::string_view lang);
  ~ProseFacts();

  /// Two clocks side by side are as far apart as the zones of the sessions: `typed-clock-disagrees`. What the unit
  /// states of the meeting is what its sessions have: `typed-session-disagrees`. `passage` is the unit or its
  /// translation.
  void check_times(const Unit& unit, const Passage& passage, Diagnostics& diagnostics);
  /// Names, honorifics and offices of the persons of the file.
  void check_people(const Passage& passage, Diagnostics& diagnostics);

 private:
  struct Known;

  const Known& known();
  void check_clocks(const agreement::PairSide& side, const PlainProse& prose, Diagnostics& diagnostics);
  void add_surname(const std::string& name);
  bool may_name(std::string_view text) const;
  bool is_like_name(std::string_view word) const;

  const Facts& facts_;
  std::string lang_;
  std::optional<int> home_ahead_;  ///< minutes that the home clock is ahead; absent if the sessions differ
  /// The surnames of the file that begin with a capital, by that letter and their length, in small letters.
  std::map<std::pair<char, std::size_t>, std::vector<std::string>> surnames_;
  std::set<std::string, std::less<>> beginnings_;  ///< of the other surnames
  std::unique_ptr<Known> known_;                   ///< read when a passage first needs it
};

}  // namespace readout
