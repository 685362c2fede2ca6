// readout ids: gives an xml:id to every unit and inline fact that has none. Existing ids are never changed, so
// translations keep their units.
//
// A new id is made from the content of its element, not counted: two people who add paragraphs to two copies of a file
// get different ids, so that a merge has no id twice. The same content gets the same id on every machine.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/file.h"
#include "base/files.h"
#include "base/sha256.h"
#include "base/visible.h"
#include "base/whitespace.h"
#include "commands/commands.h"
#include "commands/ids.h"
#include "commands/report.h"
#include "input/xml.h"

namespace readout {
namespace {

struct IdsOptions {
  std::string file;
  bool write = false;
};

/// Elements that have an id, and the prefix of new ids.
struct IdRow {
  std::string_view element;
  std::string_view prefix;
  std::string_view parent;  ///< empty: anywhere
};
constexpr IdRow kIdRows[] = {
    {"title", "t", "meeting"}, {"title", "t", "item"}, {"title", "t", "document"}, {"alt", "alt", ""},
    {"caption", "cap", ""},    {"p", "p", ""},         {"note", "n", ""},          {"date", "d", ""},
    {"time", "c", ""},         {"a", "a", ""},
};

const IdRow* id_row(const XmlElement& element, const XmlElement* parent) {
  auto matches = [&](const IdRow& row) {
    return row.element == element.name && (row.parent.empty() || (parent && row.parent == parent->name));
  };
  auto found = std::ranges::find_if(kIdRows, matches);
  return found == std::end(kIdRows) ? nullptr : found;
}

/// Walks a tree in document order.
template <class Visit>
void walk(const XmlElement& element, const XmlElement* parent, const Visit& visit) {
  visit(element, parent);
  for (const XmlNode& node : element.children)
    if (const auto* child = std::get_if<std::unique_ptr<XmlElement>>(&node)) walk(**child, &element, visit);
}

struct NewId {
  std::uint32_t offset = 0;  ///< the position after the element's name
  std::string id;
  Span element;
};

/// The words of an element, with its elements and their values; without ids, which may be added later.
void add_content(const XmlElement& element, std::string& out) {
  out += "<" + element.name;
  for (const XmlAttribute& attribute : element.attributes)
    if (attribute.ns != kXmlNamespace) out += " " + attribute.name + "=" + attribute.value.text;
  out += ">";
  for (const XmlNode& node : element.children) {
    if (const auto* text = std::get_if<SourcedText>(&node)) out += text->text;
    else add_content(*std::get<std::unique_ptr<XmlElement>>(node), out);
  }
}

/// What an id is made from: the element, and the paragraph or picture that it is in. The same date may be in two
/// paragraphs of two people.
std::string content_key(const XmlElement& element, const XmlElement* parent) {
  constexpr std::string_view kContainers[] = {"meeting", "overview", "item"};
  std::string key;
  add_content(element, key);
  if (parent && std::ranges::find(kContainers, parent->name) == std::end(kContainers)) add_content(*parent, key);
  return folded(key);
}

/// An id that no element has yet.
std::string new_id(std::string_view prefix, const std::string& key, const std::set<std::string>& taken) {
  constexpr std::size_t kDigits = 6;
  std::string id;
  int copy = 0;
  do {
    const std::string digest = sha256(copy == 0 ? key : fmt::format("{}\n{}", key, copy));
    id = fmt::format("{}{}", prefix, digest.substr(0, kDigits));
    ++copy;
  } while (taken.contains(id));
  return id;
}

std::vector<NewId> missing_ids(const XmlElement& root) {
  std::set<std::string> taken;
  walk(root, nullptr, [&](const XmlElement& e, const XmlElement*) {
    if (const XmlAttribute* id = e.attribute(kXmlNamespace, "id")) taken.insert(id->value.text);
  });
  std::vector<NewId> ids;
  walk(root, nullptr, [&](const XmlElement& e, const XmlElement* parent) {
    const IdRow* row = id_row(e, parent);
    if (!row || e.attribute(kXmlNamespace, "id")) return;
    std::string id = new_id(row->prefix, content_key(e, parent), taken);
    taken.insert(id);
    ids.push_back({e.name_span.end, std::move(id), e.name_span});
  });
  return ids;
}

std::string with_ids(const std::string& bytes, const std::vector<NewId>& ids) {
  std::string out;
  std::size_t at = 0;
  for (const NewId& id : ids) {
    out.append(bytes, at, id.offset - at);
    out += fmt::format(" xml:id=\"{}\"", id.id);
    at = id.offset;
  }
  return out.append(bytes, at);
}

std::string listing(const std::vector<NewId>& ids) {
  std::string out;
  for (const NewId& id : ids) {
    Place place = place_of(*id.element.source, id.element.begin);
    out += fmt::format("{}:{}:{}: <{}> {}\n", visible(id.element.source->name), place.line, place.column,
                       id.element.text(), id.id);
  }
  return out;
}

/// Gives an element and those in it their ids, by the ends of their names.
void give_ids(XmlElement& element, const std::map<std::uint32_t, std::string>& ids) {
  if (const auto id = ids.find(element.name_span.end); id != ids.end())
    element.attributes.push_back(
        {kXmlNamespace, "id", {id->second, Origin::whole(element.tag, id->second.size())}, {}});
  for (XmlNode& node : element.children)
    if (auto* child = std::get_if<std::unique_ptr<XmlElement>>(&node)) give_ids(**child, ids);
}

int run(const IdsOptions& options, const CommonOptions& common) {
  Diagnostics findings;
  Sources sources;
  if (options.write) backup_remains(options.file, findings);
  if (std::optional<std::string> bytes = disk().read(options.file, kMaxTextFile, {}, findings)) {
    const Source& source = sources.add(options.file, std::move(*bytes));
    // The schema requires no ids, so a file without ids is read; a file with other mistakes is not changed.
    std::unique_ptr<XmlElement> tree = read_xml(source, Schema::meeting, findings);
    if (tree && !findings.has_errors()) {
      std::vector<NewId> ids = missing_ids(*tree);
      if (!options.write) write_file("-", listing(ids), findings);
      else if (!ids.empty()) rewrite_file(options.file, source.bytes, with_ids(source.bytes, ids), findings);
    }
  }
  print_findings(findings, common);
  return exit_code_of(findings);
}

}  // namespace

void add_missing_ids(XmlElement& root) {
  std::map<std::uint32_t, std::string> ids;
  for (NewId& id : missing_ids(root)) ids.emplace(id.offset, std::move(id.id));
  if (!ids.empty()) give_ids(root, ids);
}

Command ids_command(CommonOptions& common) {
  auto o = std::make_shared<IdsOptions>();
  Command command{
      .name = "ids", .what = "Add an xml:id to every unit that has none", .example = "readout ids meeting.xml --write"};
  command.options = {
      {.name = "file", .value = "FILE.xml", .text = "A meeting", .target = &o->file, .required = true},
      {.name = "--write", .text = "Write the file (default: only list the ids)", .target = &o->write},
  };
  command.add(message_options(common));
  command.run = [o, &common] { return run(*o, common); };
  return command;
}

}  // namespace readout
