"""Generates meetings from a seed: facts, the meeting file, and the expected output by zoneinfo with the system's zone data.

A meeting is generated around a moment (noon, a skipped hour, the first minute after a change, ...), in every zone in turn, with another
home zone, precision and length each time. The expected result is either a finding or the facts that the lead must state.
"""

import dataclasses
import random
import zoneinfo
from datetime import datetime, timedelta, UTC

SYSTEM = "/usr/share/zoneinfo"
zoneinfo.reset_tzpath([SYSTEM])
NO_ZONES = {"Factory", "localtime", "posixrules"}
# Names of the tz database for offsets without a place: valid zones, with a warning.
ABBREVIATED = set("CET CST6CDT EET EST EST5EDT HST MET MST MST7MDT PST8PDT WET".split())
HOMES = ["Asia/Tokyo"] * 6 + ["Pacific/Kiritimati", "Pacific/Honolulu", "Europe/London", "America/New_York", "Asia/Kathmandu",
                              "America/St_Johns", "Pacific/Apia", "Africa/Casablanca"]
# The zones whose home clock has a name.
NAMED_HOMES = ("Asia/Tokyo", "Europe/London", "America/New_York")
# Changes of every kind: a day left out, half hours, two and three hours, without summer time, negative summer time, Ramadan.
CHANGES = [("Pacific/Apia", 2011), ("Pacific/Fakaofo", 2011), ("Australia/Lord_Howe", 2021), ("Antarctica/Troll", 2019),
           ("Antarctica/Casey", 2020), ("Asia/Pyongyang", 2015), ("Asia/Pyongyang", 2018), ("America/Caracas", 2007),
           ("America/Caracas", 2016), ("Europe/Dublin", 2024), ("Africa/Casablanca", 2023), ("Asia/Gaza", 2023),
           ("America/Scoresbysund", 2024), ("Asia/Almaty", 2024), ("America/Asuncion", 2024), ("Africa/Juba", 2021),
           ("America/Mexico_City", 2022), ("Asia/Amman", 2022), ("Africa/Cairo", 2023), ("Europe/Kyiv", 2026),
           ("America/Nuuk", 2023), ("Europe/Volgograd", 2020), ("Pacific/Norfolk", 2019), ("Asia/Kathmandu", 2005)]
# Zones whose rules changed recently, so that older data are wrong.
LATELY = [("America/Mexico_City", 2024, 7), ("Asia/Almaty", 2025, 3), ("Africa/Cairo", 2024, 7), ("America/Asuncion", 2025, 7),
          ("Pacific/Fiji", 2025, 1), ("Antarctica/Vostok", 2025, 5), ("Asia/Qostanay", 2025, 3), ("America/Ojinaga", 2024, 12)]
STARTS = ["exact", "exact", "exact", "around", "after", "before"]
MINUTE = timedelta(minutes=1)


def zone_names():
    return sorted(zoneinfo.available_timezones() - NO_ZONES)


def wall_at(zone, instant):
    """The wall clock of a zone at an instant; both without tzinfo, the instant in UTC."""
    return instant.replace(tzinfo=UTC).astimezone(zoneinfo.ZoneInfo(zone)).replace(tzinfo=None)


def offset_at(zone, instant):
    return round((wall_at(zone, instant) - instant) / MINUTE)


def offsets(zone, wall):
    """The possible offsets of a local time, the earlier instant first: none if it was skipped, two if it occurred twice."""
    info, found = zoneinfo.ZoneInfo(zone), []
    for fold in (0, 1):
        offset = round(wall.replace(tzinfo=info, fold=fold).utcoffset() / MINUTE)
        if wall_at(zone, wall - offset * MINUTE) == wall and offset not in found:
            found.append(offset)
    return found


def change_in(zone, year, rng):
    """A change of a zone's offset in a year: the instant from which the new offset is valid, and both offsets."""
    days = [datetime(year, 1, 1) + timedelta(days=n) for n in range(0, 367, 3)]
    found = [(a, b) for a, b in zip(days, days[1:]) if offset_at(zone, a) != offset_at(zone, b)]
    if not found:
        return None
    low, high = rng.choice(found)
    before = offset_at(zone, low)
    while high - low > MINUTE:
        middle = low + (high - low) // 2
        middle = middle.replace(second=0, microsecond=0)
        low, high = (middle, high) if offset_at(zone, middle) == before else (low, middle)
    return high, before, offset_at(zone, high)


