"""changed.py READOUT FOLDER: writes a meeting of 2,000 paragraphs, each changed in one word since it was translated: meeting.xml, its translation before.ja.po, and for
msgmerge meeting.pot."""

import pathlib
import random
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1]
COUNT = 2000
WORDS = """minister agreed support fund region climate energy training students exchange visit joint meeting security ocean trade port project young people report plan
common future water food health peace talks series review growth goal digital supply rules open sea island village school science music sport culture tourism""".split()


def meeting_of(texts):
    clean = (ROOT / "tests" / "commands" / "clean.xml").read_text(encoding="utf-8")
    paragraphs = "\n".join(f'<p xml:id="p{i}">{text}</p>' for i, text in enumerate(texts))
    return re.sub("<overview>.*</overview>", f"<overview>{paragraphs}</overview>", clean, flags=re.DOTALL)


def main():
    readout, folder = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    choice = random.Random(1)
    texts = [" ".join(choice.sample(WORDS, 14)).capitalize() for _ in range(COUNT)]
    meeting, translation = folder / "meeting.xml", folder / "meeting.ja.po"

    def run(*command):
        subprocess.run([readout, "po", *command], cwd=folder, check=True, capture_output=True)

    translation.unlink(missing_ok=True)
    meeting.write_text(meeting_of(f"{text}." for text in texts), encoding="utf-8")
    run("update", "meeting.xml", "--lang", "ja")
    numbers = iter(range(1, 10 * COUNT))
    head, entries = translation.read_text(encoding="utf-8").split("\n\n", 1)
    entries = re.sub('^msgstr ""$', lambda _: f'msgstr "{next(numbers)}番目の文です。"', entries, flags=re.MULTILINE)
    (folder / "before.ja.po").write_text(f"{head}\n\n{entries}", encoding="utf-8")
    meeting.write_text(meeting_of(f"{text} today." for text in texts), encoding="utf-8")
    run("template", "meeting.xml")


if __name__ == "__main__":
    main()
