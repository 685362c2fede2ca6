#include "translate/places.h"

namespace readout {
namespace {

void add_paragraphs(const std::vector<Unit>& paragraphs, const std::string& where, std::vector<PlacedUnit>& out) {
  for (std::size_t i = 0; i < paragraphs.size(); ++i)
    out.push_back({&paragraphs[i], where + ", paragraph " + std::to_string(i + 1)});
}

void add_items(const std::vector<Item>& items, const std::string& parent, std::vector<PlacedUnit>& out) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    std::string number = std::to_string(i + 1);
    std::string where = parent.empty() ? "item " + number : parent + " (" + number + ")";
    if (items[i].title) out.push_back({&*items[i].title, where + ", title"});
    add_paragraphs(items[i].paragraphs, where, out);
    add_items(items[i].items, where, out);
  }
}

}  // namespace

std::vector<PlacedUnit> placed_units(const Meeting& meeting) {
  std::vector<PlacedUnit> out;
  if (meeting.title) out.push_back({&*meeting.title, "title of the page"});
  for (const Visit& visit : meeting.visits)
    if (visit.purpose)
      out.push_back({&*visit.purpose, "purpose of a visit, in the lead: stands where “to attend …” would"});
  for (const Photo& photo : meeting.photos) {
    if (photo.alternative) out.push_back({&*photo.alternative, "photo, text for those who do not see it"});
    if (photo.caption) out.push_back({&*photo.caption, "photo caption"});
  }
  for (const RelatedDocument& document : meeting.documents)
    if (document.title) out.push_back({&*document.title, "title of a related document"});
  add_paragraphs(meeting.overview.paragraphs, "before the items", out);
  add_items(meeting.overview.items, "", out);
  for (const auto& [id, unit] : meeting.notes) out.push_back({&unit, "footnote <f:" + id + "/>"});
  return out;
}

}  // namespace readout
