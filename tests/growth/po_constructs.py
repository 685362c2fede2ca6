"""Translations, catalogs and sets of files with n of one construct."""

import pathlib
import shutil

ROOT = pathlib.Path(__file__).resolve().parents[2]
MEETING = (ROOT / "src/commands/skeleton.en.xml").read_text(encoding="utf-8")
HEADER = '''msgid ""
msgstr ""
"Language: ja\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
'''
UNIT = '<mention who=\\"yamada dupont\\"/> exchanged views on the situation in the region, and agreed on the following:'


def entry(text, context="p1", source=UNIT):
    return f'\nmsgctxt "{context}"\nmsgid "{source}"\nmsgstr "{text}"\n'


def times(n, text):
    return "".join(text.replace("NUMBER", str(i)) for i in range(n))


# The text of a .po file, from n.
TRANSLATIONS = {
    "entries": lambda n: HEADER + times(n, entry("訳", "unit-NUMBER", "text NUMBER")),
    "repeated entries": lambda n: HEADER + entry("訳") * n,
    "entries without a context": lambda n: HEADER + times(n, '\nmsgid "a NUMBER"\nmsgstr "訳"\n'),
    "obsolete entries": lambda n: HEADER + times(n, '\n#~ msgctxt "u-NUMBER"\n#~ msgid "a"\n#~ msgstr "訳"\n'),
    "header lines": lambda n: HEADER + times(n, '"X-Field-NUMBER: value\\n"\n'),
    "repeated header lines": lambda n: HEADER + '"Language: ja\\n"\n' * n,
    "comments": lambda n: HEADER + "\n" + times(n, "# comment NUMBER\n") + entry("訳").lstrip(),
    "extracted comments": lambda n: HEADER + "\n" + times(n, "#. comment NUMBER\n") + entry("訳").lstrip(),
    "references": lambda n: HEADER + "\n" + times(n, "#: m.xml:NUMBER\n") + entry("訳").lstrip(),
    "flags": lambda n: HEADER + "\n#, " + ", ".join(f"flag-{i}" for i in range(n + 1)) + entry("訳"),
    "flag lines": lambda n: HEADER + "\n" + times(n, "#, flag-NUMBER\n") + entry("訳").lstrip(),
    "fuzzy entries": lambda n: HEADER + times(n, "\n#, fuzzy" + entry("訳", "unit-NUMBER", "text NUMBER")),
    "previous texts": lambda n: HEADER + "\n#, fuzzy\n#| msgctxt \"p1\"\n#| msgid \"\"\n" + "#| \"old text \"\n" * n +
                      entry("訳").lstrip(),
    "lines of a string": lambda n: HEADER + entry("").rstrip() + "\n" + '"訳文の一行。"\n' * n,
    "characters of a string": lambda n: HEADER + entry("訳" * n),
    "words of a string": lambda n: HEADER + entry("word " * n),
    "escapes of a string": lambda n: HEADER + entry('\\"\\\\' * n),
    "wrong escapes of a string": lambda n: HEADER + entry("\\z" * n),
    "mentions in a string": lambda n: HEADER + entry("<m:yamada/>と" * n),
    "unknown tags in a string": lambda n: HEADER + times(1, entry("<x:y/>と" * n)),
    "open quotations in a string": lambda n: HEADER + entry("<q>と" * n),
    "closed quotations in a string": lambda n: HEADER + entry("<q>と</q>" * n),
    "readings in a string": lambda n: HEADER + entry("<ruby>漢<rt>かん</rt></ruby>" * n),
    "ampersands in a string": lambda n: HEADER + entry("&amp;&" * n),
    "names in a tag": lambda n: HEADER + entry("<m:" + "+".join(["yamada"] * (n + 1)) + "/>"),
    "plural forms": lambda n: HEADER + '\nmsgid "a"\nmsgid_plural "b"\n' + times(n, 'msgstr[NUMBER] "訳"\n'),
    "lines that are no PO": lambda n: HEADER + times(n, "no PO NUMBER\n"),
    "strings without an end": lambda n: HEADER + times(n, '\nmsgid "a NUMBER\nmsgstr "b\n'),
    "empty lines": lambda n: HEADER + "\n" * n,
    "control characters": lambda n: HEADER + entry("\x01訳" * n),
}
def phrase(pattern):
    return f'\nmsgctxt "x"\nmsgid "{pattern}"\nmsgstr "{pattern}"\n'


