# SPDX-License-Identifier: MIT
"""The functions of string.h: the program string.c, linked statically against Freehold, musl and
glibc, in turn and several times over. A figure is the median of its runs. Shows for each function how
many times as long the others take (geometric mean over the sizes, and at the size where Freehold
stands worst); all figures go to string.json and, as tables of nanoseconds, string.txt.

The program prints a line of sizes that begins with "bytes", then a line a function: its name, and
nanoseconds for each size.
"""

import json
import math
import statistics
import subprocess

PEERS = ("musl", "glibc")
LIBRARIES = ("freehold", *PEERS)


def measure(program, arguments):
    """(sizes, {function: [nanoseconds]})"""
    out = subprocess.run([program, *arguments], check=True, capture_output=True, text=True).stdout
    rows = {name: [float(v) for v in values] for name, *values in map(str.split, out.splitlines())}
    sizes = [int(v) for v in rows.pop("bytes")]
    return sizes, rows


def medians(build, rounds, functions):
    runs = {library: [] for library in LIBRARIES}
    for _ in range(rounds):
        for library in LIBRARIES:
            sizes, rows = measure(build / "bench" / library / "string", functions)
            runs[library].append(rows)
    return sizes, {library: {function: [statistics.median(column) for column in
                                        zip(*(run[function] for run in library_runs))]
                             for function in library_runs[0]}
                   for library, library_runs in runs.items()}


def geometric_mean(values):
    return math.exp(sum(map(math.log, values)) / len(values))


def show(sizes, figures):
    print(f"\nstring, time of others / time of Freehold: above 1, Freehold is faster")
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


def save(folder, sizes, figures):
    (folder / "string.json").write_text(json.dumps({"sizes": sizes, "ns": figures}, indent=1))
    with open(folder / "string.txt", "w", encoding="ascii") as text:
        for library, rows in figures.items():
            print(f"{library}, nanoseconds".ljust(24) + "".join(f"{size:>10}" for size in sizes), file=text)
            for function, row in rows.items():
                print(function.ljust(24) + "".join(f"{value:>10.1f}" for value in row), file=text)


def run(build, folder, rounds, functions):
    sizes, figures = medians(build, rounds, functions)
    show(sizes, figures)
    save(folder, sizes, figures)
