#include "press/press.h"

#include <fmt/format.h>

#include <algorithm>
#include <deque>

#include "base/rule_table.h"
#include "press/builder.h"
#include "wording/names.h"

namespace readout {
namespace {

using press::Builder;

/// Reports a party whose name a title needs and the language lacks: without it, the title would be that of another
/// office.
void check_parties(Builder& builder, const Office& office, const OfficeTitle& title) {
  const Voice& voice = builder.voice();
  auto check = [&](const std::string& key, std::string_view use, std::string_view attribute) {
    if (voice.registers->find_party(key) && party(key, use, voice).empty())
      builder.diagnostics.report("register-form-missing", value_span(office.span, attribute),
                                 {{"key", key}, {"language", voice.lang}});
  };
  for (const auto& part : title.parts) {
    if (const auto* of = std::get_if<OfMarker>(&part)) check(office.of, of->use, "of");
    if (std::holds_alternative<ToMarker>(part)) check(office.to, "short", "to");
  }
}

/// Reports facts of a person for which the language has no words.
void check_person(Builder& builder, const Person& person) {
  const Voice& voice = builder.voice();
  Arguments arguments{{"person", person.id}, {"language", voice.lang}};
  if (!person.names.empty() && !person.name(voice.lang))
    builder.diagnostics.report("name-form-missing", person.span, arguments);
  for (const Office& office : person.offices) {
    const OfficeTitle* title = office.title(voice.lang, "full");
    if (!title) builder.diagnostics.report("title-form-missing", office.span, arguments);
    else check_parties(builder, office, *title);
  }
}

void check_people(Builder& builder) {
  const std::string& lang = builder.voice().lang;
  for (const Delegation& delegation : builder.meeting.delegations) {
    for (const Person& person : delegation.people) check_person(builder, person);
    for (const Group& group : delegation.groups) {
      for (const Person& person : group.people) check_person(builder, person);
      if (!group.label(lang, "full"))
        builder.diagnostics.report("label-form-missing", group.span, {{"group", group.id}, {"language", lang}});
    }
  }
}

void add_notes(Builder& builder, Document& document) {
  // The text of a note may contain further notes, so the list grows during the loop.
  for (std::size_t i = 0; i < builder.note_order.size(); ++i) {
    std::string id = builder.note_order[i];
    const int number = static_cast<int>(i) + 1;
    std::string back = builder.voice().catalog->text("note", "Back to the text from note {number}",
                                                     {{"number", std::to_string(number)}});
    document.notes.push_back({number, 0, id, press::unit_inlines(builder, id), std::move(back)});
  }
}

PageWords page_words(const Voice& voice) {
  // TRANSLATORS: the own name of the language that this catalog is for.
  return {.language = voice.catalog->text("page", "English"),
          .skip = voice.catalog->text("page", "Skip to the text"),
          .languages = voice.catalog->text("page", "Language"),
          .notes = voice.catalog->text("page", "Notes"),
          .readings = voice.catalog->text("page", "Show readings")};
}

}  // namespace

bool press::is_draft(const Builder& builder) {
  return builder.context.draft || builder.meeting.status == Status::draft;
}

namespace {

Document compose(const Meeting& meeting, const LocalUnits& units, const PressContext& context,
                 Diagnostics& diagnostics) {
  Builder builder{meeting, units, context, diagnostics, {}, {}};
  check_people(builder);
  Document document;
  document.lang = units.lang;
  document.date = date_text(meeting.published);
  document.draft = press::is_draft(builder);
  document.words = page_words(builder.voice());
  document.facts = press::facts_of(builder);
  press::add_banner(builder, document.blocks);
  // The running head repeats the banner on every page.
  for (const Block& banner : document.blocks)
    document.running_head += plain_text(std::get<Paragraph>(banner.value).content) + " · ";
  press::add_masthead(builder, document.blocks);
  Inlines heading = press::heading(builder);
  document.title = plain_text(heading);
  document.running_head += document.title;
  document.blocks.push_back({0, "heading", Heading{1, std::move(heading)}});
  press::add_date(builder, document.blocks);
  press::add_figures(builder, document.blocks);
  press::add_attribution(builder, document.blocks);
  press::add_leads(builder, document.blocks);
  press::add_participants(builder, document.blocks);
  press::add_overview(builder, document.blocks);
  press::add_documents(builder, document.blocks);
  press::add_closing_mark(builder, document.blocks);
  add_notes(builder, document);
  return document;
}

/// A pattern as a message shows it: its beginning is enough to find it.
std::string beginning_of(const std::string& pattern) {
  constexpr std::size_t kMost = 60;
  if (pattern.size() <= kMost) return pattern;
  std::size_t end = kMost;
  while ((static_cast<unsigned char>(pattern[end]) & 0xC0) == 0x80) --end;
  return pattern.substr(0, end) + "…";
}

}  // namespace

Document make_document(const Meeting& meeting, const LocalUnits& units, const PressContext& context,
                       Diagnostics& diagnostics) {
  MissingPhrases missing;
  std::deque<Catalog> catalogs;
  PressContext noting = context;
  auto note = [&](Voice& voice) {
    if (voice.catalog) voice.catalog = &catalogs.emplace_back(voice.catalog->noting(missing));
  };
  note(noting.voice);
  std::ranges::for_each(noting.others, note);
  Document document = compose(meeting, units, noting, diagnostics);
  // A draft prints the English words.
  const Severity severity = context.draft ? Severity::note : Severity::error;
  for (const MissingPhrase& phrase : missing)
    diagnostics.report_as(
        severity, "catalog-phrase-missing", phrase.place,
        {{"language", phrase.language}, {"context", phrase.msgctxt}, {"phrase", beginning_of(phrase.msgid)}});
  return document;
}

}  // namespace readout
