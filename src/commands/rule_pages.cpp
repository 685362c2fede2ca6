// Reads the pages of rules. An entry of src/rules/pages/CATEGORY.txt:
//
//   == session-offset-disagrees
//   means: The offset of a time is not the one that its zone had
//     at that moment.
//   why: The second clock is computed from the offset.
//   since: 0.1.0
//   wrong: meeting.xml
//     <session xml:id="s1" start="2024-10-27T10:00+02:00" ...>
//   right:
//     <session xml:id="s1" start="2024-10-27T10:00+01:00" ...>
//
// Lines that continue a field are indented by two columns. The lines of an example are kept as they are, those of
// other fields are joined. `no-example: REASON` replaces wrong and right.
#include "commands/rule_pages.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/resources.h"
#include "base/rule_table.h"

namespace readout {
namespace {

/// An entry while its lines are read.
class EntryReader {
 public:
  explicit EntryReader(std::string_view id) { page_.id = id; }

  void read(std::string_view line) {
    if (line.empty()) ++blank_lines_;
    else if (line.starts_with("  ")) append(line.substr(2));
    else begin_field(line);
  }

  RulePage page() && { return std::move(page_); }

 private:
  RuleExample& example() { return page_.example ? *page_.example : page_.example.emplace(); }

  /// `key: text`; the text is optional.
  void begin_field(std::string_view line) {
    const std::size_t colon = std::min(line.find(':'), line.size());
    key_ = line.substr(0, colon);
    blank_lines_ = 0;
    const std::size_t text = line.find_first_not_of(": ", colon);
    if (text == std::string_view::npos) return;
    if (key_ == "wrong") example().file = line.substr(text);
    else append(line.substr(text));
  }

  /// The field that the lines belong to; null for an unknown key, which a test reports.
  std::string* target() {
    if (key_ == "means") return &page_.means;
    if (key_ == "why") return &page_.why;
    if (key_ == "since") return &page_.since;
    if (key_ == "wrong") return &example().wrong;
    if (key_ == "right") return &example().right;
    return key_ == "no-example" ? &page_.no_example : nullptr;
  }

  void append(std::string_view text) {
    std::string* field = target();
    if (!field) return;
    const bool keeps_lines = key_ == "wrong" || key_ == "right";
    if (!field->empty()) *field += keeps_lines ? std::string(blank_lines_ + 1, '\n') : " ";
    blank_lines_ = 0;
    *field += text;
  }

  RulePage page_;
  std::string_view key_;
  std::size_t blank_lines_ = 0;
};

std::string_view next_line(std::string_view& rest) {
  const std::size_t end = std::min(rest.find('\n'), rest.size());
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return line;
}

std::string_view text_of_pages(RuleCategory category) {
  return resource(fmt::format("src/rules/pages/{}.txt", category_row(category).id));
}

constexpr std::string_view kEntry = "== ";

/// The entry that begins at the start of `rest`, which is then moved to the next one.
RulePage read_entry(std::string_view& rest) {
  EntryReader reader(next_line(rest).substr(kEntry.size()));
  while (!rest.empty() && !rest.starts_with(kEntry)) reader.read(next_line(rest));
  return std::move(reader).page();
}

}  // namespace

std::vector<RulePage> pages_of(RuleCategory category) {
  std::vector<RulePage> pages;
  std::string_view rest = text_of_pages(category);
  while (rest.starts_with(kEntry)) pages.push_back(read_entry(rest));
  return pages;
}

RulePage page_of(const RuleRow& row) {
  std::vector<RulePage> pages = pages_of(row.category);
  auto found = std::ranges::find(pages, row.id, &RulePage::id);
  if (found != pages.end()) return std::move(*found);
  RulePage page;
  page.id = row.id;
  page.means = row.message;
  return page;
}

RulePage translated(RulePage page, const Catalog& manual) {
  for (std::string* text : {&page.means, &page.why}) *text = std::string(manual.verbatim("page", *text));
  return page;
}

Sentence fix_words(const RuleRow& row) {
  if (!row.traits.offers_fix) return help("No fix is offered.");
  return row.traits.guesses_fix
             ? help("A fix may be offered. It is a guess, so `readout check --fix` does not apply it.")
             : help("A fix is offered if it is certain, and `readout check --fix` applies it.");
}

}  // namespace readout
