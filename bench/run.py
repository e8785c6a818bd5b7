#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""usage: run.py BUILD [PROGRAM [FUNCTION...]]

Runs the programs of bench/ as `make bench` built them, statically against Freehold, musl and glibc, in turn and
several times over. A figure is the median of its runs. Shows for each function how many times as long the
others take (geometric mean over the sizes, and at the size where Freehold stands worst); all figures go to
BUILD/bench/PROGRAM.json and, as tables of nanoseconds, PROGRAM.txt.

A program prints a line of sizes that begins with "bytes", then a line a function: its name, and nanoseconds
for each size.
"""

import json
import math
import statistics
import subprocess
import sys
from pathlib import Path

PEERS = ("musl", "glibc")
LIBRARIES = ("freehold", *PEERS)
ROUNDS = 5


def measure(program, arguments):
    """(sizes, {function: [nanoseconds]})"""
    out = subprocess.run([program, *arguments], check=True, capture_output=True, text=True).stdout
    rows = {name: [float(v) for v in values] for name, *values in map(str.split, out.splitlines())}
    sizes = [int(v) for v in rows.pop("bytes")]
    return sizes, rows


def medians(build, name, arguments):
    runs = {library: [] for library in LIBRARIES}
    for _ in range(ROUNDS):
        for library in LIBRARIES:
            sizes, rows = measure(build / "bench" / library / name, arguments)
            runs[library].append(rows)
    return sizes, {library: {function: [statistics.median(column) for column in
                                        zip(*(run[function] for run in library_runs))]
                             for function in library_runs[0]}
                   for library, library_runs in runs.items()}


def geometric_mean(values):
    return math.exp(sum(map(math.log, values)) / len(values))


def show(name, sizes, figures):
    print(f"\n{name}, time of others / time of Freehold: above 1, Freehold is faster")
    print(f"{'':14}" + "".join(f"{peer:>10}{'  worst at bytes':<18}" for peer in PEERS))
    overall = {peer: [] for peer in PEERS}
    for function, ours in figures["freehold"].items():
        line = f"{function:14}"
        for peer in PEERS:
            ratios = [theirs / mine for theirs, mine in zip(figures[peer][function], ours)]
            overall[peer] += ratios
            worst = min(range(len(ratios)), key=ratios.__getitem__)
            line += f"{geometric_mean(ratios):>10.2f}  {ratios[worst]:>5.2f} at {sizes[worst]:<7}"
        print(line)
    print(f"{'all':14}" + "".join(f"{geometric_mean(overall[peer]):>10.2f}{'':18}" for peer in PEERS))


def save(build, name, sizes, figures):
    (build / "bench" / f"{name}.json").write_text(json.dumps({"sizes": sizes, "ns": figures}, indent=1))
    with open(build / "bench" / f"{name}.txt", "w", encoding="ascii") as text:
        for library, rows in figures.items():
            print(f"{library}, nanoseconds".ljust(24) + "".join(f"{size:>10}" for size in sizes), file=text)
            for function, row in rows.items():
                print(function.ljust(24) + "".join(f"{value:>10.1f}" for value in row), file=text)


def main():
    build = Path(sys.argv[1])
    for name in sys.argv[2:3] or ["string"]:
        sizes, figures = medians(build, name, sys.argv[3:])
        show(name, sizes, figures)
        save(build, name, sizes, figures)
    print(f"\nall figures: {build}/bench/*.json, *.txt")


if __name__ == "__main__":
    main()
