#include "rules/plain_prose.h"

#include <algorithm>

#include "base/utf8.h"
#include "meeting/walk.h"

namespace readout {
namespace {

/// The byte offset of a code point.
std::size_t byte_at(std::string_view text, std::size_t index) {
  std::size_t at = 0;
  for (; index > 0 && at < text.size(); --index) at += decode_at(text, at).length;
  return at;
}

}  // namespace

PlainProse::PlainProse(const Prose& content) { add(content); }

void PlainProse::add(const Prose& content) {
  for (const ProseNode& node : content) {
    if (const auto* text = std::get_if<ProseText>(&node.value)) add_words(text->text);
    else if (const auto* ruby = std::get_if<ProseRuby>(&node.value))
      for (const ProseRuby::Pair& pair : ruby->pairs) add_words(pair.base);
    else if (const Prose* inside = content_of(node)) add(*inside);
    else if (!std::holds_alternative<ProseNote>(node.value)) add_fact();
  }
}

void PlainProse::add_words(const SourcedText& words) {
  const std::size_t begin = length_;
  length_ += count_code_points(words.text);
  text_ += words.text;
  pieces_.push_back({begin, length_, &words});
}

void PlainProse::add_fact() {
  append_utf8(text_, U'\uFFFC');
  ++length_;
}

Span PlainProse::span_of(std::size_t begin, std::size_t end) const {
  const auto piece =
      std::ranges::find_if(pieces_, [&](const Piece& one) { return begin < one.end && end > one.begin; });
  if (piece == pieces_.end()) return {};
  const std::size_t first = std::max(begin, piece->begin) - piece->begin,
                    last = std::min(end, piece->end) - piece->begin;
  const std::string& text = piece->words->text;
  return piece->words->slice(byte_at(text, first), byte_at(text, last)).span();
}

}  // namespace readout
