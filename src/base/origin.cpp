#include "base/origin.h"

#include <algorithm>

namespace readout {
namespace {

std::uint32_t u32(std::size_t n) { return static_cast<std::uint32_t>(n); }

bool is_linear(const OriginPiece& piece) { return piece.text_length == piece.source_length; }

/// The part [begin, end) of a piece, both counted from the piece's text start.
OriginPiece part(const OriginPiece& piece, std::uint32_t begin, std::uint32_t end) {
  if (!is_linear(piece)) return {end - begin, piece.source_begin, piece.source_length};
  return {end - begin, piece.source_begin + begin, end - begin};
}

}  // namespace

Origin Origin::whole(Span span, std::size_t text_length) {
  Origin origin(span.source);
  origin.pieces_.push_back({u32(text_length), span.begin, span.end - span.begin});
  return origin;
}

void Origin::append(std::size_t text_length, std::size_t source_begin, std::size_t source_length) {
  OriginPiece piece{u32(text_length), u32(source_begin), u32(source_length)};
  if (text_length == 0 && !pieces_.empty()) return;
  // An empty text has a place until words come.
  if (pieces_.size() == 1 && pieces_.back().text_length == 0) pieces_.clear();
  if (!pieces_.empty()) {
    OriginPiece& last = pieces_.back();
    if (is_linear(last) && is_linear(piece) && last.source_begin + last.source_length == piece.source_begin) {
      last.text_length += piece.text_length;
      last.source_length += piece.source_length;
      return;
    }
  }
  pieces_.push_back(piece);
}

void Origin::append(const Origin& next) {
  if (!source_) source_ = next.source_;
  for (const OriginPiece& piece : next.pieces_) append(piece.text_length, piece.source_begin, piece.source_length);
}

Span Origin::span(std::size_t begin, std::size_t end) const {
  if (pieces_.empty()) return {source_, 0, 0};
  std::uint32_t from = ~0u, to = 0;
  std::uint32_t at = 0;
  for (const OriginPiece& piece : pieces_) {
    std::uint32_t next = at + piece.text_length;
    bool touches = begin == end ? (begin >= at && begin <= next) : (begin < next && end > at);
    if (touches) {
      std::uint32_t low = begin > at ? u32(begin) - at : 0;
      std::uint32_t high = std::min(u32(end), next) - at;
      OriginPiece cut = part(piece, low, high);
      from = std::min(from, cut.source_begin);
      to = std::max(to, cut.source_begin + (begin == end ? 0 : cut.source_length));
    }
    at = next;
  }
  if (from == ~0u) return {source_, pieces_.back().source_begin, pieces_.back().source_begin};
  return {source_, from, to};
}

Span Origin::span() const {
  std::size_t length = 0;
  for (const OriginPiece& piece : pieces_) length += piece.text_length;
  return span(0, length);
}

Origin Origin::slice(std::size_t begin, std::size_t end) const {
  Origin out(source_);
  std::uint32_t at = 0;
  for (const OriginPiece& piece : pieces_) {
    std::uint32_t next = at + piece.text_length;
    if (begin < next && end > at) {
      std::uint32_t low = begin > at ? u32(begin) - at : 0;
      OriginPiece cut = part(piece, low, std::min(u32(end), next) - at);
      out.append(cut.text_length, cut.source_begin, cut.source_length);
    }
    at = next;
  }
  return out;
}

SourcedText SourcedText::slice(std::size_t begin, std::size_t end) const {
  return {text.substr(begin, end - begin), origin.slice(begin, end)};
}

SourcedText sourced(std::string text, Span span) {
  Origin origin = Origin::whole(span, text.size());
  return {std::move(text), std::move(origin)};
}

}  // namespace readout
