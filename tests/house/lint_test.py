"""Each linter of tools/lint can fail: a small tree with one fault, and the words of the linter about it."""

import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BODY = """(int a, int b) {
  int total = 0;
  if (a < b) total += a * b;
  while (total > 9) total -= 7;
  for (int i = 0; i < a; ++i) total ^= i << b;
  switch (total) {
    case 1: return a;
    default: break;
  }
  do total = total % 7 + (b & 3); while (total > a || !b);
  int c = a ? b : -total, d[] = {a, b, total};
  return c + d[total] - (a == b) * ~c;
}
"""

# The action, the file, its text, and the message of the linter; None for a correct text.
CASES = [
    ("format", "src/base/a.cpp", "int a;\n", None),
    ("format", "src/base/a.cpp", "int  a ;\n", "src/base/a.cpp:1:4: error: code should be clang-formatted"),
    ("format", "bench/a.cpp", "int  a ;\n", "bench/a.cpp:1:4: error: code should be clang-formatted"),
    ("shell", "tools/a", "#!/bin/sh\necho \"$1\"\n", None),
    ("shell", "tools/a", "#!/bin/sh\necho $1\n", "SC2086"),
    ("shell", "dev", "#!/bin/sh\necho $1\n", "SC2086"),
    ("python", "tools/a.py", "import sys\nsys.exit(0)\n", None),
    ("python", "tools/a.py", "import os\n", "F401"),
    ("python", "tests/judges/a", "#!/usr/bin/env python3\nimport os\n", "F401"),
    ("code", "src/base/a.cpp", "int f" + BODY, None),
    ("code", "src/base/a.cpp", "int f" + BODY + "\nint g" + BODY, "Duplicate block"),
    ("code", "src/base/a.cpp", "int f(int a) {\n" + "  ++a;\n" * 60 + "}\n", "f has 62 lines of code; the most is 60"),
    ("code", "src/base/a.cpp", "int f(int a) {\n" + "  ++a;\n" * 20 + "}\n",
     "the 95th percentile of lines in a function is 22; the most is 20"),
    ("tidy", "src/base/a.cpp", "int* f() { return nullptr; }\n", None),
    ("tidy", "src/base/a.cpp", "int* f() { return 0; }\n", "modernize-use-nullptr"),
]


def lint(action, name, text):
    """Exit code and output of tools/lint over a tree of one file, with our own settings."""
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder).resolve()
        for setting in (".clang-format", ".clang-tidy", "ruff.toml"):
            (root / setting).symlink_to(ROOT / setting)
        for part in ("src/base", "tests/judges", "bench", "tools", "build"):
            (root / part).mkdir(parents=True)
        (root / name).write_text(text, encoding="utf-8")
        (root / "build/compile_commands.json").write_text(
            f'[{{"directory": "{root}", "file": "{root / name}", "command": "c++ -std=c++20 -c {root / name}"}}]', encoding="utf-8")
        result = subprocess.run([sys.executable, "-B", ROOT / "tools/lint", action], text=True, capture_output=True,
                                env={**os.environ, "READOUT_LINT_ROOT": str(root)})
        return result.returncode, result.stdout


class EachLinterCanFail(unittest.TestCase):
    def test_good_and_bad_files(self):
        for action, name, text, fault in CASES:
            with self.subTest(action=action, name=name, fault=fault):
                code, output = lint(action, name, text)
                self.assertEqual(code, 0 if fault is None else 1, output)
                self.assertIn(fault or "lint: nothing found", output)

    def test_a_missing_linter_is_a_failure(self):
        with tempfile.TemporaryDirectory() as folder:
            tools = pathlib.Path(folder, "tools")
            tools.mkdir()
            (tools / "lint").write_bytes((ROOT / "tools/lint").read_bytes())
            result = subprocess.run([sys.executable, "-B", tools / "lint", "format"], text=True, capture_output=True,
                                    env={**os.environ, "PATH": ""})
            self.assertEqual(result.returncode, 1)
            self.assertIn("clang-format is missing; ./dev lint installs it", result.stdout)


if __name__ == "__main__":
    unittest.main()
