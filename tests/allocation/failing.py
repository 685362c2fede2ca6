"""failing.py READOUT SHIM [--points N]: lets allocations and threads of the program fail.

Each command runs undisturbed first, then once for each of N points, spread over all its allocations: at a point one
allocation fails, or that one and all later ones. A run must end with exit code 3 and a message, or with the exit code,
words and files of the undisturbed run. Every file left is one of before or one of the undisturbed run, whole. The same
holds for runs with a limit on their address space. A run in which no thread can be started ends as the undisturbed one.
"""

import argparse
import concurrent.futures
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
from typing import NamedTuple

SAMPLES = pathlib.Path(__file__).resolve().parents[2] / "samples"
NAME = "2024-04-30-japan-egypt"
SECONDS = 60
# Limits of the address space. In less, the dynamic loader cannot map the libraries.
MEGABYTES = range(80, 260, 12)

# Two jobs reach the code that starts threads.
COMMANDS = {
    "render": ["render", f"{NAME}.xml", "--jobs", "1"],
    "render on two cores": ["render", f"{NAME}.xml", "--jobs", "2"],
    "render two files": ["render", f"{NAME}.xml", "wrong.xml", "--jobs", "2", "--to", "text,docbook"],
    "check": ["check", f"{NAME}.xml", "wrong.xml", "wrong.ja.po", "--jobs", "1"],
    "check as JSON": ["check", ".", "--format", "json", "--jobs", "2"],
    "po update": ["po", "update", f"{NAME}.xml", "--lang", "ja,fr"],
    "help": ["render", "--help"],
}


class Outcome(NamedTuple):
    code: int
    words: bytes   # of both streams
    files: dict    # name to bytes


def prepare(folder):
    """A meeting, its translation and picture, and another with mistakes, also in its translation."""
    folder.mkdir()
    for path in SAMPLES.glob(f"{NAME}*"):
        shutil.copy(path, folder)
    meeting = (folder / f"{NAME}.xml").read_text(encoding="utf-8")
    wrong = meeting.replace("<mention who=", "<mention whom=", 1).replace("<summary>", "<sumary>", 1)
    assert wrong != meeting
    (folder / "wrong.xml").write_text(wrong, encoding="utf-8")
    translation = (folder / f"{NAME}.ja.po").read_text(encoding="utf-8")
    (folder / "wrong.ja.po").write_text(translation.replace("<mention", "<mentoin", 1) + '\nmsgid "never ends\n', encoding="utf-8")


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def run(program, arguments, folder, space=None, **settings):
    """Runs in a fresh copy of the files; `space`: the limit of the address space in MB."""
    prepare(folder)
    environment = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", **settings}
    try:
        limit = ["prlimit", f"--as={space << 20}"] if space else []
        done = subprocess.run([*limit, program, *arguments], cwd=folder, env=environment, timeout=SECONDS, check=False,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        return Outcome(done.returncode, done.stdout, contents(folder))
    except subprocess.TimeoutExpired:
        return Outcome(-1, b"no end", contents(folder))
    finally:
        shutil.rmtree(folder)


def fault(before, undisturbed, got):
    """What is wrong with a disturbed run; None if nothing is."""
    out_of_memory = got.code == 3 and got.words
    if not out_of_memory and got.code != undisturbed.code:
        return f"exit code {got.code}: {got.words[-200:]!r}"
    if not out_of_memory and got.words != undisturbed.words:
        return f"other words: {got.words[-200:]!r}"
    if not out_of_memory and got.files != undisturbed.files:
        return "exit code as undisturbed, but other files"
    for name, data in got.files.items():
        if data not in (before.get(name), undisturbed.files.get(name)):
            return f"{name} is neither old nor new"
    return None


def points(count, wanted):
    """At most `wanted` numbers of allocations, evenly from the first to the last."""
    number = min(wanted, count)
    return [1 + round(i * (count - 1) / max(1, number - 1)) for i in range(number)]


class Harness:
    def __init__(self, program, shim, folder, wanted=1):
        self.program, self.shim, self.folder = program, shim, folder
        self.points = lambda count: points(count, wanted)
        prepare(folder / "before")
        self.before = contents(folder / "before")

    def disturbed(self, name, number, setting):
        return run(self.program, COMMANDS[name], self.folder / str(number), LD_PRELOAD=self.shim, **setting)

    def undisturbed(self, name):
        count = self.folder / "count"
        outcome = self.disturbed(name, "undisturbed", {"COUNT_ALLOCATIONS": str(count)})
        return outcome, int(count.read_text(encoding="ascii"))

    def limited(self, name, megabytes):
        return run(self.program, COMMANDS[name], self.folder / f"{megabytes} MB", space=megabytes)

    def faults(self, name, pool):
        undisturbed, count = self.undisturbed(name)
        settings = [{"FAIL_ALLOCATION": f"{n}{later}"} for n in self.points(count) for later in ("", "+")]
        settings.append({"FAIL_THREADS": "1"})
        outcomes = list(pool.map(lambda i: self.disturbed(name, i, settings[i]), range(len(settings))))
        if outcomes[-1] != undisturbed:
            yield f"{name} without threads: {outcomes[-1].code} {outcomes[-1].words[-200:]!r}"
        settings += [f"{megabytes} MB" for megabytes in MEGABYTES]
        outcomes += pool.map(lambda megabytes: self.limited(name, megabytes), MEGABYTES)
        for setting, outcome in zip(settings, outcomes):
            if found := fault(self.before, undisturbed, outcome):
                yield f"{name} {setting}: {found}"
        ended = sum(outcome.code == 3 for outcome in outcomes)
        print(f"{name}: {count} allocations, {len(settings)} runs, {ended} ended without memory", flush=True)
        if ended == 0:
            yield f"{name}: no failed allocation had an effect"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", type=os.path.abspath)
    parser.add_argument("shim", type=os.path.abspath)
    parser.add_argument("--points", type=int, default=25)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name, concurrent.futures.ThreadPoolExecutor(2) as pool:
        harness = Harness(options.program, options.shim, pathlib.Path(name), options.points)
        faults = [found for command in COMMANDS for found in harness.faults(command, pool)]
    for found in faults:
        print(found)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
