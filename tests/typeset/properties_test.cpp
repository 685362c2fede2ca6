// What holds for every paragraph, tried on ten thousand: mixed scripts, random measures, profiles and levels, always the same ones.
#include <algorithm>
#include <random>

#include "paragraphs.h"
#include "support/support.h"
#include "typeset/hyphenation.h"

using namespace readout;
using namespace readout::test;

namespace {

constexpr int kParagraphs = 12'000;

/// std::mt19937's numbers are the standard's; its distributions are each library's own.
class Chance {
 public:
  explicit Chance(std::uint32_t seed) : engine_(seed) {}
  std::size_t below(std::size_t n) { return engine_() % n; }

 private:
  std::mt19937 engine_;
};

const std::vector<std::string> kWords = {"両", "国", "の", "会談", "首相", "は", "、", "。", "「", "」", "（", "）", "・", "サーバー", "っ", "々", "――", "……", "！", "？", "　",
                                         "10,000", "7", "２０", "年", "％", "￥", "G7", "EU", "Web", " and ", " the ", "cooperation", "strengthening", " in ", "region. ", "ASEAN", "—",
                                         "“", "”", "一致", "ア", "ゃ", "km", "-", "が\u3099", "\u2060", "\u200B"};

std::string paragraph(Chance& chance) {
  std::string out;
  std::size_t count = 1 + chance.below(60);
  for (std::size_t i = 0; i < count; ++i) out += kWords[chance.below(kWords.size())];
  return out;
}

ItemList random_items(Chance& chance) {
  ItemList list = items(paragraph(chance), chance.below(3) ? "ja" : "en");
  for (std::size_t i = 0; i + 4 < list.items.size() && chance.below(3) == 0; i += 3 + chance.below(9)) {
    std::vector<RubyPart> parts;
    bool jukugo = chance.below(2) == 0;
    std::size_t count = jukugo ? 2 : 1;
    for (std::size_t k = 0; k < count; ++k) parts.push_back({i + k, i + k + 1, {}});
    for (RubyPart& part : parts)
      for (std::size_t n = chance.below(5) + 1; n > 0; --n) part.reading.push_back(item_without_font("か", kSize / 2, "ja"));
    add_ruby(list, jukugo ? RubyKind::jukugo : RubyKind::mono, std::move(parts));
  }
  add_hyphens(list, nullptr);
  return list;
}

Setting random_setting(Chance& chance) {
  Setting out = setting(kSize * static_cast<std::int64_t>(15 + chance.below(400)) / 10);
  out.profile = static_cast<Profile>(chance.below(3));
  out.kinsoku = static_cast<Kinsoku>(chance.below(4));
  out.head = static_cast<HeadStyle>(chance.below(3));
  out.ruby_edge = static_cast<RubyEdge>(chance.below(2));
  out.hang = chance.below(4) == 0;
  out.runt = chance.below(2) ? 3 : 1;
  out.align = static_cast<Setting::Align>(chance.below(3));
  return out;
}

/// Why the lines are wrong, or nothing.
class Checked {
 public:
  explicit Checked(const Glue& glue) : glue_(glue), list_(glue.list()), lines_(break_lines(glue)) {}

  std::string fault() const {
    std::size_t at = 0;
    for (const LineRange& line : lines_) {
      if (line.begin != at || line.end <= line.begin) return "lines do not follow each other";
      at = line.end;
      if (std::string found = fault_of(line); !found.empty()) return found;
    }
    if (at != list_.items.size()) return "something is lost";
    if (break_lines(glue_) != lines_) return "broken twice, the lines differ";
    if (demerits_of(glue_, lines_) > demerits_of(glue_, break_first_fit(glue_))) return "first fit costs less";
    return {};
  }

 private:
  std::string fault_of(const LineRange& line) const {
    SetLine set = set_line(glue_, line);
    bool forced = false;
    if (line.end < list_.items.size() && !may_break_after(list_, line.end - 1, glue_.setting()) && list_.items[line.end - 1].hyphen < 0) {
      forced = true;
      if (held_by_another(line)) return "a forbidden break";
    }
    for (std::size_t i = 0; i + 1 < set.places.size(); ++i)
      if (list_.items[line.begin + i].of != CharClass::word_space && set.x(i) + list_.items[line.begin + i].width > set.x(i + 1) && line.begin + i + 1 < set.holding.content_end) return "a body overlaps the next";
    if (set.adjustment.off != Length{} || forced) return {};
    Length end = set.at(set.end), measure = glue_.setting().measure;
    bool filled = glue_.justifies(line.end) && set.holding.content_end > line.begin;
    if (end > measure || (filled && end != measure)) return "a line misses its measure unsaid";
    return {};
  }

  /// A break that nothing allows is for stretches that no line holds: from the legal break before to the one after.
  bool held_by_another(const LineRange& line) const {
    std::size_t begin = line.end - 1, end = line.end;
    auto legal = [&](std::size_t i) { return may_break_after(list_, i, glue_.setting()) || list_.items[i].hyphen >= 0; };
    while (begin > 0 && !legal(begin - 1)) --begin;
    while (end < list_.items.size() && !legal(end - 1)) ++end;
    Holding stretch = glue_.hold(begin, end);
    Length least = stretch.head + stretch.natural;
    return least <= glue_.setting().measure;
  }

  const Glue& glue_;
  const ItemList& list_;
  std::vector<LineRange> lines_;
};

}  // namespace

TEST_CASE("no forbidden break, no overlap, no line off its measure unsaid, and never dearer than first fit") {
  int wrong = 0;
  for (std::uint32_t seed = 1; seed <= kParagraphs && wrong < 5; ++seed) {
    Chance chance(seed);
    ItemList list = random_items(chance);
    Setting with = random_setting(chance);
    std::string fault = Checked(Glue(list, with)).fault();
    if (fault.empty()) continue;
    ++wrong;
    CHECK_MESSAGE(false, fmt::format("seed {}, measure {} em, profile {}, level {}: {}\n{}\n{}", seed, with.measure.to_points() / 10, static_cast<int>(with.profile),
                                     static_cast<int>(with.kinsoku), fault, list.pieces[0].text, shown(list, break_lines(Glue(list, with)))));
  }
  CHECK(wrong == 0);
}
