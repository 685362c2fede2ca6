// A compiled catalog as msgfmt writes it (GNU gettext manual 10.3): takes the bytes of a little-endian .mo file,
// returns the keys and values of its entries.
//
// Looks into the bytes, copies nothing. The bytes are those that the build made with msgfmt --no-hash; bytes from
// elsewhere are not checked.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace readout {

class MoFile {
 public:
  explicit MoFile(std::string_view bytes);

  std::size_t count() const { return count_; }
  /// msgctxt, an EOT and msgid, or msgid alone; empty for the header. In ascending order.
  std::string_view key(std::size_t i) const { return text(originals_, i); }
  std::string_view value(std::size_t i) const { return text(translations_, i); }
  /// The value of a key; absent if there is none, and for the header. Bisects.
  std::optional<std::string_view> find(std::string_view key) const;

 private:
  std::size_t number(std::size_t at) const;
  std::string_view text(std::size_t table, std::size_t i) const;

  std::string_view bytes_;
  std::size_t count_, originals_, translations_;
};

}  // namespace readout
