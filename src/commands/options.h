// The options that several commands share.
//
// Takes the target of a value, returns the option as a row that a command adds to its own options. CommonOptions holds
// the values that mean the same in every command.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "commands/command.h"

namespace readout {

/// The values of options that mean the same in every command.
struct CommonOptions {
  std::string color = "auto";  ///< --color: auto, always or never
  std::string ui_lang;         ///< language of messages; empty: from LC_ALL, LC_MESSAGES, LANG
  std::string register_file;   ///< --register; empty: not given
  std::string locales_dir;     ///< --locales; empty: not given
  unsigned jobs = 0;           ///< --jobs; 0: one for each processor
};

/// --ui-lang.
Option ui_language_option(CommonOptions& common);
/// --color and --ui-lang: for every command.
std::vector<Option> message_options(CommonOptions& common);
/// --register and --locales.
std::vector<Option> lookup_options(CommonOptions& common);
/// --jobs.
Option jobs_option(CommonOptions& common);
/// The help of --lang for commands that show documents.
inline Sentence languages_shown() {
  return help(
      "Languages in order, such as en,ja (default: that of the file, then that of each NAME.LANG.po beside it)");
}
/// --lang with several languages; `text` describes it in the help.
Option languages_option(std::vector<std::string>& languages, Sentence text);
/// --layout.
Option layout_option(std::string& layout);
/// --style.
Option style_option(std::string& style);
/// --base-url, the address of the folder of web pages.
Option base_url_option(std::string& url);
/// The address with a slash at its end, unless it is empty.
std::string folder_url(const std::string& url);
/// --draft.
Option draft_option(bool& draft);

/// Words as a list in a sentence of any language: `auto, always, never`.
std::string listed(const std::vector<std::string>& words);

}  // namespace readout
