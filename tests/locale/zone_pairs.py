"""Offsets and wall times as Python's zoneinfo reads them from the system's files, one a line:

    offset ZONE INSTANT OFFSET            minutes since 1970-01-01T00:00Z, minutes east of UTC
    wall ZONE Y M D H M BEFORE AFTER      the offsets on both sides of a change (PEP 495: fold 0 and fold 1)

Zones and minutes come from a fixed seed; around each change of an offset the minutes that matter are asked.
"""

import datetime
import random
import zoneinfo

UTC = datetime.UTC
EPOCH = datetime.datetime(1970, 1, 1, tzinfo=UTC)
MINUTE = datetime.timedelta(minutes=1)
FIRST, LAST = datetime.datetime(2000, 1, 1, tzinfo=UTC), datetime.datetime(2038, 1, 1, tzinfo=UTC)
ALWAYS = ["Africa/Cairo", "Africa/Casablanca", "America/Nuuk", "America/Asuncion", "America/Mexico_City", "America/New_York",
          "Asia/Almaty", "Asia/Gaza", "Asia/Kathmandu", "Asia/Pyongyang", "Asia/Tehran", "Asia/Tokyo", "Australia/Lord_Howe",
          "Australia/Melbourne", "Europe/Dublin", "Europe/London", "Pacific/Apia", "Pacific/Fiji", "Pacific/Honolulu"]


def offset(zone, instant):
    return instant.astimezone(zone).utcoffset()


def changes(zone):
    step, at = datetime.timedelta(days=7), FIRST
    while at < LAST:
        if offset(zone, at) != offset(zone, at + step):
            low, high = at, at + step
            while high - low > MINUTE:
                middle = low + (high - low) // 2
                middle = middle.replace(second=0, microsecond=0)
                low, high = (middle, high) if offset(zone, middle) == offset(zone, low) else (low, middle)
            yield high
        at += step


def print_wall(name, zone, wall):
    before, after = (wall.replace(tzinfo=zone, fold=fold).utcoffset() // MINUTE for fold in (0, 1))
    print("wall", name, wall.year, wall.month, wall.day, wall.hour, wall.minute, before, after)


def print_offset(name, zone, instant):
    print("offset", name, (instant - EPOCH) // MINUTE, offset(zone, instant) // MINUTE)


def main():
    dice = random.Random(20220211)
    others = sorted(n for n in zoneinfo.available_timezones() if "/" in n and n not in ALWAYS)
    for name in ALWAYS + dice.sample(others, 40):
        zone = zoneinfo.ZoneInfo(name)
        for _ in range(30):
            instant = FIRST + MINUTE * dice.randrange((LAST - FIRST) // MINUTE)
            print_offset(name, zone, instant)
            print_wall(name, zone, instant.replace(tzinfo=None))
        found = list(changes(zone))
        for change in dice.sample(found, min(12, len(found))):
            for minutes in (-1, 0, 1):
                print_offset(name, zone, change + MINUTE * minutes)
            wall = change.astimezone(zone).replace(tzinfo=None)
            for minutes in (-121, -61, -60, -30, -1, 0, 1, 29, 30, 59, 60, 120):
                print_wall(name, zone, wall + MINUTE * minutes)


main()
