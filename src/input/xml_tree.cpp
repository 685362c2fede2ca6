#include "input/xml_tree.h"

#include <algorithm>
#include <map>
#include <optional>
#include <pugixml.hpp>

#include "base/utf8.h"
#include "input/xml_names.h"

namespace readout {
namespace {

/// pugixml does not resolve namespaces: prefixes in scope and their namespaces, as views of the source. The last row of
/// a prefix counts.
using Scope = std::vector<std::pair<std::string_view, std::string_view>>;

/// Whether white space is kept (text) or becomes spaces (attribute values, XML 1.0 3.3.3).
enum class Blanks { kept, normalized };

char32_t reference_value(std::string_view entity) {
  static const std::map<std::string_view, char32_t> kNamed{
      {"lt", '<'}, {"gt", '>'}, {"amp", '&'}, {"quot", '"'}, {"apos", '\''}};
  if (auto found = kNamed.find(entity); found != kNamed.end()) return found->second;
  bool hex = entity.starts_with("#x");
  char32_t value = 0;
  for (char c : entity.substr(entity.starts_with("#") ? (hex ? 2 : 1) : entity.size())) {
    auto digit = static_cast<char32_t>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
    value = value * (hex ? 16 : 10) + digit;
    if (value > 0x10FFFF) return 0xFFFD;
  }
  return value ? value : 0xFFFD;
}

SourcedText empty_at(Span span) {
  SourcedText out{{}, Origin(span.source)};
  out.origin.append(0, span.begin, 0);
  return out;
}

constexpr ByteSet kDecoded("&\r"), kNormalized("&\r\n\t");

/// Decodes the bytes of a text or a value: references, line ends (2.11), white space of values. Works on the source,
/// because pugixml decodes in place and loses the offsets.
SourcedText decode(Span span, Blanks blanks) {
  const ByteSet& changed = blanks == Blanks::kept ? kDecoded : kNormalized;
  SourcedText out = empty_at(span);
  std::string_view in = span.text();
  for (std::size_t i = 0; i < in.size();) {
    const std::size_t plain = changed.find(in, i);
    out.text.append(in, i, plain - i);
    out.origin.append(plain - i, span.begin + i, plain - i);
    if (plain == in.size()) break;
    i = plain;
    std::size_t length = 1, size_before = out.text.size();
    if (in[i] == '&') {
      std::size_t end = std::min(in.find(';', i), in.size() - 1);
      append_utf8(out.text, reference_value(in.substr(i + 1, end - i - 1)));
      length = end - i + 1;
    } else {
      if (in[i] == '\r' && i + 1 < in.size() && in[i + 1] == '\n') length = 2;
      out.text += blanks == Blanks::kept ? '\n' : ' ';
    }
    out.origin.append(out.text.size() - size_before, span.begin + i, length);
    i += length;
  }
  return out;
}

class TreeReader {
 public:
  TreeReader(const Source& source, std::size_t shift) : source_(source), shift_(shift) {}

  /// Removes the children of the node when they are read: the two trees are not in memory as a whole at once.
  std::unique_ptr<XmlElement> element(pugi::xml_node node, const Scope& outer) const {
    auto out = std::make_unique<XmlElement>();
    // offset_debug() is the offset of the name, one past `<`.
    const RawTag tag = read_tag(source_, offset(node) - 1);
    // Few elements declare a prefix; the others share the scope of their parent.
    std::optional<Scope> declared;
    if (std::ranges::any_of(tag.attributes, [](const RawAttribute& raw) { return is_declaration(raw.name.text()); }))
      declared = in_scope(tag, outer);
    const Scope& scope = declared ? *declared : outer;
    out->name_span = tag.name;
    out->tag = tag.whole;
    out->ns = resolve_namespace(tag.name.text(), scope, true);
    out->name = local_part(tag.name.text());
    out->attributes.reserve(tag.attributes.size());
    for (const RawAttribute& raw : tag.attributes) {
      if (is_declaration(raw.name.text())) continue;
      out->attributes.push_back({resolve_namespace(raw.name.text(), scope, false), local_part(raw.name.text()),
                                 decode(raw.value, Blanks::normalized), raw.name});
    }
    // pugixml's iterators ask for the parent of each node.
    std::size_t count = 0;
    for (pugi::xml_node child = node.first_child(); child; child = child.next_sibling()) ++count;
    out->children.reserve(count);
    while (const pugi::xml_node child = node.first_child()) {
      add(child, scope, out->children);
      node.remove_child(child);
    }
    out->whole = {&source_, tag.whole.begin, find_end(*out)};
    return out;
  }

 private:
  std::size_t offset(const pugi::xml_node& node) const {
    return static_cast<std::size_t>(node.offset_debug()) + shift_;
  }

  static bool is_declaration(std::string_view name) {
    return name.starts_with("xmlns") && (name.size() == 5 || name[5] == ':');
  }

