#include "write/html.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/sha256.h"
#include "write/html_body.h"
#include "write/html_facts.h"
#include "write/html_frame.h"
#include "write/html_picture.h"
#include "write/html_text.h"
#include "write/uri.h"

namespace readout {
namespace {

using Documents = std::vector<const Document*>;

/// The documents of each page of the edition, in the order of write_html().
std::vector<Documents> pages_of(const Edition& edition) {
  std::vector<Documents> pages;
  if (edition.documents.size() > 1) {
    Documents& all = pages.emplace_back();
    for (const Document& document : edition.documents) all.push_back(&document);
  }
  for (const Document& document : edition.documents) pages.push_back({&document});
  return pages;
}

std::string page_ending(std::string_view language) {
  return language.empty() ? ".html" : fmt::format(".{}.html", language);
}

std::string ending_of(const Documents& page) { return page_ending(page.size() == 1 ? page[0]->lang : std::string()); }

std::string address_of(const WebEdition& web, const Documents& page) { return uri_segment(web.name + ending_of(page)); }

class PageWriter {
 public:
  PageWriter(const WebEdition& web, const html::Pictures& pictures, const Documents& documents)
      : web_(web), pictures_(pictures), documents_(documents), first_(*documents.front()) {}

  std::string write() const {
    const std::string text = html::body(documents_, pictures_);
    const bool has_readings = text.find("<ruby>") != std::string::npos;
    return html::page({.lang = first_.lang,
                       .title = title(),
                       .class_name = documents_.size() > 1 ? "joint" : "",
                       .words = first_.words,
                       .languages = languages(),
                       .head = html::metadata(facts(), title()),
                       .main = (has_readings ? readings() : std::string()) + "<article>\n" + text + "</article>\n",
                       .pictures = web_.assets.empty() ? "data:" : "'self'"},
                      web_.looks);
  }

 private:
  html::PageFacts facts() const {
    html::PageFacts facts{web_.edition, documents_, {}, {}};
    if (web_.base_url.empty() || web_.name.empty()) return facts;
    facts.address = web_.base_url + address_of(web_, documents_);
    for (const Documents& page : pages_of(web_.edition))
      facts.pages.push_back({page.size() == 1 ? page[0]->lang : std::string(), web_.base_url + address_of(web_, page)});
    return facts;
  }

  std::string title() const {
    std::string out;
    for (const Document* document : documents_) out += (out.empty() ? "" : " · ") + document->title;
    return out;
  }

  /// The pages in other languages, if their names are known. Single languages first, as readers look for theirs.
  std::vector<html::LanguageLink> languages() const {
    std::vector<html::LanguageLink> links;
    if (web_.name.empty()) return links;
    const std::vector<Documents> pages = pages_of(web_.edition);
    for (std::size_t i = 1; i <= pages.size(); ++i) links.push_back(link_to(pages[i % pages.size()]));
    return links;
  }

  html::LanguageLink link_to(const Documents& page) const {
    std::string names;
    for (const Document* document : page)
      names += (names.empty() ? "" : " · ") + html::language_name(document->lang, document->words);
    return {page.size() == 1 ? page[0]->lang : std::string(),
            page == documents_ ? std::string() : address_of(web_, page), std::move(names)};
  }

  std::string readings() const {
    return fmt::format(
        "<input type=\"checkbox\" id=\"readings\" checked>\n<label class=\"readings\" "
        "for=\"readings\">{}</label>\n",
        html::escaped(first_.words.readings));
  }

  const WebEdition& web_;
  const html::Pictures& pictures_;
  const Documents& documents_;
  const Document& first_;
};

/// A file beside the pages. Equal pictures are one file.
WebPicture web_picture(const WebEdition& web, const Image& image) {
  constexpr std::size_t kEnough = 16;
  std::string bytes = html::image_file(image);
  const char* suffix = image.kind == ImageKind::jpeg ? "jpg" : "png";
  return {fmt::format("{}/{}.{}", web.assets, sha256(bytes).substr(0, kEnough), suffix), std::move(bytes)};
}

std::span<const Image> smaller_of(const WebEdition& web, const std::string& path) {
  const auto found = web.smaller.find(path);
  return found == web.smaller.end() ? std::span<const Image>() : found->second;
}

std::string source_choice(const std::string& address, const Image& image) {
  return fmt::format("{} {}w", address, shown_width(image));
}

html::Picture shown_picture(const WebEdition& web, const NamedImage& named) {
  const Image& image = named.image;
  html::Picture picture{{}, shown_width(image), shown_height(image)};
  picture.address = web.assets.empty() ? html::data_address(image) : web_picture(web, image).path;
  if (web.assets.empty()) return picture;
  for (const Image& smaller : smaller_of(web, named.path))
    picture.choices += ", " + source_choice(web_picture(web, smaller).path, smaller);
  if (!picture.choices.empty()) picture.choices.insert(0, source_choice(picture.address, image));
  return picture;
}

html::Pictures pictures_of(const WebEdition& web) {
  html::Pictures pictures;
  for (const NamedImage& named : web.images) pictures[named.path] = shown_picture(web, named);
  return pictures;
}

}  // namespace

std::vector<std::string> page_endings(std::span<const std::string> languages) {
  std::vector<std::string> endings;
  if (languages.size() > 1) endings.push_back(page_ending(""));
  for (const std::string& language : languages) endings.push_back(page_ending(language));
  return endings;
}

std::vector<WebPage> write_html(const WebEdition& web) {
  const html::Pictures pictures = pictures_of(web);
  std::vector<WebPage> pages;
  for (const Documents& documents : pages_of(web.edition))
    pages.push_back({ending_of(documents), PageWriter(web, pictures, documents).write()});
  return pages;
}

std::vector<WebPicture> write_pictures(const WebEdition& web) {
  std::vector<WebPicture> pictures;
  if (web.assets.empty()) return pictures;
  const auto add = [&](const Image& image) {
    WebPicture picture = web_picture(web, image);
    if (std::ranges::find(pictures, picture.path, &WebPicture::path) == pictures.end())
      pictures.push_back(std::move(picture));
  };
  for (const NamedImage& named : web.images) {
    add(named.image);
    std::ranges::for_each(smaller_of(web, named.path), add);
  }
  return pictures;
}

}  // namespace readout
