// Random edits of a meeting and of its .po: no translation is lost, and none is that of another text unless it is
// fuzzy.
#include <algorithm>
#include <fstream>
#include <map>
#include <random>
#include <set>

#include "translate/carry.h"
#include "translate/merged.h"
#include "translate/reencoded.h"

namespace readout {
namespace {

struct Edited {
  std::string id, text;
};

/// A meeting and its .po in the hands of an author and a translator. The same seed gives the same edits.
class Work {
 public:
  explicit Work(unsigned seed) : random_(seed) {
    for (int i = 0; i < 8; ++i) units_.push_back({new_id(), new_text()});
    removed_.push_back({new_id(), new_text()});
  }

  /// Changes some units of the meeting.
  void edit_meeting() {
    for (unsigned edits = 1 + below(4); edits > 0; --edits) edit();
  }

  /// Updates the .po and checks what the update promises.
  void update() {
    const test::Reading meeting = test::meeting_of(paragraphs());
    const test::Po before(bytes_.empty() ? test::po_text("") : bytes_);
    const PoForm form = form_of(before.source.bytes);
    bytes_ = write_po(update_po(meeting.meeting, "ja", {.existing = &before.file}).po, form);
    const test::Po after(bytes_);
    CHECK(write_po(update_po(meeting.meeting, "ja", {.existing = &after.file}).po, form) == bytes_);
    check_entries(after.file);
    check_nothing_lost(before.file, after.file);
  }

  /// Translates some entries that are open; each translation begins with its text and differs from all others.
  void translate() {
    test::Po po(bytes_);
    for (PoEntry& entry : po.file.entries) {
      const bool open = entry.msgctxt && !entry.obsolete && (entry.fuzzy() || !has_translation(entry));
      if (!open || below(3) == 0) continue;
      entry.msgstr.front().text = fmt::format("[{}] {}", entry.msgid.text, ++count_);
      entry.previous_msgid.reset();
      std::erase(entry.flags, "fuzzy");
      std::erase(entry.sticky_flags, "fuzzy");
    }
    bytes_ = write_po(po.file);
  }

  /// Writes the .po as other programs could: in another order, with other lines and escapes; some drop what they do not
  /// know.
  void rewrite() {
    test::Po po(bytes_);
    std::shuffle(po.file.entries.begin() + 1, po.file.entries.end(), random_);
    if (below(3) == 0) drop_contexts(po.file);
    if (below(3) == 0) drop_comments(po.file);
    const std::string written = write_po(po.file);
    bytes_ = test::reencoded(written, random_);
    CHECK(write_po(test::Po(bytes_).file) == write_po(test::Po(written).file));
  }

  const std::string& bytes() const { return bytes_; }

 private:
  unsigned below(std::size_t limit) { return static_cast<unsigned>(random_() % limit); }
  std::string new_id() { return fmt::format("p{}", ++count_); }
  std::string new_text() {
    constexpr std::string_view kKinds[] = {"Text", "Né “à” 文", "<em>Text</em>", R"(A \ or "B")"};
    const unsigned number = below(12);
    return fmt::format("{} {} of {}.", kKinds[number % std::size(kKinds)], number, below(2));
  }
  Edited& any() { return units_[below(units_.size())]; }

  void edit() {
    Edited& one = any();
    Edited& other = any();
    switch (below(9)) {
      case 0: one.id = new_id(); break;
      case 1: std::swap(one.id, other.id); break;
      case 2: std::swap(one, other); break;
      case 3: former_.push_back(one), one.text = new_text(); break;
      case 4: change_back(); break;
      case 5: remove(); break;
      case 6: restore(false); break;
      case 7: restore(true); break;
      default: units_.push_back({new_id(), new_text()});
    }
  }

  void change_back() {
    for (const Edited& was : former_)
      for (Edited& unit : units_)
        if (unit.id == was.id) unit.text = was.text;
    former_.clear();
  }

  void remove() {
    if (units_.size() < 3) return;
    const unsigned at = below(units_.size());
    removed_.push_back(units_[at]);
    units_.erase(units_.begin() + at);
  }

  void restore(bool under_new_id) {
    if (removed_.empty()) return;
    units_.push_back(removed_.back());
    removed_.pop_back();
    if (under_new_id) units_.back().id = new_id();
  }

  std::string paragraphs() const {
    std::string out;
    for (const Edited& unit : units_) out += fmt::format("<p xml:id=\"{}\">{}</p>\n", unit.id, unit.text);
    return out;
  }

  void check_entries(const PoFile& po) const {
    std::size_t at = 0;
    for (const PoEntry& entry : po.entries) {
      if (!entry.msgctxt || entry.obsolete) continue;
      REQUIRE(at < units_.size());
      CHECK(entry.msgctxt->text == units_[at].id);
      CHECK(entry.msgid.text == units_[at++].text);
      if (has_translation(entry))
        CHECK(entry.msgstr.front().text.starts_with(fmt::format("[{}]", translated_text(entry))));
    }
    CHECK(at == units_.size());
  }

  static void check_nothing_lost(const PoFile& before, const PoFile& after) {
    std::set<std::string> left;
    for (const PoEntry& entry : after.entries) left.insert(entry.msgstr.front().text);
    for (const PoEntry& entry : before.entries)
      if (!entry.msgid.text.empty() && has_translation(entry)) CHECK(left.contains(entry.msgstr.front().text));
  }

  /// Drops contexts as XLIFF does. Entries that have the same text keep theirs: nothing else distinguishes them.
  static void drop_contexts(PoFile& po) {
    std::map<std::string, int> count;
    for (const PoEntry& entry : po.entries) ++count[entry.msgid.text];
    for (PoEntry& entry : po.entries)
      if (count[entry.msgid.text] == 1) entry.msgctxt.reset();
  }

  static void drop_comments(PoFile& po) {
    for (PoEntry& entry : po.entries) {
      entry.extracted_comments.clear();
      entry.references.clear();
      // The flag may be on the line that is new in the format.
      if (std::erase(entry.flags, "fuzzy") > 0) entry.sticky_flags.emplace_back("fuzzy");
    }
  }

  std::mt19937 random_;
  std::vector<Edited> units_, removed_, former_;
  int count_ = 0;
  std::string bytes_;
};

}  // namespace

TEST_CASE("random edits of a meeting and of its translation lose nothing and confuse nothing") {
  for (unsigned seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    Work work(seed);
    for (int round = 0; round < 12; ++round) {
      work.update();
      work.translate();
      if (round % 3 == 2) work.rewrite();
      work.edit_meeting();
    }
    work.update();
  }
}

TEST_CASE("gettext reads a file in other bytes as the file that was written") {
  for (unsigned seed = 1; seed <= 3; ++seed) {
    CAPTURE(seed);
    Work work(seed);
    work.update();
    work.translate();
    work.edit_meeting();
    work.update();
    work.rewrite();
    const std::string path = test::temporary_folder() + "/m.ja.po";
    std::ofstream(path, std::ios::binary) << work.bytes();
    const test::Ran ran = test::run(fmt::format("msgcat --no-wrap {}", path));
    CHECK(ran.exit_code == 0);
    CHECK(ran.out == write_po(test::Po(work.bytes()).file));
  }
}

}  // namespace readout
