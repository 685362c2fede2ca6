"""rule_examples_test.py READOUT ROOT: each check of the pages of rules can fail, and passages are put where they belong."""

import pathlib
import sys
import unittest

import rule_examples as examples

READOUT, ROOT = sys.argv.pop(1), pathlib.Path(sys.argv.pop(1))
KNOWN = examples.versions(READOUT, ROOT)
ROW = ("meeting", "message without a limit")
ENTRY = """== unit-empty
means: A text
  is empty.
why: Nothing is printed.
since: 0.1.0
wrong: meeting.xml
  <p xml:id="p3"/>
right:
  <p xml:id="p3">They

    spoke.</p>
"""
BASE = '<m a="1" b="2">\n <p xml:id="p1"/>\n <p xml:id="p2"><p>x</p></p>\n <q/>\n</m>\n'
PO = 'msgid ""\nmsgstr "h"\n\nmsgctxt "a"\nmsgid "A"\nmsgstr "B"\n'


def fields(**changed):
    made = {**examples.entries(ENTRY)["unit-empty"], **{name.replace("_", "-"): value for name, value in changed.items()}}
    return {name: value for name, value in made.items() if value is not None}


class Entries(unittest.TestCase):
    def test_an_entry_is_read_with_its_lines(self):
        entry = examples.entries(ENTRY)["unit-empty"]
        self.assertEqual(entry["means"], ("A text", "is empty."))
        self.assertEqual(entry["wrong"], ("meeting.xml", '<p xml:id="p3"/>'))
        self.assertEqual(entry["right"], ("", '<p xml:id="p3">They\n\n  spoke.</p>'))
        self.assertEqual(examples.field_breaches(KNOWN, "unit-empty", ROW, entry), [])

    def test_faults_of_fields_are_found(self):
        for entry, words in (
            (fields(means=None), "the fields are why, since, wrong, right"),
            (fields(right=None), "the fields are means, why, since, wrong"),
            (examples.entries(ENTRY + "note: x\n")["unit-empty"], "unknown lines"),
            (examples.entries(ENTRY + " one column\n")["unit-empty"], "unknown lines"),
            (fields(why=("", "")), "why is empty"),
            (fields(why=("x" * 1024 + ".", "")), "longer than 1024"),
            (fields(since=("0.0.9", "")), "0.0.9 is neither a release"),
            (fields(since=("99.0.0", "")), "99.0.0 is neither a release nor the version of the program"),
            (fields(since=("next", "")), "next is neither a release nor the version of the program"),
            (fields(wrong=None, right=None, no_example=("It is hard.", "")), "the category meeting needs an example"),
            (fields(wrong=("meeting.xml", "森" * 39)), "wider than 76 columns"),
        ):
            with self.subTest(words):
                self.assertIn(words, "\n".join(examples.field_breaches(KNOWN, "unit-empty", ROW, entry)))
        for row in (("page", ""), ("xml", "more than {limit} bytes")):
            entry = fields(wrong=None, right=None, no_example=("It is hard.", ""))
            self.assertEqual(examples.field_breaches(KNOWN, "unit-empty", row, entry), [])
        self.assertEqual(examples.field_breaches({"0.1.0", "0.2.0"}, "unit-empty", ROW, fields(since=("0.2.0", ""))), [])

    def test_the_version_of_the_program_is_known_and_no_later_one(self):
        own = examples.subprocess.run([READOUT, "--version"], stdout=examples.subprocess.PIPE, text=True, check=True).stdout
        self.assertRegex(own, r"^readout \d+\.\d+\.\d+(-dev)?\n")
        self.assertEqual(max(KNOWN, key=lambda version: [int(n) for n in version.split(".")]), own.split()[1].removesuffix("-dev"))

    def test_rules_and_pages_are_compared(self):
        self.assertEqual(examples.order_breaches("xml", {"a-b": {}, "c-d": {}}, ["a-b", "c-d"]), [])
        for pages, rules, words in (({"a-b": {}}, ["a-b", "c-d"], "c-d: no page"), ({"a-b": {}}, [], "a-b: a page"),
                                    ({"c-d": {}, "a-b": {}}, ["a-b", "c-d"], "not sorted")):
            self.assertIn(words, "\n".join(examples.order_breaches("xml", pages, rules)))


