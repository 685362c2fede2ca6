// Maps decoded text back to the bytes of its source.
//
// Text changes when it is read: XML entities and PO escapes are decoded, white space is folded, lines are joined. An
// Origin maps each byte of the decoded text to bytes of its source, so that a finding about one character of a page can
// point to that character in the file. It does not record the author of the text; document/ adds language and kind.
#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"

namespace readout {

/// The text from the end of the previous piece up to `text_end` came from `source_length` bytes. If the lengths are
/// equal, it maps byte by byte; otherwise it maps as a whole (an entity, an escape, folded white space, text generated
/// from one element).
struct OriginPiece {
  std::uint32_t text_end = 0;
  std::uint32_t source_begin = 0;
  std::uint32_t source_length = 0;
  bool operator==(const OriginPiece&) const = default;
};

/// The map of one decoded text. Pieces follow the text without a gap.
class Origin {
 public:
  Origin() = default;
  explicit Origin(const Source* source) : source_(source) {}

  /// A text of `text_length` bytes made from all of `span`, such as a date printed from an attribute.
  static Origin whole(Span span, std::size_t text_length);

  /// Adds the map of the next `text_length` bytes; joins it to the previous piece if both map byte by byte. With no
  /// bytes at the start, it records the place of an empty text.
  void append(std::size_t text_length, std::size_t source_begin, std::size_t source_length);
  /// Appends the map of another text from the same source.
  void append(const Origin& next);

  /// The source range of text bytes [begin, end); an empty range gives an empty span at its place.
  Span span(std::size_t begin, std::size_t end) const;
  /// The source range of the whole text.
  Span span() const;
  /// The map of the text bytes [begin, end) alone.
  Origin slice(std::size_t begin, std::size_t end) const;

  const Source* source() const { return source_; }
  /// How many pieces the map has.
  std::size_t size() const { return size_; }
  bool operator==(const Origin&) const = default;

 private:
  struct Cut {
    std::uint32_t text_length, source_begin, source_length;
  };
  /// The pieces after the first. A file has an Origin for each text and value, so one without further pieces is small.
  class Further {
   public:
    Further() = default;
    Further(const Further& other) : pieces_(other.pieces_ ? std::make_unique<Pieces>(*other.pieces_) : nullptr) {}
    Further(Further&&) noexcept = default;
    Further& operator=(const Further& other) { return *this = Further(other); }
    Further& operator=(Further&&) noexcept = default;
    ~Further() = default;

    bool operator==(const Further& other) const { return std::ranges::equal(all(), other.all()); }
    std::span<const OriginPiece> all() const { return pieces_ ? *pieces_ : std::span<const OriginPiece>(); }
    OriginPiece& at(std::size_t i) { return (*pieces_)[i]; }
    void add(OriginPiece piece) {
      if (!pieces_) pieces_ = std::make_unique<Pieces>();
      pieces_->push_back(piece);
    }

   private:
    using Pieces = std::vector<OriginPiece>;
    std::unique_ptr<Pieces> pieces_;
  };

  // Nearly all texts have one piece; it is stored here, without an allocation.
  const OriginPiece& piece(std::size_t i) const { return i ? more_.all()[i - 1] : first_; }
  OriginPiece& piece(std::size_t i) { return i ? more_.at(i - 1) : first_; }
  void add(OriginPiece piece);
  std::uint32_t begin_of(std::size_t i) const { return i ? piece(i - 1).text_end : 0; }
  std::uint32_t text_end() const { return size_ ? piece(size_ - 1).text_end : 0; }
  bool is_linear(std::size_t i) const { return piece(i).text_end - begin_of(i) == piece(i).source_length; }
  /// The part of a piece within the text bytes [begin, end).
  Cut cut(std::size_t i, std::size_t begin, std::size_t end) const;
  /// The first piece that ends at or after `at`.
  std::size_t piece_at(std::size_t at) const;

  const Source* source_ = nullptr;
  Further more_;
  OriginPiece first_;
  std::uint32_t size_ = 0;
};

/// Decoded UTF-8 with its origin.
struct SourcedText {
  std::string text;
  Origin origin;

  Span span() const { return origin.span(); }
  SourcedText slice(std::size_t begin, std::size_t end) const;
  bool operator==(const SourcedText&) const = default;
};

}  // namespace readout
