// Writes Pages as a PDF file: first the fonts, because they fix the codes; then the pages; then the structure tree that
// the pages are tagged with; then the metadata.

#include <map>
#include <optional>
#include <utility>

#include "base/md5.h"
#include "base/rule_table.h"
#include "write/pdf_attachments.h"
#include "write/pdf_checks.h"
#include "write/pdf_color.h"
#include "write/pdf_content.h"
#include "write/pdf_deflate.h"
#include "write/pdf_fonts.h"
#include "write/pdf_metadata.h"
#include "write/pdf_objects.h"
#include "write/pdf_structure.h"
#include "write/uri.h"
#include "write/writers.h"

namespace readout {
namespace {

using pdf::Array, pdf::Bytes, pdf::Dict, pdf::File, pdf::Filter, pdf::Name, pdf::Ref, pdf::Text, pdf::Value;

class PdfWriter {
 public:
  PdfWriter(const Pages& pages, const Edition& edition, pdf::Fonts& fonts, const SecondCore* core)
      : pages_(pages), edition_(edition), fonts_(fonts), core_(core), structure_(pages, edition) {}

  /// Reports `pdf-profile-broken` and `pdf-not-made`.
  std::optional<Pieces> write(const std::vector<Attachment>& attachments, Diagnostics& diagnostics) {
    write_parts();
    digests_ += pdf::write_attachments(file_, attachments, pdf::pdf_date(edition_), checks_);
    write_id();
    if (!checks_.broken().empty()) {
      diagnostics.report("pdf-profile-broken", {}, {{"clause", checks_.broken()}});
      return std::nullopt;
    }
    std::optional<Pieces> bytes = file_.save();
    if (!bytes) diagnostics.report("pdf-not-made", {});
    return bytes;
  }

 private:
  void write_parts() {
    add_digest(fonts_.names());
    run_both(core_, [this] { make_contents(); }, [this] { fonts_.deflate_programs(); });
    Ref shared_fonts = file_.dict(fonts_.write(file_));
    for (const Image& image : pages_.images) images_.push_back(write_image(image));
    for (std::size_t i = 0; i < pages_.pages.size(); ++i) write_page(i, shared_fonts);
    write_links();
    structure_.write(file_, page_refs_, checks_);
    add_digest(pdf::write_metadata(file_, edition_, checks_));
    pdf::write_output_intent(file_);
    pdf::write_bookmarks(file_, pages_, page_refs_);
  }

  /// ISO 19005-3 6.2.4: a picture has its own profile, or the colours of the output intent. Pictures share a profile.
  Value color_space(const Image& image) {
    const bool gray = image.color == ImageColor::gray;
    if (!image.profile) return Name{gray ? "DeviceGray" : "DeviceRGB"};
    add_digest(*image.profile);
    auto found = profiles_.find(*image.profile);
    if (found == profiles_.end()) {
      const Ref profile = file_.stream(*image.profile, Filter::flate, {{"N", gray ? 1 : 3}});
      found = profiles_.emplace(*image.profile, profile).first;
    }
    return Array{Name{"ICCBased"}, found->second};
  }

  Ref write_image(const Image& image) {
    add_digest(*image.data);
    const bool gray = image.color == ImageColor::gray;
    Dict entries{{"Type", Name{"XObject"}},
                 {"Subtype", Name{"Image"}},
                 {"Width", static_cast<std::int64_t>(image.width)},
                 {"Height", static_cast<std::int64_t>(image.height)},
                 {"ColorSpace", color_space(image)},
                 {"BitsPerComponent", 8}};
    // ISO 32000-1 7.4.4.4: the filters of PNG; each row says which.
    if (image.filtered)
      entries.push_back(
          {"DecodeParms",
           Dict{{"Predictor", 15}, {"Colors", gray ? 1 : 3}, {"Columns", static_cast<std::int64_t>(image.width)}}});
    return file_.stream(image.data, image.kind == ImageKind::jpeg ? Filter::dct : Filter::deflated, entries);
  }

  void make_contents() {
    for (std::size_t i = 0; i < pages_.pages.size(); ++i) {
      const std::string content = pdf::page_content(pages_, i, fonts_, structure_, checks_);
      contents_.push_back({md5(content), pdf::deflated(content)});
    }
  }

  void write_page(std::size_t index, Ref fonts) {
    const Content content = std::exchange(contents_[index], {});
    digests_ += content.digest;
    Ref page = file_.page(pages_.width.to_points(), pages_.height.to_points(), content.deflated, Filter::deflated);
    page_refs_.push_back(page);
    file_.put(page, "Resources", resources(pages_.pages[index], fonts));
    file_.put(page, "StructParents", static_cast<std::int64_t>(index));
  }

