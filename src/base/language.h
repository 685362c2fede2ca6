// Language tags (BCP 47, RFC 5646): takes a tag, returns its parts.
//
// Tags have the form that the schema allows. Has no registry of languages.
#pragma once

#include <string_view>

namespace readout {

/// The subtag that names the language itself: `zh` of `zh-Hant-TW` (RFC 5646 2.2.1), in the case it is written in.
std::string_view primary_subtag(std::string_view tag);

/// Whether a tag is of Japanese, in any case of letters (RFC 5646 2.1.1): `ja`, `ja-Latn`, `JA`; not `jam`.
bool is_japanese(std::string_view tag);

}  // namespace readout
