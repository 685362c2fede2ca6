// Valid meetings with one unusual thing each, which the schema and the rules must accept.
#include "checked.h"
#include "right.h"

using namespace readout;
using namespace readout::test;

namespace {

constexpr std::string_view kEnglish =
    R"(<name xml:lang="en" order="surname-first"><given>Aki</given><surname>Mori</surname></name>)";
constexpr std::string_view kJapanese =
    R"(<name xml:lang="ja" order="surname-first"><given>亜紀</given><surname>森</surname></name>)";
constexpr std::string_view kOffice =
    R"(<office of="JP" to="FR"><title xml:lang="en">Ambassador of <of/> to <to/></title></office>)";
constexpr std::string_view kPerson = R"(<person xml:id="mori">)";
constexpr std::string_view kGroup = R"(<group xml:id="staff" count="3">)"
                                    R"(<label xml:lang="en">officials</label></group>)";
constexpr std::string_view kWhen =
    R"(start="2024-10-27T10:00+01:00" zone="Europe/Paris" end="2024-10-27T10:55+01:00" duration="PT55M")"
    R"( duration-is="exact")";
constexpr std::string_view kParted = "They parted.";
constexpr std::string_view kTenure = R"(<office of="FR" from="2023-01-01" until="2024-10-27">)";

const std::vector<Edit> kNames{
    {"a mononym", kEnglish, R"(<name xml:lang="en" order="given-first" call="given"><given>Aki</given></name>)"},
    {"a family name alone", kEnglish, R"(<name xml:lang="en" order="given-first"><surname>Mori</surname></name>)"},
    {"a family name of one letter", kEnglish,
     R"(<name xml:lang="en" order="surname-first"><given>Thant</given><surname>U</surname></name>)"},
    {"a family name of two letters", kEnglish,
     R"(<name xml:lang="en" order="surname-first"><given>Fei</given><surname>Wu</surname></name>)"},
    {"initials for a given name", kEnglish,
     R"(<name xml:lang="en" order="given-first"><given>A.K.</given><surname>Momen</surname></name>)"},
    {"initials without dots", kEnglish,
     R"(<name xml:lang="en" order="given-first"><given>JD</given><surname>Whit</surname></name>)"},
    {"initials in full-width letters", kJapanese,
     R"(<name xml:lang="ja" order="given-first"><given>Ｊ・Ｄ</given><surname>ウィット</surname></name>)"},
    {"full-width letters", kJapanese,
     R"(<name xml:lang="ja" order="given-first"><given>ＪＦＫ</given><surname>ウィット</surname></name>)"},
    {"initials with a dot between", kJapanese,
     R"(<name xml:lang="ja" order="given-first"><given>J・D・K</given><surname>ウィット</surname></name>)"},
    {"a middle initial", kEnglish,
     R"(<name xml:lang="en" order="given-first"><given>Thomas</given><given2>R.</given2>)"
     R"(<surname>Whit</surname></name>)"},
    {"Jr.", kEnglish,
     R"(<name xml:lang="en" order="given-first"><given>Thomas</given><surname>Whit</surname>)"
     R"(<generation>Jr.</generation></name>)"},
    {"the third", kEnglish,
     R"(<name xml:lang="en" order="given-first"><given>Thomas</given><surname>Whit</surname>)"
     R"(<generation>III</generation></name>)"},
    {"credentials in capitals", kEnglish,
     R"(<name xml:lang="en" order="given-first"><given>Penny</given><surname>Ward</surname>)"
     R"(<credentials>AO KC MP</credentials></name>)"},
    {"a particle", kEnglish,
     R"(<name xml:lang="en" order="given-first"><given>Jan</given><prefix>van der</prefix>)"
     R"(<surname>Berg</surname></name>)"},
    {"a particle with an apostrophe", kEnglish,
     R"(<name xml:lang="en" order="given-first"><given>Jean</given><prefix>d’</prefix><surname>Or</surname></name>)"},
    {"a particle with a hyphen", kEnglish,
     R"(<name xml:lang="en" order="given-first"><given>Salem</given><prefix>al-</prefix>)"
     R"(<surname>Rashid</surname></name>)"},
    {"a particle with a capital when called", kEnglish,
     R"(<name xml:lang="en" order="given-first" call="Van der Berg"><given>Jan</given><prefix>van der</prefix>)"
     R"(<surname>Berg</surname></name>)"},
    {"two family names", kEnglish,
     R"(<name xml:lang="en" order="given-first"><given>Ana</given><surname>García</surname>)"
     R"(<surname2>Ruiz</surname2></name>)"},
    {"two family names, called by the first", kEnglish,
     R"(<name xml:lang="en" order="given-first" call="García"><given>Ana</given><surname>García</surname>)"
     R"(<surname2>Ruiz</surname2></name>)"},
    {"a patronymic", kEnglish,
     R"(<name xml:lang="en" order="given-first"><given>Ivan</given><given2 type="patronymic">Petrovich</given2>)"
     R"(<surname>Orlov</surname></name>)"},
    {"called by the given name", kEnglish,
     R"(<name xml:lang="en" order="given-first" call="given"><given>Faisal</given><surname>Al-Saud</surname></name>)"},
    {"called by the whole name", kEnglish,
     R"(<name xml:lang="en" order="given-first" call="Joko Widodo"><given>Joko</given>)"
     R"(<surname>Widodo</surname></name>)"},
    {"called by a name of the people", kEnglish,
     R"(<name xml:lang="en" order="given-first" call="Lula"><given>Luiz</given><surname>da Silva</surname></name>)"},
    {"components in another order", kEnglish,
     R"(<name xml:lang="en" order="surname-first"><surname>Mori</surname><given>Aki</given></name>)"},
    {"capitals of a Scot", kEnglish,
     R"(<name xml:lang="en" order="given-first" capitals="McDONALD"><given>Ian</given>)"
     R"(<surname>McDonald</surname></name>)"},
    {"capitals of a Turk", kEnglish,
     R"(<name xml:lang="en" order="given-first" capitals="ÇİFTÇİ"><given>Ali</given><surname>Çiftçi</surname></name>)"},
    {"capitals with a small particle", kEnglish,
     R"(<name xml:lang="en" order="given-first" capitals="von der LEYEN"><given>Ursula</given>)"
     R"(<prefix>von der</prefix><surname>Leyen</surname></name>)"},
    {"capitals with a sharp s", kEnglish,
     R"(<name xml:lang="en" order="given-first" capitals="WEIẞ"><given>Anna</given><surname>Weiß</surname></name>)"},
    {"capitals of the given name called by", kEnglish,
     R"(<name xml:lang="en" order="given-first" call="given" capitals="ABIY"><given>Abiy</given>)"
     R"(<surname>Ahmed</surname></name>)"},
    {"a letter that is no quotation mark", kEnglish,
     R"(<name xml:lang="en" order="given-first"><given>Mele</given><surname>ʻAkauʻola</surname></name>)"},
    {"a name in letters without case", kEnglish,
     R"(<name xml:lang="ar" order="given-first"><given>كريم</given><surname>الشاذلي</surname></name>)"},
    {"a third language", kEnglish,
     R"(<name xml:lang="en" order="surname-first"><given>Aki</given><surname>Mori</surname></name>)"
     R"(<name xml:lang="fr" order="given-first"><given>Aki</given><surname>Mori</surname></name>)"},
    {"a language with its script", kEnglish,
     R"(<name xml:lang="zh-Hant" order="surname-first"><given>亞紀</given><surname>森</surname></name>)"},
    {"readings", kJapanese,
     R"(<name xml:lang="ja" order="surname-first"><given reading="あき">亜紀</given>)"
     R"(<surname reading="もり">森</surname></name>)"},
    {"readings in katakana with a long mark", kJapanese,
     R"(<name xml:lang="ja" order="surname-first"><given reading="ジュー">周</given>)"
     R"(<surname reading="ソー">宋</surname></name>)"},
    {"a reading beside a part in kana", kJapanese,
     R"(<name xml:lang="ja" order="surname-first"><given>あき</given><surname reading="もり">髙森</surname></name>)"},
    {"a name in katakana with double hyphen", kJapanese,
     R"(<name xml:lang="ja" order="given-first"><given>アン＝マリー</given><surname>ロー</surname></name>)"},
    {"a variant of a character", kJapanese,
     "<name xml:lang=\"ja\" order=\"surname-first\"><given>守</given><surname>辻\U000E0100</surname></name>"},
    {"a reading wanted", kPerson,
     R"(<person xml:id="mori" gloss="reading"><name xml:lang="zh" order="surname-first">)"
     R"(<given reading="チン">振</given><surname reading="パク">朴</surname></name>)"},
    {"an original wanted", kPerson, R"(<person xml:id="mori" gloss="original">)"},
    {"no bracket wanted", kPerson, R"(<person xml:id="mori" gloss="none">)"},
};

const std::vector<Edit> kPeople{
    {"honorific with a small letter", kPerson,
     R"(<person xml:id="mori"><honorific xml:lang="en">the Rt Hon</honorific>)"},
    {"honorific of a Theodora", kPerson,
     R"(<person xml:id="mori"><honorific xml:lang="en">Theodora, Lady</honorific>)"},
    {"honorific that follows", kPerson, R"(<person xml:id="mori"><honorific xml:lang="ja">殿下</honorific>)"},
    {"honorific of first and later mentions", kPerson,
     R"(<person xml:id="mori"><honorific xml:lang="en">H.M. King</honorific>)"
     R"(<honorific xml:lang="en" form="mention">King</honorific>)"},
    {"a military rank", kPerson,
     R"(<person xml:id="mori"><honorific xml:lang="en">Hon.</honorific>)"
     R"(<rank xml:lang="en">Brigadier General (Retired)</rank>)"},
    {"no office", kOffice, ""},
    {"two offices of one party", kOffice,
     R"(<office of="JP"><title xml:lang="en">A of <of/></title></office><office of="JP"><title xml:lang="en">B of )"
     R"(<of/></title></office>)"},
    {"offices of two bodies", kOffice,
     R"(<office of="un"><title xml:lang="en">A of <of/></title></office><office of="mofa-jp">)"
     R"(<title xml:lang="en">B</title></office>)"},
    {"an envoy to a body", kOffice,
     R"(<office of="JP" to="un"><title xml:lang="en">Permanent Representative of <of/> to <to/></title></office>)"},
    {"an envoy to the home country", kOffice,
     R"(<office of="FR" to="JP"><title xml:lang="en">Ambassador of <of/> to <to/></title></office>)"},
    {"accredited in one language’s title alone", kOffice,
     R"(<office of="FR" to="JP"><title xml:lang="en">Ambassador of <of/></title><title xml:lang="ja">駐<to/>)"
     R"(<of/>大使</title></office>)"},
    {"a party twice in a title", kOffice,
     R"(<office of="un"><title xml:lang="en">Envoy of <of/> for <of/> Affairs</title></office>)"},
    {"a title of its party alone", kOffice, R"(<office of="un"><title xml:lang="en"><of/></title></office>)"},
    {"a title without its party", kOffice, R"(<office of="JP"><title xml:lang="en">Minister</title></office>)"},
    {"an office without titles", kOffice, R"(<office of="JP"/>)"},
    {"a chargé ad interim", kOffice,
     R"(<office of="FR" to="JP" held="ad-interim"><title xml:lang="en">Chargé d’Affaires of <of/> to )"
     R"(<to/></title></office>)"},
    {"an acting minister", kOffice,
     R"(<office of="JP" held="acting"><title xml:lang="en">Minister of <of/></title></office>)"},
    {"one who was followed", kOffice,
     R"(<office of="JP" held="immediate-former"><title xml:lang="en">Minister of <of/></title></office>)"},
    {"titles of all forms", kOffice,
     R"(<office of="JP"><title xml:lang="en">M of <of/></title><title xml:lang="en" form="short">Foreign M</title>)"
     R"(<title xml:lang="en" form="mention">M</title></office>)"},
    {"a title in a language of its own", kOffice,
     R"(<office of="JP"><title xml:lang="fr">Ministre de <of/></title></office>)"},
    {"one of the party’s customs", kPerson, R"(<person xml:id="mori" country="JP">)"},
    {"a person of the register and a title of the day", R"(key="durand-c"/>)",
     R"(key="durand-c"><office of="FR"><title xml:lang="en">Envoy</title></office></person>)"},
    {"a person of the register in another language", R"(key="durand-c"/>)",
     R"(key="durand-c"><name xml:lang="ja" order="given-first"><surname>デュラン</surname></name></person>)"},
    {"one who attends", R"(<group xml:id="staff")",
     R"(<person xml:id="abe" role="attending"><name xml:lang="en" order="given-first">)"
     R"(<surname>Abe</surname></name></person><group xml:id="staff")"},
    {"a group that attends", kGroup,
     R"(<group xml:id="staff" role="attending"><label xml:lang="en">officials</label></group>)"},
    {"a group without a count", kGroup, R"(<group xml:id="staff"><label xml:lang="en">officials</label></group>)"},
    {"a group all of whom are named", kGroup,
     R"(<group xml:id="staff" count="1"><label xml:lang="en">officials</label><person xml:id="m1">)"
     R"(<name xml:lang="en" order="given-first"><surname>Abe</surname></name></person></group>)"},
    {"a group with labels of two languages", kGroup,
     R"(<group xml:id="staff" count="3"><label xml:lang="en">officials</label>)"
     R"(<label xml:lang="ja">関係者</label></group>)"},
    {"a third party", R"(<delegation of="FR">)",
     R"(<delegation of="un"><person xml:id="x"><name xml:lang="en" order="given-first">)"
     R"(<surname>X</surname></name></person></delegation><delegation of="FR">)"},
    {"a kind of one who attends alone", R"(<group xml:id="staff")",
     R"(<person xml:id="abe" role="attending"><name xml:lang="en" order="given-first"><surname>Abe</surname></name>)"
     R"(<office of="JP" kind="other"/></person><group xml:id="staff")"},
};

const std::vector<Edit> kRegisterEdits{
    {"a tenure of one day", kTenure, R"(<office of="FR" from="2024-10-27" until="2024-10-27">)", In::registry},
    {"a tenure without an end", kTenure, R"(<office of="FR" from="2024-10-27">)", In::registry},
    {"a tenure without a beginning", kTenure, R"(<office of="FR" until="2024-10-27">)", In::registry},
    {"an office for all time", kTenure, R"(<office of="FR">)", In::registry},
    {"a successor", "</office>\n",
     R"(</office><office of="FR" from="2024-10-28"><title xml:lang="en">Minister of <of/></title></office>
)",
     In::registry},
    {"two offices of one day", "</office>\n",
     R"(</office><office of="FR" from="2024-10-27"><title xml:lang="en">Envoy of <of/></title></office>
)",
     In::registry},
    {"an honorific with a tenure", R"(<person key="durand-c">)",
     R"(<person key="durand-c"><honorific xml:lang="en" until="2024-10-26">Ms.</honorific>)", In::registry},
    {"an honorific after another", R"(<person key="durand-c">)",
     R"(<person key="durand-c"><honorific xml:lang="en" until="2024-10-26">Ms.</honorific>)"
     R"(<honorific xml:lang="en" from="2024-10-27">Dr.</honorific>)",
     In::registry},
    {"forms of all uses", R"(<form xml:lang="en">France</form>)",
     R"(<form xml:lang="en" use="long">the French Republic</form><form xml:lang="en" use="short">France</form>)"
     R"(<form xml:lang="ja" use="character">仏</form>)",
     In::registry},
    {"a name in another script alone", "<surname>Durand</surname>", R"(<surname>Дюран</surname>)", In::registry},
    {"a person whom nobody asks for", "</register>", R"(<person key="nobody"/></register>)", In::registry},
    {"a key with a dot and a number", R"(<place key="tokyo">)",
     R"(<place key="tokyo.1-a_b"><form xml:lang="en">T</form></place><place key="tokyo">)", In::registry},
};

