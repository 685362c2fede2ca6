"""The pages of rules and their examples. `rule_examples.py READOUT ROOT [RULE...]` prints each breach and fails if there is one.

Each rule of src/base/rule_rows_*.h has one entry in src/rules/pages/CATEGORY.txt, in the order of the table. Its wrong example, put into the files of
tests/commands/example, reports the rule and no other; its right example reports nothing. A rule that runs only on request is asked for by a readout.toml.

An example is put in place of what its right passage has in the file: XML elements of the same names, one after the other, the first one by its xml:id,
key, party or language; entries of a .po file by their msgctxt and msgid; the whole file if it is of another kind or begins with an XML declaration. `...` in the first tag
stands for the attributes of the element that it replaces. Command lines run in a copy of the folder.
"""

import concurrent.futures
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata

ROW = re.compile(r'^    \{"([a-z0-9-]+)", (?:error|warning|note), (\w+),\s+message\(((?:(?!^    \{").)*?)\},$', re.M | re.S)
REPORTED = re.compile(r"\[([a-z0-9]+(?:-[a-z0-9]+)+)\]$", re.M)
FIELDS = re.compile(r"^(means|why|since|wrong|right|no-example):(?: (.*))?\n((?:  .*\n|\n(?=  ))*)", re.M)
TAG = re.compile(r"<([a-z]+)((?:\s[^<>]*?)?)(/?)>")
COLUMNS = 76
MAX_SECONDS = 60
MAX_DESCRIPTION = 1024  # of the description of a rule in SARIF, as GitHub accepts it
# Only here can a rule do without an example: no file of a reader shows a broken font or a full disk. A file beyond a limit is not shown, either.
WITHOUT_EXAMPLE = ("environment", "usage", "page")
# Nor can rules on typed names: another rule reports those as well.
OF_THE_MACHINE = ("zone-data-older", "honorific-differs", "items-differ", "name-differs")
# The example is in English and Japanese, whose phrases ask for no such form.
OF_OTHER_LANGUAGES = ("register-use-missing",)
ON_REQUEST = re.compile(r"\bon_request(?:_with_\w+)?$")  # the traits at the end of a row
# An example changes texts of the meeting, whose translation stays as it is.
OF_OTHER_TEXTS = {"translation-absent", "translation-stale", "translation-unit-unknown"}


def rows(root):
    """Rule -> its category and the texts of its row."""
    files = sorted((root / "src" / "base").glob("rule_rows_*.h"))
    return {row[1]: (row[2], row[3]) for path in files for row in ROW.finditer(path.read_text(encoding="utf-8"))}


def entries(text):
    """Rule -> its fields, of a file of pages. A field that is read wrongly is missing."""
    found = {}
    for part in re.split(r"^== ", text, flags=re.M)[1:]:
        rule, _, body = part.partition("\n")
        fields = {m[1]: (m[2] or "", re.sub(r"^  ", "", m[3], flags=re.M).rstrip("\n")) for m in FIELDS.finditer(body)}
        rest = FIELDS.sub("", body).strip()
        found[rule] = {**fields, **({"unknown lines": (rest, "")} if rest else {})}
    return found


def element_from(xml, at, name=None, identity=None):
    """The next start tag at or after `at`, and the end of its element; without an end tag, the end of the tag."""
    for tag in TAG.finditer(xml, at):
        if (name and tag[1] != name) or (identity and identity not in tag[2]):
            continue
        depth = 0
        for other in re.finditer(rf"<{tag[1]}\b[^<>]*?(/?)>|</{tag[1]}>", xml[tag.start():]):
            depth += (other[0][1] != "/") - (other[0][1] == "/" or other[1] == "/")
            if depth == 0:
                return tag, tag.start() + other.end()
        return tag, tag.end()
    return None, at


def xml_range(base, right):
    """The bytes of `base` that the passage `right` replaces, and the attributes of the first element."""
    first, at = element_from(right, 0)
    identity = re.search(r'(?:xml:id|key|of|xml:lang)="[^"]*"', first[2])
    begin, end = element_from(base, 0, first[1], identity and identity[0])
    if not begin:
        begin, end = element_from(base, 0, first[1])
    if not begin:
        raise SystemExit(f"tests/commands/example has no <{first[1]}>")
    if at == first.end() and first[3] != "/":  # only a start tag
        end = begin.end()
    while True:
        item, at = element_from(right, at)
        following = TAG.match(base, end + len(base[end:]) - len(base[end:].lstrip()))
        if not item:
            return begin, end
        if following and following[1] == item[1]:
            end = element_from(base, following.start())[1]


