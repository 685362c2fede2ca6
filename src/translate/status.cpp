#include "translate/status.h"

#include "base/utf8.h"
#include "meeting/walk.h"

namespace readout {
namespace {

/// Adds the words and characters of a text.
void measure_text(std::string_view text, TranslationStatus& status) {
  bool in_word = false;
  for_each_code_point(text, [&](char32_t c, std::size_t at, std::size_t length) {
    const bool visible = has_visible(text.substr(at, length));
    if (visible && (is_cjk(c) || !in_word)) ++status.words_left;
    if (visible) ++status.characters_left;
    in_word = visible && !is_cjk(c);
  });
}

void measure_prose(const Prose& prose, TranslationStatus& status) {
  for_each_node(prose, [&](const ProseNode& node) {
    if (const auto* words = std::get_if<ProseText>(&node.value)) measure_text(words->text.text, status);
    if (const auto* ruby = std::get_if<ProseRuby>(&node.value))
      for (const ProseRuby::Pair& pair : ruby->pairs) measure_text(pair.base.text, status);
  });
}

void count_state(UnitState state, TranslationStatus& status) {
  switch (state) {
    case UnitState::source:
    case UnitState::translated: ++status.translated; return;
    case UnitState::missing: ++status.missing; return;
    case UnitState::fuzzy:
    case UnitState::stale: ++status.fuzzy; return;
    case UnitState::refused: ++status.refused; return;
  }
}

}  // namespace

TranslationStatus& TranslationStatus::operator+=(const TranslationStatus& other) {
  units += other.units;
  translated += other.translated;
  fuzzy += other.fuzzy;
  missing += other.missing;
  refused += other.refused;
  words_left += other.words_left;
  characters_left += other.characters_left;
  return *this;
}

TranslationStatus status_of(const Meeting& meeting, const LocalUnits* units) {
  TranslationStatus status;
  for (const Unit* unit : units_of(meeting)) {
    ++status.units;
    const auto found = units ? units->units.find(unit->id) : decltype(units->units.end())();
    const UnitState state = units && found != units->units.end() ? found->second.state : UnitState::missing;
    count_state(state, status);
    if (is_untranslated(state)) measure_prose(unit->content, status);
  }
  return status;
}

}  // namespace readout
