"""tools/catalogs --check finds what a catalog lacks of what it claims to have complete."""

import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]


class Claims(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        shutil.copytree(ROOT / "locales", self.root / "locales")
        shutil.copytree(ROOT / "tools", self.root / "tools")
        shutil.copytree(ROOT / "src", self.root / "src", ignore=shutil.ignore_patterns("*.xml", "*.css", "*.js"))

    def check(self):
        ran = subprocess.run([str(self.root / "tools/catalogs"), "--check"], capture_output=True, text=True, check=False)
        return ran.returncode, ran.stderr

    def change(self, path, pattern, new):
        file = self.root / "locales" / path
        text, count = re.subn(pattern, new, file.read_text(encoding="utf-8"), count=1, flags=re.M)
        self.assertEqual(count, 1)
        file.write_text(text, encoding="utf-8")

    def test_the_catalogs_that_ship_have_what_they_claim(self):
        self.assertEqual(self.check(), (0, ""))

    def test_a_sentence_of_each_part_of_a_manual(self):
        for part, context in (("help", "help"), ("help", "usage"), ("schema", "schema"), ("rules", "page")):
            with self.subTest(context=context):
                before = (self.root / "locales/manual/ja.po").read_text(encoding="utf-8")
                self.change("manual/ja.po", rf'(^msgctxt "{context}"\nmsgid .*\nmsgstr ).*', r'\1""')
                self.assertEqual(self.check(), (1, f"without translation: manual/ja: {part} (1)\n"))
                (self.root / "locales/manual/ja.po").write_text(before, encoding="utf-8")

    def test_a_fuzzy_sentence_is_not_translated(self):
        self.change("manual/ja.po", r'^(msgctxt "help")', r"#, fuzzy\n\1")
        self.assertEqual(self.check(), (1, "without translation: manual/ja: help (1)\n"))

    def test_a_part_that_is_not_claimed_may_be_missing(self):
        self.change("manual/ja.po", r"X-Readout-Complete: help schema rules", "X-Readout-Complete: help rules")
        self.change("manual/ja.po", r'(^msgctxt "schema"\nmsgid .*\nmsgstr ).*', r'\1""')
        self.assertEqual(self.check(), (0, ""))

    def test_a_message_of_the_program_and_a_phrase_of_a_page(self):
        self.change("fr.po", r'(^msgctxt "hint"\nmsgid .*\nmsgstr ).*', r'\1""')
        self.assertEqual(self.check(), (1, "without translation: fr: messages (1)\n"))
        self.change("fr.po", r'(^#: src/wording/.*\n(?:#.*\n)*msgctxt .*\nmsgid .*\nmsgstr ).*', r'\1""')
        self.assertEqual(self.check(), (1, "without translation: fr: documents (1) fr: messages (1)\n"))

    def test_a_part_of_another_name(self):
        self.change("manual/ja.po", r"help schema rules", "help pages")
        self.assertEqual(self.check()[0], 1)


if __name__ == "__main__":
    unittest.main()