def placed_xml(base, right, passage):
    begin, end = xml_range(base, right)
    named = re.findall(r'([\w:-]+)=', passage.partition(">")[0])
    others = "".join(a[0] for a in re.finditer(r'\s([\w:-]+)="[^"]*"', begin[2]) if a[1] not in named)
    return base[:begin.start()] + re.sub(r"^([^>]*?)\s\.\.\.", lambda m: m[1] + others, passage, count=1) + base[end:]


def key_of(entry):
    """The lines of an entry from its msgctxt or msgid to its msgstr."""
    return re.search(r"^(?:msgctxt|msgid) .*?(?=^msgstr)|\Z", entry, re.M | re.S)[0]


def placed_po(base, right, passage):
    """Entries that do not replace the first one of the file are its last ones."""
    replaced = {key_of(entry) for entry in right.split("\n\n")}
    entries = base.strip("\n").split("\n\n")
    kept = [entry for entry in entries if key_of(entry) not in replaced]
    return "\n\n".join([passage, *kept] if key_of(entries[0]) in replaced else [*kept, passage]) + "\n"


def placed(base, right, passage, name):
    if name.endswith(".xml") and not right.startswith("<?xml"):
        return placed_xml(base, right, passage)
    if name.endswith(".po") and base:
        return placed_po(base, right, passage)
    return passage + "\n" if passage else ""


def command_of(category, name, exists):
    if name.endswith(".jsonl"):
        return f"readout dump lines --rows {name}"
    if name.startswith("locales/"):
        return "readout render meeting.xml --locales locales --out out --to text"
    if category in ("page", "environment"):
        # A changed text of the meeting has no translation.
        return "readout render meeting.xml --style house.xml --out out" + (" --lang en" if name == "meeting.xml" else "")
    # A folder is searched for our files only, so a file of another kind has to be named.
    return "readout check ." if exists or not name.endswith(".xml") else f"readout check {name}"


class Desk:
    """Runs examples with one program, each in a copy of the folder of examples."""

    def __init__(self, readout, root):
        self.readout, self.root, self.table = pathlib.Path(readout).resolve(), root, rows(root)

    def script_of(self, rule, name, right, passage, folder):
        """The command lines of an example, after its passage was written into the folder."""
        category, texts = self.table[rule]
        if ON_REQUEST.search(texts):
            (folder / "readout.toml").write_text(f'[rules]\n{rule} = "on"\n', encoding="utf-8")
        if not name:
            return "\n".join(line.removeprefix("$ ") for line in passage.splitlines())
        path = folder / name
        base = path.read_text(encoding="utf-8") if path.exists() else ""
        path.write_text(placed(base, right, passage, name), encoding="utf-8")
        return command_of(category, name, bool(base))

    def run(self, rule, name, right, passage):
        """The rules that the example reports, and the whole output."""
        with tempfile.TemporaryDirectory() as made:
            folder, programs = pathlib.Path(made) / "desk", pathlib.Path(made) / "bin"
            shutil.copytree(self.root / "tests" / "commands" / "example", folder)
            if name.startswith("locales/"):
                (folder / "locales").mkdir()
                shutil.copy(self.root / name, folder / name)
            programs.mkdir()
            (programs / "readout").symlink_to(self.readout)
            script = self.script_of(rule, name, right, passage, folder)
            env = {**os.environ, "LC_ALL": "C", "NO_COLOR": "1", "PATH": f"{programs}:{os.environ['PATH']}"}
            ran = subprocess.run(["sh", "-c", script], cwd=folder, env=env, text=True, capture_output=True, check=False,
                                 stdin=subprocess.DEVNULL, timeout=MAX_SECONDS)
        return sorted(set(REPORTED.findall(ran.stdout + ran.stderr))), ran.stdout + ran.stderr

    def breaches(self, rule, fields):
        """What is wrong with the page as the program shows it, and with its example."""
        shown = subprocess.run([self.readout, "rules", rule, "--ui-lang", "en"], text=True, capture_output=True, check=False, timeout=MAX_SECONDS)
        out = [f"{rule}: `readout rules` prints more than 80 columns: {line}" for line in shown.stdout.splitlines() if width(line) > 80]
        if "wrong" not in fields or "right" not in fields:
            return out
        category, (name, wrong), right = self.table[rule][0], fields["wrong"], fields["right"][1]
        for kind, passage, expected in (("wrong", wrong, [rule]), ("right", right, [])):
            reported, output = self.run(rule, name, right, passage)
            reported = [r for r in reported if r not in OF_OTHER_TEXTS or category == "translation"]
            # An example of another rule changes a text on one side alone.
            reported = [r for r in reported if self.table[r][0] != "agreement" or category == "agreement"]
            if reported != expected:
                out.append(f"{rule}: the {kind} example reports {', '.join(reported) or 'nothing'}\n{output[:600]}")
        return out


