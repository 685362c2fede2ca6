#include "commands/preview_page.h"

#include <fmt/format.h>

#include "base/file.h"
#include "base/language.h"
#include "base/visible.h"
#include "commands/pipeline.h"
#include "commands/report.h"
#include "meeting/walk.h"
#include "translate/markup.h"
#include "write/html.h"
#include "write/svg.h"

namespace readout {
namespace {

std::string place_words(Span span) {
  if (!span.source) return {};
  const Place place = place_of(*span.source, span.begin);
  return fmt::format("{}:{}:{}", visible(span.source->name), place.line, place.column);
}

PreviewWords preview_words(const Catalog& words) {
  return {.lang = words.language(),
          .findings = words.text("preview", "Findings"),
          .none = words.text("preview", "No findings"),
          .web = words.text("preview", "Web page"),
          .pdf = words.text("preview", "Pages"),
          .texts = words.text("preview", "Texts and translations"),
          .kept = words.text("preview", "This is the last page that could be made."),
          .page = words.text("preview", "Page")};
}

std::string state_word(UnitState state, const Catalog& words) {
  switch (state) {
    case UnitState::translated: return words.text("status", "translated");
    case UnitState::missing: return words.text("status", "missing");
    case UnitState::fuzzy: return words.text("status", "fuzzy");
    case UnitState::stale: return words.text("preview", "source changed");
    case UnitState::refused: return words.text("status", "wrong");
    case UnitState::source: break;
  }
  return {};
}

PreviewText preview_text(const JobLanguage& language, const LocalUnit& local, const Catalog& words) {
  PreviewText text{language.lang, {}, state_word(local.state, words), {}, is_untranslated(local.state)};
  if (!local.entry) return text;
  if (!local.entry->msgstr.empty()) text.text = local.entry->msgstr.front().text;
  text.place = place_words(local.entry->span);
  return text;
}

std::vector<PreviewUnit> preview_units(const Job& job, const Catalog& words) {
  std::vector<PreviewUnit> out;
  const Meeting& meeting = job.read->meeting;
  for (const Unit* unit : units_of(meeting)) {
    PreviewUnit& shown = out.emplace_back(PreviewUnit{
        unit->id, place_words(unit->span), meeting.lang, to_msgid(unit->content), unit->localization_note, {}});
    for (const JobLanguage& language : job.languages) {
      if (!language.units || same_tag(language.lang, meeting.lang)) continue;
      const auto local = language.units->units.find(unit->id);
      if (local != language.units->units.end()) shown.texts.push_back(preview_text(language, local->second, words));
    }
  }
  return out;
}

std::vector<PreviewFinding> preview_findings(const Diagnostics& findings, const Catalog& words) {
  std::vector<PreviewFinding> out;
  for (const Diagnostic& d : findings.all())
    out.push_back({std::string(severity_id(d.severity)), severity_word(d.severity, words), place_words(d.primary),
                   put_into_words("rule", d.rule.row().message, d.arguments, words),
                   put_into_words("hint", d.rule.row().hint, d.arguments, words), std::string(d.rule.text())});
  return out;
}

/// The page of all languages, without links to others.
std::string meeting_page(const Job& job, const House& house) {
  if (!job.edition || job.edition->documents.empty()) return {};
  static const std::vector<NamedImage> none;
  const bool shown = job.pictures && house.style.photos != Photos::none;
  return std::move(write_html({*job.edition, shown ? job.pictures->images : none, house.style.web}).front().bytes);
}

void add_made(PreviewPage& page, const Job& job, const House& house, PreviewTools& tools) {
  page.meeting = meeting_page(job, house);
  if (!job.pages) return;
  for (std::size_t i = 0; i < job.pages->pages.size(); ++i)
    page.pages.push_back(write_svg(*job.pages, i, tools.shapes));
}

}  // namespace

Preview make_preview(const Files& files, const PreviewSettings& settings, PreviewTools& tools) {
  Finished finished;
  Preview preview;
  PreviewPage& page = preview.page;
  page.name = name_of(settings.file);
  page.words = preview_words(*settings.words);
  page.editable = settings.editable;
  const World world(files, tools.core);
  Houses houses(world, settings.house);
  const House& house = houses.of(settings.file, finished.findings);
  preview.files.insert(house.files_read.begin(), house.files_read.end());
  preview.files.insert(settings.file);
  auto job = std::make_unique<Job>(settings.file);
  if (!finished.findings.has_errors()) {
    advance(*job, house, Stage::typeset, {.languages = settings.languages, .draft = true});
    add_made(page, *job, house, tools);
    if (job->read) page.units = preview_units(*job, *settings.words);
    note_absent_translations(*job, house);
    preview.files.merge(job->files_read);
    preview.files.merge(job->files_absent);
  }
  finish(std::move(job), finished);
  finished.findings.sort();
  page.findings = preview_findings(finished.findings, *settings.words);
  page.summary = to_summary(finished.findings, *settings.words);
  return preview;
}

void keep_made(PreviewPage& fresh, const PreviewPage& last) {
  fresh.kept = (fresh.meeting.empty() && !last.meeting.empty()) || (fresh.pages.empty() && !last.pages.empty());
  if (fresh.meeting.empty()) fresh.meeting = last.meeting;
  if (fresh.pages.empty()) fresh.pages = last.pages;
  if (fresh.units.empty()) fresh.units = last.units;
}

}  // namespace readout
