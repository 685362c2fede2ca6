#include "write/pdf_attachments.h"

#include <algorithm>

#include "base/md5.h"

namespace readout::pdf {
namespace {

/// Whether the text is a plain ASCII name. It must not be a path, so that a viewer that saves the file cannot write
/// elsewhere. It must be ASCII, so that F and UF are equal.
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

/// ISO 19005-3 6.8: writes the media type, both names, and the relation of the file to the document.
Ref write(File& file, const Attachment& attachment, const std::string& sum, const std::string& date) {
  Dict facts{{"Size", static_cast<std::int64_t>(attachment.bytes.size())}, {"CheckSum", Bytes{sum}}};
  if (!date.empty()) facts.push_back({"ModDate", Bytes{date}});
  Ref data =
      file.stream(attachment.bytes, Filter::flate,
                  {{"Type", Name{"EmbeddedFile"}}, {"Subtype", Name{attachment.mime}}, {"Params", std::move(facts)}});
  return file.dict({{"Type", Name{"Filespec"}},
                    {"F", Bytes{attachment.name}},
                    {"UF", Text{attachment.name}},
                    {"Desc", Text{attachment.description}},
                    {"AFRelationship", Name{"Source"}},
                    {"EF", Dict{{"F", data}, {"UF", data}}}});
}

}  // namespace

std::string write_attachments(File& file, const std::vector<Attachment>& attachments, const std::string& date,
                              Checks& checks) {
  struct Summed {
    const Attachment* file;
    std::string sum;
  };
  std::vector<Summed> files;
  std::string sums;
  for (const Attachment& attachment : attachments)
    sums += files.emplace_back(Summed{&attachment, md5(attachment.bytes)}).sum;
  if (files.empty()) return sums;
  std::ranges::sort(files, {}, [](const Summed& of) -> const std::string& { return of.file->name; });
  Array names, associated;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const Attachment& attachment = *files[i].file;
    check(attachment, checks);
    // 7.9.6: each name occurs once in the tree.
    checks.demand(i == 0 || attachment.name != files[i - 1].file->name, "ISO 32000-1 7.9.6");
    Ref specification = write(file, attachment, files[i].sum, date);
    names.emplace_back(Bytes{attachment.name});
    names.emplace_back(specification);
    associated.emplace_back(specification);
  }
  Dict tree{{"EmbeddedFiles", Dict{{"Names", std::move(names)}}}};
  file.put(file.catalog(), "Names", std::move(tree));
  file.put(file.catalog(), "AF", std::move(associated));
  return sums;
}

}  // namespace readout::pdf
