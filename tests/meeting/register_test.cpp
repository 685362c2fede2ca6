// The register: forms with their fallbacks, lookups in order, people on the day of the meeting.
#include "reading.h"

using namespace readout;
using readout::test::Parts;
using readout::test::Reading;
using readout::test::reading;
using readout::test::text_of;

namespace {

constexpr std::string_view kMori = R"(<person key="mori-a">
  <honorific xml:lang="en">Ms.</honorific>
  <name xml:lang="en" order="surname-first"><given>Aki</given><surname>Mori</surname></name>
  <office of="JP" from="2023-01-01" until="2024-03-31"><title xml:lang="en">Vice-Minister</title></office>
  <office of="JP" from="2024-04-01"><title xml:lang="en">Minister</title></office>
  <office of="JP" until="2024-04-01"><title xml:lang="en">Member</title></office>
</person>)";

/// A meeting whose only person is `person`, held on `start`.
Reading reading_of(std::string_view person, std::string_view start) {
  std::string delegations = fmt::format("<delegation of=\"JP\">{}</delegation>", person);
  std::string session = fmt::format("start=\"{}\" zone=\"Asia/Tokyo\"", start);
  return reading({.delegations = delegations, .session = session, .entries = kMori});
}

std::string offices_of(const Reading& r) {
  std::string all;
  for (const Office& office : r.meeting.person("a")->offices)
    all += (all.empty() ? "" : ", ") + std::get<SourcedText>(office.title("en", "full")->parts[0]).text;
  return all;
}

/// The forms of one entry as `lang:use:text`.
RegisterEntry entry_of(const std::vector<std::string>& forms) {
  RegisterEntry entry;
  for (const std::string& form : forms) {
    std::size_t first = form.find(':'), second = form.find(':', first + 1);
    entry.forms.push_back(
        {form.substr(0, first), form.substr(first + 1, second - first - 1), {form.substr(second + 1), {}}});
  }
  return entry;
}

/// The text for each use, in the order of register.xsd, and last without a use.
std::string forms_of(const RegisterEntry& entry, std::string_view lang) {
  std::string all;
  for (const char* use : {"long", "short", "compound", "character", "title", ""}) {
    const Form* form = entry.form(lang, use);
    all += (form ? form->text.text : "-") + " ";
  }
  return all;
}

}  // namespace

TEST_CASE("offices are those held on the local date of the first session, both ends included") {
  struct Row {
    std::string start, offices;
  };
  for (const Row& row : {Row{"2022-12-31", "Member"},
                         {"2023-01-01", "Vice-Minister, Member"},
                         {"2024-03-31T23:59", "Vice-Minister, Member"},
                         {"2024-04-01T00:00+09:00", "Minister, Member"},
                         {"2024-04-02", "Minister"},
                         {"2030-01-01", "Minister"}}) {
    CAPTURE(row.start);
    Reading r = reading_of(R"(<person xml:id="a" key="mori-a"/>)", row.start);
    CHECK(text_of(r.diagnostics) == "");
    CHECK(offices_of(r) == row.offices);
    CHECK(r.meeting.person("a")->name("en")->surname->text.text == "Mori");
    CHECK(r.meeting.person("a")->honorific("en")->text.text == "Ms.");
  }
}

TEST_CASE("the date is that of the place, even if it is another day at home and in London") {
  std::string_view delegations = R"(<delegation of="JP"><person xml:id="a" key="mori-a"/></delegation>)";
  Reading r = reading({.delegations = delegations,
                       .session = R"(start="2024-03-31T20:00-10:00" zone="Pacific/Honolulu")",
                       .entries = kMori});
  CHECK(text_of(r.diagnostics) == "");
  CHECK(offices_of(r) == "Vice-Minister, Member");
}

TEST_CASE(
    "what stands in the meeting wins over the register: names and honorifics language by language, offices as a "
    "whole") {
  std::string_view person = R"(<person xml:id="a" key="mori-a"><name xml:lang="ja" order="surname-first">)"
                            R"(<surname>森</surname></name></person>)";
  Reading r = reading_of(person, "2024-05-01");
  CHECK(r.meeting.person("a")->name("en")->surname->text.text == "Mori");
  CHECK(r.meeting.person("a")->name("ja")->surname->text.text == "森");
  CHECK(r.meeting.person("a")->names.size() == 2);
  CHECK(r.meeting.person("a")->honorific("en"));
  CHECK(offices_of(r) == "Minister");
  Reading office = reading_of(
      R"(<person xml:id="a" key="mori-a"><office of="JP"><title xml:lang="en">Envoy</title></office></person>)",
      "1999-01-01");
  CHECK(text_of(office.diagnostics) == "");
  CHECK(offices_of(office) == "Envoy");
  CHECK(office.meeting.person("a")->name("en"));
}

