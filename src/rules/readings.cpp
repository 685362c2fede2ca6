// Readings of Japanese names against their spelling in Latin letters.
#include "base/kana.h"
#include "base/rule_table.h"
#include "base/utf8.h"
#include "locale/letters.h"
#include "rules/romanization.h"
#include "rules/rule_list.h"

namespace readout {
namespace {

/// The reading of a part of a Japanese name: as stated, or the part itself if it is in kana. Empty if it has none.
std::string reading_of(const std::optional<NamePart>& part) {
  if (!part) return {};
  return part->reading.empty() && starts_with_cjk(part->text.text) ? part->text.text : part->reading;
}

bool is_latin(std::string_view text) { return !text.empty() && decode_at(text, 0).value < 0x250; }

void check_spelling(const std::optional<NamePart>& japanese, const std::optional<NamePart>& latin,
                    Diagnostics& diagnostics) {
  const std::string reading = reading_of(japanese);
  // Readings in katakana are those of names from abroad.
  if (!is_hiragana(first_character(reading)) || !latin || !is_latin(latin->text.text) ||
      may_be_romanized(reading, latin->text.text))
    return;
  diagnostics
      .report("reading-contradicts-spelling", latin->text.span(),
              {{"spelling", latin->text.text}, {"reading", reading}})
      .related.push_back({value_span(japanese->span, "reading"), "reading-here"});
}

void readings_match_spellings(const Person& person, Diagnostics& diagnostics) {
  const Name* japanese = person.name("ja");
  if (!japanese || !person.follows_customs_of("JP")) return;
  for (const Name& name : person.names) {
    if (&name == japanese) continue;
    check_spelling(japanese->surname, name.surname, diagnostics);
    check_spelling(japanese->given, name.given, diagnostics);
  }
}

constexpr PersonRule kReadingPersonRules[] = {readings_match_spellings};

}  // namespace

constinit const RuleGroup kReadingRules{{}, kReadingPersonRules};

}  // namespace readout
