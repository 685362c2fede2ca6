// Names, offices, countries and mentions in words: takes facts of persons and parties, a language and the switches of a
// style, returns a Phrase.
//
// The order of the parts is that of the catalogs' patterns (docs/catalog.md). Does not report findings.
#pragma once

#include <string>
#include <vector>

#include "meeting/meeting.h"
#include "wording/phrase.h"
#include "wording/voice.h"

namespace readout {

/// The name by its language's order and the style's capitals: `HAYASHI Yoshimasa`, `Antony Blinken`, `Thomas R.
/// Whitfield, Jr.`; `林芳正`, `アントニー・ブリンケン`. Letters stand as the file has them: the double hyphen of
/// `アン＝マリー` is the author's. Empty where the language has no name form.
Phrase person_name(const Person& person, const Voice& voice);

/// A country or body in a form (`long`, `short`, `compound`, `character`, `title`).
Phrase party(std::string_view key, std::string_view use, const Voice& voice, Span fact = {});

/// One office in a title form; empty where the language has no title.
Phrase office(const Office& office, std::string_view form, const Voice& voice);

/// All offices in a title form, joined; a party that several share stands once; `<of/>` filled: `Minister for Foreign
/// Affairs of Japan`, `米国国務長官`.
Phrase offices(const Person& person, std::string_view form, const Voice& voice);

/// First mention in the lead: `the Honorable Antony Blinken, Secretary of State of the United States of America` /
/// `アントニー・ブリンケン米国国務長官（The Honorable Antony Blinken, Secretary of State of the United States of
/// America）`. The bracket is made with `other`, the voice of the language the original name is written in (null: no
/// original); a foreign name in kanji has its reading there. Japanese persons have no bracket.
Phrase first_mention(const Person& person, const Voice& voice, const Voice* other);

/// Whether a first mention ends in what a comma closes in languages that have it: an apposition, or `, Jr.`
bool ends_in_apposition(const Person& person, const Voice& voice);

/// Whether a first mention says the offices before the name, so that no apposition is left open behind it.
bool has_title_first(const Person& person, const Voice& voice);

/// Later mention: `Minister Hayashi`, `Secretary Blinken` / `林大臣`, `ブリンケン長官`.
Phrase mention(const Person& person, const Voice& voice);

/// The same with the short title, where there is one, as headings say it: `Minister for Foreign Affairs Yunoki` /
/// `柚木外務大臣`.
Phrase heading_mention(const Person& person, const Voice& voice);

/// A group in a form of its label, its count in words: `heads of mission of ten Pacific island countries` /
/// `12か国の常駐代表`. Empty where the language has no label.
Phrase group_label(const Group& group, std::string_view form, const Voice& voice);

/// Several persons or groups: all principals of the meeting or of one session by a collective word where each is a
/// minister, or each a leader, by the kinds of their offices (`the two ministers` / `両大臣`, `三大臣`); else a list of
/// mentions. `fact` is the attribute or element that names them.
Phrase mention(const Meeting& meeting, const std::vector<std::string>& who, const Voice& voice, Span fact);

/// The parties of the meeting: the issuer's country first, then in the order that the language has for them (the
/// meeting's own, else that of the first sitting's series), else as in the file.
std::vector<const Delegation*> parties(const Meeting& meeting, const Voice& voice);

/// The compound of the parties, in their order: `Japan-U.S.`, `日米`, `日・エジプト`.
Phrase compound(const Meeting& meeting, const Voice& voice);

}  // namespace readout
