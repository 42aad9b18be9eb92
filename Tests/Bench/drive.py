#!/usr/bin/env python3
"""drive - sits at a pseudo-terminal as a user and a shell would, and sees that a full-screen program behaves.

usage: drive.py [--quit KEYS] [--size CxL] [--only WORD] -- COMMAND [ARG]...

Every check starts the command anew under a small job-control shell, whose terminal answers questions as xterm does.
Checked are the start (slow, silent and odd terminals, names, locales), keys, resizing, idling, stopping, every way of
ending, and that each of them gives the terminal back: modes of the line byte for byte, screen, cursor, mouse, paste.
One line a check, PASS or FAIL with a reason; the last line counts them.  Exit status 1 if any failed.
Then, with a store of its own, that a dashboard follows the imports of another process, keeps its log, and shows
hostile names cell by cell as `show` prints them.
Needs Linux and Python 3.9 or later, nothing else; with pyte some checks more.
"""
import argparse
import contextlib
import os
import random
import re
import signal
import subprocess
import sys
import time
import unicodedata

from checks import CHECKS, Failed, Skipped, check, expect, gives_back, quits, running
from session import Session


@check("draws a first picture, and the quit key ends it with status 0")
def _(options):
    with running(options) as session:
        expect(len(session.text().strip()) > 40, "hardly anything was drawn")
        quits(session, options)


for name in "TERM HUP INT QUIT".split():
    @check(f"SIG{name} ends it with status {128 + getattr(signal, 'SIG' + name)}")
    def _(options, name=name):
        with running(options) as session:
            session.kill(name)
            gives_back(session, 128 + getattr(signal, "SIG" + name))

for label, key, status in ("Ctrl-C", b"\x03", 130), ("Ctrl-\\", b"\x1c", 131):
    @check(f"{label} ends it with status {status}")
    def _(options, key=key, status=status):
        with running(options) as session:
            session.type(key)
            gives_back(session, status)


def stops_and_goes_on(session, options, asked):
    session.fresh()
    expect(session.until(lambda: session.stops, 3), "it did not stop")
    session.settle(0.05)
    if asked:
        expect(session.stops[-1], "while it is stopped the shell finds other modes of the line")
        expect(not session.leftovers(), "while it is stopped: " + session.leftovers())
    session.fresh()
    os.write(session.shell.orders, b".")
    expect(session.until(lambda: len(session.text().strip()) > 40, 3), "continued, it did not draw again")
    session.settle()
    expect(session.modes.get(1049), "continued, it did not take the screen")
    quits(session, options)  # needs the modes of the line, too: a key without Enter


for label, stop in ("Ctrl-Z", lambda s: s.type(b"\x1a")), ("SIGTSTP", lambda s: s.kill("TSTP")):
    @check(f"{label} gives the terminal to the shell, fg takes it back")
    def _(options, stop=stop):
        with running(options) as session:
            stop(session)
            stops_and_goes_on(session, options, asked=True)


@check("SIGSTOP and SIGCONT: it takes its modes back and draws again")
def _(options):
    with running(options) as session:
        session.kill("STOP")
        stops_and_goes_on(session, options, asked=False)


@check("stopped and continued five times, with a resize in between")
def _(options):
    with running(options) as session:
        for turn in range(5):
            session.kill("TSTP")
            expect(session.until(lambda: len(session.stops) == turn + 1, 3), "it did not stop")
            session.size(60 + turn, 20)
            os.write(session.shell.orders, b".")
            session.settle()
        quits(session, options)


for name in "SEGV ABRT ILL TRAP BUS FPE".split():
    @check(f"a crash (SIG{name}) gives the terminal back first")
    def _(options, name=name):
        with running(options) as session:
            session.kill(name)
            gives_back(session, -getattr(signal, "SIG" + name))


@check("a terminal that vanishes ends it with status 129, without a spin")
def _(options):
    with running(options) as session:
        session.vanish()
        expect(session.ended() == 129, f"status {session.status}, not 129")


