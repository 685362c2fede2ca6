#include "commands/attachments.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "base/ascii.h"
#include "base/file.h"
#include "base/sha256.h"
#include "commands/version.h"
#include "input/xml_canonical.h"
#include "locale/po.h"
#include "translate/make_po.h"
#include "typeset/font_files.h"

namespace readout {
namespace {

using Manifest = nlohmann::ordered_json;

constexpr const char* kRegisterFile = "register.xml";

/// Views of texts in the trees.
using AttributeWords = std::set<std::string_view>;

/// Adds the words of all attribute values. Every key that an attribute names is among them.
void add_words(const XmlElement& element, AttributeWords& words) {
  for (const XmlAttribute& attribute : element.attributes) {
    std::string_view rest = attribute.value.text;
    while (!rest.empty()) {
      std::size_t end = std::min(rest.find(' '), rest.size());
      if (end > 0) words.insert(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  for (const XmlNode& node : element.children)
    if (const auto* child = std::get_if<std::unique_ptr<XmlElement>>(&node)) add_words(**child, words);
}

/// An entry: an element of a tree, or a shipped entry whose element is read on request.
struct Keyed {
  std::string_view name, key;
  const XmlElement* element = nullptr;
  std::size_t shipped = 0;
};

std::vector<Keyed> keyed_entries(const std::vector<const XmlElement*>& registers, const ShippedRegister& shipped) {
  std::vector<Keyed> out;
  for (const XmlElement* of : registers)
    for (const XmlNode& node : of->children) {
      const auto* entry = std::get_if<std::unique_ptr<XmlElement>>(&node);
      if (const XmlAttribute* key = entry ? (*entry)->attribute("key") : nullptr)
        out.push_back({(*entry)->name, key->value.text, entry->get(), 0});
    }
  for (std::size_t i = 0; i < shipped.places().size(); ++i)
    out.push_back({element_name(shipped.places()[i].kind), shipped.places()[i].key, nullptr, i});
  return out;
}

/// The entries that the meeting names, from its registers and the shipped ones, and the entries that these name. Of
/// entries with the same key the first is taken, because lookup finds it.
std::vector<const XmlElement*> entries_used(const XmlElement& meeting, const std::vector<const XmlElement*>& registers,
                                            const ShippedRegister& shipped) {
  AttributeWords words;
  std::set<std::pair<std::string_view, std::string_view>> taken;
  std::vector<const XmlElement*> out;
  add_words(meeting, words);
  std::vector<Keyed> left = keyed_entries(registers, shipped);
  for (bool more = true; more;) {
    more = false;
    std::vector<Keyed> unnamed;
    for (const Keyed& of : left) {
      if (!words.contains(of.key)) unnamed.push_back(of);
      else if (taken.emplace(of.name, of.key).second) {
        out.push_back(of.element ? of.element : &shipped.element(of.shipped));
        add_words(*out.back(), words);
        more = true;
      }
    }
    left = std::move(unnamed);
  }
  return out;
}

/// The stem of the meeting's files: its id, if every system allows it as a file name and no other attached file has it;
/// else `meeting`.
std::string file_stem(const std::string& id) {
  constexpr std::size_t kLongest = 100;
  const bool plain = std::ranges::all_of(id, is_portable);
  // Some systems ignore case and reserve names for devices.
  constexpr std::string_view kTaken[] = {"register", "style", "manifest", "con", "prn", "aux", "nul"};
  const std::string lower = in_lower_case(id);
  const std::string_view first = std::string_view(lower).substr(0, lower.find('.'));
  const bool port = first.size() == 4 && (first.starts_with("com") || first.starts_with("lpt"));
  const bool taken = std::ranges::find(kTaken, first) != std::end(kTaken) || first.starts_with("style-") || port;
  return plain && !taken && id.size() <= kLongest ? id : "meeting";
}

std::vector<const XmlElement*> register_trees(const Job& job, const House& house) {
  std::vector<const XmlElement*> out;
  if (const RegisterFile* own = job.read->register_file; own && own->tree) out.push_back(own->tree.get());
  if (house.own_tree) out.push_back(house.own_tree.get());
  return out;
}

const char* layout_word(Layout layout) {
  switch (layout) {
    case Layout::parallel: return "parallel";
    case Layout::stacked: return "stacked";
    case Layout::sequential: return "sequential";
    case Layout::single: break;
  }
  return "single";
}

/// The digest of the directory of a font's tables, which has a checksum of each (OpenType, “Table Directory”). It
/// identifies the font without reading its bytes, up to 25 MB.
std::string font_digest(const Face& face) {
  std::string_view bytes = face.bytes ? std::string_view(*face.bytes) : std::string_view();
  return sha256(table_directory(bytes, face.index));
}

std::vector<std::string> split_lines(std::string_view text) {
  std::vector<std::string> out;
  while (!text.empty()) {
    std::size_t end = std::min(text.find('\n'), text.size());
    out.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

/// An entry without comments and without the names in a header.
PoEntry published_entry(const PoEntry& entry) {
  PoEntry out;
  out.msgctxt = entry.msgctxt;
  out.msgid = entry.msgid;
  out.msgstr = entry.msgstr;
  if (entry.msgid.text.empty())
    out.msgstr.front().text = "MIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n";
  return out;
}

/// The catalogs of the style by name, LANG.po. Of those with one name, the phrases of a later one count.
std::map<std::string, PoFile> phrases_of(const House& house) {
  std::map<std::string, std::map<std::pair<std::string, std::string>, PoEntry>> entries;
  for (const Source* source : house.phrases) {
    Diagnostics known;
    for (const PoEntry& entry : read_po(*source, known).value_or(PoFile{}).entries)
      if (!entry.obsolete && !entry.fuzzy())
        entries[std::string(name_of(source->name))].insert_or_assign(
            {entry.msgctxt ? entry.msgctxt->text : "", entry.msgid.text}, published_entry(entry));
  }
  std::map<std::string, PoFile> catalogs;
  for (auto& [name, of] : entries)
    for (auto& [key, entry] : of) catalogs[name].entries.push_back(std::move(entry));
  return catalogs;
}

Manifest used_entries(const std::vector<const XmlElement*>& entries) {
  Manifest out = Manifest::array();
  for (const XmlElement* entry : entries)
    out.push_back(std::string(entry->name) + " " + entry->attribute("key")->value.text);
  return out;
}

Manifest style_facts(const House& house) {
  Manifest out{{"name", house.style.name}};
  if (!house.style_files.empty()) out["file"] = style_file_name(0);
  return out;
}

/// The programs, options and files that made the pages. `format` is the version of this form.
std::string manifest(const Job& job, const House& house, bool draft, const std::vector<const XmlElement*>& entries,
                     const std::vector<Attachment>& files) {
  Manifest languages = Manifest::array(), fonts = Manifest::array(), images = Manifest::array(),
           attached = Manifest::array();
  for (const Document& document : job.edition->documents) languages.push_back(document.lang);
  for (const Face& face : job.pages->faces)
    fonts.push_back({{"family", face.family},
                     {"name", face.postscript_name},
                     {"face", face.index},
                     {"tables-sha256", font_digest(face)}});
  for (const auto& [path, digest] : job.pictures->digests) images.push_back({{"file", path}, {"sha256", digest}});
  for (const Attachment& file : files) attached.push_back({{"file", file.name}, {"sha256", sha256(file.bytes)}});
  Manifest out{{"format", 1},
               {"meeting", job.read->meeting.id},
               {"program", split_lines(version_text())},
               {"options", {{"languages", languages}, {"layout", layout_word(house.style.layout)}, {"draft", draft}}},
               {"style", style_facts(house)},
               {"files", attached},
               {"register-entries", used_entries(entries)},
               {"fonts", fonts},
               {"images", images}};
  return out.dump(2, ' ', false, Manifest::error_handler_t::replace) + "\n";
}

}  // namespace

std::vector<Attachment> attachments_of(const Job& job, const House& house, bool draft) {
  const ReadMeeting& read = *job.read;
  const std::string stem = file_stem(read.meeting.id);
  XmlElement shipped;
  shipped.ns = kMeetingNamespace;
  shipped.name = "register";
  std::vector<const XmlElement*> registers = register_trees(job, house),
                                 entries = entries_used(*read.tree, registers, house.world.shipped);
  std::vector<Attachment> out;
  out.push_back({stem + ".xml", "application/xml", "The meeting",
                 canonical_xml(*read.tree, {{"register", entries.empty() ? "" : kRegisterFile}})});
  for (const JobLanguage& language : job.languages)
    if (language.po)
      out.push_back({stem + "." + language.lang + ".po", "text/x-gettext-translation", "Its text in " + language.lang,
                     write_po(published_po(read.meeting, language.lang, *language.po))});
  if (!entries.empty())
    out.push_back({kRegisterFile, "application/xml", "The entries of registers that it uses",
                   canonical_xml(registers.empty() ? shipped : *registers.front(), entries)});
  for (std::size_t i = 0; i < house.style_files.size(); ++i)
    out.push_back({style_file_name(i), "application/xml", "The style of the pages", house.style_files[i]});
  for (const auto& [name, catalog] : phrases_of(house))
    out.push_back({name, "text/x-gettext-translation", "Phrases of the style", write_po(catalog)});
  out.push_back(
      {"manifest.json", "application/json", "What made this file", manifest(job, house, draft, entries, out)});
  return out;
}

}  // namespace readout
