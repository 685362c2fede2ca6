// The words of a language (base/words.h) as its catalog has them: msgctxt "words", lists with spaces between the words.
//
// Takes a catalog, gives the lists. The msgid names the list, it is no text: a catalog that has no list, or an empty
// one, gives an empty list.
#pragma once

#include "base/words.h"
#include "locale/catalog.h"

namespace readout {

/// Reads all lists; Catalog::words() keeps them.
Words read_words(const Catalog& catalog);

/// The words of all `catalogs`; a later one of the same language wins.
WordsByLanguage words_of(const std::vector<Catalog>& catalogs);

}  // namespace readout
