// A catalog: any PO file gives phrases that can be formatted, or findings.
#include <cstddef>
#include <cstdint>
#include <string>

#include "locale/catalog.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace readout;
  Sources sources;
  Diagnostics diagnostics;
  const auto po = read_po(sources.add("ja.po", {reinterpret_cast<const char*>(data), size}), diagnostics);
  const auto catalog = po ? Catalog::from_po("ja", *po, diagnostics) : std::nullopt;
  if (!catalog) return 0;
  catalog->words();
  for (const PoEntry& entry : po->entries)
    if (entry.msgctxt) catalog->format(entry.msgctxt->text, entry.msgid.text, {{"source", "MOFA"}, {"count", 3}});
  return 0;
}
