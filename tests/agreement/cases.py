"""Pairs of Japanese and English, right and wrong. `cases.py READOUT ROOT [--write] [--peers FOLDER]` reads every row of tests/agreement/cases/*.jsonl with
`readout dump agreement --rows`, the right pairs also with source and target exchanged.

A wrong pair is found if a finding meets its wrong characters (for a loss: if a finding of the source or of the target names it) and its right twin has no finding. A right pair
with a finding is a false alarm; at most 0.5 % of the readings may be one. The figures are those of docs/agreement.md: --write writes them, without it they are compared.
--peers measures pofilter (translate-toolkit) and Recognizers-Text, which were installed into FOLDER with pip, on the same rows.
"""

import collections
import importlib
import json
import pathlib
import subprocess
import sys

MARKS = ("<!-- figures -->", "<!-- end of figures -->")
FAMILIES = {
    "clock": ("clock", "time", "zone", "ampm", "am-pm", "noon", "home-", "start-", "end-", "dual"),
    "date": ("date", "era", "weekday", "month", "fiscal", "day", "quarter", "half", "decade", "century", "part-of"),
    "figure": ("number", "digit", "scale", "decimal", "fraction", "multiple", "percent", "ratio", "money", "currency", "unit", "ordinal", "bound", "range", "approx",
               "comparative", "duration", "named-number", "acronym", "vague", "collective"),
    "name": ("name", "honorific", "person", "title", "office", "country", "acting", "body", "order"),
    "sense": ("stance", "negation", "opposite", "kind", "direction", "term", "place", "speaker", "swapped", "event", "leftover", "meaning"),
    "text": ("sentence", "paragraph", "item", "list", "untranslated", "empty", "long", "short", "lost", "doubled", "caption", "heading"),
    "form": ("spelling", "quotes", "bracket", "kangxi", "character", "markup", "placeholder", "url", "email", "phone", "address", "reference", "spacing"),
}


def family_of(name):
    return next((family for family, words in FAMILIES.items() if any(name.startswith(word) for word in words)), "other")


def by_number(path):
    return path.stem.rstrip("0123456789"), len(path.stem), path.stem


def exchanged(row):
    facts = row.get("facts")
    return {"id": row["id"] + " exchanged", "source": row["target"], "target": row["source"], "source_lang": row["target_lang"], "target_lang": row["source_lang"],
            "facts": facts}


def readout(program, rows):
    """Id -> the findings of each row, as ranges of the target or of the source."""
    pairs = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    answers = subprocess.run([program, "dump", "agreement", "--rows", "-"], input=pairs, capture_output=True, text=True, check=True).stdout.splitlines()
    return {answer["id"]: answer for answer in map(json.loads, answers)}


def meets(finding, row):
    if row["grade"] == "loss" and (finding["in"] == "source" or "lost" in finding["rule"]):
        return True
    begin, end = row["offset"], row["offset"] + len(row["span"])
    return finding["in"] == "target" and finding["begin"] < end and begin < finding["end"]


def pofilter(folder):
    """A judge of one pair: whether a check of pofilter fails."""
    sys.path.insert(0, folder)
    checks, po = importlib.import_module("translate.filters.checks"), importlib.import_module("translate.storage.po")
    judges = {lang: checks.StandardChecker(checks.CheckerConfig(targetlanguage=lang)) for lang in ("ja", "en")}

    def fails(row):
        unit = po.pounit(row["source"])
        unit.target = row["target"]
        return bool(judges[row["target_lang"]].run_filters(unit))
    return fails


def recognizers(folder):
    """A judge of one pair: whether the values of the two texts differ. Its suite has no Japanese dates."""
    sys.path.insert(0, folder)
    suite = importlib.import_module("recognizers_suite")
    cultures = {"ja": "ja-jp", "en": "en-us"}
    kinds = [getattr(suite, name) for name in ("recognize_number", "recognize_ordinal", "recognize_percentage", "recognize_currency")]

    def values(text, lang):
        found = collections.Counter()
        for kind in kinds:
            try:
                found.update(f"{one.type_name} {one.resolution.get('value')}" for one in kind(text, cultures[lang]))
            except Exception:  # a culture without this kind
                continue
        return found

    def differ(row):
        return values(row["source"], row["source_lang"]) != values(row["target"], row["target_lang"])
    return differ


