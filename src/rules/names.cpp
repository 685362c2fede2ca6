// Names and honorifics: faults that would be printed in any style.
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "base/kana.h"
#include "base/rule_table.h"
#include "base/utf8.h"
#include "locale/letters.h"
#include "rules/rule_list.h"

namespace readout {
namespace {

icu::UnicodeString letters(std::string_view text) {
  return icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
}

/// Whether the texts differ only in capitals, by the rules of most languages or of Turkish.
bool same_letters(std::string_view a, std::string_view b) {
  return letters(a).caseCompare(letters(b), U_FOLD_CASE_DEFAULT) == 0 ||
         letters(a).caseCompare(letters(b), U_FOLD_CASE_EXCLUDE_SPECIAL_I) == 0;
}

/// Kana, and the characters between two names in kana: blanks, the middle dot, the double hyphen in both of its forms.
bool is_kana(char32_t c) {
  return is_hiragana(c) || (is_katakana(c) && c < 0xFF66) || c == ' ' || c == 0x3000 || c == 0x30FB || c == 0x30A0 ||
         c == 0xFF1D;
}

bool all_kana(std::string_view text) {
  bool all = true;
  for_each_code_point(text, [&](char32_t c, std::size_t, std::size_t) { all = all && is_kana(c); });
  return all;
}

bool is_full_width(char32_t c) { return c >= 0xFF01 && c <= 0xFF5E; }

/// At least `least` letters, all capitals. Initials do not count: J.D., and in Japanese Ｊ・Ｄ or J・D.
bool in_capitals(std::string_view text, int least) {
  int capitals = 0;
  bool other = text.find('.') != std::string_view::npos || text.find("・") != std::string_view::npos;
  for_each_code_point(text, [&](char32_t c, std::size_t, std::size_t) {
    const auto letter = static_cast<UChar32>(c);
    capitals += u_isupper(letter) ? 1 : 0;
    other = other || u_islower(letter) || is_full_width(c);
  });
  return capitals >= least && !other;
}

void check_readings(const Name& name, Diagnostics& diagnostics) {
  bool any = std::ranges::any_of(
      kNameParts, [&](const NamePartRow& row) { return name.*row.part && !(name.*row.part)->reading.empty(); });
  for (const NamePartRow& row : kNameParts) {
    const std::optional<NamePart>& part = name.*row.part;
    if (!part) continue;
    if (!all_kana(part->reading))
      diagnostics.report("reading-not-kana", value_span(part->span, "reading"), {{"reading", part->reading}});
    bool unread = any && part->reading.empty() && starts_with_cjk(part->text.text) && !all_kana(part->text.text);
    if (unread) diagnostics.report("reading-incomplete", part->span, {{"part", part->text.text}});
  }
}

/// Readout prints the dot between the parts of a name in katakana.
void check_joint(const SourcedText& part, Diagnostics& diagnostics) {
  constexpr std::string_view kDot = "・";
  std::string_view text = part.text;
  while (text.starts_with(kDot)) text.remove_prefix(kDot.size());
  while (text.ends_with(kDot)) text.remove_suffix(kDot.size());
  if (text.size() == part.text.size() || text.empty()) return;
  diagnostics.report("name-joint", part.span(), {{"part", part.text}})
      .fixes.push_back({part.span(), std::string(text)});
}

void check_typing(const Name& name, Diagnostics& diagnostics) {
  for (const NamePartRow& row : kNameParts) {
    const std::optional<NamePart>& part = name.*row.part;
    if (!part) continue;
    const std::string& text = part->text.text;
    if (text.starts_with(',') || text.ends_with(','))
      diagnostics.report("name-comma", part->text.span(), {{"part", text}});
    check_joint(part->text, diagnostics);
    bool called = row.part == &Name::given || row.part == &Name::surname || row.part == &Name::surname2;
    // A given name of two capitals is two initials: JD.
    if (called && in_capitals(text, row.part == &Name::given ? 3 : 2))
      diagnostics.report("name-in-capitals", part->text.span(), {{"part", text}});
  }
}

/// The parts that later mentions use, as one text for each way to join them.
bool is_called(const Name& name, std::string_view text) {
  auto of = [](const std::optional<NamePart>& part) { return part ? part->text.text : std::string(); };
  if (name.call == "given") return same_letters(text, of(name.given));
  if (name.call != "surname") return same_letters(text, name.call);
  std::string joined;
  for (const std::optional<NamePart>* part : {&name.prefix, &name.surname, &name.surname2}) {
    if (!*part) continue;
    bool open = joined.empty() || joins_next_part(joined);
    joined += (open ? "" : " ") + of(*part);
  }
  return same_letters(text, joined);
}

void check_gloss(const Person& person, Diagnostics& diagnostics) {
  if (person.names.empty()) return;
  auto readable = [](const Name& name) {
    return std::ranges::any_of(
        kNameParts, [&](const NamePartRow& row) { return name.*row.part && !(name.*row.part)->reading.empty(); });
  };
  bool missing = (person.gloss == Gloss::reading && std::ranges::none_of(person.names, readable)) ||
                 (person.gloss == Gloss::original && person.names.size() < 2);
  if (missing)
    diagnostics.report("gloss-without-source", value_span(person.span, "gloss"),
                       {{"gloss", person.gloss == Gloss::reading ? "reading" : "original"}});
}

/// True for two forms of one language and use that are both valid on some day: in a register one may follow the other.
bool are_rivals(const Honorific& a, const Honorific& b) {
  auto over_before = [](const Honorific& one, const Honorific& other) {
    return one.until && other.from && *one.until < *other.from;
  };
  return a.lang == b.lang && a.mention == b.mention && !over_before(a, b) && !over_before(b, a);
}

void check_honorifics(const std::vector<Honorific>& forms, Diagnostics& diagnostics) {
  for (auto at = forms.begin(); at != forms.end(); ++at) {
    const Honorific& form = *at;
    auto other = std::find_if(forms.begin(), at, [&](const Honorific& before) { return are_rivals(before, form); });
    if (other != at)
      diagnostics.report("honorific-repeated", form.span, {{"language", form.lang}})
          .related.push_back({other->span, "first-here"});
    if (form.mention || !form.text.text.starts_with("The ")) continue;
    Span the = form.text.span();
    the.end = the.begin + 3;
    diagnostics.report("honorific-capital", the, {{"honorific", form.text.text}}).fixes.push_back({the, "the"});
  }
}

void names_are_typed_as_parts(const Person& person, Diagnostics& diagnostics) {
  for (const Name& name : person.names) {
    check_readings(name, diagnostics);
    check_typing(name, diagnostics);
    if (!name.capitals.empty() && !is_called(name, name.capitals))
      diagnostics.report("capitals-differ", value_span(name.span, "capitals"), {{"capitals", name.capitals}});
  }
}

void honorifics_can_be_printed(const Person& person, Diagnostics& diagnostics) {
  check_honorifics(person.honorifics, diagnostics);
  check_honorifics(person.ranks, diagnostics);
}

void glosses_have_sources(const Facts& facts, Diagnostics& diagnostics) {
  for (const Person* person : persons_of(facts.meeting)) check_gloss(*person, diagnostics);
}

constexpr Rule kNameMeetingRules[] = {glosses_have_sources};
constexpr PersonRule kNamePersonRules[] = {names_are_typed_as_parts, honorifics_can_be_printed};

}  // namespace

constinit const RuleGroup kNameRules{kNameMeetingRules, kNamePersonRules};

}  // namespace readout
