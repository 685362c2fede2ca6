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

/// How an office is held is said of the title's words, not of its party: `President-elect of …`, `…次期大統領`. An office held ad
/// interim says so in its title.
Phrase held(const Office& office, const Phrase& title, const Voice& voice) {
  if (office.held == "full" || office.held == "ad-interim") return title;
  return fill(voice,
              voice.catalog->format("office",
                                    "{held, select, acting {Acting {title}} former {former {title}} elect {{title}-elect} "
                                    "nominee {{title} nominee} other {{title}-designate}}",
                                    {{"held", office.held}, {"title", Slot{}}}),
              {{"title", &title}});
}

/// The title with its party; without it, the preposition before it goes too: `Prime Minister of <of/>` gives `Prime Minister`.
Phrase title_text(const Office& office, const OfficeTitle& title, bool with_party, const Voice& voice) {
  const PartyAt at = party_at(title);
  const Phrase named = party(office.of, "title", voice, office.span);
  Phrase words, preposition;
  for (const auto& part : title.parts) {
    const auto* text = std::get_if<SourcedText>(&part);
    if (!text) {
      if (at == PartyAt::inside) words.add(named);
      continue;
    }
    const std::string& whole = text->text;
    const bool before_party = at == PartyAt::end && whole.size() > 1 && whole.ends_with(' ');
    const std::size_t cut = before_party ? std::min(whole.size(), whole.rfind(' ', whole.size() - 2)) : whole.size();
    words.add(whole.substr(0, cut), voice.lang, text->span());
    preposition.add(whole.substr(cut), voice.lang, text->span());
  }
  Phrase phrase;
  if (at == PartyAt::front && with_party) phrase.add(named);
  phrase.add(held(office, words, voice));
  if (at != PartyAt::end || !with_party) return phrase;
  phrase.add(preposition);
  phrase.add(named);
  return phrase;
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

}  // namespace

std::vector<const Delegation*> parties(const Meeting& meeting, const Voice& voice) {
  std::vector<const Delegation*> order;
  for (const Delegation& delegation : meeting.delegations) order.push_back(&delegation);
  const RegisterEntry* issuer = voice.registers->find_party(meeting.issuer);
  const std::string home = issuer ? issuer->country : std::string();
  std::stable_partition(order.begin(), order.end(), [&](const Delegation* d) { return !home.empty() && d->of == home; });
  return order;
}

Phrase party(std::string_view key, std::string_view use, const Voice& voice, Span fact) {
  Phrase phrase;
  const RegisterEntry* entry = voice.registers->find_party(key);
  const Form* form = entry ? entry->form(voice.lang, use) : nullptr;
  if (form) phrase.add(form->text.text, voice.lang, fact.source ? fact : form->text.span());
  return phrase;
}

Phrase office(const Office& office, std::string_view form, const Voice& voice) {
  const OfficeTitle* title = office.title(voice.lang, form);
  return title ? title_text(office, *title, true, voice) : Phrase{};
}

Phrase offices(const Person& person, std::string_view form, const Voice& voice) {
  Phrase all;
  for (std::size_t i = 0; i < person.offices.size(); ++i) {
    const OfficeTitle* title = person.offices[i].title(voice.lang, form);
    if (!title) continue;
    const Phrase next = title_text(person.offices[i], *title, names_party(person, i, form, voice), voice);
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
