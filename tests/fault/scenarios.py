"""Runs of readout that write files, and what must be true after each of them, disturbed or not.

A scenario is a folder of inputs and a command line. It is run once undisturbed: the bytes of all files before and after are
the only ones that a disturbed run may leave. The environment variable JOBS gives `render` and `check` that many threads.
"""

import os
import pathlib
import re
import shutil
import subprocess

SOURCE = pathlib.Path(__file__).resolve().parents[2]
NAME = "talks"
TEMPORARY = re.compile(r"\.readout-[0-9a-z]{6}\.tmp$")
BACKUP = ".readout-backup"
JOBS = os.environ.get("JOBS")
REGISTER = """<register xmlns="urn:readout:meeting:1">
  <place key="iikura" country="JP"><form xml:lang="en">Iikura Guest House</form></place>
</register>
"""


def sample(folder, name, kind, at):
    shutil.copy(SOURCE / "samples" / f"{name}{kind}", folder / f"{at}{kind}")


def meeting(folder):
    """A meeting with a translation, and no picture."""
    for kind in (".xml", ".ja.po"):
        sample(folder, "2024-07-05-courtesy-call", kind, NAME)


def illustrated(folder):
    """A meeting with a translation and a picture, in a project with a register, a style and a catalog."""
    for kind in (".xml", ".ja.po", ".jpg"):
        sample(folder, "2022-02-11-japan-us", kind, "2022-02-11-japan-us")
    (folder / "house").mkdir()
    (folder / "house" / "fr.po").write_text('msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n')
    (folder / "register.xml").write_text(REGISTER)
    (folder / "readout.toml").write_text('languages = ["ja", "en"]\nregister = "register.xml"\nlocales = "house"\n')
    (folder / "house.xml").write_text('<style xmlns="urn:readout:meeting:1" name="house" extends="press"/>\n')


def second(folder):
    meeting(folder)
    for kind in (".xml", ".ja.po"):
        sample(folder, "2023-01-10-japan-fiji", kind, "other")


def without_ids(folder):
    meeting(folder)
    path = folder / f"{NAME}.xml"
    path.write_text(re.sub(r'(<p) xml:id="[^"]*"', r"\1", path.read_text()))


def linked(folder):
    without_ids(folder)
    os.link(folder / f"{NAME}.xml", folder / "second-name.xml")


def behind_a_link(folder):
    (folder / "far").mkdir()
    without_ids(folder)
    (folder / f"{NAME}.xml").rename(folder / "far" / "target.xml")
    (folder / f"{NAME}.xml").symlink_to("far/target.xml")


def untranslated(folder):
    meeting(folder)
    (folder / f"{NAME}.ja.po").unlink()


def stale(folder):
    meeting(folder)
    path = folder / f"{NAME}.xml"
    path.write_text(path.read_text().replace("</p>", " Further text.</p>", 1))


def misspelt(folder):
    for name in ("misspelt-element.xml", "misspelt-value.xml"):
        shutil.copy(SOURCE / "tests" / "commands" / "fixes" / name, folder / name)


def rendered_before(folder):
    """Old outputs, which stay or are replaced as a set."""
    meeting(folder)
    for kind in ("en.txt", "ja.txt", "en.dbk", "ja.dbk"):
        (folder / f"{NAME}.{kind}").write_text("old\n")


class Scenario:
    def __init__(self, name, prepare, arguments, sets=(), into=None):
        self.name, self.prepare, self.arguments = name, prepare, arguments
        self.sets = sets  # regular expressions: the files that match one are replaced together
        self.into = into  # the file that standard output is; it is a stream, so only a run that succeeds must complete it


