# SPDX-License-Identifier: MIT
"""The functions of the C library: the programs string.c and libc.c, linked statically with Freehold,
musl and glibc, run in turn and several times over; both machines. A figure is the least of its runs. Shows for
each function how many times as long the others take (geometric mean over the sizes, and at the size where
Freehold stands worst); all figures go to NAME.json, NAME.txt (tables of nanoseconds) and NAME.md.

The programs print lines of sizes, which begin with a unit, and below each a line a function: its name, and
nanoseconds for each size.
"""

import json
import math
import os
import subprocess

import malloc_peers
import malloc_times

MACHINES = ("x86_64", "i386")
UNITS = ("bytes", "elements", "call")
HEADINGS = {
    "string": ["# Functions of string.h", "", "Printed by `make bench ONLY=string` and put here as it stands "
               "(`bench/string.c`)."],
    "libc": ["# qsort, strtod, printf", "", "Printed by `make bench ONLY=libc` and put here as it stands "
             "(`bench/libc.c`). qsort: arrays of int and of 8, 16 and 64 bytes, 10 to a million elements, time an element; "
             "\"few\": eight values; \"mostly\": one in a hundred out of place. strtod and snprintf: time a call; "
             "\"wide\", \"extreme\": any exponent."],
}


class Library:
    """One of those compared: a program and what is set in its environment."""

    def __init__(self, key, program, tunables=None):
        self.key = key
        self.program = program
        self.environment = {"PATH": os.defpath, **({"GLIBC_TUNABLES": tunables} if tunables else {})}


def libraries(build, what, machine):
    """Freehold first. glibc's string.h twice: as it is, and as it is on a processor that has SSE2 alone."""
    programs = {key: build / "bench" / key / f"{what}-{machine}" for key in ("freehold", "musl", "glibc")}
    for key in [key for key in programs if not programs[key].exists()]:
        print(f"skip {key}, {machine}: {what} is not built")
        del programs[key]
    found = [Library(key, program) for key, program in programs.items()]
    if what == "string" and "glibc" in programs:
        found.append(Library("glibc-sse2", programs["glibc"],
                             "glibc.cpu.hwcaps=-AVX2,-AVX512F,-AVX512VL,-AVX512BW,"
                             "-AVX_Fast_Unaligned_Load,-SSE4_2,-SSE4_1,-SSSE3"))
    return found if "freehold" in programs else []


def run_once(library, words):
    """{function: {size: nanoseconds}}"""
    out = subprocess.run([library.program, *words], check=True, capture_output=True, text=True,
                         env=library.environment).stdout
    figures, sizes = {}, []
    for name, *values in map(str.split, out.splitlines()):
        if name in UNITS:
            sizes = [int(float(value)) for value in values]
        else:
            figures[name] = dict(zip(sizes, map(float, values)))
    return figures


def measure(found, rounds, words):
    """{library: {function: {size: nanoseconds}}}"""
    least = {}
    for _ in range(rounds):
        for library in found:
            figures = run_once(library, words)
            before = least.setdefault(library.key, figures)
            for name, row in figures.items():
                for size, value in row.items():
                    before[name][size] = min(before[name][size], value)
    return least


def geometric_mean(values):
    return math.exp(sum(map(math.log, values)) / len(values))


def ratios(figures, name, peer):
    return {size: figures[peer][name][size] / ours for size, ours in figures["freehold"][name].items()}


def mean_cells(figures, names):
    """What stands in the columns of some functions together."""
    cells = [""]
    for peer in list(figures)[1:]:
        cells += [f"{geometric_mean([r for name in names for r in ratios(figures, name, peer).values()]):.2f}", ""]
    return cells


def row_cells(figures, name):
    ours = figures["freehold"][name]
    cells = [f"{geometric_mean(list(ours.values())):.1f}"]
    for peer in list(figures)[1:]:
        row = ratios(figures, name, peer)
        worst = min(row, key=row.get)
        cells += [f"{geometric_mean(list(row.values())):.2f}", f"{row[worst]:.2f} at {worst}" if len(row) > 1 else ""]
    return cells


