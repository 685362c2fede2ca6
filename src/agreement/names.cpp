#include "agreement/agree.h"

namespace readout::agreement {

void find_name_slips(const Pair&, std::vector<Slip>&) {}

}  // namespace readout::agreement
