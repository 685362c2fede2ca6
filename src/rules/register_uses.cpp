// The uses of forms in a register: a form for a use that nothing asks for is never printed.
#include <algorithm>
#include <map>
#include <set>

#include "base/language.h"
#include "base/near.h"
#include "base/rule_table.h"
#include "rules/rule_list.h"

namespace readout {
namespace {

/// The uses that Readout asks for in every language (KnownUse in common.xsd).
constexpr std::string_view kKnownUses[] = {"long", "short", "compound", "character", "title", "adjective"};

/// The uses that the phrases of languages ask for. A language is known by its primary subtag, because a catalog serves
/// its varieties, too.
class AskedUses {
 public:
  AskedUses(const Register& own, std::span<const Catalog> catalogs) : catalogs_(catalogs) {
    for (const RegisterPerson& person : own.people)
      for (const Office& office : person.person.offices)
        for (const OfficeTitle& title : office.titles) add_title(title);
  }

  /// Empty for a language without a catalog, of which nothing is known.
  const std::set<std::string>& in(std::string_view tag) {
    const std::string language = folded_tag(primary_subtag(tag));
    if (auto found = uses_.find(language); found != uses_.end()) return found->second;
    std::set<std::string>& uses = uses_[language];
    for (const Catalog& catalog : catalogs_)
      if (same_tag(primary_subtag(catalog.language()), language)) {
        uses.insert(std::begin(kKnownUses), std::end(kKnownUses));
        for (const AskedForm& asked : catalog.asked_forms()) uses.insert(asked.use);
      }
    if (!uses.empty()) uses.merge(of_titles_[language]);
    return uses;
  }

 private:
  void add_title(const OfficeTitle& title) {
    for (const auto& part : title.parts)
      if (const auto* of = std::get_if<OfMarker>(&part))
        of_titles_[folded_tag(primary_subtag(title.lang))].insert(of->use);
  }

  std::span<const Catalog> catalogs_;
  std::map<std::string, std::set<std::string>> of_titles_, uses_;
};

void check_use(const Form& form, const std::set<std::string>& asked, Diagnostics& diagnostics) {
  if (asked.empty() || asked.contains(form.use)) return;
  Diagnostic& finding =
      diagnostics.report("register-use-unknown", form.use_span, {{"use", form.use}, {"language", form.lang}});
  const std::string meant = nearest(form.use, {asked.begin(), asked.end()});
  if (!meant.empty()) finding.fixes.push_back({form.use_span, meant});
}

}  // namespace

void uses_of_forms_are_asked_for(const Register& own, std::span<const Catalog> catalogs, Diagnostics& diagnostics) {
  AskedUses asked(own, catalogs);
  for (const RegisterEntry& entry : own.entries)
    for (const Form& form : entry.forms)
      if (!form.use.empty() && std::ranges::find(kKnownUses, form.use) == std::end(kKnownUses))
        check_use(form, asked.in(form.lang), diagnostics);
}

}  // namespace readout
