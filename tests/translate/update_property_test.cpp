// Random edits of a meeting and of its .po: no translation is lost, and none is that of another text unless it is
// fuzzy.
#include <algorithm>
#include <random>
#include <set>

#include "translate/carry.h"
#include "translate/merged.h"

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
    bytes_ = write_po(update_po(meeting.meeting, "ja", {.existing = &before.file}).po);
    const test::Po after(bytes_);
    CHECK(write_po(update_po(meeting.meeting, "ja", {.existing = &after.file}).po) == bytes_);
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
    }
    bytes_ = write_po(po.file);
  }

  /// Writes the .po as another program could: in another order, in other lines, without empty lines at its end.
  void rewrite() {
    test::Po po(bytes_);
    std::shuffle(po.file.entries.begin() + 1, po.file.entries.end(), random_);
    std::string bytes;
    for (const char c : write_po(po.file)) {
      bytes += c;
      if (c == ' ' && inside_string(bytes) && below(4) == 0) bytes += "\"\n" + line_start(bytes) + "\"";
    }
    bytes_ = bytes;
  }

 private:
  unsigned below(std::size_t limit) { return static_cast<unsigned>(random_() % limit); }
  std::string new_id() { return fmt::format("p{}", ++count_); }
  std::string new_text() { return fmt::format("Text {} of {}.", below(12), below(2)); }
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
      if (entry.msgctxt && has_translation(entry)) CHECK(left.contains(entry.msgstr.front().text));
  }

  /// Whether the last line is open inside the string of a msgid or msgstr.
  static bool inside_string(const std::string& bytes) {
    const std::string line = bytes.substr(bytes.rfind('\n') + 1);
    return !line.starts_with("# ") && !line.starts_with("#.") && !line.starts_with("#,") &&
           std::ranges::count(line, '"') == 1;
  }
  static std::string line_start(const std::string& bytes) {
    const std::string line = bytes.substr(bytes.rfind('\n', bytes.size() - 3) + 1);
    return line.starts_with("#~|") ? "#~| " : line.starts_with("#~") ? "#~ " : line.starts_with("#|") ? "#| " : "";
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

}  // namespace readout
