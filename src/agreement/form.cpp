#include "agreement/form.h"
#include "agreement/agree.h"

namespace readout::agreement {

void find_form_slips(const ReadPair& pair, std::vector<Slip>& slips) {
  for (SlipFinder find : {find_figure_slips, find_mark_slips, find_character_slips, find_word_slips}) find(pair, slips);
}

}  // namespace readout::agreement
