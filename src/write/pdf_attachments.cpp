#include "write/pdf_attachments.h"

#include <algorithm>

namespace readout::pdf {
namespace {

/// A name and no path, so that a reader that saves the file writes nowhere else; ASCII, as F and UF then say the same.
bool is_plain(std::string_view name) {
  constexpr std::string_view kPathLike = "/\\:";
  return !name.empty() && name.front() != '.' && std::ranges::all_of(name, [&](char c) {
    return c > ' ' && c < '\x7F' && kPathLike.find(c) == std::string_view::npos;
  });
}

void check(const Attachment& attachment, Checks& checks) {
  checks.demand(is_plain(attachment.name), "ISO 32000-1 7.11.2");
  checks.demand(std::ranges::count(attachment.mime, '/') == 1, "ISO 19005-3 6.8");
  checks.demand(!attachment.bytes.empty(), "ISO 32000-1 7.11.4");
}

/// ISO 19005-3 6.8: the media type, both names, and how the file belongs to the document.
Ref write(File& file, const Attachment& attachment, const std::string& date) {
  Dict facts{{"Size", static_cast<std::int64_t>(attachment.bytes.size())}, {"CheckSum", Bytes{md5(attachment.bytes)}}};
  if (!date.empty()) facts.push_back({"ModDate", Bytes{date}});
  Ref data = file.stream(attachment.bytes, Filter::flate,
                         {{"Type", Name{"EmbeddedFile"}}, {"Subtype", Name{attachment.mime}}, {"Params", std::move(facts)}});
  return file.dict({{"Type", Name{"Filespec"}},
                    {"F", Bytes{attachment.name}},
                    {"UF", Text{attachment.name}},
                    {"Desc", Text{attachment.description}},
                    {"AFRelationship", Name{"Source"}},
                    {"EF", Dict{{"F", data}, {"UF", data}}}});
}

}  // namespace

void write_attachments(File& file, std::vector<Attachment> attachments, const std::string& date, Checks& checks) {
  if (attachments.empty()) return;
  std::ranges::sort(attachments, {}, &Attachment::name);
  Array names, associated;
  for (std::size_t i = 0; i < attachments.size(); ++i) {
    check(attachments[i], checks);
    // 7.9.6: each name once in the tree.
    checks.demand(i == 0 || attachments[i].name != attachments[i - 1].name, "ISO 32000-1 7.9.6");
    Ref specification = write(file, attachments[i], date);
    names.emplace_back(Bytes{attachments[i].name});
    names.emplace_back(specification);
    associated.emplace_back(specification);
  }
  Dict tree{{"EmbeddedFiles", Dict{{"Names", std::move(names)}}}};
  file.put(file.catalog(), "Names", std::move(tree));
  file.put(file.catalog(), "AF", std::move(associated));
}

}  // namespace readout::pdf