class Passages(unittest.TestCase):
    def test_elements_replace_those_of_the_same_names(self):
        for right, expected in (
            ('<p xml:id="p2">y</p>', BASE.replace("<p>x</p>", "y")),
            ('<p xml:id="p1">y</p>\n<p xml:id="p3"/>', BASE.replace('<p xml:id="p1"/>\n <p xml:id="p2"><p>x</p></p>', '<p xml:id="p1">y</p>\n<p xml:id="p3"/>')),
            ('<p xml:id="p2"/>\n<r/>', BASE.replace('<p xml:id="p2"><p>x</p></p>', '<p xml:id="p2"/>\n<r/>')),
            ('<m c="3" ...>', BASE.replace('a="1"', 'c="3" a="1"')),
            ('<m b="3" ...>\n<n/>', BASE.replace('a="1" b="2">', 'b="3" a="1">\n<n/>')),
        ):
            with self.subTest(right):
                self.assertEqual(examples.placed(BASE, right, right, "m.xml"), expected)
        # The range is that of the right passage, whatever the wrong one has.
        self.assertEqual(examples.placed(BASE, '<p xml:id="p1"/>', "<pp/>", "m.xml"), BASE.replace('<p xml:id="p1"/>', "<pp/>"))

    def test_entries_replace_those_of_the_same_key(self):
        entry = '#, fuzzy\nmsgctxt "a"\nmsgid "A"\nmsgstr "C"'
        self.assertEqual(examples.placed(PO, entry, entry, "m.po"), 'msgid ""\nmsgstr "h"\n\n' + entry + "\n")
        header = 'msgid ""\nmsgstr "g"'
        self.assertEqual(examples.placed(PO, header, header, "m.po"), PO.replace('"h"', '"g"'))

    def test_other_files_are_replaced_as_a_whole(self):
        self.assertEqual(examples.placed('{"a": 1}\n', "{}", "{}", "rows.jsonl"), "{}\n")
        self.assertEqual(examples.placed("", '<?xml version="1.0"?>', "<a/>", "own.xml"), "<a/>\n")


class Examples(unittest.TestCase):
    def test_an_example_that_does_not_report_its_rule_is_found(self):
        desk = examples.Desk(READOUT, ROOT)
        wrong, right = '<p xml:id="p3"/>', '<p xml:id="p3">They spoke.</p>'
        self.assertEqual(desk.breaches("unit-empty", fields(wrong=("meeting.xml", wrong), right=("", right))), [])
        for entry, words in ((fields(wrong=("meeting.xml", right), right=("", right)), "the wrong example reports nothing"),
                             (fields(wrong=("meeting.xml", wrong), right=("", wrong)), "the right example reports unit-empty"),
                             (fields(wrong=("meeting.xml", "<p/>"), right=("", right)), "the wrong example reports unit-empty, unit-without-id")):
            self.assertIn(words, "\n".join(desk.breaches("unit-empty", entry)))

    def test_a_rule_on_request_is_asked_for(self):
        desk = examples.Desk(READOUT, ROOT)
        wrong, right = '<p xml:id="p3">They (both spoke.</p>', '<p xml:id="p3">They (both) spoke.</p>'
        self.assertEqual(desk.breaches("house-bracket", fields(wrong=("meeting.xml", wrong), right=("", right))), [])
        self.assertEqual(desk.run("unit-empty", "meeting.xml", right, wrong)[0], ["translation-stale"])


if __name__ == "__main__":
    unittest.main()
