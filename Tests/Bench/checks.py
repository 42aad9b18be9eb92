"""What a check is, and what many of them begin and end with."""
import contextlib

from session import Session


class Failed(Exception):
    pass


class Skipped(Exception):
    pass


def expect(condition, reason):
    if not condition:
        raise Failed(reason)


CHECKS = []


def check(name):
    def add(function):
        CHECKS.append((name, function))
        return function
    return add


@contextlib.contextmanager
def running(options, **terminal):
    """A program that has drawn its first picture."""
    session = Session(options, **terminal)
    try:
        expect(session.started(), f"it ended with {session.status}: {session.text().strip()[-200:]}")
        expect(session.modes.get(1049), "it never took the alternate screen")
        yield session
    finally:
        session.close()


def gives_back(session, status):
    expect(session.ended() is not None, "it did not end")
    expect(session.status == status, f"exit status {session.status}, not {status}")
    expect(not session.leftovers(), "left behind: " + session.leftovers())


def quits(session, options):
    session.type(options.quit)
    gives_back(session, 0)
