"""memory.py READOUT: peak memory and time of the program by the size of its input.

Each row runs a command on generated files and compares its peak resident memory with a limit, which docs/reliability.md
states. Times are compared with those of xmllint on the same file, so that they do not depend on the machine.
"""

import multiprocessing
import os
import pathlib
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import zlib

import po_constructs

ROOT = pathlib.Path(__file__).resolve().parents[2]
MEETING, HEADER = po_constructs.MEETING, po_constructs.HEADER
MIB = 1 << 20
# Peak memory of `check`: a part that does not depend on the input, and bytes for each byte of it.
CHECK_BASE, CHECK_EACH = 32 * MIB, 15
RENDER_PICTURES = 200 * MIB
MANY_FILES = 4 * MIB
# Times the time of xmllint --stream: 150 and 400 ns a byte, where xmllint takes 21 (a valid file of 50 MB).
REFUSED, REPORTED = 7.1, 19


def run(command, folder):
    """Peak memory in bytes, processor time and exit code. Linux counts the memory of this program before exec(), too, so
    it keeps little: texts are made when they are written."""
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                          preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (120, 120))) as running:
        _, status, usage = os.wait4(running.pid, 0)
        running.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_maxrss * 1024, usage.ru_utime + usage.ru_stime, running.returncode


def apart(make, *arguments, **named):
    """Makes a file in a process of its own, so that its memory is not counted as that of the programs that run later."""
    maker = multiprocessing.Process(target=make, args=arguments, kwargs=named)
    maker.start()
    maker.join()
    if maker.exitcode != 0:
        sys.exit(f"memory: {make.__name__} failed")


def chunk(kind, data):
    body = kind + data
    return len(data).to_bytes(4, "big") + body + zlib.crc32(body).to_bytes(4, "big")


def noisy_png(path, width, height, bits, kind=2):
    """A PNG with samples of so many random bits each: RGB, or with an alpha channel if the kind is 6."""
    width *= 4 if kind == 6 else 3
    stream, spread = zlib.compressobj(1), bytes(i & (1 << bits) - 1 for i in range(256))
    rows = (b"\0" + random.Random(y).randbytes(width).translate(spread) for y in range(height))
    data = b"".join(stream.compress(row) for row in rows) + stream.flush()
    write_png(path, (width // (4 if kind == 6 else 3), height, kind, 0), data)


def write_png(path, header, data):
    width, height, kind, interlaced = header
    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes((8, kind, 0, 0, interlaced))
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b""))


