// The conductor: the way of the data from a file's bytes to the bytes of its outputs, station by station.
//
// A Job is one meeting file with all that it needs; each function below takes it one station further and says in its
// Diagnostics what it found. A job owns its sources, so findings stay readable as long as it lives. Jobs share nothing
// that changes.
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/second_core.h"
#include "commands/options.h"
#include "document/document.h"
#include "input/xml.h"
#include "locale/catalog.h"
#include "meeting/meeting.h"
#include "meeting/shipped.h"
#include "style/style.h"
#include "translate/translation.h"
#include "typeset/font_files.h"
#include "typeset/pages.h"
#include "write/font_outlines.h"

namespace readout {

/// What all jobs of a run share, read once: catalogs, style, registers, zone data. Constant after make_house().
struct House {
  const SecondCore* core = nullptr;  ///< for a run of one document
  Sources sources;
  std::vector<Catalog> catalogs;  ///< built in, then those of --locales; a later one of the same language wins
  ShippedRegister shipped{sources};
  std::optional<Register> given;  ///< --register
  Style style;
  Zones zones;
  FontFiles fonts;
  FontOutlines outlines;
  std::vector<std::string> files_read;  ///< for --depfile
  // For what a PDF carries:
  std::unique_ptr<XmlElement> given_tree;
  std::vector<std::string> style_files;  ///< the style and those that it extends, as published; none of those that ship

  const Catalog* catalog(std::string_view language) const;
};

/// What to read for a house.
struct HouseOptions {
  std::string style = "press", layout, register_file, locales_dir;
};
std::unique_ptr<House> make_house(const HouseOptions& options, Diagnostics& diagnostics);

/// Why units may be missing: `draft` lets the source text stand in.
struct JobOptions {
  std::vector<std::string> languages;
  bool draft = false;
};

/// A translation beside the file: `NAME.LANG.po`.
struct Translation {
  std::string lang;
  const Source* source = nullptr;
  std::optional<PoFile> po;
};

struct Job {
  std::string path;  ///< as the user named it
  Sources sources;
  Diagnostics diagnostics;
  std::set<std::string> files_read, files_absent;
  const Source* source = nullptr;
  std::unique_ptr<XmlElement> tree;
  std::optional<Meeting> meeting;
  std::optional<Register> own_register;
  std::unique_ptr<XmlElement> register_tree;  ///< of own_register
  Registers registers;
  std::vector<Translation> translations;
  std::vector<LocalUnits> units;  ///< a language each, in the edition's order
  Edition edition;
  std::map<std::string, std::string> image_digests;  ///< SHA-256 by the path in the meeting
};

/// Frees all of a job but its findings, their sources and the names of its files, in the thread that made it: what one
/// thread allocated and another frees is dear.
void keep_findings(std::unique_ptr<Job>& job);

/// What is left of jobs that are done with: their findings, and the sources that these point into.
struct Ended {
  Diagnostics findings;
  std::deque<Sources> sources;
};
void end_job(std::unique_ptr<Job> job, Ended& ended);

/// The registers in the order of lookup: a file's own, that of --register, the shipped one. Does not own them.
Registers registers_of(const std::optional<Register>& own, const House& house);

/// The bytes of the job's file, read when first asked for and once: a pipe gives them no second time. Null, and told,
/// where they cannot be read.
const Source* source_of(Job& job);
/// Bytes -> checked XML -> Meeting, with all findings on facts. False where no meeting can be read at all.
bool read_job(Job& job, const House& house);
/// Chooses the languages and merges their translations.
void translate_job(Job& job, const House& house, const JobOptions& options);
/// In which manner the house puts a meeting into a language; without a catalog the language has no words.
Voice voice_of(const std::string& language, const Job& job, const House& house);
/// Meeting + translations -> Edition. Call only where no error was found.
void compose_job(Job& job, const House& house, const JobOptions& options);
/// The pictures that the edition shows; says of each what is wrong with it.
std::vector<NamedImage> read_images(Job& job);
/// Edition -> Pages, with explanations of their lines where they are wanted.
std::optional<Pages> typeset_job(Job& job, const House& house, bool explained = false);

/// The name under which a PDF carries a file of House::style_files.
std::string style_file_name(std::size_t number);

/// `dir/NAME.xml` -> `dir/NAME`.
std::string stem_of(const std::string& path);

}  // namespace readout
