#!/usr/bin/python3
"""Renders the meetings of tests/commands/hard and compares their words: hard_meetings.py READOUT SOURCE.

Beside each NAME.xml, NAME.tsv has lines of `title`, `value` (English, Japanese; an empty cell is not checked) and `never` (words that neither
language prints). Blanks are ignored, because a line may be broken anywhere.
"""

import pathlib
import re
import subprocess
import sys
import tempfile


def dense(text):
    return re.sub(r"\s", "", text)


def faults(rows, pages, titles):
    for kind, *cells in rows:
        if kind == "never":
            yield from (f"prints “{cells[0]}”" for page in pages if dense(cells[0]) in page)
            continue
        texts = titles if kind == "title" else pages
        for wanted, text in zip(cells, texts):
            if kind == "title" and dense(wanted) != text or dense(wanted) not in text:
                yield f"does not print “{wanted}”"


def main():
    if len(sys.argv) != 3:
        sys.exit("usage: hard_meetings.py READOUT SOURCE")
    files = sorted((pathlib.Path(sys.argv[2]) / "tests/commands/hard").glob("*.xml"))
    if len(files) < 12:
        sys.exit("fewer than twelve meetings")
    wrong = values = 0
    for file in files:
        with tempfile.TemporaryDirectory() as out:
            ran = subprocess.run([sys.argv[1], "render", file, "--draft", "--to", "text", "--lang", "en,ja", "--out", out], capture_output=True, text=True, check=False)
            if ran.returncode:
                sys.exit(f"{file.name}: exit code {ran.returncode}\n{ran.stderr}")
            texts = [(pathlib.Path(out) / f"{file.stem}.{lang}.txt").read_text(encoding="utf-8") for lang in ("en", "ja")]
        rows = [line.split("\t") for line in file.with_suffix(".tsv").read_text(encoding="utf-8").splitlines()]
        values += len(rows)
        # The banner of a draft comes first, then the heading.
        titles = [dense(text.split("\n\n")[1]) for text in texts]
        pages = [dense(text.split("\n\n", 1)[1]) for text in texts]
        for fault in faults(rows, pages, titles):
            print(f"{file.name}: {fault}", file=sys.stderr)
            wrong += 1
    if wrong:
        sys.exit(f"{wrong} of {values} rows are wrong")
    print(f"{len(files)} meetings, {values} rows")


if __name__ == "__main__":
    main()
