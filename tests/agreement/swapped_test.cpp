// Figures that changed places: pairs of figures of two families, in turn.
#include "slips.h"

using namespace readout::test;

TEST_CASE("two pairs of figures stay together") {
  constexpr PairRow kRows[] = {
      {"en", "It will cut 60 percent by 2035 and 73 percent by 2040.", "ja",
       "2035年までに60％、2040年までに73％を削減します。", ""},
      {"en", "It will cut 60 percent by 2035 and 73 percent by 2040.", "ja",
       "2040年までに73％、2035年までに60％を削減します。", ""},
      {"en", "It will cut 60 percent by 2035 and 73 percent by 2040.", "ja",
       "2035年までに73％、2040年までに60％を削減します。", "share-differs \"73％\"\nshare-differs \"60％\"\n"},
      {"en", "In 2035 and 2040 it will cut 60 and 73 percent.", "ja", "2035年に73％、2040年に60％を削減します。", ""},
      {"en", "It rose from 5 percent in 2020 to 5 percent in 2023.", "ja", "2020年に5％、2023年に5％でした。", ""}};
  check_rows(find_swapped_slips, kRows);
}
