"""The rules of the house that no compiler checks. `house.py ROOT` prints one line for each breach and fails if there is one.

Who may include whom is read from the table of ARCHITECTURE.md. CONTRIBUTING.md gives the reason for each rule.
"""

import datetime
import pathlib
import re
import sys

import architecture
import declarations
import style

# Third-party names of the table: their headers, and the targets that CMakeLists.txt links for them.
THIRD_PARTY = {
    "ICU": (r"unicode/", {"ICU::uc", "ICU::i18n"}),
    "libxml2": (r"libxml/", {"LibXml2::LibXml2"}),
    "pugixml": (r"pugixml\.hpp", {"pugixml::pugixml"}),
    "libpng": (r"png\.h", {"PNG::PNG"}),
    "zlib": (r"zlib\.h", {"ZLIB::ZLIB"}),
    "libjpeg": (r"jpeglib\.h", {"JPEG::JPEG"}),
    "Little CMS": (r"lcms2\.h", {"PkgConfig::lcms"}),
    "HarfBuzz": (r"hb(-[a-z]+)?\.h", {"PkgConfig::harfbuzz", "PkgConfig::harfbuzz_subset"}),
    "fontconfig": (r"fontconfig/", {"PkgConfig::fontconfig"}),
    "libharu": (r"hpdf[a-z_]*\.h", {"${HPDF_LIBRARY}"}),
    "libdeflate": (r"libdeflate\.h", {"PkgConfig::deflate"}),
    "nlohmann-json": (r"nlohmann/", {"nlohmann_json::nlohmann_json"}),
    "toml++": (r"toml\+\+/", set()),
}
ANYWHERE = r"fmt/"
SYSTEM = r"([a-z_0-9]+|(sys/[a-z]+|netinet/in|arpa/inet|spawn|dirent|unistd|fcntl|stdlib|poll|signal|locale|langinfo)\.h)"
NEUTRAL_TARGETS = {"Threads::Threads"}

# Banned in src/: the pattern, the folders in which it is allowed, the reason.
BANS = [
    (r"\bsetlocale\s*\(", (), "the locale of the process is never set: one run renders two languages"),
    (r"\bstd::locale\b|\.imbue\s*\(", (), "outputs do not depend on a locale"),
    (r"\b(strftime|wcsftime|put_time)\s*\(", (), "dates in words come from wording/"),
    (r"\b(stod|stof|stold|strtod|strtof|atof)\s*\(", (), "these depend on the decimal point of the locale; use std::from_chars"),
    (r"\b(tolower|toupper|isalpha|isalnum|isspace|isdigit|isupper|islower|ispunct)\s*\(", (), "these depend on the locale of the process and handle single bytes"),
    (r"\bstd::time\s*\(|\btime\s*\(\s*(nullptr|NULL|0)\s*\)|\b(system_clock|gettimeofday|clock_gettime|localtime|localtime_r|gmtime)\b",
     ("commands",), "outputs do not depend on the clock"),
    (r"\b(getenv|secure_getenv)\s*\(", ("commands", "locale"), "only commands/ reads the environment (locale/ reads TZDIR)"),
    (r"\bstd::ranges::(unique|remove|remove_if|partition|stable_partition|rotate|search|find_end|equal_range|subrange|views)\b|\bstd::views::",
     (), "Clang 14 does not compile functions of GCC 12's library that return a subrange or a view"),
    (r"\bumask\s*\(", (), "it changes the mask of all threads; the system applies it to a new file"),
    (r"\b(rand|srand)\s*\(|\brandom_device\b", (), "the same input always gives the same bytes"),
]
MACHINE_PATHS = r"(?<![\w.])/(work|home|root|Users)/\w"


