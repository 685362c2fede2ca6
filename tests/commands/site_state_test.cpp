// The state of an archive describes the bytes that a run has read, and is whole.
#include "commands/site_state.h"

#include "base/sha256.h"
#include "support/support.h"

using namespace readout;

namespace {

/// A file that has other bytes at each read.
class ChangingFile : public MemoryFiles {
 public:
  ChangingFile() : MemoryFiles(std::map<std::string, std::string>{{"in/m.xml", "0"}}) {}
  std::optional<std::string> read(const std::string&, std::size_t, const NamedBy&, Diagnostics&) const override {
    return std::to_string(++reads_);
  }

 private:
  mutable int reads_ = 0;
};

SiteState state_of_run() { return {{"out"}, {{"in/m.xml", {"ja"}}}, {"in/m.xml"}, {"out/m.html"}}; }

void read(const Files& files, const std::string& path) {
  Diagnostics findings;
  files.read(path, 100, {}, findings);
  CHECK_FALSE(findings.has_findings());
}

}  // namespace

TEST_CASE("the state of an archive has the digests of the bytes that were read") {
  const MemoryFiles as_read({{"in/m.xml", "before"}, {"out/m.html", "page"}}),
      later({{"in/m.xml", "beyond"}, {"out/m.html", "page"}});
  const NotedFiles noted(as_read);
  CHECK(noted.digest("in/m.xml") == "unread");
  read(noted, "./in/m.xml");
  CHECK(noted.digest("in/m.xml") == sha256("before"));
  const std::string text = state_text(state_of_run(), noted);
  CHECK(is_unchanged(text, state_of_run(), as_read));
  CHECK_FALSE(is_unchanged(text, state_of_run(), later));
}

TEST_CASE("no file is as it was if it changed between two reads of one run") {
  const ChangingFile changing;
  const NotedFiles noted(changing);
  read(noted, "in/m.xml");
  Diagnostics findings;
  CHECK(*noted.map("in/m.xml", 100, {}, findings) == "2");
  CHECK(noted.digest("in/m.xml") == "changed");
  const std::string text = state_text(state_of_run(), noted);
  for (const char* bytes : {"1", "2", "changed"}) {
    const MemoryFiles now(std::map<std::string, std::string>{{"in/m.xml", bytes}});
    CHECK_FALSE(is_unchanged(text, state_of_run(), now));
  }
}

TEST_CASE("the state of an archive has the tags of the translations beside a meeting") {
  const MemoryFiles files({{"in/m.xml", "bytes"}, {"out/m.html", "page"}});
  const NotedFiles noted(files);
  read(noted, "in/m.xml");
  const std::string text = state_text(state_of_run(), noted);
  for (const std::vector<std::string>& tags :
       {std::vector<std::string>{}, {"ja_JP"}, {"ja", "ja_JP"}, {"en-GB", "ja"}}) {
    SiteState now = state_of_run();
    now.meetings.front().second = tags;
    CHECK_FALSE(is_unchanged(text, now, files));
  }
}

TEST_CASE("a state of an archive that was cut short or edited anywhere is not the state of the last run") {
  const MemoryFiles files({{"in/m.xml", "bytes"}, {"out/m.html", "page"}});
  const NotedFiles noted(files);
  read(noted, "in/m.xml");
  const std::string text = state_text(state_of_run(), noted);
  CHECK(is_state(text));
  CHECK(is_unchanged(text, state_of_run(), files));
  for (std::size_t i = 0; i < text.size(); ++i) {
    CAPTURE(i);
    CHECK_FALSE(is_unchanged(text.substr(0, i), state_of_run(), files));
    CHECK_FALSE(is_unchanged(text.substr(0, i) + text.substr(i + 1), state_of_run(), files));
  }
  CHECK_FALSE(is_unchanged(text + "\n", state_of_run(), files));
}

TEST_CASE("a state of an archive is known by its first line, in whatever version") {
  CHECK(is_state("state of readout site\nreadout 9.9\n"));
  CHECK_FALSE(is_state("state of readout sites\n"));
  CHECK_FALSE(is_state(""));
}
