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

TEST_CASE("the figures of an enumeration keep their order") {
  constexpr PairRow kRows[] = {
      {"ja", "賛成112、反対14、棄権42でした。", "en", "There were 112 in favor, 42 against and 14 abstentions.",
       "number-differs \"42\"\nnumber-differs \"14\"\n"},
      {"ja", "死者3名、負傷者12名", "en", "12 people injured and 3 dead", ""},
      {"ja", "賛成112、反対14、棄権42でした。", "en", "There were 112 in favor, 14 against and 42 abstentions.", ""},
      {"en", "It left 46 dead and 13 missing.", "ja", "46人が死亡、13人が行方不明となりました。", ""},
      {"ja", "5か国の職員17名", "en", "17 officials from five countries", ""},
      {"ja", "5か国、17名、5か国", "en", "17 officials, five countries, 17 more", ""}};
  check_rows(find_swapped_slips, kRows);
}
