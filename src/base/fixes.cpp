#include "base/fixes.h"

#include <algorithm>

#include "base/rule_table.h"
#include "base/unified_diff.h"

namespace readout {
namespace {

bool is_file(const Source& source) { return source.name != "-" && !source.name.starts_with('<'); }

/// Whether two parts of one fix have a byte in common. Parts that begin at the same byte are applied in their order.
bool parts_overlap(std::vector<Fix> fixes) {
  std::ranges::stable_sort(fixes, {}, [](const Fix& fix) { return fix.span.begin; });
  return std::ranges::adjacent_find(
             fixes, [](const Fix& one, const Fix& next) { return one.span.end > next.span.begin; }) != fixes.end();
}

/// The fixes of one file. Those of two findings do not touch one another.
class FixSet {
 public:
  void add(const std::vector<Fix>& fixes) {
    if (parts_overlap(fixes) || std::ranges::any_of(fixes, [&](const Fix& fix) { return touches(fix.span); })) return;
    for (const Fix& fix : fixes) by_begin_.emplace(fix.span.begin, fix);
    ++size_;
  }

  /// How many findings the fixes belong to.
  std::size_t size() const { return size_; }

  std::string applied_to(const std::string& text) const {
    std::string out;
    std::size_t at = 0;
    for (const auto& [begin, fix] : by_begin_) {
      out.append(text, at, begin - at);
      out += fix.replacement;
      at = fix.span.end;
    }
    return out.append(text, at);
  }

 private:
  bool touches(Span span) const {
    const auto next = by_begin_.lower_bound(span.begin);
    if (next != by_begin_.end() && next->first <= span.end) return true;
    return next != by_begin_.begin() && std::prev(next)->second.span.end >= span.begin;
  }

  std::multimap<std::uint32_t, Fix> by_begin_;
  std::size_t size_ = 0;
};

}  // namespace

bool has_certain_fix(const Diagnostic& d) {
  if (d.fixes.empty() || d.rule.row().traits.guesses_fix) return false;
  const Source* source = d.fixes.front().span.source;
  return source && is_file(*source) && std::ranges::all_of(d.fixes, [&](const Fix& fix) {
           return fix.span.source == source && fix.span.text() != fix.replacement;
         });
}

std::size_t apply_fixes(const std::vector<Diagnostic>& findings, const std::vector<std::string>& skipped,
                        FixedTexts& texts) {
  std::map<const Source*, FixSet> sets;
  std::map<std::string_view, const Source*> sources;  // a register is read again for each meeting that names it
  std::size_t count = 0;
  for (const Diagnostic& d : findings) {
    if (!has_certain_fix(d)) continue;
    const Source* source = d.fixes.front().span.source;
    if (std::ranges::count(skipped, source->name)) continue;
    const Source* first = sources.emplace(source->name, source).first->second;
    if (first == source) sets[source].add(d.fixes);
  }
  for (auto& [source, set] : sets) {
    FixedText& text = texts.try_emplace(source->name, FixedText{source->bytes, {}}).first->second;
    text.after = set.applied_to(source->bytes);
    text.fixes += set.size();
    count += set.size();
  }
  return count;
}

std::string to_diff(const FixedTexts& texts) {
  std::string out;
  for (const auto& [name, text] : texts) out += unified_diff(name, text.before, text.after);
  return out;
}

}  // namespace readout
