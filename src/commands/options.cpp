#include "commands/options.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "base/ascii.h"
#include "base/file.h"
#include "base/files.h"
#include "base/language.h"
#include "commands/user_language.h"
#include "locale/catalog.h"
#include "style/style.h"

namespace readout {
namespace {

/// Subtags of one to eight letters and digits (RFC 5646 2.1), with hyphens or the underscores of POSIX.
bool is_tag(std::string_view text) {
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find_first_of("-_", at), text.size());
    const std::string_view part = text.substr(at, end - at);
    if (part.empty() || part.size() > 8 || !std::ranges::all_of(part, is_letter_or_digit)) return false;
    at = end + 1;
  }
  return is_letter(text.front());
}

Sentence fault_of_language(const std::string& value) {
  return is_tag(value) ? Sentence()
                       : usage("{value} is not a language tag; examples are en and pt-BR", {{"value", value}});
}

Sentence fault_of_message_language(const std::string& value) {
  const std::vector<std::string>& known = message_languages();
  return lookup(known, value) != known.end() ? Sentence()
                                             : usage("no messages in the language {value}", {{"value", value}});
}

Sentence fault_of_style(const std::string& value) {
  return names_style_file(value) || disk().exists(value) ? Sentence()
                                                         : usage("unknown style {value}", {{"value", value}});
}

/// A page names the folder in its addresses, which are relative.
Sentence fault_of_assets(const std::string& value) {
  const bool portable = std::ranges::all_of(value, [](char c) { return is_portable(c) || c == '/'; });
  const bool below = !value.starts_with('/') && !value.starts_with("..") && !value.ends_with('/');
  return portable && below && normal_path(value) == value && value != "."
             ? Sentence()
             : usage("{value} is not a relative folder name; use one such as pictures", {{"value", value}});
}

}  // namespace

std::string listed(const std::vector<std::string>& words) { return fmt::format("{}", fmt::join(words, ", ")); }

Option ui_language_option(CommonOptions& common) {
  const std::vector<std::string>& languages = message_languages();
  return {.name = "--ui-lang",
          .value = "LANG",
          .text = help("Language of messages: {languages}; of help: {manuals} (default: that of the environment)",
                       {{"languages", listed(languages)}, {"manuals", listed(manual_languages())}}),
          .target = &common.ui_lang,
          .words = languages,
          .other_words = true,
          .fault = fault_of_message_language};
}

std::vector<Option> message_options(CommonOptions& common) {
  const std::vector<std::string> colors{"auto", "always", "never"};
  return {{.name = "--color",
           .value = "WHEN",
           .text = help("Colours in messages: {words}", {{"words", listed(colors)}}),
           .target = &common.color,
           .words = colors},
          ui_language_option(common)};
}

std::vector<Option> lookup_options(CommonOptions& common) {
  return {{.name = "--register",
           .value = "FILE",
           .text = help("A register in which keys are looked up after the register that the file names"),
           .target = &common.register_file},
          {.name = "--locales",
           .value = "DIR",
           .text = help("A folder of LANG.po files that add languages or other phrases"),
           .target = &common.locales_dir}};
}

Option jobs_option(CommonOptions& common) {
  return {.name = "--jobs",
          .value = "N",
          .text = help("Number of files to process at a time (default: one for each processor)"),
          .target = Number{&common.jobs, 1, 256}};
}

Option languages_option(std::vector<std::string>& languages, Sentence text) {
  return {.name = "--lang",
          .value = "LANGS",
          .text = std::move(text),
          .target = &languages,
          .words = built_in_languages(),
          .other_words = true,
          .fault = fault_of_language};
}

Option layout_option(std::string& layout) {
  return {.name = "--layout",
          .value = "LAYOUT",
          .text = help("Languages side by side, item by item, or one after the other: parallel, stacked, sequential "
                       "(default: that of the project or of the style)"),
          .target = &layout,
          .words = {"parallel", "stacked", "sequential"}};
}

Option style_option(std::string& style) {
  return {.name = "--style",
          .value = "STYLE|FILE",
          .text = help("The name of a shipped style, or a style file (default: that of the project, or press)"),
          .target = &style,
          .words = built_in_styles(),
          .other_words = true,
          .fault = fault_of_style};
}

Option assets_option(std::string& folder) {
  return {.name = "--assets",
          .value = "DIR",
          .text = help("Folder below that of the web pages for their pictures (default: inside the pages)"),
          .target = &folder,
          .fault = fault_of_assets};
}

Option base_url_option(std::string& url) {
  return {.name = "--base-url",
          .value = "URL",
          .text = help("Address of the folder of web pages, for canonical and alternate links"),
          .target = &url,
          .fault = [](const std::string& value) {
            const bool of_web = value.starts_with("https://") || value.starts_with("http://");
            return of_web && value.find_first_of("?# \"<>") == std::string::npos
                       ? Sentence()
                       : usage("--base-url needs an address such as https://example.org/");
          }};
}

std::string folder_url(const std::string& url) { return url.empty() || url.ends_with('/') ? url : url + "/"; }

Option draft_option(bool& draft) {
  return {
      .name = "--draft", .text = help("Print the source text, marked, if a translation is missing"), .target = &draft};
}

}  // namespace readout
