#include "typeset/lines.h"

#include <algorithm>

#include "typeset/explanation.h"

namespace readout {
namespace {

/// The addition of a site to its natural space: the full amount of the rungs that are used completely, and its weight
/// on the rung that is used in part.
SetLine::Place given_by(const Site& site, const Adjustment& a) {
  SetLine::Place out;
  if (a.expanded) {
    if (site.stretch.rung && site.stretch.rung <= a.full) out.fixed = site.stretch.amount;
    if (a.partial == kStretchOpen) out.given = Length{site.open ? 1 : 0};
    else if (site.stretch.rung && site.stretch.rung == a.partial) out.given = site.stretch.amount;
    return out;
  }
  for (const Elasticity& part : site.shrink) {
    if (part.rung && part.rung <= a.full) out.fixed -= part.amount;
    else if (part.rung && part.rung == a.partial) out.given -= part.amount;
  }
  return out;
}

void advance(SetLine::Place& pen, Length fixed) { pen.fixed += fixed; }
void advance(SetLine::Place& pen, const SetLine::Place& by) { pen.fixed += by.fixed, pen.given += by.given; }

/// Adds the space of readings before the items of the line, and after the last item.
void add_ruby_space(const Glue& glue, const SetLine& set, std::size_t begin, std::vector<Length>& before,
                    std::vector<Length>& after) {
  for (const Glue::LineRuby& ruby : set.rubies) {
    const RubyPart& first = glue.list().rubies[ruby.complex].parts[ruby.first_part];
    std::size_t at = first.begin - begin;
    for (std::size_t i = 0; i < ruby.layout.before.size(); ++i) before[at + i] += ruby.layout.before[i];
    after[at + ruby.layout.before.size() - 1] += ruby.layout.after;
  }
}

}  // namespace

Length SetLine::at(const Place& place) const {
  if (place.given == Length{} || adjustment.whole == Length{}) return place.fixed;
  Wide product = Wide{place.given.micropoints} * adjustment.part.micropoints;
  return {place.fixed.micropoints + static_cast<std::int64_t>(product / adjustment.whole.micropoints)};
}

SetLine set_line(const Glue& glue, const LineRange& line) {
  SetLine set;
  set.content = glue.content(line.begin, line.end);
  set.adjustment = glue.adjust(set.content, glue.justifies(line.end));
  std::size_t end = set.content.content_end;
  set.rubies = glue.list().rubies.empty() ? std::vector<Glue::LineRuby>{} : glue.rubies(line.begin, end);
  std::vector<Length> before(line.end - line.begin), after(before.size());
  add_ruby_space(glue, set, line.begin, before, after);
  SetLine::Place pen{set.content.head, {}};
  set.places.reserve(before.size());
  for (std::size_t i = line.begin; i < line.end; ++i) {
    if (i < end) advance(pen, before[i - line.begin]);
    set.places.push_back(pen);
    if (i >= end && !set.adjustment.trailing_kept) continue;
    advance(pen, glue.list().items[i].width + after[i - line.begin]);
    if (i + 1 < line.end && (i + 1 < end || set.adjustment.trailing_kept)) {
      const Site site = glue.site(i);
      advance(pen, site.natural);
      if (i + 1 < end) advance(pen, given_by(site, set.adjustment));
    }
  }
  set.hyphenated = set.content.hyphen > Length{};
  set.hyphen_x = set.at(pen);
  advance(pen, set.content.hyphen + (set.adjustment.trailing_kept ? Length{} : set.adjustment.end));
  if (set.adjustment.hung) advance(pen, -set.content.hang);
  set.end = pen;
  return set;
}

}  // namespace readout
