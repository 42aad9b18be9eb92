#!/usr/bin/env python3
"""readme - sees that the frame README.md shows is what its command prints today.

usage: readme.py PROGRAM
"""
import re
import subprocess
import sys
from pathlib import Path

TEXT = (Path(__file__).resolve().parents[2] / "README.md").read_text()
command, frame = re.search(r"`jiqun (show [^`]*)`:\n\n```text\n(.*?)```", TEXT, re.S).groups()
printed = subprocess.run([sys.argv[1], *command.split()], capture_output=True, text=True, check=True).stdout
wanted = [line.rstrip() for line in printed.splitlines()]
shown = frame.splitlines()
for number, (a, b) in enumerate(zip(shown, wanted), 1):
    if a != b:
        sys.exit(f"readme: line {number} of the frame is\n  {a}\nand should be\n  {b}\n"
                 f"record it anew: the first {len(shown)} lines of `jiqun {command}`")
print(f"readme: its frame is what `jiqun {command}` prints")