SCENARIOS = (
    Scenario("render text", rendered_before, ["render", f"{NAME}.xml", "--to", "docbook,text"], [r"\.(txt|dbk)$"]),
    Scenario("render two meetings", second,
             ["render", f"{NAME}.xml", "other.xml", "--to", "text", "--out", "out/deep", "--depfile", "out.d"] + ([] if JOBS else ["--jobs", "2"]),
             [r"talks\..*txt$", r"other\..*txt$"]),
    Scenario("render PDF", illustrated,
             ["render", "2022-02-11-japan-us.xml", "--style", "house.xml", "--to", "pdf", "-o", "out.pdf"]),
    Scenario("render to standard output", meeting, ["render", f"{NAME}.xml", "--to", "text", "--lang", "ja", "-o", "-"],
             into="stream.txt"),
    Scenario("po update", stale, ["po", "update", f"{NAME}.xml", "--lang", "ja"]),
    Scenario("po update makes", untranslated, ["po", "update", f"{NAME}.xml", "--lang", "ja,fr"]),
    Scenario("ids", without_ids, ["ids", f"{NAME}.xml", "--write"]),
    Scenario("ids of two names", linked, ["ids", f"{NAME}.xml", "--write"]),
    Scenario("ids behind a link", behind_a_link, ["ids", f"{NAME}.xml", "--write"]),
    Scenario("new", lambda folder: None, ["new", "2025-06-01-talks.xml"], ["talks"]),
    Scenario("schema", lambda folder: None, ["schema", "--out", "schemas"], ["xsd$"]),
    Scenario("check --fix", misspelt, ["check", "--fix", "."]),
    Scenario("check", second, ["check", "."], into="stream.txt"),
)


def contents(folder):
    """The bytes of all files by name; a link is its target."""
    return {p.relative_to(folder).as_posix(): os.readlink(p).encode() if p.is_symlink() else p.read_bytes()
            for p in sorted(folder.rglob("*")) if p.is_symlink() or p.is_file()}


class Case:
    """A scenario with the files of its undisturbed run."""

    def __init__(self, readout, scenario, folder):
        self.readout, self.scenario, self.folder = readout, scenario, folder
        self.jobs = ["--jobs", JOBS] if JOBS and scenario.arguments[0] in ("render", "check") else []
        self.copies = 0
        self.template = folder / "template"
        self.template.mkdir(parents=True)
        scenario.prepare(self.template)
        self.before = contents(self.template)
        work = self.fresh()
        done = self.run(work)
        if done.returncode != 0:
            raise SystemExit(f"{scenario.name}: the undisturbed run ends with {done.returncode}: {done.stderr}")
        self.after = contents(work)
        self.streamed = {scenario.into} - {None}
        shutil.rmtree(work)

    def fresh(self):
        """A new copy of the inputs. Links between them are kept."""
        self.copies += 1
        work = self.folder / f"run-{self.copies}"
        subprocess.run(["cp", "-a", str(self.template), str(work)], check=True)
        return work

    def start(self, work, environment=None):
        into = open(work / self.scenario.into, "wb") if self.scenario.into else subprocess.PIPE
        try:
            return subprocess.Popen([self.readout, *self.scenario.arguments, *self.jobs], cwd=work, stdout=into, stderr=subprocess.PIPE,
                                    env={"PATH": os.environ["PATH"], **(environment or {})})
        finally:
            if self.scenario.into:
                into.close()

    def run(self, work, environment=None):
        """Runs to the end; `stderr` of the result has the messages of both streams."""
        process = self.start(work, environment)
        out, err = process.communicate(timeout=60)
        messages = ((out or b"") + err).decode(errors="replace") + self.printed(work)
        return subprocess.CompletedProcess(process.args, process.returncode, None, messages)

    def faults_of_files(self, work, *, as_sets=True, temporaries=False):
        """What is wrong with the files after a disturbed run."""
        now = contents(work)
        for name, data in now.items():
            if TEMPORARY.search(name):
                if not temporaries:
                    yield f"{name} remains"
            elif name.endswith(BACKUP):
                if data not in self.before.values():
                    yield f"{name} is not a copy of a file before"
            elif name not in self.before and name not in self.after:
                yield f"{name} is new and unexpected"
        backed_up = {data for name, data in now.items() if name.endswith(BACKUP)}
        for name in {*self.before, *self.after} - self.streamed:
            allowed = {self.before.get(name), self.after.get(name)}
            if now.get(name) not in allowed and self.before.get(name) not in backed_up:
                yield f"{name} is neither old nor new"
        if as_sets:
            yield from self.split_sets(now)

    def split_sets(self, now):
        for pattern in self.scenario.sets:
            names = [name for name in self.after if re.search(pattern, name) and self.before.get(name) != self.after[name]]
            new = [name for name in names if now.get(name) == self.after[name]]
            if 0 < len(new) < len(names):
                yield f"of {', '.join(names)}, only {', '.join(new)} are new"

    def printed(self, work):
        """What the run has written to the file that standard output is."""
        return (work / self.scenario.into).read_text(errors="replace") if self.scenario.into else ""

    def is_complete(self, work):
        return contents(work) == self.after
