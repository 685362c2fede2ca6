// The event of a session, as headings and as sentences name it.
//
// An event has four axes (level, form, mode, series) and may include other events, such as a lunch. Takes a session;
// gives its title or its words in the language of the composer. The patterns are in locales/.
#pragma once

#include <string>

#include "press/builder.h"
#include "press/sides.h"

namespace readout::press {

/// The kind of a session's event as words of a pattern's select: `meeting`, `telephone`, `video`, `call`,
/// `working_lunch`, ...
std::string form_word(const Session& session);
bool is_meal(const Session& session);

/// The level as the file says it, else computed from the offices of the principals.
Level session_level(const Builder& builder, const Session& session);

/// Whether such a session is named by its parties: it has a level or a series. A courtesy call never is.
bool has_name(const Builder& builder, const Session& session);

/// What a session was, as a heading says it: `Foreign Ministers’ Meeting`.
Inlines event_title(const Builder& builder, const Session& session, bool with_level);
/// The same of what it included: `Working Lunch`.
Inlines part_title(const Builder& builder, const Session& session, const SessionPart& part);

/// The whole name with its parties: `Japan-U.S. Foreign Ministers’ Meeting (Working Lunch)`, `Third Japan-India Foreign
/// Ministers’ Strategic Dialogue`.
Inlines named_title(const Builder& builder, const Session& session);

/// As a sentence says it: `a foreign ministers’ meeting over a working lunch`. A meal of a level is a meeting too where
/// it is the `first` that these people had.
Inlines event_words(const Builder& builder, const Session& session, bool first);

}  // namespace readout::press
