// The scripts of kana.
//
// Takes a code point. Half-width katakana and the small letters for Ainu are katakana; the middle dot is not. No
// function depends on a locale.
#pragma once

namespace readout {

constexpr bool is_hiragana(char32_t c) { return c >= 0x3041 && c <= 0x309F; }

/// Katakana with its length mark, not the middle dot.
constexpr bool is_katakana(char32_t c) {
  constexpr char32_t kMiddleDot = 0x30FB;
  return (c >= 0x30A1 && c <= 0x30FF && c != kMiddleDot) || (c >= 0x31F0 && c <= 0x31FF) ||
         (c >= 0xFF66 && c <= 0xFF9F);
}

}  // namespace readout
