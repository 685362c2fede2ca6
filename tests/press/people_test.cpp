// People in a lead: the original name in a bracket, commas, and missing forms of a language.
#include <fmt/format.h>

#include <algorithm>

#include "input/xml.h"
#include "press/press.h"
#include "support/support.h"

using namespace readout;

namespace {

constexpr std::string_view kRegister = R"(<register xmlns="urn:readout:meeting:1">
  <country key="JP"><form xml:lang="en">Japan</form><form xml:lang="ja">日本</form></country>
  <country key="BE"><form xml:lang="en">Belgium</form><form xml:lang="ja">ベルギー</form></country>
  <country key="XX"><form xml:lang="en">Xanadu</form></country>
  <organization key="mofa-jp" country="JP"><form xml:lang="en">Ministry</form></organization>
</register>)";
constexpr std::string_view kEnglish =
    R"(<name xml:lang="en" order="given-first"><given>John</given><surname>Dale</surname></name>)";
constexpr std::string_view kFrench =
    R"(<name xml:lang="fr" order="given-first"><given>Jean</given><surname>Dale</surname></name>)";
constexpr std::string_view kKatakana =
    R"(<name xml:lang="ja" order="given-first"><given>ジョン</given><surname>デール</surname></name>)";

/// A meeting of a Japanese minister with one other person, in a language, and its Japanese or English lead.
class TwoPeople {
 public:
  TwoPeople(std::string_view lang, std::string_view other) {
    prepare_xml();
    entries_ = read_register(*read_xml(sources_.add("register", std::string(kRegister)), Schema::reg, diagnostics),
                             diagnostics);
    registers_ = Registers({&entries_});
    tree_ = read_xml(
        sources_.add("m.xml",
                     fmt::format(R"(<meeting xmlns="urn:readout:meeting:1" xml:id="m" xml:lang="{}" issuer="mofa-jp")"
                                 R"( home="Asia/Tokyo" published="2024-07-05">
  <delegation of="JP"><person xml:id="mori"><name xml:lang="en" order="surname-first"><given>Aki</given>)"
                                 R"(<surname>Mori</surname></name>
    <name xml:lang="ja" order="surname-first"><given>亜紀</given><surname>森</surname></name></person></delegation>
  <delegation of="BE"><person xml:id="dale">{}</person></delegation>
  <session xml:id="s" start="2024-07-05T10:00+09:00" zone="Asia/Tokyo"/></meeting>)",
                                 lang, other)),
        Schema::meeting, diagnostics);
    REQUIRE(tree_);
    meeting_ = read_meeting(*tree_, diagnostics);
    resolve(meeting_, registers_, zones_, diagnostics);
  }

  /// `others` are in the order of the edition; French uses the English catalog.
  std::string lead(const std::string& lang, const std::vector<std::string>& others) {
    LocalUnits units = source_units(meeting_);
    units.lang = lang;
    PressContext context{voice(lang), {}, false};
    for (const std::string& other : others) context.others.push_back(voice(other));
    std::string out;
    for (const Block& block : make_document(meeting_, units, context, diagnostics).blocks)
      if (const auto* p = std::get_if<Paragraph>(&block.value); p && p->role == ParagraphRole::lead)
        out += plain_text(p->content);
    return out;
  }

  Diagnostics diagnostics;

 private:
  Voice voice(const std::string& lang) const {
    return {lang, lang == "ja" ? &japanese_ : &english_, &registers_, &wording_};
  }

  Sources sources_;
  Register entries_;
  Registers registers_;
  Zones zones_;
  Wording wording_;
  std::unique_ptr<XmlElement> tree_;
  Meeting meeting_;
  Catalog english_ = Catalog::built_in("en").value(), japanese_ = Catalog::built_in("ja").value();
};

bool holds(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

}  // namespace

TEST_CASE("the bracket holds the name of the meeting’s language, whatever is printed beside it") {
  TwoPeople two("en", fmt::format("{}{}{}", kFrench, kEnglish, kKatakana));
  for (const std::vector<std::string>& others : {std::vector<std::string>{"fr", "en"}, {"en", "fr"}, {"en"}})
    CHECK(holds(two.lead("ja", others), "ジョン・デール（John Dale）と"));
}

TEST_CASE("in a Japanese meeting the bracket holds the first name form of the file that can be printed") {
  TwoPeople french("ja", fmt::format("{}{}{}", kKatakana, kFrench, kEnglish));
  CHECK(holds(french.lead("ja", {"en", "fr"}), "ジョン・デール（Jean Dale）と"));
  CHECK(holds(french.lead("ja", {"fr", "en"}), "ジョン・デール（Jean Dale）と"));
  CHECK(holds(french.lead("ja", {"en"}), "ジョン・デール（John Dale）と"));
  TwoPeople none("ja", kKatakana);
  CHECK(holds(none.lead("ja", {"en", "fr"}), "ジョン・デールと"));
}

TEST_CASE("a person without an office follows the customs of the party’s country") {
  TwoPeople two("en", fmt::format("{}{}", kEnglish, kKatakana));
  CHECK(holds(two.lead("en", {"ja"}), "MORI Aki "));
  CHECK(holds(two.lead("en", {"ja"}), "John Dale"));
  CHECK_FALSE(holds(two.lead("ja", {"en"}), "Mori"));
}

TEST_CASE("an attending person without an office but with Jr. is closed by a comma") {
  std::string_view attending = R"(<name xml:lang="en" order="given-first"><surname>Dale</surname></name></person>)"
                               R"(<person xml:id="b" role="attending">
         <name xml:lang="en" order="given-first"><given>Tom</given><surname>Reed</surname>)"
                               R"(<generation>Jr.</generation></name>)";
  CHECK(holds(TwoPeople("en", attending).lead("en", {}), "Tom Reed, Jr., also attended."));
  std::string third(attending);
  third.replace(third.find("Jr."), 3, "III");
  CHECK(holds(TwoPeople("en", third).lead("en", {}), "Tom Reed III also attended."));
}

TEST_CASE("a title whose party has no form in the language is a finding on the office") {
  TwoPeople two(
      "en",
      fmt::format(
          R"({}{}<office of="XX" to="XX"><title xml:lang="en">Envoy of <of/> to <to/></title><title xml:lang="ja">駐)"
          R"(<to/><of/>公使</title></office>)",
          kEnglish, kKatakana));
  two.lead("en", {"ja"});
  CHECK(test::text_of(two.diagnostics) == "");
  two.lead("ja", {});
  std::vector<std::string> found;
  for (const Diagnostic& d : two.diagnostics.all())
    found.push_back(fmt::format("{} {} {}", d.rule.text(), d.arguments.front().second, d.primary.text()));
  CHECK(found == std::vector<std::string>{"register-form-missing XX XX", "register-form-missing XX XX"});
}
