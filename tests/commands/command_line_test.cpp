// The command line with a small program of its own: the row of an option determines how the option is read.
#include "commands/command_line.h"

#include <fmt/format.h>

#include "support/support.h"

using namespace readout;

namespace {

/// A program with one option of each kind; its commands return 7.
struct Kitchen {
  bool hot = false;
  unsigned guests = 1;
  std::string pan, herb, lid;
  std::vector<std::string> dishes, salts;

  Command program() {
    Command cook{.name = "cook", .what = help("Cook dishes"), .example = "kitchen cook soup"};
    cook.options = {
        {.name = "dishes", .value = "DISH...", .text = help("Dishes"), .target = &dishes, .required = true},
        {.name = "--hot", .text = help("Serve hot"), .target = &hot},
        {.name = "--guests", .value = "N", .text = help("Guests"), .target = Number{&guests, 1, 12}},
        {.name = "--pan", .value = "PAN", .text = help("The pan"), .target = &pan, .words = {"iron", "steel"}},
        {.name = "--herb",
         .value = "HERB",
         .text = help("A herb"),
         .target = &herb,
         .words = {"mint"},
         .other_words = true},
        {.name = "--salt", .value = "SALTS", .text = help("Salts"), .target = &salts, .words = {"sea", "rock"}},
        {.name = "--lid", .value = "LID", .text = help("A lid"), .target = &lid, .excludes = "--hot", .needs = "--pan"},
    };
    cook.misuse = [this] { return dishes.front() == "stone" ? usage("a stone is no dish") : Sentence(); };
    cook.run = [] { return 7; };
    Command program{.name = "kitchen", .what = help("A kitchen.")};
    program.options = {
        {.name = "--menu", .text = help("Print the menu"), .target = [] { return std::string("soup\n"); }}};
    program.commands = {{.name = "day", .what = help("The day"), .commands = {std::move(cook)}}};
    return program;
  }
};

/// The exit code and all output of a command line; for a command that runs, its result.
std::string outcome(Kitchen& kitchen, const std::vector<const char*>& arguments) {
  std::vector<const char*> argv{"kitchen"};
  argv.insert(argv.end(), arguments.begin(), arguments.end());
  const Command program = kitchen.program();
  const auto parsed = parse_command_line(program, static_cast<int>(argv.size()), argv.data());
  if (const Answer* answer = std::get_if<Answer>(&parsed))
    return fmt::format("{}: {}{}", answer->exit_code, answer->out, answer->err);
  return fmt::format("{} runs: {}", std::get<const Command*>(parsed)->name, std::get<const Command*>(parsed)->run());
}

std::string outcome(const std::vector<const char*>& arguments) {
  Kitchen kitchen;
  return outcome(kitchen, arguments);
}

/// The answer to wrong usage of `kitchen day cook`.
std::string refused(const std::string& message) {
  return fmt::format("2: kitchen: error: {}\n      = `kitchen day cook --help` lists the options\n", message);
}

}  // namespace

TEST_CASE("a command line sets the targets of its options and returns the innermost command") {
  Kitchen kitchen;
  CHECK(outcome(kitchen, {"day", "cook", "soup", "--salt", "sea,rock", "fish", "--hot", "--guests", "12", "--pan=iron",
                          "--herb", "thyme"}) == "cook runs: 7");
  CHECK(kitchen.dishes == std::vector<std::string>{"soup", "fish"});
  CHECK(kitchen.salts == std::vector<std::string>{"sea", "rock"});
  CHECK(kitchen.hot);
  CHECK(kitchen.guests == 12);
  CHECK(kitchen.pan == "iron");
  CHECK(kitchen.herb == "thyme");
}

TEST_CASE("a value that an option does not allow is wrong usage, and the message names the allowed values") {
  CHECK(outcome({"day", "cook", "soup", "--pan", "glass"}) ==
        refused("unknown value glass of --pan\n      = use one of these: iron, steel"));
  CHECK(outcome({"day", "cook", "soup", "--salt", "sea,fire"}) ==
        refused("unknown value fire of --salt\n      = use one of these: sea, rock"));
  CHECK(outcome({"day", "cook", "soup", "--guests", "13"}) == refused("--guests needs a number from 1 to 12"));
}

TEST_CASE("options that exclude or need each other, and options that are wrong as a whole, are wrong usage") {
  CHECK(outcome({"day", "cook", "soup", "--lid", "a"}) == refused("--lid needs --pan PAN"));
  CHECK(outcome({"day", "cook", "soup", "--lid", "a", "--pan", "iron", "--hot"}) ==
        refused("--lid and --hot exclude each other"));
  CHECK(outcome({"day", "cook", "stone"}) == refused("a stone is no dish"));
}

TEST_CASE("the answer to a missing or unknown command, operand or option names it and the help of the command") {
  CHECK(outcome({}) == "2: kitchen: error: missing COMMAND\n      = `kitchen --help` lists the commands\n");
  CHECK(outcome({"day"}) == "2: kitchen: error: missing COMMAND\n      = `kitchen day --help` lists the commands\n");
  CHECK(outcome({"night"}) ==
        "2: kitchen: error: unknown command night\n      = `kitchen --help` lists the commands\n");
  CHECK(outcome({"day", "cook"}) == refused("missing DISH..."));
  CHECK(outcome({"day", "cook", "soup", "--grill"}) == refused("unknown option --grill"));
}

TEST_CASE("an option with a text prints it, and --help prints the help of the command before it") {
  CHECK(outcome({"--menu"}) == "0: soup\n");
  CHECK(outcome({"day", "--help"}).starts_with("0: The day\n\nUsage: kitchen day COMMAND [OPTION]...\n"));
  CHECK(outcome({"day", "cook", "-h"}).starts_with("0: Cook dishes\n\nUsage: kitchen day cook DISH... [OPTION]...\n"));
}