@dataclasses.dataclass
class Moment:
    """A local time as written in the file (offset in minutes, or None), and the offset that is meant."""
    wall: datetime
    written: int | None = None
    meant: int | None = None

    @property
    def instant(self):
        return self.wall - self.meant * MINUTE


@dataclasses.dataclass
class Meeting:
    name: str
    kind: str
    zone: str
    home: str
    start: Moment
    end: Moment | None = None
    minutes: int | None = None
    duration_is: str | None = None
    start_is: str = "exact"
    dated_only: bool = False
    unstated: bool = False

    def moments(self):
        return [self.start] + ([self.end] if self.end else [])


def in_words(offset):
    """+09:00"""
    return f"{'-' if offset < 0 else '+'}{abs(offset) // 60:02}:{abs(offset) % 60:02}"


def meant(zone, wall, rng):
    """An ordinary moment at a local time; None if it was skipped."""
    possible = offsets(zone, wall)
    if not possible:
        return None
    offset = rng.choice(possible)
    return Moment(wall, offset if len(possible) > 1 or rng.random() < 0.6 else None, offset)


def some_minute(rng, hours=range(24), minutes=range(60)):
    day = datetime(2000, 1, 1) + timedelta(days=rng.randrange(366 + 365 * 30 + 6))
    return day + timedelta(hours=rng.choice(list(hours)), minutes=rng.choice(list(minutes)))


def on_home_clock(zone, home, wall, rng):
    possible = offsets(home, wall)
    return meant(zone, wall_at(zone, wall - possible[0] * MINUTE), rng) if possible else None


def last_of(zone, rng, year_too):
    """Near midnight at the end of a month or of a year."""
    first = datetime(rng.randrange(2001, 2031), 1 if year_too else rng.randrange(1, 13), 1)
    return meant(zone, first + timedelta(minutes=rng.randrange(-300, 300)), rng)


def near_change(kind, zone, rng):
    """A moment at a change, and its zone: the current zone if it has a change in some year, else one of CHANGES."""
    for name, year in [(zone, rng.randrange(2000, 2031)), *rng.sample(CHANGES, len(CHANGES))]:
        change = change_in(name, year, rng)
        if not change:
            continue
        instant, before, after = change
        gap = after - before
        if kind == "last minute before a change":
            wall = wall_at(name, instant - MINUTE)
            return name, Moment(wall, before, before)
        if kind == "first minute after a change":
            return name, Moment(wall_at(name, instant), after, after)
        if kind == "skipped" and gap > 0:
            wall = instant + before * MINUTE + rng.choice([0, gap - 1, rng.randrange(gap)]) * MINUTE
            return name, Moment(wall, rng.choice([None, before, after]))
        if kind.startswith("repeated") and gap < 0:
            wall = instant + after * MINUTE + rng.choice([0, -gap - 1, rng.randrange(-gap)]) * MINUTE
            offset = {"repeated": None, "repeated, first": before, "repeated, second": after}[kind]
            return name, Moment(wall, offset, offset)
    raise AssertionError(f"no change for {kind}")


def wrong_offset(zone, wall, rng):
    possible = offsets(zone, wall)
    wrong = possible[0] + rng.choice([-60, 60]) if len(possible) == 1 else None
    return Moment(wall, wrong) if wrong is not None and abs(wrong) < 15 * 60 else None


def lately(rng):
    zone, year, month = rng.choice(LATELY)
    wall = datetime(year, month, rng.randrange(5, 25), rng.randrange(24), rng.randrange(60))
    offset = offsets(zone, wall)[0]
    return zone, Moment(wall, offset, offset)


# How often each kind occurs, in 100 meetings.
KINDS = {"any": 20, "noon": 6, "noon at home": 3, "midnight": 5, "midnight at home": 3, "after midnight": 5, "after noon": 5,
         "end of a month": 8, "end of a year": 6, "last minute before a change": 6, "first minute after a change": 6, "skipped": 5,
         "repeated": 4, "repeated, first": 4, "repeated, second": 4, "wrong offset": 3, "lately changed": 3, "home is the zone": 2,
         "unstated": 1, "date alone": 1}


