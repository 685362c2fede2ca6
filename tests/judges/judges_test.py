"""Shows that the judges can fail. `judges_test.py READOUT FOLDER`: FOLDER holds outputs that pass; each test damages a copy."""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import unittest.mock

HERE = pathlib.Path(__file__).resolve().parent
READOUT = pathlib.Path(sys.argv.pop(1)).resolve()
RENDERED = pathlib.Path(sys.argv.pop(1)).resolve()

# A page with one line in a font that is not embedded.
NO_FONT = """%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
4 0 obj<</Length 37>>stream
BT /F 12 Tf 20 100 Td (Words.) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R/Size 6>>
"""
# Programs that replace readout and write output that depends on their environment.
IMPOSTORS = {
    "TZ": "echo $TZ", "locale": "echo $LC_ALL", "home": "echo $HOME", "user": "id -u", "directory": "pwd",
    "jobs": 'echo "$@" | sed -n "s/.*--jobs //p"', "time": "date +%N",
}
# How a damaged readout changes the texts of generated meetings, and the message of the judge of clocks.
FALSIFIED = {
    "a local clock": (r"sed -i -E 's/(commencing at|from) ([0-9]+):/\1 1\2:/' out/*.en.txt", "no sentence of this grammar|en: local is"),
    "a.m. for p.m.": ("sed -i s/p[.]m[.]/a.m./ out/*.en.txt", "en: local is"),
    "the home date": ("sed -i 's/日本時間[0-9]*日/日本時間同日/' out/*.ja.txt", "ja: home is"),
    "a label too few": ("sed -i s/現地時間// out/*.ja.txt", "ja: labelled is False, should be True"),
    "a flag too few": ("sed -i s/頃// out/*.ja.txt", "ja: local is"),
    "another length": ("sed -i 's/ minutes,/1 minutes,/' out/*.en.txt", "en: lasting is"),
    "a text in spite of a finding": ("for f in m*.xml; do touch out/${f%.xml}.en.txt; done", "in spite of the finding"),
    "a text too few": ("rm -f out/m0001.ja.txt out/m0002.ja.txt out/m0003.ja.txt", "there is no m000"),
}


# How reports of findings are damaged, and what the judge says.
DAMAGED_REPORTS = {
    "a line before the first": ("sed -i '0,/\"startLine\": [0-9]*/s//\"startLine\": 0/' checked.sarif", "startLine"),
    "a URI with a blank": (r"""sed -i '0,/"uri": "[^"]*%20/s/\("uri": "[^"]*\)%20/\1 /' checked.sarif""", "checked.sarif"),
    "a comma in a name": ("sed -i 's/%2C/,/' checked.github", "@actions/core writes"),
    "a fingerprint twice": ("sed -i 's/\"fingerprint\": \".*\"/\"fingerprint\": \"1\"/' checked.gitlab", "fingerprints"),
    "a case too few": ("sed -i '0,/<failure/s//<skipped/;0,/<.failure/s//<\\/skipped/' checked.junit", "checked.junit"),
    "a key that the schema lacks": ("sed -i 's/\"skipped\"/\"left-out\"/' checked.json", "checked.json"),
}

# How web pages are damaged, and what the judge says.
DAMAGED_PAGES = {
    "an id twice": ('<p class="lead"', '<p id="text" class="lead"', "Duplicate ID"),
    "a style at an element": ('<main id="text"', '<main id="text" style="color:red"', "html-validate: no-inline-style"),
    "no heading": ("h1>", "h4>", "axe-core: page-has-heading-one"),
    "another style": ("--muted:#4d4d4d", "--muted:#4d4d4e", "the policy forbids the style"),
    "an address": ('<article>', '<article><img alt="" src="https://example.org/x.png">', "light: console: "),
    "a wide line": ("</article>", f"<pre>{'W' * 400}</pre></article>", "px wider than the screen"),
    "no picture": ("base64,/9j/", "base64,AAAA", "pictures cannot be read"),
    "another word": ("They agreed", "They hardly agreed", "the text output has"),
    "a property that schema.org lacks": ('"jobTitle"', '"jobTitel"', "schema-dts: "),
    "another offset": ('datetime="2022-02-11T12:25+11:00"', 'datetime="2022-02-11T12:25+10:00"', "have other instants"),
    "no time": ('datetime="2022-02-11T12:25', 'datetime="12.25', "is no time"),
}

