// The whole program: command line -> command -> exit code.
#include <cstdio>

#include "commands/commands.h"
#include "input/xml.h"

namespace readout {
namespace {

struct Runner {
  const CommonOptions& common;
  int operator()(const RenderOptions& o) const { return run_render(o, common); }
  int operator()(const CheckOptions& o) const { return run_check(o, common); }
  int operator()(const IdsOptions& o) const { return run_ids(o, common); }
  int operator()(const NewOptions& o) const { return run_new(o, common); }
  int operator()(const PoUpdateOptions& o) const { return run_po_update(o, common); }
  int operator()(const SchemaOptions& o) const { return run_schema(o, common); }
  int operator()(const RulesOptions& o) const { return run_rules(o, common); }
  int operator()(const DumpOptions& o) const { return run_dump(o, common); }
};

}  // namespace

int exit_code_of(const Diagnostics& diagnostics) {
  if (diagnostics.environment_failed()) return kEnvironment;
  return diagnostics.has_findings() ? kFindings : kClean;
}

int run_program(int argc, const char* const* argv) {
  auto parsed = parse_command_line(argc, argv);
  if (const Answer* answer = std::get_if<Answer>(&parsed)) {
    std::fputs(answer->out.c_str(), stdout);
    std::fputs(answer->err.c_str(), stderr);
    return answer->exit_code;
  }
  // Before any thread: libxml2 2.9 builds its schema tables without locks.
  prepare_xml();
  const Invocation& invocation = std::get<Invocation>(parsed);
  return std::visit(Runner{invocation.common}, invocation.command);
}

}  // namespace readout
