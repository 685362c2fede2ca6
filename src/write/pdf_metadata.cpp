#include "write/pdf_metadata.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "write/xml_text.h"

namespace readout::pdf {
namespace {

constexpr const char* kProducer = "Readout";

std::string edition_title(const Edition& edition) {
  std::string out;
  for (const Document& document : edition.documents) out += (out.empty() ? "" : " / ") + document.title;
  return out;
}

/// The day of publication of the meeting's readout; the clock is not read.
std::string date_of(const Edition& edition) { return edition.documents.empty() ? "" : edition.documents.front().date; }

std::string titles_xml(const Edition& edition, const std::string& title) {
  std::string out = fmt::format("<rdf:li xml:lang=\"x-default\">{}</rdf:li>", xml_escaped(title));
  for (const Document& d : edition.documents)
    out += fmt::format("<rdf:li xml:lang=\"{}\">{}</rdf:li>", xml_escaped(d.lang), xml_escaped(d.title));
  return out;
}

std::string languages_xml(const Edition& edition) {
  std::string out;
  for (const Document& d : edition.documents) out += fmt::format("<rdf:li>{}</rdf:li>", xml_escaped(d.lang));
  return out;
}

/// ISO 19005-3 6.6.2.3: the file describes a schema that is not predefined in XMP.
constexpr const char* kUaSchema =
    "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" "
    "xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" "
    "xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>\n"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
    "<pdfaProperty:category>internal</pdfaProperty:category>"
    "<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>\n"
    "</rdf:li></rdf:Seq></pdfaSchema:property>\n</rdf:li></rdf:Bag></pdfaExtension:schemas>\n</rdf:Description>\n";

/// ISO 19005-3 6.6.4, ISO 14289-1 5: the prefixes are fixed.
constexpr const char* kClaims =
    "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>\n<pdfuaid:part>1</pdfuaid:part>\n";

/// ISO 16684-1: the packet, without padding for later edits.
std::string xmp(const Edition& edition, const std::string& title) {
  std::string date = xml_escaped(date_of(edition));
  return fmt::format(
      "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
      "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" "
      "xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
      "<dc:format>application/pdf</dc:format>\n<dc:title><rdf:Alt>{}</rdf:Alt></dc:title>\n"
      "<dc:language><rdf:Bag>{}</rdf:Bag></dc:language>\n{}<pdf:Producer>{}</pdf:Producer>\n{}"
      "</rdf:Description>\n{}</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>\n",
      titles_xml(edition, title), languages_xml(edition),
      date.empty() ? ""
                   : fmt::format("<xmp:CreateDate>{0}</xmp:CreateDate><xmp:ModifyDate>{0}</xmp:ModifyDate>\n", date),
      kProducer, kClaims, kUaSchema);
}

/// An item of the outline and its position in the tree; the members are indices into the list of bookmarks.
struct Item {
  std::optional<std::size_t> parent, previous, next, first, last;
  int children = 0;
};

/// The parent of a bookmark is the last earlier bookmark of a higher level.
std::vector<Item> nested(const std::vector<Bookmark>& bookmarks, Item& root) {
  std::vector<Item> items(bookmarks.size());
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < bookmarks.size(); ++i) {
    while (!open.empty() && bookmarks[open.back()].level >= bookmarks[i].level) open.pop_back();
    Item& parent = open.empty() ? root : items[open.back()];
    if (!open.empty()) items[i].parent = open.back();
    items[i].previous = parent.last;
    if (parent.last) items[*parent.last].next = i;
    else parent.first = i;
    parent.last = i;
    ++parent.children;
    open.push_back(i);
  }
  return items;
}

}  // namespace

std::string pdf_date(const Edition& edition) {
  std::string out = "D:";
  for (char c : date_of(edition))
    if (c != '-') out += c;
  return out == "D:" ? "" : out;
}

std::string write_metadata(File& file, const Edition& edition, Checks& checks) {
  std::string title = edition_title(edition);
  checks.demand(!title.empty(), "ISO 14289-1 7.1");
  checks.demand(std::ranges::none_of(edition.documents, &std::string::empty, &Document::lang), "ISO 14289-1 7.2");
  // 14.3.2: the metadata stream is not compressed, so that tools that do not parse PDF can find it.
  Ref metadata = file.stream(xmp(edition, title), Filter::none, {{"Type", Name{"Metadata"}}, {"Subtype", Name{"XML"}}});
  file.put(file.catalog(), "Metadata", metadata);
  file.put(file.info(), "Title", Text{title});
  file.put(file.info(), "Producer", Text{kProducer});
  if (std::string date = pdf_date(edition); !date.empty()) {
    file.put(file.info(), "CreationDate", Bytes{date});
    file.put(file.info(), "ModDate", Bytes{date});
  }
  if (!edition.documents.empty()) file.put(file.catalog(), "Lang", Bytes{edition.documents.front().lang});
  file.put(file.catalog(), "ViewerPreferences", Dict{{"DisplayDocTitle", true}});
  return title;
}

void write_bookmarks(File& file, const Pages& from, const std::vector<Ref>& pages) {
  std::vector<Bookmark> shown;
  for (const Bookmark& bookmark : from.bookmarks)
    if (bookmark.page < pages.size()) shown.push_back(bookmark);
  if (shown.empty()) return;
  Item root;
  std::vector<Item> items = nested(shown, root);
  Ref outlines = file.dict({{"Type", Name{"Outlines"}}, {"Count", root.children}});
  std::vector<Ref> refs;
  for (const Bookmark& bookmark : shown) {
    Array place{pages[bookmark.page], Name{"XYZ"}, 0, (from.height - bookmark.y).to_points(), 0};
    refs.push_back(file.dict({{"Title", Text{bookmark.title}}, {"Dest", std::move(place)}}));
  }
  auto link = [&](Ref object, const char* key, std::optional<std::size_t> item) {
    if (item) file.put(object, key, refs[*item]);
  };
  link(outlines, "First", root.first);
  link(outlines, "Last", root.last);
  for (std::size_t i = 0; i < items.size(); ++i) {
    file.put(refs[i], "Parent", items[i].parent ? refs[*items[i].parent] : outlines);
    link(refs[i], "Prev", items[i].previous);
    link(refs[i], "Next", items[i].next);
    link(refs[i], "First", items[i].first);
    link(refs[i], "Last", items[i].last);
    // 12.3.3: a negative count means a closed item.
    if (items[i].children > 0) file.put(refs[i], "Count", -items[i].children);
  }
  file.put(file.catalog(), "Outlines", outlines);
}

}  // namespace readout::pdf