def tally(rows, alarms, found):
    """Found and all wrong rows by family, false alarms and right readings."""
    wrong = [row for row in rows if row["verdict"] != "ok"]
    families = collections.defaultdict(lambda: [0, 0])
    for row in wrong:
        families[family_of(row["class"])][0] += row["id"] in found
        families[family_of(row["class"])][1] += 1
    return families, alarms


def ours(program, rows):
    right = [row for row in rows if row["verdict"] == "ok"]
    answers = readout(program, rows + [exchanged(row) for row in right])
    alarms = [name for row in right for name in (row["id"], row["id"] + " exchanged") if answers[name]["findings"]]
    found = {row["id"] for row in rows if row["verdict"] != "ok" and any(meets(finding, row) for finding in answers[row["id"]]["findings"])
             and not answers.get(row.get("right"), {"findings": []})["findings"]}
    values = sum(len(answers[row["id"]][side]["values"]) for row in right for side in ("source", "target"))
    unread = sum(len(answers[row["id"]][side]["residue"]) for row in right for side in ("source", "target"))
    return alarms, found, values, unread


def peer_figures(judge, rows):
    right = [row for row in rows if row["verdict"] == "ok"]
    by_id = {row["id"]: row for row in right}
    found = sum(judge(row) and not (row.get("right") in by_id and judge(by_id[row["right"]])) for row in rows if row["verdict"] != "ok")
    return f"{found} / {sum(judge(row) or judge(exchanged(row)) for row in right)}"


def main():
    program, root, *options = sys.argv[1:]
    page = pathlib.Path(root) / "docs" / "agreement.md"
    sets = {path.stem: [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] for path in sorted((pathlib.Path(root) / "tests" / "agreement" / "cases").glob("*.jsonl"), key=by_number)}
    lines = ["| set | wrong pairs found | of | " + " | ".join(FAMILIES) + " | other | false alarms | of readings | values | not understood |",
             "| --- | ---: | ---: |" + " ---: |" * (len(FAMILIES) + 1) + " ---: | ---: | ---: | ---: |"]
    all_alarms, readings = [], 0
    for name, rows in sets.items():
        alarms, found, values, unread = ours(program, rows)
        families, _ = tally(rows, alarms, found)
        right = sum(row["verdict"] == "ok" for row in rows)
        cells = [f"{families[family][0]} of {families[family][1]}" if families[family][1] else "" for family in (*FAMILIES, "other")]
        lines.append(f"| {name} | {len(found)} | {len(rows) - right} | {' | '.join(cells)} | {len(alarms)} | {2 * right} | {values} | {unread} |")
        all_alarms += alarms
        readings += 2 * right
    if "--peers" in options:
        folder = options[options.index("--peers") + 1]
        lines += ["", "| set | pofilter: found / right pairs with an alarm | Recognizers-Text |", "| --- | ---: | ---: |"]
        for name, rows in sets.items():
            lines.append(f"| {name} | {peer_figures(pofilter(folder), rows)} | {peer_figures(recognizers(folder), rows)} |")
    text = page.read_text(encoding="utf-8")
    before, _, rest = text.partition(MARKS[0])
    old, _, after = rest.partition(MARKS[1])
    if "--peers" not in options:  # the table of the peers stays
        lines += ["", *old.rstrip("\n").split("\n\n", 1)[1].split("\n")] if "pofilter" in old else []
    made = before + MARKS[0] + "\n" + "\n".join(lines).rstrip("\n") + "\n" + MARKS[1] + after
    if "--write" in options:
        page.write_text(made, encoding="utf-8")
    print("\n".join(lines))
    for alarm in all_alarms:
        print("false alarm:", alarm)
    stale = made != text and "--write" not in options
    if stale:
        print("docs/agreement.md has other figures: run tests/agreement/cases.py READOUT ROOT --write")
    print(f"{readings} right readings, {len(all_alarms)} false alarms")
    return 1 if stale or len(all_alarms) * 200 > readings else 0


sys.exit(main())
