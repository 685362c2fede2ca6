// The time for a .po grows with its size, not with the square of its size, whatever its errors.
#include <ctime>

#include "translate/merged.h"

namespace readout {
namespace {

using test::entry;

std::string repeated(std::string_view text, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += text;
  return out;
}

/// Processor time of work(n), the shorter of two runs.
double cost(std::size_t n, const auto& work) {
  double least = 1e9;
  for (int i = 0; i < 2; ++i) {
    const std::clock_t begin = std::clock();
    work(n);
    least = std::min(least, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
  }
  return least;
}

/// Eight times the size may take 24 times as long, plus 10 ms for the resolution of the clock; quadratic time would be
/// 64 times.
bool is_linear(std::size_t n, const auto& work) { return cost(8 * n, work) < 24 * cost(n, work) + 0.01; }

/// A meeting of n units, each with its number as id and text.
Meeting meeting_of_units(std::size_t n) {
  Meeting meeting;
  meeting.id = "m";
  meeting.lang = "en";
  for (std::size_t i = 0; i < n; ++i) {
    Unit& unit = meeting.overview.paragraphs.emplace_back();
    unit.id = fmt::format("p{}", i);
    unit.content.push_back({ProseText{{unit.id, Origin::whole({}, unit.id.size())}}, {}});
  }
  return meeting;
}

}  // namespace

TEST_CASE("a msgstr that repeats one construct is read in linear time") {
  const test::Reading meeting = test::meeting_of(test::kUnit);
  const Unit& unit = meeting.meeting.overview.paragraphs.front();
  for (const std::string_view text :
       {"<", ">", "&", "&lt;", "a<", "<q>", "<q></q>", "</q>", "<m:mori/>", "<f:d1/>", "<f:d2/>", "<f:d1", "<ruby>",
        "<ruby>拉<rt>ら</rt></ruby>", "<ruby>拉<rt>", "<rt>", "</ruby>", "<ruby>拉</ruby>", "<m:a+"}) {
    CAPTURE(text);
    CHECK(is_linear(500, [&](std::size_t n) {
      Sources sources;
      Diagnostics diagnostics;
      const Source& source = sources.add("a.po", repeated(text, n));
      const Span whole{&source, 0, static_cast<std::uint32_t>(source.bytes.size())};
      from_msgstr({source.bytes, Origin::whole(whole, source.bytes.size())}, unit, diagnostics);
    }));
  }
}

TEST_CASE("a source of many facts is compared in linear time") {
  CHECK(is_linear(200, [](std::size_t n) {
    Unit unit;
    std::string msgstr;
    for (std::size_t i = 0; i < n; ++i) {
      unit.content.push_back({ProseDate{fmt::format("d{}", i), {2024, 6, 1}}, {}});
      msgstr += fmt::format("<f:d{}/>", n - i - 1);
    }
    Diagnostics diagnostics;
    CHECK(from_msgstr({msgstr, Origin::whole({}, msgstr.size())}, unit, diagnostics).has_value());
  }));
}

TEST_CASE("a file of many entries is merged, reported, brought up to date and published in linear time") {
  struct Row {
    std::string_view name, msgstr, msgid, before, id;
  };
  for (const Row& row : {Row{"translated", "訳", "p{}", "", "p{}"}, Row{"missing", "", "p{}", "", "p{}"},
                         Row{"fuzzy", "訳", "p{}", "#, fuzzy\n", "p{}"}, Row{"stale", "訳", "older", "", "p{}"},
                         Row{"refused", "<b>", "p{}", "", "p{}"}, Row{"of no unit", "訳", "x", "", "x{}"},
                         Row{"repeated", "訳", "x{}", "", "p0"}}) {
    CAPTURE(row.name);
    CHECK(is_linear(100, [&](std::size_t n) {
      std::string entries = entry("訳", "p0", "", "p0");
      for (std::size_t i = 1; i < n; ++i)
        entries += entry(row.msgstr, fmt::format(fmt::runtime(row.msgid), i), row.before,
                         fmt::format(fmt::runtime(row.id), i));
      const test::Po po(test::po_text(entries));
      const Meeting meeting = meeting_of_units(n);
      Diagnostics diagnostics;
      const LocalUnits units = merge(meeting, po.file, po.source, "ja");
      report_translation(meeting, units, false, diagnostics);
      update_po(meeting, "ja", {.existing = &po.file});
      published_po(meeting, "ja", po.file);
    }));
  }
}

}  // namespace readout
