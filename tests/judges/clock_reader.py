"""Parses the printed lead: the times of a meeting from the sentence alone, with a grammar that shares no code with the program.

The two tables below hold the house wording; the rest is the meaning of the words. A sentence with two possible meanings, such as 12 p.m. or
午後12時, is rejected.
"""

import re

MONTHS = {name: n for n, name in enumerate("January February March April May June July August September October November December".split(), 1)}
EN = {
    "clock": r"(?:noon|\d{1,2}:\d\d [ap]\.m\.)",
    "flag": {"": "exact", "around ": "around", "shortly after ": "after", "shortly before ": "before"},
    "date": rf"(?:{'|'.join(MONTHS)}) \d{{1,2}}",
    "point": "{flag}{clock}(?: on {date})?",
    "span": "{point}(?: to {point})?",
    "home": {"Japan time": "Asia/Tokyo", "UK time": "Europe/London", "Washington time": "America/New_York"},
    "sentence": r"On (?P<date>{date})(?:, (?:from|commencing(?: at)?) (?P<local>{span}))?"
                r"(?P<labelled> \(local time(?:; (?P<home>{span}), (?P<name>[^)]*))?\))?(?:,? for (?P<lasting>{lasting}))?, Mr\. ",
    "lasting": r"a short time|(?:approximately )?\d+ minutes?",
    "approximately": "approximately", "brief": "a short time",
}
JA = {
    "clock": r"(?:正午|(?:午前|午後)?\d{1,2}時(?:\d{1,2}分)?)",
    "flag": {"": "exact", "頃": "around", "過ぎ": "after", "前": "before"},
    "date": r"(?:同日|(?:\d{1,2}月)?\d{1,2}日)",
    "point": "{date}?{clock}{flag}",
    "span": "{point}(?:から{point}まで)?",
    "home": {"日本時間": "Asia/Tokyo", "英国時間": "Europe/London", "ワシントン時間": "America/New_York"},
    "sentence": r"(?P<labelled>現地時間)?(?P<date>{date})、?(?:(?P<local>{span})(?:（(?P<name>日本時間|英国時間|ワシントン時間|UTC[^、]*、)(?P<home>{span})）)?(?:から)?)?"
                r"、?(?P<lasting>{lasting})?、柚木",
    "lasting": r"短時間|約?\d+分間",
    "approximately": "約", "brief": "短時間",
}
MOIS = {name: n for n, name in enumerate("janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(), 1)}
FR = {
    "clock": r"(?:midi|\d{1,2} h(?: \d\d)?)",
    "flag": {"": "exact", "vers ": "around", "peu après ": "after", "peu avant ": "before"},
    "date": rf"(?:1er|\d{{1,2}}) (?:{'|'.join(MOIS)})",
    "point": "{flag}{clock}(?: le {date})?",
    "span": "{point}(?: à {point})?",
    "home": {"heure du Japon": "Asia/Tokyo", "heure de Londres": "Europe/London", "heure de Washington": "America/New_York"},
    "sentence": r"Le (?P<date>{date})(?:, (?:de |à partir de )?(?P<local>{span}))?"
                r"(?P<labelled> \(heure locale(?: ; (?P<home>{span}), (?P<name>[^)]*))?\))?(?:,? pendant (?P<lasting>{lasting}))?, M\. ",
    "lasting": r"un court moment|(?:environ )?\d+ minutes?",
    "approximately": "environ", "brief": "un court moment",
}
KO = {
    "clock": r"(?:정오|(?:(?:오전|오후) )?\d{1,2}시(?: \d{1,2}분)?)",
    "flag": {"": "exact", "경": "around", " 직후": "after", " 직전": "before"},
    "date": r"(?:같은 날|(?:\d{1,2}월 )?\d{1,2}일)",
    "point": "(?:{date} )?{clock}{flag}",
    "span": "{point}(?:부터 {point}까지)?",
    "home": {"일본시간": "Asia/Tokyo", "영국시간": "Europe/London", "워싱턴시간": "America/New_York"},
    "sentence": r"(?P<labelled>현지시간 )?(?P<date>{date})(?: (?P<local>{span})(?:\((?P<name>일본시간|영국시간|워싱턴시간|UTC[^ ]*) (?P<home>{span})\))?(?:부터|에)?)?"
                r"(?: (?P<lasting>{lasting}) 동안)?, 유노키",
    "lasting": r"짧은 시간|(?:약 )?\d+분",
    "approximately": "약", "brief": "짧은 시간",
}
WORDING = {"en": EN, "ja": JA, "fr": FR, "ko": KO}
# A date after a range is that of both clocks.
DATE_AFTER = ("en", "fr")


def pattern(lang, key):
    """A pattern of a table with its parts inserted."""
    table = WORDING[lang]
    flags = "(?:" + "|".join(sorted(filter(None, map(re.escape, table["flag"])))) + ")?"
    text = table[key]
    while re.search(r"\{(point|span|date|clock|flag|lasting)\}", text):
        for part in ("span", "point", "date", "clock", "lasting"):
            text = text.replace("{" + part + "}", table[part])
        text = text.replace("{flag}", flags)
    return text


SENTENCES = {lang: re.compile(pattern(lang, "sentence")) for lang in WORDING}
def point_of(lang):
    table = WORDING[lang]
    flag = f"(?P<flag>{'|'.join(filter(None, table['flag']))})?"
    if lang in DATE_AFTER:
        word = {"en": "on", "fr": "le"}[lang]
        return re.compile(rf"{flag}(?P<clock>{table['clock']})(?: {word} (?P<date>{table['date']}))?")
    return re.compile(rf"(?:(?P<date>{table['date']}) ?)?(?P<clock>{table['clock']}){flag}")


POINTS = {lang: point_of(lang) for lang in WORDING}


class Unreadable(Exception):
    pass


def read_date(lang, text, near):
    """Month and day; `near` is the date before it."""
    if text is None:
        return None
    if lang == "en":
        month, day = text.split()
        return MONTHS[month], int(day)
    if lang == "fr":
        day, month = text.split()
        return MOIS[month], int(day.removesuffix("er"))
    if text in ("同日", "같은 날"):
        if near is None:
            raise Unreadable(f"{text} without a day")
        return near
    month, day = re.fullmatch(r"(?:(\d+)[月월] ?)?(\d+)[日일]", text).groups()
    if month is None and near is None:
        raise Unreadable(f"{text} without a month")
    return int(month) if month else near[0], int(day)


def read_clock(lang, text, half):
    """Hour, minute and half of the day; `half` is that of the previous clock in a range."""
    if text in ("noon", "正午", "midi", "정오"):
        return 12, 0, None
    if lang == "fr":
        hour, minute = re.fullmatch(r"(\d+) h(?: (\d\d))?", text).groups()
        if int(hour) > 23 or int(minute or 0) > 59 or (hour == "12" and minute is None):
            raise Unreadable(text)
        return int(hour), int(minute or 0), None
    if lang == "en":
        hour, minute, said = re.fullmatch(r"(\d+):(\d\d) ([ap])\.m\.", text).groups()
        # 12:30 p.m. is past noon; half past midnight is 0:30 a.m.
        hour = int(hour) % 12 if said == "p" and hour == "12" else int(hour)
        if (said == "p" and text.startswith("0:")) or text == "12:00 p.m.":
            raise Unreadable(text)
    else:
        said, hour, minute = re.fullmatch(r"(午前|午後|오전|오후)? ?(\d+)[時시] ?(?:(\d+)[分분])?", text).groups()
        said, hour = said or half, int(hour)
        if said is None:
            raise Unreadable(f"{text} of which half of the day?")
        # Korean writes half past noon as 오후 12시 30분, noon as 정오 and midnight as 오전 0시.
        hour = 0 if lang == "ko" and said == "오후" and hour == 12 and minute else hour
    if hour > 11 or int(minute or 0) > 59:
        raise Unreadable(text)
    return hour + (12 if said in ("p", "午後", "오후") else 0), int(minute or 0), said


def read_span(lang, text, date, is_local):
    """A clock or a range. A date after an English or French range applies to both clocks, unless the sentence began with the date of the first."""
    points = list(POINTS[lang].finditer(text))
    first, last = points[0], points[-1]
    start_date = read_date(lang, first["date"], date)
    if len(points) == 2 and lang in DATE_AFTER and not is_local and start_date is None:
        start_date = read_date(lang, last["date"], date)
    start_date = start_date or date
    hour, minute, half = read_clock(lang, first["clock"], None)
    view = {"start": (*start_date, hour, minute), "end": None, "flag": WORDING[lang]["flag"][first["flag"] or ""]}
    if len(points) == 2:
        end_date = read_date(lang, last["date"], start_date) or start_date
        hour, minute, _ = read_clock(lang, last["clock"], half if end_date == start_date else None)
        if last["flag"]:
            raise Unreadable("a flag on the end")
        view["end"] = (*end_date, hour, minute)
    return view


def read_label(lang, name):
    """The zone of a name, or the offset from UTC in minutes."""
    if name in WORDING[lang]["home"]:
        return WORDING[lang]["home"][name]
    utc = re.fullmatch(r"UTC([+−])(\d{1,2})(?::(\d\d))?、?", name)
    if not utc:
        raise Unreadable(f"whose clock is “{name}”?")
    size = int(utc[2]) * 60 + int(utc[3] or 0)
    return -size if utc[1] == "−" else size


def read_lasting(lang, text):
    if text == WORDING[lang]["brief"]:
        return None, "brief"
    approximate = text.startswith(WORDING[lang]["approximately"])
    return int(re.search(r"\d+", text)[0]), "approximate" if approximate else "exact"


def lead_of(lang, text):
    """The paragraph after heading and date, as one line."""
    paragraphs = [p for p in text.split("\n\n") if p.strip()]
    joint = "" if lang == "ja" else " "
    return joint.join(line.strip() for line in paragraphs[2].splitlines()).replace("\u00a0", " ").replace("\u202f", " ") if len(paragraphs) > 2 else ""


def read(lang, sentence):
    """The facts that a lead states."""
    found = SENTENCES[lang].match(sentence)
    if not found:
        raise Unreadable("no sentence of this grammar")
    date = read_date(lang, found["date"], None)
    facts = {"date": date, "local": None, "home": None, "labelled": found["labelled"] is not None, "offset": None, "lasting": None}
    if found["local"]:
        facts["local"] = read_span(lang, found["local"], date, True)
    if found["home"]:
        facts["home"] = read_span(lang, found["home"], date, False)
        facts["offset"] = read_label(lang, found["name"])
    if found["lasting"]:
        facts["lasting"] = read_lasting(lang, found["lasting"])
    return facts