# The text of a catalog of the project. In most, one entry has a pattern with n of the construct.
CATALOGS = {
    "entries": lambda n: times(n, phrase("a NUMBER {b}")),
    "arguments of a pattern": lambda n: phrase(times(n, "{argNUMBER}")),
    "cases of a pattern": lambda n: phrase("{a, select, " + times(n, "caseNUMBER {x} ") + "other {y}}"),
    "nested cases of a pattern": lambda n: phrase("{a, select, other {" * n + "x" + "}}" * n),
    "open braces of a pattern": lambda n: phrase("{" * n),
    "characters of a pattern": lambda n: phrase("x" * n),
    "quotes of a pattern": lambda n: phrase("'{x}'" * n),
}
PERSON = '''<person xml:id="p-NUMBER"><name xml:lang="en" order="given-first"><given>A</given><surname>Surname NUMBER</surname></name>
<office of="JP" kind="foreign-minister"><title xml:lang="en">Minister of <of/></title></office></person>'''
MEMBERS = '<group xml:id="g" count="5"><label xml:lang="en">Members</label>{}</group>'
SESSION = '<session xml:id="s-NUMBER" start="2025-03-01T10:00+09:00" zone="Asia/Tokyo"{}><place key="tokyo"/></session>'
FACTS = 'on <date value="2025-03-01"/> and at <time value="10:00"/> '
# What is added to the Japanese delegation, after the sessions and to the overview. Each element names another one.
MEETINGS = {
    "persons, each with a mention": lambda n: (
        times(n, PERSON), "", times(n, '<p xml:id="y-NUMBER"><mention who="p-NUMBER"/> spoke.</p>')),
    "persons, and mentions of two of them": lambda n: (
        times(n, PERSON), "", times(n, '<p xml:id="y-NUMBER"><mention who="p-NUMBER yamada"/> spoke.</p>')),
    "members of a group, each with a mention": lambda n: (
        MEMBERS.format(times(n, PERSON)), "", times(n, '<p xml:id="y-NUMBER"><mention who="p-NUMBER"/> spoke.</p>')),
    "groups, each with a speaker": lambda n: (
        times(n, PERSON) + times(n, '<group xml:id="g-NUMBER" speaker="p-NUMBER"><label xml:lang="en">Members</label></group>'), "", ""),
    "sessions, each with a point": lambda n: (
        "", times(n, SESSION.format("")), times(n, '<item xml:id="x-NUMBER" session="s-NUMBER"><p xml:id="y-NUMBER">A point.</p></item>')),
    "sessions, each with a person": lambda n: (times(n, PERSON), times(n, SESSION.format(' who="p-NUMBER"')), ""),
}
# The overview of a meeting whose elements have no ids.
WITHOUT_IDS = {
    "units": lambda n: times(n, "<p>unit NUMBER</p>"),
    "equal units": lambda n: "<p>A unit.</p>" * n,
    "dates of one unit": lambda n: "<p>" + times(n, FACTS + "NUMBER ") + "</p>",
    "equal dates of one unit": lambda n: "<p>" + FACTS * n + "</p>",
}
WRONG = '<p>on <date value="2025-13-01"/></p>'
REGISTER = '''<register xmlns="urn:readout:meeting:1">{}</register>'''
ENTRY = '<term key="t-NUMBER"><form xml:lang="en">term NUMBER</form><form xml:lang="ja">語 NUMBER</form></term>'


class Construct:
    """Files in a folder. `base`: what they have without the construct; `most`: the largest n."""
    most = 1_000_000


