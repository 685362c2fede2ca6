#include "commands/new_facts.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>

#include "base/ascii.h"
#include "base/rule_table.h"
#include "meeting/meant_key.h"

namespace readout {
namespace {

// Of the skeletons.
constexpr std::string_view kOwn = "JP", kGuest = "FR", kOwnId = "yamada", kGuestId = "dupont", kSkeletonPlace = "tokyo",
                           kSkeletonZone = "Asia/Tokyo", kDelegationEnd = "</delegation>\n";

/// A name as in the name of a file: `South Africa` is south-africa, `U.S.` us.
std::string slug(std::string_view name) {
  std::string out;
  for (char c : name) {
    if (is_letter_or_digit(c)) out += to_lower(c);
    else if ((c == ' ' || c == '-') && !out.empty()) out += '-';
  }
  return out;
}

/// The keys of countries and organizations by their English names, as in names of files.
std::map<std::string, std::string> keys_by_slug(const Registers& registers) {
  std::map<std::string, std::string> keys;
  for (EntryKind kind : {EntryKind::country, EntryKind::organization})
    for (const RegisterEntry* entry : registers.entries(kind)) {
      if (kind == EntryKind::organization) keys.emplace(slug(entry->key), entry->key);
      for (const char* use : {"compound", "short"})
        if (const Form* form = entry->form("en", use)) keys.emplace(slug(form->text.text), entry->key);
    }
  return keys;
}

std::vector<std::string> hyphenated_words(std::string_view text) {
  std::vector<std::string> out(1);
  for (char c : text)
    if (c == '-') out.emplace_back();
    else out.back() += to_lower(c);
  return out;
}

bool is_key_among(const std::string& key, const std::vector<std::string>& keys) {
  return std::ranges::find(keys, key) != keys.end();
}

/// A traveller or participant of the new file: its xml:id and its party.
struct NewMember {
  std::string id, party;
};

class FilledSkeleton {
 public:
  FilledSkeleton(std::string skeleton, NewFacts facts, const Registers& registers, Diagnostics& diagnostics)
      : text_(std::move(skeleton)), facts_(std::move(facts)), registers_(registers), diagnostics_(diagnostics) {}

  std::string made(const Zones& zones) {
    check_keys();
    put_delegations();
    put_ids();
    put_place(zones);
    return std::move(text_);
  }

 private:
  void report_unknown(const std::string& key, const std::vector<EntryKind>& kinds) {
    Diagnostic& finding = diagnostics_.report("entry-unknown", {}, {{"key", key}});
    if (const std::string meant = meant_key(registers_, key, kinds); !meant.empty())
      finding.fixes.push_back({Span{}, meant});
  }

  void check_keys() {
    for (const std::string& key : facts_.parties)
      if (!registers_.find_party(key)) report_unknown(key, {EntryKind::country, EntryKind::organization});
    for (const std::string& key : facts_.people)
      if (!registers_.find_person(key)) report_unknown(key, {});
    if (!facts_.place.empty() && !registers_.find(EntryKind::place, facts_.place))
      report_unknown(facts_.place, {EntryKind::place});
  }

  /// The party of a person on the day of the meeting: that of the office, else that of the name; may be empty.
  std::string party_of(const std::string& key) const {
    const RegisterPerson* known = registers_.find_person(key);
    if (!known) return {};
    for (const Office& office : known->person.offices)
      if ((!office.from || *office.from <= facts_.date) && (!office.until || facts_.date <= *office.until))
        return office.of;
    return known->person.country;
  }

  /// The parties: those of the facts and of the people, else those of the skeleton; the skeleton's own party first.
  std::vector<std::string> parties() const {
    std::vector<std::string> out = facts_.parties;
    for (const std::string& key : facts_.people)
      if (const std::string party = party_of(key); !party.empty() && !is_key_among(party, out)) out.push_back(party);
    if (out.empty()) return {std::string(kOwn), std::string(kGuest)};
    const std::string own(kOwn);
    std::erase(out, own);
    out.insert(out.begin(), own);
    return out;
  }

  /// The bytes of a delegation of the skeleton.
  std::pair<std::size_t, std::size_t> delegation_at(std::string_view of) const {
    const std::size_t begin = text_.find(fmt::format("  <delegation of=\"{}\">", of));
    return {begin, text_.find(kDelegationEnd, begin) + kDelegationEnd.size()};
  }

  std::string skeleton_of(std::string_view of) const {
    const auto [begin, end] = delegation_at(of);
    return text_.substr(begin, end - begin);
  }

  /// A delegation with its people of the register, else with an example of a person.
  std::string delegation(const std::string& party) {
    std::string people;
    for (const std::string& key : facts_.people)
      if (party_of(key) == party) {
        people += fmt::format("    <person xml:id=\"{0}\" key=\"{0}\"/>\n", key);
        members_.push_back({key, party});
      }
    if (!people.empty()) return fmt::format("  <delegation of=\"{}\">\n{}  {}", party, people, kDelegationEnd);
    return example(party);
  }

