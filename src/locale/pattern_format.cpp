#include "locale/pattern_format.h"

#include <algorithm>

namespace readout {
namespace {

/// Formats a pattern: appends its pieces, with the arguments in place.
class Formatter {
 public:
  Formatter(const MessageArguments& arguments, const PluralCategory& category, const ParticleAfter& particle)
      : arguments_(arguments), category_(category), particle_(particle) {}

  /// `number` replaces `#` in the pattern.
  void pattern(const Pattern& pattern, std::optional<std::int64_t> number) {
    for (const PatternPart& part : pattern) {
      switch (part.kind) {
        case PatternPart::Kind::words: add(part.text); break;
        case PatternPart::Kind::number: add(std::to_string(number.value_or(0))); break;
        case PatternPart::Kind::value: value({true, part.text}); break;
        case PatternPart::Kind::form: value(form_piece(part)); break;
        case PatternPart::Kind::particle: value({true, part.text, {}, {}, part.style}); break;
        case PatternPart::Kind::select: select(part); break;
        case PatternPart::Kind::plural: plural(part, PluralKind::cardinal); break;
        case PatternPart::Kind::ordinal: plural(part, PluralKind::ordinal); break;
      }
    }
  }

  std::vector<MessagePiece> pieces;

 private:
  void add(std::string_view text) {
    if (text.empty()) return;
    if (!pieces.empty() && !pieces.back().is_slot) pieces.back().text += text;
    else pieces.push_back({false, std::string(text)});
  }

  const MessageValue* find(const std::string& name) const {
    auto found = std::ranges::find(arguments_, name, &std::pair<std::string, MessageValue>::first);
    return found == arguments_.end() ? nullptr : &found->second;
  }

  static MessagePiece form_piece(const PatternPart& part) {
    const std::size_t bar = part.style.find('|');
    const bool otherwise = bar != std::string::npos;
    return {true, part.text, part.style.substr(0, bar), otherwise ? part.style.substr(bar + 1) : "", {}, otherwise};
  }

  /// A text has no forms, but it has a last sound.
  void value(MessagePiece slot) {
    const MessageValue* value = find(slot.text);
    const auto* number = value ? std::get_if<std::int64_t>(value) : nullptr;
    const auto* text = value ? std::get_if<std::string>(value) : nullptr;
    if (value && !number && !text) return pieces.push_back(std::move(slot));
    const std::string shown = number ? std::to_string(*number) : text ? *text : "{" + slot.text + "}";
    add(slot.otherwise + shown);
    if (!slot.particle.empty()) add(particle_(slot.particle, shown));
  }

  void select(const PatternPart& part) {
    const MessageValue* value = find(part.text);
    const auto* number = value ? std::get_if<std::int64_t>(value) : nullptr;
    const auto* text = value ? std::get_if<std::string>(value) : nullptr;
    const std::string wanted = number ? std::to_string(*number) : text ? *text : "";
    if (const PatternCase* found = matching_case(part, wanted)) pattern(found->pattern, std::nullopt);
  }

  /// An exact case (`=1`) takes precedence over the language's category of the number.
  void plural(const PatternPart& part, PluralKind kind) {
    const MessageValue* value = find(part.text);
    const auto* number = value ? std::get_if<std::int64_t>(value) : nullptr;
    const std::int64_t n = number ? *number : 0;
    auto exact = std::ranges::find(part.cases, std::optional(static_cast<double>(n)), &PatternCase::exact);
    const PatternCase* chosen =
        exact != part.cases.end()
            ? &*exact
            : matching_case(part, has_categories(part) ? category_(n - part.offset, kind) : "other");
    if (chosen) pattern(chosen->pattern, n - part.offset);
  }

  static bool has_categories(const PatternPart& part) {
    return std::ranges::any_of(part.cases, [](const PatternCase& c) { return !c.exact && c.selector != "other"; });
  }

  /// The case of this selector, else the case `other`.
  static const PatternCase* matching_case(const PatternPart& part, std::string_view wanted) {
    for (std::string_view selector : {wanted, std::string_view("other")})
      for (const PatternCase& c : part.cases)
        if (!c.exact && c.selector == selector) return &c;
    return nullptr;
  }

  const MessageArguments& arguments_;
  const PluralCategory& category_;
  const ParticleAfter& particle_;
};

}  // namespace

std::vector<MessagePiece> format_pattern(const Pattern& pattern, const MessageArguments& arguments,
                                         const PluralCategory& category, const ParticleAfter& particle) {
  Formatter formatter(arguments, category, particle);
  formatter.pattern(pattern, std::nullopt);
  return std::move(formatter.pieces);
}

}  // namespace readout
