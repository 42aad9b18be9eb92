#!/usr/bin/env python3
"""million - the import of a million rows beside the sqlite3 shell that loads the same file, in one run.

usage: million.py [--rows N] [--keep FOLDER] PROGRAM

The shell loads the same CSV into a table of the same columns with the indexes of jiqun's items: once into the table
as it stands, once making the indexes afterwards, which is the fastest it can do; the ratio is to the faster of both.
jiqun validates every row, journals and digests them, counts the lists, checks the rules.  Then what is done to so many
rows later on: the same file again, a file with every amount changed, the withdrawal of that, `verify`, pages of a list.
Times are of CPU (user and system), which a busy machine disturbs least, and by the clock; memory is the peak.
Exit status 1 where the import costs more than three times the shell, or 200 MiB.
"""
import argparse
import csv
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

SAMPLE = pathlib.Path(__file__).resolve().parent.parent.parent / "SampleData/ningbo-361-2023"
COLUMNS = {"list": "TEXT NOT NULL", "code": "TEXT NOT NULL", "name": "TEXT NOT NULL", "revenue": "REAL", "rd": "REAL"}
INDEXES = {"code": "list, code", "name": "list, name, code", "cluster": "list, cluster, code",
           "district": "list, district, code", "stage": "list, stage, code", "amount": "list, revenue DESC, code",
           "since": "list, rd DESC, code"}


def write_tables(folder, rows):
    """The sample's enterprises over and over, each with a code of its own; and the same with other amounts."""
    with open(SAMPLE / "enterprises.csv", encoding="utf-8-sig", newline="") as source:
        head, *body = csv.reader(source)
    code, name, amount = head.index("code"), head.index("name"), head.index("revenue")
    with open(folder / "first.csv", "w", encoding="utf-8", newline="") as first, \
            open(folder / "second.csv", "w", encoding="utf-8", newline="") as second:
        tables = [csv.writer(file, lineterminator="\n") for file in (first, second)]
        for table in tables:
            table.writerow(head)
        for number in range(rows):
            row = list(body[number % len(body)])
            row[code], row[name] = f"E{number:07}", f"{row[name]}{number // len(body)}"
            tables[0].writerow(row)
            row[amount] = f"{float(row[amount] or 0) + 1:.2f}"
            tables[1].writerow(row)
    return head


def measured(label, command, feed=None):
    """Runs a command; the seconds of CPU it took."""
    process = subprocess.Popen(command, stdin=subprocess.PIPE if feed else None, stdout=subprocess.DEVNULL)
    started = os.times().elapsed
    if feed:
        process.stdin.write(feed.encode())
        process.stdin.close()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{label}: exit status {process.returncode}")
    cpu, memory = used.ru_utime + used.ru_stime, used.ru_maxrss / 1024
    print(f"{label:<34}{cpu:8.2f} s CPU{os.times().elapsed - started:8.2f} s clock{memory:7.0f} MiB", flush=True)
    return cpu, memory


def shell(folder, head, table_first):
    columns = ", ".join(f'"{name}" {COLUMNS.get(name, "TEXT")}' for name in head)
    indexes = "".join(f"CREATE INDEX items_by_{name} ON items ({columns});\n" for name, columns in INDEXES.items())
    load = f".mode csv\n.import --skip 1 {folder}/first.csv items\n"
    (folder / "shell.db").unlink(missing_ok=True)
    script = f"PRAGMA journal_mode = WAL;\nCREATE TABLE items ({columns});\n"
    script += indexes + load if table_first else load + indexes
    label = "sqlite3, indexes there" if table_first else "sqlite3, indexes afterwards"
    return measured(label, ["sqlite3", str(folder / "shell.db")], script)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--keep", type=pathlib.Path, help="work in this folder and leave it")
    parser.add_argument("program")
    options = parser.parse_args()
    if not shutil.which("sqlite3"):
        sys.exit("sqlite3 is not installed: apt-get install sqlite3")
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or pathlib.Path(temporary)
        folder.mkdir(exist_ok=True)
        race(options.program, folder, write_tables(folder, options.rows))


def race(program, folder, head):
    store = folder / "store.sqlite"
    for end in "", "-wal", "-shm":
        pathlib.Path(f"{store}{end}").unlink(missing_ok=True)

    def jiqun(label, *words):
        return measured(label, [program, *map(str, words[:1]), "--store", str(store), *map(str, words[1:])])

    jiqun("jiqun, the plan", "import", "--known", "2026-01-01", SAMPLE / "plan.yaml")
    best = min(shell(folder, head, True)[0], shell(folder, head, False)[0])
    cpu, memory = jiqun("jiqun, import", "import", "--known", "2026-02-01", folder / "first.csv")
    jiqun("jiqun, the same again", "import", "--known", "2026-03-01", folder / "first.csv")
    jiqun("jiqun, all rows changed", "import", "--known", "2026-04-01", folder / "second.csv")
    jiqun("jiqun, that withdrawn", "undo", 3)
    jiqun("jiqun, verify", "verify")
    for sort in "名称", "-营收", "研发占比":
        jiqun(f"jiqun, a page by {sort}", "show", "list", "enterprises", f"--sort={sort}", "--format", "csv")
    jiqun("jiqun, a page filtered", "show", "list", "enterprises", "--filter", "聚源", "--format", "csv")
    jiqun("jiqun, overview", "show", "overview")
    print(f"import: {cpu / best:.2f} times the sqlite3 shell, {memory:.0f} MiB")
    sys.exit(0 if cpu <= 3 * best and memory <= 200 else 1)


if __name__ == "__main__":
    main()