def png(path, width, height, interlaced=False):
    """A PNG with RGB samples that repeat after 997 rows, so that it compresses well; if interlaced, with black ones."""
    if interlaced:  # the seven passes of Adam7 have more rows than the picture, each with a byte for its filter
        passes = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
        size = sum(-(-(height - y) // dy) * (1 + 3 * -(-(width - x) // dx)) for x, y, dx, dy in passes)
        data = zlib.compress(bytes(size), 1)
    else:
        row = bytes((i * i * 31 + i // 7) & 255 for i in range(3 * width + 997))
        stream = zlib.compressobj(1)
        data = b"".join(stream.compress(b"\0" + row[y % 997:y % 997 + 3 * width]) for y in range(height)) + stream.flush()
    write_png(path, (width, height, 2, interlaced), data)


def meeting_with(points="", photos=""):
    return MEETING.replace("  <overview>", photos + "<overview>" + points, 1)


def photos(count):
    return "".join(f'<photo src="p{i}.png"><alt xml:id="alt{i}">A room</alt></photo>' for i in range(count))


POINT = '<item xml:id="x-NUMBER"><p xml:id="y-NUMBER">Both sides discussed point NUMBER at some length.</p></item>\n'
# Files of some megabytes that `check` reads, by their names.
CHECKED = {
    "points": ("m.xml", lambda: meeting_with(po_constructs.times(20_000, POINT))),
    "long text": ("m.xml", lambda: meeting_with('<p xml:id="z">' + "A sentence about the talks. " * 100_000 + "</p>")),
    "refused values": ("m.xml", lambda: meeting_with(po_constructs.times(40_000, '<p xml:id="y-NUMBER">on <date value="2025-13-01"/></p>\n'))),
    "unknown elements": ("m.xml", lambda: meeting_with(po_constructs.times(40_000, "<itme><p>unknown NUMBER</p></itme>\n"))),
    "a file that is cut off": ("m.xml", lambda: meeting_with(po_constructs.times(40_000, POINT))[:-200]),
    "a translation": ("m.ja.po", lambda: HEADER + po_constructs.times(20_000, po_constructs.entry("訳文", "u-NUMBER", "text NUMBER"))),
    "a register": ("r.xml", lambda: po_constructs.REGISTER.format(po_constructs.times(30_000, po_constructs.ENTRY))),
}


class Memory:
    def __init__(self, program, folder):
        self.program, self.folder, self.faults = program, folder, 0

    def fresh(self, name):
        folder = self.folder / name.replace(" ", "-")
        folder.mkdir()
        return folder

    def compare(self, name, got, limit, unit="MiB"):
        verdict = "" if got <= limit else "  TOO MUCH"
        self.faults += got > limit
        print(f"{name}: {got:.1f} of {limit:.1f} {unit}{verdict}", flush=True)

    def peak(self, name, command, folder, limit, code=0):
        peak, _, got = run([self.program, *command], folder)
        if got != code:
            self.faults += 1
            print(f"{name}: exit code {got}, should be {code}")
        self.compare(name, peak / MIB, limit / MIB)
        return peak

    def check_files(self):
        for name, (file, make) in CHECKED.items():
            folder = self.fresh(name)
            (folder / "m.xml").write_text(MEETING, encoding="utf-8")
            size = (folder / file).write_bytes(make().encode())
            peak, _, code = run([self.program, "check", file], folder)
            if code not in (0, 1):
                self.faults += 1
                print(f"{name}: exit code {code}")
            self.compare(f"check, {name}, {size / MIB:.1f} MiB", peak / MIB, (CHECK_BASE + CHECK_EACH * size) / MIB)

    def pictures(self):
        folder = self.fresh("pictures")
        for i in range(5):
            apart(png, folder / f"p{i}.png", 4000, 3000)
        (folder / "m.xml").write_text(meeting_with(photos=photos(5)), encoding="utf-8")
        self.peak("render, five PNGs of 36 MB", ["render", "m.xml", "--draft", "--jobs", "2", "--to", "pdf"], folder, RENDER_PICTURES)
        size = (folder / "p0.png").stat().st_size
        self.peak("check, five PNGs", ["check", "m.xml"], folder, CHECK_BASE + CHECK_EACH * size)
        for bits, kind, name in ((4, 2, "half noise"), (4, 6, "half noise and alpha")):
            apart(noisy_png, folder / "p0.png", 4000, 3000, bits, kind)
            for i in range(1, 5):
                shutil.copy(folder / "p0.png", folder / f"p{i}.png")
            self.peak(f"render, five PNGs of 36 MB with {name}", ["render", "m.xml", "--draft", "--jobs", "2", "--to", "pdf"], folder,
                      RENDER_PICTURES)
        apart(png, folder / "p0.png", 4000, 4000, interlaced=True)
        (folder / "m.xml").write_text(meeting_with(photos=photos(1)), encoding="utf-8")
        self.peak("check, an interlaced PNG of 48 MB", ["check", "m.xml"], folder, CHECK_BASE)
        self.peak("render, the same", ["render", "m.xml", "--draft", "--to", "pdf"], folder, RENDER_PICTURES)
        apart(png, folder / "p0.png", 5000, 4000, interlaced=True)
        self.peak("render, a larger one", ["render", "m.xml", "--lang", "en", "--to", "pdf"], folder, CHECK_BASE, code=1)

    def many_files(self):
        folder = self.fresh("many")
        for i in range(400):
            (folder / f"m{i}.xml").write_text(meeting_with(po_constructs.times(200, POINT)), encoding="utf-8")
        names = [f"m{i}.xml" for i in range(400)]
        for command in (["check"], ["render", "--draft", "--to", "text", "--out", "out"]):
            few = run([self.program, *command, "--jobs", "2", *names[:40]], folder)[0]
            self.peak(f"{command[0]}, 400 files as 40", [*command, "--jobs", "2", *names], folder, few + MANY_FILES)

    def times(self):
        for name, limit in {"a file that is cut off": REFUSED, "refused values": REPORTED, "unknown elements": REPORTED}.items():
            folder = self.fresh(name + ", time")
            (folder / "m.xml").write_text(CHECKED[name][1](), encoding="utf-8")
            (folder / "small.xml").write_text(MEETING, encoding="utf-8")
            schema = ["xmllint", "--noout", "--nonet", "--stream", "--schema", str(ROOT / "src/meeting/meeting.xsd")]
            own, other = ([min(run([*command, file], folder)[1] for _ in range(3)) for file in ("m.xml", "small.xml")]
                          for command in ([self.program, "check", "--jobs", "1"], schema))
            self.compare(f"time, {name}", (own[0] - own[1]) / (other[0] - other[1]), limit, "times xmllint")


def main():
    with tempfile.TemporaryDirectory() as name:
        memory = Memory(os.path.abspath(sys.argv[1]), pathlib.Path(name))
        memory.check_files()
        memory.many_files()
        memory.times()
        memory.pictures()
    return 1 if memory.faults else 0


if __name__ == "__main__":
    sys.exit(main())
