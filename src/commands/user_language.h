// The language of the user: of messages, help and pages, never of documents.
//
// Takes --ui-lang or the environment (LC_ALL, LC_MESSAGES, LANG; POSIX.1-2017 8.2), returns catalogs that are compiled
// in. A catalog is read when something is printed from it. What a language lacks is in English.
#pragma once

#include <string>
#include <vector>

#include "commands/options.h"
#include "locale/catalog.h"

namespace readout {

/// The value of a variable of the environment; empty if it is not set.
std::string environment_variable(const char* name);

/// The catalog of messages and of documents in the user's language, or the English one.
const Catalog& messages_for(const CommonOptions& common);
/// The catalog of the manual in the user's language, or the English one, which has no entries.
const Catalog& manual_for(const CommonOptions& common);
/// The catalog of the manual in English.
const Catalog& english_manual();

/// The languages that have a manual, English first.
std::vector<std::string> manual_languages();
/// The languages that have messages of the program.
const std::vector<std::string>& message_languages();

}  // namespace readout
