#include "rules/passage.h"

#include "meeting/walk.h"

namespace readout {
namespace {

void add_pieces(const Prose& content, std::vector<TextPiece>& pieces) {
  for (const ProseNode& node : content) {
    if (const auto* text = std::get_if<ProseText>(&node.value)) {
      pieces.push_back({&text->text, &node});
    } else if (const auto* ruby = std::get_if<ProseRuby>(&node.value)) {
      for (const ProseRuby::Pair& pair : ruby->pairs) pieces.push_back({&pair.base, &node});
    } else if (const Prose* inside = content_of(node)) {
      const bool quotation = std::holds_alternative<ProseQuote>(node.value);
      if (quotation) pieces.push_back({nullptr, &node});
      add_pieces(*inside, pieces);
      if (quotation) pieces.push_back({nullptr, &node});
    } else {
      pieces.push_back({nullptr, &node});
    }
  }
}

}  // namespace

Passage passage_of(const Facts& facts, std::string_view lang, const Prose& content, Span place) {
  Passage passage{facts, lang, place, content, {}};
  add_pieces(content, passage.pieces);
  return passage;
}

bool takes_element(const TextPiece& piece, Span span) {
  if (!piece.node || !std::holds_alternative<ProseText>(piece.node->value)) return false;
  const std::string_view bytes = span.source->bytes;
  const std::size_t open = bytes.rfind("<![CDATA[", span.begin), close = bytes.rfind("]]>", span.begin);
  return open == std::string_view::npos || (close != std::string_view::npos && close > open);
}

}  // namespace readout