for name in "TERM", "INT", "HUP":
    @check(f"SIG{name} before the first picture, while the terminal has not answered, ends it as well")
    def _(options, name=name):
        session = Session(options, answers=False)
        try:
            session.until(lambda: b"\x1b[c" in session.output)
            session.kill(name)
            gives_back(session, 128 + getattr(signal, "SIG" + name))
        finally:
            session.close()


@check("a crash with Swift's own backtrace, as released, gives the terminal back and does not wait for a key")
def _(options):
    if "/debug/" in options.command[0]:
        raise Skipped("a debug build asks for a key, as Swift's tools do")
    with running(options, environment={"SWIFT_BACKTRACE": ""}) as session:
        session.kill("SEGV")
        expect(session.ended(20) is not None, "it waits")
        gives_back(session, -signal.SIGSEGV)


@check("ended amid a storm of keys and sizes")
def _(options):
    source = random.Random(5)
    for name in ("TERM", "HUP", "INT", "QUIT") * 2:
        with running(options) as session:
            for _ in range(source.randrange(3, 20)):
                session.type(source.choice([b"\x1b[B", b"2", b"7", b"\r", b"\x1b[6~", b"?"]) * source.randrange(1, 9))
                session.size(source.randrange(1, 200), source.randrange(1, 60))
            session.kill(name)
            gives_back(session, 128 + getattr(signal, "SIG" + name))


@check("two interrupts in a row end it as well")
def _(options):
    with running(options) as session:
        session.kill("INT")
        with contextlib.suppress(ProcessLookupError):
            session.kill("INT")
        gives_back(session, 130)


@check("resizing draws anew, down to 10x3 and 1x1 and back")
def _(options):
    with running(options) as session:
        for width, height in (60, 20), (10, 3), (1, 1), (240, 60), options.size:
            session.fresh()
            session.size(width, height)
            expect(session.until(lambda: session.output, 3), f"nothing drawn at {width}x{height}")
            session.settle(0.05)
            expect(session.status is None, f"it ended at {width}x{height} with {session.status}")
        expect(len(session.text().strip()) > 40, "hardly anything is drawn at the old size again")
        quits(session, options)


@check("many small updates leave the screen that one large one draws (needs pyte)")
def _(options):
    try:
        from ttybench import Terminal
    except ImportError:
        raise Skipped("pyte is not installed") from None
    screen = Terminal(*options.size)
    with running(options) as session:
        def shown():
            session.settle()
            screen.feed(session.fresh())
            return screen.text()

        first = shown()
        for key in [b"\x1b[B"] * 30 + [b"\x1b[6~", b"\x1b[A", b"\x1b[C", b"\x1b[B", b"\x1b[D", b"\x1b[5~"]:
            session.type(key)
            session.pump(0.03)
        piecewise = shown()
        session.kill("STOP")  # continued, it draws all
        expect(session.until(lambda: session.stops, 3), "it did not stop")
        os.write(session.shell.orders, b".")
        session.until(lambda: session.output, 3)
        whole = shown()
        wrong = [(a, b) for a, b in zip(piecewise.split("\n"), whole.split("\n")) if a != b]
        expect(first.strip() and not wrong, "in pieces %r, as a whole %r" % (wrong or [("", "")])[0])
        quits(session, options)


@check("two hundred keys and sizes: Ctrl-L changes nothing, because nothing was left over (needs pyte)")
def _(options):
    try:
        from ttybench import Terminal
    except ImportError:
        raise Skipped("pyte is not installed") from None
    source, keys = random.Random(361), [
        b"\x1b[B", b"\x1b[A", b"\x1b[C", b"\x1b[D", b"\x1b[6~", b"\x1b[5~", b"\r", b"\t", b"\x1b", b"/", "茶".encode(), b"?", b" ",
        b":", b"w", b"s", b"o", *b"1 2 3 4 5 6 7 8 9".split(), "８".encode(), b"\x1b[<0;30;9M\x1b[<0;30;9m", b"\x1b[<65;30;9M"]
    with running(options) as session:
        screen = Terminal(*options.size)
        screen.feed(session.fresh())
        for turn in range(200):
            session.type(source.choice(keys))
            session.settle(0.04)
            screen.feed(session.fresh())
            if turn % 10 < 9:
                continue
            session.settle()
            screen.feed(session.fresh())
            session.type(b"\x0c")
            expect(session.until(lambda: session.output, 3), "Ctrl-L draws nothing")
            session.settle()
            whole = Terminal(screen.columns, screen.lines)
            whole.feed(session.fresh())
            wrong = [(a, b) for a, b in zip(screen.text().split("\n"), whole.text().split("\n")) if a != b]
            expect(not wrong, "step %d: in pieces %r, as a whole %r" % (turn, *(wrong or [("", "")])[0]))
            size = source.randrange(40, 200), source.randrange(10, 60)
            screen = Terminal(*size)
            session.size(*size)
            session.settle()
            screen.feed(session.fresh())
        session.kill("TERM")
        gives_back(session, 143)


