"""Shows that Readout plugs into pre-commit, GitHub and GitLab as docs/ci.md says. `ci.py READOUT`.

The judges are pre-commit and check-jsonschema, which has the public schemas of the CI systems; tools/fetch-judges installs both."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
JUDGES = ROOT / "build/judges/ci"
READOUT = pathlib.Path(sys.argv.pop(1)).resolve()
if not (JUDGES / "pre_commit").is_dir() or not (JUDGES / "check_jsonschema").is_dir():
    sys.exit("pre-commit or check-jsonschema is missing; tools/fetch-judges installs them")
sys.path.insert(0, str(JUDGES))
import yaml  # noqa: E402  (of pre-commit)

ADDRESS = "https://git.example.org/press/readout"
SAMPLE = "2022-02-11-japan-us"
SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>\n'
# Mistakes of the sample: a wrong offset and a name in capitals in the meeting, a person in the translation who does not exist.
WRONG_OFFSET = ("12:25+11:00", "12:25+10:00")
OFFSET_PLACE = ":31:47: error: "
CAPITALS = ("<surname>Blinken<", "<surname>BLINKEN<")
WRONG_TAG = ("また、<m:hayashi/>", "また、<m:nobody/>")


def page():
    return (ROOT / "docs/ci.md").read_text(encoding="utf-8")


def blocks(language):
    return re.findall(rf"^```{language}\n(.*?)^```$", page(), re.M | re.S)


def block_of(name):
    """The file that docs/ci.md shows under its name."""
    (found,) = [b for language in ("yaml", "toml") for b in blocks(language) if b.startswith(f"# {name}\n")]
    return found


def is_command(line):
    """Whether docs/ci.md has the command."""
    return any(line in block.splitlines() for block in blocks("sh"))


class Folder(unittest.TestCase):
    """A test in an empty folder, with the program in PATH and a home of its own."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.top = pathlib.Path(folder.name)
        self.work = self.top / "meetings"
        self.bin = self.top / "bin"
        for made in (self.work, self.bin):
            made.mkdir()
        (self.bin / "readout").symlink_to(READOUT)
        self.environment = {
            "PATH": f"{self.bin}:{os.environ['PATH']}", "HOME": str(self.top), "PYTHONPATH": str(JUDGES), "LC_ALL": "C.UTF-8",
            "GIT_CONFIG_NOSYSTEM": "1", "PRE_COMMIT_HOME": str(self.top / "cache"), "PRE_COMMIT_COLOR": "never"}

    def run_in(self, command, folder=None, **environment):
        """Exit code and output of a command of the shell."""
        done = subprocess.run(["bash", "-e", "-o", "pipefail", "-c", command], cwd=folder or self.work, env={**self.environment, **environment},
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
        return done.returncode, done.stdout

    def must(self, command, folder=None):
        code, out = self.run_in(command, folder)
        self.assertEqual(code, 0, f"{command}\n{out}")
        return out

    def write(self, name, text):
        path = self.work / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def sample(self, name, change=("", ""), translation=("", "")):
        """Copies a pair that has no findings, with a change in either file."""
        for ending, (old, new) in ((".xml", change), (".ja.po", translation)):
            text = (ROOT / f"samples/{SAMPLE}{ending}").read_text(encoding="utf-8")
            self.assertIn(old, text)
            self.write(name + ending, text.replace(old, new, 1) if old else text)
        photo = (self.work / name).parent / f"{SAMPLE}.jpg"
        if not photo.exists():
            shutil.copy(ROOT / f"samples/{SAMPLE}.jpg", photo)


class PreCommit(Folder):
    def setUp(self):
        super().setUp()
        hooks = self.top / "readout"
        hooks.mkdir()
        shutil.copy(ROOT / ".pre-commit-hooks.yaml", hooks)
        for folder in (hooks, self.work):
            self.must("git init -q -b main . && git config user.name Press && git config user.email press@example.org && git add . "
                      "&& git commit -q --allow-empty -m Begin", folder)
        (self.bin / "pre-commit").write_text(f'#!/bin/sh\nexec {sys.executable} -m pre_commit "$@"\n', encoding="utf-8")
        (self.bin / "pre-commit").chmod(0o755)
        self.write(".pre-commit-config.yaml", block_of(".pre-commit-config.yaml").replace(ADDRESS, str(hooks)))
        self.write("readout.toml", block_of("readout.toml") + 'exclude = ["drafts"]\n')
        for command in ("pre-commit autoupdate", "pre-commit install", "git add .", 'git commit -m "Check the meetings"'):
            self.assertTrue(is_command(command), command)
            self.must(command)

    def commit(self, *names):
        return self.run_in(f"git add {' '.join(names) or '.'} && git commit -m Change")

    def run_all(self, options=""):
        self.assertTrue(is_command("pre-commit run --all-files"))
        return self.run_in(f"git add . && pre-commit run --all-files {options}")

    def assert_passed(self, result):
        code, out = result
        self.assertEqual(code, 0, out)
        self.assertRegex(out, r"readout check\.+Passed")

    def assert_refused(self, result, *parts):
        code, out = result
        self.assertEqual(code, 1, out)
        self.assertRegex(out, r"readout check\.+Failed")
        for part in parts:
            self.assertIn(part, out)

    def test_a_good_commit_passes_and_a_bad_one_is_refused_with_the_finding(self):
        self.sample("good")
        self.assert_passed(self.commit())
        self.sample("a folder/bad", change=WRONG_OFFSET)
        self.assert_refused(self.commit(), f"a folder/bad.xml{OFFSET_PLACE}", "[session-offset-disagrees]", "checked 2 meetings, 2 translations")
        self.assertEqual(self.must("git log -1 --format=%s"), "Change\n")
        self.sample("a folder/bad")
        self.assert_passed(self.commit())

    def check_changed_files(self, options=""):
        """Uses the other hook from now on."""
        config = block_of(".pre-commit-config.yaml").replace(ADDRESS, str(self.top / "readout"))
        self.assertIn("| `readout-check-changed` |", page())
        self.write(".pre-commit-config.yaml", config.replace("readout-check", "readout-check-changed") + options)
        self.must("pre-commit autoupdate && git add . && git commit -m Hook")

    def test_a_removed_translation_and_a_removed_meeting_are_found(self):
        self.sample("m")
        self.assert_passed(self.commit())
        (self.work / "m.ja.po").unlink()
        self.assert_refused(self.commit(), "m.xml:", "[translation-required]")
        self.must("git checkout -q HEAD m.ja.po")
        (self.work / "m.xml").unlink()
        self.assert_refused(self.commit(), "m.ja.po:1:1: error: ", "[translation-without-meeting]")

    def test_a_project_file_that_changes_alone_is_found(self):
        self.sample("m")
        self.assert_passed(self.commit())
        self.write("readout.toml", 'languages = ["en", "ja", "fr"]\n')
        self.assert_refused(self.commit(), "[translation-required]")

    def test_files_that_git_does_not_know_are_left_alone(self):
        self.sample("m")
        self.assert_passed(self.commit())
        self.write("日本 \"a\".xml", "<meeting/>")
        self.write("readout.toml", block_of("readout.toml"))
        self.assert_passed(self.commit("readout.toml"))
        self.assert_refused(self.commit(), "日本 \"a\".xml:1:")

    def test_a_translation_is_checked_without_its_meeting(self):
        self.check_changed_files()
        self.sample("m")
        self.assert_passed(self.commit())
        self.sample("m", translation=WRONG_TAG)
        self.assert_refused(self.commit("m.ja.po"), "m.ja.po:81:", "m:nobody", "checked 0 meetings, 1 translation")
        self.sample("m", translation=('msgid ""\n', '# A comment.\nmsgid ""\n'))
        self.assertEqual(self.must("git reset -q && git status --short"), " M m.ja.po\n")
        self.assert_passed(self.commit("m.ja.po"))

    def test_other_xml_and_excluded_files_are_skipped(self):
        self.write("picture.xml", SVG)
        self.assert_passed(self.commit())
        self.write("drafts/bad.xml", "<meeting/>")
        self.assert_passed(self.commit())
        self.assertIn("skipped 1 other XML file\n", self.run_all("--verbose")[1])

    def test_a_misnamed_meeting_is_refused(self):
        self.write("m.xml", '<meeting xmlns="urn:readout:meeting:1"><parties/></meeting>\n')
        self.assert_refused(self.commit(), "m.xml:1:")

    def test_a_missing_program_is_a_failure(self):
        (self.bin / "readout").unlink()
        self.write("picture.xml", SVG)
        self.assert_refused(self.commit(), "readout: not found")

    def test_more_files_than_one_command_line_takes_are_all_checked(self):
        """pre-commit gives at most 128 KiB of names to a process; these are 170 KB. A bad pair is split between processes."""
        folder = "/".join(["a-folder-whose-name-is-long-enough-to-fill-the-command-line"] * 7)
        for number in range(400):
            self.write(f"{folder}/{number:03}.xml", SVG)
        bad = [f"{folder}/{name}" for name in ("000-first", "200-middle", "399-last")]
        for name in bad:
            self.sample(name, change=WRONG_OFFSET, translation=WRONG_TAG)
        self.must("git add . && git commit --no-verify -m Files")
        for parallel in (False, True):
            with self.subTest(parallel=parallel):
                self.check_changed_files("        require_serial: false\n" if parallel else "")
                result = self.run_all()
                self.assert_refused(result)
                self.assertGreater(result[1].count("checked "), 1, "one process was enough")
                self.assertEqual(sum(map(int, re.findall(r"skipped (\d+) other", result[1]))), 400)
                for name in bad:
                    self.assertRegex(result[1], rf"(?m)^{name}\.xml{OFFSET_PLACE}.*\[session-offset-disagrees\]$")
                    self.assertRegex(result[1], rf"(?m)^{name}\.ja\.po:.*nobody")


class Schemas(Folder):
    def judge(self, name, text, *options):
        self.write(name, text)
        return self.run_in(f"{sys.executable} -m check_jsonschema --no-cache {' '.join(options)} {name}")

    def assert_valid(self, schema, name, text, spoilt):
        """The text is valid, and with a change it is not: the judge can fail."""
        option = f"--builtin-schema vendor.{schema}"
        code, out = self.judge(name, text, option)
        self.assertEqual(code, 0, out)
        self.assertIn(spoilt[0], text)
        code, out = self.judge(name, text.replace(*spoilt), option)
        self.assertEqual(code, 1, out)
        self.assertIn("Schema validation errors", out)

    def test_the_action_is_valid(self):
        self.assert_valid("github-actions", "action.yml", (ROOT / "action.yml").read_text(encoding="utf-8"), ("using: composite", "using: composit"))

    def test_the_workflow_is_valid_with_each_further_step(self):
        workflow = block_of(".github/workflows/readout.yml")
        steps = [b for b in blocks("yaml") if b.startswith("      - ")]
        self.assertEqual(len(steps), 2)
        for text in (workflow, *(workflow + step for step in steps)):
            self.assert_valid("github-workflows", "readout.yml", text, ("runs-on:", "run-on:"))

    def test_the_pipeline_of_gitlab_is_valid(self):
        self.assert_valid("gitlab-ci", ".gitlab-ci.yml", block_of(".gitlab-ci.yml"), ("script:\n    - readout", "script:\n    text: readout"))

    def test_the_hook_is_valid(self):
        self.write("hooks.yaml", (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
        self.must(f"{sys.executable} -m pre_commit validate-manifest hooks.yaml")
        self.write("hooks.yaml", "- id: readout-check\n")
        self.assertEqual(self.run_in(f"{sys.executable} -m pre_commit validate-manifest hooks.yaml")[0], 1)


class Action(Folder):
    """The steps of action.yml, run as a runner runs them: the inputs are in the environment."""

    def run_step(self, number, **inputs):
        action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
        values = {name: row["default"] for name, row in action["inputs"].items()}
        self.assertLessEqual(inputs.keys(), values.keys())
        step = action["runs"]["steps"][number]
        self.assertEqual(step["shell"], "bash")
        self.assertNotIn("${{", step["run"])
        environment = {name: re.sub(r"\$\{\{ inputs\.(\w+) \}\}", lambda m: {**values, **inputs}[m[1]], value)
                       for name, value in step.get("env", {}).items()}
        return self.run_in(step["run"], GITHUB_ACTION_PATH=str(self.top / "action"), RUNNER_TEMP=str(self.top / "temp"),
                           GITHUB_PATH=str(self.top / "paths"), **environment)

    def test_a_wrong_meeting_is_annotated_and_fails(self):
        self.sample("a folder/bad", change=WRONG_OFFSET)
        code, out = self.run_step(1)
        self.assertEqual(code, 1, out)
        self.assertIn("::error title=session-offset-disagrees,file=a folder/bad.xml,line=31,endLine=31,col=47,endColumn=53::", out)
        sarif = json.loads((self.work / "readout.sarif").read_text(encoding="utf-8"))
        self.assertEqual([r["ruleId"] for r in sarif["runs"][0]["results"]], ["session-offset-disagrees"])

    def test_inputs_reach_the_program(self):
        self.sample("a folder/bad", change=WRONG_OFFSET)
        self.sample("good")
        code, out = self.run_step(1, paths="good.xml", args="--lang en,ja --jobs 1", sarif="a b.sarif")
        self.assertEqual((code, out), (0, "checked 1 meeting, 1 translation, 0 registers, 0 styles, 0 catalogs\n0 errors, 0 warnings, 0 notes\n"))
        self.assertTrue((self.work / "a b.sarif").exists())
        self.assertEqual(self.run_step(1, paths="good.xml\na folder\n")[0], 1)
        self.assertEqual(self.run_step(1, paths="good.xml", args="--lang en,fr")[0], 1)

    def test_no_paths_is_a_failure(self):
        code, out = self.run_step(1, paths="")
        self.assertNotEqual(code, 0)
        self.assertIn("paths is empty", out)

    def test_readout_is_installed_only_if_the_job_has_none(self):
        self.assertEqual(self.run_step(0), (0, ""))
        (self.bin / "readout").unlink()
        (self.top / "action").mkdir()
        (self.top / "action/dev").write_text('#!/bin/sh\necho "dev $*"\n', encoding="utf-8")
        (self.top / "action/dev").chmod(0o755)
        (self.bin / "cmake").write_text('#!/bin/sh\necho "cmake $*"\n', encoding="utf-8")
        (self.bin / "cmake").chmod(0o755)
        code, out = self.run_step(0)
        self.assertEqual((code, out), (0, f"dev demo\ncmake --install {self.top}/action/build --prefix {self.top}/temp/readout\n"))
        self.assertEqual((self.top / "paths").read_text(encoding="utf-8"), f"{self.top}/temp/readout/bin\n")


class GitLab(Folder):
    def test_the_job_writes_its_reports_and_fails(self):
        self.sample("bad", change=WRONG_OFFSET)
        job = yaml.safe_load(block_of(".gitlab-ci.yml"))["readout"]
        (script,) = job["script"]
        self.assertEqual(self.run_in(script)[0], 1)
        reports = job["artifacts"]["reports"]
        (finding,) = json.loads((self.work / reports["codequality"]).read_text(encoding="utf-8"))
        self.assertEqual(finding["location"], {"path": "bad.xml", "lines": {"begin": 31}})
        self.assertIn("<failure", (self.work / reports["junit"]).read_text(encoding="utf-8"))
        # The report of a first run is no file of ours in a second one.
        self.assertEqual(self.run_in(script)[0], 1)
        self.sample("bad")
        code, out = self.run_in(script)
        self.assertEqual((code, out.splitlines()[-1]), (0, "0 errors, 0 warnings, 0 notes"))


class ProblemMatcher(Folder):
    """The patterns find each finding of the text once, with the values of the JSON."""

    def setUp(self):
        super().setUp()
        matchers = json.loads((ROOT / ".github/readout-problem-matcher.json").read_text(encoding="utf-8"))["problemMatcher"]
        self.patterns = [(m.get("severity"), m["pattern"][0]) for m in matchers]
        self.assertEqual(len({m["owner"] for m in matchers}), len(matchers))

    def found_in(self, text):
        """The findings that GitHub finds in the lines of a log."""
        found = []
        for line in text.splitlines():
            for severity, pattern in self.patterns:
                match = re.search(pattern["regexp"], line, re.A)
                if match:
                    value = {key: match[pattern[key]] for key in pattern if key != "regexp"}
                    found.append((value["file"], int(value["line"]), int(value["column"]), value.get("severity", severity),
                                  value["code"], value["message"]))
        return found

    def test_each_finding_of_the_text_is_found_once(self):
        self.sample("日本 a:b", change=WRONG_OFFSET, translation=WRONG_TAG)
        self.sample("short/bad", change=CAPITALS)
        self.sample("short/note", change=(CAPITALS[0], "<?readout-ignore name-in-capitals Nothing is here?>" + CAPITALS[0]))
        # The text shows the second line, which looks like a finding.
        self.write("like.xml", '<meeting xmlns="urn:readout:meeting:1">\n<parties/> a.xml:1:2: error: b [c]\n</meeting>\n')
        _, out = self.run_in("readout check . none.xml --format json 2>/dev/null")
        severities = {"error": "error", "warning": "warning", "note": "notice"}
        expected = [(f["place"]["file"], f["place"]["start"]["line"], f["place"]["start"]["column"], severities[f["severity"]], f["rule"], f["message"])
                    for f in json.loads(out)["findings"]]
        self.assertGreater(len(expected), 4)
        self.assertLessEqual({"error", "warning", "notice"}, {row[3] for row in expected})
        for form in ("text", "full"):
            with self.subTest(form):
                self.assertEqual(self.found_in(self.run_in(f"readout check . none.xml --format {form}")[1]), expected)


class Page(Folder):
    def test_settings_of_the_page_are_valid(self):
        self.sample("m")
        self.assertEqual(len(blocks("toml")), 3)
        for toml in blocks("toml"):
            self.write("readout.toml", toml)
            self.must("readout check .")

    def test_a_new_meeting_is_red(self):
        self.write("readout.toml", block_of("readout.toml"))
        for command in ("readout --version", "readout new 2022-03-01-meeting.xml"):
            self.assertTrue(is_command(command), command)
            self.must(command)
        for command in ("readout check .", "readout check . --output junit=readout-junit.xml"):
            self.assertTrue(is_command(command))
            code, out = self.run_in(command)
            self.assertEqual(code, 1, out)
            self.assertIn("[translation-missing]", out)

    def test_rules_are_ignored_as_the_page_says(self):
        name = '<name xml:lang="en" order="given-first">'
        capitals = f"{name}<given>Antony</given>"
        self.sample("m", change=(capitals + CAPITALS[0], capitals + CAPITALS[1]))
        self.assertEqual(self.run_in("readout check .")[0], 1)
        (instruction,) = blocks("xml")
        self.sample("m", change=(capitals + CAPITALS[0], instruction + capitals + CAPITALS[1]))
        self.must("readout check .")
        settings = next(b for b in blocks("toml") if "[rules]" in b)
        self.sample("m", change=(capitals + CAPITALS[0], capitals + CAPITALS[1]))
        self.write("readout.toml", settings)
        self.must("readout check .")


if __name__ == "__main__":
    unittest.main()
