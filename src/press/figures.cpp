// Photos with their captions and credits.
#include "press/builder.h"
#include "press/people.h"
#include "press/sentence.h"
#include "wording/names.h"

namespace readout::press {
namespace {

/// The caption of the photo, else the names of its people. A collective word would not identify each person.
Inlines caption(Builder& builder, const Photo& photo) {
  if (photo.caption) return unit_inlines(builder, photo.caption->id);
  std::vector<Inlines> people;
  for (const std::string& id : photo.who)
    people.push_back(inlines_of(mention(builder.meeting, {id}, builder.voice(), value_span(photo.span, "who"))));
  return begin_sentence(listed(builder.voice(), std::move(people)));
}

Figure figure(Builder& builder, const Photo& photo) {
  const Voice& voice = builder.voice();
  Figure figure{photo.src, photo.src_span, {}, {}};
  figure.alternative = photo.alternative ? unit_inlines(builder, photo.alternative->id) : missing(builder, "alt");
  if (Inlines words = caption(builder, photo); !words.empty())
    figure.caption.push_back({0, photo.caption ? photo.caption->id : "caption." + photo.id,
                              Paragraph{ParagraphRole::caption, std::move(words)}});
  const Span fact = value_span(photo.span, "credit");
  if (photo.credit.empty() || register_words(builder, EntryKind::organization, photo.credit, fact).empty())
    return figure;
  // A credit has no article, so it uses the form for compounds.
  Inlines line = fill(voice, voice.catalog->format("photo", "Photo: {source}", {{"source", Slot{}}}),
                      {{"source", inlines_of(party(photo.credit, "compound", voice, fact))}});
  figure.caption.push_back(
      {0, "credit." + photo.id, Paragraph{ParagraphRole::credit, begin_sentence(std::move(line))}});
  return figure;
}

}  // namespace

void add_figures(Builder& builder, Blocks& blocks) {
  for (const Photo& photo : builder.meeting.photos) blocks.push_back({0, "photo." + photo.id, figure(builder, photo)});
}

}  // namespace readout::press
