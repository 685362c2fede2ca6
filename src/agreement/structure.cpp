#include "agreement/structure.h"
#include "agreement/agree.h"
#include "agreement/lexicon.h"

namespace readout::agreement {

void find_structure_slips(const ReadPair& pair, std::vector<Slip>& slips) {
  if (!pair.source.lexicon || !pair.target.lexicon || pair.source.lexicon == pair.target.lexicon) return;
  for (SlipFinder find : {find_script_slips, find_item_slips, find_sentence_slips, find_list_slips}) find(pair, slips);
}

}  // namespace readout::agreement
