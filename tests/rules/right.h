// A valid meeting with its register, which tests change into a wrong or an unusual one.
#pragma once

#include <string>
#include <string_view>

#include "support/support.h"

namespace readout::test {

inline constexpr std::string_view kRight = R"(<?xml version="1.0" encoding="UTF-8"?>
<meeting xmlns="urn:readout:meeting:1" xml:id="m" xml:lang="en" issuer="mofa-jp" home="Asia/Tokyo")"
                                           R"( published="2024-10-28" status="final">
  <title xml:id="t0">Talks in Lyon</title>
  <delegation of="JP">
    <person xml:id="mori">
      <name xml:lang="en" order="surname-first"><given>Aki</given><surname>Mori</surname></name>
      <name xml:lang="ja" order="surname-first"><given>亜紀</given><surname>森</surname></name>
      <office of="JP" to="FR"><title xml:lang="en">Ambassador of <of/> to <to/></title></office>
    </person>
    <group xml:id="staff" count="3"><label xml:lang="en">officials</label></group>
  </delegation>
  <delegation of="FR">
    <person xml:id="durand" key="durand-c"/>
  </delegation>
  <visit who="mori staff" to="FR" relation="attend" event="forum-2024"/>
  <session xml:id="s1" start="2024-10-27T10:00+01:00" zone="Europe/Paris" end="2024-10-27T10:55+01:00")"
                                           R"( duration="PT55M" duration-is="exact"
    series="dialogue" host="durand" who="mori durand">
    <place key="paris" shown="city"/>
  </session>
  <session xml:id="s2" start="2024-10-27" zone="Europe/Paris" form="courtesy-call" by="mori" on="durand">
    <place key="tokyo" of="mori"/>
  </session>
  <photo xml:id="ph" src="img/a.jpg" credit="mofa-jp"><alt xml:id="alt1">Chairs</alt>)"
                                           R"(<caption xml:id="cap1">Before</caption></photo>
  <document xml:id="doc" rel="related" href="https://example.org/"><title xml:id="t1">Facts</title></document>
  <overview>
    <p xml:id="p0">They met on <date xml:id="d1" value="2024-10-27"/> at <time xml:id="c1" value="10:00"/>.</p>
    <item xml:id="i1" session="s1">
      <title xml:id="t2">Region</title>
      <p xml:id="p1"><mention who="mori staff"/> told <mention who="durand staff"/> of <q><term key="foip"/></q> and
        <em><org key="un"/></em><note xml:id="n1">See <a xml:id="a1" href="https://example.org/">there</a>.</note>,
        in <place key="paris"/>.</p>
      <item xml:id="i2" session="s2"><p xml:id="p2">They parted.</p></item>
    </item>
  </overview>
</meeting>
)";

inline constexpr std::string_view kRegister = R"(<?xml version="1.0" encoding="UTF-8"?>
<register xmlns="urn:readout:meeting:1">
  <country key="JP"><form xml:lang="en">Japan</form></country>
  <country key="FR"><form xml:lang="en">France</form><form xml:lang="ja">フランス</form></country>
  <organization key="mofa-jp"><form xml:lang="en">Ministry of Foreign Affairs of Japan</form></organization>
  <organization key="un"><form xml:lang="en">the United Nations</form></organization>
  <place key="paris"><form xml:lang="en">Paris</form></place>
  <place key="tokyo"><form xml:lang="en">Tokyo</form></place>
  <event key="forum-2024"><form xml:lang="en">the forum</form></event>
  <series key="dialogue"><form xml:lang="en">dialogue</form></series>
  <term key="foip"><form xml:lang="en">a free and open ocean</form></term>
  <person key="durand-c">
    <name xml:lang="en" order="given-first"><given>Camille</given><surname>Durand</surname></name>
    <office of="FR" from="2023-01-01" until="2024-10-27"><title xml:lang="en">Minister of <of/></title></office>
  </person>
</register>
)";

enum class In { meeting, registry };

/// `from` becomes `to` in the valid meeting or in its register.
struct Edit {
  std::string_view name, from, to;
  In where = In::meeting;
};

inline std::string with(std::string_view right, const Edit& edit, In where) {
  std::string text(right);
  if (edit.where != where) return text;
  std::size_t at = text.find(edit.from);
  REQUIRE_MESSAGE(at != std::string::npos, edit.name);
  return text.replace(at, edit.from.size(), edit.to);
}

}  // namespace readout::test
