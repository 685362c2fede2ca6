// The arguments of a phrase of a catalog, and the pieces of its result.
//
// Arguments are named, as in ICU MessageFormat. The result is pieces, not a string, so that an argument that is
// itself marked-up text (a name in another language, a link) keeps its structure.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace readout {

/// A named argument: a whole number (plural), a string (select, or printed as it is), or a slot filled by the caller.
struct Slot {};
using MessageValue = std::variant<std::int64_t, std::string, Slot>;
using MessageArguments = std::vector<std::pair<std::string, MessageValue>>;

/// A piece of a formatted message: text of the pattern, or the name of the slot at this place. `{place, form, in|à }`
/// asks for the form of a slot's register entry for the use `in`, and for the usual form after the words `à ` if the
/// entry has none; `{name, particle, 은/는}` for a particle after the slot, by its last sound (locale/letters.h).
struct MessagePiece {
  bool is_slot = false;
  std::string text;
  std::string use{}, otherwise{}, particle{};
  bool may_lack_form = false;  ///< the pattern says what to print if there is no form for the use
  bool operator==(const MessagePiece&) const = default;
};

}  // namespace readout
