#include "typeset/explain.h"

#include <fmt/format.h>

#include "typeset/composer.h"
#include "typeset/lines.h"

namespace readout {
namespace {

/// Fractions of an em in one line. All have the denominator of the rung that is used in part.
class Exact {
 public:
  Exact(const Adjustment& a, Length em)
      : part_(a.part.micropoints), whole_(a.partial ? a.whole.micropoints : 1), em_(em.micropoints) {
    if (whole_ == 0) whole_ = 1;
  }
  Wide numerator(const SetLine::Place& p) const {
    return Wide{p.fixed.micropoints} * whole_ + (p.given.micropoints ? Wide{p.given.micropoints} * part_ : 0);
  }
  Wide numerator(Length l) const { return Wide{l.micropoints} * whole_; }
  Fraction ems(Wide n) const { return reduced(n, whole_ * em_); }
  Fraction ems(Length l) const { return reduced(l.micropoints, em_); }

 private:
  Wide part_, whole_, em_;
};

class Explanation {
 public:
  Explanation(const Glue& glue, const LineRange& line, Length em)
      : glue_(glue), line_(line), set_(set_line(glue, line)), exact_(set_.adjustment, em), em_(em) {}

  RowLine make() {
    count_ = (set_.adjustment.trailing_kept ? line_.end : set_.content.content_end) - line_.begin;
    if (set_.content.content_end == line_.begin) count_ = line_.end - line_.begin;
    add_bodies();
    add_readings();
    add_spaces();
    const LineContent& h = set_.content;
    out_.end = exact_.ems(exact_.numerator(set_.end));
    out_.natural = exact_.ems(h.head + h.natural + (h.trailing > Length{} ? h.trailing : h.end));
    out_.rung = rung();
    out_.ratio = ratio();
    out_.off = exact_.ems(set_.adjustment.off);
    LineCost cost = cost_of(glue_, line_);
    out_.demerits = cost.demerits;
    out_.penalty = penalty_of(glue_, line_);
    return std::move(out_);
  }

 private:
  const LineItem& item(std::size_t i) const { return glue_.list().items[line_.begin + i]; }

  void add_bodies() {
    for (std::size_t i = 0; i < count_; ++i) {
      const LineItem& body = item(i);
      Wide x = exact_.numerator(set_.places[i]);
      out_.text += body.text;
      out_.bodies.push_back({body.text, exact_.ems(x), exact_.ems(body.width)});
      if (body.dotted) out_.dots.push_back(exact_.ems(x + exact_.numerator(body.width / 2)));
    }
    if (!set_.hyphenated) return;
    const LineItem& hyphen = glue_.list().hyphens[static_cast<std::size_t>(item(count_ - 1).hyphen)];
    SetLine::Place at = set_.end;
    at.fixed -= hyphen.width + set_.adjustment.end - set_.content.outside;
    out_.text += hyphen.text;
    out_.bodies.push_back({hyphen.text, exact_.ems(exact_.numerator(at)), exact_.ems(hyphen.width)});
  }

  void add_readings() {
    for (const Glue::LineRuby& ruby : set_.rubies)
      for (std::size_t p = 0; p < ruby.layout.readings.size(); ++p) {
        const RubyPart& part = glue_.list().rubies[ruby.complex].parts[ruby.first_part + p];
        Wide base = exact_.numerator(set_.places[part.begin - line_.begin]);
        for (std::size_t i = 0; i < part.reading.size(); ++i)
          out_.readings.push_back({part.reading[i].text,
                                   exact_.ems(base + exact_.numerator(ruby.layout.readings[p][i])),
                                   exact_.ems(part.reading[i].width)});
      }
  }

  void add_spaces() {
    if (item(0).of == CharClass::opening) {
      Length head = space_at_head(glue_.setting().head, line_.begin == 0).at(item(0).size);
      if (head != Length{})
        out_.spaces.push_back({-1, "T1-12", std::string(kHeadClause), exact_.ems(head), exact_.ems(head)});
    }
    for (std::size_t i = 0; i + 1 < count_ && line_.begin + i + 1 < set_.content.content_end; ++i) add_space(i);
    if (set_.content.end > Length{})
      out_.spaces.push_back({static_cast<int>(count_) - 1, "T1-12", std::string(kEndClause),
                             exact_.ems(set_.content.end), exact_.ems(set_.adjustment.end)});
  }

  void add_space(std::size_t i) {
    const Site site = glue_.site(line_.begin + i);
    // The spaces of letters that move are alike, and those of reordered text are not between neighbours.
    if (site.letters || item(i).level > 0 || item(i + 1).level > 0) return;
    Wide set = exact_.numerator(set_.places[i + 1]) - exact_.numerator(set_.places[i]) -
               exact_.numerator(item(i).width) - exact_.numerator(ruby_space(i));
    if (set == 0 && site.natural == Length{} && site.space) return;
    std::string rule(site.space ? site.space->rule : "T1-13"),
        clause(site.space ? site.space->clause : kWordSpaceClause);
    // The space is only what fills the line.
    if (site.natural == Length{} && site.space)
      rule = "T6", clause = glue_.setting().align == Setting::Align::jidori ? kJidoriClause : kFillClause;
    // A word space is an item that is a space itself.
    Length own = site.space ? Length{} : item(i).width;
    out_.spaces.push_back(
        {static_cast<int>(i), rule, clause, exact_.ems(site.natural + own), exact_.ems(set + exact_.numerator(own))});
  }

  /// The space that readings add between item `i` and the next.
  Length ruby_space(std::size_t i) const {
    Length sum;
    for (const Glue::LineRuby& ruby : set_.rubies) {
      std::size_t begin = glue_.list().rubies[ruby.complex].parts[ruby.first_part].begin - line_.begin,
                  size = ruby.layout.before.size();
      if (i + 1 >= begin && i + 1 < begin + size) sum += ruby.layout.before[i + 1 - begin];
      if (i == begin + size - 1) sum += ruby.layout.after;
    }
    return sum;
  }

  std::string rung() const {
    const Adjustment& a = set_.adjustment;
    if (a.rung == 0) return "natural";
    return fmt::format("{}{}", a.expanded ? 'e' : 'r', a.rung);
  }

  Fraction ratio() const {
    const Adjustment& a = set_.adjustment;
    if (a.rung == 0) return {0, 1};
    if (!a.partial) return {1, 1};
    bool open = a.expanded && a.partial == kStretchOpen;
    return reduced(a.part.micropoints, Wide{a.whole.micropoints} * (open ? em_.micropoints : 1));
  }

  const Glue& glue_;
  const LineRange& line_;
  SetLine set_;
  Exact exact_;
  Length em_;
  std::size_t count_ = 0;
  RowLine out_;
};

}  // namespace

RowLine explain(const Glue& glue, const LineRange& line, Length em) { return Explanation(glue, line, em).make(); }

}  // namespace readout
