"""Checks of a dashboard on a store of its own, which other processes write to meanwhile."""
import argparse
import contextlib
import os
import pathlib
import random
import re
import shutil
import signal
import subprocess
import tempfile
import unicodedata

from checks import Skipped, check, expect, gives_back, running
from tmux import Tmux

COUSIN = pathlib.Path(__file__).resolve().parent.parent / "CoreTests/Fixtures/cousin/plan.yaml"
HEADER = "指标,范围,期间,数值,单位\n"


class Desk:
    """A folder with a store, and the program on it."""

    def __init__(self, options, folder):
        if "--sample" not in options.command:
            raise Skipped("not the command of the sample")
        self.program, self.folder = options.command[0], pathlib.Path(folder)
        self.store, self.state = self.folder / "store.sqlite", self.folder / "state"
        self.environment = {"XDG_STATE_HOME": str(self.state), "XDG_CONFIG_HOME": str(self.folder / "config")}
        self.size, self.quit = options.size, options.quit

    def run(self, *words):
        result = subprocess.run([self.program, *map(str, words)], capture_output=True, text=True, timeout=60,
                                env={**os.environ, "LC_ALL": "C.UTF-8", **self.environment})
        expect(result.returncode == 0, f"{' '.join(map(str, words))[:80]}: {result.stdout}{result.stderr}")
        return result.stdout

    def bring(self, name, text=None):
        """Imports a file, written first if a text is given."""
        path = self.folder / name
        if text is not None:
            path.write_text(text, encoding="utf-8")
        return self.run("import", "--store", self.store, "--known", "2025-10-08", path)

    def dashboard(self, *words, **terminal):
        command = [self.program, "open", "--store", str(self.store), *words]
        options = argparse.Namespace(command=command, size=self.size, quit=self.quit)
        return running(options, environment=self.environment, **terminal)


@contextlib.contextmanager
def desk(options):
    with tempfile.TemporaryDirectory() as folder:
        made = Desk(options, folder)
        made.bring(COUSIN)
        yield made


def figure(month, value):
    return HEADER + f"revenue,whole,2025-01/{month:02},{value},亿元\n"


@check("an import by another process is on the screen within a second, idle costs nothing before and after")
def _(options):
    with desk(options) as made, made.dashboard() as session:
        for turn in range(5):
            session.settle(0.6)
            before = session.used()
            expect(not session.pump(0.7) and session.used() == before, f"{before} became {session.used()} while idle")
            session.fresh()
            name = "abcde"[turn] * 6  # no letter in its place twice, or it would not be sent again
            made.bring(name + ".csv", figure(3 + turn, 9.5 + turn))
            expect(session.until(lambda: name in session.text(), 1.0), f"nothing of {name} after a second")
        session.type(b"q")
        gives_back(session, 0)


@check("somebody who may write neither the store nor its folder sees imports all the same, and leaves nothing there")
def _(options):
    if os.geteuid() != 0:
        raise Skipped("needs root to be somebody else")
    with desk(options) as made:
        os.chmod(made.folder, 0o755)
        guest = shutil.copy(made.program, made.folder / "guest")
        there = sorted(path.name for path in made.folder.iterdir())
        command = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", guest, "open", "--store",
                   str(made.store)]
        options = argparse.Namespace(command=command, size=made.size, quit=made.quit)
        with running(options, environment=made.environment) as session:
            for turn in range(3):
                session.settle(1.2)
                before = session.used()
                expect(not session.pump(0.7) and session.used() == before, f"{before} became {session.used()} while idle, turn {turn}")
                session.fresh()
                name = "abc"[turn] * 6
                made.bring(name + ".csv", figure(3 + turn, 9.5 + turn))
                expect(session.until(lambda: name in session.text(), 1.0), f"nothing of {name} after a second")
                (made.folder / (name + ".csv")).unlink()
            session.type(b"q")
            gives_back(session, 0)
        left = sorted(path.name for path in made.folder.iterdir())
        expect(left == there, f"{there} became {left}")


