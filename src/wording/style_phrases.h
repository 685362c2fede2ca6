// The phrases that a style puts in place of those of a language, where no switch has its order of words.
//
// Takes catalogs, one or more for each language, and the .po files of a style; changes these catalogs. The folder of a
// shipped style is among the resources. Does not read other folders: commands/house.h does.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "locale/catalog.h"
#include "style/style.h"

namespace readout {

/// Reads a .po of a style and puts its phrases over the catalogs of its language; a language without a catalog gets
/// this one. Reports the findings of read_po(), Catalog::from_po() and check_phrases_known().
void put_phrases(const Source& po, std::vector<Catalog>& catalogs, Diagnostics& diagnostics);

/// Whether a shipped style names the folder.
bool is_shipped(const PhraseFolder& folder);

/// put_phrases() for each file of a shipped folder. The sources keep their text.
void put_shipped_phrases(const PhraseFolder& folder, Sources& sources, std::vector<Catalog>& catalogs,
                         Diagnostics& diagnostics);

}  // namespace readout
