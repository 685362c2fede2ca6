#include <algorithm>

#include "base/utf8.h"
#include "wording/names.h"
#include "wording/switches.h"

namespace readout {
namespace {

/// Where a title names its party.
enum class PartyAt { nowhere, front, inside, end };

PartyAt party_at(const OfficeTitle& title) {
  const auto marker = std::ranges::find_if(title.parts, [](const auto& p) { return std::holds_alternative<OfMarker>(p); });
  if (marker == title.parts.end()) return PartyAt::nowhere;
  if (marker == title.parts.begin()) return PartyAt::front;
  return marker + 1 == title.parts.end() ? PartyAt::end : PartyAt::inside;
}

/// The title; without its party, the preposition before it goes too: `Prime Minister of <of/>` gives `Prime Minister`.
Phrase title_text(const Office& office, const OfficeTitle& title, bool with_party, const Voice& voice) {
  Phrase phrase;
  for (const auto& part : title.parts) {
    if (const auto* text = std::get_if<SourcedText>(&part)) {
      std::string words = text->text;
      const bool before_marker = !with_party && &part != &title.parts.back() && words.ends_with(' ');
      if (before_marker) words.resize(std::min(words.size(), words.rfind(' ', words.size() - 2)));
      phrase.add(std::move(words), voice.lang, text->span());
    } else if (with_party) {
      phrase.add(party(office.of, "title", voice, office.span));
    }
  }
  return phrase;
}

/// Acting and former are words about an office; a title of an office elect, designate or ad interim says so itself.
Phrase held(const Office& office, const Phrase& title, const Voice& voice) {
  if (office.held != "acting" && office.held != "former") return title;
  return fill(voice,
              voice.catalog->format("office", "{held, select, acting {Acting {title}} other {former {title}}}",
                                    {{"held", office.held}, {"title", Slot{}}}),
              {{"title", &title}});
}

/// A party shared with the neighbouring office stands once: at the end of the last title, or at the front of the first.
bool names_party(const Person& person, std::size_t i, std::string_view form, const Voice& voice) {
  auto same = [&](std::size_t other, PartyAt at) {
    const OfficeTitle* title = person.offices[other].title(voice.lang, form);
    return person.offices[other].of == person.offices[i].of && title && party_at(*title) == at;
  };
  if (same(i, PartyAt::end)) return i + 1 == person.offices.size() || !same(i + 1, PartyAt::end);
  if (same(i, PartyAt::front)) return i == 0 || !same(i - 1, PartyAt::front);
  return true;
}

bool is_character(const Form& form) { return form.use == "character" && count_code_points(form.text.text) == 1; }

/// A party's form in a compound: its one character where the language has one, else its compound form.
const Form* compound_form(std::string_view key, const Voice& voice) {
  const RegisterEntry* entry = voice.registers->find_party(key);
  if (!entry) return nullptr;
  const Form* character = entry->form(voice.lang, "character");
  return character && is_character(*character) ? character : entry->form(voice.lang, "compound");
}

/// The parties of the meeting, the issuer's country first.
std::vector<const Delegation*> parties(const Meeting& meeting, const Voice& voice) {
  std::vector<const Delegation*> order;
  for (const Delegation& delegation : meeting.delegations) order.push_back(&delegation);
  const RegisterEntry* issuer = voice.registers->find_party(meeting.issuer);
  const std::string home = issuer ? issuer->country : std::string();
  std::ranges::stable_partition(order, [&](const Delegation* d) { return !home.empty() && d->of == home; });
  return order;
}

}  // namespace

Phrase party(std::string_view key, std::string_view use, const Voice& voice, Span fact) {
  Phrase phrase;
  const RegisterEntry* entry = voice.registers->find_party(key);
  const Form* form = entry ? entry->form(voice.lang, use) : nullptr;
  if (form) phrase.add(form->text.text, voice.lang, fact.source ? fact : form->text.span());
  return phrase;
}

Phrase office(const Office& office, std::string_view form, const Voice& voice) {
  const OfficeTitle* title = office.title(voice.lang, form);
  return title ? held(office, title_text(office, *title, true, voice), voice) : Phrase{};
}

Phrase offices(const Person& person, std::string_view form, const Voice& voice) {
  Phrase all;
  for (std::size_t i = 0; i < person.offices.size(); ++i) {
    const OfficeTitle* title = person.offices[i].title(voice.lang, form);
    if (!title) continue;
    const Phrase next = held(person.offices[i], title_text(person.offices[i], *title, names_party(person, i, form, voice), voice), voice);
    const bool last = i + 1 == person.offices.size();
    all = all.empty() ? next
                      : fill(voice,
                             voice.catalog->format("office", "{last, select, yes {{first} and {second}} other {{first}, {second}}}",
                                                   {{"last", yes_or_no(last)}, {"first", Slot{}}, {"second", Slot{}}}),
                             {{"first", &all}, {"second", &next}});
  }
  return all;
}

Phrase compound(const Meeting& meeting, const Voice& voice) {
  std::string text;
  bool after_character = false;
  for (const Delegation* delegation : parties(meeting, voice)) {
    const Form* form = compound_form(delegation->of, voice);
    if (!form) continue;
    const bool character = is_character(*form);
    text = text.empty() ? form->text.text
                        : voice.catalog->text("compound", "{first}-{second}{characters, select, other {}}",
                                              {{"first", text},
                                               {"second", form->text.text},
                                               {"characters", yes_or_no(character && after_character)}});
    after_character = character;
  }
  Phrase phrase;
  phrase.add(text, voice.lang, meeting.delegations.empty() ? Span{} : meeting.delegations.front().span);
  return phrase;
}

}  // namespace readout
