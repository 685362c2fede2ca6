// Sentences of the command line in the user's language.
//
// A row of a command or an option keeps a Sentence, which costs nothing until it is shown: an English pattern, which is
// the msgid, and its arguments. help() and usage() mark them for tools/catalogs. in_words() asks the catalog of the
// manual (locale/catalog.h).
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "locale/catalog.h"

namespace readout {

/// An English pattern with {named} arguments.
struct Sentence {
  std::string_view context{}, pattern{};
  Arguments arguments{};

  bool empty() const { return pattern.empty(); }
};

/// A sentence of --help, the manual page and the completions.
inline Sentence help(std::string_view pattern, Arguments arguments = {}) {
  return {"help", pattern, std::move(arguments)};
}
/// What is wrong with a command line.
inline Sentence usage(std::string_view pattern, Arguments arguments = {}) {
  return {"usage", pattern, std::move(arguments)};
}

/// The sentence in the language of the catalog.
std::string in_words(const Sentence& sentence, const Catalog& catalog);

}  // namespace readout
