// Bytes in pieces: takes small parts by copying them, and large ones by sharing them.
//
// A PDF has its pictures as they are. A file that holds them in pieces has no second copy of them.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace readout {

/// Bytes that several values own.
using SharedBytes = std::shared_ptr<const std::string>;

inline SharedBytes shared(std::string bytes) { return std::make_shared<const std::string>(std::move(bytes)); }

class Pieces {
 public:
  Pieces() = default;
  /// One piece.
  explicit Pieces(std::string bytes) { tail() = std::move(bytes); }

  /// The last piece, to which bytes can be appended. Valid until the next call of share().
  std::string& tail() { return parts_.back().own; }
  /// Adds bytes without copying them.
  void share(SharedBytes bytes) {
    before_ += tail().size() + bytes->size();
    parts_.back().shared = std::move(bytes);
    parts_.emplace_back();
  }

  std::size_t size() const { return before_ + parts_.back().own.size(); }
  /// All pieces in order; valid as long as this is not changed.
  std::vector<std::string_view> views() const {
    std::vector<std::string_view> out;
    for (const Part& part : parts_) {
      out.emplace_back(part.own);
      if (part.shared) out.emplace_back(*part.shared);
    }
    return out;
  }
  std::string joined() const {
    std::string out;
    for (std::string_view piece : views()) out += piece;
    return out;
  }

 private:
  struct Part {
    std::string own;
    SharedBytes shared{};  ///< after `own`; null in the last part
  };
  std::vector<Part> parts_{1};
  std::size_t before_ = 0;  ///< bytes before the tail
};

}  // namespace readout
