#include "commands/sentence.h"

#include "commands/report.h"

namespace readout {

std::string in_words(const Sentence& sentence, const Catalog& catalog) {
  return put_into_words(sentence.context, sentence.pattern, sentence.arguments, catalog);
}

}  // namespace readout
