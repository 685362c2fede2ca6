#include "agreement/name_words.h"

namespace readout::agreement {

void find_manner_slips(const NamedPair&, std::vector<Slip>&) {}
void find_honorific_slips(const NamedPair&, std::vector<Slip>&) {}
}  // namespace readout::agreement
