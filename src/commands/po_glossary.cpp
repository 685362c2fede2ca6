// readout po glossary: the forms of the registers in two languages, for the glossaries of other programs.
//
// CSV with the columns of the Translate Toolkit, which Weblate reads, or TBX (ISO 30042, the TBX-Basic dialect of
// 2008).
#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "base/file.h"
#include "base/language.h"
#include "base/rule_table.h"
#include "commands/po.h"
#include "commands/report.h"
#include "write/xml_text.h"

namespace readout {
namespace {

struct GlossaryOptions {
  std::vector<std::string> languages;
  std::string from{kMsgidLanguage};
  std::string format = "csv";
};

/// A form and its counterpart in the other language.
struct GlossaryTerm {
  std::string source, target;
  std::string kind, key, use;

  std::string id() const { return kind + "-" + key + (use.empty() ? "" : "-" + use); }
};

/// Every form that the source language states, with the form of the other language for exactly the same use: a long
/// name is no translation of a short one. An entry gives each pair of texts once.
std::vector<GlossaryTerm> terms_of(const Registers& registers, const std::string& from, const std::string& to) {
  std::vector<GlossaryTerm> terms;
  for (const EntryKind kind : kEntryKinds)
    for (const RegisterEntry* entry : registers.entries(kind)) {
      const std::size_t first = terms.size();
      for (const Form& form : entry->forms) {
        const Form* other = same_tag(form.lang, from) ? entry->form_of_use(to, form.use) : nullptr;
        if (!other) continue;
        const bool known = std::any_of(
            terms.begin() + static_cast<std::ptrdiff_t>(first), terms.end(),
            [&](const GlossaryTerm& term) { return term.source == form.text.text && term.target == other->text.text; });
        if (!known)
          terms.push_back({form.text.text, other->text.text, std::string(element_name(kind)), entry->key, form.use});
      }
    }
  return terms;
}

/// A field of CSV (RFC 4180).
std::string csv_field(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) out += c == '"' ? "\"\"" : std::string(1, c);
  return out + "\"";
}

std::string glossary_csv(const std::vector<GlossaryTerm>& terms, const std::string&, const std::string&) {
  std::string out = "\"context\",\"source\",\"target\"\n";
  for (const GlossaryTerm& term : terms)
    out += fmt::format("{},{},{}\n", csv_field(term.id()), csv_field(term.source), csv_field(term.target));
  return out;
}

std::string glossary_tbx(const std::vector<GlossaryTerm>& terms, const std::string& from, const std::string& to) {
  const auto words = [](const std::string& language, const std::string& text) {
    return fmt::format("   <langSet xml:lang=\"{}\"><tig><term>{}</term></tig></langSet>\n", language,
                       xml_escaped(text));
  };
  std::string out = fmt::format(R"(<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif PUBLIC "ISO 12200:1999A//DTD MARTIF core (DXFcdV04)//EN" "TBXcdv04.dtd">
<martif type="TBX" xml:lang="{}">
 <martifHeader><fileDesc><sourceDesc><p>Readout</p></sourceDesc></fileDesc></martifHeader>
 <text><body>
)",
                                from);
  for (const GlossaryTerm& term : terms)
    out += fmt::format("  <termEntry id=\"{}\">\n{}{}  </termEntry>\n", xml_escaped(term.id()),
                       words(from, term.source), words(to, term.target));
  return out + " </body></text>\n</martif>\n";
}

int run_glossary(const GlossaryOptions& options, const CommonOptions& common) {
  Diagnostics findings;
  const World world;
  Houses houses(world, {.register_file = common.register_file, .locales_dir = common.locales_dir});
  const House& house = houses.of(".", findings);
  const Registers registers = registers_of(nullptr, house);
  const auto write = options.format == "tbx" ? glossary_tbx : glossary_csv;
  if (!findings.has_errors())
    for (const std::string& language : options.languages)
      write_file("-", write(terms_of(registers, options.from, language), options.from, language), findings);
  print_findings(findings, common);
  return exit_code_of(findings);
}

}  // namespace

Command po_glossary_command(CommonOptions& common) {
  auto o = std::make_shared<GlossaryOptions>();
  Command command{
      .name = "glossary",
      .what = help("Print the names and terms of the registers in two languages, for the glossary of an editor"),
      .example = "readout po glossary --lang ja >glossary.csv"};
  command.options = {
      languages_option(o->languages, help("The language of the translations")),
      {.name = "--from",
       .value = "LANG",
       .text = help("The language of the source texts (default: en)"),
       .target = &o->from},
      {.name = "--format",
       .value = "FORMAT",
       .text = help("csv (Weblate, Poedit) or tbx (TermBase eXchange)"),
       .target = &o->format,
       .words = {"csv", "tbx"}},
  };
  command.options.front().required = true;
  command.add(lookup_options(common));
  command.add(message_options(common));
  command.misuse = [o] {
    return o->languages.size() > 1 ? usage("--lang has more than one language; a glossary has one") : Sentence();
  };
  command.run = [o, &common] { return run_glossary(*o, common); };
  return command;
}

}  // namespace readout