TEST_CASE("an honorific has a tenure as an office has; that of the meeting takes precedence") {
  std::string_view known = R"(<person key="x"><honorific xml:lang="en" until="2024-05-31">Mr.</honorific>)"
                           R"(<honorific xml:lang="en" from="2024-06-01">Sir</honorific>
    <rank xml:lang="en" from="2024-06-01">General</rank></person>)";
  auto honorific = [&](std::string_view person, std::string_view start) {
    std::string delegations = fmt::format("<delegation of=\"JP\">{}</delegation>", person);
    Reading r = reading({.delegations = delegations,
                         .session = fmt::format("start=\"{}\" zone=\"Asia/Tokyo\"", start),
                         .entries = known});
    CHECK(text_of(r.diagnostics) == "");
    const Honorific* rank = r.meeting.person("a")->rank("en");
    return r.meeting.person("a")->honorific("en")->text.text + (rank ? " " + rank->text.text : "");
  };
  CHECK(honorific(R"(<person xml:id="a" key="x"/>)", "2024-05-31") == "Mr.");
  CHECK(honorific(R"(<person xml:id="a" key="x"/>)", "2024-06-01") == "Sir General");
  CHECK(honorific(R"(<person xml:id="a" key="x"><honorific xml:lang="en">Lord</honorific></person>)", "2024-06-01") ==
        "Lord General");
}

TEST_CASE("two offices of one title and two honorifics on one day are findings") {
  std::string_view offices =
      R"(<person key="x"><office of="JP" until="2024-06-01"><title xml:lang="en">Minister</title></office>
    <office of="JP" from="2024-06-01"><title xml:lang="en">Minister</title></office></person>)";
  Reading twice =
      reading({.delegations = R"(<delegation of="JP"><person xml:id="a" key="x"/></delegation>)", .entries = offices});
  REQUIRE(twice.diagnostics.all().size() == 1);
  CHECK(twice.diagnostics.all()[0].rule.text() == "tenure-twice");
  CHECK(twice.diagnostics.all()[0].arguments == Arguments{{"key", "x"}, {"what", "Minister"}, {"date", "2024-06-01"}});
  CHECK(twice.diagnostics.all()[0].related.size() == 2);
  CHECK(twice.meeting.person("a")->offices.size() == 1);
  std::string_view honorifics = R"(<person key="x"><honorific xml:lang="en" until="2024-06-01">Mr.</honorific>
    <honorific xml:lang="en">Sir</honorific></person>)";
  Reading both = reading(
      {.delegations = R"(<delegation of="JP"><person xml:id="a" key="x"/></delegation>)", .entries = honorifics});
  REQUIRE(both.diagnostics.all().size() == 1);
  CHECK(both.diagnostics.all()[0].arguments == Arguments{{"key", "x"}, {"what", "Sir"}, {"date", "2024-06-01"}});
}

TEST_CASE("of several days, the offices are those of the day on which the person takes part") {
  Reading r = reading({.delegations = R"(<delegation of="JP"><person xml:id="a" key="mori-a"/></delegation>)",
                       .session = R"x(start="2024-03-31" zone="Asia/Tokyo" who="b"/>)x"
                                  R"x(<session xml:id="s9" start="2024-04-02" zone="Asia/Tokyo" who="a")x",
                       .entries = kMori});
  CHECK(offices_of(r) == "Minister");
}

TEST_CASE("an office outside every tenure and an unknown key are findings on the key") {
  Reading late = reading({.delegations = R"(<delegation of="JP"><person xml:id="a" key="x"/></delegation>)",
                          .entries = R"(<person key="x"><office of="JP" until="2024-05-31"/></person>)"});
  CHECK(text_of(late.diagnostics).starts_with("error tenure-missing m.xml:1:"));
  CHECK(late.diagnostics.all()[0].primary.text() == "x");
  CHECK(late.diagnostics.all()[0].arguments == Arguments{{"key", "x"}, {"date", "2024-06-01"}});
  Reading unknown = reading_of(R"(<person xml:id="a" key="mori-b"/>)", "2024-05-01");
  CHECK(unknown.diagnostics.all()[0].rule.text() == "key-unknown");
  CHECK(unknown.diagnostics.all()[0].primary.text() == "mori-b");
  CHECK(unknown.meeting.person("a")->names.empty());
}

