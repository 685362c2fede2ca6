// The conductor: takes a meeting file from its bytes as far as a stage.
//
// A Job is one meeting file. advance() fills its stages one after another, each a value of its own: the checked
// meeting, its languages, the documents, the pictures, the pages. Every command that reads meetings calls it; the
// commands differ only in the stage. A job owns its sources, so its findings can be shown as long as the job exists.
// Jobs share only the House.
#pragma once

#include <list>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "commands/house.h"
#include "commands/policy.h"
#include "document/document.h"
#include "input/xml.h"
#include "meeting/meeting.h"
#include "translate/translation.h"
#include "typeset/typeset.h"
#include "wording/voice.h"

namespace readout {

enum class Stage { none, read, translated, composed, pictured, typeset };

/// Options of a job.
struct JobOptions {
  std::vector<std::string> languages{};  ///< in order; empty: those of the house, the source language, then each that
                                         ///< has a .po beside the file
  bool draft = false;                    ///< the source text replaces missing translations
  bool to_translate = false;             ///< a language needs neither a catalog nor a .po
  bool explained = false;                ///< pages explain their lines
  bool all_tags = false;                 ///< a .po beside the file needs a catalog, as one in `languages` does
  std::string operand{};                 ///< a translation that the command line names; it may be any file
  bool check_only = false;               ///< nothing is rendered: pictures are not decoded, and the tree is freed when
                                         ///< it is read
};

/// Stage `read`: the file and its registers, with all findings on facts.
struct ReadMeeting {
  std::unique_ptr<XmlElement> tree;  ///< its root alone in a check
  Meeting meeting;
  const RegisterFile* register_file = nullptr;  ///< null if the meeting names none, or one that cannot be read
  Registers registers;
};

/// Stage `translated`: one language of the meeting, with the findings of this language alone.
struct JobLanguage {
  std::string lang;                ///< with hyphens, whatever the file's name has
  std::string tag;                 ///< as the file's name has it
  std::string path;                ///< of NAME.LANG.po, which need not exist
  const Source* source = nullptr;  ///< of NAME.LANG.po; null for the source language and for a missing file
  std::optional<PoFile> po;
  std::optional<LocalUnits> units;  ///< empty after an error that prevents them
  Diagnostics findings;             ///< of this stage and of `composed`
};

/// Stage `pictured`: the usable pictures of the documents.
struct Pictures {
  std::vector<NamedImage> images;
  std::map<std::string, std::string> digests;  ///< SHA-256 by the path in the meeting
};

/// Smaller versions of pictures that have any, for WebEdition::smaller.
std::map<std::string, std::vector<Image>> smaller_pictures(const std::vector<NamedImage>& pictures);

struct Job {
  explicit Job(std::string file) : path(std::move(file)) {}
  Job(const Job&) = delete;  // its registers point into it
  Job& operator=(const Job&) = delete;

  std::string path;  ///< as the user named it
  Sources sources;
  std::set<std::string> files_read, files_absent;  ///< for --depfile
  std::optional<Policy> policy;                    ///< which findings are wanted; set with the house
  Diagnostics findings;                            ///< all findings except those of a language

  const Source* source = nullptr;  ///< the bytes of `path`, after source_of() has read them
  std::optional<ReadMeeting> read;
  std::vector<JobLanguage> languages;
  std::optional<Edition> edition;  ///< stage `composed`: a document for each language
  std::optional<Pictures> pictures;
  std::optional<Pages> pages;  ///< stage `typeset`
};

/// Takes the job to the stage `to`, or to the last stage that its errors permit; returns the stage that it has reached.
/// After an error in the meeting, translations are still checked. An error in the meeting or a translation prevents
/// `composed`; any error prevents `typeset`.
Stage advance(Job& job, const House& house, Stage to, const JobOptions& options);

/// What a job at the stage `read` or later is going to read and to make.
struct JobPlan {
  std::vector<std::string> languages;  ///< in order, with hyphens
  std::vector<std::string> files;      ///< that are read, by path: the meeting, its register, translations and pictures
};
JobPlan plan_of(const Job& job, const House& house, const JobOptions& options);

/// Whether the job or one of its languages has an error.
bool has_errors(const Job& job);

/// Adds the translations that could be beside the file but are missing to `files_absent`: a build system must watch for
/// them.
void note_absent_translations(Job& job, const House& house);

/// The bytes of the job's file, read once, because a pipe cannot be read twice. Null, with a finding, if they cannot be
/// read.
const Source* source_of(Job& job, const House& house);

/// Reads a translation without its meeting, and reports what it shows by itself. False if it cannot be read.
bool read_alone(Job& job, const House& house, const std::string& path, const std::string& language);

/// The voice of a house in a language. Without a catalog for the language, the voice has none either.
Voice voice_of(const std::string& language, const ReadMeeting& read, const House& house);

/// Frees the stages of a job but not its findings, their sources and the names of its files. The thread that filled the
/// stages should call it, because freeing memory of another thread is slow.
void drop_stages(Job& job);

/// The findings of finished jobs, with the sources that they point into.
struct Finished {
  Diagnostics findings;
  std::list<Sources> sources;
};
/// Moves the findings of a job and of its languages to `finished`.
void finish(std::unique_ptr<Job> job, Finished& finished);

/// `folder/NAME.xml` -> `folder/NAME`, with the ending in small letters or capitals.
std::string stem_of(const std::string& path);
/// `folder/NAME.xml` and LANG -> `folder/NAME.LANG.po`.
std::string translation_path(const std::string& meeting, const std::string& language);

}  // namespace readout