def table(figures):
    """(name, cells) for each line."""
    names = list(figures["freehold"])
    rows = [(name, row_cells(figures, name)) for name in names]
    kinds = dict.fromkeys(name.split("-")[0] for name in names if "-" in name)
    for kind in kinds if len(kinds) > 1 else ():
        some = [name for name in names if name.split("-")[0] == kind]
        rows.append((f"mean, {kind}", mean_cells(figures, some)))
    return rows + [("mean", mean_cells(figures, names))]


def slower(figures, peer, limit):
    """Where the peer takes less than `limit` of Freehold's time."""
    places = []
    for name in figures["freehold"]:
        row = ratios(figures, name, peer)
        under = [f"{size} ({value:.2f})" if len(row) > 1 else f"({value:.2f})" for size, value in row.items() if value < limit]
        places += [f"{name} {' '.join(under)}"] if under else []
    return ", ".join(places) or "none"


def notes(figures):
    lines = []
    for peer, limit in (("musl", 1), ("glibc-sse2", 0.8)):
        if peer in figures:
            lines.append(f"Below {limit:.2f} of {peer}: {slower(figures, peer, limit)}.")
    return lines


def head(figures):
    return ["ns"] + [cell for peer in list(figures)[1:] for cell in (peer, "worst")]


def text_table(figures):
    widths = [10] + [10, 18] * (len(figures) - 1)
    def line(name, cells):
        return f"{name:<22}" + "".join(f"{cell:>{width}}" for cell, width in zip(cells, widths))
    return "\n".join([line("", head(figures)), *(line(*row) for row in table(figures)), *notes(figures)])


def markdown_table(figures):
    lines = ["| " + " | ".join(["", *head(figures)]) + " |", "|---" + "|---:" * len(head(figures)) + "|"]
    for name, cells in table(figures):
        lines.append("| " + " | ".join([f"**{name}**" if name.startswith("mean") else name, *cells]) + " |")
    return "\n".join([*lines, "", *notes(figures)])


def versions():
    """musl for i386 is Debian's source, the rest Debian's packages."""
    musl, glibc = (malloc_peers.output(["dpkg-query", "-W", "-f", "${Version}", package]) for package in ("musl", "libc6"))
    freehold = malloc_peers.output(["git", "-C", str(malloc_peers.ROOT), "describe", "--always", "--dirty"]).strip()
    return f"freehold {freehold}; musl {musl}; glibc {glibc}"


def save(folder, what, rounds, results):
    machine = malloc_times.machine()
    title = "Time of others / time of Freehold: above 1, Freehold is faster."
    about = (f"{machine['processor']}, {machine['processors']} processors, {machine['kernel']}, load {machine['load']:.1f}; "
             f"runs in turn, the least of {rounds}. {versions()}.")
    (folder / f"{what}.json").write_text(json.dumps({"machine": machine, "ns": results}, indent=1) + "\n")
    text = [about, title]
    markdown = [*HEADINGS[what], "", about, title]
    for name, figures in results.items():
        markdown += ["", f"## {name}", "", markdown_table(figures)]
        for library, rows in figures.items():
            text += ["", f"{library}, {name}, nanoseconds"]
            text += [f"{function:<22}" + "".join(f"{value:>10.1f}" for value in row.values()) for function, row in rows.items()]
    (folder / f"{what}.txt").write_text("\n".join(text) + "\n", encoding="ascii")
    (folder / f"{what}.md").write_text("\n".join(markdown) + "\n", encoding="ascii")


def run(build, folder, what, rounds, words):
    results = {}
    for machine in MACHINES:
        found = libraries(build, what, machine)
        figures = measure(found, rounds, words)
        if figures and figures["freehold"]:
            results[machine] = figures
            print(f"\n{what}, {machine}, time of others / time of Freehold: above 1, Freehold is faster")
            print(text_table(figures), flush=True)
    save(folder, what, rounds, results)
    print(f"\nall figures: {folder}/{what}.json, .txt, .md")
