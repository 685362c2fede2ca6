// The options that several commands share.
//
// Takes the place where a value goes, gives the option as a row that a command adds to its own. The values that mean
// the same in every command are in CommonOptions.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "commands/command.h"

namespace readout {

/// Values of the options that mean the same in every command.
struct CommonOptions {
  std::string color = "auto";  ///< --color: auto, always or never
  std::string ui_lang;         ///< language of messages; empty: from LC_ALL, LC_MESSAGES, LANG
  std::string register_file;   ///< --register; empty: not given
  std::string locales_dir;     ///< --locales; empty: not given
  unsigned jobs = 0;           ///< --jobs; 0: one for each processor
};

/// --color and --ui-lang: every command has them.
std::vector<Option> message_options(CommonOptions& common);
/// --register and --locales.
std::vector<Option> lookup_options(CommonOptions& common);
/// --jobs.
Option jobs_option(CommonOptions& common);
/// --lang of a command that shows documents.
Option languages_option(std::vector<std::string>& languages);
/// --layout.
Option layout_option(std::string& layout);
/// --style.
Option style_option(std::string& style);
/// --draft.
Option draft_option(bool& draft);

/// Words as a sentence lists them: `auto, always or never`.
std::string listed(const std::vector<std::string>& words, std::string_view last = "or");

}  // namespace readout
