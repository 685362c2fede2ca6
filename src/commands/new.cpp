// readout new: a filled-in meeting to start from, with ids, and the .po files of the other languages.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/ascii.h"
#include "base/file.h"
#include "base/resources.h"
#include "base/rule_table.h"
#include "base/visible.h"
#include "commands/commands.h"
#include "commands/new_facts.h"
#include "commands/pipeline.h"
#include "commands/report.h"
#include "commands/shell_words.h"
#include "locale/zone.h"
#include "translate/make_po.h"

namespace readout {
namespace {

struct NewOptions {
  std::string file;
  std::string language{kMsgidLanguage};
  std::vector<std::string> parties, people;
  std::string place;
};

constexpr int kDaysToFurtherTalks = 9;  // in the skeletons

/// The day and the xml:id in the name of a file: 2025-06-01-japan-france.xml becomes japan-france-2025-06-01.
struct NewMeeting {
  CivilDate date{2025, 3, 1};  ///< in the skeletons, replaced by the day of the name
  std::string id = "my-meeting";
  std::string words = {};  ///< of the name, after the day
};

constexpr std::string_view kShape = "0000-00-00";

bool begins_like_a_date(std::string_view name) {
  auto fits = [](char shape, char c) { return shape == '0' ? is_digit(c) : c == shape; };
  return name.size() >= kShape.size() && std::ranges::equal(kShape, name.substr(0, kShape.size()), fits);
}

/// The day at the start of a name, if the calendar has it and the year of the further talks still has four digits.
std::optional<CivilDate> date_at_front(std::string_view name) {
  if (!begins_like_a_date(name)) return std::nullopt;
  auto number = [&](std::size_t at, std::size_t size) {
    int value = 0;
    std::from_chars(name.data() + at, name.data() + at + size, value);
    return value;
  };
  CivilDate date{number(0, 4), number(5, 2), number(8, 2)};
  const bool exists = date.year > 0 && is_valid(date);
  return exists && civil_from_days(days_from_civil(date) + kDaysToFurtherTalks).year < 10000 ? std::optional(date)
                                                                                             : std::nullopt;
}

bool is_id(std::string_view word) {
  return !word.empty() && is_letter(word.front()) && std::ranges::all_of(word, is_portable);
}

NewMeeting new_meeting(std::string_view path) {
  NewMeeting out;
  std::string stem = stem_of(std::string(name_of(path)));
  std::optional<CivilDate> date = date_at_front(stem);
  std::string words = date ? stem.substr(std::min<std::size_t>(11, stem.size())) : stem;
  if (date) out.date = *date;
  out.words = words;
  if (!is_id(words)) words = date ? "meeting" : out.id;
  out.id = date ? words + "-" + date_text(*date) : words;
  return out;
}

constexpr std::string_view kSkeleton = "src/commands/skeleton.", kSkeletonEnd = ".xml";

/// Languages that have a skeleton.
std::vector<std::string> skeleton_languages() {
  std::vector<std::string> out;
  for (const Resource& resource : resources())
    if (resource.name.starts_with(kSkeleton) && resource.name.ends_with(kSkeletonEnd))
      out.emplace_back(
          resource.name.substr(kSkeleton.size(), resource.name.size() - kSkeleton.size() - kSkeletonEnd.size()));
  return out;
}

/// The skeleton of a language with the day and the id of the file.
std::string skeleton(const std::string& language, const NewMeeting& meeting) {
  std::string text(resource(fmt::format("{}{}{}", kSkeleton, language, kSkeletonEnd)));
  // The talks continue nine days later. That day is replaced first, so that it is not replaced twice.
  replace_all(text, "2025-03-10", "LATER");
  replace_all(text, "2025-03-01", date_text(meeting.date));
  replace_all(text, "LATER", date_text(civil_from_days(days_from_civil(meeting.date) + kDaysToFurtherTalks)));
  replace_all(text, "my-meeting", meeting.id);
  return text;
}

/// Quotes a name as one word of the shell.
std::string shell_word(const std::string& name) {
  auto plain = [](char c) { return is_portable(c) || c == '/'; };
  if (!name.empty() && std::ranges::all_of(name, plain)) return name;
  return single_quoted(name);
}

/// The path to write. The name may end in .xml, also in capitals; the files beside a meeting are found by .xml in lower
/// case.
std::string path_to_write(const std::string& name) {
  constexpr std::string_view kEnding = ".xml";
  const bool has_ending =
      name.size() >= kEnding.size() &&
      std::ranges::equal(std::string_view(name).substr(name.size() - kEnding.size()), kEnding, {}, to_lower);
  return name.substr(0, name.size() - (has_ending ? kEnding.size() : 0)) + std::string(kEnding);
}

/// The message about the new files and the next steps.
std::string written_text(const std::vector<std::pair<std::string, std::string>>& files, const Catalog& catalog) {
  std::string names;
  for (const auto& [name, bytes] : files) names += (names.empty() ? "" : ", ") + visible(name);
  const std::string file = shell_word(visible(files.front().first));
  return fmt::format("{}\n{}\n  readout render {} --draft\n{}\n  readout check {}\n",
                     catalog.text("new", "Wrote {files}.", {{"files", names}}),
                     catalog.text("new", "Put your people, times and points into the first one. Look at it with"), file,
                     catalog.text("new", "and see what is wrong or still missing with"), file);
}

/// The .po files of a new meeting: one for each language in which a skeleton has the names of people, except the source
/// language.
std::vector<std::pair<std::string, std::string>> new_translations(const std::string& path, Meeting meeting,
                                                                  const House& house) {
  const ReadMeeting read{nullptr, std::move(meeting), nullptr, registers_of(nullptr, house)};
  const std::vector<std::string> languages = skeleton_languages();
  std::vector<std::pair<std::string, std::string>> files;
  for (const Catalog& catalog : house.catalogs) {
    if (catalog.language() == read.meeting.lang || std::ranges::find(languages, catalog.language()) == languages.end())
      continue;
    std::string name = translation_path(path, catalog.language());
    const TranslatorVoices voices{voice_of(read.meeting.lang, read, house), voice_of(catalog.language(), read, house)};
    files.emplace_back(
        name,
        write_po(update_po(read.meeting, catalog.language(), {.voices = &voices, .meeting_file = name_of(path)}).po));
  }
  return files;
}

/// The skeleton with the facts of the command line and of the name of the file.
std::string new_text(const NewOptions& options, const std::string& register_file, const House& house,
                     Diagnostics& findings) {
  const NewMeeting meeting = new_meeting(path_to_write(options.file));
  const Registers registers = registers_of(nullptr, house);
  NewFacts facts{meeting.date, options.parties, options.place, options.people};
  if (facts.parties.empty()) facts.parties = parties_in(meeting.words, registers);
  std::string text =
      with_facts(skeleton(options.language, meeting), std::move(facts), registers, house.world.zones, findings);
  // A register beside the file, whose people the file names.
  const bool beside = folder_of(options.file) == folder_of(register_file);
  if (!options.people.empty() && !register_file.empty() && beside)
    replace_all(text, " status=\"draft\"", fmt::format(" status=\"draft\" register=\"{}\"", name_of(register_file)));
  return text;
}

int run(const NewOptions& options, const CommonOptions& common) {
  Diagnostics findings;
  const std::string path = path_to_write(options.file);
  if (begins_like_a_date(name_of(path)) && !date_at_front(name_of(path))) {
    findings.report("date-does-not-exist", {}, {{"date", std::string(name_of(path).substr(0, kShape.size()))}});
    print_findings(findings, common);
    return exit_code_of(findings);
  }
  const World world;
  std::unique_ptr<House> house =
      make_house(world, {.register_file = common.register_file, .locales_dir = common.locales_dir}, findings);
  const std::string text = new_text(options, common.register_file, *house, findings);
  const Source& source = house->sources.add(path, text);
  std::unique_ptr<XmlElement> tree = findings.has_errors() ? nullptr : read_xml(source, Schema::meeting, findings);
  if (tree && !findings.has_errors()) {
    auto files = new_translations(path, read_meeting(*tree, findings), *house);
    files.insert(files.begin(), {path, text});
    for (const auto& [name, bytes] : files)
      if (world.files.exists(name)) findings.report("output-exists", {}, {{"file", name}});
    std::vector<NewFile> written;
    for (const auto& [name, bytes] : files) written.push_back({name, bytes});
    if (!findings.has_errors() && create_files(written, findings))
      write_file("-", written_text(files, *terminal_of(common).catalog), findings);
  }
  print_findings(findings, common);
  return exit_code_of(findings);
}

}  // namespace

Command new_command(CommonOptions& common) {
  auto o = std::make_shared<NewOptions>();
  const std::vector<std::string> languages = skeleton_languages();
  Command command{.name = "new",
                  .what = help("Write an example of a meeting to start from, and its .po files"),
                  .example = "readout new 2025-06-01-japan-france.xml"};
  command.options = {
      {.name = "file",
       .value = "NAME.xml",
       .text =
           help("The file to write; a date at the start of its name and countries in it become those of the meeting"),
       .target = &o->file,
       .required = true},
      {.name = "--lang",
       .value = "LANG",
       .text = help("Language to write in: {languages} (default: {language})",
                    {{"languages", listed(languages)}, {"language", o->language}}),
       .target = &o->language,
       .words = languages},
      {.name = "--parties",
       .value = "KEYS",
       .text = help("Countries and bodies, such as JP,KE (default: those in the name of the file)"),
       .target = &o->parties},
      {.name = "--place", .value = "KEY", .text = help("The place, such as nairobi"), .target = &o->place},
      {.name = "--people",
       .value = "KEYS",
       .text = help("Persons of the register, by their keys"),
       .target = &o->people},
  };
  command.add(lookup_options(common));
  command.add(message_options(common));
  command.misuse = [o] {
    const std::string_view name = name_of(o->file);
    return name.empty() || name == ".xml" ? usage("name the file to write") : Sentence();
  };
  command.run = [o, &common] { return run(*o, common); };
  return command;
}

}  // namespace readout
