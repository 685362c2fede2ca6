#include "wording/style_phrases.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/file.h"
#include "base/language.h"
#include "base/resources.h"
#include "locale/po.h"

namespace readout {

const Catalog* catalog_in_use(const std::vector<Catalog>& catalogs, std::string_view language) {
  return nearest(language, [&](std::string_view tag) -> const Catalog* {
    auto last = std::find_if(catalogs.rbegin(), catalogs.rend(),
                             [&](const Catalog& known) { return same_tag(known.language(), tag); });
    return last == catalogs.rend() ? nullptr : &*last;
  });
}

void put_phrases(const Source& source, std::vector<Catalog>& catalogs, Diagnostics& diagnostics) {
  const std::optional<PoFile> po = read_po(source, diagnostics);
  if (!po) return;
  check_phrases_known(*po, diagnostics);
  const std::string language = with_hyphens(without_suffix(name_of(without_suffix(source.name, ">")), ".po"));
  const std::optional<Catalog> phrases = Catalog::from_po(language, *po, diagnostics);
  if (!phrases) return;
  bool known = false;
  for (Catalog& catalog : catalogs)
    if (same_tag(catalog.language(), language)) catalog = phrases->over(catalog), known = true;
  if (known) return;
  const Catalog* base = catalog_in_use(catalogs, language);
  catalogs.push_back(base ? phrases->over(*base) : *phrases);
}

bool is_shipped(const PhraseFolder& folder) { return folder.path.starts_with('<'); }

void put_shipped_phrases(const PhraseFolder& folder, Sources& sources, std::vector<Catalog>& catalogs,
                         Diagnostics& diagnostics) {
  const std::string prefix = folder.path.substr(1) + "/";
  for (const Resource& resource : resources())
    if (resource.name.starts_with(prefix))
      put_phrases(sources.add(fmt::format("<{}>", resource.name), std::string(resource.bytes)), catalogs, diagnostics);
}

}  // namespace readout
