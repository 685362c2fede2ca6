// Checks over many files, and the checks that follow fixes.
#include "commands/check_run.h"

#include <map>
#include <mutex>

#include "commands/options.h"
#include "input/xml.h"
#include "support/support.h"

using namespace readout;

namespace {

/// Files that count how often each is read.
class CountingFiles : public OverlayFiles {
 public:
  using OverlayFiles::OverlayFiles;

  std::optional<std::string> read(const std::string& path, std::size_t limit, const NamedBy& by,
                                  Diagnostics& diagnostics) const override {
    const std::lock_guard held(lock_);
    ++counts_[path];
    return OverlayFiles::read(path, limit, by, diagnostics);
  }
  int count(const std::string& path) const { return counts_[path]; }

 private:
  mutable std::mutex lock_;
  mutable std::map<std::string, int> counts_;
};

std::string changed(std::string text, std::string_view from, std::string_view to) {
  return text.replace(text.find(from), from.size(), to);
}

}  // namespace

TEST_CASE("after a fix, only the files that have read the changed text are checked again") {
  prepare_xml();
  const std::string clean = test::read_source_file("tests/commands/clean.xml");
  const std::string before = changed(clean, "home=", "bad=\"1\" home=");
  const std::map<std::string, std::string> texts{
      {"a.xml", before}, {"b.xml", changed(clean, "\"PT55M\"", "\"PT75X\"")}, {"c.xml", clean}};
  const CountingFiles files(disk(), texts);
  CheckRequests requests;
  requests.paths = {"a.xml", "b.xml", "c.xml"};
  CommonOptions common;
  common.jobs = 1;
  CheckRun run(requests, common, files);
  CHECK(run.findings().all().size() == 2);
  CHECK(run.checked().size() == 3);
  const int of_b = files.count("b.xml"), of_c = files.count("c.xml");
  run.check_again({{"a.xml", {before, clean}}});
  CHECK(run.findings().all().size() == 1);
  CHECK(run.checked().size() == 3);
  CHECK(files.count("b.xml") == of_b);
  CHECK(files.count("c.xml") == of_c);
  // The text before comes back.
  run.check_again({{"a.xml", {before, before}}});
  CHECK(run.findings().all().size() == 2);
  CHECK(files.count("b.xml") == of_b);
}