# How archives are damaged in their folder, and what the judge says.
DAMAGED_SITES = {
    "another clock in the calendar": ("sed -i s/T122500/T132500/ sessions.ics", "but the page has"),
    "a zone too few": ("sed -i '/BEGIN:VTIMEZONE/,/END:VTIMEZONE/d' sessions.ics", "no VTIMEZONE"),
    "a feed that is not XML": ("sed -i s,/entry,/enter, feed.atom", "feed.atom: "),
    "a page too few": ("rm 2022-02-11-japan-us.ja.html", "there is no"),
    "an alternate too few": ("sed -i '/rel=\"alternate\"/d' 2022-02-11-japan-us.ja.html", "does not name it back"),
    "a draft": ("touch hidden-draft.html", "is of a hidden meeting"),
    "a feed against RFC 4287": ("sed -i 's,<updated>,<updated>on ,' feed.atom", "RFC 4287"),
    "an event without a stamp": ("sed -i /^DTSTAMP/d sessions.ics", "ical4j"),
}
# A server in place of a preview, and what the judge says.
FALSE_PREVIEW = """#!/usr/bin/env python3
import http.server
class Answer(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b'<body data-revision="1"><button name="place" value="m.xml:1:1">')
    do_POST = do_GET
server = http.server.HTTPServer(("0.0.0.0", 0), Answer)
print(f"http://127.0.0.1:{server.server_port}/{'0' * 32}/", flush=True)
server.serve_forever()
"""


def judge(name, *arguments):
    done = subprocess.run([HERE / name, *arguments], capture_output=True, text=True, check=False, cwd=HERE.parent.parent)
    return done.returncode, done.stdout + done.stderr


