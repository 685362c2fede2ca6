// Addresses of links and documents: what a reader cannot follow from a page, and what a page must not open.
#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/rule_table.h"
#include "base/whitespace.h"
#include "meeting/walk.h"
#include "rules/rule_list.h"

namespace readout {
namespace {

/// The schemes that a publication may link to. Others run a program or open a file of the reader's own machine, or no
/// program of most readers knows them.
constexpr std::array<std::string_view, 4> kSchemes{"https", "http", "mailto", "tel"};

/// The scheme in small letters (RFC 3986 3.1); empty if the address has none.
std::string scheme_of(std::string_view address) {
  const std::size_t colon = address.find(':');
  if (colon == std::string_view::npos || colon == 0 || !is_letter(address[0])) return {};
  std::string scheme;
  for (const char c : address.substr(0, colon)) {
    if (!is_letter_or_digit(c) && c != '+' && c != '-' && c != '.') return {};
    scheme += to_lower(c);
  }
  // A name with a dot is a host with its port: example.org:8080.
  return scheme.find('.') == std::string::npos ? scheme : std::string();
}

/// Whether an address without a scheme begins with the name of a host.
bool begins_with_host(std::string_view address) {
  const std::string_view host = address.substr(0, address.find_first_of("/?#:"));
  const std::size_t dot = host.find('.');
  const bool portable = std::ranges::all_of(host, is_portable);
  return portable && dot != std::string_view::npos && dot > 0 && dot + 1 < host.size();
}

/// Whether the part after the scheme leads somewhere: a host, a mailbox, a number.
bool leads_somewhere(std::string_view scheme, std::string_view rest) {
  if (scheme == "tel") return std::ranges::any_of(rest, is_digit);
  if (scheme == "mailto") return rest.find('@') != std::string_view::npos && !rest.starts_with('@');
  if (!rest.starts_with("//")) return false;
  std::string_view authority = rest.substr(2, rest.find_first_of("/?#", 2) - 2);
  authority.remove_prefix(authority.rfind('@') + 1);  // npos + 1 is 0
  return !authority.empty() && authority[0] != ':' && authority[0] != '.';
}

void check_address(std::string_view written, Span span, Diagnostics& diagnostics) {
  const std::size_t begin = std::min(written.find_first_not_of(kBlanks), written.size());
  const std::string_view address = written.substr(begin, written.find_last_not_of(kBlanks) - begin + 1);
  if (address.empty()) return void(diagnostics.report("address-empty", span));
  const Arguments arguments{{"address", std::string(address)}};
  const std::string scheme = scheme_of(address);
  if (scheme.empty()) {
    Diagnostic& finding = diagnostics.report("address-without-scheme", span, arguments);
    // The bytes of the file, in which & is &amp;.
    if (begins_with_host(address)) finding.fixes.push_back({span, "https://" + folded(span.text())});
  } else if (std::ranges::find(kSchemes, scheme) == kSchemes.end()) {
    diagnostics.report("address-refused", span, {{"address", std::string(address)}, {"scheme", scheme}});
  } else if (address.find_first_of(kBlanks) != std::string_view::npos ||
             !leads_somewhere(scheme, address.substr(scheme.size() + 1))) {
    diagnostics.report("address-incomplete", span, arguments);
  }
}

void addresses_can_be_followed(const Facts& facts, Diagnostics& diagnostics) {
  for (const RelatedDocument& document : facts.meeting.documents)
    check_address(document.href, value_span(document.span, "href"), diagnostics);
  for (const Unit* unit : units_of(facts.meeting))
    for_each_node(unit->content, [&](const ProseNode& node) {
      if (const auto* link = std::get_if<ProseLink>(&node.value))
        check_address(link->href, value_span(node.span, "href"), diagnostics);
    });
}

constexpr Rule kAddressMeetingRules[] = {addresses_can_be_followed};

}  // namespace

constinit const RuleGroup kAddressRules{kAddressMeetingRules, {}};

}  // namespace readout
