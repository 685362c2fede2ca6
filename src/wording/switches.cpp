#include "wording/switches.h"

#include <algorithm>

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

MessageArguments pattern_arguments(const Voice& voice, const PhraseSlots& slots, const MessageArguments& values) {
  MessageArguments all = switches(voice);
  all.insert(all.end(), values.begin(), values.end());
  for (const auto& [name, phrase] : slots) all.emplace_back(std::string(name), Slot{});
  return all;
}

Phrase fill(const Voice& voice, const std::vector<MessagePiece>& pieces, const PhraseSlots& slots, Span fact) {
  Phrase phrase;
  for (const MessagePiece& piece : pieces) {
    if (!piece.is_slot) phrase.add(piece.text, voice.lang, fact);
    for (const auto& [name, content] : slots)
      if (piece.is_slot && name == piece.text) phrase.add(*content);
  }
  return phrase;
}

Phrase fill_list(const Voice& voice, const std::vector<MessagePiece>& pieces, Phrase list, const Phrase& item) {
  const MessagePiece first{true, "first"};
  if (pieces.empty() || pieces.front() != first || std::ranges::count(pieces, first) != 1)
    return fill(voice, pieces, {{"first", &list}, {"second", &item}});
  list.add(fill(voice, {pieces.begin() + 1, pieces.end()}, {{"second", &item}}));
  return list;
}

}  // namespace readout