  /// Runs after all pages exist, because a link may point to any of them.
  void write_links() {
    const std::map<NodeId, Array> notes = places_of_notes();
    for (std::size_t i = 0; i < page_refs_.size(); ++i) {
      Array annotations;
      for (const PlacedLink& link : pages_.pages[i].links) annotations.emplace_back(write_link(link, i, notes));
      if (annotations.empty()) continue;
      file_.put(page_refs_[i], "Annots", std::move(annotations));
      // ISO 14289-1 7.18.3: the tab order follows the structure.
      file_.put(page_refs_[i], "Tabs", Name{"S"});
    }
  }

  /// The destination (12.3.2.2) of each footnote: its page and the top of its first line.
  std::map<NodeId, Array> places_of_notes() const {
    std::map<NodeId, Array> out;
    for (const Page& page : pages_.pages)
      for (const PlacedLink& link : page.links)
        if (link.note != 0) out[link.note];
    if (out.empty()) return out;
    for (std::size_t i = 0; i < pages_.pages.size(); ++i)
      for (const GlyphRun& run : pages_.pages[i].runs)
        if (auto note = out.find(run.node); note != out.end() && note->second.empty())
          note->second = {page_refs_[i], Name{"XYZ"}, 0, (pages_.height - run.baseline + run.size * 2).to_points(), 0};
    return out;
  }

  Dict resources(const Page& page, Ref fonts) const {
    Dict images;
    for (std::size_t i = 0; i < images_.size(); ++i) {
      bool shown = false;
      for (const PlacedImage& placed : page.images) shown = shown || placed.image == i;
      if (shown) images.push_back({pdf::image_name(i), images_[i]});
    }
    Dict out{{"Font", fonts}};
    if (!images.empty()) out.push_back({"XObject", std::move(images)});
    return out;
  }

  /// ISO 19005-3 6.5.1 allows both actions.
  Dict link_action(const PlacedLink& link, const std::map<NodeId, Array>& notes) {
    if (link.note == 0) return {{"S", Name{"URI"}}, {"URI", Bytes{ascii_uri(link.href)}}};
    const Array& place = notes.at(link.note);
    checks_.demand(!place.empty(), "ISO 32000-1 12.3.2");
    return {{"S", Name{"GoTo"}}, {"D", place}};
  }

  Ref write_link(const PlacedLink& link, std::size_t page, const std::map<NodeId, Array>& notes) {
    const std::string& contents = link.note == 0 ? link.href : link.name;
    // ISO 14289-1 7.18.5: every link has a description for readers who cannot see the page.
    checks_.demand(!contents.empty(), "ISO 14289-1 7.18.5");
    add_digest(contents);
    constexpr int kPrint = 4;
    Array rectangle{link.x.to_points(), (pages_.height - link.y - link.height).to_points(),
                    (link.x + link.width).to_points(), (pages_.height - link.y).to_points()};
    Ref out = file_.dict({{"Type", Name{"Annot"}},
                          {"Subtype", Name{"Link"}},
                          {"Rect", std::move(rectangle)},
                          {"F", kPrint},
                          {"Border", Array{0, 0, 0}},
                          {"Contents", Text{contents}},
                          {"A", link_action(link, notes)}});
    file_.put(out, "StructParent", structure_.add_annotation(link.node, out, page, checks_));
    return out;
  }

  /// 14.4: the identifier is made from the content of the file.
  void write_id() {
    Bytes id{md5(digests_)};
    file_.put(file_.trailer(), "ID", Array{id, id});
  }

  void add_digest(std::string_view part) { digests_ += md5(part); }

  const Pages& pages_;
  const Edition& edition_;
  pdf::Fonts& fonts_;
  const SecondCore* core_;
  pdf::Structure structure_;
  pdf::Checks checks_;
  File file_;
  struct Content {
    std::string digest, deflated;
  };
  std::vector<Content> contents_;
  std::map<std::string_view, Ref> profiles_;  ///< by their bytes, which the images keep
  std::vector<Ref> images_, page_refs_;
  std::string digests_;
};

}  // namespace

std::optional<Pieces> write_pdf(const Pages& pages, const Edition& edition, Diagnostics& diagnostics,
                                const std::vector<Attachment>& attachments, const PdfRun& run) {
  std::optional<pdf::Fonts> fonts = pdf::Fonts::make(pages, run, diagnostics);
  if (!fonts) return std::nullopt;
  return PdfWriter(pages, edition, *fonts, run.core).write(attachments, diagnostics);
}

}  // namespace readout
