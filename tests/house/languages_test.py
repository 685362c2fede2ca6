"""languages.py finds what a language lacks."""

import pathlib
import shutil
import tempfile
import unittest

import languages

ROOT = pathlib.Path(__file__).resolve().parents[2]


class WhatIsMissing(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        for part in ("locales", "samples"):
            shutil.copytree(ROOT / part, self.root / part)
        shutil.copytree(ROOT / "src" / "meeting", self.root / "src" / "meeting", ignore=shutil.ignore_patterns("*.cpp", "*.h"))

    def missing_in(self, language):
        return list(languages.missing(self.root, language))

    def change(self, path, old, new):
        file = self.root / path
        text = file.read_text(encoding="utf-8")
        self.assertIn(old, text)
        file.write_text(text.replace(old, new), encoding="utf-8")

    def test_the_languages_that_ship_lack_nothing(self):
        for language in languages.languages(ROOT):
            self.assertEqual(self.missing_in(language), [])

    def test_a_form_that_the_patterns_ask_for(self):
        self.change("src/meeting/countries.xml", '<form xml:lang="fr" use="in">au Kenya</form>', "")
        self.assertEqual(self.missing_in("fr"), ["countries.xml: KE has no form for the use in in fr"])

    def test_a_form_that_nothing_asks_for(self):
        self.change("src/meeting/countries.xml", '<form xml:lang="fr" use="in">au Kenya</form>', '<form xml:lang="fr" use="in">au Kenya</form><form xml:lang="fr" use="inn">au Kenya</form>')
        self.assertEqual(self.missing_in("fr"), ["countries.xml: KE has a form for the use inn in fr, for which no phrase asks"])

    def test_an_entry_without_a_form(self):
        self.change("src/meeting/places.xml", '<form xml:lang="ko">아비장</form>', "")
        self.assertIn("places.xml: abidjan has no form in ko", self.missing_in("ko"))

    def test_a_lexicon_and_a_sample(self):
        (self.root / "locales" / "lexicon" / "ko.xml").unlink()
        for path in (self.root / "samples").glob("*.ko.po"):
            path.unlink()
        self.assertEqual(self.missing_in("ko"), ["locales/lexicon/ko.xml is missing", "no sample is in ko"])

    def test_a_language_that_only_has_a_catalog(self):
        shutil.copy(self.root / "locales" / "fr.po", self.root / "locales" / "pl.po")
        self.assertGreater(len(self.missing_in("pl")), 500)


if __name__ == "__main__":
    unittest.main()