TEST_CASE("members of groups are taken from the register, too; a person without offices there has none") {
  Reading r = reading(
      {.delegations = R"(<delegation of="JP"><group xml:id="g"><label xml:lang="en">Members</label>
                         <person xml:id="a" key="x"/></group></delegation>)",
       .entries = R"(<person key="x"><name xml:lang="en" order="given-first"><surname>X</surname></name></person>)"});
  CHECK(text_of(r.diagnostics) == "");
  CHECK(r.meeting.person("a")->name("en"));
  CHECK(r.meeting.person("a")->offices.empty());
}

TEST_CASE(
    "a name follows the customs of the country of an office, of that whose body the office is of, or of the party") {
  auto country_of = [](std::string_view person, std::string_view party) {
    std::string text =
        fmt::format(R"(<delegation of="{}"><person xml:id="mori" {}</person></delegation>)", party, person);
    return reading({.delegations = text, .entries = R"(<country key="JP"><form xml:lang="en">Japan</form></country>
      <country key="FR"><form xml:lang="en">France</form></country>
      <organization key="mofa" country="JP"><form xml:lang="en">the Ministry</form></organization>
      <organization key="city"><form xml:lang="en">the City</form></organization>
      <organization key="un"><form xml:lang="en">the UN</form></organization>)"})
        .meeting.person("mori")
        ->country;
  };
  CHECK(country_of(R"(><office of="mofa"><title xml:lang="en">Director</title></office>)", "FR") == "JP");
  CHECK(country_of(R"(><office of="city"><title xml:lang="en">Mayor</title></office>)", "FR") == "FR");
  CHECK(country_of(R"(><office of="un"><title xml:lang="en">Envoy</title></office>)", "un") == "");
  CHECK(country_of(">", "JP") == "JP");
  // The office of a country decides without it (Person::follows_customs_of).
  CHECK(country_of(R"(><office of="JP"><title xml:lang="en">Minister</title></office>)", "FR") == "");
  CHECK(country_of(R"( country="FR"><office of="mofa"><title xml:lang="en">Adviser</title></office>)", "JP") == "FR");
}

TEST_CASE("a missing form is replaced by the most similar one of its language") {
  CHECK(forms_of(entry_of({"en:long:L", "en:short:S", "en:compound:C", "en:character:X", "en:title:T"}), "en") ==
        "L S C X T S ");
  CHECK(forms_of(entry_of({"en:long:L", "en:short:S"}), "en") == "L S S - L S ");
  CHECK(forms_of(entry_of({"en:long:L"}), "en") == "L L L - L L ");
  CHECK(forms_of(entry_of({"en:short:S"}), "en") == "S S S - S S ");
  CHECK(forms_of(entry_of({"en::any"}), "en") == "any any any - any any ");
  CHECK(forms_of(entry_of({"en::any", "en:compound:C"}), "en") == "any any C - any any ");
  CHECK(forms_of(entry_of({"en:title:T", "en:character:X", "en:compound:C"}), "en") == "- - C X T - ");
  CHECK(forms_of(entry_of({"en:long:L"}), "ja") == "- - - - - - ");
}

TEST_CASE("the first register that has a key decides, for each kind") {
  Register own, shipped;
  own.entries = {entry_of({"en::own"})};
  own.entries[0].key = "JP";
  shipped.entries = {entry_of({"en::shipped"}), entry_of({"en::body"}), entry_of({"en::place"})};
  shipped.entries[0].key = "JP";
  shipped.entries[1].key = "JP", shipped.entries[1].kind = EntryKind::organization;
  shipped.entries[2].key = "tokyo", shipped.entries[2].kind = EntryKind::place;
  shipped.people = {{"x", {}, {}}};
  Registers registers({&own, &shipped});
  CHECK(registers.find(EntryKind::country, "JP")->form("en", "")->text.text == "own");
  CHECK(registers.find(EntryKind::organization, "JP")->form("en", "")->text.text == "body");
  CHECK(registers.find_party("JP")->form("en", "")->text.text == "own");
  CHECK(registers.find(EntryKind::place, "tokyo"));
  CHECK_FALSE(registers.find(EntryKind::term, "tokyo"));
  CHECK_FALSE(registers.find_party("tokyo"));
  CHECK(registers.find_person("x"));
  CHECK_FALSE(registers.find_person("JP"));
  const std::vector<const RegisterEntry*> countries = registers.entries(EntryKind::country);
  REQUIRE(countries.size() == 1);
  CHECK(countries[0] == registers.find(EntryKind::country, "JP"));
  CHECK(registers.people() == std::vector<const RegisterPerson*>{registers.find_person("x")});
}

/// The forms of the country AU for these uses, from `registers` that each have this one country.
std::string merged_forms(const std::vector<std::vector<std::string>>& registers, std::string_view lang) {
  std::vector<Register> all;
  for (const std::vector<std::string>& forms : registers) {
    all.push_back({{entry_of(forms)}, {}});
    all.back().entries[0].key = "AU";
  }
  std::vector<const Register*> in_order;
  for (const Register& reg : all) in_order.push_back(&reg);
  return forms_of(*Registers(in_order).find(EntryKind::country, "AU"), lang);
}

TEST_CASE("an entry of the meeting's own register has the forms that it changes, and a later register the others") {
  const std::vector<std::string> shipped = {"en:long:L",  "en:short:S",    "ja:long:l",
                                            "ja:short:s", "ja:compound:c", "ja:character:x"};
  struct Row {
    const char* what;
    std::vector<std::vector<std::string>> registers;
    const char* en;
    const char* ja;
  };
  for (const Row& row :
       {Row{"shipped alone", {shipped}, "L S S - L S ", "l s c x l s "},
        {"one form", {{"ja:short:own"}, shipped}, "L S S - L S ", "l own c x l own "},
        {"what falls back on it follows", {{"en:short:own"}, shipped}, "L own own - L own ", "l s c x l s "},
        {"a form without use is said for all uses", {{"ja::own"}, shipped}, "L S S - L S ", "own own own - own own "},
        {"and for all but those said beside it",
         {{"ja::own", "ja:compound:o"}, shipped},
         "L S S - L S ",
         "own own o - own own "},
        {"the first of three", {{"ja:short:1"}, {"ja:short:2", "ja:long:2"}, shipped}, "L S S - L S ", "2 1 c x 2 1 "},
        {"another language", {{"fr:short:f"}, shipped}, "L S S - L S ", "l s c x l s "}}) {
    CAPTURE(row.what);
    CHECK(merged_forms(row.registers, "en") == row.en);
    CHECK(merged_forms(row.registers, "ja") == row.ja);
  }
  CHECK(merged_forms({{"fr:short:f"}, shipped}, "fr") == "f f f - f f ");
}

TEST_CASE("the country of a body is that of the first register that has one, also in a copy of the registers") {
  Register own, shipped;
  own.entries = {entry_of({"en::only mine"}), entry_of({"en:short:own"})};
  shipped.entries = {entry_of({"en:long:shipped"})};
  own.entries[1].kind = shipped.entries[0].kind = EntryKind::organization;
  own.entries[1].key = shipped.entries[0].key = "b";
  shipped.entries[0].country = "JP";
  auto first = std::make_unique<Registers>(std::vector<const Register*>{&own, &shipped});
  const Registers copy = *first;
  first.reset();
  CHECK(copy.find(EntryKind::organization, "b")->country == "JP");
  CHECK(copy.find(EntryKind::organization, "b")->form("en", "long")->text.text == "shipped");
  CHECK(copy.find(EntryKind::country, "")->form("en", "long")->text.text == "only mine");
}

TEST_CASE("entries are read with their country, and forms without the layout of the file") {
  Reading r = reading({.entries = R"(<organization key="mofa-jp" country="JP"><form xml:lang="en">
      Ministry of
      Foreign Affairs </form></organization><term key="t"><form xml:lang="ja">自由で開かれた
      インド太平洋</form></term><place key="t"><form xml:lang="en" use="short">T</form></place>)"});
  CHECK(text_of(r.diagnostics) == "");
  Registers registers({&r.entries});
  CHECK(registers.find(EntryKind::organization, "mofa-jp")->country == "JP");
  CHECK(registers.find(EntryKind::organization, "mofa-jp")->form("en", "")->text.text == "Ministry of Foreign Affairs");
  CHECK(registers.find(EntryKind::term, "t")->form("ja", "")->text.text == "自由で開かれたインド太平洋");
  CHECK(registers.find(EntryKind::place, "t")->form("en", "long")->use == "short");
}

TEST_CASE("of two entries with one key the first is kept") {
  Reading r = reading({.entries = R"(<term key="t"><form xml:lang="en">first</form></term>
                                   <term key="t"><form xml:lang="en">second</form></term>)"});
  REQUIRE(r.diagnostics.all().size() == 1);
  CHECK(r.diagnostics.all()[0].rule.text() == "register-key-repeated");
  CHECK(Registers({&r.entries}).find(EntryKind::term, "t")->form("en", "")->text.text == "first");
}
