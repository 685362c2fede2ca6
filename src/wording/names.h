// Names, offices, countries and mentions in words: takes facts of persons and parties, a language and the switches of a
// style, returns a Phrase.
//
// The patterns of the catalogs decide the order of the parts (docs/catalog.md). Does not report findings.
#pragma once

#include <string>
#include <vector>

#include "meeting/meeting.h"
#include "wording/phrase.h"
#include "wording/voice.h"

namespace readout {

/// The name in the order of its language and with the capitals of the style: `HAYASHI Yoshimasa`, `Antony Blinken`,
/// `Thomas R. Whitfield, Jr.`; `林芳正`, `アントニー・ブリンケン`. Characters are those of the file, such as the double
/// hyphen of `アン＝マリー`. Empty if the person has no name in the language.
Phrase person_name(const Person& person, const Voice& voice);

/// A country or body in a form (`long`, `short`, `compound`, `character`, `title`).
Phrase party(std::string_view key, std::string_view use, const Voice& voice, Span fact = {});

/// One office in a title form; empty if the language has no title.
Phrase office(const Office& office, std::string_view form, const Voice& voice);

/// All offices in a title form, joined, with the names of their parties. A party that several share is printed once:
/// `Minister for Foreign Affairs of Japan`, `米国国務長官`.
Phrase offices(const Person& person, std::string_view form, const Voice& voice);

/// First mention in the lead: `the Honorable Antony Blinken, Secretary of State of the United States of America` /
/// `アントニー・ブリンケン米国国務長官（The Honorable Antony Blinken, Secretary of State of the United States of
/// America）`. `other` is the voice of the language of the original name in the bracket (null: no original). A foreign
/// name in kanji has its reading in the bracket. Japanese persons have no bracket.
Phrase first_mention(const Person& person, const Voice& voice, const Voice* other);

/// Whether a first mention ends in words that English closes with a comma: an apposition, or `, Jr.`
bool ends_in_apposition(const Person& person, const Voice& voice);

/// Whether a first mention has the offices before the name, so that it does not end in an apposition.
bool has_title_first(const Person& person, const Voice& voice);

/// Later mention: `Minister Hayashi`, `Secretary Blinken` / `林大臣`, `ブリンケン長官`.
Phrase mention(const Person& person, const Voice& voice);

/// The same with the short title, if there is one, for headings: `Minister for Foreign Affairs Yunoki` /
/// `柚木外務大臣`.
Phrase heading_mention(const Person& person, const Voice& voice);

/// A group in a form of its label, with its count in words: `heads of mission of ten Pacific island countries` /
/// `12か国の常駐代表`. Empty if the language has no label.
Phrase group_label(const Group& group, std::string_view form, const Voice& voice);

/// Several persons or groups. If they are all the principals of the meeting or of one session, and by the kinds of
/// their offices all ministers or all leaders, a collective word (`the two ministers` / `両大臣`, `三大臣`); else a
/// list of mentions. `fact` is the attribute or element that names them.
Phrase mention(const Meeting& meeting, const std::vector<std::string>& who, const Voice& voice, Span fact);

/// The parties of the meeting: the issuer's country first, the others in the order for the language (of the meeting,
/// else of the series of the first session), else in the order of the file.
std::vector<const Delegation*> parties(const Meeting& meeting, const Voice& voice);

/// The compound of the parties, in their order: `Japan-U.S.`, `日米`, `日・エジプト`.
Phrase compound(const Meeting& meeting, const Voice& voice);

}  // namespace readout