@check("starts at 10x3")
def _(options):
    with running(options, size=(10, 3)) as session:
        quits(session, options)


@check("idle: no output, no CPU, no wake-up in a second")
def _(options):
    with running(options) as session:
        session.settle(0.5)
        before = session.used()
        expect(not session.pump(1.0), "it writes while nothing happens")
        expect(session.used() == before, f"ticks and wake-ups went from {before} to {session.used()}")
        quits(session, options)


@check("Esc acts by itself, at once")
def _(options):
    with running(options) as session:
        session.type(b"\x1b")
        session.settle()
        expect(session.status is None, "it ended")
        quits(session, options)


@check("late answers, unknown sequences and broken characters are not typed")
def _(options):
    noise = (b"\x1b[1;2R\x1b[24;80R\x1b]11;rgb:ffff/ffff/ffff\x1b\\\x1b]4;1;rgb:00/00/00\x07\x1b[?62;22c\x1b[>41;354;0c"
             b"\x1bP1+r436f=323536\x1b\\\x1b[?2026;2$y\x1b[I\x1b[O\x1b[99;99~\x1b[5;6;7u\xff\xfe\xe5\xae\xc0\x80\x1b[<35;5;5M"
             b"\x1b[<0;999;999M\x1b[<0;999;999m\x1b[8;24;80t")
    with running(options) as session:
        session.fresh()
        session.type(noise)
        session.settle()
        expect(session.status is None, f"it ended with {session.status}")
        quits(session, options)


@check("thousands of random bytes do no harm")
def _(options):
    source = random.Random(361)
    with running(options) as session:
        for _ in range(40):
            pieces = [bytes(source.randrange(128, 256) for _ in range(120)),
                      b"".join(b"\x1b[%d;%d%c" % (source.randrange(99), source.randrange(99), source.choice(b"ABCDHFRSWcnz~"))
                               for _ in range(14))]
            session.type(source.choice(pieces))
            session.pump(0.01)
        session.settle()
        expect(session.status is None, f"it ended with {session.status}")
        session.kill("TERM")
        gives_back(session, 143)


@check("five hundred keys at once: one answer, not five hundred")
def _(options):
    with running(options) as session:
        session.fresh()
        session.type(b"\x1b[B" * 500)
        session.settle()
        expect(session.status is None, f"it ended with {session.status}")
        expect(len(session.output) < 200_000, f"{len(session.output)} bytes")
        quits(session, options)


@check("keys typed before the first picture are not lost")
def _(options):
    session = Session(options, delay=0.2)
    try:
        session.until(lambda: session.late)
        session.type(options.quit)
        gives_back(session, 0)
    finally:
        session.close()


@check("a terminal that answers nothing costs a second, not more")
def _(options):
    begin = time.monotonic()
    with running(options, answers=False) as session:
        expect(time.monotonic() - begin < 2.5, f"{time.monotonic() - begin:.1f} s until the first picture")
        quits(session, options)


@check("answers that come too late are swallowed")
def _(options):
    with running(options, delay=1.4) as session:
        session.until(lambda: not session.late, 4)
        session.settle(0.3)
        expect(session.status is None, f"it ended with {session.status}")
        quits(session, options)


@check("a terminal with wide ambiguous characters gets none")
def _(options):
    with running(options, ambiguous=2) as session:
        drawn = session.text().split("汉", 1)[-1]
        wide = sorted({c for c in drawn if unicodedata.east_asian_width(c) == "A"})
        expect(not wide, "drawn all the same: " + " ".join(wide))
        quits(session, options)


