#!/usr/bin/env python3
"""kills.py READOUT [SECONDS]: ends runs of readout by a signal at random times, for SECONDS (20).

After each run: the exit status is 0 or the signal; every file is whole, old or new; SIGINT, SIGTERM and SIGHUP leave no temporary
file and no set half new; after a SIGKILL the next run leaves no temporary file and makes all files.
"""

import pathlib
import random
import shutil
import sys
import tempfile
import time

import faults
import scenarios

WRITING = [s for s in scenarios.SCENARIOS if not s.into]


def duration_of(case):
    work = case.fresh()
    start = time.monotonic()
    case.run(work)
    shutil.rmtree(work)
    return time.monotonic() - start


def kill_once(case, signal, after):
    """The failures of one run, and whether the signal ended it."""
    work = case.fresh()
    process = case.start(work)
    time.sleep(after)
    process.send_signal(signal)
    process.communicate(timeout=60)
    wrong = list(faults.after_signal(case, work, process, signal))
    shutil.rmtree(work)
    return [f"{case.scenario.name}: {signal.name} after {after:.4f} s: {text}" for text in wrong], process.returncode != 0


def main():
    readout = str(pathlib.Path(sys.argv[1]).resolve())
    end = time.monotonic() + float(sys.argv[2] if len(sys.argv) > 2 else 20)
    chance = random.Random()
    failures, runs, ended = [], 0, 0
    with tempfile.TemporaryDirectory() as folder:
        cases = [scenarios.Case(readout, s, pathlib.Path(folder).resolve() / str(i)) for i, s in enumerate(WRITING)]
        durations = [duration_of(case) for case in cases]
        while time.monotonic() < end:
            which = runs % len(cases)
            found, killed = kill_once(cases[which], chance.choice(faults.SIGNALS), chance.uniform(0, 1.1 * durations[which]))
            failures += found
            runs += 1
            ended += killed
    print("\n".join(failures))
    print(f"{runs} runs of {len(cases)} scenarios, {ended} ended by the signal; {len(failures)} failures")
    sys.exit(1 if failures or ended == 0 else 0)


if __name__ == "__main__":
    main()
