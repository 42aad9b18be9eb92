"""A program on a pseudo-terminal: a terminal that answers questions, and a shell that stops and continues one job."""
import contextlib
import fcntl
import os
import re
import select
import signal
import struct
import termios
import time
import unicodedata

DEFAULTS = {7, 25}  # private modes that are on at a shell's prompt
MODES = {25: "cursor hidden", 1049: "alternate screen", 1000: "mouse", 1002: "mouse", 1003: "mouse", 1006: "mouse",
         2004: "bracketed paste", 2026: "picture held back", 1: "cursor keys"}
QUERY = re.compile(rb"\r([^\r\x1b]*)\x1b\[6n|\x1b\[\?(\d+)\$p|\x1b\]11;\?(?:\x07|\x1b\\)|\x1b\[0?(c)"
                   rb"|\x1b\[\?([\d;]+)([hl])")
SEQUENCE = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[()][0-9A-Z]|[0-9=>A-Zc])")
PATIENCE = 10.0


def columns(text, ambiguous):
    kinds = {"W": 2, "F": 2, "A": ambiguous}
    return sum(kinds.get(unicodedata.east_asian_width(c), 1) for c in text)


class Shell:
    """A child that leads the session and does what a shell does with one job; it reports through a pipe."""

    def __init__(self, command, master, slave, environment):
        self.reports, report = os.pipe()
        orders, self.orders = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            with contextlib.suppress(BaseException):
                os.close(master)  # or the line would not hang up with its owner
                self.lead(command, slave, environment, report, orders)
            os._exit(0)
        os.close(report), os.close(orders)

    def lead(self, command, slave, environment, report, orders):
        os.setsid()
        tty = os.open(os.ttyname(slave), os.O_RDWR)  # becomes the controlling terminal
        for name in ("HUP", "INT", "QUIT", "TSTP", "TTOU", "TTIN"):
            signal.signal(getattr(signal, "SIG" + name), signal.SIG_IGN)
        modes = termios.tcgetattr(tty)
        ready, go = os.pipe()
        job = os.fork()
        if job == 0:
            os.read(ready, 1)  # not before the terminal is ours
            for name in ("HUP", "INT", "QUIT", "TSTP", "TTOU", "TTIN", "PIPE"):
                signal.signal(getattr(signal, "SIG" + name), signal.SIG_DFL)
            for descriptor in range(3):
                os.dup2(tty, descriptor)
            try:
                os.execvpe(command[0], command, environment)
            finally:
                os._exit(127)
        os.setpgid(job, job)
        os.tcsetpgrp(tty, job)
        os.write(report, b"pid %d\n" % job)
        os.write(go, b".")
        while True:
            status = os.waitpid(job, os.WUNTRACED)[1]
            if not os.WIFSTOPPED(status):
                os.write(report, b"end %d\n" % os.waitstatus_to_exitcode(status))
                return
            with contextlib.suppress(OSError):
                os.tcsetpgrp(tty, os.getpgrp())
            found = termios.tcgetattr(tty)
            os.write(report, b"stop %d\n" % (found == modes))
            termios.tcsetattr(tty, termios.TCSANOW, modes)  # as every shell does before its prompt
            os.read(orders, 1)
            os.tcsetpgrp(tty, job)
            os.kill(-job, signal.SIGCONT)


