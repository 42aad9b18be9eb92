#!/usr/bin/env python3
"""bench - how fast a full-screen program is, beside a floor and its peers, all in one run on one machine.

usage: bench.py [--runs N] [--size CxL] [--list KEYS] [--switch KEYS] -- COMMAND [ARG]...

The floor (floor.c) is the least an ncurses program can do; peers are those of less, tig, mc, btop, pspg and VisiData
that are installed.  Machines are noisy and differ, so every time is followed by its ratio to the floor's.  Each round
runs all programs once; the medians of the rounds are printed, then the goals the program meets or misses.
Exit status 1 with --strict if it misses one.  Needs Linux, Python 3.11, pyte, a C compiler.
"""
import argparse
import gc
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from types import SimpleNamespace

try:
    import ttybench
except ModuleNotFoundError as error:
    sys.exit(f"bench: the Python package {error.name} is missing; python3 -m pip install {error.name}")

HERE = Path(__file__).resolve().parent
ENDS = "TERM", "HUP", "hangup"
DOWN, PAGE, QUIT = "j", "<PageDown>", "q"


def peers(folder):
    """Name, command, keys before measuring, keys for a move and a page, keys to quit."""
    table, text = folder / "table.csv", folder / "table.txt"
    rows = [f"{i},江湾华东{i // 24:05}科技有限公司,{i * 7919 % 99999989},{2023 + i // 12 % 2}" for i in range(10_000)]
    table.write_text("编号,企业名称,营业收入,年份\n" + "\n".join(rows) + "\n")
    text.write_text("\n".join(rows) + "\n")
    yield "less", ["less", str(text)], [], DOWN, PAGE, QUIT
    yield "tig", ["tig", "-C", str(HERE)], [], DOWN, PAGE, "Q"
    yield "mc", ["mc", "-d", "/usr/bin"], [], "<Down>", PAGE, "<F10> <Enter>"
    yield "btop", ["btop", "--utf-force"], [], "<Down>", None, QUIT
    yield "pspg", ["pspg", "--csv", "-f", str(table)], [], DOWN, PAGE, QUIT
    yield "vd", ["vd", str(table)], [], DOWN, PAGE, "gq"


def floor(folder):
    program = folder / "floor"
    subprocess.run(["cc", "-O2", "-o", program, HERE / "floor.c", "-lncursesw", "-ltinfo"], check=True)
    return "floor", [str(program), "-c"], [], DOWN, PAGE, QUIT


def steps(before, move, page, leave, switch):
    yield from (f"send {key}" for key in before)
    yield f"keys move 60 {move}"
    yield f"flood all 500 {move}"
    if page:
        yield f"keys page 20 {page}"
    if switch:
        yield f"keys switch 20 {switch}"
    yield "resize 150x40 4"
    yield "idle 3"
    yield "memory all"
    yield f"quit {leave}"


def measure(options, program, switch=None):
    """One run of one program: numbers by name."""
    name, command, before, move, page, leave = program
    session = SimpleNamespace(command=command, size=options.size, term="xterm-256color", marker=None, quiet=30,
                              silence=1000, timeout=30, grace=1000, steps=list(steps(before, move, page, leave, switch)))
    result = ttybench.measure(session, ttybench.Session.run)
    keys, idle = result["keys"], result["idle"]["3"]
    numbers = {
        "first": result["startup"]["settled_ms"], "first bytes": result["startup"]["bytes"],
        "flood": result["flood"]["all"]["settled_ms"], "flood bytes": result["flood"]["all"]["bytes"],
        "resize": result["resize"]["150x40"]["last_ms"].get("p50"),
        "idle": idle["cpu_ms"], "wake-ups": idle["wakeups"] + idle["writes"],
        "MiB": round(result["memory"]["all"]["rss"] / 1024, 1),
    }
    for label, reply in keys.items():
        numbers |= {label: reply["last_ms"].get("p50"), f"{label} p95": reply["last_ms"].get("p95"),
                    f"{label} bytes": reply["bytes"].get("p50")}
    return numbers | {end: ending(session, end) for end in ENDS} | {"quit": verdict(result["quit"].popitem()[1], 0)}


def ending(session, name):
    status = {"TERM": 143, "HUP": 129, "hangup": 129}[name]
    return verdict(ttybench.measure(session, ttybench.Session.end_by, name), status)


def verdict(end, status):
    if not end["ended"]:
        return "stays"
    if end["status"] in (status, 128 - status) and not (end.get("termios_changed") or end.get("leftover_modes")):
        return "clean"
    return "dirty" if end.get("termios_changed") or end.get("leftover_modes") else str(end["status"])