def refuses(options, word, **terminal):
    session = Session(options, **terminal)
    try:
        expect(session.ended(5) is not None, "it did not end")
        expect(session.status not in (0, 127) and session.status > 0, f"exit status {session.status}")
        expect(word in session.text(), f"no sentence with {word!r}: {session.text()!r}")
        expect(1049 not in session.modes, "it took the screen")
        expect(not session.leftovers(), "left behind: " + session.leftovers())
    finally:
        session.close()


@check("a terminal that does not read UTF-8 is refused with a sentence")
def _(options):
    refuses(options, "UTF-8", hanzi=3)


for term in "dumb", "unknown", "linux", "":
    @check(f"TERM={term or '(empty)'} is refused with a sentence")
    def _(options, term=term):
        refuses(options, "TERM", term=term)

for term in ("xterm", "screen", "tmux", "screen-256color", "xterm-16color", "xterm-direct", "vt100", "vt220", "rxvt",
             "nonsense"):
    @check(f"TERM={term} works")
    def _(options, term=term):
        session = Session(options, term=term)
        try:
            session.settle(0.3)
            expect(session.status is None, f"it ended with {session.status}: {session.text().strip()[-200:]}")
            expect(len(session.text().strip()) > 40, "hardly anything was drawn")
            quits(session, options)
        finally:
            session.close()

@check("a TERM nobody knows is served with a sentence that names it, a known one without")
def _(options):
    for term, told in ("nonsense", True), ("xterm-256color", False), ("xterm-kitty", False):
        with running(options, term=term) as session:
            expect(("TERM=" + term in session.text()) == told, f"TERM={term}: {session.text()[-300:]!r}")
            quits(session, options)


for name in "C", "POSIX", "zh_CN.UTF-8", "zh_CN.GBK", "en_US.ISO-8859-1", "nonsense":
    @check(f"LC_ALL={name} works")
    def _(options, name=name):
        with running(options, environment={"LC_ALL": name}) as session:
            expect("\ufffd" not in session.text(), "broken characters")
            quits(session, options)


@check("NO_COLOR: not one colour is sent")
def _(options):
    with running(options, environment={"NO_COLOR": "1"}) as session:
        colours = re.findall(rb"\x1b\[(?:[0-9;]*;)?[34][0-8](?:;[0-9;]*)?m", session.output)
        expect(not colours, f"sent: {colours[:3]}")
        quits(session, options)


@check("output into a pipe has no escape sequence")
def _(options):
    result = subprocess.run(options.command, stdin=subprocess.DEVNULL, capture_output=True, timeout=30,
                            env={**os.environ, "LC_ALL": "C.UTF-8", "TERM": "xterm-256color"})
    expect(b"\x1b" not in result.stdout + result.stderr, "escape sequences in the pipe")
    expect(result.stdout or result.stderr, "it said nothing")


import stores  # noqa: E402,F401  its checks come last


def main():
    parser = argparse.ArgumentParser(usage=argparse.SUPPRESS, description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quit", default="q", type=lambda text: text.encode().decode("unicode_escape").encode("latin-1"),
                        metavar="KEYS", help="what ends the program (default q); \\e sequences as in Python")
    parser.add_argument("--size", default=(120, 40), metavar="CxL", help="window (default 120x40)",
                        type=lambda text: tuple(map(int, text.split("x"))))
    parser.add_argument("--only", default="", metavar="WORD", help="only checks with this word in their name")
    parser.add_argument("command", nargs="+", help=argparse.SUPPRESS)
    options = parser.parse_args()
    failed = passed = 0
    for name, function in CHECKS:
        if options.only not in name:
            continue
        try:
            function(options)
        except Skipped as reason:
            print(f"SKIP {name}: {reason}", flush=True)
        except (Failed, OSError, subprocess.TimeoutExpired) as reason:
            failed += 1
            print(f"FAIL {name}: {reason}", flush=True)
        else:
            passed += 1
            print(f"PASS {name}", flush=True)
    print(f"{passed} passed, {failed} failed")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
