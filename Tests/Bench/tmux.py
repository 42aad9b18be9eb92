"""A program inside tmux: a terminal that others have written, read back cell by cell."""
import os
import shutil
import subprocess
import tempfile
import time


class Tmux:
    """One program in a detached tmux of its own; use it in a with statement."""

    installed = shutil.which("tmux") is not None

    def __init__(self, command, size, environment=()):
        self.command, self.columns, self.rows = command, *size
        self.environment = {**os.environ, "LC_ALL": "C.UTF-8", **dict(environment)}
        for name in ("TMUX", "LINES", "COLUMNS", "NO_COLOR"):
            self.environment.pop(name, None)

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory()
        self.socket = os.path.join(self.folder.name, "tmux")
        settings = os.path.join(self.folder.name, "tmux.conf")
        with open(settings, "w", encoding="utf-8") as file:
            file.write("set -g default-terminal tmux-256color\nset -g status off\nset -g escape-time 0\n"
                       "set -g remain-on-exit on\n")
        self.tmux("-f", settings, "new-session", "-d", "-x", self.columns, "-y", self.rows, "--", *self.command)
        return self

    def __exit__(self, *_):
        self.tmux("kill-server")
        self.folder.cleanup()

    def tmux(self, *words):
        return subprocess.run(["tmux", "-u", "-S", self.socket, *map(str, words)], capture_output=True, text=True,
                              encoding="utf-8", timeout=20, env=self.environment).stdout

    def press(self, *keys):
        self.tmux("send-keys", *keys)

    def size(self, columns, rows):
        self.columns, self.rows = columns, rows
        self.tmux("resize-window", "-x", columns, "-y", rows)

    def look(self):
        """The rows of the screen without blanks at their ends."""
        text = self.tmux("capture-pane", "-p")
        return [line.rstrip() for line in text.split("\n")[:self.rows]]

    def until(self, condition, seconds=10.0):
        deadline = time.monotonic() + seconds
        while not condition(self.look()) and time.monotonic() < deadline:
            time.sleep(0.05)
