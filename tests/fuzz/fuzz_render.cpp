// A whole run in memory: a meeting and its Japanese translation, separated by a NUL, give documents and a PDF, or
// findings.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <string>

#include "commands/attachments.h"
#include "commands/pipeline.h"
#include "write/formats.h"

namespace {

using namespace readout;

void write_all(Job& job, const House& house) {
  write_documents(formats_named({"docbook", "text"}), *job.edition);
  const std::vector<Attachment> attachments = attachments_of(job, house, false);
  const SetEdition set{*job.edition, *job.pages, attachments, {&house.world.outlines, nullptr}};
  const std::vector<OutputFile> files = write_pages(formats_named({"pdf"}), set, job.findings);
  if (job.findings.has_errors()) return;
  if (files.size() != 1) std::abort();
  const std::string bytes = files[0].bytes.joined();
  if (bytes.size() != files[0].bytes.size() || !bytes.starts_with("%PDF-1.7") || !bytes.ends_with("%%EOF\n"))
    std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const bool ready = (prepare_xml(), true);
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const std::size_t nul = std::min(bytes.find('\0'), size);
  std::map<std::string, std::string> held{{"m.xml", bytes.substr(0, nul)}};
  if (nul < size) held["m.ja.po"] = bytes.substr(nul + 1);
  const OverlayFiles files(disk(), held);
  const World world(files);
  Diagnostics diagnostics;
  const auto house = make_house(world, {}, diagnostics);
  Job job("m.xml");
  if (ready && advance(job, *house, Stage::typeset, {}) == Stage::typeset && !has_errors(job)) write_all(job, *house);
  return 0;
}
