#!/usr/bin/python3
"""Replays the walks of docs/writing.md and docs/ja/*.md: walk.py READOUT SOURCE.

Runs each line that begins with `$ ` in the console blocks of a page, in one empty folder; the lines below it are what the command prints. A line of dots matches any lines,
dots within a line match any words. A command without lines below it may print anything. Every command must succeed. `export NAME=VALUE` holds for the following commands.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

# Each page, the number of commands and edits it may have, and a file that it makes.
PAGES = (
    ("docs/writing.md", 9, "2026-11-18-japan-kenya.pdf"),
    ("docs/ja/press-officer.md", 15, "public/2026-11-18-japan-kenya.pdf"),
    ("docs/ja/translator.md", 16, "2026-11-18-japan-kenya.pdf"),
)


def steps(page):
    """The commands of the console blocks, each with the lines that it must print."""
    for block in re.findall(r"```console\n(.*?)```", page, re.S):
        for step in block.split("$ ")[1:]:
            command, _, expected = step.partition("\n")
            yield command, expected


def pattern_of(expected):
    parts = [".*" if line == "..." else ".*".join(re.escape(part) for part in line.split("...")) for line in expected.splitlines()]
    return ".*?\n?".join(parts)


def run(command, work, env):
    """The output of a command, or of the program that it sets a variable for."""
    if export := re.fullmatch(r"export (\w+)=(\S+)", command):
        env[export[1]] = export[2]
        return ""
    ran = subprocess.run(command, shell=True, cwd=work, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    if ran.returncode:
        sys.exit(f"$ {command}\n{ran.stdout}exit code {ran.returncode}")
    return ran.stdout


def replay(readout, path, most, made):
    walk = list(steps(path.read_text(encoding="utf-8")))
    if not 0 < len(walk) <= most:
        sys.exit(f"{path}: the walk has {len(walk)} commands and edits, not between 1 and {most}")
    with tempfile.TemporaryDirectory() as folder:
        tools = pathlib.Path(folder) / "bin"
        tools.mkdir()
        (tools / "readout").symlink_to(readout)
        work = pathlib.Path(folder) / "work"
        work.mkdir()
        env = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
        env |= {"PATH": f"{tools}:{os.environ['PATH']}", "LC_CTYPE": "C.UTF-8", "LANG": "C.UTF-8", "NO_COLOR": "1"}
        for command, expected in walk:
            printed = run(command, work, env)
            if expected and not re.search(pattern_of(expected), printed, re.S):
                sys.exit(f"{path}\n$ {command}\n{printed}\nthe page says:\n{expected}")
        if not (work / made).exists():
            sys.exit(f"{path}: the walk did not write {made}")
        print(f"{path.name}: {len(walk)} commands and edits from nothing to {made}")


def main():
    if len(sys.argv) != 3:
        sys.exit("usage: walk.py READOUT SOURCE")
    for page, most, made in PAGES:
        replay(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]) / page, most, made)


if __name__ == "__main__":
    main()
