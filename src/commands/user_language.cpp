#include "commands/user_language.h"

#include <cstdlib>
#include <map>
#include <mutex>

#include "base/language.h"

namespace readout {
namespace {

/// Catalogs by language, read once. References to them are returned, so none is removed.
class KeptCatalogs {
 public:
  template <class Read>
  const Catalog& of(const std::string& language, Read read) {
    std::lock_guard lock(mutex_);
    auto found = catalogs_.find(language);
    if (found == catalogs_.end()) found = catalogs_.emplace(language, read(language)).first;
    return found->second;
  }

 private:
  std::mutex mutex_;
  std::map<std::string, Catalog> catalogs_;
};

std::string language_of_environment() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    std::string value = environment_variable(name);
    if (!value.empty()) return value.substr(0, value.find_first_of(".@"));
  }
  return std::string(kMsgidLanguage);
}

/// The language of a catalog that is compiled in: the one that is wanted, or English.
std::string user_language(const CommonOptions& common) {
  const std::string wanted = common.ui_lang.empty() ? language_of_environment() : common.ui_lang;
  const std::vector<std::string> languages = built_in_languages();
  const auto found = lookup(languages, wanted);
  return found == languages.end() ? std::string(kMsgidLanguage) : *found;
}

const Catalog& manual_in(const std::string& language) {
  static KeptCatalogs manuals;
  return manuals.of(language, [](const std::string& tag) { return Catalog::manual(tag); });
}

}  // namespace

std::string environment_variable(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

const Catalog& messages_for(const CommonOptions& common) {
  static KeptCatalogs messages;
  return messages.of(user_language(common), [](const std::string& tag) { return *Catalog::built_in(tag); });
}

const Catalog& manual_for(const CommonOptions& common) { return manual_in(user_language(common)); }

const Catalog& english_manual() { return manual_in(std::string(kMsgidLanguage)); }

const std::vector<std::string>& message_languages() {
  static const std::vector<std::string> found = [] {
    std::vector<std::string> languages = built_in_languages();
    std::erase_if(languages, [](const std::string& tag) {
      return tag != kMsgidLanguage && !built_in_has(tag, "severity", "error");
    });
    return languages;
  }();
  return found;
}

std::vector<std::string> manual_languages() {
  std::vector<std::string> languages = built_in_languages();
  std::erase_if(languages, [](const std::string& tag) { return tag != kMsgidLanguage && !has_manual(tag); });
  return languages;
}

}  // namespace readout
