// Which Latin spellings a reading in kana may have.
#include "rules/romanization.h"

#include "support/support.h"

using readout::may_be_romanized;

namespace {
struct Pair {
  std::string_view reading, latin;
};
}  // namespace

TEST_CASE("every usual spelling of a reading is right") {
  for (const Pair& pair : {
           Pair{"あおき", "Aoki"}, {"さとう", "Satō"},       {"さとう", "Sato"},      {"さとう", "Satou"},
           {"さとう", "Satoh"},    {"さとう", "Satoo"},      {"おおの", "Ohno"},      {"おおの", "Ōno"},
           {"おおの", "Oono"},     {"おおの", "Ono"},        {"ゆうき", "Yūki"},      {"ゆうき", "Yuki"},
           {"ゆうき", "Yuuki"},    {"しんじ", "Shinji"},     {"しんじ", "Sinzi"},     {"つちや", "Tsuchiya"},
           {"つちや", "Tutiya"},   {"じゅん", "Jun"},        {"じゅん", "Zyun"},      {"ほんま", "Homma"},
           {"ほんま", "Honma"},    {"けんいち", "Ken’ichi"}, {"けんいち", "Kenichi"}, {"はっとり", "Hattori"},
           {"ほっち", "Hotchi"},   {"りさ", "Lisa"},         {"えいじ", "Eiji"},      {"けい", "Kei"},
           {"みずほ", "Mizuho"},   {"ふじ", "Huzi"},         {"いのうえ", "Inoue"},   {"アオキ", "AOKI"},
           {"こうへい", "Kohei"},  {"きょうこ", "Kyōko"},    {"ゆうこ", "Yuko"},      {"なかの しま", "Nakano-Shima"},
           {"キム", "Kim"},        {"じょうじ", "Johji"},    {"すーざん", "Suzan"},   {"青木", "Smith"},
       }) {
    CAPTURE(std::string(pair.reading) + " " + std::string(pair.latin));
    CHECK(may_be_romanized(pair.reading, pair.latin) == (pair.reading != "キム"));
  }
}

TEST_CASE("another name is no spelling of a reading") {
  for (const Pair& pair : {Pair{"あおき", "Aoyama"},
                           {"あおき", "Aok"},
                           {"あおき", "Aokii"},
                           {"さとう", "Saito"},
                           {"おの", "Oono"},
                           {"おの", "Ohno"},
                           {"りん", "Rinko"},
                           {"けんた", "Kenichi"},
                           {"はとり", "Hattori"},
                           {"はっとり", "Hatori"},
                           {"えい", "A"},
                           {"あおき", ""}}) {
    CAPTURE(std::string(pair.reading) + " " + std::string(pair.latin));
    CHECK(!may_be_romanized(pair.reading, pair.latin));
  }
}
