// Values that meetings share: a World for the whole run, a House for each project.
//
// A World holds what is the same in all projects: the files, the shipped register, zone data, fonts and their outlines.
// A House holds the settings of a project: its catalogs, its register and its style. One run may have several houses
// over one world. Many threads read both at once; caches in them are guarded by locks.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/files.h"
#include "base/second_core.h"
#include "commands/fast_accept.h"
#include "commands/policy.h"
#include "commands/project.h"
#include "locale/catalog.h"
#include "locale/zone.h"
#include "meeting/meeting.h"
#include "meeting/shipped.h"
#include "style/style.h"
#include "typeset/coverage.h"
#include "typeset/font_files.h"
#include "write/font_outlines.h"

namespace readout {

class RunFiles;

/// The translations beside meetings. Each folder is listed once, however many meetings it holds.
class TranslationIndex {
 public:
  explicit TranslationIndex(const Files& files) : files_(files) {}

  /// The tags of all `NAME.TAG.po` beside `folder/NAME.xml`, in order, as the files' names have them. Reports
  /// `file-unreadable` if the folder cannot be listed.
  const std::vector<std::string>& tags(const std::string& meeting, Diagnostics& diagnostics) const;

  struct Folder {
    std::map<std::string, std::vector<std::string>> tags;  ///< by NAME
    Diagnostics findings;
  };

 private:
  const Files& files_;
  mutable std::mutex lock_;
  mutable std::map<std::string, Folder> folders_;
};

/// A register that meetings name, with the findings of reading it.
struct RegisterFile {
  Sources sources;
  std::unique_ptr<XmlElement> tree;   ///< null after an error that prevents it
  std::optional<Register> entries{};  ///< empty if there is no tree
  Diagnostics findings{};
};

/// The registers that meetings name. Each is read once, however many meetings name it.
class RegisterFiles {
 public:
  explicit RegisterFiles(const Files& files) : files_(files) {}

  /// Reads through the gate (read_named_xml), once for each folder whose files name the register. Null, with a finding
  /// where it is named, if it cannot be read. The result lives as long as this object.
  const RegisterFile* read(const std::string& path, const NamedBy& by, Diagnostics& diagnostics) const;

 private:
  const Files& files_;
  mutable std::mutex lock_;
  mutable std::map<std::pair<std::string, std::string>, RegisterFile> read_;  ///< by folder and path
};

struct World {
  explicit World(const Files& outside = disk(), const SecondCore* second_core = nullptr)
      : files(outside),
        core(second_core),
        zones(kZoneFolder, outside),
        translations(outside),
        registers(outside),
        fonts(outside) {}
  World(const World&) = delete;
  World& operator=(const World&) = delete;

  const Files& files;
  const SecondCore* core;  ///< for a run of one document; null for none
  Sources sources;
  ShippedRegister shipped{sources};
  Zones zones;
  TranslationIndex translations;
  RegisterFiles registers;
  FontFiles fonts;
  FontOutlines outlines;
};

/// Settings of a command line. A setting that is not given is that of the project.
struct HouseOptions {
  std::string style{};                   ///< the name of a shipped style, or a file; empty: not given
  std::string layout{};                  ///< empty: not given
  std::string register_file{};           ///< empty: not given
  std::string locales_dir{};             ///< empty: not given
  std::vector<std::string> languages{};  ///< that every meeting must have; empty: not given
  unsigned max_findings = 0;             ///< 0: not given
  RuleSettings rules{};
};

struct House {
  explicit House(const World& of) : world(of) {}
  House(const House&) = delete;
  House& operator=(const House&) = delete;

  const World& world;
  const Project* project = nullptr;    ///< null for files without a project
  std::vector<std::string> languages;  ///< that every meeting must have, and that have a catalog
  RuleSettings rules{};                ///< of the command line
  std::size_t max_findings = Diagnostics::kMaxPerSource;
  Sources sources;                ///< of the files that make_house() read
  std::vector<Catalog> catalogs;  ///< built in, then those of the project; a later one of the same language wins
  std::string own_path;           ///< of the register of the project; empty if there is none
  std::optional<Register> own;    ///< absent if it cannot be read
  std::unique_ptr<XmlElement> own_tree;
  Style style;
  mutable Coverage coverage{style, world.fonts};  ///< guarded by a lock of its own
  mutable FastAccept fast{coverage};              ///< also
  std::vector<std::string> style_files;  ///< the style and those that it extends, as published; without shipped ones
  std::vector<const Source*> phrases;    ///< the catalogs of these styles
  std::vector<std::string> files_read;   ///< for --depfile
  std::vector<std::string> shared_folders;
  std::vector<Consequence> consequences;  ///< of errors in these files

  /// The permission of the place `mentioned_at` to name files.
  NamedBy named_by(Span mentioned_at) const;

  /// Null if the language has no catalog.
  const Catalog* catalog(std::string_view language) const;
};

/// Reads an XML file with the root element `root`, through the gate (base/files.h). If another file names it and it is
/// no file of ours, reports `named-file-foreign` there and returns no bytes, so that no finding shows them.
std::optional<std::string> read_named_xml(const Files& files, const std::string& path, std::string_view root,
                                          const NamedBy& by, Diagnostics& diagnostics);

/// Puts the phrases of a style's folders over the catalogs of their languages. Reads the files of a style file through
/// the gate into `sources`, and returns them. Reports `named-file-missing` for a folder without a catalog.
std::vector<const Source*> put_style_phrases(const Style& style, const House& house, Sources& sources,
                                             std::vector<Catalog>& catalogs, Diagnostics& diagnostics);

/// Reads the files that the options and the project, which may be null, name. Reports their faults; the house is usable
/// if none of them is an error.
std::unique_ptr<House> make_house(const World& world, const HouseOptions& options, Diagnostics& diagnostics,
                                  const Project* project = nullptr);

/// The houses of a run: one for each project, and one for files without a project. For one thread.
class Houses {
 public:
  Houses(const World& world, HouseOptions options)
      : world_(world), options_(std::move(options)), projects_(world.files) {}

  /// The house of a file or folder. The faults of a house are reported when it is first needed.
  const House& of(const std::string& path, Diagnostics& diagnostics);

 private:
  const World& world_;
  HouseOptions options_;
  Projects projects_;
  std::map<const Project*, std::unique_ptr<House>> houses_;
};

/// Reports `language-without-catalog` with the languages that the house has, and offers the one that may be meant.
void report_without_catalog(const House& house, const std::string& language, Span place, Diagnostics& diagnostics);

/// Reports the languages of the command line that have no catalog; returns whether there are none.
bool check_languages(const House& house, const std::vector<std::string>& languages, Diagnostics& diagnostics);

/// What follows from the errors that reading a register has found. `source` is null if it has no tree.
std::vector<Consequence> consequences_of_register(const Source* source, const Diagnostics& found);

/// The registers in the order of lookup: that of the meeting's file, the project's, the shipped one. The result refers
/// to all of them and owns none.
Registers registers_of(const Register* own, const House& house);

/// Adds the files of a house: those that were read, and the fonts that its style names.
void add_files_of_house(const House& house, RunFiles& files);

/// The name under which a PDF carries file `number` of House::style_files.
std::string style_file_name(std::size_t number);

}  // namespace readout
