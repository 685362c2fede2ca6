#!/usr/bin/env python3
"""faults.py READOUT SHIM [SECONDS]: lets each call of the system that concerns a file fail, or ends the program there.

For each scenario and each call of its run, once for each errno of ERRORS and each signal of SIGNALS: without SECONDS all of
them, with SECONDS a selection that fits, in which every call fails at least once if time permits. After each run: the exit code
is 0 or 3, with EINTR 0; after exit code 3 a message names a file; files are whole, old or new, and new as a set unless a message
reports otherwise; no temporary file remains; after exit code 0 all files are those of the undisturbed run.
"""

import concurrent.futures
import errno
import pathlib
import random
import shutil
import signal
import sys
import tempfile
import time

import scenarios

ERRORS = (errno.EINTR, errno.ENOSPC, errno.EIO, errno.EMFILE, errno.ENOMEM, errno.EACCES)
SIGNALS = (signal.SIGKILL, signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
PARTLY = ("[outputs-partly-new]", "[output-not-lasting]")


def environment(shim, work, log, call=0, fault=0):
    is_signal = isinstance(fault, signal.Signals)
    return {"LD_PRELOAD": shim, "FAULT_FOLDER": str(work), "FAULT_LOG": str(log), "FAULT_CALL": str(call),
            "FAULT_SIGNAL" if is_signal else "FAULT_ERRNO": str(int(fault))}


def calls_of(log):
    return log.read_text().splitlines() if log.exists() else []


def name_of(fault):
    return fault.name if isinstance(fault, signal.Signals) else errno.errorcode[fault]


def after_error(case, work, done, fault, failed):
    """What is wrong after a run in which the call `failed` failed with `fault`."""
    if done.returncode not in ((0,) if fault == errno.EINTR else (0, 3)):
        yield f"exit code {done.returncode}"
    if done.returncode == 0 and not case.is_complete(work):
        yield "exit code 0, but other files than those of an undisturbed run"
    names = {pathlib.PurePath(name).name for name in {*case.before, *case.after}} | {"-"}
    if done.returncode == 3 and not any(name in done.stderr for name in names):
        yield "no message names a file"
    partly = any(rule in done.stderr for rule in PARTLY)
    # A file that cannot be removed stays until the next run, which is the next check.
    kept = failed.startswith("unlink")
    yield from case.faults_of_files(work, as_sets=not partly, temporaries=kept)
    if kept:
        yield from after_next_run(case, work)


def after_signal(case, work, done, fault):
    if done.returncode not in (0, -fault):
        yield f"exit code {done.returncode}"
    killed = fault == signal.SIGKILL
    yield from case.faults_of_files(work, as_sets=not killed, temporaries=killed)
    if killed:
        yield from after_next_run(case, work)


def after_next_run(case, work):
    """What is wrong after one more run, which is not disturbed."""
    before = scenarios.contents(work)
    done = case.run(work)
    left = [name for name in scenarios.contents(work) if scenarios.TEMPORARY.search(name)]
    written = case.scenario.arguments[0] != "check" and done.returncode == 0 and "--write" not in case.scenario.arguments
    if left and written:
        yield f"{left[0]} remains after the next run"
    if any(name.endswith(scenarios.BACKUP) for name in before) and "[backup-remains]" not in done.stderr:
        yield "the next run does not report the backup"


def run_one(case, shim, call, fault):
    """The failures of one run, and whether the call took place."""
    work = case.fresh()
    log = work.with_suffix(".log")
    done = case.run(work, environment(shim, work, log, call, fault))
    calls = calls_of(log)
    failed = calls[call - 1] if call <= len(calls) else ""
    wrong = (after_signal(case, work, done, fault) if isinstance(fault, signal.Signals)
             else after_error(case, work, done, fault, failed))
    head = f"{case.scenario.name}: {name_of(fault)} at call {call}, {failed.replace(str(work), '')}"
    failures = [f"{head}: {text}\n{done.stderr}" for text in wrong]
    shutil.rmtree(work)
    log.unlink(missing_ok=True)
    return failures, bool(failed)


def count_calls(case, shim):
    work = case.fresh()
    log = work.with_suffix(".log")
    case.run(work, environment(shim, work, log))
    count = len(calls_of(log))
    shutil.rmtree(work)
    return count


def plan(cases, shim):
    """All runs, ordered so that each prefix spreads over the calls: first one fault of each call, then the next."""
    faults = (*ERRORS, *SIGNALS)
    counts = {case: count_calls(case, shim) for case in cases}
    if not all(counts.values()):
        raise SystemExit("faults: a scenario has no calls: the preloaded library does not work")
    runs = []
    for turn in range(len(faults)):
        spread = [(case, call, faults[(call + turn) % len(faults)])
                  for case in cases for call in range(1, counts[case] + 1)]
        random.Random(turn).shuffle(spread)
        runs += spread
    return runs, sum(counts.values())


def main():
    readout, shim = (str(pathlib.Path(p).resolve()) for p in sys.argv[1:3])
    end = time.monotonic() + float(sys.argv[3]) if len(sys.argv) > 3 else float("inf")
    failures, done, reached = [], 0, 0
    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(2) as pool:
        # The folder as the system names it: the library compares with /proc/self/fd.
        root = pathlib.Path(folder).resolve()
        cases = [scenarios.Case(readout, s, root / str(i)) for i, s in enumerate(scenarios.SCENARIOS)]
        runs, calls = plan(cases, shim)

        def one(run):
            return run_one(run[0], shim, *run[1:]) if time.monotonic() < end else None

        for result in pool.map(one, runs):
            if result:
                failures += result[0]
                done += 1
                reached += result[1]
    print("\n".join(failures))
    print(f"{calls} calls in {len(cases)} scenarios; {done} of {len(runs)} runs, {reached} disturbed; {len(failures)} failures")
    sys.exit(1 if failures or reached < 0.9 * done else 0)


if __name__ == "__main__":
    main()
