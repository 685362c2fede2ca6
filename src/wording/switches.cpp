#include "wording/switches.h"

namespace readout {
namespace {

const char* word(Wording::Clock clock) { return clock == Wording::Clock::twelve_hour ? "twelve" : "twenty_four"; }

const char* word(Wording::SameDate same_date) {
  switch (same_date) {
    case Wording::SameDate::none: return "none";
    case Wording::SameDate::date: return "date";
    case Wording::SameDate::same_day: break;
  }
  return "same_day";
}

}  // namespace

std::string yes_or_no(bool value) { return value ? "yes" : "no"; }

MessageArguments switches(const Voice& voice) {
  const Wording& w = *voice.wording;
  return {{"clock_en", std::string(word(w.clock_en))},
          {"clock_ja", std::string(word(w.clock_ja))},
          {"home_label", std::string(w.home_label == Wording::HomeLabel::jst ? "jst" : "japan_time")},
          {"same_date_en", std::string(word(w.same_date_en))},
          {"same_date_ja", std::string(word(w.same_date_ja))},
          {"around", std::string(w.around == Wording::Around::about ? "about" : "around")},
          {"approximately", std::string(w.approximately == Wording::Approximately::about ? "about" : "approximately")},
          {"era_date_ja", yes_or_no(w.era_date_ja)}};
}

Phrase fill(const Voice& voice, const std::vector<MessagePiece>& pieces,
            const std::vector<std::pair<std::string_view, const Phrase*>>& slots) {
  Phrase phrase;
  for (const MessagePiece& piece : pieces) {
    if (!piece.is_slot) phrase.add(piece.text, voice.lang);
    for (const auto& [name, content] : slots)
      if (piece.is_slot && name == piece.text) phrase.add(*content);
  }
  return phrase;
}

}  // namespace readout