class Session:
    """One run of the program."""

    def __init__(self, options, *, term="xterm-256color", size=None, answers=True, ambiguous=1, hanzi=2, delay=0,
                 early=b"", environment=()):
        self.answers, self.ambiguous, self.hanzi, self.delay = answers, ambiguous, hanzi, delay
        self.output, self.tail, self.modes, self.late = b"", b"", {}, []
        self.master, self.slave = os.openpty()
        self.size(*(size or options.size))
        self.before = termios.tcgetattr(self.slave)
        if early:
            os.write(self.master, early)
        merged = {k: v for k, v in os.environ.items() if k not in ("LINES", "COLUMNS", "NO_COLOR")}
        merged.update({"TERM": term, "LC_ALL": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no", **dict(environment)})
        self.shell = Shell(options.command, self.master, self.slave, merged)
        self.listening, self.told = self.shell.reports, b""
        self.pid, self.status, self.stops = None, None, []
        self.until(lambda: self.pid)

    def size(self, width, height):
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))

    def pump(self, seconds):
        """Reads what comes within a time; False when nothing did."""
        if self.late and self.late[0][0] <= time.monotonic():
            os.write(self.master, self.late.pop(0)[1])
        sources = [source for source in (self.listening, self.master) if source is not None]
        ready = select.select(sources, [], [], seconds)[0]
        if self.listening in ready:
            self.hear(os.read(self.listening, 4096))
        if self.master in ready:
            with contextlib.suppress(OSError):
                data = os.read(self.master, 65536)
                self.output += data
                self.react(data)
        return bool(ready)

    def hear(self, data):
        *lines, self.told = (self.told + data).split(b"\n")
        for line in lines:
            word, number = line.split()
            if word == b"pid":
                self.pid = int(number)
            elif word == b"end":
                self.status = int(number)
            else:
                self.stops.append(number == b"1")
        if not data:  # it has ended, after its job
            self.listening = None

    def react(self, data):
        data, end = self.tail + data, 0
        for query in QUERY.finditer(data):
            end = query.end()
            text, mode, fence, switched, on = query.groups()
            if switched:
                self.modes.update({int(m): on == b"h" for m in switched.split(b";")})
                continue
            if text is not None:
                width = columns(text.decode(errors="replace"), self.ambiguous)
                reply = b"\x1b[1;%dR" % ((self.hanzi if text == "汉".encode() else width) + 1)
            elif mode:
                reply = b"\x1b[?%s;%d$y" % (mode, 2 if int(mode) in (2026, 2004, 1049) else 0)
            else:
                reply = b"\x1b[?62;22c" if fence else b"\x1b]11;rgb:1010/1010/1010\x1b\\"
            if self.answers:
                self.late.append((time.monotonic() + self.delay, reply))
        self.tail = data[end:][-64:]
        while self.late and not self.delay:
            os.write(self.master, self.late.pop(0)[1])

    def until(self, condition, seconds=PATIENCE):
        deadline = time.monotonic() + seconds
        while not condition() and time.monotonic() < deadline:
            self.pump(0.02)
        return bool(condition())

    def settle(self, quiet=0.15):
        while self.pump(quiet):
            pass

    def started(self):
        """The first picture is there, and nothing more comes."""
        self.until(lambda: self.modes.get(1049) or self.status is not None)
        seen = len(self.output)
        self.until(lambda: len(self.output) > seen or self.status is not None)
        self.settle()
        return self.status is None

    def type(self, keys):
        os.write(self.master, keys)

    def kill(self, name):
        os.kill(self.pid, getattr(signal, "SIG" + name))

    def ended(self, seconds=3.0):
        self.until(lambda: self.status is not None, seconds)
        self.settle(0.02)
        return self.status

    def fresh(self):
        """What has been written since the last call, and forgets it."""
        output, self.output = self.output, b""
        return output

    def text(self):
        return SEQUENCE.sub(b"", self.output).decode(errors="replace")

    def leftovers(self):
        """What a shell would find changed."""
        found = {MODES.get(m, f"mode {m}") for m, on in self.modes.items() if on != (m in DEFAULTS) and m != 12}
        if self.slave is not None and termios.tcgetattr(self.slave) != self.before:
            found.add("modes of the line")
        return ", ".join(sorted(found))

    def used(self):
        """CPU ticks and voluntary context switches of all threads."""
        ticks = switches = 0
        for task in os.listdir(f"/proc/{self.pid}/task"):
            with open(f"/proc/{self.pid}/task/{task}/stat") as stat:
                ticks += sum(map(int, stat.read().rpartition(")")[2].split()[11:13]))
            with open(f"/proc/{self.pid}/task/{task}/status") as status:
                switches += int(re.search(r"^voluntary_ctxt_switches:\s+(\d+)", status.read(), re.M)[1])
        return ticks, switches

    def vanish(self):
        os.close(self.slave), os.close(self.master)
        self.master = self.slave = None

    def close(self):
        for pid in filter(None, (self.pid if self.status is None else None, self.shell.pid)):
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        os.waitpid(self.shell.pid, 0)
        for descriptor in (self.master, self.slave, self.shell.reports, self.shell.orders):
            if descriptor is not None:
                os.close(descriptor)
