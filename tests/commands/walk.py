#!/usr/bin/python3
"""Replays the walk of docs/writing.md: walk.py READOUT SOURCE.

Runs each line that begins with `$ ` in one empty folder; the lines below it are what the command prints. A line of dots stands for any lines, dots
within a line for any words. A command without lines below it may print anything. Every command must succeed.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

LIMIT = 10  # commands and edits


def steps(page):
    """The commands of the first console block, each with the lines that it must print."""
    block = re.search(r"```console\n(.*?)```", page, re.S).group(1)
    for step in block.split("$ ")[1:]:
        command, _, expected = step.partition("\n")
        yield command, expected


def pattern_of(expected):
    parts = [".*" if line == "..." else ".*".join(re.escape(part) for part in line.split("...")) for line in expected.splitlines()]
    return ".*?\n?".join(parts)


def main():
    if len(sys.argv) != 3:
        sys.exit("usage: walk.py READOUT SOURCE")
    page = (pathlib.Path(sys.argv[2]) / "docs/writing.md").read_text(encoding="utf-8")
    walk = list(steps(page))
    if not 0 < len(walk) < LIMIT:
        sys.exit(f"the walk has {len(walk)} commands and edits, not between 1 and {LIMIT - 1}")
    with tempfile.TemporaryDirectory() as folder:
        tools = pathlib.Path(folder) / "bin"
        tools.mkdir()
        (tools / "readout").symlink_to(pathlib.Path(sys.argv[1]).resolve())
        work = pathlib.Path(folder) / "work"
        work.mkdir()
        env = os.environ | {"PATH": f"{tools}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8", "NO_COLOR": "1"}
        for command, expected in walk:
            ran = subprocess.run(command, shell=True, cwd=work, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
            if ran.returncode:
                sys.exit(f"$ {command}\n{ran.stdout}exit code {ran.returncode}")
            if expected and not re.search(pattern_of(expected), ran.stdout, re.S):
                sys.exit(f"$ {command}\n{ran.stdout}\nthe page says:\n{expected}")
        if not (work / "2026-11-18-japan-kenya.pdf").exists():
            sys.exit("the walk wrote no page")
        print(f"{len(walk)} commands and edits from nothing to {', '.join(sorted(p.name for p in work.iterdir() if p.is_file()))}")


if __name__ == "__main__":
    main()
