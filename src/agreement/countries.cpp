#include "agreement/name_words.h"

namespace readout::agreement {

void find_country_slips(const NamedPair&, std::vector<Slip>&) {}

}  // namespace readout::agreement
