#include "wording/facts.h"

#include <algorithm>
#include <charconv>

namespace readout::test {
namespace {

int number(std::string_view text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

RegisterEntry party(EntryKind kind, const std::string& key, const std::vector<std::string>& forms,
                    const std::string& country = "") {
  RegisterEntry entry;
  entry.kind = kind;
  entry.key = key;
  entry.country = country;
  for (const std::string& form : forms) {
    const std::size_t first = form.find(':'), second = form.find(':', first + 1);
    entry.forms.push_back(
        {form.substr(0, first), form.substr(first + 1, second - first - 1), words(form.substr(second + 1))});
  }
  return entry;
}

}  // namespace

const Registers& parties() {
  using enum EntryKind;
  static const Register all = [] {
    Register out{{party(country, "JP",
                        {"en:short:Japan", "en:compound:Japan", "en:title:Japan", "ja:short:日本", "ja:character:日",
                         "ja:title:日本国"}),
                  party(country, "US",
                        {"en:short:the United States", "en:compound:U.S.", "en:title:the United States of America",
                         "ja:short:米国", "ja:character:米", "ja:title:米国"}),
                  party(country, "CA",
                        {"en:short:Canada", "en:compound:Canada", "en:title:Canada", "ja:short:カナダ",
                         "ja:character:加", "ja:title:カナダ"}),
                  party(country, "KR",
                        {"en:short:the Republic of Korea", "en:compound:ROK", "en:title:the Republic of Korea",
                         "ja:short:韓国", "ja:character:韓", "ja:title:韓国"}),
                  party(country, "EG",
                        {"en:short:Egypt", "en:compound:Egypt", "en:title:the Arab Republic of Egypt",
                         "ja:short:エジプト", "ja:compound:エジプト", "ja:title:エジプト・アラブ共和国"}),
                  party(country, "FJ",
                        {"en:short:Fiji", "en:compound:Fiji", "en:title:the Republic of Fiji", "ja:short:フィジー",
                         "ja:compound:フィジー", "ja:title:フィジー共和国"}),
                  party(country, "TO",
                        {"en:short:Tonga", "en:compound:Tonga", "en:title:the Kingdom of Tonga", "ja:short:トンガ",
                         "ja:compound:トンガ", "ja:title:トンガ王国"}),
                  party(organization, "eu",
                        {"en:short:the EU", "en:title:the European Union", "ja:short:欧州連合", "ja:title:欧州連合"}),
                  party(organization, "ec", {"en::the European Commission", "ja::欧州委員会"}),
                  party(organization, "un", {"en::the United Nations", "ja::国際連合"}),
                  party(organization, "suva", {"en::Suva", "ja::スバ"}, "FJ"),
                  party(organization, "mofa-jp", {"en::Ministry of Foreign Affairs of Japan", "ja::外務省"}, "JP")},
                 {}};
    std::ranges::sort(out.entries, {}, [](const RegisterEntry& e) { return std::pair(e.kind, e.key); });
    return out;
  }();
  static const Registers registers({&all});
  return registers;
}

const Catalog& catalog(const std::string& lang) {
  static const Catalog en = Catalog::built_in("en").value(), ja = Catalog::built_in("ja").value();
  return lang == "ja" ? ja : en;
}

Wording house(const std::string& attributes) {
  static const bool ready = (prepare_xml(), true);
  REQUIRE(ready);
  Sources sources;
  Diagnostics diagnostics;
  const Source& source =
      sources.add("house.xml", "<style xmlns=\"urn:readout:meeting:1\" name=\"t\" extends=\"press\"><wording " +
                                   attributes + "/></style>");
  const std::unique_ptr<XmlElement> tree = read_xml(source, Schema::style, diagnostics);
  REQUIRE(tree);
  Wording wording = read_style(*tree, diagnostics).wording;
  CHECK(text_of(diagnostics) == "");
  for (auto& [name, choice] : wording.switches) choice.span = {};  // the source ends here
  return wording;
}

WrittenTime stamp(const std::string& text) {
  WrittenTime time;
  time.wall = {{number(text.substr(0, 4)), number(text.substr(5, 2)), number(text.substr(8, 2))},
               number(text.substr(11, 2)),
               number(text.substr(14, 2))};
  const int offset = number(text.substr(17, 2)) * 60 + number(text.substr(20, 2));
  time.offset_minutes = text[16] == '-' ? -offset : offset;
  return time;
}

Session session(const std::string& start, const std::string& end_or_minutes) {
  constexpr int kJapan = 540;
  Session s;
  s.start = stamp(start);
  s.start_offset = s.start.offset_minutes;
  s.start_instant = to_instant(s.start.wall, *s.start_offset);
  s.home_offset = kJapan;
  s.duration_is = DurationIs::exact;
  if (end_or_minutes.size() < 6) {
    if (!end_or_minutes.empty()) s.duration_minutes = number(end_or_minutes);
    return s;
  }
  s.end = stamp(end_or_minutes);
  s.end_offset = s.end->offset_minutes;
  s.end_instant = to_instant(s.end->wall, *s.end_offset);
  s.home_end_offset = kJapan;
  return s;
}

Name name(const std::string& lang, const std::vector<std::string>& parts) {
  Name made;
  made.lang = lang;
  for (const std::string& part : parts) {
    const std::size_t equals = part.find('='), slash = std::min(part.find('/'), part.size());
    const std::string key = part.substr(0, equals);
    const NamePart value{words(part.substr(equals + 1, slash - equals - 1)),
                         part.substr(std::min(slash + 1, part.size())),
                         key == "patronymic",
                         {}};
    if (key == "order")
      made.order = value.text.text == "surname-first" ? NameOrder::surname_first : NameOrder::given_first;
    if (key == "call") made.call = value.text.text;
    if (key == "prefix") made.prefix = value;
    if (key == "given") made.given = value;
    if (key == "capitals") made.capitals = value.text.text;
    if (key == "given2" || key == "patronymic") made.given2 = value;
    if (key == "surname") made.surname = value;
    if (key == "surname2") made.surname2 = value;
    if (key == "generation") made.generation = value;
    if (key == "credentials") made.credentials = value;
  }
  return made;
}

OfficeTitle title(const std::string& text) {
  const std::size_t first = text.find(':'), second = text.find(':', first + 1);
  OfficeTitle made{text.substr(0, first), text.substr(first + 1, second - first - 1), {}, {}};
  std::string rest = text.substr(second + 1);
  for (std::size_t at; (at = std::min(rest.find("<of/>"), rest.find("<to/>"))) != std::string::npos;) {
    if (at > 0) made.parts.emplace_back(words(rest.substr(0, at)));
    if (rest[at + 1] == 'o') made.parts.emplace_back(OfMarker{});
    else made.parts.emplace_back(ToMarker{});
    rest.erase(0, at + 5);
  }
  if (!rest.empty()) made.parts.emplace_back(words(rest));
  return made;
}

Office office_of(const std::string& of, const std::vector<std::string>& titles, OfficeKind kind) {
  Office office;
  office.of = of;
  office.kind = kind;
  for (const std::string& text : titles) office.titles.push_back(title(text));
  return office;
}

namespace {

Person person(const std::string& id, const std::string& honorific, std::vector<Name> names,
              std::vector<Office> offices) {
  Person made;
  made.id = id;
  if (!honorific.empty()) made.honorifics.push_back({"en", words(honorific), false, {}, {}, {}});
  made.names = std::move(names);
  made.offices = std::move(offices);
  return made;
}

Office foreign_minister_of_japan() {
  return office_of(
      "JP",
      {"en:full:Minister for Foreign Affairs of <of/>", "en:mention:Minister", "ja:full:外務大臣", "ja:mention:大臣"},
      OfficeKind::foreign_minister);
}

}  // namespace

Person hayashi() {
  return person("hayashi", "Mr.",
                {name("en", {"given=Yoshimasa", "surname=Hayashi", "order=surname-first"}),
                 name("ja", {"given=芳正/よしまさ", "surname=林/はやし", "order=surname-first"})},
                {foreign_minister_of_japan()});
}

Person yunoki() {
  return person("yunoki", "Ms.",
                {name("en", {"given=Maho", "surname=Yunoki", "order=surname-first"}),
                 name("ja", {"given=真帆/まほ", "surname=柚木/ゆのき", "order=surname-first"})},
                {foreign_minister_of_japan()});
}

Person blinken() {
  return person(
      "blinken", "the Honorable",
      {name("en", {"given=Antony", "surname=Blinken"}), name("ja", {"given=アントニー", "surname=ブリンケン"})},
      {office_of(
          "US",
          {"en:full:Secretary of State of <of/>", "en:mention:Secretary", "ja:full:<of/>国務長官", "ja:mention:長官"},
          OfficeKind::foreign_minister)});
}

Person whitfield() {
  Person made = blinken();
  made.id = "whitfield";
  made.names = {name("en", {"given=Thomas", "given2=R.", "surname=Whitfield", "generation=Jr."}),
                name("ja", {"given=トーマス", "surname=ウィットフィールド"})};
  return made;
}

Person seo() {
  return person("seo", "H.E. Dr.",
                {name("en", {"given=Min-ah", "surname=Seo", "order=surname-first"}),
                 name("ja", {"given=珉雅/ミナ", "surname=徐/ソ", "order=surname-first"})},
                {office_of("KR",
                           {"en:full:Minister of Foreign Affairs of <of/>", "en:mention:Minister",
                            "ja:full:<of/>外交部長官", "ja:mention:長官"},
                           OfficeKind::foreign_minister)});
}

Person el_shazly() {
  return person(
      "el-shazly", "H.E. Mr.",
      {name("en", {"given=Karim", "surname=El-Shazly"}), name("ja", {"given=カリム", "surname=エル＝シャズリー"})},
      {office_of("EG",
                 {"en:full:Minister of Foreign Affairs of <of/>", "en:mention:Minister", "ja:full:<of/>外務大臣",
                  "ja:mention:大臣"},
                 OfficeKind::foreign_minister)});
}

Person vakacegu() {
  return person("vakacegu", "Hon. Brigadier General (Retired)",
                {name("en", {"given=Joeli", "surname=Vakacegu"}), name("ja", {"given=ジョエリ", "surname=ヴァカゼグ"})},
                {office_of("FJ",
                           {"en:full:Prime Minister of <of/>", "en:mention:Prime Minister", "ja:full:<of/>首相",
                            "ja:mention:首相"},
                           OfficeKind::head_of_government),
                 office_of("FJ",
                           {"en:full:Minister for Foreign Affairs of <of/>", "en:mention:Minister",
                            "ja:full:<of/>外務大臣", "ja:mention:大臣"},
                           OfficeKind::foreign_minister)});
}

Person drauniniu() {
  Office office = office_of("FJ",
                            {"en:full:Minister for Fisheries and Forestry of <of/>", "en:mention:Minister",
                             "ja:full:<of/>漁業・林業大臣", "ja:mention:大臣"},
                            OfficeKind::minister);
  office.held = "acting";
  return person("drauniniu", "Hon.",
                {name("en", {"given=Sai", "surname=Drauniniu"}), name("ja", {"given=サイ", "surname=ドラウニニウ"})},
                {office});
}

Person lafreniere_roy() {
  Person made = blinken();
  made.id = "lafreniere-roy";
  made.honorifics = {{"en", words("the Honourable"), false, {}, {}, {}}};
  made.names = {name("en", {"given=Geneviève", "surname=Lafrenière-Roy"}),
                name("ja", {"given=ジュヌヴィエーヴ", "surname=ラフルニエール＝ロワ"})};
  made.offices = {office_of("CA",
                            {"en:full:Minister of Foreign Affairs of <of/>", "en:mention:Minister",
                             "ja:full:<of/>外務大臣", "ja:mention:大臣"},
                            OfficeKind::foreign_minister)};
  return made;
}

Meeting meeting_of(const std::vector<Person>& people) {
  Meeting meeting;
  meeting.issuer = "mofa-jp";
  meeting.home = "Asia/Tokyo";
  for (const Person& p : people) {
    Delegation delegation;
    delegation.of = p.offices.empty() ? "" : p.offices.front().of;
    delegation.people.push_back(p);
    meeting.delegations.push_back(delegation);
  }
  meeting.index = index_of(meeting);
  return meeting;
}

}  // namespace readout::test
