#!/usr/bin/env python3
"""rows.py READOUT: runs the tests of Japanese composition, each through `readout dump lines --rows`.

rows.jsonl has one case on each line: the id of its row, the question, and the expected answer: `lines` (texts), `x` (left edges of bodies, one string for each line), `end`,
`advance`, `rung`, `ratio`, `ruby` and `dots` (places), `bodies` (texts of the first line), `heads` (first body of each line), `readings`, `breaks` (the text
with a bar at each legal break). A row passes if all its cases do. Positions are exact fractions of an em; the font's letters are half an em wide.
A row that is tested elsewhere names the place. Prints each difference, then `N of M rows`.
"""

import json
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).parent


def of_lines(answer, key):
    return [line[key] for line in answer["lines"]]


def places(answer, key, part):
    return [" ".join(body[part] for body in line.get(key, ())) for line in answer["lines"]]


def with_bars(answer, text):
    return "".join(("|" if i in answer["breaks"] else "") + c for i, c in enumerate(text))


SHOWN = {
    "lines": lambda a, _: of_lines(a, "text"),
    "x": lambda a, _: places(a, "bodies", "x"),
    "advance": lambda a, _: places(a, "bodies", "advance"),
    "end": lambda a, _: of_lines(a, "end"),
    "off": lambda a, _: [line.get("off", "0") for line in a["lines"]],
    "rung": lambda a, _: of_lines(a, "rung"),
    "kinds": lambda a, _: [" ".join(of_lines(a, "rung"))],
    "ratio": lambda a, _: of_lines(a, "ratio"),
    "ruby": lambda a, _: places(a, "ruby", "x"),
    "readings": lambda a, _: ["".join(body["text"] for body in line.get("ruby", ())) for line in a["lines"]],
    "dots": lambda a, _: [" ".join(line.get("dots", ())) for line in a["lines"]],
    "bodies": lambda a, _: [body["text"] for body in a["lines"][0]["bodies"]],
    "heads": lambda a, _: [line["bodies"][0]["x"] for line in a["lines"]],
    "breaks": with_bars,
}


def ask(readout, cases):
    asked = "".join(json.dumps(case["ask"], ensure_ascii=False) + "\n" for case in cases)
    command = [readout, "dump", "lines", "--rows", "-", "--font", str(HERE / "half.ttf")]
    done = subprocess.run(command, input=asked, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        sys.exit(f"{' '.join(command)} ended with {done.returncode}:\n{done.stderr}")
    return [json.loads(line) for line in done.stdout.splitlines()]


def main():
    rows = [json.loads(line) for line in (HERE / "rows.jsonl").read_text(encoding="utf-8").splitlines()]
    cases = [row for row in rows if "ask" in row]
    failed = set()
    for case, answer in zip(cases, ask(sys.argv[1], cases), strict=True):
        for key, want in case["want"].items():
            got = SHOWN[key](answer, case["ask"]["text"])
            if got != want:
                failed.add(case["id"])
                print(f"{case['id']} {json.dumps(case['ask'], ensure_ascii=False)}\n  {key}: {got}\n  wanted {want}")
    elsewhere = [row for row in rows if "elsewhere" in row]
    for row in elsewhere:
        print(f"{row['id']}: {row['elsewhere']}")
    ids = {case["id"] for case in cases}
    print(f"{len(ids) - len(failed)} of {len(ids)} rows; {len(elsewhere)} elsewhere; {len(cases)} cases")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
