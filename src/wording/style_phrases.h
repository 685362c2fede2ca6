// The phrases that a style puts in place of those of a language, where no switch has its order of words.
//
// Takes catalogs, one or more for each language, and the .po files of a style; changes these catalogs. The folder of a
// shipped style is among the resources. Does not read other folders: commands/house.h does.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "locale/catalog.h"
#include "style/style.h"

namespace readout {

/// The catalog for a language: the last of those of its tag, or else of the tag shortened as little as possible. Null
/// if there is none.
const Catalog* catalog_in_use(const std::vector<Catalog>& catalogs, std::string_view language);

/// Reads a .po of a style and puts its phrases over the catalogs of its language. A language without a catalog gets
/// one: these phrases over the catalog in use for it, as that of fr for fr-CA. Reports the findings of
/// read_po(), Catalog::from_po() and check_phrases_known().
void put_phrases(const Source& po, std::vector<Catalog>& catalogs, Diagnostics& diagnostics);

/// Whether a shipped style names the folder.
bool is_shipped(const PhraseFolder& folder);

/// put_phrases() for each file of a shipped folder. The sources keep their text.
void put_shipped_phrases(const PhraseFolder& folder, Sources& sources, std::vector<Catalog>& catalogs,
                         Diagnostics& diagnostics);

}  // namespace readout
