#include "commands/attachments.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

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

/// Views of what the trees hold.
using AttributeWords = std::set<std::string_view>;

/// The words of all attribute values: whatever names a key is among them.
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

/// An entry: of a tree, or of what ships, whose elements are read when they are asked for.
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

/// Entries of the registers and of what ships that the meeting names, and those that these name; of one key the
/// first, as it is the one found.
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

/// What the files of the meeting are called: by its id, where any system can have it as a name and no other file
/// inside has it.
std::string file_stem(const std::string& id) {
  constexpr std::size_t kLongest = 100;
  const bool plain = std::ranges::all_of(id, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' ||
           c == '-';
  });
  // Other systems take no notice of case, and keep some names for devices.
  constexpr std::string_view kTaken[] = {"register", "style", "manifest", "con", "prn", "aux", "nul"};
  std::string lower = id;
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  const std::string_view first = std::string_view(lower).substr(0, lower.find('.'));
  const bool port = first.size() == 4 && (first.starts_with("com") || first.starts_with("lpt"));
  const bool taken = std::ranges::find(kTaken, first) != std::end(kTaken) || first.starts_with("style-") || port;
  return plain && !taken && id.size() <= kLongest ? id : "meeting";
}

std::vector<const XmlElement*> registers_of(const Job& job, const House& house) {
  std::vector<const XmlElement*> out;
  for (const auto* tree : {&job.read->register_tree, &house.own_tree})
    if (*tree) out.push_back(tree->get());
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

/// The directory of a font's tables, in which each has a check sum (OpenType, “Table Directory”): it tells fonts
/// apart as their bytes would, which are up to 25 MB.
std::string font_digest(const Face& face) {
  std::string_view bytes = face.bytes ? std::string_view(*face.bytes) : std::string_view();
  return sha256(table_directory(bytes, face.index));
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> out;
  while (!text.empty()) {
    std::size_t end = std::min(text.find('\n'), text.size());
    out.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

Manifest used_entries(const std::vector<const XmlElement*>& entries) {
  Manifest out = Manifest::array();
  for (const XmlElement* entry : entries) out.push_back(entry->name + " " + entry->attribute("key")->value.text);
  return out;
}

Manifest style_facts(const House& house) {
  Manifest out{{"name", house.style.name}};
  if (!house.style_files.empty()) out["file"] = style_file_name(0);
  return out;
}

/// What made the pages and what they are made of. `format` counts the changes of this form.
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
               {"program", lines_of(version_text())},
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
  std::vector<const XmlElement*> registers = registers_of(job, house),
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
  out.push_back(
      {"manifest.json", "application/json", "What made this file", manifest(job, house, draft, entries, out)});
  return out;
}

}  // namespace readout
