// What a house prints on every page: masthead, category and release line, the attribution before the lead, the closing
// mark, a link back. The texts are those of the style (style.xsd).
#include "press/builder.h"
#include "wording/names.h"

namespace readout::press {
namespace {

/// A text of the style with the parties in place of `{parties}`.
std::string house_text(const Builder& builder, std::string_view name) {
  constexpr std::string_view kParties = "{parties}";
  std::string text(builder.voice().wording->value(name));
  std::size_t at = text.find(kParties);
  if (at == std::string::npos) return text;
  const std::string parties = compound(builder.meeting, builder.voice()).text();
  for (; at != std::string::npos; at = text.find(kParties, at + parties.size()))
    text.replace(at, kParties.size(), parties);
  return text;
}

/// Adds a text of the style as a paragraph; no block if the style has none.
void add_text(const Builder& builder, std::string_view name, ParagraphRole role, Blocks& blocks) {
  const std::string text = house_text(builder, name);
  if (text.empty()) return;
  Inlines words = generated(builder.voice(), text);
  const std::string address(name == "back" ? builder.voice().wording->value("back-address") : "");
  if (!address.empty()) words = {{Link{address, std::move(words)}}};
  blocks.push_back({0, "house." + std::string(name), Paragraph{role, std::move(words)}});
}

}  // namespace

void add_masthead(const Builder& builder, Blocks& blocks) {
  for (const char* name : {"masthead", "category", "release"}) add_text(builder, name, ParagraphRole::banner, blocks);
}

void add_attribution(const Builder& builder, Blocks& blocks) {
  add_text(builder, "attribution", ParagraphRole::body, blocks);
}

void add_closing_mark(const Builder& builder, Blocks& blocks) {
  for (const char* name : {"closing-mark", "back"}) add_text(builder, name, ParagraphRole::document, blocks);
}

}  // namespace readout::press
