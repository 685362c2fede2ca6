// Characters that are a mistake in any text: lost ones, those of private use, and those that steer the text around them
// but do not print.
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <fmt/format.h>

#include "base/rule_table.h"
#include "base/utf8.h"
#include "rules/passage.h"
#include "rules/texts.h"

namespace readout {
namespace {

UChar32 icu_character(char32_t c) { return static_cast<UChar32>(c); }

/// Whether a sequence that begins with these bytes may be one of the characters below. Text is read byte by byte up to
/// such a sequence, since hardly any text has one.
bool may_be_suspect(unsigned char lead, unsigned char second) {
  if (lead < 0x7F) return false;
  switch (lead) {
    case 0x7F:  // DEL
    case 0xCD:
    case 0xD8:
    case 0xDB:
    case 0xE1: return true;                              // joiners and marks of scripts
    case 0xC2: return second < 0xA0 || second == 0xAD;   // C1, soft hyphen
    case 0xE2: return second == 0x80 || second == 0x81;  // U+2000 to U+207F
    case 0xE3: return second == 0x85;                    // Hangul filler
    case 0xEF: return second <= 0xA3 || second >= 0xB7;  // private use, variation selectors, specials
    default: return lead == 0xEE || lead >= 0xF0;
  }
}

/// The character, its neighbours (0 at an edge of the passage), and whether the text has letters from right to left.
struct Seen {
  char32_t c, before, after;
  bool right_to_left;
};

bool is_selector(char32_t c) {
  return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF) || (c >= 0x180B && c <= 0x180F && c != 0x180E);
}

bool is_solid(char32_t c) { return c != 0 && !u_isUWhiteSpace(icu_character(c)); }

/// Whether a joiner may have an effect after the character: in an emoji, and in scripts whose letters join.
bool takes_joiner(char32_t c) {
  if (c == 0xFE0F || (c > 0xFF && u_hasBinaryProperty(icu_character(c), UCHAR_EMOJI))) return true;
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(icu_character(c), &status)) {
    case USCRIPT_COMMON:
    case USCRIPT_LATIN:
    case USCRIPT_GREEK:
    case USCRIPT_CYRILLIC:
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_HANGUL: return false;
    default: return c != 0;
  }
}

/// Whether a character that does not print is right at its place.
bool has_use(const Seen& seen) {
  switch (seen.c) {
    case 0xAD:
    case 0x200B:
    case 0x2060: return is_solid(seen.before) && is_solid(seen.after);  // where a line may break
    case 0x200C:
    case 0x200D: return takes_joiner(seen.before);
    case 0x34F: return is_solid(seen.before);
    case 0x61C:
    case 0x200E:
    case 0x200F:
    case 0x202A:
    case 0x202B:
    case 0x202C:
    case 0x2066:
    case 0x2067:
    case 0x2068:
    case 0x2069: return seen.right_to_left;
    default: return is_selector(seen.c) && is_solid(seen.before);
  }
}

std::optional<RuleId> fault_of(const Seen& seen) {
  constexpr char32_t kReplacement = 0xFFFD;
  // A sign of number or of the end of a verse is a format character that prints.
  if (u_hasBinaryProperty(icu_character(seen.c), UCHAR_PREPENDED_CONCATENATION_MARK)) return std::nullopt;
  if (seen.c == kReplacement) return RuleId("text-character-lost");
  if (u_charType(icu_character(seen.c)) == U_PRIVATE_USE_CHAR) return RuleId("text-character-private");
  const bool unprinted = is_unprinted(seen.c) || U_IS_UNICODE_NONCHAR(icu_character(seen.c));
  if (unprinted && !has_use(seen)) return RuleId("text-character-unprinted");
  return std::nullopt;
}

/// Where a text is: whether other text of the passage is before and after it, and whether the passage has letters from
/// right to left.
struct Surroundings {
  bool before = false, after = false, right_to_left = false;
};

void check_at(const SourcedText& text, std::size_t at, const Surroundings& around, Diagnostics& diagnostics) {
  const std::string_view all = text.text;
  const CodePoint c = decode_at(all, at);
  const std::size_t end = at + c.length;
  constexpr char32_t kOther = U'x';  // stands for the text beside this one
  const Seen seen{c.value,
                  at > 0          ? last_code_point(all.substr(0, at))
                  : around.before ? kOther
                                  : 0,
                  end < all.size() ? decode_at(all, end).value
                  : around.after   ? kOther
                                   : 0,
                  around.right_to_left};
  if (const std::optional<RuleId> rule = fault_of(seen))
    diagnostics.report(*rule, text.origin.span(at, end), {{"code", fmt::format("U+{:04X}", std::uint32_t{c.value})}});
}

/// The first byte at or after `at` that may begin a suspect character; the size of the text if there is none.
std::size_t next_suspect(std::string_view text, std::size_t at) {
  for (; at < text.size(); ++at)
    if (may_be_suspect(static_cast<unsigned char>(text[at]),
                       static_cast<unsigned char>(at + 1 < text.size() ? text[at + 1] : 0)))
      break;
  return at;
}

void check_characters(const SourcedText& text, const Surroundings& around, Diagnostics& diagnostics) {
  for (std::size_t at = next_suspect(text.text, 0); at < text.text.size(); at = next_suspect(text.text, at + 1))
    check_at(text, at, around, diagnostics);
}

bool is_right_to_left(std::string_view text) {
  bool found = false;
  for_each_code_point(text, [&](char32_t c, std::size_t, std::size_t) {
    const UCharDirection direction = u_charDirection(icu_character(c));
    const bool leftward = direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
    found = found || (leftward && u_isalpha(icu_character(c)));
  });
  return found;
}

bool has_suspects(const SourcedText& text) { return next_suspect(text.text, 0) < text.text.size(); }

void prose_has_visible_characters(const Passage& passage, Diagnostics& diagnostics) {
  const std::vector<TextPiece>& pieces = passage.pieces;
  auto holds = [&](auto test) {
    return std::ranges::any_of(pieces, [&](const TextPiece& piece) { return piece.words && test(*piece.words); });
  };
  if (!holds(has_suspects)) return;
  const bool right_to_left = holds([](const SourcedText& words) { return is_right_to_left(words.text); });
  for (std::size_t i = 0; i < pieces.size(); ++i)
    if (pieces[i].words) check_characters(*pieces[i].words, {i > 0, i + 1 < pieces.size(), right_to_left}, diagnostics);
}

void check_text(const SourcedText& text, Diagnostics& diagnostics) {
  if (has_suspects(text)) check_characters(text, {false, false, is_right_to_left(text.text)}, diagnostics);
}

void names_have_visible_characters(const Person& person, Diagnostics& diagnostics) {
  for_each_text(person, [&](const SourcedText& text, std::string_view) { check_text(text, diagnostics); });
}

void labels_have_visible_characters(const Facts& facts, Diagnostics& diagnostics) {
  for_each_label(facts.meeting, [&](const SourcedText& text, std::string_view) { check_text(text, diagnostics); });
}

constexpr Rule kCharacterMeetingRules[] = {labels_have_visible_characters};
constexpr PersonRule kCharacterPersonRules[] = {names_have_visible_characters};
constexpr PassageRule kCharacterPassageRules[] = {prose_has_visible_characters};

}  // namespace

void forms_have_visible_characters(const Register& own, Diagnostics& diagnostics) {
  for_each_form(own, [&](const SourcedText& text, std::string_view) { check_text(text, diagnostics); });
}

constinit const RuleGroup kCharacterRules{kCharacterMeetingRules, kCharacterPersonRules, kCharacterPassageRules};

}  // namespace readout
