// Elements that have no text: quotations, emphasis and links in prose, titles of office, labels of groups.
#include <algorithm>

#include "base/rule_table.h"
#include "base/utf8.h"
#include "meeting/walk.h"
#include "rules/passage.h"

namespace readout {
namespace {

void report_empty(Span tag, std::string_view element, Diagnostics& diagnostics) {
  diagnostics.report("element-empty", tag, {{"element", std::string(element)}});
}

/// Whether a title or a label prints something: words, or a party or a number.
bool prints_parts(const auto& title) {
  return std::ranges::any_of(title.parts, [](const auto& part) {
    const auto* words = std::get_if<SourcedText>(&part);
    return !words || has_visible(words->text);
  });
}

void prose_elements_have_text(const Passage& passage, Diagnostics& diagnostics) {
  for_each_node(passage.content, [&](const ProseNode& node) {
    const Prose* inside = content_of(node);
    if (!inside || prints(*inside)) return;
    const std::string_view element = std::holds_alternative<ProseQuote>(node.value)      ? "q"
                                     : std::holds_alternative<ProseEmphasis>(node.value) ? "em"
                                                                                         : "a";
    report_empty(node.span, element, diagnostics);
  });
}

void titles_have_text(const Person& person, Diagnostics& diagnostics) {
  for (const Office& office : person.offices)
    for (const OfficeTitle& title : office.titles)
      if (!prints_parts(title)) report_empty(title.span, "title", diagnostics);
}

void labels_have_text(const Facts& facts, Diagnostics& diagnostics) {
  for (const Delegation& delegation : facts.meeting.delegations)
    for (const Group& group : delegation.groups)
      for (const GroupLabel& label : group.labels)
        if (!prints_parts(label)) report_empty(label.span, "label", diagnostics);
}

constexpr Rule kEmptyMeetingRules[] = {labels_have_text};
constexpr PersonRule kEmptyPersonRules[] = {titles_have_text};
constexpr PassageRule kEmptyPassageRules[] = {prose_elements_have_text};

}  // namespace

constinit const RuleGroup kEmptyElementRules{kEmptyMeetingRules, kEmptyPersonRules, kEmptyPassageRules};

}  // namespace readout