def width(line):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)


def versions(readout, root):
    """The releases of CHANGELOG.md, and the version of the program, which may be the next one (0.2.0-dev)."""
    releases = re.findall(r"^## (\d+\.\d+\.\d+) ", (root / "CHANGELOG.md").read_text(encoding="utf-8"), re.M)
    own = subprocess.run([readout, "--version"], stdout=subprocess.PIPE, text=True, check=True).stdout.split()[1]
    return {*releases, own.removesuffix("-dev")}


def field_breaches(known, rule, row, fields):
    """What is wrong with the fields of an entry."""
    category, texts = row
    names = ["means", "why", "since"] + (["no-example"] if "no-example" in fields else ["wrong", "right"])
    if list(fields) != names:
        return [f"{rule}: the fields are {', '.join(fields)}; expected {', '.join(names)}"]
    text = {name: " ".join((first + "\n" + rest).split()) for name, (first, rest) in fields.items()}
    out = [f"{rule}: {name} is empty" for name in ("means", "why") if not text[name].endswith(".")]
    if len(text["means"] + text["why"]) >= MAX_DESCRIPTION:
        out.append(f"{rule}: the text is longer than {MAX_DESCRIPTION} characters")
    if text["since"] not in known:
        out.append(f"{rule}: {text['since']} is neither a release nor the version of the program")
    if "no-example" in fields and category not in WITHOUT_EXAMPLE and rule not in OF_THE_MACHINE + OF_OTHER_LANGUAGES and "{limit}" not in texts:
        out.append(f"{rule}: a rule of the category {category} needs an example")
    for name in ("wrong", "right"):
        out += [f"{rule}: wider than {COLUMNS} columns: {line}" for line in fields.get(name, ("", ""))[1].splitlines() if width(line) > COLUMNS]
    return out


def pages_of(root, category):
    path = root / "src" / "rules" / "pages" / f"{category}.txt"
    return entries(path.read_text(encoding="utf-8")) if path.exists() else {}


def order_breaches(category, pages, rules):
    """Rules without a page, pages without a rule, and the wrong order."""
    name = f"src/rules/pages/{category}.txt"
    out = [f"{rule}: no page in {name}" for rule in rules if rule not in pages]
    out += [f"{rule}: a page in {name}, but no such rule" for rule in pages if rule not in rules]
    return out + ([f"{name}: the entries are not sorted"] if list(pages) != sorted(pages) else [])


def main():
    readout, root, *wanted = sys.argv[1:]
    root, out, jobs = pathlib.Path(root), [], []
    desk, known = Desk(readout, root), versions(readout, root)
    for category in sorted({row[0] for row in desk.table.values()}):
        pages, rules = pages_of(root, category), sorted(rule for rule, row in desk.table.items() if row[0] == category)
        out += order_breaches(category, pages, rules)
        jobs += [(rule, pages[rule]) for rule in rules if rule in pages and (not wanted or rule in wanted)]
    for rule, fields in jobs:
        out += field_breaches(known, rule, desk.table[rule], fields)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for found in pool.map(lambda job: desk.breaches(*job), jobs):
            out += found
    print("\n".join([*out, f"{len(jobs)} pages, {len(out)} breaches"]))
    return 1 if out or not jobs else 0


if __name__ == "__main__":
    sys.exit(main())
