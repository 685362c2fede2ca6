#include "wording/switches.h"

#include <algorithm>

#include "base/language.h"
#include "base/rule_table.h"

namespace readout {
namespace {

/// Whether patterns of a language read the switch, or those of no language: then code does.
bool is_read(const std::vector<Catalog>& catalogs, std::string_view lang, std::string_view name) {
  const auto selects = [&](const Catalog& catalog) { return catalog.selects(keyword(name)); };
  const auto own = lookup(catalogs, lang, [](const Catalog& c) -> std::string_view { return c.language(); });
  return own == catalogs.end() || selects(*own) || std::ranges::none_of(catalogs, selects);
}

/// Whether code applies the value in every language, although patterns read the switch for its other values.
bool is_of_code(std::string_view name, std::string_view value) { return name == "duration-at" && value == "none"; }

bool is_of_file(Span span) { return span.source && !span.source->name.starts_with('<'); }

}  // namespace

void check_switches_are_read(const Style& style, const std::vector<Catalog>& catalogs, Diagnostics& diagnostics) {
  for (const auto& [lang, wording] : style.wordings)
    for (const auto& [name, choice] : wording.switches) {
      const auto of_all = style.wording.switches.find(name);
      const bool shared = of_all != style.wording.switches.end() && of_all->second.span == choice.span;
      if (!shared && is_of_file(choice.span) && !is_of_code(name, choice.value) && !is_read(catalogs, lang, name))
        diagnostics.report("style-switch-unread", choice.span, {{"attribute", name}, {"language", lang}});
    }
}

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
      if (piece.is_slot && name == piece.text && !content->empty()) {
        phrase.add(piece.otherwise, voice.lang, fact);
        phrase.add(*content);
        if (!piece.particle.empty())
          phrase.add(voice.catalog->particle(piece.particle, content->text()), voice.lang, fact);
      }
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
