// The event of a session in words, for headings and for sentences.
//
// An event has four axes (level, form, mode, series) and may include other events, such as a lunch. Takes a session;
// returns its title or its words in the language of the document. The patterns are in locales/.
#pragma once

#include <string>

#include "press/builder.h"
#include "press/sides.h"

namespace readout::press {

/// The kind of a session's event as words of a pattern's select: `meeting`, `telephone`, `video`, `call`,
/// `working_lunch`, ...
std::string form_word(const Session& session);
bool is_meal(const Session& session);
/// Whether the event has a host also between equals: a meal or a reception.
bool is_hosted(const Session& session);

/// The level in the file, or computed from the offices of the principals.
Level session_level(const Builder& builder, const Session& session);

/// Whether the event has a name with its parties: a session with a level or a series does, a courtesy call does not.
bool has_name(const Builder& builder, const Session& session);

/// The event of a session, for a heading: `Foreign Ministers’ Meeting`.
Inlines event_title(const Builder& builder, const Session& session, bool with_level);
/// The parts of a session, each as a session of its own whose words point at the part in the file.
std::vector<Session> parts_as_sessions(const Session& session);

/// The whole name with its parties: `Japan-U.S. Foreign Ministers’ Meeting (Working Lunch)`, `Third Japan-India Foreign
/// Ministers’ Strategic Dialogue`.
Inlines named_title(const Builder& builder, const Session& session);

/// The event in a sentence: `a foreign ministers’ meeting over a working lunch`. `first`: whether it is the first
/// session of these people; a meal with a level is then called a meeting, too.
Inlines event_words(const Builder& builder, const Session& session, bool first);

}  // namespace readout::press
