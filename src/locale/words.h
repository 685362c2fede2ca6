// Reads the words of a language (base/words.h) from its catalog: msgctxt "words", lists with spaces between the words.
//
// Takes a catalog, returns the lists. The msgid is the name of a list and not its text, so a list that the catalog
// lacks is empty.
#pragma once

#include "base/words.h"
#include "locale/catalog.h"

namespace readout {

/// Reads all lists; Catalog::words() keeps them.
Words read_words(const Catalog& catalog);

/// The words of all `catalogs`; of several for one language the last counts.
WordsByLanguage words_of(const std::vector<Catalog>& catalogs);

}  // namespace readout
