// Single dates, clocks and durations in words (times.h).
#include <fmt/format.h>

#include "wording/moments.h"
#include "wording/switches.h"
#include "wording/times.h"

namespace readout {
namespace {

std::string number_in_words(int number, const Voice& voice) {
  return voice.catalog->text("duration",
                             "{number, plural, =1 {one} =2 {two} =3 {three} =4 {four} =5 {five} =6 {six} =7 {seven} =8 "
                             "{eight} =9 {nine} =10 {ten} "
                             "=11 {eleven} =12 {twelve} =15 {fifteen} =20 {twenty} =25 {twenty-five} =30 {thirty} =35 "
                             "{thirty-five} =40 {forty} "
                             "=45 {forty-five} =50 {fifty} =55 {fifty-five} other {#}}",
                             {{"number", std::int64_t{number}}});
}

std::string length_text(int minutes, const Voice& voice) {
  MessageArguments arguments = switches(voice);
  const bool in_hours = minutes >= 60 && voice.wording->chooses("long-duration", "hours");
  const int rest = in_hours ? minutes % 60 : minutes;
  arguments.insert(arguments.end(), {{"hours", std::int64_t{minutes / 60}},
                                     {"hours_word", number_in_words(minutes / 60, voice)},
                                     {"minutes", std::int64_t{rest}},
                                     {"minutes_word", number_in_words(rest, voice)},
                                     {"half", yes_or_no(rest == 30 && voice.wording->chooses("half-hour", "word"))}});
  if (!in_hours)
    return voice.catalog->text("duration",
                               "{half_hour, select, word {{minutes, plural, =30 {half an hour} other {{numbers, "
                               "select, words {{minutes_word}} other {{minutes}}} {minutes, plural, one {minute} "
                               "other {minutes}}}}} other {{numbers, select, words {{minutes_word}} other "
                               "{{minutes}}} {minutes, plural, one {minute} other {minutes}}}}{duration_suffix, "
                               "select, other {}}",
                               arguments);
  return voice.catalog->text("duration",
                             "{numbers, select, figures {{hours}} words {{hours_word}} article {{hours, plural, "
                             "=1 {{minutes, plural, =0 {an} other {one}}} other {#}}} other {{hours, plural, =1 "
                             "{one} other {#}}}} {half_hour, select, word {{minutes, plural, =30 {and a half "
                             "hours} other {{hours, plural, one {hour} other {hours}}}}} other {{hours, plural, "
                             "one {hour} other {hours}}}}{minutes, plural, =0 {} other {{half, select, yes {} "
                             "other {{duration_and, select, no {} other { and}} {numbers, select, words "
                             "{{minutes_word}} other {{minutes}}} {minutes, plural, one {minute} other "
                             "{minutes}}}}}}{duration_suffix, select, other {}}",
                             arguments);
}

std::string duration_text(int minutes, DurationIs precision, const Voice& voice) {
  constexpr const char* kPrecisions[] = {"approximate", "exact", "brief"};
  MessageArguments arguments = switches(voice);
  arguments.emplace_back("precision", std::string(kPrecisions[static_cast<std::size_t>(precision)]));
  arguments.emplace_back("length", length_text(minutes, voice));
  return voice.catalog->text("duration",
                             "{precision, select, brief {a short time} approximate {{approximately, select, about "
                             "{about} around {around} approx {approx.} other {approximately}} {length}} other "
                             "{{length}}}",
                             arguments);
}

}  // namespace

Phrase duration(int minutes, DurationIs precision, const Voice& voice, Span fact) {
  return one_part(duration_text(minutes, precision, voice), voice.lang, fact);
}

Phrase month_day(const CivilDate& date, const Voice& voice, Span fact) {
  return one_part(date_words(date, nullptr, voice), voice.lang, fact).naming(date_text(date));
}

Phrase full_date(const CivilDate& date, const Voice& voice, Span fact) {
  return one_part(full_date_words(date, voice), voice.lang, fact).naming(date_text(date));
}

Phrase prose_date(const CivilDate& date, const Meeting& meeting, const Voice& voice, Span fact) {
  return date.year == meeting.published.year ? month_day(date, voice, fact) : full_date(date, voice, fact);
}

Phrase clock(int hour, int minute, const Voice& voice, Span fact) {
  return one_part(clock_words(hour, minute, nullptr, voice), voice.lang, fact)
      .naming(fmt::format("{:02}:{:02}", hour, minute));
}

}  // namespace readout
