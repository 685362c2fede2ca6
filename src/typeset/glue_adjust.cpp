// Adjusts a line to its measure: the ladders of JLREQ 3.8.3 and 3.8.4.
#include "typeset/glue.h"

namespace readout {
namespace {

/// Adjusts one line to its measure.
class LineAdjuster {
 public:
  LineAdjuster(const LineContent& line, Length measure) : line_(line), measure_(measure) {
    out_.end = line.end;
    out_.trailing_kept = line.trailing > Length{};
  }

  Adjustment settle(bool justify, bool jidori) {
    if (excess() > Length{}) out_.trailing_kept = false;
    if (excess() > Length{}) reduce();
    Length under = -excess();
    if (justify && under > Length{}) jidori ? set_apart(under) : expand(under);
    return out_;
  }

 private:
  Length excess() const {
    Length width = line_.head + line_.natural + (out_.trailing_kept ? line_.trailing : out_.end);
    return width - (out_.hung ? line_.hang : Length{}) - measure_;
  }

  /// Shrinks by rungs 1 to `limit`; returns whether the line then fits.
  bool reduce_to(int limit) {
    Length over = excess(), given;
    if (over <= Length{}) return true;
    for (int rung = 1; rung <= limit; ++rung) {
      Length next = line_.shrink[static_cast<std::size_t>(rung)];
      if (given + next >= over) {
        out_.full = rung - 1, out_.partial = out_.rung = rung;
        out_.part = over - given, out_.whole = next;
        return true;
      }
      given += next;
    }
    return false;
  }

  void drop_end(int rung) {
    if (line_.end_rung != rung || out_.end == Length{}) return;
    out_.part = out_.whole = out_.end;
    out_.end = {};
    out_.rung = rung;
  }

  /// 3.8.3: the space at the end of the line is removed whole or kept. It is removed after the word spaces shrink and
  /// before other spaces shrink. Then a full stop may hang.
  void reduce() {
    if (reduce_to(kShrinkWordSpace)) return;
    for (int rung : {kShrinkLineEnd, kShrinkDotAtEnd}) {
      drop_end(rung);
      if (reduce_to(rung)) return;
    }
    if (line_.hang > Length{}) {
      out_.hung = true;
      if (excess() <= Length{}) return;
    }
    if (reduce_to(kShrinkRungs)) return;
    Length given;
    for (Length amount : line_.shrink) given += amount;
    out_.full = out_.rung = kShrinkRungs, out_.partial = 0;
    out_.off = excess() - given;
  }

  /// 3.7.3. The sites are those that 3.8.4 opens last. If there are none, the line stays as it is.
  void set_apart(Length under) {
    if (line_.open == 0) return;
    out_.expanded = true;
    out_.partial = out_.rung = kStretchOpen, out_.part = under, out_.whole = {line_.open};
  }

  /// 3.8.4. If removing the space at its end made the line too short, its other spaces stretch.
  void expand(Length under) {
    if (out_.partial || out_.full) return;
    out_.expanded = true;
    Length given;
    for (int rung = 1; rung <= kStretchRungs; ++rung) {
      Length next = line_.stretch[static_cast<std::size_t>(rung)];
      if (given + next >= under) {
        out_.full = rung - 1, out_.partial = out_.rung = rung, out_.part = under - given, out_.whole = next;
        return;
      }
      given += next;
    }
    if (line_.open > 0 && line_.widest > Length{} && under - given > line_.widest * line_.open) {
      out_.expanded = false, out_.ragged = true;
      return;
    }
    out_.full = kStretchRungs;
    if (line_.open > 0) out_.partial = out_.rung = kStretchOpen, out_.part = under - given, out_.whole = {line_.open};
    else out_.off = given - under;
  }

  const LineContent& line_;
  Length measure_;
  Adjustment out_;
};

}  // namespace

Adjustment Glue::adjust(const LineContent& line, bool justify) const {
  return LineAdjuster(line, setting_.measure).settle(justify, setting_.align == Setting::Align::jidori);
}

}  // namespace readout
