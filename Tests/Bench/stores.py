"""Checks of a dashboard on a store of its own, which other processes write to meanwhile."""
import argparse
import contextlib
import os
import pathlib
import subprocess
import tempfile

from checks import Skipped, check, expect, gives_back, running

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


@check("a hundred imports at once do not make a hundred pictures")
def _(options):
    with desk(options) as made, made.dashboard() as session:
        session.fresh()
        pair = [subprocess.Popen([made.program, "import", "--store", made.store, "--known", "2025-10-08",
                                  made.folder / f"many{turn}.csv"], stdout=subprocess.DEVNULL)
                for turn in range(10)
                if (made.folder / f"many{turn}.csv").write_text(figure(1 + turn, turn), encoding="utf-8")]
        session.until(lambda: all(process.poll() is not None for process in pair), 60)
        session.settle(0.8)
        expect(all(process.returncode == 0 for process in pair), "an import failed")
        expect(len(session.output) < 100_000, f"{len(session.output)} bytes")
        session.type(b"q")
        gives_back(session, 0)