def moment_of(kind, zone, home, rng):
    """Zone and moment; no moment if the random time was skipped by a change."""
    if kind in ("last minute before a change", "first minute after a change", "skipped") or kind.startswith("repeated"):
        return near_change(kind, zone, rng)
    if kind == "lately changed":
        return lately(rng)
    makers = {"noon": lambda: meant(zone, some_minute(rng, [12], [0]), rng),
              "noon at home": lambda: on_home_clock(zone, home, some_minute(rng, [12], [0]), rng),
              "midnight": lambda: meant(zone, some_minute(rng, [0], [0]), rng),
              "midnight at home": lambda: on_home_clock(zone, home, some_minute(rng, [0], [0]), rng),
              "after midnight": lambda: meant(zone, some_minute(rng, [0], range(1, 60)), rng),
              "after noon": lambda: meant(zone, some_minute(rng, [12], range(1, 60)), rng),
              "end of a month": lambda: last_of(zone, rng, False),
              "end of a year": lambda: last_of(zone, rng, True),
              "wrong offset": lambda: wrong_offset(zone, some_minute(rng), rng)}
    return zone, makers.get(kind, lambda: meant(zone, some_minute(rng), rng))()


def add_length(meeting, rng):
    choice = rng.choice(["none", "end", "end", "exact", "approximate", "brief"])
    if choice == "end" and meeting.start.meant is not None:
        wall = wall_at(meeting.zone, meeting.start.instant + rng.randrange(5, 600) * MINUTE)
        meeting.end = meant(meeting.zone, wall, rng)
        # A repeated end is sometimes the later one, and sometimes has no offset and is therefore ambiguous.
        if meeting.end.instant <= meeting.start.instant:
            meeting.end = None
        elif len(offsets(meeting.zone, wall)) > 1 and rng.random() < 0.3:
            meeting.end = Moment(wall)
    elif choice in ("exact", "approximate"):
        meeting.minutes, meeting.duration_is = rng.choice([1, 5, 30, 45, 55, 60, 90, 135, 600]), choice
    elif choice == "brief":
        meeting.duration_is = choice


def meetings(count, seed):
    rng = random.Random(seed)
    names = zone_names()
    rng.shuffle(names)
    kinds = [kind for kind, share in KINDS.items() for _ in range(share)]
    made, turn = [], 0
    while len(made) < count:
        kind, its_turn, home = rng.choice(kinds), names[turn % len(names)], rng.choice(HOMES)
        zone, moment = moment_of(kind, its_turn, home, rng)
        if not moment or not 2000 <= moment.wall.year <= 2030:
            continue
        turn += zone == its_turn
        meeting = Meeting(f"m{len(made):04}", kind, zone, zone if kind == "home is the zone" else home, moment)
        meeting.dated_only, meeting.unstated = kind == "date alone", kind == "unstated"
        if not meeting.dated_only:
            meeting.start_is = rng.choice(STARTS)
            add_length(meeting, rng)
        if meeting.unstated:  # the zone of the clock is unknown, so there is no offset either
            for one in meeting.moments():
                one.written = None
        made.append(meeting)
    return made


def written(moment):
    return f"{moment.wall:%Y-%m-%dT%H:%M}" + ("" if moment.written is None else in_words(moment.written))


XML = """<?xml version="1.0" encoding="UTF-8"?>
<meeting xmlns="urn:readout:meeting:1" xml:id="{m.name}" xml:lang="en" issuer="mofa-jp" home="{m.home}" published="{published}">
  <delegation of="JP"><person xml:id="yunoki">
    <honorific xml:lang="en">Mr.</honorific>
    <name xml:lang="en" order="surname-first"><given>Haruto</given><surname>Yunoki</surname></name>
    <name xml:lang="ja" order="surname-first"><given reading="はると">春人</given><surname reading="ゆのき">柚木</surname></name>
    <office of="JP"><title xml:lang="en">Minister for Foreign Affairs of <of/></title><title xml:lang="en" form="mention">Minister</title>
      <title xml:lang="ja">外務大臣</title><title xml:lang="ja" form="mention">大臣</title></office>
  </person></delegation>
  <delegation of="AU"><person xml:id="ashdown">
    <honorific xml:lang="en">the Honorable</honorific>
    <name xml:lang="en" order="given-first"><given>Maude</given><surname>Ashdown</surname></name>
    <name xml:lang="ja" order="given-first"><given>モード</given><surname>アシュダウン</surname></name>
    <office of="AU"><title xml:lang="en">Minister for Foreign Affairs of <of/></title><title xml:lang="en" form="mention">Minister</title>
      <title xml:lang="ja"><of/>外務大臣</title><title xml:lang="ja" form="mention">大臣</title></office>
  </person></delegation>
  <session xml:id="s1" start="{start}" zone="{m.zone}"{more} level="foreign-ministers"/>
{overview}</meeting>
"""
PO = 'msgid ""\nmsgstr ""\n"Language: {lang}\\n"\n"MIME-Version: 1.0\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n'


