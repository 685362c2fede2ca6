#include "wording/phrase.h"

namespace readout {

void Phrase::add(std::string text, std::string_view lang, Span fact, PartRole role) {
  if (text.empty()) return;
  Origin origin = fact.source ? Origin::whole(fact, text.size()) : Origin();
  parts.push_back({std::move(text), std::string(lang), role, std::move(origin)});
}

void Phrase::add(const Phrase& other) { parts.insert(parts.end(), other.parts.begin(), other.parts.end()); }

Phrase Phrase::naming(std::string time) && {
  for (PhrasePart& part : parts) part.times = {{0, part.text.size(), time}};
  return std::move(*this);
}

Phrase Phrase::joined(Span whole) const {
  Phrase out;
  if (parts.empty()) return out;
  PhrasePart one{text(), parts.front().lang, PartRole::plain, Origin(whole.source)};
  std::size_t at = 0;
  for (const PhrasePart& part : parts) {
    for (const TimeMark& time : part.times) one.times.push_back({at + time.begin, at + time.end, time.value});
    at += part.text.size();
  }
  for (const PhrasePart& part : parts) {
    if (!whole.source) break;
    if (part.origin.source() == whole.source) one.origin.append(part.origin);
    else one.origin.append(part.text.size(), whole.begin, whole.end - whole.begin);
  }
  out.parts.push_back(std::move(one));
  return out;
}

std::string Phrase::text() const {
  std::string out;
  for (const PhrasePart& part : parts) out += part.text;
  return out;
}

Phrase one_part(std::string text, std::string_view lang, Span fact, PartRole role) {
  Phrase phrase;
  phrase.add(std::move(text), lang, fact, role);
  return phrase;
}

}  // namespace readout