class House:
    third_party = THIRD_PARTY

    def __init__(self, root):
        self.root = pathlib.Path(root)
        self.breaches = []

    def breach(self, path, line, text):
        place = path.relative_to(self.root).as_posix()
        self.breaches.append(f"{place}:{line}: {text}" if line else f"{place}: {text}")

    def files(self, folder, *suffixes):
        return sorted(p for p in (self.root / folder).rglob("*") if p.is_file() and (not suffixes or p.suffix in suffixes))

    def check(self):
        table = self.read_table()
        if table:
            self.check_includes(table)
            self.check_cmake(table)
            architecture.check(self, table)
        style.check(self)
        declarations.check(self)
        self.check_types()
        self.check_links_of_pages()
        self.check_coverage()
        self.check_bans()
        self.check_machine_paths()
        self.check_releases()
        return self.breaches

    def read_table(self):
        """Folder -> (own folders, or single files of them, that may be included; third-party names)."""
        path = self.root / "ARCHITECTURE.md"
        part = path.read_text(encoding="utf-8").partition("## Who may include whom")[2].partition("\n## ")[0]
        table = {}
        for row in re.findall(r"^\| `(\w+)` \| (.*?) \| (.*?) \|$", part, re.M):
            own = {}
            for name, files in re.findall(r"(\w+)(?: \(([^)]*)\))?", row[1]) if row[1] != "-" else []:
                own[name] = set(re.split(r",\s*", files)) if files else None
            table[row[0]] = (own, set(re.split(r",\s*", row[2])) - {"-"})
        folders = {p.name for p in (self.root / "src").iterdir() if p.is_dir()}
        for name in sorted(folders ^ table.keys()):
            self.breach(path, 0, f"the table and src/ disagree about the folder {name}")
        for name, (own, third) in table.items():
            for other in sorted(own.keys() - table.keys()):
                self.breach(path, 0, f"the row {name} names a folder {other} that has no row")
            for other in sorted(third - THIRD_PARTY.keys()):
                self.breach(path, 0, f"the row {name} names {other}, which is unknown to tests/house")
        self.check_downhill(path, table)
        return table

    def check_downhill(self, path, table):
        above = {}

        def reach(name):
            if name not in above:
                above[name] = set()
                for other in table.get(name, ({}, ()))[0]:
                    above[name] |= {other} | reach(other)
            return above[name]

        for name in table:
            if name in reach(name):
                self.breach(path, 0, f"{name} reaches itself through the table")

    def check_includes(self, table):
        for path in self.files("src", ".h", ".cpp"):
            station = path.relative_to(self.root / "src").parts[0]
            if station not in table:
                continue
            own, third = table[station]
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                match = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
                if not match:
                    continue
                if match[1] == '"':
                    self.check_own(path, number, station, own, match[2])
                else:
                    self.check_third(path, number, station, third, match[2])

    def check_own(self, path, number, station, own, header):
        folder, _, name = header.partition("/")
        if not name:
            self.breach(path, number, f'"{header}": paths of own headers begin in src/, as in "base/source.h"')
        elif folder != station and folder not in own:
            self.breach(path, number, f"{station} may not include {folder}")
        elif folder != station and own[folder] is not None and name not in own[folder]:
            self.breach(path, number, f"{station} may include of {folder} only {', '.join(sorted(own[folder]))}")

    def check_third(self, path, number, station, third, header):
        if re.fullmatch(SYSTEM, header):
            return
        names = [n for n, (pattern, _) in THIRD_PARTY.items() if re.match(pattern, header)]
        if not names and not re.match(ANYWHERE, header):
            self.breach(path, number, f"<{header}> is not a header of a library of the table")
        elif names and names[0] not in third:
            self.breach(path, number, f"{station} may not include {names[0]}")
        elif path.suffix == ".h":
            self.breach(path, number, f"<{header}>: third-party headers are allowed only in .cpp files")

    def check_cmake(self, table):
        path = self.root / "CMakeLists.txt"
        calls = re.findall(r"^readout_station\((\w+)\s+(.*?)\)", path.read_text(encoding="utf-8"), re.M | re.S)
        found = {}
        for name, arguments in calls:
            parts = re.split(r"\b(OWN|LIBS)\b", arguments)
            found[name] = {key: set(value.split()) for key, value in zip(parts[1::2], parts[2::2])}
        for name in sorted(found.keys() ^ table.keys()):
            self.breach(path, 0, f"the table and the stations disagree about {name}")
        for name in sorted(found.keys() & table.keys()):
            own, third = table[name]
            if found[name].get("OWN", set()) != set(own):
                self.breach(path, 0, f"OWN of {name} differs from the table: {', '.join(sorted(own)) or '-'}")
            self.check_links(path, name, third, found[name].get("LIBS", set()) - NEUTRAL_TARGETS)

    def check_links(self, path, name, third, targets):
        for target in sorted(targets):
            if not any(target in THIRD_PARTY[n][1] for n in third if n in THIRD_PARTY):
                self.breach(path, 0, f"{name} links {target}, which the table does not allow")
        for library in sorted(third & THIRD_PARTY.keys()):
            if THIRD_PARTY[library][1] and not targets & THIRD_PARTY[library][1]:
                self.breach(path, 0, f"{name} does not link {library}, which the table names")

    def check_types(self):
        """The linker treats two types with the same name in one namespace as one; code would then free an object of the other type."""
        seen = {}
        for path in self.files("src", ".h"):
            current = ""
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                namespace = re.match(r"namespace ([\w:]+) \{", line)
                if namespace:
                    current = namespace[1]
                match = re.match(r"(?:struct|class|enum class) (\w+)(?: final)?(?: ?: [^;]*)? ?\{", line)
                if not match:
                    continue
                other = seen.setdefault((current, match[1]), path)
                if other != path:
                    self.breach(path, number, f"{other.relative_to(self.root).as_posix()} has a type {match[1]} too")

    def check_links_of_pages(self):
        for path in sorted(self.root.glob("*.md")) + self.files("docs", ".md"):
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", line):
                    if not (path.parent / target).exists():
                        self.breach(path, number, f"there is no {target}")

    def check_coverage(self):
        """Each row of docs/coverage.md names a test that is in the file beside it, or the section below the tables says why there is none yet."""
        path = self.root / "docs" / "coverage.md"
        if not path.exists():
            self.breach(path, 0, "the page is missing")
            return
        tables, _, below = path.read_text(encoding="utf-8").partition("\n## Not yet\n")
        told = set(re.findall(r"^- \*\*(.+?)\*\*: \S", below, re.M))
        untested, rows = set(), 0
        for number, line in enumerate(tables.splitlines(), 1):
            if not line.startswith("|") or line.startswith(("| need |", "| --- |")):
                continue
            rows += 1
            cells = [cell.strip() for cell in line.strip("|").split("|")]
            if len(cells) != 3:
                self.breach(path, number, "a row has three cells: need, written as, tests")
            elif cells[2] != "not yet":
                self.check_tests_of_row(path, number, cells[2])
            else:
                untested.add(cells[0])
                if cells[0] not in told:
                    self.breach(path, number, f"“Not yet” gives no reason for the missing test: {cells[0]}")
        for need in sorted(told - untested):
            self.breach(path, 0, f"listed under “Not yet”, but no row is marked so: {need}")
        if not rows:
            self.breach(path, 0, "no row")

    def check_tests_of_row(self, path, number, cell):
        names, tests = None, 0
        for word in re.findall(r"`([^`]+)`", cell):
            if word.startswith("tests/"):
                names = self.names_of_tests(path, number, self.root / word)
            elif names is None:
                self.breach(path, number, f"no file is named before the test: {word}")
            else:
                tests += 1
                if word not in names:
                    self.breach(path, number, f"the file has no such test: {word}")
        if not tests:
            self.breach(path, number, "the row has no test")

    def names_of_tests(self, path, number, file):
        """The test cases of a C++ file; the cases of a list of inputs, which begin with ==."""
        if not file.exists():
            self.breach(path, number, f"there is no {file.relative_to(self.root).as_posix()}")
            return set()
        text = file.read_text(encoding="utf-8")
        if file.suffix != ".cpp":
            return set(re.findall(r"^== (\S+)", text, re.M))
        joined = re.sub(r'"\n *"', "", text)
        return {name.replace('\\"', '"') for name in re.findall(r'^TEST_CASE\(\s*"((?:\\.|[^"\\])*)"\)', joined, re.M)}

    def check_bans(self):
        for path in self.files("src", ".h", ".cpp"):
            station = path.relative_to(self.root / "src").parts[0]
            text = style.blanked(path.read_text(encoding="utf-8"))
            for number, line in enumerate(text.splitlines(), 1):
                for pattern, allowed, why in BANS:
                    match = re.search(pattern, line)
                    if match and station not in allowed:
                        self.breach(path, number, f"{match[0].strip()}: {why}")

    def check_machine_paths(self):
        for folder in ("src", "tests", "docs", "tools", "cmake", "samples", "styles", "locales"):
            for path in self.files(folder, ".h", ".cpp", ".py", ".md", ".xml", ".xsd", ".po", ".pot", ".txt", ".sh", ".cmake", ".dbk", ""):
                for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
                    if re.search(MACHINE_PATHS, line) and path.parent != self.root / "tests" / "house":
                        self.breach(path, number, "a path of one machine")


    def check_releases(self):
        """CMakeLists.txt takes version and date from the first release of CHANGELOG.md: newest first, each with a day that exists."""
        path, above = self.root / "CHANGELOG.md", None
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if not line.startswith("## ") or (line == "## Unreleased" and above is None):
                continue
            release = release_of(line)
            if not release:
                self.breach(path, number, f"{line}: a release is written as ## 0.1.0 (2026-11-25)")
            elif above and (release[0] >= above[0] or release[1] > above[1]):
                self.breach(path, number, f"{line}: the release above is not newer")
            above = release or above
        if not above:
            self.breach(path, 0, "no release")
        cmake = self.root / "CMakeLists.txt"
        for number, line in enumerate(cmake.read_text(encoding="utf-8").splitlines(), 1):
            if re.search(r"^project\(\w+ VERSION [\d\"]|READOUT_(DATE|VERSION)=\"[\d\\]", line):
                self.breach(cmake, number, "version and date are read from CHANGELOG.md")


def release_of(heading):
    """The version of a heading and its day, both as comparable values; None if it is not a release."""
    match = re.fullmatch(r"## (\d+)\.(\d+)\.(\d+) \((\d{4}-\d\d-\d\d)\)", heading)
    try:
        return match and (tuple(map(int, match.groups()[:3])), datetime.date.fromisoformat(match[4]))
    except ValueError:
        return None


def main():
    breaches = House(sys.argv[1]).check()
    for line in breaches:
        print(line)
    print(f"{len(breaches)} breaches of the rules of the house")
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main())
