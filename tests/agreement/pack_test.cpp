// Lexicons in packed bytes: what is read of them, and bytes that are refused.
#include <doctest/doctest.h>

#include "agreement/letter_table.h"
#include "agreement/pack_lexicon.h"
#include "agreement/read_lexicon.h"
#include "agreement/reader.h"
#include "support/support.h"

using namespace readout;
using namespace readout::agreement;

namespace {

/// Packed bytes at a multiple of 8, as they are embedded.
class Packed {
 public:
  explicit Packed(const std::string& elements) {
    Sources sources;
    const auto tree = read_shipped_xml(sources.add(
        "lexicon.xml", "<lexicon xmlns=\"urn:readout:meeting:1\" lang=\"en\">\n" + elements + "\n</lexicon>"));
    DraftLexicon lexicon;
    REQUIRE(read_lexicon(*tree, lexicon).empty());
    const std::string packed = pack_lexicon(lexicon);
    words_.resize(packed.size() / sizeof(std::uint64_t));
    packed.copy(data(), packed.size());
  }
  char* data() { return reinterpret_cast<char*>(words_.data()); }
  std::string_view bytes() { return {data(), words_.size() * sizeof(std::uint64_t)}; }

 private:
  std::vector<std::uint64_t> words_;
};

std::string read_with(const Lexicon& lexicon, std::string_view text) {
  std::string out;
  const Text folded(text);
  for (const Value& value : read_values(folded, lexicon, {}).values)
    out += (out.empty() ? "" : "; ") + value.describe();
  return out;
}

constexpr std::string_view kElements =
    "<numerals as=\"unit\"><is value=\"2\">two</is></numerals>"
    "<words class=\"unit\"><is value=\"1\" key=\"length\">metres;metre;inches</is></words>"
    "<form kind=\"quantity\">{n} {unit}</form>"
    "<form kind=\"term\" group=\"colour\" key=\"blue\">[light] blue</form>"
    "<form kind=\"number\" number=\"9\">inch!x</form>"
    "<names><terms group=\"office\"><term key=\"minister\">Foreign Minister</term></terms></names>";

}  // namespace

TEST_CASE("a lexicon reads the same values after it is packed and opened") {
  Packed packed{std::string(kElements)};
  const std::optional<Lexicon> lexicon = open_lexicon(packed.bytes());
  REQUIRE(lexicon);
  CHECK(lexicon->lang == "en");
  CHECK(read_with(*lexicon, "two metres, 3 metre and light blue; Blue, Two Metres") ==
        "quantity 2 length; quantity 3 length; term colour blue; term colour blue; quantity 2 length");
  REQUIRE(lexicon->names);
  CHECK(lexicon->names->has_letter_word(U"foreign"));
  CHECK_FALSE(lexicon->names->has_letter_word(U"foreigner"));
  const Text office("the foreign Minister");  // the capital of a pattern is only itself
  CHECK(read_terms(office, *lexicon->names, {}).empty());
}

TEST_CASE("a small letter of a pattern matches all capitals, also the dotted I") {
  Packed packed{std::string(kElements)};
  const std::optional<Lexicon> lexicon = open_lexicon(packed.bytes());
  REQUIRE(lexicon);
  CHECK(read_with(*lexicon, "Inch, inch, inchx") == "number 9; number 9");
  CHECK(lexicon->numerals.may_begin(U'T'));
  CHECK_FALSE(lexicon->numerals.may_begin(U'u'));
  CHECK(lexicon->words.may_begin(U'İ'));
}

TEST_CASE("bytes of another version, and bytes that are cut off, are no lexicon") {
  Packed packed{std::string(kElements)};
  for (std::size_t size = 0; size < packed.bytes().size(); size += 8)
    CHECK_FALSE(open_lexicon(packed.bytes().substr(0, size)));
  ++packed.data()[0];
  CHECK_FALSE(open_lexicon(packed.bytes()));
}

TEST_CASE("a letter without an entry has the number 0") {
  const std::pair<char32_t, std::uint16_t> letters[] = {{U'a', 7}, {U'日', 9}, {0x20000, 3}};
  const std::vector<std::uint16_t> entries = packed_letters(letters);
  const LetterTable table(entries);
  CHECK(table[U'a'] == 7);
  CHECK(table[U'日'] == 9);
  CHECK(table[U'b'] == 0);
  CHECK(table[U'月'] == 0);
  CHECK(table[0x20000] == 0);
  CHECK(LetterTable()[U'a'] == 0);
}
