#include "commands/ignores.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/near.h"
#include "base/rule_table.h"
#include "commands/project.h"
#include "input/xml_names.h"

namespace readout {
namespace {

constexpr std::string_view kTarget = "readout-ignore";
constexpr std::string_view kBlanks = " \t\r\n";
/// All files with instructions have one of these, and so have most files with what resembles an instruction.
constexpr std::string_view kTraces[] = {"ignore", "Ignore", "IGNORE"};
constexpr std::string_view kXmlForm = "<?readout-ignore RULE reason?>", kPoForm = "# readout-ignore: RULE reason";

bool may_have_ignores(std::string_view text) {
  return std::ranges::any_of(kTraces,
                             [&](std::string_view trace) { return text.find(trace) != std::string_view::npos; });
}

/// The first word of a text, without a colon at its end.
std::string_view first_word(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(kBlanks), text.size()));
  return text.substr(0, text.find_first_of(" \t\r\n:?"));
}

bool resembles_target(std::string_view word) {
  constexpr std::size_t kMostLetters = 16;
  if (word.size() > kMostLetters) return false;
  return edit_distance(in_lower_case(std::string(word)), kTarget) <= 2;
}

/// Reports a text that begins like an instruction, but is none.
void report_not_obeyed(const Source& source, std::string_view text, std::string_view form, Diagnostics& diagnostics) {
  const std::string_view word = first_word(text);
  if (!resembles_target(word)) return;
  const auto begin = static_cast<std::uint32_t>(word.data() - source.bytes.data());
  diagnostics.report("ignore-not-obeyed", {&source, begin, begin + static_cast<std::uint32_t>(word.size())},
                     {{"word", std::string(word)}, {"form", std::string(form)}});
}

/// What is ignored: a rule that exists and that can be ignored.
std::optional<RuleId> ignored_rule(Span name, Diagnostics& diagnostics) {
  const std::optional<RuleId> rule = RuleId::find(name.text());
  const Arguments arguments{{"rule", std::string(name.text())}};
  if (rule && can_be_set(rule->row())) return rule;
  if (rule) {
    diagnostics.report("ignore-refused", name, arguments);
    return std::nullopt;
  }
  Diagnostic& finding = diagnostics.report("ignore-rule-unknown", name, arguments);
  if (std::string meant = nearest(name.text(), rules_and_categories()); RuleId::find(meant))
    finding.fixes.push_back({name, std::move(meant)});
  return std::nullopt;
}

/// Reads `RULE reason`, the words of an instruction.
void add_ignore(Span words, Span covers, std::vector<Ignore>& ignores, Diagnostics& diagnostics) {
  const std::string_view text = words.text();
  const std::size_t first = std::min(text.find_first_not_of(kBlanks), text.size());
  const std::size_t last = std::min(text.find_first_of(kBlanks, first), text.size());
  const Span name{words.source, words.begin + static_cast<std::uint32_t>(first),
                  words.begin + static_cast<std::uint32_t>(last)};
  const std::optional<RuleId> rule = ignored_rule(name, diagnostics);
  if (!rule) return;
  if (text.find_first_not_of(kBlanks, last) == std::string_view::npos)
    diagnostics.report("ignore-without-reason", name, {{"rule", std::string(rule->text())}});
  ignores.push_back({*rule, name, covers});
}

/// The words of each instruction of a well-formed XML file, in order. Comments and CDATA sections have none.
std::vector<Span> instructions_in(const Source& source, Diagnostics& diagnostics) {
  const std::string_view bytes = source.bytes, open = "<?readout-ignore", comment = "<!--";
  std::vector<Span> found;
  if (!may_have_ignores(bytes)) return found;
  for (std::size_t at = bytes.find('<'); at != std::string_view::npos; at = bytes.find('<', at + 1)) {
    const std::size_t begin = at, words = begin + open.size();
    at = end_of_markup_without_tags(bytes, begin);
    const bool ours =
        bytes.substr(begin).starts_with(open) && (words == at || kBlanks.find(bytes[words]) != std::string_view::npos);
    const std::string_view markup = bytes.substr(begin, at - begin);
    if (ours) found.push_back({&source, static_cast<std::uint32_t>(words), static_cast<std::uint32_t>(at)});
    else if (markup.starts_with("<?")) report_not_obeyed(source, markup.substr(2), kXmlForm, diagnostics);
    else if (markup.starts_with(comment))
      report_not_obeyed(source, markup.substr(comment.size()), kXmlForm, diagnostics);
  }
  return found;
}

/// All elements in the order of their start tags.
void collect_elements(const XmlElement& element, std::vector<Span>& elements) {
  elements.push_back(element.whole);
  for (const XmlNode& child : element.children)
    if (const auto* inner = std::get_if<std::unique_ptr<XmlElement>>(&child)) collect_elements(**inner, elements);
}

/// The element after an instruction that has the same parent; an empty span if there is none.
Span element_after(Span instruction, const std::vector<Span>& elements) {
  const auto next = std::ranges::lower_bound(elements, instruction.end, {}, &Span::begin);
  if (next == elements.end()) return {};
  const std::string_view between =
      std::string_view(instruction.source->bytes).substr(instruction.end, next->begin - instruction.end);
  return between.find("</") == std::string_view::npos ? *next : Span{};
}

/// The words of an instruction in a line of a translator's comment, if it is one.
std::optional<std::size_t> words_in_comment(std::string_view line) {
  if (!line.starts_with('#')) return std::nullopt;
  const std::size_t begin = line.find_first_not_of(" \t", 1);
  if (begin < 2 || begin == std::string_view::npos || !line.substr(begin).starts_with(kTarget)) return std::nullopt;
  const std::size_t colon = begin + kTarget.size();
  return line.substr(colon).starts_with(':') ? std::optional(colon + 1) : std::nullopt;
}

void add_entry_ignores(const PoEntry& entry, std::vector<Ignore>& ignores, Diagnostics& diagnostics) {
  const std::string_view text = entry.span.text();
  for (std::size_t line = 0; line < text.size();) {
    const std::size_t end = std::min(text.find('\n', line), text.size());
    const std::string_view whole = text.substr(line, end - line);
    if (const auto words = words_in_comment(whole))
      add_ignore({entry.span.source, entry.span.begin + static_cast<std::uint32_t>(line + *words),
                  entry.span.begin + static_cast<std::uint32_t>(end)},
                 entry.span, ignores, diagnostics);
    else if (whole.starts_with('#'))
      report_not_obeyed(*entry.span.source, whole.substr(std::min(whole.find_first_not_of("#.,:|"), whole.size())),
                        kPoForm, diagnostics);
    line = end + 1;
  }
}

}  // namespace

std::vector<Ignore> ignores_in(const XmlElement& root, Diagnostics& diagnostics) {
  std::vector<Ignore> ignores;
  const std::vector<Span> instructions = instructions_in(*root.whole.source, diagnostics);
  if (instructions.empty()) return ignores;
  std::vector<Span> elements;
  collect_elements(root, elements);
  for (const Span& words : instructions) add_ignore(words, element_after(words, elements), ignores, diagnostics);
  return ignores;
}

std::vector<Ignore> ignores_in(const PoFile& po, Diagnostics& diagnostics) {
  std::vector<Ignore> ignores;
  for (const PoEntry& entry : po.entries) {
    if (!entry.obsolete && may_have_ignores(entry.span.text())) add_entry_ignores(entry, ignores, diagnostics);
  }
  return ignores;
}

}  // namespace readout
