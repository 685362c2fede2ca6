#include "commands/options.h"

#include <fmt/format.h>

#include "base/resources.h"
#include "locale/catalog.h"

namespace readout {
namespace {

/// The names of the styles that are compiled in.
std::vector<std::string> shipped_styles() {
  constexpr std::string_view kFolder = "styles/", kEnding = ".xml";
  std::vector<std::string> names;
  for (const Resource& resource : resources())
    if (resource.name.starts_with(kFolder))
      names.emplace_back(resource.name.substr(kFolder.size(), resource.name.size() - kFolder.size() - kEnding.size()));
  return names;
}

}  // namespace

std::string listed(const std::vector<std::string>& words, std::string_view last) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out += i + 1 == words.size() ? fmt::format(" {} ", last) : ", ";
    out += words[i];
  }
  return out;
}

std::vector<Option> message_options(CommonOptions& common) {
  const std::vector<std::string> colors{"auto", "always", "never"}, languages = built_in_languages();
  return {{.name = "--color",
           .value = "WHEN",
           .text = "Colours in messages: " + listed(colors),
           .target = &common.color,
           .words = colors},
          {.name = "--ui-lang",
           .value = "LANG",
           .text = fmt::format("Language of messages: {} (default: that of the environment)", listed(languages)),
           .target = &common.ui_lang,
           .words = languages,
           .other_words = true}};
}

std::vector<Option> lookup_options(CommonOptions& common) {
  return {{.name = "--register",
           .value = "FILE",
           .text = "A register in which keys are looked up after the register that the file names",
           .target = &common.register_file},
          {.name = "--locales",
           .value = "DIR",
           .text = "A folder of LANG.po files that add languages or other phrases",
           .target = &common.locales_dir}};
}

Option jobs_option(CommonOptions& common) {
  return {.name = "--jobs",
          .value = "N",
          .text = "Number of files to process at a time (default: one for each processor)",
          .target = Number{&common.jobs, 1, 256}};
}

Option languages_option(std::vector<std::string>& languages) {
  return {.name = "--lang",
          .value = "LANGS",
          .text =
              "Languages in order, such as en,ja (default: those of the project, that of the file, then that of each "
              "NAME.LANG.po beside it)",
          .target = &languages,
          .words = built_in_languages(),
          .other_words = true};
}

Option layout_option(std::string& layout) {
  return {.name = "--layout",
          .value = "LAYOUT",
          .text =
              "Languages side by side, item by item, or one after the other: parallel, stacked, sequential "
              "(default: that of the project or of the style)",
          .target = &layout,
          .words = {"parallel", "stacked", "sequential"}};
}

Option style_option(std::string& style) {
  return {.name = "--style",
          .value = "STYLE|FILE",
          .text = "The name of a shipped style, or a style file (default: that of the project, or press)",
          .target = &style,
          .words = shipped_styles(),
          .other_words = true};
}

Option draft_option(bool& draft) {
  return {.name = "--draft", .text = "Print the source text, marked, if a translation is missing", .target = &draft};
}

}  // namespace readout
