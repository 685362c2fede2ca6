#include "wording/phrase.h"

namespace readout {

void Phrase::add(std::string text, std::string_view lang, Span fact, PartRole role) {
  if (!text.empty()) parts.push_back({std::move(text), std::string(lang), role, fact});
}

void Phrase::add(const Phrase& other) { parts.insert(parts.end(), other.parts.begin(), other.parts.end()); }

std::string Phrase::text() const {
  std::string out;
  for (const PhrasePart& part : parts) out += part.text;
  return out;
}

}  // namespace readout
