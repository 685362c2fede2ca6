#include "commands/missing_ids.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "base/sha256.h"
#include "base/whitespace.h"

namespace readout {
namespace {

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

/// The words of an element, with its elements and their values; without ids, which may be added later.
void add_content(const XmlElement& element, std::string& out) {
  out.append("<").append(element.name);
  for (const XmlAttribute& attribute : element.attributes)
    if (attribute.ns != kXmlNamespace) out.append(" ").append(attribute.name).append("=").append(attribute.value.text);
  out += ">";
  for (const XmlNode& node : element.children) {
    if (const auto* text = std::get_if<SourcedText>(&node)) out += text->text;
    else add_content(*std::get<std::unique_ptr<XmlElement>>(node), out);
  }
}

/// Makes ids from contents.
class IdMaker {
 public:
  explicit IdMaker(std::set<std::string> taken) : taken_(std::move(taken)) {}

  /// An id that no element has yet.
  std::string id_of(std::string_view prefix, const XmlElement& element, const XmlElement* parent) {
    constexpr std::size_t kDigits = 6;
    const std::string key = content_key(element, parent);
    // Of equal contents, the ids of the earlier ones are taken.
    int& copy = copies_[std::string(prefix) + key];
    std::string id;
    do {
      const std::string digest = sha256(copy == 0 ? key : fmt::format("{}\n{}", key, copy));
      id = fmt::format("{}{}", prefix, digest.substr(0, kDigits));
      ++copy;
    } while (!taken_.insert(id).second);
    return id;
  }

 private:
  /// What an id is made from: the element, and the start of the paragraph or picture that it is in. The same date may
  /// be in two paragraphs of two people.
  std::string content_key(const XmlElement& element, const XmlElement* parent) {
    constexpr std::string_view kContainers[] = {"meeting", "overview", "item"};
    std::string key;
    add_content(element, key);
    if (parent && std::ranges::find(kContainers, parent->name) == std::end(kContainers)) key += content_of(*parent);
    return folded(key);
  }

  /// The start of the content, made once for all children: a paragraph may have many dates.
  const std::string& content_of(const XmlElement& parent) {
    constexpr std::size_t kMostOfParent = 4096;
    if (parent_ == &parent) return content_;
    parent_ = &parent;
    content_.clear();
    add_content(parent, content_);
    if (content_.size() > kMostOfParent) content_.resize(kMostOfParent);
    return content_;
  }

  std::set<std::string> taken_;
  std::unordered_map<std::string, int> copies_;
  const XmlElement* parent_ = nullptr;
  std::string content_;
};

/// Gives an element and those in it their ids, by the ends of their names.
void give_ids(XmlElement& element, const std::map<std::uint32_t, std::string>& ids) {
  if (const auto id = ids.find(element.name_span.end); id != ids.end())
    element.attributes.push_back(
        {kXmlNamespace, "id", {id->second, Origin::whole(element.tag, id->second.size())}, {}});
  for (XmlNode& node : element.children)
    if (auto* child = std::get_if<std::unique_ptr<XmlElement>>(&node)) give_ids(**child, ids);
}

}  // namespace

std::vector<NewId> missing_ids(const XmlElement& root) {
  std::set<std::string> taken;
  walk(root, nullptr, [&](const XmlElement& e, const XmlElement*) {
    if (const XmlAttribute* id = e.attribute(kXmlNamespace, "id")) taken.insert(id->value.text);
  });
  IdMaker maker(std::move(taken));
  std::vector<NewId> ids;
  walk(root, nullptr, [&](const XmlElement& e, const XmlElement* parent) {
    const IdRow* row = id_row(e, parent);
    if (row && !e.attribute(kXmlNamespace, "id")) ids.push_back({maker.id_of(row->prefix, e, parent), e.name_span});
  });
  return ids;
}

void add_missing_ids(XmlElement& root) {
  std::map<std::uint32_t, std::string> ids;
  for (NewId& id : missing_ids(root)) ids.emplace(id.element.end, std::move(id.id));
  if (!ids.empty()) give_ids(root, ids);
}

std::string with_ids(const std::string& bytes, const std::vector<NewId>& ids) {
  std::string out;
  std::size_t at = 0;
  for (const NewId& id : ids) {
    out.append(bytes, at, id.element.end - at);
    out += fmt::format(" xml:id=\"{}\"", id.id);
    at = id.element.end;
  }
  return out.append(bytes, at);
}

}  // namespace readout
