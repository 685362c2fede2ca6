#include "input/xml_canonical.h"

#include <algorithm>
#include <map>

#include "base/ascii.h"

namespace readout {
namespace {

/// Canonical XML 2.3: characters that are written as references, in text and in attributes.
std::string escaped(std::string_view text, bool attribute) {
  std::string out;
  for (char c : text) {
    if (c == '&') out += "&amp;";
    else if (c == '<') out += "&lt;";
    else if (c == '>' && !attribute) out += "&gt;";
    else if (c == '"' && attribute) out += "&quot;";
    else if (c == '\r') out += "&#xD;";
    else if (c == '\t' && attribute) out += "&#x9;";
    else if (c == '\n' && attribute) out += "&#xA;";
    else out += c;
  }
  return out;
}

using Attributes = std::map<std::string, std::string>;

Attributes own_attributes(const XmlElement& element) {
  Attributes out;
  for (const XmlAttribute& attribute : element.attributes) {
    if (attribute.ns.empty()) out[std::string(attribute.name)] = attribute.value.text;
    if (attribute.ns == kXmlNamespace) out["xml:" + std::string(attribute.name)] = attribute.value.text;
  }
  return out;
}

bool breaks_line(const XmlNode& node) {
  const auto* text = std::get_if<SourcedText>(&node);
  return text && text->text.find('\n') != std::string::npos;
}

/// Whether the element holds only elements, each on a line of its own, so that its white space has no meaning.
bool is_indented(const XmlElement& element) {
  if (element.children.empty()) return false;
  bool line = false;
  for (const XmlNode& node : element.children) {
    const auto* text = std::get_if<SourcedText>(&node);
    if (text && text->text.find_first_not_of(kBlanks) != std::string::npos) return false;
    if (!text && !line) return false;
    line = text ? line || breaks_line(node) : false;
  }
  return line;
}

class Writer {
 public:
  explicit Writer(const std::vector<PrivateAttribute>& left_out = {}) : left_out_(left_out) {}

  void open(const XmlElement& element, const Attributes& attributes, bool root, bool empty) {
    out_.append("<").append(element.name);
    if (root) out_ += " xmlns=\"" + escaped(element.ns, true) + "\"";
    for (const auto& [name, value] : attributes) out_ += " " + name + "=\"" + escaped(value, true) + "\"";
    out_ += empty ? "/>" : ">";
  }

  void content(const XmlElement& element, std::size_t depth) {
    bool indented = is_indented(element);
    for (const XmlNode& node : element.children) {
      if (const auto* text = std::get_if<SourcedText>(&node)) {
        if (!indented) out_ += escaped(text->text, false);
      } else {
        const XmlElement& child = *std::get<std::unique_ptr<XmlElement>>(node);
        // The schema allows only this namespace; a file that the schema rejects is not rendered.
        if (child.ns != element.ns) continue;
        if (indented) new_line(depth + 1);
        whole(child, depth + 1);
      }
    }
    if (indented) new_line(depth);
  }

  void whole(const XmlElement& element, std::size_t depth) {
    Attributes attributes = own_attributes(element);
    for (const PrivateAttribute& of : left_out_)
      if (of.element == element.name) attributes.erase(of.name);
    open(element, attributes, false, element.children.empty());
    if (element.children.empty()) return;
    content(element, depth);
    close(element);
  }

  void close(const XmlElement& element) { out_.append("</").append(element.name).append(">"); }
  void new_line(std::size_t depth) { out_ += "\n" + std::string(2 * depth, ' '); }
  std::string take() { return std::move(out_) + "\n"; }

 private:
  std::vector<PrivateAttribute> left_out_;
  std::string out_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
};

}  // namespace

std::string canonical_xml(const XmlElement& root, const RootAttributes& set,
                          const std::vector<PrivateAttribute>& left_out) {
  Attributes attributes = own_attributes(root);
  for (const auto& [name, value] : set) {
    attributes.erase(name);
    if (!value.empty()) attributes[name] = value;
  }
  Writer writer(left_out);
  writer.open(root, attributes, true, root.children.empty());
  writer.content(root, 0);
  if (!root.children.empty()) writer.close(root);
  return writer.take();
}

std::string canonical_xml(const XmlElement& root, const std::vector<const XmlElement*>& children) {
  Writer writer;
  writer.open(root, own_attributes(root), true, children.empty());
  for (const XmlElement* child : children) {
    writer.new_line(1);
    writer.whole(*child, 1);
  }
  if (!children.empty()) writer.new_line(0), writer.close(root);
  return writer.take();
}

}  // namespace readout
