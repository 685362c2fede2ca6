#!/usr/bin/env python3
"""web.py READOUT: what web pages and archives cost, as ratios of one run.

A page of the founding sample without its picture has at most 20,000 bytes, and is made in at most twice the time of its text. An archive takes at most three
times the time of the texts of its meetings, and a second run without changes a tenth of the first. Times are of the processor; a ratio that is too large is
measured again in instructions, which decide (growth.py).
"""

import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "bench"), str(ROOT / "tests" / "growth")]
import corpus  # noqa: E402
import growth  # noqa: E402

MOST_BYTES = 20_000
MOST_PAGE, MOST_SITE, MOST_AGAIN = 2, 3, 1 / 10
MEETINGS = 150
SAMPLE = "2022-02-11-japan-us"
PLAIN = '<style xmlns="urn:readout:meeting:1" name="plain-page" extends="press"><layout photos="none"/></style>\n'


def cost(measure, command, folder):
    spent, code = measure(command, folder)
    if code:
        raise SystemExit(f"{command[:3]} ended with {code}")
    return spent


def faults_of_costs(rows, folder):
    for what, command, peer, most in rows:
        if (ratio := cost(growth.seconds, command, folder) / cost(growth.seconds, peer, folder)) > most:
            ratio = cost(growth.instructions, command, folder) / cost(growth.instructions, peer, folder)
        print(f"{what}: {ratio:.3f} of at most {most}")
        if ratio > most:
            yield f"{what}: {ratio:.3f}, more than {most}"


def write_meetings(folder):
    """Meetings with their translations, and the founding sample with a style without pictures."""
    clock_meetings, good = corpus.good_meetings(ROOT)
    overview, translation = corpus.sample_texts(ROOT)
    (folder / "all").mkdir()
    for m in good[:MEETINGS]:
        (folder / "all" / f"{m.name}.xml").write_text(clock_meetings.xml_of(m, overview), encoding="utf-8")
        (folder / "all" / f"{m.name}.ja.po").write_text(translation.replace("japan-us-2022-02-11", m.name), encoding="utf-8")
    for path in (ROOT / "samples").glob(SAMPLE + "*"):
        (folder / path.name).write_bytes(path.read_bytes())
    (folder / "plain.xml").write_text(PLAIN, encoding="utf-8")


def rows_of(readout, folder):
    page = [readout, "render", f"{SAMPLE}.xml", "--style", "plain.xml", "--jobs", "1", "-o", "/dev/null", "--lang"]
    for lang in ("en", "ja"):
        yield f"a page ({lang}), by its text", [*page, lang, "--to", "html"], [*page, lang, "--to", "text"], MOST_PAGE
    meetings = sorted((folder / "all").glob("*.xml"))
    texts = [readout, "render", "--to", "text", "--jobs", "1", "--out", "texts", *meetings]
    site = [readout, "site", "all", "--base-url", "https://example.org/", "--jobs", "1", "--out"]
    first = ["sh", "-c", 'rm -rf site && exec "$@"', "sh", *site, "site"]
    yield "an archive, by the texts of its meetings", first, texts, MOST_SITE
    again = [*site, "again", "--state", "state"]
    subprocess.run(again, cwd=folder, check=True, capture_output=True)
    yield "a second run without changes, by the first", again, first, MOST_AGAIN


def faults_of_sizes(readout, folder):
    subprocess.run([readout, "render", f"{SAMPLE}.xml", "--to", "html", "--style", "plain.xml", "--out", "pages"], cwd=folder, check=True, capture_output=True)
    sizes = {path.name: path.stat().st_size for path in (folder / "pages").iterdir()}
    print(f"bytes of pages: {sizes}")
    yield from (f"{name}: {size} bytes" for name, size in sizes.items() if size > MOST_BYTES)
    if len(sizes) != 3:
        yield f"other pages than expected: {sorted(sizes)}"


def main():
    readout = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        write_meetings(folder)
        faults = [*faults_of_sizes(readout, folder), *faults_of_costs(rows_of(readout, folder), folder)]
    for fault in faults:
        print(fault)
    print(f"{len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
