"""Shows that the growth test measures every construct, and that it can fail."""

import pathlib
import tempfile
import unittest
import unittest.mock

import constructs
import growth
import po_constructs
import web

FIRST = '<xs:element name="visit" '
NEW = '<xs:element name="annex" minOccurs="0" maxOccurs="unbounded" type="Unit"/>'


class Constructs(unittest.TestCase):
    def schema_with(self, what, before):
        """A vocabulary whose schema has one more declaration."""
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        source = constructs.ROOT / "src/meeting"
        for name in ("meeting.xsd", "common.xsd"):
            (pathlib.Path(folder.name) / name).write_text((source / name).read_text(encoding="utf-8"), encoding="utf-8")
        path = pathlib.Path(folder.name) / "meeting.xsd"
        text = path.read_text(encoding="utf-8")
        self.assertIn(before, text)
        path.write_text(text.replace(before, what + before, 1), encoding="utf-8")
        base = constructs.ROOT / constructs.VOCABULARIES["meeting"][1]
        with unittest.mock.patch.dict(constructs.VOCABULARIES, {"meeting": (path, base)}):
            return constructs.Vocabulary("meeting")

    def test_a_new_element_that_may_repeat_is_measured(self):
        vocabulary = self.schema_with(NEW, FIRST)
        names = [c.name for c in vocabulary.elements()]
        self.assertTrue(any(name.endswith("/annex") for name in names), names[:5])

    def test_a_new_type_needs_an_example(self):
        attribute = '<xs:attribute name="size" type="Unknown" use="required"/>'
        vocabulary = self.schema_with(attribute, '<xs:attribute name="issuer"')
        with self.assertRaisesRegex(SystemExit, "no example of the type Unknown"):
            vocabulary.schema.generated(vocabulary.root)

    def test_each_element_is_there_as_often_as_asked(self):
        for vocabulary in map(constructs.Vocabulary, constructs.VOCABULARIES):
            for construct in vocabulary.elements():
                child = constructs.NS + construct.name.removesuffix(", refused").rsplit("/", 1)[1]
                count = [sum(1 for _ in construct.make(n).iter(child)) for n in (1, 2, 4)]
                self.assertGreaterEqual(count[2] - count[1], 2, construct.name)
                self.assertEqual(count[2] - count[1], 2 * (count[1] - count[0]), construct.name)

    def test_names_are_unique(self):
        names = [c.name for c in constructs.all_constructs()] + [c.name for c in po_constructs.all_constructs()]
        self.assertEqual(len(names), len(set(names)))

    def test_every_file_is_longer_with_more_of_its_construct(self):
        for construct in po_constructs.all_constructs():
            with tempfile.TemporaryDirectory() as name:
                size = []
                for n in (100, 400):
                    folder = pathlib.Path(name) / str(n)
                    folder.mkdir()
                    construct.write(folder, n)
                    size.append(sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()))
                self.assertGreater(size[1], size[0], construct.name)


class Limits(unittest.TestCase):
    def fault(self, *costs, codes=(0, 0, 1)):
        return growth.Growth(costs, codes, growth.LEAST_SECONDS).fault

    def test_twice_the_cost_is_accepted_and_four_times_is_a_fault(self):
        self.assertIsNone(self.fault(1, 2, 3))
        self.assertIsNone(self.fault(1, 2, 3.19))
        self.assertIn("4.00 times", self.fault(1, 2, 5))

    def test_costs_that_cannot_be_told_from_noise_are_accepted(self):
        self.assertIsNone(self.fault(1, 1.001, 1.01))

    def test_a_signal_is_a_fault(self):
        self.assertIn("-11", self.fault(1, 2, 3, codes=(0, 0, -11)))

    def measured(self, times, counts):
        meter = growth.Meter("true", pathlib.Path(self.folder.name))
        again = [t for t in times for _ in range(2)]
        with unittest.mock.patch.object(growth, "seconds", side_effect=[(t, 0) for t in (*times, *again)]), \
                unittest.mock.patch.object(growth, "instructions", side_effect=[(c, 0) for c in counts]):
            construct = next(iter(po_constructs.all_constructs()))
            return meter.growth(0, construct, "check", 1).fault

    def test_instructions_decide_where_the_time_exceeds_the_limit(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.assertIsNone(self.measured((1, 2, 5), (10**9, 2 * 10**9, 3 * 10**9)))
        self.assertIn("4.00 times", self.measured((1, 2, 5), (10**9, 2 * 10**9, 5 * 10**9)))
        self.assertIsNone(self.measured((1, 2, 3), ()))


class Web(unittest.TestCase):
    def test_a_cost_above_its_limit_is_a_fault(self):
        rows = [("pages", ["sh", "-c", "i=0; while [ $i -lt 200000 ]; do i=$((i + 1)); done"], ["true"], 2)]
        with unittest.mock.patch("sys.stdout"), unittest.mock.patch("growth.instructions", growth.seconds):
            self.assertRegex(list(web.faults_of_costs(rows, "."))[0], "pages: .*, more than 2")
            self.assertEqual(list(web.faults_of_costs([(*rows[0][:3], 1_000_000)], ".")), [])

    def test_a_command_that_fails_is_no_measurement(self):
        with self.assertRaisesRegex(SystemExit, "ended with 1"):
            list(web.faults_of_costs([("pages", ["false"], ["true"], 2)], "."))

    def test_a_page_above_its_limit_is_a_fault(self):
        with tempfile.TemporaryDirectory() as name, unittest.mock.patch("sys.stdout"):
            program = pathlib.Path(name) / "readout"
            program.write_text("#!/bin/sh\nmkdir pages\nhead -c 20001 /dev/zero >pages/a.html\n", encoding="ascii")
            program.chmod(0o755)
            self.assertEqual(list(web.faults_of_sizes(program, pathlib.Path(name))),
                             ["a.html: 20001 bytes", "other pages than expected: ['a.html']"])


if __name__ == "__main__":
    unittest.main()