def median(rounds):
    def fold(values):
        known = [value for value in values if value is not None]
        if all(isinstance(value, (int, float)) for value in known):
            return statistics.median(known) if known else None
        return known[0] if len(set(known)) == 1 else "/".join(sorted(set(known)))
    return {key: fold([numbers.get(key) for numbers in rounds]) for key in rounds[0]}


COLUMNS = [("first", "first picture ms", 1), ("move", "move p50", 2), ("move p95", "p95", 2), ("move bytes", "bytes", 0),
           ("page", "page p50", 2), ("page p95", "p95", 2), ("switch p95", "switch p95", 2), ("flood", "500 keys", 1),
           ("flood bytes", "bytes", 0), ("resize", "resize", 1), ("idle", "idle 3s", 0), ("wake-ups", "wakes", 0),
           ("MiB", "MiB", 1), ("quit", "quit", 0), *((end, end, 0) for end in ENDS)]
WITH_RATIO = {"first", "move", "move bytes", "page p95", "switch p95"}


def cell(numbers, base, key, digits):
    value = numbers.get(key)
    if value is None:
        return "–"
    if isinstance(value, str):
        return value
    below = base.get("page p95" if key == "switch p95" else key)
    ratio = f" ({value / below:.1f}×)" if key in WITH_RATIO and below and numbers is not base else ""
    return f"{value:.{digits}f}{ratio}"


def print_table(results):
    base = results["floor"]
    lines = [["", *(title for _, title, _ in COLUMNS)]]
    lines += [[name, *(cell(numbers, base, key, digits) for key, _, digits in COLUMNS)]
              for name, numbers in results.items()]
    widths = [max(map(len, column)) for column in zip(*lines)]
    for line in lines:
        print("  ".join(text.rjust(width) for text, width in zip(line, widths)).rstrip())


def goals(ours, base):
    """What was promised: name, value, limit."""
    yield "first picture ≤ 4× floor", ours["first"], 4 * base["first"]
    yield "move p50 ≤ 3× floor", ours["move"], 3 * base["move"]
    yield "move bytes ≤ 1.5× floor", ours["move bytes"], 1.5 * base["move bytes"]
    for label in "page", "switch":
        if ours.get(f"{label} p95") is not None:
            yield f"{label} p95 ≤ 2× floor's page", ours[f"{label} p95"], 2 * base["page p95"]
    yield "500 keys ≤ 30 ms", ours["flood"], 30
    yield "500 keys ≤ 30 KB", ours["flood bytes"], 30_000
    yield "idle: no CPU", ours["idle"], 0
    yield "idle: no wake-up, no output", ours["wake-ups"], 0
    yield "memory ≤ 40 MiB", ours["MiB"], 40
    for end in ("quit", *ENDS):
        yield f"{end}: clean", ours[end] != "clean", 0


def main():
    parser = argparse.ArgumentParser(usage=argparse.SUPPRESS, description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=3, metavar="N", help="rounds (default 3)")
    parser.add_argument("--size", type=ttybench.parse_size, default=(200, 50), metavar="CxL", help="default 200x50")
    parser.add_argument("--list", default="", metavar="KEYS", help="keys that lead to a screen with a list")
    parser.add_argument("--switch", default="", metavar="KEYS", help="keys that switch between screens, in turn")
    parser.add_argument("--quit", default=QUIT, metavar="KEYS", help="keys that end it (default q)")
    parser.add_argument("--strict", action="store_true", help="exit status 1 if a goal is missed")
    parser.add_argument("command", nargs="+", help=argparse.SUPPRESS)
    options = parser.parse_args()
    name = Path(options.command[0]).name
    gc.disable()
    with tempfile.TemporaryDirectory() as folder:
        programs = [floor(Path(folder)), *(peer for peer in peers(Path(folder)) if shutil.which(peer[1][0]))]
        programs.append((name, options.command, options.list.split(), DOWN, PAGE, options.quit))
        rounds = {program[0]: [] for program in programs}
        for _ in range(options.runs):
            for program in programs:
                try:
                    switch = options.switch if program[0] == name else None
                    rounds[program[0]].append(measure(options, program, switch))
                except SystemExit as reason:  # a peer may have its own ideas
                    print(f"bench: {program[0]}: {reason}", file=sys.stderr)
    results = {program: median(numbers) for program, numbers in rounds.items() if numbers}
    print(f"{options.size[0]}x{options.size[1]}, {options.runs} rounds, load {os.getloadavg()[0]:.1f}; "
          "times in ms, (…×) to the floor")
    print_table(results)
    if name not in results or "floor" not in results:
        sys.exit(f"bench: {name} could not be measured")
    missed = 0
    for goal, value, limit in goals(results[name], results["floor"]):
        met = value is not None and value <= limit
        missed += not met
        print(f"{'met   ' if met else 'MISSED'}  {goal}")
    sys.exit(options.strict and missed > 0)


if __name__ == "__main__":
    main()
