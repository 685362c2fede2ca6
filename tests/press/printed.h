// Makes documents of a meeting in XML, for the tests of press/.
#pragma once

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <memory>
#include <string>
#include <vector>

#include "input/xml.h"
#include "meeting/shipped.h"
#include "press/press.h"
#include "support/support.h"
#include "wording/style_phrases.h"

namespace readout::test {

/// A meeting from XML, with the shipped register, catalogs and zone data, without translations.
class Printed {
 public:
  /// `more`: a register that is searched before the shipped one.
  explicit Printed(std::string text, std::string more = R"(<register xmlns="urn:readout:meeting:1"/>)") {
    prepare_xml();
    own_ = read_register(*read_xml(sources_.add("own.xml", std::move(more)), Schema::reg, diagnostics), diagnostics);
    registers_ = Registers({&own_}, &shipped_);
    tree_ = read_xml(sources_.add("m.xml", std::move(text)), Schema::meeting, diagnostics);
    REQUIRE(tree_);
    meeting = read_meeting(*tree_, diagnostics);
    resolve(meeting, registers_, zones_, diagnostics);
    for (const std::string& lang : built_in_languages()) catalogs_.push_back(*Catalog::built_in(lang));
  }

  /// The document in a language. Untranslated prose is in the source language, as in a draft.
  Document document(const std::string& lang) {
    LocalUnits units = source_units(meeting);
    if (lang != meeting.lang)
      for (auto& [id, unit] : units.units) unit.state = UnitState::missing;
    units.lang = lang;
    PressContext context{voice(lang), {}, false};
    for (const Catalog& catalog : catalogs_)
      if (catalog.language() != lang) context.others.push_back(voice(catalog.language()));
    return make_document(meeting, units, context, diagnostics);
  }

  /// The paragraphs of a role, one on each line.
  std::string paragraphs(const std::string& lang, ParagraphRole role) {
    std::string out;
    for (const Block& block : document(lang).blocks)
      if (const auto* p = std::get_if<Paragraph>(&block.value); p && p->role == role)
        out += plain_text(p->content) + "\n";
    return out;
  }
  std::string lead(const std::string& lang) { return paragraphs(lang, ParagraphRole::lead); }
  /// Sets the switches of a <wording> with these attributes for all later documents.
  Printed& with_wording(const std::string& attributes) {
    auto tree = read_xml(
        sources_.add("house.xml", "<style xmlns=\"urn:readout:meeting:1\" name=\"t\" extends=\"press\"><wording " +
                                      attributes + "/></style>"),
        Schema::style, diagnostics);
    REQUIRE(tree);
    wording_ = read_style(*tree, diagnostics).wording;
    CHECK_FALSE(diagnostics.has_findings());
    return *this;
  }
  /// Sets the wording and the phrases of a shipped style for all later documents.
  Printed& with_style(const std::string& name, const std::string& lang) {
    const Style style = *built_in_style(name);
    wording_ = style.wording_in(lang);
    catalogs_ = built_in_catalogs();
    for (const PhraseFolder& folder : style.phrases) put_shipped_phrases(folder, sources_, catalogs_, diagnostics);
    return *this;
  }
  /// The leads that the style prints as points, each with its number on a line.
  std::string points(const std::string& lang) {
    std::string out;
    for (const Block& block : document(lang).blocks)
      if (const auto* list = std::get_if<List>(&block.value))
        for (const ListItem& item : list->items)
          for (const Block& inside : item.blocks)
            if (const auto* p = std::get_if<Paragraph>(&inside.value); p && p->role == ParagraphRole::lead)
              out += item.label.text + " " + plain_text(p->content) + "\n";
    return out;
  }
  /// The captions and credits of the pictures.
  std::string captions(const std::string& lang) {
    std::string out;
    for (const Block& block : document(lang).blocks)
      if (const auto* figure = std::get_if<Figure>(&block.value))
        for (const Block& line : figure->caption) out += plain_text(std::get<Paragraph>(line.value).content) + "\n";
    return out;
  }
  std::string title(const std::string& lang) { return document(lang).title; }

  Diagnostics diagnostics;
  Meeting meeting;

 private:
  Voice voice(const std::string& lang) const {
    for (const Catalog& catalog : catalogs_)
      if (catalog.language() == lang) return {lang, &catalog, &registers_, &wording_, "JP"};
    return {};
  }

  Sources sources_;
  ShippedRegister shipped_{sources_};
  Register own_;
  Registers registers_;
  Zones zones_;
  Wording wording_;
  std::unique_ptr<XmlElement> tree_;
  std::vector<Catalog> catalogs_;
};

}  // namespace readout::test