@check("an undo by another process is followed as well, and what is being typed stays with its caret")
def _(options):
    with desk(options) as made:
        made.bring("report.csv", figure(8, 9.6))
        with made.dashboard() as session:
            session.type("/茶".encode())
            session.settle()
            session.fresh()
            made.run("undo", "--store", made.store, "2")
            expect(session.until(lambda: len(session.text().strip()) > 1, 1.0), "nothing is drawn within a second")
            session.settle()
            expect(session.modes.get(25, True), "the caret has gone")
            session.type(b"\x1b")
            session.settle()
            session.type(b"q")
            gives_back(session, 0)


@check("ten imports at once do not flood the terminal")
def _(options):
    with desk(options) as made, made.dashboard() as session:
        session.fresh()
        pair = [subprocess.Popen([made.program, "import", "--store", made.store, "--known", "2025-10-08",
                                  made.folder / f"many{turn}.csv"], stdout=subprocess.DEVNULL,
                                 stderr=subprocess.DEVNULL)
                for turn in range(10)
                if (made.folder / f"many{turn}.csv").write_text(figure(1 + turn, turn), encoding="utf-8")]
        session.until(lambda: all(process.poll() is not None for process in pair), 60)
        session.settle(0.8)
        expect(all(process.returncode == 0 for process in pair), "an import failed")
        expect(len(session.output) < 100_000, f"{len(session.output)} bytes")
        session.type(b"q")
        gives_back(session, 0)


@check("a file is read, committed and withdrawn on the import screen, and nothing is written before")
def _(options):
    with desk(options) as made, made.dashboard() as session:
        path = made.folder / "report.csv"
        path.write_text(figure(8, 9.6), encoding="utf-8")
        session.settle()
        for keys, awaited in ("I", "选择要导入的文件"), (f"{path}\r", "可以导入"):
            session.type(keys.encode())
            expect(session.until(lambda: awaited in session.text(), 10), f"no {awaited}")
        listed = ["batches", "--store", made.store]
        expect("report.csv" not in made.run(*listed), "it was written before it was committed")
        for key, awaited in ("c", "批次 2"), ("u", "批次 2 已撤回"):
            session.type(key.encode())
            session.settle()
            session.fresh()
            session.type(b"\r")
            expect(session.until(lambda: awaited in session.text(), 10), f"no {awaited}")
        expect("撤回" in made.run(*listed), "it was not withdrawn")
        session.type(b"q")
        gives_back(session, 0)


PIECES = [
    "宁", "汉字", "𠮷", "㙟", "䶮", "𬭚", "𰻞", "\U000323af", "\U00031350", "ａ", "　", "e\u0301", "e\u0301\u0302\u0303\u0304\u0305\u0306",
    "茶\u0301", "\u0301", "\u20dd", "각", "\u1100\u1161\u11a8", "क्षि", "ไทย", "العربية", "עברית", "\u202eabc\u202c", "\u2066x\u2069",
    "\u200b", "\u200d", "\ufeff", "\u00ad", "\u2060", "⚠\ufe0f", "❤\ufe0e", "1\ufe0f\u20e3", "👩\u200d👩\u200d👧", "👍🏽", "🇨🇳", "🏴\U000e0067\U000e007f",
    "🔴", "✅", "●", "→", "—", "“”", "①", "℃", "·", "…", "─│┌", "█▌▏", "\ue0b0", "\U000f0001", "\u0378", "\U0001fbff",
    "\u0085", "\u009b31m", "\u2028", "\u2029", "\x07", "\x1b[31m", "\x1b]0;x\x07", "\x7f", "\r", "ﬁ", "ǚ", "Å", "㎡", "〓", "½",
]


def nasty(source, length):
    return "".join(source.choice(PIECES) for _ in range(source.randrange(1, length)))


def quoted(text):
    """A YAML scalar of any characters."""
    return '"' + "".join(f"\\U{ord(c):08x}" for c in text) + '"'


def nasty_plan(source):
    """The cousin's plan with names nobody should give, but no controls: a plan with those is refused."""
    def name(match):
        odd = "".join(c for c in nasty(source, 8) if unicodedata.category(c) not in ("Cc", "Cf", "Zl", "Zp"))
        return f"{match[1]}name: {quoted('茶' + odd + str(match.start()))}{match[3]}"

    text = COUSIN.read_text(encoding="utf-8")
    return re.sub(r"(id: [\w-]+, |\n    )name: ([^,}\n]+)([,}\n])", name, text)