class Translation(Construct):
    base = "translation"
    commands = ("check", "text", "pdf", "po")

    def __init__(self, name, make):
        self.name, self.make = f"translation: {name}", make

    def write(self, folder, n):
        (folder / "m.xml").write_text(MEETING, encoding="utf-8")
        (folder / "m.ja.po").write_text(self.make(n), encoding="utf-8")
        return ["m.xml"]


class Meeting(Construct):
    """n each of two elements that belong together."""
    base = "translation"
    commands = ("check", "text", "pdf")

    def __init__(self, name, make):
        self.name, self.make = f"together: {name}", make

    def write(self, folder, n):
        people, sessions, points = self.make(n)
        text = MEETING.replace("  </delegation>", people + "</delegation>", 1).replace("  <overview>", sessions + "<overview>" + points, 1)
        (folder / "m.xml").write_text(text, encoding="utf-8")
        (folder / "m.ja.po").write_text(HEADER, encoding="utf-8")
        return ["m.xml"]


class WithoutIds(Construct):
    base = "without ids"
    commands = ("ids",)

    def __init__(self, name, make):
        self.name, self.make = f"without ids: {name}", make

    def write(self, folder, n):
        (folder / "m.xml").write_text(MEETING.replace("  <overview>", "<overview>" + self.make(n), 1), encoding="utf-8")
        return ["m.xml"]


class Catalog(Construct):
    base = "catalog"
    commands = ("check", "text")

    def __init__(self, name, make):
        self.name, self.make = f"catalog: {name}", make

    def write(self, folder, n):
        (folder / "m.xml").write_text(MEETING, encoding="utf-8")
        (folder / "locales").mkdir()
        (folder / "locales/ja.po").write_text(HEADER + self.make(n), encoding="utf-8")
        return ["m.xml", "--locales", "locales"]


class Files(Construct):
    """A hundredth of n files, each with as many mistakes as are reported of a file."""
    commands = ("check", "text")

    def __init__(self, name, change, register=0):
        self.name, self.change, self.register = f"files: {name}", change, register
        self.base = self.name

    def write(self, folder, n):
        (folder / "register.xml").write_text(REGISTER.format(times(self.register, ENTRY)), encoding="utf-8")
        for i in range(1 + n // 100):
            (folder / f"m{i}.xml").write_text(self.change(MEETING), encoding="utf-8")
        return [f"m{i}.xml" for i in range(1 + n // 100)]


class Pictures(Construct):
    """n photos of one picture, or of n pictures."""
    commands = ("check", "pdf")
    most = 500

    def __init__(self, several):
        self.name, self.several = f"pictures: {'several' if several else 'one, shown again'}", several
        self.base = self.name

    def write(self, folder, n):
        source = ROOT / "samples/2022-02-11-japan-us.jpg"
        shutil.copy(source, folder / "p0.jpg")
        photos = ""
        for i in range(n):
            number = i if self.several else 0
            if number and not (folder / f"p{number}.jpg").exists():
                (folder / f"p{number}.jpg").hardlink_to(folder / "p0.jpg")
            photos += f'<photo src="p{number}.jpg"><alt xml:id="alt{i}">A room</alt></photo>'
        (folder / "m.xml").write_text(MEETING.replace("  <overview>", photos + "<overview>", 1), encoding="utf-8")
        return ["m.xml"]


def all_constructs():
    for name, make in TRANSLATIONS.items():
        yield Translation(name, make)
    for name, make in MEETINGS.items():
        yield Meeting(name, make)
    for name, make in WITHOUT_IDS.items():
        yield WithoutIds(name, make)
    for name, make in CATALOGS.items():
        yield Catalog(name, make)
    yield Files("the same mistake in each", lambda text: text.replace("  <overview>", "<overview>" + WRONG * 100, 1))
    yield Files("a register that all name", lambda text: text.replace("<meeting ", '<meeting register="register.xml" ', 1), 1000)
    yield Pictures(False)
    yield Pictures(True)
