#include "wording/switches.h"

namespace readout {

std::string yes_or_no(bool value) { return value ? "yes" : "no"; }

std::string keyword(std::string_view word) {
  std::string out(word);
  for (char& c : out)
    if (c == '/' || c == '-' || c == '+') c = '_';
  return out;
}

MessageArguments switches(const Voice& voice) {
  MessageArguments arguments;
  for (const auto& [name, choice] : voice.wording->switches)
    arguments.emplace_back(keyword(name), keyword(choice.value));
  return arguments;
}

Catalog in_house(const Catalog& catalog, const Wording& wording) {
  auto comma = [&](std::string_view chosen) {
    return catalog.text("punctuation", "{comma, select, other {,}}", {{"comma", keyword(chosen)}});
  };
  const std::string usual = comma(""), wanted = comma(wording.value("comma"));
  return usual == wanted ? catalog : catalog.replacing(usual, wanted);
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