class JudgesCanFail(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def copy_one(self, suffix):
        name = sorted(RENDERED.glob("*" + suffix))[0].name.split(".")[0]
        for path in RENDERED.glob(name + ".*"):
            shutil.copy(path, self.folder)
        return sorted(self.folder.glob("*" + suffix))[0]

    def test_good_outputs_pass(self):
        self.copy_one(".pdf")
        for name in ("pdf", "pdf-profiles", "docbook", "srgb"):
            self.assertEqual(judge(name, self.folder)[0], 0)

    def test_a_damaged_report_of_findings_is_a_fault(self):
        tests = READOUT.parent / "tests"
        self.assertEqual(judge("findings", READOUT, tests)[0], 0)
        for damage, (command, said) in DAMAGED_REPORTS.items():
            impostor = self.folder / "readout"
            impostor.write_text(f"#!/bin/sh\n{READOUT} \"$@\"\ncode=$?\n{command}\nexit $code\n")
            impostor.chmod(0o755)
            with self.subTest(damage):
                code, out = judge("findings", impostor, tests)
                self.assertEqual(code, 1, out)
                self.assertRegex(out, said)

    def test_a_damaged_web_page_is_a_fault(self):
        page = (RENDERED / "2022-02-11-japan-us.en.html").read_text(encoding="utf-8")
        for number, (good, bad, _) in enumerate(DAMAGED_PAGES.values()):
            self.assertIn(good, page)
            (self.folder / f"{number}.en.html").write_text(page.replace(good, bad), encoding="utf-8")
            shutil.copy(RENDERED / "2022-02-11-japan-us.en.txt", self.folder / f"{number}.en.txt")
        code, out = judge("web", self.folder)
        self.assertEqual(code, 1, out)
        for number, (damage, (_, _, said)) in enumerate(DAMAGED_PAGES.items()):
            with self.subTest(damage):
                self.assertRegex(out, f"/{number}\\.en\\.html.*{re.escape(said)}")

    def test_a_damaged_archive_is_a_fault(self):
        for damage, (command, said) in DAMAGED_SITES.items():
            impostor = self.folder / "readout"
            impostor.write_text(f'#!/bin/sh\n{READOUT} "$@"\ncode=$?\ncd "$4"\n{command}\nexit $code\n')
            impostor.chmod(0o755)
            with self.subTest(damage):
                code, out = judge("site", impostor)
                self.assertEqual(code, 1, out)
                self.assertIn(said, out)

    def test_a_translation_that_an_update_changes_is_a_fault(self):
        impostor = self.folder / "readout"
        impostor.write_text(f"#!/bin/sh\n{READOUT} \"$@\"\nsed -i 's/^msgctxt \"p1\"/msgctxt \"p9\"/' ./*.po\n")
        impostor.chmod(0o755)
        code, out = judge("po", impostor, HERE.parent.parent / "samples")
        self.assertEqual(code, 1, out)
        self.assertIn("msgcat: 2022-02-11-japan-us.ja.po is another one after the update", out)

    def test_a_preview_that_answers_everyone_is_a_fault(self):
        impostor = self.folder / "readout"
        impostor.write_text(FALSE_PREVIEW, encoding="utf-8")
        impostor.chmod(0o755)
        code, out = judge("preview", impostor, "0")
        self.assertEqual(code, 1, out)
        for said in ("evil.example'}: 200, not 403", "it listens on", "the editor was not started", "SIGINT: exit code"):
            self.assertIn(said, out)

    def test_no_output_is_a_fault(self):
        for name in ("pdf", "pdf-profiles", "docbook", "web", "srgb"):
            self.assertNotEqual(judge(name, self.folder)[0], 0)

    def test_a_cut_off_pdf_is_a_fault(self):
        path = self.copy_one(".pdf")
        path.write_bytes(path.read_bytes()[:-100])
        code, out = judge("pdf", self.folder)
        self.assertEqual(code, 1)
        self.assertIn("qpdf --check", out)

    def test_a_founding_sample_over_the_size_limit_is_a_fault(self):
        path = self.copy_one(".pdf")
        subprocess.run(["qpdf", path, "--replace-input", "--stream-data=uncompress"], check=True)
        self.assertIn("bytes of its own, of at most", judge("pdf", self.folder)[1])

    def test_a_sentence_missing_from_the_pdf_is_a_fault(self):
        self.copy_one(".pdf")
        path = sorted(self.folder.glob("*.en.txt"))[0]
        path.write_text(path.read_text(encoding="utf-8") + "\nA sentence too much.\n", encoding="utf-8")
        code, out = judge("pdf", self.folder)
        self.assertEqual(code, 1)
        self.assertIn("Asentencetoomuch.", out)

    def test_a_word_missing_from_the_pdf_is_a_fault(self):
        self.copy_one(".pdf")
        path = sorted(self.folder.glob("*.en.txt"))[0]
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub(r"\bagreed\b", "hardly agreed", text, count=1), encoding="utf-8")
        self.assertNotEqual(text, path.read_text(encoding="utf-8"))
        self.assertEqual(judge("pdf", self.folder)[0], 1)

    def test_a_reading_missing_from_the_pdf_is_a_fault(self):
        for path in RENDERED.glob("2024-03-14-japan-canada.*"):
            shutil.copy(path, self.folder)
        self.assertEqual(judge("pdf", self.folder)[0], 0)
        path = self.folder / "2024-03-14-japan-canada.ja.txt"
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("今夏（こんか）", "今夏（こんな）"), encoding="utf-8")
        self.assertNotEqual(text, path.read_text(encoding="utf-8"))
        self.assertIn("not heard in its place", judge("pdf", self.folder)[1])

    def test_sentences_read_aloud_in_another_order_are_a_fault(self):
        self.copy_one(".pdf")
        path = sorted(self.folder.glob("*.en.txt"))[0]
        blocks = path.read_text(encoding="utf-8").split("\n\n")
        path.write_text("\n\n".join([blocks[-1], *blocks[:-1]]), encoding="utf-8")
        code, out = judge("pdf", self.folder)
        self.assertEqual(code, 1)
        self.assertIn("not heard in its place", out)
        self.assertNotIn("not in the PDF", out)

    def test_languages_in_another_order_than_the_layout_are_a_fault(self):
        path = self.copy_one(".pdf")
        manifest = self.folder / "manifest.json"
        manifest.write_text('{"options": {"layout": "stacked"}}', encoding="ascii")
        subprocess.run(["qpdf", path, "--replace-input", "--add-attachment", manifest, "--replace", "--"], check=True)
        manifest.unlink()
        code, out = judge("pdf", self.folder)
        self.assertEqual(code, 1)
        self.assertIn("not heard in the order of the layout", out)

    def test_a_font_that_is_not_embedded_is_a_fault(self):
        (self.folder / "a.pdf").write_text(NO_FONT, encoding="ascii")
        (self.folder / "a.en.txt").write_text("Words.\n", encoding="ascii")
        code, out = judge("pdf", self.folder)
        self.assertEqual(code, 1)
        self.assertIn("font not embedded", out)
        self.assertNotIn("not in the PDF", out)

    def test_text_outside_all_elements_is_a_fault(self):
        path = self.copy_one(".pdf")
        subprocess.run(["qpdf", "--qdf", "--object-streams=disable", path, self.folder / "open.pdf"], check=True)
        path.unlink()
        pdf = (self.folder / "open.pdf").read_bytes()
        # The mark of the first paragraph is removed; its content stays on the page.
        spoilt = re.sub(rb"/P <</MCID \d+>> BDC(.*?)EMC", rb"\1", pdf, count=1, flags=re.S)
        self.assertNotEqual(pdf, spoilt)
        (self.folder / "open.pdf").write_bytes(spoilt)
        subprocess.run(["qpdf", "--newline-before-endstream", self.folder / "open.pdf", path], check=False)
        (self.folder / "open.pdf").unlink()
        code, out = judge("pdf-profiles", self.folder)
        self.assertEqual(code, 1, out)
        self.assertIn("ISO 14289-1:2014 7.1-3", out)

    def test_a_colour_profile_that_is_not_srgb_is_a_fault(self):
        path = self.copy_one(".pdf")
        self.assertEqual(judge("srgb", self.folder)[0], 0)
        subprocess.run(["qpdf", "--qdf", "--object-streams=disable", path, "--replace-input"], check=True)
        pdf = path.read_bytes()
        # The exponent of its curve, 2.4 in units of 1/65536, becomes 1.8; then the profile class is changed.
        curve = b"para\0\0\0\0\0\3\0\0"
        for spoilt, fault in ((pdf.replace(curve + b"\0\2\x66\x66", curve + b"\0\1\xcc\xcd"), "colours are others"),
                              (pdf.replace(b"mntrRGB XYZ ", b"xxxxRGB XYZ "), "it does not load|of the kind")):
            self.assertNotEqual(pdf, spoilt)
            path.write_bytes(spoilt)
            code, out = judge("srgb", self.folder)
            self.assertEqual(code, 1, out)
            self.assertRegex(out, fault)

    def test_a_missing_caption_is_a_fault_if_the_pdf_shows_the_picture(self):
        path = self.copy_one(".pdf")
        text = sorted(self.folder.glob("*.en.txt"))[0]
        caption = "The room before the meeting\n\n"
        self.assertIn(caption, text.read_text(encoding="utf-8"))
        text.write_text(text.read_text(encoding="utf-8").replace(caption, caption + "A caption too much\n\n", 1), encoding="utf-8")
        code, out = judge("pdf", self.folder)
        self.assertEqual(code, 1, path)
        self.assertIn("Acaptiontoomuch", out)

    def test_a_hostile_picture_that_passes_or_is_refused_at_another_place_is_a_fault(self):
        for command, fault in (("sed -i 's/^/x/' out/10.en.pdf", "case 10: "), ("cp out/9.en.pdf out/2.en.pdf", "case 2: a file and"), ("rm -f out/5.en.pdf", "case 5: no file")):
            with self.subTest(command):
                code, out = judge("pictures", self.impostor(command + " 2>/dev/null"), "few")
                self.assertEqual(code, 1, out)
                self.assertIn(fault, out)

    def test_a_file_without_a_claim_of_a_profile_is_a_fault(self):
        (self.folder / "a.pdf").write_text(NO_FONT, encoding="ascii")
        code, out = judge("pdf-profiles", self.folder)
        self.assertEqual(code, 1, out)
        self.assertIn("does not claim to keep the PDF/A-3A validation profile", out)
        self.assertIn("does not claim to keep the PDF/UA-1 validation profile", out)

    def spoiling(self, change):
        """A program that edits its input with sed before it renders it."""
        program = self.folder / "spoils.sh"
        program.write_text(f'#!/bin/sh\nsed -i {change} "$2"\nexec "{READOUT}" "$@"\n', encoding="utf-8")
        program.chmod(0o755)
        return program

    def test_a_character_extracted_as_another_is_a_fault(self):
        program = self.spoiling("s/亜/唖/")
        code, out = judge("pdf-characters", program)
        self.assertEqual(code, 1, out)
        self.assertIn("came back as", out)
        self.assertIn("; 1 faults", out)

    def test_letters_in_another_order_or_of_another_width_are_faults(self):
        program = self.folder / "moves.sh"
        for change, fault in (("s/د@[0-9.]*/د@99/", "order "), ("s/(ש@[0-9.]*)[+]0/\\1+9/", "שלום")):
            program.write_text(f'#!/bin/sh\n"{READOUT}" "$@" | sed -E "{change}"\n', encoding="utf-8")
            program.chmod(0o755)
            code, out = judge("bidi", program)
            self.assertEqual(code, 1, out)
            self.assertIn(fault, out)

    def test_a_word_that_a_reader_does_not_find_is_a_fault(self):
        program = self.spoiling("s/محمد/محم/")
        code, out = judge("pdf-readers", program)
        self.assertEqual(code, 1, out)
        self.assertIn("finds 'محمد' 0 times", out)
        self.assertIn(" 5 faults", out)

    def test_a_file_without_text_is_a_fault_of_the_readers(self):
        path = self.folder / "empty.pdf"
        path.write_bytes(b"%PDF-1.7\n")
        code, out = judge("pdf-readers", READOUT, path)
        self.assertEqual(code, 1, out)
        self.assertIn("finds no text", out)

    def test_an_element_unknown_to_docbook_is_a_fault(self):
        path = self.copy_one(".dbk")
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("</para>", "<bogus/></para>", 1), encoding="utf-8")
        self.assertNotEqual(text, path.read_text(encoding="utf-8"))
        self.assertNotEqual(judge("docbook", self.folder)[0], 0)

    def test_a_label_that_the_stylesheets_do_not_know_is_a_fault(self):
        path = self.copy_one(".dbk")
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace('role="brackets"', 'role="braces"'), encoding="utf-8")
        self.assertNotEqual(text, path.read_text(encoding="utf-8"))
        code, out = judge("docbook", self.folder)
        self.assertEqual(code, 1, out)
        self.assertIn("fo.xsl: labels", out)

    def test_outputs_that_depend_on_the_environment_are_a_fault(self):
        for name, command in IMPOSTORS.items():
            if name == "user" and os.geteuid() != 0:
                continue  # only root can run as another user
            with self.subTest(name):
                out = self.folder / name
                out.mkdir()
                program = self.folder / f"{name}.sh"
                program.write_text('#!/bin/sh\nfor a; do case $p in --out) out=$a;; esac; p=$a; done\n'
                                   f'{{ {command}; }} >"$out/file"\n', encoding="ascii")
                program.chmod(0o755)
                judge_root = HERE.parent.parent
                subprocess.run([program, "render", "--out", out], check=True, cwd=judge_root)
                code, text = judge("same-bytes", program, out)
                self.assertEqual(code, 1, text)
                self.assertIn("differs at byte", text)

    def impostor(self, command):
        """A readout that then changes its own output."""
        program = self.folder / "impostor.sh"
        program.write_text(f'#!/bin/sh\n"{READOUT}" "$@"\ncode=$?\nif [ "$1" = render ]; then {command}; fi\nexit $code\n', encoding="utf-8")
        program.chmod(0o755)
        return program

    def test_correct_clocks_pass(self):
        self.assertEqual(judge("clocks", self.impostor("true"), "60"), (0, unittest.mock.ANY))

    def test_wrong_clocks_are_a_fault(self):
        for name, (command, fault) in FALSIFIED.items():
            with self.subTest(name):
                code, text = judge("clocks", self.impostor(command), "60")
                self.assertEqual(code, 1, text)
                self.assertRegex(text, fault)

    def test_a_missing_finding_is_a_fault(self):
        program = self.folder / "impostor.sh"
        program.write_text(f'#!/bin/sh\n"{READOUT}" "$@" | sed s/session-time-skipped/session-time-repeated/\n', encoding="ascii")
        program.chmod(0o755)
        code, text = judge("clocks", program, "60")
        self.assertEqual(code, 1, text)
        self.assertIn("should be [('session-time-skipped'", text)


if __name__ == "__main__":
    unittest.main()
