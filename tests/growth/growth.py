"""growth.py READOUT [--long] [--only WORD] [--table FILE]: what doubling each construct costs.

For each construct (constructs.py, po_constructs.py), files with 0, n and 2n of it are given to the program. After the
cost without the construct is subtracted, 2n may cost at most 2.2 times as much as n. The cost is processor time; a
construct that exceeds the limit is measured again in instructions, counted by valgrind, which decide.

The short form takes n from a small number, so that it ends within a minute. The long form takes 10,000 and measures
more commands.
"""

import argparse
import concurrent.futures
import os
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

import constructs
import po_constructs

LIMIT = 2.2
SECONDS = 60  # of processor time for one run
# Less is not distinguished from noise: seconds of processor time, and instructions.
LEAST_SECONDS, LEAST_INSTRUCTIONS = 0.02, 10_000_000
CHECK = ("check", "--jobs", "1")
RENDER = ("render", "--jobs", "1", "--draft", "--out", "out")
# What is known to cost more, and why.
KNOWN = {
    ("meeting: session/part", "pdf"): "the heading names all parts of a session, and each page repeats it",
}
COMMANDS = {"check": CHECK, "text": (*RENDER, "--to", "text,html,docbook"), "pdf": (*RENDER, "--to", "pdf"),
            "po": ("po", "update", "--lang", "ja"), "ids": ("ids",)}


def seconds(command, folder):
    """Processor time of a run, and its exit code."""
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                          preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))) as running:
        _, status, usage = os.wait4(running.pid, 0)
        running.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime + usage.ru_stime, running.returncode


def instructions(command, folder):
    """Counted instructions of a run, and its exit code."""
    done = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command], cwd=folder, text=True,
                          capture_output=True, check=False, timeout=100 * SECONDS, errors="replace")
    return int(re.search(r"Collected : (\d+)", done.stderr)[1]), done.returncode


class Growth:
    """The costs of one construct in one command."""

    def __init__(self, costs, codes, least):
        self.nothing, self.once, self.twice = costs
        self.codes, self.least = codes, least

    @property
    def ratio(self):
        if self.twice - self.nothing < self.least:
            return None
        return (self.twice - self.nothing) / max(self.once - self.nothing, self.least / 10)

    @property
    def fault(self):
        for code in self.codes:
            if code not in (0, 1, 3):
                return f"exit code {code}"
        if self.ratio is not None and self.ratio > LIMIT:
            return f"{self.ratio:.2f} times as much ({self.nothing}, {self.once}, {self.twice})"
        return None


class Meter:
    """Measures constructs. The cost without a construct is the same for all constructs of one base, so it is kept."""

    def __init__(self, program, folder):
        self.program, self.folder, self.nothing = program, folder, {}

    def prepared(self, place, construct, command, size):
        """A command line, and the folder with its files."""
        (place / "out").mkdir(parents=True)
        return [self.program, *COMMANDS[command], *construct.write(place, size)], place

    def growth(self, number, construct, command, n):
        """Processor time; where that exceeds the limit, instructions."""
        folder = self.folder / str(number)
        runs = [self.prepared(folder / str(size), construct, command, size) for size in (0, n, 2 * n)]
        base = (construct.base, command)
        if base not in self.nothing:
            self.nothing[base] = seconds(*runs[0])
        growth = Growth(*zip(self.nothing[base], *[seconds(*run) for run in runs[1:]]), LEAST_SECONDS)
        if growth.fault and growth.twice < SECONDS / 10:  # another program may have run at the same time
            growth = Growth(*zip(*[min(seconds(*run), seconds(*run)) for run in runs]), LEAST_SECONDS)
        # Counting takes fifty times as long as running.
        if growth.fault and growth.twice < SECONDS / 10:
            growth = Growth(*zip(*[instructions(*run) for run in runs]), LEAST_INSTRUCTIONS)
        shutil.rmtree(folder)
        return growth


class FileOfSchema:
    """A construct of a schema, as a file."""
    most = 1_000_000

    def __init__(self, construct):
        self.name, self.construct, self.base = construct.name, construct, construct.vocabulary
        self.commands = ("check", "text", "pdf", "po") if construct.vocabulary == "meeting" else ("check",)

    def write(self, folder, n):
        ET.ElementTree(self.construct.make(n)).write(folder / "m.xml", encoding="utf-8", xml_declaration=True)
        return ["m.xml"]


def selected(options):
    """Pairs of a construct and a command."""
    everything = [FileOfSchema(c) for c in constructs.all_constructs()] + list(po_constructs.all_constructs())
    for construct in everything:
        if options.only in construct.name:
            for command in construct.commands if options.long else construct.commands[:1]:
                yield construct, command


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", type=os.path.abspath)
    parser.add_argument("--long", action="store_true")
    parser.add_argument("--only", default="", metavar="WORD")
    parser.add_argument("--size", type=int)
    parser.add_argument("--table", type=pathlib.Path)
    options = parser.parse_args()
    n = options.size or (10_000 if options.long else 1_000)
    faults, rows = [], []
    with tempfile.TemporaryDirectory() as name, concurrent.futures.ThreadPoolExecutor(2) as pool:
        meter = Meter(options.program, pathlib.Path(name))

        def work(task):
            number, (construct, command) = task
            size = min(n, construct.most)
            return construct.name, command, size, meter.growth(number, construct, command, size)
        for title, command, size, growth in pool.map(work, enumerate(selected(options))):
            rows.append((growth.ratio or 0, title, command, size, growth))
            if growth.fault and (title, command) in KNOWN:
                print(f"{title}, {command}: {growth.fault}: known: {KNOWN[title, command]}")
            elif growth.fault:
                faults.append(f"{title}, {command}: twice {size}: {growth.fault}")
                print(faults[-1], flush=True)
    lines = [f"| {title} | {command} | {size} | {ratio:.2f} |" for ratio, title, command, size, _ in sorted(rows, reverse=True,
             key=lambda row: row[:4])]
    if options.table:
        options.table.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(rows)} measured, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
