// Packs a lexicon when the program is built: pack_lexicon IN.xml OUT. Exit code 1, with the fault, if it cannot be
// packed.
#include "agreement/pack_lexicon.h"

#include <fmt/format.h>

#include <cstdio>

#include "agreement/read_lexicon.h"
#include "base/file.h"
#include "base/files.h"
#include "base/resources.h"

using namespace readout;

// The lexicons that this program packs are resources of the others. It has none.
std::span<const Resource> readout::resources() { return {}; }

namespace {

constexpr std::size_t kLargest = 16 << 20;

int fail(std::string_view path, std::string_view why) {
  fmt::print(stderr, "{}: {}\n", path, why);
  return 1;
}

int fail(const char* path, const agreement::LexiconFault& fault) {
  const Place place = place_of(*fault.span.source, fault.span.begin);
  return fail(fmt::format("{}:{}:{}", path, place.line, place.column), fault.what);
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) return fail("pack_lexicon", "takes a lexicon and the file to write");
  Sources sources;
  Diagnostics findings;
  std::optional<std::string> bytes = disk().read(arguments[1], kLargest, {}, findings);
  if (!bytes) return fail(arguments[1], "cannot be read");
  agreement::DraftLexicon lexicon;
  const auto tree = read_shipped_xml(sources.add(arguments[1], std::move(*bytes)));
  const std::vector<agreement::LexiconFault> faults = agreement::read_lexicon(*tree, lexicon);
  if (!faults.empty()) return fail(arguments[1], faults.front());
  const std::string packed = agreement::pack_lexicon(lexicon);
  if (packed.empty()) return fail(arguments[1], "too many ways begin at one state");
  return write_file(arguments[2], packed, findings) ? 0 : fail(arguments[2], "cannot be written");
}