  std::string example(const std::string& party) {
    const bool in_skeleton = party == kOwn || party == kGuest;
    std::string text = skeleton_of(party == kOwn ? kOwn : kGuest);
    const RegisterEntry* entry = registers_.find_party(party);
    const Form* form = entry ? entry->form("en", "compound") : nullptr;
    std::string id(party == kOwn ? kOwnId : kGuestId);
    if (!in_skeleton) {
      id = slug(form ? form->text.text : party);
      replace_all(text, fmt::format("of=\"{}\"", kGuest), fmt::format("of=\"{}\"", party));
      replace_all(text, kGuestId, id);
      for (const auto& [example, placeholder] : kPlaceholders) replace_all(text, example, placeholder);
    }
    members_.push_back({id, party});
    return text;
  }

  void put_delegations() {
    std::string all;
    for (const std::string& party : parties()) all += delegation(party);
    const std::size_t begin = delegation_at(kOwn).first, end = delegation_at(kGuest).second;
    text_.replace(begin, end - begin, all);
  }

  void put_ids() {
    std::vector<std::string> ids;
    for (const NewMember& member : members_) ids.push_back(member.id);
    replace_all(text_, fmt::format("who=\"{} {}\"", kOwnId, kGuestId), fmt::format("who=\"{}\"", fmt::join(ids, " ")));
    replace_all(text_, fmt::format("who=\"{}\"", kOwnId), fmt::format("who=\"{}\"", ids.front()));
    if (!facts_.people.empty()) replace_all(text_, " level=\"foreign-ministers\"", "");
    put_visit();
  }

  const RegisterEntry* place() const { return registers_.find(EntryKind::place, facts_.place); }

  /// Everybody who is not at home at the place visits it.
  void put_visit() {
    const std::string country = place() ? place()->country : std::string(kOwn);
    std::vector<std::string> travellers;
    for (const NewMember& member : members_)
      if (member.party != country) travellers.push_back(member.id);
    const std::string old = fmt::format("  <visit who=\"{}\" to=\"{}\"/>\n", kGuestId, kOwn);
    const std::string to = country == kOwn ? country : facts_.place;
    replace_all(
        text_, old,
        travellers.empty() ? "" : fmt::format("  <visit who=\"{}\" to=\"{}\"/>\n", fmt::join(travellers, " "), to));
  }

  /// The zone of the place, which for a venue is that of its city.
  std::string zone() const {
    const RegisterEntry* city = place()->city.empty() ? place() : registers_.find(EntryKind::place, place()->city);
    return city ? city->zone : std::string();
  }

  void put_place(const Zones& zones) {
    if (!place()) return;
    replace_all(text_, fmt::format("<place key=\"{}\"/>", kSkeletonPlace),
                fmt::format("<place key=\"{}\"/>", facts_.place));
    const std::string there = zone();
    if (there.empty()) return;
    const std::optional<WallTime> wall = zones.at_wall(zones.newer(), there, {facts_.date, 10, 0});
    const bool known = wall && wall->kind == WallTime::Kind::ordinary;
    const std::string offset = known ? iso_offset(wall->before) : std::string();
    replace_all(text_, fmt::format("T10:00+09:00\" zone=\"{}\"", kSkeletonZone),
                fmt::format("T10:00{}\" zone=\"{}\"", offset, there));
  }

  static constexpr std::pair<std::string_view, std::string_view> kPlaceholders[] = {
      {"Jean", "Given"}, {"Dupont", "Surname"}, {"ジャン", "名"}, {"デュポン", "姓"}};

  std::string text_;
  NewFacts facts_;
  const Registers& registers_;
  Diagnostics& diagnostics_;
  std::vector<NewMember> members_;
};

}  // namespace

void replace_all(std::string& text, std::string_view what, std::string_view with) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
    text.replace(at, what.size(), with);
}

std::vector<std::string> parties_in(std::string_view words, const Registers& registers) {
  const std::map<std::string, std::string> keys = keys_by_slug(registers);
  const std::vector<std::string> all = hyphenated_words(words);
  std::vector<std::string> found;
  for (std::size_t i = 0; i < all.size();) {
    std::size_t next = i + 1;
    // The longest name wins: south-africa before africa.
    for (std::size_t end = all.size(); end > i; --end) {
      const auto key = keys.find(fmt::format("{}", fmt::join(all.begin() + static_cast<std::ptrdiff_t>(i),
                                                             all.begin() + static_cast<std::ptrdiff_t>(end), "-")));
      if (key == keys.end()) continue;
      if (!is_key_among(key->second, found)) found.push_back(key->second);
      next = end;
      break;
    }
    i = next;
  }
  return found;
}

std::string with_facts(std::string skeleton, NewFacts facts, const Registers& registers, const Zones& zones,
                       Diagnostics& diagnostics) {
  return FilledSkeleton(std::move(skeleton), std::move(facts), registers, diagnostics).made(zones);
}

}  // namespace readout
