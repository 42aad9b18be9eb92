#!/usr/bin/env python3
"""faults - what a store lives through: killed imports, full disks, two writers, odd permissions, damage, old age.

usage: faults.py [--kills N] [--seed N] [--only WORD] PROGRAM

One line a check, PASS, SKIP or FAIL with a reason.  After every fault the store must verify, hold all that was
acknowledged and nothing half entered, and the message must say what to do.  Exit status 1 if any check failed.
Some checks need root (a small file system, an ordinary user) and are left out otherwise.
"""
import argparse
import contextlib
import os
import pathlib
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

from checks import CHECKS, Failed, Skipped, check, expect

COUSIN = pathlib.Path(__file__).resolve().parent.parent / "CoreTests/Fixtures/cousin/plan.yaml"
NOBODY = 65534


class Desk:
    """A folder with a store in it, and the program."""

    def __init__(self, options, folder):
        self.program, self.options, self.folder = str(pathlib.Path(options.program).resolve()), options, pathlib.Path(folder)
        self.store = self.folder / "store.sqlite"
        self.environment = {**os.environ, "LC_ALL": "C.UTF-8", "HOME": str(self.folder), "XDG_CONFIG_HOME": str(self.folder),
                            "XDG_STATE_HOME": str(self.folder)}

    def start(self, *words, **further):
        return subprocess.Popen([self.program, *map(str, words)], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                text=True, env=self.environment, **further)

    def run(self, *words, status=0, **further):
        process = self.start(*words, **further)
        output, errors = process.communicate(timeout=300)
        told = f"{' '.join(map(str, words))[:60]}: {process.returncode} {output[-300:]}{errors[-300:]}"
        expect(process.returncode == status, told)
        expect(status == 0 or errors.count("\n") == 1, f"not one sentence: {errors}")
        return output if status == 0 else errors

    def bring(self, path, **further):
        return self.run("import", "--store", self.store, "--known", "2025-10-08", path, **further)

    def table(self, name, rows, first=0):
        path = self.folder / name
        with open(path, "w", encoding="utf-8") as file:
            file.write("list,code,name,cluster\n")
            file.writelines(f"{LIST},E{row},第{row}厂,tea\n" for row in range(first, first + rows))
        return path

    def count(self):
        """How many items of the list are seen."""
        with contextlib.closing(sqlite3.connect(f"file:{self.store}?mode=ro", uri=True)) as store:
            return store.execute("SELECT count(*) FROM items WHERE ended IS NULL").fetchone()[0]

    def batches(self):
        return len(self.run("batches", "--store", self.store).splitlines())

    def is_whole(self):
        self.run("verify", "--store", self.store)
        self.run("show", "overview", "--store", self.store)


LIST = None


def find_list():
    """The id of the first list of the plan."""
    lines = COUSIN.read_text(encoding="utf-8").splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith("lists:"))
    line = next(line for line in lines[start:] if "id:" in line)
    return line.split("id:")[1].split(",")[0].strip().strip("{}")


@contextlib.contextmanager
def desk(options, folder=None):
    with tempfile.TemporaryDirectory() as temporary:
        made = Desk(options, folder or temporary)
        made.bring(COUSIN)
        yield made


@contextlib.contextmanager
def killed(made, after, *words):
    """A command that is killed after some seconds, unless it was done by then."""
    process = made.start(*words)
    try:
        output, _ = process.communicate(timeout=after)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        output, _ = process.communicate()
    yield output


def kills(options, prepare, words, states):
    """Kills a command at random moments of what it takes; `states` are the counts before and after it."""
    dice = random.Random(options.seed)
    with desk(options) as made:
        prepare(made)
        original = made.folder / "original.sqlite"
        shutil.copy(made.store, original)
        started = time.monotonic()
        made.run(*words(made))
        span = time.monotonic() - started
        seen = set()
        for _ in range(options.kills):
            for end in "-wal", "-shm", "":
                pathlib.Path(f"{made.store}{end}").unlink(missing_ok=True)
            shutil.copy(original, made.store)
            with killed(made, dice.uniform(0, 1.1 * span), *words(made)) as output:
                pass
            made.is_whole()
            count = made.count()
            seen.add(count)
            expect(count in states, f"{count} items, neither of {states}")
            expect(not output or count == states[1], f"acknowledged, but not there: {output}")
            if count == states[0]:
                made.run(*words(made))
                expect(made.count() == states[1], "done again it is not there")
        expect(len(seen) == 2 or options.kills < 8, f"only ever {seen}: the moments were no test")


