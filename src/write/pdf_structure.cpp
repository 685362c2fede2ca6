#include "write/pdf_structure.h"

#include <algorithm>

#include "base/overloaded.h"
#include "write/pdf_spelling.h"

namespace readout::pdf {

/// Writes the objects of the elements, parents first, because each element names its parent.
class TreeWriter {
 public:
  TreeWriter(const Structure& of, File& file, const std::vector<Ref>& pages, Checks& checks)
      : of_(of), tags_(of.tags_), file_(file), pages_(pages), checks_(checks) {}

  void write() {
    check_headings();
    Ref root = file_.dict({{"Type", Name{"StructTreeRoot"}}});
    for (const Element& element : tags_.elements) refs_.push_back(write(element, root));
    for (std::size_t i = 0; i < refs_.size(); ++i) write_children(i);
    file_.put(root, "K", refs_.front());
    file_.put(root, "ParentTree", file_.dict({{"Nums", parents()}}));
    file_.put(root, "ParentTreeNextKey", static_cast<std::int64_t>(of_.owners_.size() + of_.annotated_.size()));
    write_ids(root);
    file_.put(file_.catalog(), "StructTreeRoot", root);
    file_.put(file_.catalog(), "MarkInfo", Dict{{"Marked", true}});
  }

 private:
  /// ISO 14289-1 7.4.2: headings begin at level 1 and skip no level on the way down.
  void check_headings() {
    char last = '0';
    for (const Element& element : tags_.elements) {
      if (element.type.size() != 2 || element.type[0] != 'H') continue;
      checks_.demand(element.type[1] <= last + 1, "ISO 14289-1 7.4.2");
      last = element.type[1];
    }
  }

  Ref write(const Element& element, Ref root) {
    bool first = refs_.empty();
    Dict out{{"S", Name{element.type}}, {"P", first ? root : refs_[element.parent]}};
    if (!element.lang.empty()) out.push_back({"Lang", Bytes{element.lang}});
    if (!element.id.empty()) out.push_back({"ID", Bytes{element.id}});
    if (!element.numbering.empty())
      out.push_back({"A", Dict{{"O", Name{"List"}}, {"ListNumbering", Name{element.numbering}}}});
    if (!element.scope.empty()) out.push_back({"A", Dict{{"O", Name{"Table"}}, {"Scope", Name{element.scope}}}});
    if (element.type == "Figure") {
      checks_.demand(!element.alternative.empty(), "ISO 14289-1 7.3");
      out.push_back({"Alt", Text{element.alternative}});
    }
    return file_.dict(out);
  }

  /// 14.7.4.2: identifiers on the page of the element are plain numbers; those on other pages name their page.
  void write_children(std::size_t index) {
    const Element& element = tags_.elements[index];
    std::optional<std::size_t> home;
    Array out;
    for (const auto& child : element.children)
      std::visit(Overloaded{[&](Child c) { out.emplace_back(refs_[c.element]); },
                            [&](Slot slot) {
                              for (const Structure::Mark& mark : of_.marks_[slot.index]) {
                                if (!home) home = mark.page;
                                out.push_back(reference(mark, *home));
                              }
                            }},
                 child);
    for (const Structure::Annotation& a : of_.annotations_of_[index])
      out.emplace_back(Dict{{"Type", Name{"OBJR"}}, {"Obj", a.object}, {"Pg", pages_[a.page]}});
    if (home) file_.put(refs_[index], "Pg", pages_[*home]);
    if (element.type == "Figure") write_place(index);
    if (out.size() == 1) file_.put(refs_[index], "K", out.front());
    else if (!out.empty()) file_.put(refs_[index], "K", std::move(out));
  }

  Value reference(const Structure::Mark& mark, std::size_t home) const {
    if (mark.page == home) return mark.id;
    return Dict{{"Type", Name{"MCR"}}, {"Pg", pages_[mark.page]}, {"MCID", mark.id}};
  }

