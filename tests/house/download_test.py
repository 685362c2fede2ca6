"""tools/explain-download names the fix for each fault of a machine that a log shows, and always fails."""

import pathlib
import subprocess
import tempfile
import unittest

TOOL = pathlib.Path(__file__).resolve().parents[2] / "tools/explain-download"

# A line of a log, and the fix; None if the log shows no fault of the machine. The lines are those of Maven, pip and the Java launcher.
CASES = [
    ("(certificate_unknown) PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException", "run update-ca-certificates"),
    ("[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable to get local issuer certificate", "run update-ca-certificates"),
    ("java: error while loading shared libraries: libjli.so: cannot open shared object file: No such file or directory",
     "mount -t proc proc /proc"),
    ("repo.maven.apache.org: Unknown host repo.maven.apache.org", "configure the proxies of Maven and pip"),
    ("[Errno -3] Temporary failure in name resolution", "configure the proxies of Maven and pip"),
    ("No space left on device", None),
]


class Downloads(unittest.TestCase):
    def test_each_fault_has_its_fix(self):
        for line, fix in CASES:
            with self.subTest(line), tempfile.TemporaryDirectory() as folder:
                log = pathlib.Path(folder) / "log"
                log.write_text(line + "\n", encoding="utf-8")
                result = subprocess.run([TOOL, log, "fetch-judges: x"], text=True, capture_output=True)
                self.assertEqual((result.returncode, result.stdout), (1, ""))
                *shown, last = result.stderr.splitlines()
                if fix is None:
                    self.assertEqual([*shown, last], [line, "fetch-judges: x could not be fetched"])
                else:
                    self.assertEqual(shown, [line, "fetch-judges: x could not be fetched"])
                    self.assertRegex(last, f"^  = .*{fix}$")


if __name__ == "__main__":
    unittest.main()