const std::vector<Edit> kTimes{
    {"a meeting at midnight", kWhen, R"(start="2024-10-27T00:00+02:00" zone="Europe/Paris")"},
    {"a meeting across midnight", kWhen,
     R"(start="2024-10-27T23:30+01:00" zone="Europe/Paris" end="2024-10-28T00:10+01:00")"},
    {"the hour that came twice, its second time", kWhen, R"(start="2024-10-27T02:30+01:00" zone="Europe/Paris")"},
    {"a start before and an end after the clocks went forward", kWhen,
     R"(start="2024-03-31T01:30+01:00" zone="Europe/Paris" end="2024-03-31T03:30+02:00" duration="PT1H")"
     R"( duration-is="exact")"},
    {"three quarters of an hour from UTC", kWhen, R"(start="2024-10-27T10:00+05:45" zone="Asia/Kathmandu")"},
    {"fourteen hours from UTC", kWhen, R"(start="2024-10-27T10:00+14:00" zone="Pacific/Kiritimati")"},
    {"UTC", kWhen, R"(start="2024-10-27T10:00Z" zone="UTC")"},
    {"no offset", kWhen, R"(start="2024-10-27T10:00" zone="Europe/Paris")"},
    {"a zone of three parts", kWhen, R"(start="2024-10-27T10:00-03:00" zone="America/Argentina/Ushuaia")"},
    {"a short time", kWhen,
     R"(start="2024-10-27T10:00+01:00" zone="Europe/Paris" duration="PT5M" duration-is="brief")"},
    {"nearly a day", kWhen,
     R"(start="2024-10-27T10:00+01:00" zone="Europe/Paris" duration="PT23H59M" duration-is="approximate")"},
    {"a day without a clock", kWhen, R"(start="2024-10-27" zone="Europe/Paris")"},
    {"a part of the day", kWhen,
     R"(start="2024-10-27T10:00+01:00" zone="Europe/Paris" shown="part-of-day" home-shown="day")"},
    {"after and approximate", kWhen,
     R"(start="2024-10-27T10:00+01:00" zone="Europe/Paris" start-is="after" duration="PT30M")"
     R"( duration-is="approximate")"},
    {"the twenty-ninth of February", kWhen, R"(start="2024-02-29T10:00+01:00" zone="Europe/Paris")"},
    {"half a year ago", kWhen, R"(start="2024-05-01T10:00+02:00" zone="Europe/Paris")"},
    {"a home without an hour of the clocks", R"(home="Asia/Tokyo")", R"(home="Asia/Kolkata")"},
    {"a home of the place", R"(home="Asia/Tokyo")", R"(home="Europe/Paris")"},
};

