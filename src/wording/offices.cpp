#include <algorithm>

#include "base/ascii.h"
#include "base/language.h"
#include "base/utf8.h"
#include "base/words.h"
#include "meeting/seat.h"
#include "wording/names.h"
#include "wording/switches.h"

namespace readout {
namespace {

/// The bytes of an article of the language, with its blank, at the start of a text.
std::size_t article_length(std::string_view text, const Voice& voice) {
  for (const std::string& article : voice.catalog->words().articles)
    if (text.starts_with(article + " ")) return article.size() + 1;
  return 0;
}

/// The position of the party in a title.
enum class PartyAt { nowhere, front, inside, end };

bool is_words(const OfficeTitle& title, std::size_t part) {
  return std::holds_alternative<SourcedText>(title.parts[part]);
}

PartyAt party_at(const OfficeTitle& title) {
  const auto is_party = [](const auto& p) { return std::holds_alternative<OfMarker>(p); };
  const auto marker = std::ranges::find_if(title.parts, is_party);
  if (marker == title.parts.end()) return PartyAt::nowhere;
  if (marker == title.parts.begin()) return PartyAt::front;
  const bool only = std::ranges::all_of(title.parts.begin(), marker,
                                        [](const auto& p) { return std::holds_alternative<SourcedText>(p); });
  return only && marker + 1 == title.parts.end() ? PartyAt::end : PartyAt::inside;
}

/// The party to which an envoy is accredited: one character if the language has one (駐*米*), else the short name.
Phrase accredited_to(const Office& office, const Voice& voice) {
  const Span fact = value_span(office.span, "to");
  Phrase character = party(office.to, "character", voice, fact);
  return count_code_points(character.text()) == 1 ? character : party(office.to, "short", voice, fact);
}

/// The party of the office, in the form that the title asks for.
Phrase office_party(const Office& office, const OfMarker& marker, const Voice& voice) {
  Phrase words = party(office.of, marker.use, voice, value_span(office.span, "of"));
  if (!marker.article && !words.empty()) {
    std::string& text = words.parts.front().text;
    text.erase(0, article_length(text, voice));
  }
  return words;
}

/// What <of/> or <to/> at a part of a title prints.
Phrase marker_words(const Office& office, const OfficeTitle& title, std::size_t part, const Voice& voice) {
  const auto* of = std::get_if<OfMarker>(&title.parts[part]);
  return of ? office_party(office, *of, voice) : accredited_to(office, voice);
}

/// A title in pieces, between which a word such as `elect` is placed: `President` | ` of the Republic`;
/// 駐日フィジー共和国 | 代理大使.
struct TitlePieces {
  Phrase before, title, after;
};

/// Whether a blank separates a party at the front from the title, as in Korean.
bool is_spaced(const OfficeTitle& title) {
  return party_at(title) == PartyAt::front && is_words(title, 1) &&
         std::get<SourcedText>(title.parts[1]).text.starts_with(' ');
}

/// Where the preposition before a party begins, with the blank before it: `Minister| of `. In a language whose parties
/// have their own, only the last blank: `Premier ministre| `.
std::size_t before_preposition(std::string_view words, const Voice& voice) {
  const std::size_t end = words.size() - 1, blank = words.substr(0, end).rfind(' ');
  const bool joins = blank != std::string_view::npos &&
                     contains(voice.catalog->words().joining, std::string(words.substr(blank + 1, end - blank - 1)));
  return joins ? blank : end;
}

/// Begins at the part `begin`, which comes after a party at the front and its blank.
TitlePieces title_pieces(const Office& office, const OfficeTitle& title, std::size_t begin, const Voice& voice) {
  const auto words = [&](std::size_t i) {
    const SourcedText& text = std::get<SourcedText>(title.parts[i]);
    return i == 1 && is_spaced(title) ? text.slice(1, text.text.size()) : text;
  };
  const auto add = [&](Phrase& phrase, std::size_t i) {
    if (is_words(title, i)) phrase.add(words(i).text, voice.lang, words(i).span());
    else phrase.add(marker_words(office, title, i, voice));
  };
  const std::size_t size = title.parts.size();
  std::size_t first = begin, last = size;  // the first marker after `begin`, and one past the last
  while (first < size && is_words(title, first)) ++first;
  while (last > begin && is_words(title, last - 1)) --last;
  TitlePieces pieces;
  const bool preposition = first > begin && first < size && words(first - 1).text.ends_with(' ');
  const bool unspaced = !preposition && last < size;  // the noun follows its parties, as in Japanese
  for (std::size_t i = begin; i < size; ++i) {
    if (preposition && i + 1 == first) {  // the preposition belongs to the party after it
      const std::string& whole = words(i).text;
      const std::size_t cut = before_preposition(whole, voice);
      pieces.title.add(whole.substr(0, cut), voice.lang, words(i).span());
      pieces.after.add(whole.substr(cut), voice.lang, words(i).span());
    } else {
      add(preposition && i >= first ? pieces.after : unspaced && i < last ? pieces.before : pieces.title, i);
    }
  }
  return pieces;
}

/// A title with the word for how the office is held, which belongs to the title and not to the party: `President-elect
/// of …`, `…次期大統領`.
Phrase held(const Office& office, const TitlePieces& pieces, bool mention, const Voice& voice) {
  std::string word = office.held;
  std::ranges::replace(word, '-', '_');
  return fill(voice,
              voice.catalog->format(
                  "office",
                  "{held, select, acting {Acting {before}{title}} former {former {before}{title}} "
                  "immediate_former {former {before}{title}} elect {{before}{title}-elect} "
                  "nominee {{before}{title} nominee} designate {{before}{title}-designate} "
                  "ad_interim {{before}{title}{mention, select, yes {} other { ad interim}}} other {{before}{title}}}"
                  "{gender, select, other {}}",
                  {{"held", word},
                   {"gender", office.gender},
                   {"mention", yes_or_no(mention)},
                   {"before", Slot{}},
                   {"title", Slot{}}}),
              {{"before", &pieces.before}, {"title", &pieces.title}}, value_span(office.span, "held"));
}

/// The title with its party, or without the party and the preposition before it: `Prime Minister` from `Prime Minister
/// of <of/>`.
Phrase title_text(const Office& office, const OfficeTitle& title, bool with_party, bool mention, const Voice& voice) {
  const PartyAt at = party_at(title);
  const TitlePieces pieces = title_pieces(office, title, at == PartyAt::front ? 1 : 0, voice);
  Phrase phrase;
  if (at == PartyAt::front && with_party) {
    phrase.add(marker_words(office, title, 0, voice));
    if (is_spaced(title)) phrase.add(" ", voice.lang, office.span);
  }
  phrase.add(held(office, pieces, mention, voice));
  if (at != PartyAt::end || with_party) phrase.add(pieces.after);
  return phrase;
}

/// Whether the title of an office prints its party. A party that neighbouring offices share is printed once: at the end
/// of the last title, or at the front of the first.
bool names_party(const Person& person, std::size_t i, std::string_view form, const Voice& voice) {
  auto same = [&](std::size_t other, PartyAt at) {
    const OfficeTitle* title = person.offices[other].title(voice.lang, form);
    return person.offices[other].of == person.offices[i].of && title && party_at(*title) == at;
  };
  if (same(i, PartyAt::end)) return i + 1 == person.offices.size() || !same(i + 1, PartyAt::end);
  if (same(i, PartyAt::front)) return i == 0 || !same(i - 1, PartyAt::front);
  return true;
}

bool drops_party(const Office& office, const Voice& voice) {
  return !voice.own_party.empty() && office.of == voice.own_party && voice.wording->chooses("own-party", "dropped");
}

bool is_character(const Form& form) { return form.use == "character" && count_code_points(form.text.text) == 1; }

/// An abbreviation in Latin letters: EU, G7.
bool is_letters(const Form& form) { return std::ranges::all_of(form.text.text, is_letter_or_digit); }

/// The form of a party in a compound: its one character if the language has one, else its compound form.
const Form* compound_form(std::string_view key, const Voice& voice) {
  const RegisterEntry* entry = voice.registers->find_party(key);
  if (!entry) return nullptr;
  const Form* character = entry->form(voice.lang, "character", voice.day);
  return character && is_character(*character) ? character : entry->form(voice.lang, "compound", voice.day);
}

/// The order of the parties in the language; null if there is none.
const std::vector<SourcedText>* party_order(const Meeting& meeting, const Voice& voice) {
  auto in = [&](const std::vector<PartyOrder>& orders) {
    const auto found = lookup(orders, voice.lang, &PartyOrder::lang);
    return found == orders.end() ? nullptr : &found->parties;
  };
  if (const auto* own = in(meeting.orders)) return own;
  const std::string series = meeting.sessions.empty() ? std::string() : meeting.sessions.front().series;
  const RegisterEntry* entry = series.empty() ? nullptr : voice.registers->find(EntryKind::series, series);
  return entry ? in(entry->orders) : nullptr;
}

}  // namespace

std::vector<const Delegation*> parties(const Meeting& meeting, const Voice& voice) {
  std::vector<const Delegation*> order;
  for (const Delegation& delegation : meeting.delegations) order.push_back(&delegation);
  if (const std::vector<SourcedText>* said = party_order(meeting, voice))
    std::ranges::stable_sort(order, {}, [&](const Delegation* d) {
      return std::ranges::find(*said, d->of, &SourcedText::text) - said->begin();
    });
  const std::string home = home_country(meeting, *voice.registers);
  std::stable_partition(order.begin(), order.end(),
                        [&](const Delegation* d) { return !home.empty() && d->of == home; });
  return order;
}

Phrase party(std::string_view key, std::string_view use, const Voice& voice, Span fact) {
  Phrase phrase;
  const RegisterEntry* entry = voice.registers->find_party(key);
  const Form* form = entry ? entry->form(voice.lang, use, voice.day) : nullptr;
  if (form) phrase.add(form->text.text, voice.lang, fact.source ? fact : form->text.span());
  return phrase;
}

Phrase office(const Office& office, std::string_view form, const Voice& voice) {
  const OfficeTitle* title = office.title(voice.lang, form);
  return title ? title_text(office, *title, true, form == "mention", voice) : Phrase{};
}

Phrase offices(const Person& person, std::string_view form, const Voice& voice) {
  Phrase all;
  for (std::size_t i = 0; i < person.offices.size(); ++i) {
    const OfficeTitle* title = person.offices[i].title(voice.lang, form);
    if (!title) continue;
    const bool with_party = names_party(person, i, form, voice) && !drops_party(person.offices[i], voice);
    Phrase next = title_text(person.offices[i], *title, with_party, form == "mention", voice);
    if (all.empty()) {
      all = std::move(next);
      continue;
    }
    const bool last = i + 1 == person.offices.size();
    all = fill_list(
        voice,
        voice.catalog->format(
            "office",
            "{office_join, select, comma {{first}, {second}} comma_and {{first}, {last, select, yes {and } other "
            "{}}{second}} other {{last, select, yes {{first} and {second}} other {{first}, {second}}}}}",
            pattern_arguments(voice, {{"first", nullptr}, {"second", nullptr}}, {{"last", yes_or_no(last)}})),
        std::move(all), next);
  }
  return all;
}

Phrase compound(const Meeting& meeting, const Voice& voice) {
  Phrase all;
  const Form* before = nullptr;
  for (const Delegation* delegation : parties(meeting, voice)) {
    const Form* form = compound_form(delegation->of, voice);
    if (!form) continue;
    const Phrase next = one_part(form->text.text, voice.lang, value_span(delegation->span, "of"));
    if (!before) {
      all = next;
    } else {
      const bool characters = is_character(*before) && is_character(*form);
      const bool letters = (is_character(*before) && is_letters(*form)) || (is_letters(*before) && is_character(*form));
      const PhraseSlots slots{{"first", &all}, {"second", &next}};
      const std::vector<MessagePiece> pieces = voice.catalog->format(
          "compound", "{first}-{second}{characters, select, other {}}{letters, select, other {}}",
          pattern_arguments(voice, slots, {{"characters", yes_or_no(characters)}, {"letters", yes_or_no(letters)}}));
      all = fill_list(voice, pieces, std::move(all), next);
    }
    before = form;
  }
  return meeting.delegations.empty() ? all : all.joined(meeting.delegations.front().span);
}

}  // namespace readout