  static Scope in_scope(const RawTag& tag, const Scope& outer) {
    Scope scope = outer;
    for (const RawAttribute& raw : tag.attributes)
      if (is_declaration(raw.name.text())) {
        std::string_view name = raw.name.text();
        scope.emplace_back(
            name == "xmlns" ? std::string_view() : name.substr(6),
            decode(raw.value, Blanks::normalized).text == kMeetingNamespace ? kMeetingNamespace : raw.value.text());
      }
    return scope;
  }

  /// An attribute without prefix has no namespace (Namespaces in XML 6.2).
  static std::string_view resolve_namespace(std::string_view qualified, const Scope& scope, bool element) {
    std::size_t colon = qualified.find(':');
    if (colon == std::string_view::npos && !element) return {};
    const std::string_view prefix = colon == std::string_view::npos ? std::string_view() : qualified.substr(0, colon);
    auto found = std::find_if(scope.rbegin(), scope.rend(), [&](const auto& row) { return row.first == prefix; });
    return found == scope.rend() ? std::string_view() : found->second;
  }

  void add(const pugi::xml_node& node, const Scope& scope, std::vector<XmlNode>& out) const {
    if (node.type() == pugi::node_element) {
      out.emplace_back(element(node, scope));
    } else if (node.type() == pugi::node_pcdata) {
      std::size_t begin = offset(node), end = std::min(source_.bytes.find('<', begin), source_.bytes.size());
      out.emplace_back(
          decode({&source_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, Blanks::kept));
    } else if (node.type() == pugi::node_cdata) {
      std::size_t begin = offset(node), end = std::min(source_.bytes.find("]]>", begin), source_.bytes.size());
      out.emplace_back(cdata({&source_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}));
    }
  }

  /// In CDATA references are text; line ends are normalized as elsewhere.
  static SourcedText cdata(Span span) {
    SourcedText out = empty_at(span);
    std::string_view in = span.text();
    for (std::size_t i = 0; i < in.size(); ++i) {
      bool pair = in[i] == '\r' && i + 1 < in.size() && in[i + 1] == '\n';
      out.text += in[i] == '\r' ? '\n' : in[i];
      out.origin.append(1, span.begin + i, pair ? 2 : 1);
      i += pair ? 1 : 0;
    }
    return out;
  }

  /// One past the `>` of the end tag, which follows the last child; for an empty element, of the start tag.
  std::uint32_t find_end(const XmlElement& e) const {
    if (e.tag.text().ends_with("/>")) return e.tag.end;
    std::size_t at = e.tag.end;
    for (const XmlNode& child : e.children)
      if (const auto* inner = std::get_if<std::unique_ptr<XmlElement>>(&child)) at = (*inner)->whole.end;
    // Only texts, comments, CDATA sections and instructions may be between, no elements.
    std::size_t found = at;
    for (;; found += 1) {
      found = source_.bytes.find('<', found);
      if (found == std::string::npos) return static_cast<std::uint32_t>(source_.bytes.size());
      std::string_view rest = std::string_view(source_.bytes).substr(found);
      if (rest.starts_with("<!--")) found = std::min(source_.bytes.find("-->", found), source_.bytes.size() - 1);
      else if (rest.starts_with("<![CDATA["))
        found = std::min(source_.bytes.find("]]>", found), source_.bytes.size() - 1);
      else if (rest.starts_with("<?")) found = std::min(source_.bytes.find("?>", found), source_.bytes.size() - 1);
      else break;
    }
    return static_cast<std::uint32_t>(std::min(source_.bytes.find('>', found), source_.bytes.size() - 1) + 1);
  }

  const Source& source_;
  std::size_t shift_;
};

/// Reads the part of a source that begins at `shift`.
std::unique_ptr<XmlElement> read_part(const Source& source, std::size_t shift, std::size_t size, BlankTexts blanks,
                                      const Scope& scope) {
  pugi::xml_document document;
  // parse_ws_pcdata keeps a space between two inline elements. Entities are not decoded, so that text offsets are those
  // of the source.
  const unsigned options = (blanks == BlankTexts::kept ? pugi::parse_ws_pcdata : 0) | pugi::parse_cdata;
  pugi::xml_parse_result result = document.load_buffer(source.bytes.data() + shift, size, options, pugi::encoding_utf8);
  pugi::xml_node root = document.document_element();
  if (!result || !root) return nullptr;
  return TreeReader(source, shift).element(root, scope);
}

}  // namespace

std::unique_ptr<XmlElement> read_tree(const Source& source, BlankTexts blanks) {
  // pugixml removes a byte order mark before it counts offsets.
  std::size_t shift = source.bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  return read_part(source, shift, source.bytes.size() - shift, blanks, {{"xml", kXmlNamespace}});
}

std::unique_ptr<XmlElement> read_element(Span whole) {
  return read_part(*whole.source, whole.begin, whole.end - whole.begin, BlankTexts::dropped,
                   {{"xml", kXmlNamespace}, {"", kMeetingNamespace}});
}

}  // namespace readout