const std::vector<Edit> kPress{
    {"published half a year after", R"(published="2024-10-28")", R"(published="2025-04-25")"},
    {"a draft", R"(status="final")", R"(status="draft")"},
    {"an embargo in UTC", R"(status="final")", R"(status="embargoed" embargo="2024-10-28T00:00Z")"},
    {"no heading of its own", R"(<title xml:id="t0">Talks in Lyon</title>)", ""},
    {"a sitting with everybody", R"( who="mori durand")", ""},
    {"a sitting by telephone", R"(series="dialogue")", R"(mode="telephone")"},
    {"a dinner of leaders", R"(series="dialogue")", R"(form="working-dinner" level="leaders")"},
    {"the third of a series", R"(series="dialogue")", R"(series="dialogue" nth="3")"},
    {"one host of each side", R"(host="durand")", R"(host="durand mori")"},
    {"a call by many", R"(by="mori")", R"(by="mori staff")"},
    {"no visit", R"(<visit who="mori staff" to="FR" relation="attend" event="forum-2024"/>)", ""},
    {"a visit without an event", R"( relation="attend" event="forum-2024")", R"( relation="visit")"},
    {"two visits of one person", R"(<visit who="mori staff")",
     R"(<visit who="mori" to="JP" relation="visit"/><visit who="mori staff")"},
    {"no photo",
     R"(<photo xml:id="ph" src="img/a.jpg" credit="mofa-jp"><alt xml:id="alt1">Chairs</alt>)"
     R"(<caption xml:id="cap1">Before</caption></photo>)",
     ""},
    {"a photo with a blank and a dot in its path", "img/a.jpg", "img/a b.c.jpg"},
    {"a document in one language", R"(rel="related")", R"(rel="joint-statement" hreflang="ja")"},
    {"words in another script", kParted, "Они разошлись. 会談は終わった。"},
    {"markup beside markup", kParted, R"(<em>They</em> <q>parted</q>.)"},
    {"a quotation in a quotation", kParted, R"(<q>They <q>parted</q></q>.)"},
    {"a reading in prose", kParted, R"(They wrote <ruby>拉致<rt>らち</rt></ruby>.)"},
    {"characters written by number", kParted, "They parted&#x2014;late &amp; tired."},
    {"a comment and an instruction", kParted, "They<!-- all --> parted<?x y?>."},
    {"a section as it stands", kParted, "<![CDATA[They parted < late.]]>"},
    {"a note for the translator", R"(<p xml:id="p2">)",
     R"(<p xml:id="p2" xmlns:its="http://www.w3.org/2005/11/its" its:locNote="Who?">)"},
    {"everybody in one mention", kParted, R"(<mention who="mori durand staff"/> parted.)"},
    {"a mention of nobody else", kParted, R"(<mention who="staff"/> left.)"},
    {"a point of two sittings", R"(session="s2"><p)", R"(session="s1 s2"><p)"},
    {"a point of no sitting", R"( session="s2"><p)", "><p"},
    {"points six deep", R"(<p xml:id="p2">They parted.</p>)",
     R"(<p xml:id="p2">A</p><item><p xml:id="q3">B</p><item><p xml:id="q4">C</p><item><p xml:id="q5">D</p><item>)"
     R"(<p xml:id="q6">E</p></item></item></item></item>)"},
};

/// Errors and warnings. Notes are left out, because they may be about the zone data of the machine.
std::string faults_of(const Edit& edit, const Zones& zones) {
  Checked checked("unusual", with(kRight, edit, In::meeting), with(kRegister, edit, In::registry), zones);
  std::string faults;
  for (const Diagnostic& d : checked.diagnostics.all())
    if (d.severity != Severity::note)
      faults += std::string(d.rule.text()) + " on “" + std::string(d.primary.text()) + "”\n";
  return faults;
}

void check_all(const std::vector<Edit>& edits) {
  Zones zones;
  for (const Edit& edit : edits) {
    CAPTURE(std::string(edit.name));
    CHECK(faults_of(edit, zones) == "");
  }
}

}  // namespace

TEST_CASE("unusual names are right") { check_all(kNames); }
TEST_CASE("unusual people, offices and groups are right") { check_all(kPeople); }
TEST_CASE("unusual registers are right") { check_all(kRegisterEdits); }
TEST_CASE("unusual times are right") { check_all(kTimes); }
TEST_CASE("unusual sessions, documents and prose are right") { check_all(kPress); }

TEST_CASE("the unusual meetings are more than eighty") {
  CHECK(kNames.size() + kPeople.size() + kRegisterEdits.size() + kTimes.size() + kPress.size() >= 80);
}
