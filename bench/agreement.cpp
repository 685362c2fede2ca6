// The time of agreement for one pair of about 200 code points: both readings and the comparison. The argument is how
// often it is measured; bench/instructions counts the instructions of one.
#include <fmt/format.h>

#include <chrono>
#include <cstdlib>

#include "agreement/agree.h"
#include "agreement/lexicon.h"

using namespace readout::agreement;

namespace {

constexpr std::string_view kEnglish =
    "On July 14, commencing at 12:15 p.m. local time (2:15 p.m. Japan time) for approximately 45 minutes, the two "
    "Ministers "
    "held a luncheon in Jakarta, and confirmed support of 30 billion yen over three years.";
constexpr std::string_view kJapanese =
    "現地時間7月14日午後0時15分（日本時間同日午後2時15分）から約45分間、両大臣は、ジャカルタにおいて昼食会を行い、3年間"
    "で300億円の"
    "支援を行うことを確認するとともに、地域の諸課題について幅広く意見を交わし、引き続き緊密に連携していくことで一致しま"
    "した。";

}  // namespace

int main(int count, char** arguments) {
  const Text source(kEnglish), target(kJapanese);
  const Lexicon *english = shipped_lexicon("en"), *japanese = shipped_lexicon("ja");
  const KnownPerson sudo{.key = "sudo",
                         .source = {.given = "Misaki",
                                    .surname = "SUDO",
                                    .honorific = "Ms.",
                                    .office = "Minister for Foreign Affairs of Japan",
                                    .joint = " ",
                                    .surname_first = true},
                         .target = {.given = "美咲", .surname = "須藤", .office = "外務大臣", .surname_first = true},
                         .country = "JP"};
  const KnownFacts facts({sudo}, english, japanese);
  const Pair pair{{source, "en", english}, {target, "ja", japanese}, facts};
  const int times = count > 1 ? std::atoi(arguments[1]) : 20000;
  std::size_t slips = 0;
  const auto begin = std::chrono::steady_clock::now();
  for (int i = 0; i < times; ++i) slips += examine(pair).size();
  const std::chrono::duration<double, std::micro> time = std::chrono::steady_clock::now() - begin;
  fmt::print("agreement of a pair of {} and {} code points: {:.1f} us, {} slips\n", source.raw.size(),
             target.raw.size(), time.count() / times, slips / static_cast<std::size_t>(times));
}
