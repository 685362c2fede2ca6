"""corpus.py FOLDER [translated]: writes 2,000 correct meetings in all zones (tests/judges/clock_meetings.py) with the overview of the founding sample, and
optionally its translation, and prints the names of the files.

A separate program, because the peak memory of a process started by bench is never less than that of bench."""

import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1]
COUNT = 2000
SAMPLE = "samples/2022-02-11-japan-us"


def good_meetings(root):
    sys.path.insert(0, str(root / "tests" / "judges"))
    sys.dont_write_bytecode = True
    import clock_meetings
    good = [m for m in clock_meetings.meetings(COUNT + COUNT // 4, 1)
            if not clock_meetings.refusal(m) and m.zone not in clock_meetings.ABBREVIATED][:COUNT]
    assert len(good) == COUNT
    return clock_meetings, good


def sample_texts(root):
    """Overview and translation with the people of the generated meetings, without the units of the photo."""
    def adapted(text):
        return text.replace("hayashi", "yunoki").replace("blinken", "ashdown")

    xml = (root / f"{SAMPLE}.xml").read_text(encoding="utf-8")
    overview = xml[xml.index("  <overview>"):xml.index("</meeting>")]
    entries = (root / f"{SAMPLE}.ja.po").read_text(encoding="utf-8").split("\n\n")
    return adapted(overview), adapted("\n\n".join(e for e in entries if 'msgctxt "alt1"' not in e and 'msgctxt "cap1"' not in e))


def main():
    made, translated = pathlib.Path(sys.argv[1]), len(sys.argv) > 2
    made.mkdir(parents=True, exist_ok=True)
    clock_meetings, good = good_meetings(ROOT)
    overview, translation = sample_texts(ROOT)
    for m in good:
        (made / f"{m.name}.xml").write_text(clock_meetings.xml_of(m, overview), encoding="utf-8")
        if translated:
            (made / f"{m.name}.ja.po").write_text(translation.replace("japan-us-2022-02-11", m.name), encoding="utf-8")
        print(f"{m.name}.xml")


if __name__ == "__main__":
    main()
