#include "agreement/agree.h"
#include "agreement/name_words.h"

namespace readout::agreement {

void find_name_slips(const ReadPair& pair, std::vector<Slip>& slips) {
  for (auto find : {find_spelling_slips, find_manner_slips, find_honorific_slips, find_office_slips, find_country_slips,
                    find_route_slips, find_stranger_slips})
    find(pair.named, slips);
}

}  // namespace readout::agreement
