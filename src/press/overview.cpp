// The numbered overview, with a list for each group of sessions, and the documents of the meeting.
#include <algorithm>
#include <span>
#include <utility>

#include "press/builder.h"
#include "press/sentence.h"
#include "wording/switches.h"

namespace readout::press {
namespace {

/// The label of a deep item in letters: a, b, ... z, aa; ア, イ, ... ン, アア.
std::string letter(std::size_t number, const std::vector<std::string>& letters) {
  std::string out;
  for (std::size_t n = number; n > 0; n = (n - 1) / letters.size()) out = letters[(n - 1) % letters.size()] + out;
  return out;
}

std::vector<std::string> split(std::string_view words) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < words.size();) {
    std::size_t end = std::min(words.find(' ', at), words.size());
    out.emplace_back(words.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

void add_paragraphs(Builder& builder, const std::vector<Unit>& units, Blocks& blocks) {
  for (const Unit& unit : units)
    blocks.push_back({0, unit.id, Paragraph{ParagraphRole::body, unit_inlines(builder, unit.id)}});
}

/// The depth of points, the level of headings that are their titles (ISO 14289-1 7.4.2: no level is skipped), and the
/// number of points before them in their list.
struct Place {
  int depth = 1, heading = 2;
  std::size_t before = 0;
  Place below(const Item& item) const {
    constexpr int kLowest = 6;
    return {depth + 1, item.title ? std::min(heading + 1, kLowest) : heading};
  }
};

List list(Builder& builder, std::span<const Item> items, Place place) {
  List out;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Item& item = items[i];
    ListItem made{0, item.id, label(builder.voice(), place.before + i + 1, place.depth, item.span), {}};
    if (item.title)
      made.blocks.push_back({0, item.title->id, Heading{place.heading, unit_inlines(builder, item.title->id)}});
    add_paragraphs(builder, item.paragraphs, made.blocks);
    if (!item.items.empty())
      made.blocks.push_back({0, "list." + item.id, list(builder, item.items, place.below(item))});
    out.items.push_back(std::move(made));
  }
  return out;
}

/// Takes the leads out of the blocks if the style counts them as points.
List counted_leads(const Builder& builder, Blocks& blocks) {
  List* leads = blocks.empty() ? nullptr : std::get_if<List>(&blocks.back().value);
  if (!leads || !builder.voice().wording->chooses("lead-as-item", "counted")) return {};
  List taken = std::move(*leads);
  blocks.pop_back();
  return taken;
}

/// The title of the document, or its kind if it has none.
Inlines document_title(Builder& builder, const RelatedDocument& document) {
  if (document.title) return unit_inlines(builder, document.title->id);
  const Voice& voice = builder.voice();
  std::string rel = document.rel == "fact-sheet"        ? "facts"
                    : document.rel == "joint-statement" ? "statement"
                                                        : "related";
  std::string text = voice.catalog->text(
      "document", "{rel, select, statement {Joint Statement} facts {Fact Sheet} other {}}", {{"rel", rel}});
  return generated(voice, text, value_span(document.span, "rel"));
}

/// The link to a document; with its address, if the style prints it.
Link document_link(Builder& builder, const RelatedDocument& document) {
  const Voice& voice = builder.voice();
  Inlines title = document_title(builder, document);
  if (!voice.wording->chooses("document-address", "yes")) return {document.href, std::move(title)};
  return {document.href, fill(voice,
                              voice.catalog->format("document", "{title} ({address})",
                                                    {{"title", Slot{}}, {"address", document.href}}),
                              {{"title", std::move(title)}})};
}

}  // namespace

Run label(const Voice& voice, std::size_t number, int depth, Span item) {
  const std::string letters = voice.catalog->text("label", "a b c d e f g h i j k l m n o p q r s t u v w x y z");
  std::string text =
      voice.catalog->text("label", "{depth, select, first {{number}.} second {({number})} other {({letter})}}",
                          {{"depth", std::string(depth == 1   ? "first"
                                                 : depth == 2 ? "second"
                                                              : "deeper")},
                           {"number", static_cast<std::int64_t>(number)},
                           {"letter", depth > 2 ? letter(number, split(letters)) : std::string()}});
  return {text, voice.lang, RunKind::generated, Origin::whole(item, text.size()), 0};
}

void add_overview(Builder& builder, Blocks& blocks) {
  const Overview& overview = builder.meeting.overview;
  List leads;
  if (overview.paragraphs.empty() && !overview.items.empty() && overview.items.front().sessions.empty())
    leads = counted_leads(builder, blocks);
  add_paragraphs(builder, overview.paragraphs, blocks);
  // Adjacent items of the same sessions form one list. A list for some of the sessions has a heading.
  std::span<const Item> rest(overview.items);
  for (std::size_t group = 1; !rest.empty(); ++group) {
    const std::vector<std::string>& sessions = rest.front().sessions;
    auto end = std::ranges::find_if(rest, [&](const Item& item) { return item.sessions != sessions; });
    std::span<const Item> items = rest.first(static_cast<std::size_t>(end - rest.begin()));
    const Session* session = sessions.empty() ? nullptr : builder.meeting.session(sessions.front());
    if (session) blocks.push_back({0, "session." + session->id, Heading{2, session_heading(builder, *session)}});
    List points = list(builder, items, {1, session ? 3 : 2, leads.items.size()});
    std::ranges::move(points.items, std::back_inserter(leads.items));
    blocks.push_back({0, "overview." + std::to_string(group), std::exchange(leads, {})});
    rest = rest.subspan(items.size());
  }
}

void add_documents(Builder& builder, Blocks& blocks) {
  const Voice& voice = builder.voice();
  for (const RelatedDocument& document : builder.meeting.documents) {
    std::string in = document.lang.empty() || document.lang == voice.lang ? "same" : document.lang;
    std::vector<MessagePiece> pieces = voice.catalog->format(
        "document", "{title}{language, select, same {} en { (in English)} ja { (in Japanese)} other { ({language})}}",
        {{"title", Slot{}}, {"language", in}});
    Inlines title{{document_link(builder, document)}};
    blocks.push_back(
        {0, "document." + document.id,
         Paragraph{ParagraphRole::document, begin_sentence(fill(voice, pieces, {{"title", std::move(title)}}))}});
  }
}

}  // namespace readout::press