  /// 14.8.5.4.3: a picture has a bounding box.
  void write_place(std::size_t element) {
    for (const Page& page : of_.pages_.pages)
      for (const PlacedImage& image : page.images) {
        std::optional<std::size_t> slot = of_.slot_of(image.node);
        if (!slot || tags_.slot_elements[*slot] != element) continue;
        Length bottom = of_.pages_.height - image.y - image.height;
        Array box{image.x.to_points(), bottom.to_points(), (image.x + image.width).to_points(),
                  (bottom + image.height).to_points()};
        file_.put(refs_[element], "A",
                  Dict{{"O", Name{"Layout"}}, {"Placement", Name{"Block"}}, {"BBox", std::move(box)}});
        return;
      }
  }

  /// 14.7.4.4: the key of a page maps to the elements of its marked content; the key of an annotation maps to its
  /// element.
  Array parents() const {
    Array out;
    std::int64_t key = 0;
    for (const std::vector<std::size_t>& page : of_.owners_) {
      Array elements;
      for (std::size_t element : page) elements.emplace_back(refs_[element]);
      out.emplace_back(key++);
      out.emplace_back(std::move(elements));
    }
    for (std::size_t element : of_.annotated_) {
      out.emplace_back(key++);
      out.emplace_back(refs_[element]);
    }
    return out;
  }

  /// 14.7.2: the tree of identifiers, sorted by name (7.9.6).
  void write_ids(Ref root) {
    std::vector<std::pair<std::string, Ref>> ids;
    for (std::size_t i = 0; i < refs_.size(); ++i)
      if (!tags_.elements[i].id.empty()) ids.emplace_back(tags_.elements[i].id, refs_[i]);
    if (ids.empty()) return;
    std::ranges::sort(ids, {}, &std::pair<std::string, Ref>::first);
    Array names;
    for (std::size_t i = 0; i < ids.size(); ++i) {
      checks_.demand(i == 0 || ids[i].first != ids[i - 1].first, "ISO 14289-1 7.9");
      names.emplace_back(Bytes{ids[i].first});
      names.emplace_back(ids[i].second);
    }
    file_.put(root, "IDTree", file_.dict({{"Names", std::move(names)}}));
  }

  const Structure& of_;
  const Tags& tags_;
  File& file_;
  const std::vector<Ref>& pages_;
  Checks& checks_;
  std::vector<Ref> refs_;
};

std::optional<std::size_t> Structure::slot_of(NodeId node) const {
  auto found = tags_.slots.find(node);
  if (node == 0 || found == tags_.slots.end()) return std::nullopt;
  return found->second;
}

void Structure::open(std::size_t slot, std::size_t page, std::string& out, std::string_view more) {
  std::size_t element = tags_.slot_elements[slot];
  auto id = static_cast<int>(owners_[page].size());
  marks_[slot].push_back({page, id});
  owners_[page].push_back(element);
  // Readers evaluate ActualText only in a Span, whatever the element is.
  const std::string_view type = more.empty() ? std::string_view(tags_.elements[element].type) : "Span";
  append(out, "/", type, " <</MCID ", std::to_string(id), more, ">> BDC\n");
}

std::int64_t Structure::add_annotation(NodeId node, Ref annotation, std::size_t page, Checks& checks) {
  auto found = tags_.links.find(node);
  // An annotation outside a Link is not accessible.
  checks.demand(found != tags_.links.end(), "ISO 14289-1 7.18.5");
  std::size_t element = found == tags_.links.end() ? 0 : found->second;
  annotations_of_[element].push_back({page, annotation});
  annotated_.push_back(element);
  return static_cast<std::int64_t>(owners_.size() + annotated_.size() - 1);
}

void Structure::write(File& file, const std::vector<Ref>& pages, Checks& checks) const {
  TreeWriter(*this, file, pages, checks).write();
}

}  // namespace readout::pdf