@check("an import killed at random moments: all of it or nothing, and it can be done again")
def _(options):
    kills(options, lambda made: (made.bring(made.table("old.csv", 50)), made.table("new.csv", 20_000, 1000)),
          lambda made: ("import", "--store", made.store, "--known", "2025-11-08", made.folder / "new.csv"), (50, 20_050))


@check("a large import, which makes its indexes anew, killed at random moments")
def _(options):
    rows = 420_000
    if options.kills < 20:
        raise Skipped("only with many kills")
    short = argparse.Namespace(**{**vars(options), "kills": options.kills // 10})
    kills(short, lambda made: (made.bring(made.table("old.csv", 50)), made.table("new.csv", rows, 1000)),
          lambda made: ("import", "--store", made.store, "--known", "2025-11-08", made.folder / "new.csv"),
          (50, 50 + rows))


@check("a withdrawal killed at random moments: all of it or nothing")
def _(options):
    kills(options, lambda made: (made.bring(made.table("old.csv", 50)), made.bring(made.table("new.csv", 10_000, 1000))),
          lambda made: ("undo", "--store", made.store, 3), (10_050, 50))


def make_older(path):
    """The store as the version before the chain left it."""
    with contextlib.closing(sqlite3.connect(path)) as store:
        for table in "chain_parts", "chain", "meetings", "endings":
            store.execute(f"DROP TABLE {table}")
        store.execute("PRAGMA user_version = 3")
        store.commit()


@check("an older store: looking works, migrating brings it up to date, killed in the middle it is old or new")
def _(options):
    dice = random.Random(options.seed)
    with desk(options) as made:
        made.bring(made.table("old.csv", 30_000))
        make_older(made.store)
        old = made.folder / "old.sqlite"
        shutil.copy(made.store, old)
        made.run("show", "overview", "--store", made.store)
        expect(made.store.read_bytes() == old.read_bytes(), "looking changed it")
        told = made.run("verify", "--store", made.store, status=4)
        expect("jiqun migrate" in told, told)
        started = time.monotonic()
        made.run("migrate", "--store", made.store)
        span = time.monotonic() - started
        made.is_whole()
        for _ in range(max(3, options.kills // 4)):
            shutil.copy(old, made.store)
            with killed(made, dice.uniform(0, 1.1 * span), "migrate", "--store", made.store):
                pass
            made.run("migrate", "--store", made.store)
            made.is_whole()
            expect(made.count() == 30_000, f"{made.count()} items")
        left = [path.name for path in made.folder.iterdir() if ".before-" in path.name]
        expect(not left, f"left over: {left}")


@check("a full disk: one sentence, the store as it was, and it can still be looked at")
def _(options):
    if os.geteuid() != 0:
        raise Skipped("needs root for a small file system; a limit on the file's size is tried below")
    with tempfile.TemporaryDirectory() as folder:
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", folder], capture_output=True)
        if mounted.returncode != 0:
            raise Skipped("no file system may be mounted here")
        try:
            with desk(options, folder) as made:
                made.bring(made.table("old.csv", 50))
                large = tempfile.NamedTemporaryFile("w", suffix=".csv", encoding="utf-8")
                large.write("list,code,name\n" + "".join(f"{LIST},N{row},第{row}厂\n" for row in range(60_000)))
                large.flush()
                told = made.bring(large.name, status=4)
                expect("磁盘已满" in told and "腾出" in told, told)
                made.is_whole()
                expect(made.count() == 50, f"{made.count()} items")
                # Not a byte left: the log and its index cannot be made.
                with contextlib.suppress(OSError), open(made.folder / "filler", "wb", buffering=0) as filler:
                    while True:
                        filler.write(b"x" * 4096)
                made.is_whole()
                told = made.bring(large.name, status=4)
                expect("磁盘已满" in told or "写" in told, told)
                (made.folder / "filler").unlink()
                made.bring(made.table("more.csv", 60, 100))
                expect(made.count() == 110, f"{made.count()} items")
        finally:
            subprocess.run(["umount", "-l", folder], capture_output=True)


@check("a limit on the size of files: one sentence, the store as it was")
def _(options):
    with desk(options) as made:
        made.bring(made.table("old.csv", 50))
        large = made.table("large.csv", 60_000, 1000)
        limit = made.store.stat().st_size + 300_000

        def limited():
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

        told = made.bring(large, status=4, preexec_fn=limited)
        expect("没有写入" in told or "保持原样" in told, told)
        made.is_whole()
        expect(made.count() == 50, f"{made.count()} items")
        made.bring(large)
        expect(made.count() == 60_050, f"{made.count()} items")


@check("opened twice: two imports at once both enter or are told to wait, readers see one state or the other")
def _(options):
    with desk(options) as made:
        tables = [made.table(f"{part}.csv", 8_000, 100_000 * (part + 1)) for part in range(3)]
        pair = [made.start("import", "--store", made.store, "--known", "2025-10-08", table) for table in tables]
        while any(process.poll() is None for process in pair):
            expect(made.count() % 8_000 == 0, f"{made.count()} items in the middle")
            made.run("show", "overview", "--store", made.store)
        entered = 0
        for process in pair:
            _, errors = process.communicate()
            entered += process.returncode == 0
            expect(process.returncode == 0 or (process.returncode == 4 and "稍后再试" in errors), errors)
        expect(entered >= 1 and made.count() == 8_000 * entered, f"{entered} entered, {made.count()} items")
        made.is_whole()


def as_nobody():
    os.setgroups([])
    os.setgid(NOBODY)
    os.setuid(NOBODY)


@check("a file an ordinary user may not write: looking works, importing says why not")
def _(options):
    if os.geteuid() != 0:
        raise Skipped("needs root to be somebody else")
    with desk(options) as made:
        made.bring(made.table("old.csv", 50))
        program = made.folder / "jiqun"
        shutil.copy(made.program, program)
        os.chmod(made.folder, 0o755)
        made.program = str(program)
        size = made.store.stat().st_size
        for owner, mode in (0, 0o755), (NOBODY, 0o755):  # a folder of somebody else's, and one's own
            os.chown(made.folder, owner, owner)
            os.chmod(made.store, 0o444)
            made.run("show", "overview", "--store", made.store, preexec_fn=as_nobody)
            told = made.bring(made.table("more.csv", 5, 500), status=4, preexec_fn=as_nobody)
            expect("只读" in told and "权限" in told, told)
        os.chown(made.folder, 0, 0)
        expect(made.store.stat().st_size == size, "it was written to")
        os.chmod(made.store, 0o600)
        told = made.run("show", "overview", "--store", made.store, status=4, preexec_fn=as_nobody)
        expect("权限" in told, told)


@check("damage: a page of nonsense, half a file, another file: one sentence that says what to do")
def _(options):
    with desk(options) as made:
        made.bring(made.table("old.csv", 5_000))
        whole = made.store.read_bytes()
        for label, bytes in (
                ("a page", whole[:40 * 4096] + os.urandom(4096) + whole[41 * 4096:]),
                ("a half", whole[:len(whole) // 2 // 4096 * 4096]),
                ("nonsense", os.urandom(10_000)), ("a text", "第一行\n".encode() * 100)):
            made.store.write_bytes(bytes)
            process = made.start("verify", "--store", made.store)
            output, errors = process.communicate()
            expect(process.returncode in (1, 4), f"{label}: {process.returncode} {output}{errors}")
            expect("备份" in output + errors or "不是 jiqun 的库" in errors, f"{label}: {output}{errors}")
        made.store.write_bytes(b"")
        expect("空文件" in made.run("show", "overview", "--store", made.store, status=4), "an empty file")


@check("a byte flipped anywhere in the journal is found, and its batch named")
def _(options):
    dice = random.Random(options.seed)
    with desk(options) as made:
        for part in range(4):
            made.bring(made.table(f"{part}.csv", 200, 1000 * part))
        whole = made.store.read_bytes()
        for part in range(4):
            name = f"第{1000 * part + dice.randrange(200)}厂".encode()
            place = whole.find(name)
            expect(place > 0, f"{name.decode()} is not in the file")
            bytes = bytearray(whole)
            while place >= 0:  # in the table and in its indexes, as a careful hand would
                bytes[place + len(name) - 4] ^= 1
                place = whole.find(name, place + 1)
            made.store.write_bytes(bytes)
            process = made.start("verify", "--store", made.store)
            output, errors = process.communicate()
            expect(process.returncode == 1 and f"批次 {part + 2}(" in output, f"{part}: {output}{errors}")


def main():
    global LIST
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=6, help="random moments a command is killed at")
    parser.add_argument("--seed", type=int, default=361)
    parser.add_argument("--only", default="", help="checks whose title contains a word")
    parser.add_argument("program")
    options = parser.parse_args()
    LIST = find_list()
    failures = 0
    for title, body in CHECKS:
        if options.only not in title:
            continue
        try:
            body(options)
            print(f"PASS  {title}", flush=True)
        except Skipped as reason:
            print(f"SKIP  {title}: {reason}", flush=True)
        except (Failed, subprocess.TimeoutExpired) as reason:
            failures += 1
            print(f"FAIL  {title}: {reason}", flush=True)
    print(f"{failures} failed")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
