"""ARCHITECTURE.md against the tree: every name in it exists, and its tables match the code exactly."""

import fnmatch
import re

import style

SUFFIXES = r"\.(?:h|cpp|py|md|xml|xsd|po|pot|tsv|txt|cmake|jsonl)"
PAGES = ("ARCHITECTURE.md", "CONTRIBUTING.md")

# Examples for the rows of "Where to add what": a name that is in src/ already, and the places where it may be.
# A place that has the name but is not in the row is a breach.
PROBES = {
    "a rule": r"\bphotos_have_alternatives\b",
    "a style": r'"(large-print|press-letter|mofa-2015)"',
    "a language": r"\b(Deutsch|German)\b",
    "a body, place or term that ships": r'"(asean|nato|ministry-of-foreign-affairs)"',
    "a command": r"\brun_ids\b|\bIdsOptions\b",
    "an output format": r"\bwrite_docbook\b",
}


def check(house, table):
    path = house.root / "ARCHITECTURE.md"
    text = path.read_text(encoding="utf-8")
    check_use(house, path, table)
    check_types(house, path, part(text, "The stations"), text)
    check_places(house, path, part(text, "Where to add what"))
    for name in PAGES:
        if (house.root / name).exists():
            check_paths(house, house.root / name)


def part(text, heading):
    return text.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


def includes_of(house, station):
    for path in house.files(f"src/{station}", ".h", ".cpp"):
        yield from re.findall(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]', path.read_text(encoding="utf-8"), re.M)


def check_use(house, path, table):
    """A row that allows an include that its folder does not have."""
    for station, (own, third) in table.items():
        included = set(includes_of(house, station))
        folders = {name.partition("/")[0] for name in included}
        for other, files in own.items():
            if other not in folders:
                house.breach(path, 0, f"the row {station} allows {other}, which it does not include")
            for name in sorted(files or ()):
                if f"{other}/{name}" not in included:
                    house.breach(path, 0, f"the row {station} allows {other}/{name}, which it does not include")
        for library in sorted(third & house.third_party.keys()):
            if not any(re.match(house.third_party[library][0], name) for name in included):
                house.breach(path, 0, f"the row {station} allows {library}, which it does not include")


def check_types(house, path, stations, text):
    """Each type that the table of stations names is declared in a header."""
    declared = set()
    for header in house.files("src", ".h"):
        declared |= set(re.findall(r"^\s*(?:struct|class|enum class|using) (\w+)", header.read_text(encoding="utf-8"), re.M))
    for row in re.findall(r"^\| `\w+` \|.*$", stations, re.M):
        for name in re.findall(r"`([A-Z]\w*)`", row):
            if name not in declared:
                house.breach(path, style.line_of(text, text.index(row)), f"no header declares a type {name}")


def check_paths(house, path):
    """Each path of a page exists, in the tree or in src/. NAME, LANG and * stand for any name."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        for name in re.findall(r"`([\w*./-]+)`", line):
            if re.search(SUFFIXES + r"$|^[\w.-]+/[\w./-]*/?$", name) and "/" in name and not found(house, name):
                house.breach(path, number, f"there is no {name}")


def found(house, name):
    pattern = re.sub(r"NAME|LANG|\{\w+\}", "*", name.rstrip("/"))
    return any(next(folder.glob(pattern), None) for folder in (house.root, house.root / "src"))


def check_places(house, path, rows):
    """The name of an example is in src/ only in the places of its row."""
    cells = [[cell.strip() for cell in row.strip("|").split("|")] for row in re.findall(r"^\|.*\|$", rows, re.M)]
    places = {row[0]: re.findall(r"`([\w*./-]+)`", " ".join(row[1:])) for row in cells if len(row) == 3}
    for name, pattern in PROBES.items():
        if name not in places:
            house.breach(path, 0, f"no row says where to add {name}")
            continue
        allowed = [re.sub(r"NAME|LANG", "*", p).removeprefix("src/") for p in places[name]]
        for file in house.files("src", ".h", ".cpp"):
            place = file.relative_to(house.root / "src").as_posix()
            if re.search(pattern, style.without_comments(file.read_text(encoding="utf-8"))) and not cover(allowed, place):
                house.breach(path, 0, f"{name}: the row does not name src/{place}, which has one, too")


def cover(allowed, place):
    """Whether a row names a place. A folder means one new file in it, so it matches once."""
    if any(fnmatch.fnmatch(place, name) for name in allowed):
        return True
    folder = next((name for name in allowed if name.endswith("/") and place.startswith(name)), None)
    if folder:
        allowed.remove(folder)
    return folder is not None
