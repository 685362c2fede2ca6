"""What Readout prints, it reads back. `printed_phrases.py READOUT ROOT` reads every phrase of docs/time-phrases.md with `readout dump agreement --rows` and compares
the values with the facts of its session. It prints each breach, and fails if there is one.

A clock is the local one or that of Tokyo, by Python's zoneinfo; a date is that of one of the two clocks; a duration is that of the session. Everything is read: there is no
residue, no other value, and at least one value.
"""

import datetime
import json
import pathlib
import re
import subprocess
import sys
import zoneinfo

ROW = re.compile(r"^\| (?P<form>[^|]*) \| `(?P<session>[^`]*)` \| (?P<switches>[^|]*) \| (?P<text>.*) \|$")
HOME = zoneinfo.ZoneInfo("Asia/Tokyo")


def phrases(page):
    """The language, session and text of each row."""
    language = ""
    for line in page.splitlines():
        if line.startswith("## "):
            language = "ja" if "Japanese" in line else "en"
        elif row := ROW.match(line):
            yield language, dict(re.findall(r'([\w-]+)="([^"]*)"', row["session"])), row["text"]


def minutes(duration):
    found = re.fullmatch(r"PT(?:(\d+)H)?(?:(\d+)M)?", duration)
    return int(found[1] or 0) * 60 + int(found[2] or 0)


def moments(session):
    """The local and the home time of the start and of the end."""
    for name in ("start", "end"):
        if "T" in session.get(name, ""):
            at = datetime.datetime.fromisoformat(session[name])
            yield at
            if at.tzinfo:
                yield at.astimezone(HOME)


def facts(session):
    """The values that the text may have."""
    times = list(moments(session))
    clocks = {f"{t:%H:%M}" for t in times} | ({"12:00"} if session.get("part") == "midday" else set())
    dates = {(t.month, t.day) for t in times}
    for name in ("start", "end", "home-start", "home-date"):
        if re.match(r"\d{4}-\d\d-\d\d", session.get(name, "")):
            dates.add(tuple(map(int, session[name][5:10].split("-"))))
    return clocks, dates, {minutes(session["duration"])} if session.get("duration") else set()


def breaches(value, clocks, dates, durations):
    kind, _, rest = value["value"].partition(" ")
    if kind == "clock":
        shown = rest.split()[0].rstrip("?")
        halves = {shown, f"{(int(shown[:2]) + 12) % 24:02}{shown[2:]}"} if "?" in rest else {shown}
        return not halves & clocks
    if kind == "date":
        _, month, day = rest.split()[0].split("-")
        return not any((month in ("??", f"{m:02}")) and (day in ("??", f"{d:02}")) for m, d in dates)
    if kind == "duration":
        return not re.match(r"[\d.]+ minutes", rest) or float(rest.split()[0]) not in durations
    return kind not in ("term", "collective")


def main():
    readout, root = sys.argv[1], pathlib.Path(sys.argv[2])
    rows = list(phrases((root / "docs" / "time-phrases.md").read_text(encoding="utf-8")))
    pairs = "\n".join(json.dumps({"source": text, "target": "", "source_lang": lang, "target_lang": lang}) for lang, _, text in rows)
    answers = subprocess.run([readout, "dump", "agreement", "--rows", "-"], input=pairs, capture_output=True, text=True, check=True).stdout.splitlines()
    failed = 0
    for (_, session, text), answer in zip(rows, map(json.loads, answers), strict=True):
        read = answer["source"]
        wrong = [value for value in read["values"] if breaches(value, *facts(session))]
        if wrong or read["residue"] or not read["values"]:
            failed += 1
            print(f"{session} {text}\n  wrong: {[(v['text'], v['value']) for v in wrong]}, residue: {read['residue']}")
    print(f"{len(rows)} phrases, {failed} breaches")
    return 1 if failed or len(rows) < 100 else 0


sys.exit(main())
