#include "agreement/agree.h"

namespace readout::agreement {

void find_structure_slips(const Pair&, std::vector<Slip>&) {}

}  // namespace readout::agreement