@contextlib.contextmanager
def nasty_desk(options, seed):
    if not Tmux.installed:
        raise Skipped("tmux is not installed")
    source = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        made = Desk(options, folder)
        (made.folder / "targets.yaml").write_bytes((COUSIN.parent / "targets.yaml").read_bytes())
        made.bring("plan.yaml", nasty_plan(source))
        rows = [f'n{number},"{number} {nasty(source, 9)}",2026-0{1 + number % 9}-15' for number in range(30)]
        made.bring("nodes.csv", "\n".join(["node,name,due", *(row.replace("\r", "") for row in rows), ""]))
        yield made, source


VIEWS = {"1": "overview", "2": "clusters", "3": "actions", "4": "districts", "5": "groups", "6": "technologies",
         "7": "lists", "8": "nodes", "9": "changes"}


@check("hostile names: the screen is what `show` prints, cell by cell, after any redraws (needs tmux)")
def _(options):
    for seed, width in (1, "narrow"), (2, "wide"), (3, "narrow"):
        with nasty_desk(options, seed) as (made, source):
            command = [made.program, "open", "--store", str(made.store), "--ambiguous", width]
            with Tmux(command, options.size, made.environment) as screen:
                screen.until(lambda lines: any(len(line) > 20 for line in lines))
                for key in source.sample(sorted(VIEWS), 9):
                    for _ in range(source.randrange(4)):
                        screen.press(source.choice(["Down", "PPage", "NPage", "Tab", "Right", *VIEWS]))
                    screen.size(source.randrange(60, 180), source.randrange(12, 50))
                    screen.press(key)
                    same(screen, made, VIEWS[key], width)


def same(screen, made, view, width):
    """All rows but the last, which names the keys that go back where one came from. A full block is drawn as a blank
    on a painted ground, so the two are alike."""
    size, last = f"{screen.columns}x{screen.rows}", screen.rows - 1
    printed = made.run("show", view, "--store", made.store, "--ambiguous", width, "--size", size)

    def plain(lines):
        return [line.replace("█", " ").rstrip() for line in lines[:last]]

    printed = plain(printed.split("\n"))
    screen.until(lambda lines: plain(lines) == printed, 5)
    for row, (there, here) in enumerate(zip(plain(screen.look()), printed)):
        expect(there == here, f"{view} {size} row {row}: {ascii(there)} is not {ascii(here)}")


def leaves_word(session, made, name):
    """What Swift's runtime writes before a trap, then the trap."""
    word = "jiqun/State.swift:7: Fatal error: Index out of range"
    with open(f"/proc/{session.pid}/fd/2", "a", encoding="utf-8") as errors:
        errors.write(word + "\n")
    session.settle()
    expect(word not in session.text(), "it was written over the screen")
    session.fresh()
    session.kill(name)
    gives_back(session, -getattr(signal, "SIG" + name) if name != "TERM" else 143)
    expect(word in session.text(), "the message is not on the screen afterwards")
    left = session.output.decode(errors="replace")
    expect(left.rindex("\x1b[?1049l") < left.index(word), "the message went to the screen that is gone")
    log = (made.state / "jiqun/jiqun.log").read_text(encoding="utf-8")
    expect(log.count(word) == 1, "the message is not in the log")


for name in "TRAP", "ILL", "ABRT", "SEGV", "TERM":
    @check(f"what was said before SIG{name} can be read afterwards, and in the log")
    def _(options, name=name):
        with desk(options) as made, made.dashboard() as session:
            leaves_word(session, made, name)


@check("a log that cannot be written does not keep a dashboard from opening, nor the message from being read")
def _(options):
    with desk(options) as made:
        made.state.write_text("a file where a folder should be", encoding="utf-8")
        with made.dashboard() as session, open(f"/proc/{session.pid}/fd/2", "a", encoding="utf-8") as errors:
            errors.write("Fatal error\n")
            errors.flush()
            session.kill("TRAP")
            gives_back(session, -signal.SIGTRAP)
            expect("Fatal error" in session.text(), "the message is not on the screen afterwards")
