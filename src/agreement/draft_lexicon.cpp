#include "agreement/draft_lexicon.h"

#include <unicode/uloc.h>
#include <unicode/unistr.h>

namespace readout::agreement {
namespace {

/// The letters and blanks of a pattern; empty if it has anything else.
std::u32string literal_of(const std::vector<Step>& steps) {
  std::u32string out;
  for (const Step& step : steps) {
    if (step.op == Step::Op::accept) return out;
    if (step.op == Step::Op::letter) out += step.letter;
    else if (step.op == Step::Op::blank) out += U' ';
    else break;
  }
  return {};
}

std::string country_name(const char* country, std::string_view lang) {
  UErrorCode status = U_ZERO_ERROR;
  UChar units[128];
  const std::string tag = std::string("und_") + country;
  const int length = uloc_getDisplayCountry(tag.c_str(), std::string(lang).c_str(), units, 128, &status);
  std::string name;
  if (U_SUCCESS(status) && status != U_USING_DEFAULT_WARNING) icu::UnicodeString(units, length).toUTF8String(name);
  return name == country ? std::string() : name;
}

/// The pattern that matches a text itself.
std::string literal(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (std::string_view("[](){}|\\").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

}  // namespace

std::string add_form(std::string_view pattern, Form form, DraftLexicon& lexicon) {
  DraftForm draft{form, {}};
  if (std::string fault = compile(pattern, lexicon.classes, draft.steps); !fault.empty()) return fault;
  draft.form.literal = lexicon.kept(std::u32string_view(literal_of(draft.steps)));
  draft.form.lone_slot = draft.steps.size() == 2 && draft.steps.front().op == Step::Op::slot;
  lexicon.forms.push_back(std::move(draft));
  return {};
}

void add_countries(DraftLexicon& names, std::string_view lang) {
  for (const char* const* country = uloc_getISOCountries(); *country; ++country) {
    Form form;
    form.kind = Kind::term, form.group = "country", form.key = *country;
    if (const std::string name = country_name(*country, lang); !name.empty()) add_form(literal(name), form, names);
  }
}

}  // namespace readout::agreement
