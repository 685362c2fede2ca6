// readout preview: a page on the loopback address that renews itself when a file of the meeting changes.
#include <fmt/format.h>
#include <signal.h>
#include <sys/random.h>

#include <chrono>
#include <cstdlib>
#include <cstring>

#include "base/descriptor.h"
#include "base/file.h"
#include "base/rule_table.h"
#include "commands/commands.h"
#include "commands/editor.h"
#include "commands/pipeline.h"
#include "commands/preview_page.h"
#include "commands/preview_server.h"
#include "commands/preview_site.h"
#include "commands/report.h"
#include "commands/watched_files.h"

namespace readout {
namespace {

struct PreviewOptions {
  std::string file, layout, style;
  std::vector<std::string> languages;
  unsigned port = 0;
};

/// How long the program waits between two looks at its files, in milliseconds. Looking takes 0.5 % of
/// a core.
constexpr int kLook = 10;

/// A token that cannot be guessed: 128 random bits of the system, in hexadecimal digits.
std::string random_token() {
  unsigned char bytes[16];
  if (::getrandom(bytes, sizeof bytes, 0) != static_cast<ssize_t>(sizeof bytes)) return {};
  std::string out;
  for (unsigned char byte : bytes) out += fmt::format("{:02x}", byte);
  return out;
}

/// The signals that end a preview. They are blocked while an object of this class exists.
class EndSignals {
 public:
  EndSignals() {
    sigemptyset(&signals_);
    for (int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&signals_, signal);
    ::pthread_sigmask(SIG_BLOCK, &signals_, &before_);
  }
  ~EndSignals() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  EndSignals(const EndSignals&) = delete;
  EndSignals& operator=(const EndSignals&) = delete;

  /// Whether a signal has come; removes it.
  bool have_come() const {
    const timespec now{};
    return ::sigtimedwait(&signals_, nullptr, &now) > 0;
  }

 private:
  sigset_t signals_{}, before_{};
};

class RunningPreview {
 public:
  RunningPreview(PreviewSettings settings, std::string editor)
      : settings_(std::move(settings)), editor_(std::move(editor)) {
    make();
  }

  /// Serves until a signal comes.
  void run(PreviewServer& server, const PreviewAccess& access, const EndSignals& end) {
    const auto answer = [&](const HttpRequest& request) {
      PreviewAnswer answered = answer_preview(request, page_, access);
      if (!answered.opened.empty()) start_editor(editor_arguments(editor_, answered.opened));
      return answered.response;
    };
    using Clock = std::chrono::steady_clock;
    const std::chrono::milliseconds look(kLook);
    for (Clock::time_point next = Clock::now() + look; !end.have_come();) {
      server.serve(kLook, answer);
      if (Clock::now() < next) continue;
      next = Clock::now() + look;
      collect_editors();
      if (!files_.have_changed()) continue;
      make();
      server.push(revision_event(page_));
    }
  }

 private:
  void make() {
    Preview fresh = make_preview(disk(), settings_, tools_);
    keep_made(fresh.page, page_);
    fresh.page.revision = page_.revision + 1;
    page_ = std::move(fresh.page);
    files_.watch(fresh.files);
  }

  PreviewSettings settings_;
  std::string editor_;
  SecondCore core_{true};
  PreviewTools tools_{&core_};
  PreviewPage page_;
  WatchedFiles files_{disk()};
};

std::string editor_of_environment() {
  const char* editor = std::getenv("READOUT_EDITOR");
  return editor ? editor : "";
}

int fail_preview(Diagnostics& findings, const CommonOptions& common) {
  print_findings(findings, common);
  return exit_code_of(findings);
}

int run_preview(const PreviewOptions& options, const CommonOptions& common) {
  Diagnostics findings;
  if (!disk().exists(options.file)) report_absent(options.file, {}, findings);
  if (findings.has_errors()) return fail_preview(findings, common);
  // Before any thread starts, because threads inherit the mask.
  const EndSignals end;
  PreviewServer server;
  if (const int error = server.listen(options.port); error != 0) {
    findings.report("preview-not-served", {},
                    {{"port", std::to_string(options.port)}, {"reason", system_message(error)}});
    return fail_preview(findings, common);
  }
  const PreviewAccess access{server.port(), random_token()};
  const std::string editor = editor_of_environment();
  RunningPreview preview({.file = options.file,
                          .house = {options.style, options.layout, common.register_file, common.locales_dir},
                          .languages = options.languages,
                          .words = terminal_of(common).catalog,
                          .editable = !editor.empty()},
                         editor);
  if (!write_file("-", access.address() + "\n", findings)) return fail_preview(findings, common);
  preview.run(server, access, end);
  return kClean;
}

}  // namespace

Command preview_command(CommonOptions& common) {
  auto o = std::make_shared<PreviewOptions>();
  Command command{
      .name = "preview",
      .what = help("Show a meeting in a browser while it is written: its web page, its pages, its findings"),
      .example = "readout preview meeting.xml --lang en,ja"};
  command.options = {
      {.name = "file", .value = "FILE.xml", .text = help("A meeting"), .target = &o->file, .required = true},
      {.name = "--port",
       .value = "PORT",
       .text = help("Port of the address 127.0.0.1 (default: one that is free)"),
       .target = Number{&o->port, 0, 65535}},
      languages_option(o->languages, languages_shown()),
      layout_option(o->layout),
      style_option(o->style),
  };
  command.add(lookup_options(common));
  command.misuse = [o] { return o->file == "-" ? usage("a preview needs a file that can be watched") : Sentence(); };
  command.run = [o, &common] { return run_preview(*o, common); };
  command.add(message_options(common));
  return command;
}

}  // namespace readout
