#include "base/origin.h"

namespace readout {
namespace {

std::uint32_t u32(std::size_t n) { return static_cast<std::uint32_t>(n); }

}  // namespace

void Origin::add(OriginPiece piece) {
  if (size_++ == 0) first_ = piece;
  else more_.add(piece);
}

Origin::Cut Origin::cut(std::size_t i, std::size_t begin, std::size_t end) const {
  const OriginPiece& of = piece(i);
  const std::uint32_t from = std::max(u32(begin), begin_of(i)), length = std::min(u32(end), of.text_end) - from;
  if (!is_linear(i)) return {length, of.source_begin, of.source_length};
  return {length, of.source_begin + (from - begin_of(i)), length};
}

std::size_t Origin::piece_at(std::size_t at) const {
  if (size_ == 0 || first_.text_end >= at) return 0;
  const std::span<const OriginPiece> further = more_.all();
  auto found = std::ranges::lower_bound(further, u32(at), {}, &OriginPiece::text_end);
  return static_cast<std::size_t>(found - further.begin()) + 1;
}

Origin Origin::whole(Span span, std::size_t text_length) {
  Origin origin(span.source);
  origin.add({u32(text_length), span.begin, span.end - span.begin});
  return origin;
}

void Origin::append(std::size_t text_length, std::size_t source_begin, std::size_t source_length) {
  if (text_length == 0 && size_ > 0) return;
  // The place of an empty text is replaced by the first words.
  if (size_ == 1 && first_.text_end == 0) size_ = 0;
  const std::uint32_t end = text_end() + u32(text_length);
  if (size_ > 0 && text_length == source_length && is_linear(size_ - 1)) {
    OriginPiece& last = piece(size_ - 1);
    if (last.source_begin + last.source_length == source_begin) {
      last.text_end = end;
      last.source_length += u32(source_length);
      return;
    }
  }
  add({end, u32(source_begin), u32(source_length)});
}

void Origin::append(const Origin& next) {
  if (!source_) source_ = next.source_;
  for (std::size_t i = 0; i < next.size_; ++i)
    append(next.piece(i).text_end - next.begin_of(i), next.piece(i).source_begin, next.piece(i).source_length);
}

Span Origin::span(std::size_t begin, std::size_t end) const {
  if (size_ == 0) return {source_, 0, 0};
  std::uint32_t from = ~0u, to = 0;
  const bool empty = begin == end;
  // An empty range touches the pieces on both sides.
  for (std::size_t i = piece_at(empty ? begin : begin + 1);
       i < size_ && (empty ? begin_of(i) <= begin : begin_of(i) < end); ++i) {
    const Cut found = cut(i, begin, end);
    from = std::min(from, found.source_begin);
    to = std::max(to, found.source_begin + (empty ? 0 : found.source_length));
  }
  if (from == ~0u) return {source_, piece(size_ - 1).source_begin, piece(size_ - 1).source_begin};
  return {source_, from, to};
}

Span Origin::span() const { return span(0, text_end()); }

Origin Origin::slice(std::size_t begin, std::size_t end) const {
  Origin out(source_);
  for (std::size_t i = piece_at(begin + 1); i < size_ && begin_of(i) < end; ++i) {
    const Cut found = cut(i, begin, end);
    out.append(found.text_length, found.source_begin, found.source_length);
  }
  return out;
}

SourcedText SourcedText::slice(std::size_t begin, std::size_t end) const {
  return {text.substr(begin, end - begin), origin.slice(begin, end)};
}

}  // namespace readout
