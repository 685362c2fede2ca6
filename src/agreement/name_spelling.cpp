#include "agreement/name_words.h"

namespace readout::agreement {

void find_spelling_slips(const NamedPair&, std::vector<Slip>&) {}

}  // namespace readout::agreement