# Elements that a meeting needs in further languages, by the element that they follow.
FURTHER = {
    '<honorific xml:lang="en">Mr.</honorific>': '<honorific xml:lang="fr">M.</honorific>',
    '<given>Haruto</given><surname>Yunoki</surname></name>':
        '<name xml:lang="fr" order="surname-first"><given>Haruto</given><surname>Yunoki</surname></name>'
        '<name xml:lang="ko" order="surname-first"><given>하루토</given><surname>유노키</surname></name>',
    '<given>Maude</given><surname>Ashdown</surname></name>':
        '<name xml:lang="fr" order="given-first"><given>Maude</given><surname>Ashdown</surname></name>'
        '<name xml:lang="ko" order="given-first"><given>모드</given><surname>애시다운</surname></name>',
    '<title xml:lang="en" form="mention">Minister</title>':
        '<title xml:lang="fr">ministre des Affaires étrangères <of/></title><title xml:lang="fr" form="mention">le ministre</title>'
        '<title xml:lang="ko"><of/> 외교장관</title><title xml:lang="ko" form="mention">장관</title>',
}


def with_further_languages(xml):
    for element, more in FURTHER.items():
        xml = xml.replace(element, element + more)
    return xml


def published(start):
    """Two days after the session, in the same year: the lead of another year has the year, which the grammar does not read."""
    day = start + timedelta(days=2)
    return f"{day if day.year == start.year else start:%Y-%m-%d}"


def xml_of(m, overview=""):
    more = f' end="{written(m.end)}"' if m.end else ""
    if m.minutes:
        more += f' duration="PT{m.minutes}M"'
    if m.duration_is:
        more += f' duration-is="{m.duration_is}"'
    if m.start_is != "exact":
        more += f' start-is="{m.start_is}"'
    if m.unstated:
        more += ' clock="unstated"'
    return XML.format(m=m, start=f"{m.start.wall:%Y-%m-%d}" if m.dated_only else written(m.start), more=more,
                      published=published(m.start.wall), overview=overview)


def refusal(m):
    """The expected finding, as rule and arguments; None for a correct file."""
    for moment in [] if m.dated_only or m.unstated else m.moments():
        possible = offsets(m.zone, moment.wall)
        if not possible:
            return "session-time-skipped", {"zone": m.zone}
        if moment.written is None and len(possible) > 1:
            first, second = map(in_words, possible)
            return "session-time-repeated", {"zone": m.zone, "first": first, "second": second}
        if moment.written is not None and moment.written not in possible:
            return "session-offset-disagrees", {"offset": in_words(moment.written), "zone": m.zone, "expected": in_words(possible[0])}
    return None


def clocks(m, zone):
    """The reading of one clock: start, and end or None."""
    if zone == m.zone:
        return m.start.wall, m.end.wall if m.end else None
    return wall_at(zone, m.start.instant), wall_at(zone, m.end.instant) if m.end else None


def told(m):
    """The facts that the lead of a correct meeting states, in the form that clock_reader.read() returns."""
    def moment(wall):
        return (wall.month, wall.day, wall.hour, wall.minute)

    def view(start, end):
        return {"start": moment(start), "end": moment(end) if end else None, "flag": m.start_is}

    local = clocks(m, m.zone)
    facts = {"date": moment(local[0])[:2], "local": None, "home": None, "labelled": False, "offset": None, "lasting": None}
    if m.duration_is and not m.end:
        facts["lasting"] = (m.minutes, m.duration_is)
    if m.dated_only:
        return facts
    facts["local"] = view(*local)
    home = None if m.unstated else clocks(m, m.home)
    if home and home != local:
        facts.update(home=view(*home), labelled=True, offset=offset_at(m.home, m.start.instant))
        if m.home in NAMED_HOMES:
            facts["offset"] = m.home
    return facts


def older_offset(m, older):
    """The first written offset that other zone data contradict, as these data have it; None if they agree."""
    for moment in [] if m.dated_only or m.unstated or refusal(m) else m.moments():
        offset = older.offset_at(m.zone, moment.instant)
        if moment.written is not None and offset is not None and offset != moment.written:
            return offset
    return None
