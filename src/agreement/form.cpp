#include "agreement/agree.h"

namespace readout::agreement {

void find_form_slips(const Pair&, std::vector<Slip>&) {}

}  // namespace readout::agreement
