// The tables themselves: some cells in all profiles, and all levels of breaks. rows.jsonl has the positions that follow
// from them.
#include "typeset/spacing.h"

#include <fmt/format.h>

#include "support/support.h"
#include "typeset/breaks.h"

using namespace readout;

namespace {

/// Eighths of an em: the natural width, the shrinkage with its rung, the stretch with its rung.
std::string cell(int x, int y, Profile profile) {
  const Space& s = space_between(static_cast<CharClass>(x), static_cast<CharClass>(y), profile);
  auto eighths = [](Em em) { return em.units * 8 / Em::kUnit; };
  std::string out = fmt::format("{} {}/{}", s.rule, eighths(s.before.natural), eighths(s.after.natural));
  for (const Part& part : {s.before, s.after})
    if (part.rung) out += fmt::format(" r{}-{}", part.rung, eighths(part.shrink));
  if (s.stretch_rung) out += fmt::format(" e{}+{}", s.stretch_rung, eighths(s.stretch));
  return out;
}

std::string cells(int x, int y) {
  return cell(x, y, Profile::jlreq) + " | " + cell(x, y, Profile::jis) + " | " + cell(x, y, Profile::books);
}

std::string at_end(int x) {
  std::string out;
  for (Profile profile : {Profile::jlreq, Profile::jis, Profile::books}) {
    EndSpace s = space_at_end(static_cast<CharClass>(x), profile);
    out += fmt::format("{} r{}, ", s.natural.units * 8 / Em::kUnit, s.rung);
  }
  return out;
}

std::string levels(char32_t before, char32_t after) {
  std::string out;
  for (Kinsoku level : {Kinsoku::very_loose, Kinsoku::loose, Kinsoku::strict, Kinsoku::very_strict})
    out += may_break_between(before, after, level) ? '|' : '-';
  return out;
}

}  // namespace

TEST_CASE("tables 1, 3, 4 and 5: brackets, stops, middle dots, letters beside ideographs") {
  CHECK(cells(19, 1) == "T1-1 0/4 r5-4 | T1-1 0/4 r3-4 | T1-1 0/4 r5-2");
  CHECK(cells(7, 19) == "T1-3 4/0 r5-4 | T1-3 4/0 r3-4 | T1-3 4/0 r5-2");
  CHECK(cells(6, 19) == "T1-3 4/0 | T1-3 4/0 | T1-3 4/0");
  CHECK(cells(6, 1) == "T1-1 4/0 | T1-1 4/0 | T1-1 4/0");
  CHECK(cells(2, 1) == "T1-1 4/0 r5-4 | T1-1 4/0 r3-4 | T1-1 4/0 r5-2");
  CHECK(cells(14, 1) == "T1-14 0/0 | T1-14 0/0 | T1-14 0/0");
  CHECK(cells(19, 5) == "T1-5 0/2 r4-2 | T1-5 0/2 r2-2 | T1-5 0/2");
  CHECK(cells(7, 5) == "T1-8 4/2 r5-4 r4-2 | T1-8 0/2 r2-2 | T1-8 4/2 r5-2");
  CHECK(cells(15, 27) == "T1-9 2/0 r6-1 e2+2 | T1-9 2/0 r4-1 e2+2 | T1-9 2/0");
  CHECK(cells(4, 27) == "T1-10 2/0 | T1-10 2/0 | T1-10 2/0");
}

TEST_CASE("table 6: characters set solid are spread, but not numbers, words, brackets and stops") {
  CHECK(cell(15, 19, Profile::jlreq) == "T1-14 0/0 e3+2");
  CHECK(cell(19, 10, Profile::jlreq) == "T1-14 0/0 e3+2");
  for (auto [x, y] : {std::pair{24, 24},
                      {27, 27},
                      {24, 13},
                      {27, 24},
                      {1, 19},
                      {4, 19},
                      {19, 4},
                      {19, 6},
                      {19, 2},
                      {19, 14},
                      {14, 19}})
    CHECK_MESSAGE(cell(x, y, Profile::jlreq).find('e') == std::string::npos, fmt::format("{} {}", x, y));
}

TEST_CASE("the end of a line: half an em after brackets, commas and stops, a quarter after middle dots") {
  CHECK(at_end(2) == "4 r2, 0 r0, 4 r2, ");
  CHECK(at_end(7) == "4 r2, 0 r0, 4 r2, ");
  CHECK(at_end(6) == "4 r2, 4 r0, 4 r2, ");
  CHECK(at_end(5) == "2 r3, 0 r0, 2 r0, ");
  CHECK(at_end(19) == "0 r0, 0 r0, 0 r0, ");
}

TEST_CASE("appendix C: the characters that may begin a line at each level, from very loose to very strict") {
  for (char32_t never : {U'。', U'、', U'」', U'）'}) CHECK(levels(U'国', never) == "----");
  CHECK(levels(U'「', U'国') == "----");
  CHECK(levels(U'国', U'ー') == "|||-");
  CHECK(levels(U'国', U'っ') == "|||-");
  CHECK(levels(U'国', U'々') == "|||-");
  CHECK(levels(U'国', U'ゝ') == "|---");
  CHECK(levels(U'国', U'・') == "||--");
  CHECK(levels(U'国', U'：') == "|---");
  CHECK(levels(U'国', U'〜') == "||--");
  CHECK(levels(U'国', U'！') == "|---");
  CHECK(levels(U'…', U'…') == "||--");
  CHECK(levels(U'―', U'―') == "|---");
  CHECK(levels(U'〳', U'〵') == "----");
  CHECK(levels(U'…', U'―') == "||||");
  CHECK(levels(U'￥', U'国') == "|---");
  CHECK(levels(U'5', U'％') == "||--");
  CHECK(levels(U'国', U'国') == "||||");
}
