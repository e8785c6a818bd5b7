#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measures Freehold beside other libraries, with the programs that `make bench` built.

usage: run.py [--build DIR] [--out DIR] [--rounds N] [--scale N] [--peers NAMES] [WORD...]
  --out     where the files go; DIR/bench otherwise
  --rounds  runs of each program with each library; a figure is their median
  --scale   per thousand of each workload's usual work
  --peers   only these allocators, beside glibc (in static programs: musl)
  WORD      "string", alone or with how names of its rows begin, for the functions of string.h;
            "libc", the same for qsort, strtod and printf;
            "malloc" for the allocator, "instructions" for the lengths of its fast paths, or parts
            of the names of its workloads (larson-2: with two threads);
            "static", alone or with parts of those names, for static programs of musl;
            "programs", alone or with parts of their names, for real programs; no word means all

string.json, .txt and .md, libc.json, .txt and .md, malloc.json, .txt, .md and .svg, static.json, .txt and .md, programs.json, .txt and .md have
all figures.
"""

import argparse
import sys
from pathlib import Path

sys.dont_write_bytecode = True  # these modules lie among the sources

# pylint: disable=wrong-import-position
import library_times
import malloc_cost
import malloc_peers
import malloc_report
import malloc_times
import program_times


def find_peers(known, options):
    """Those to compare; the program ends where the one that all are compared with is missing."""
    peers = malloc_peers.usable_peers(known, options.peers and options.peers.split())
    if not peers:
        sys.exit(f"run.py: no {known[0].key} to compare with")
    return peers


def show(folder, results, measured, keys):
    """Prints each row when it is there, then the rest, and writes the files; whether something failed."""
    print("\n" + malloc_report.heading(results, "wall", keys), flush=True)
    for row in measured:
        print(malloc_report.line(row, "wall", keys), flush=True)
    if results["rows"]:
        print(malloc_report.means(results, "wall", keys))
        print("\n" + malloc_report.table(results, "cpu", keys))
        print("\n" + malloc_report.table(results, "peak", keys))
    finish(folder, results, keys)


def finish(folder, results, keys):
    if endings := malloc_report.endings(results, keys):
        print("\n" + endings)
    malloc_report.save(folder, results)
    what = results["what"]
    chart = ", .svg" if results["rows"] and what == "malloc" else ""
    print(f"\nall figures: {folder}/{what}.json, .txt, .md{chart}")


def run_malloc(build, folder, options, words):
    peers = find_peers(malloc_peers.all_peers(build), options)
    counting = not words or any(word in "malloc/instructions" for word in words)
    rows = malloc_times.list_rows(peers[0].program, words)
    if not rows and not counting:
        sys.exit(f"run.py: no workload's name has one of: {' '.join(words)}")
    keys = [peer.key for peer in peers]
    results, measured = malloc_times.measure("malloc", build, peers, rows, options.rounds, options.scale)
    if counting:
        results["instructions"] = malloc_cost.count_all(peers)
    if rows:
        show(folder, results, measured, keys)
    else:
        finish(folder, results, keys)
    return results["failures"]


def run_static(build, folder, options, words):
    peers = find_peers(malloc_peers.static_peers(build), options)
    rows = malloc_times.list_rows(peers[0].program, words, "static")
    if not rows:
        sys.exit(f"run.py: no workload's name has one of: {' '.join(words)}")
    results, measured = malloc_times.measure("static", build, peers, rows, options.rounds, options.scale)
    results["heading"] = program_times.HEADING_STATIC
    show(folder, results, measured, [peer.key for peer in peers])
    return results["failures"]


def run_programs(build, folder, options, words):
    programs = program_times.choose(words)
    if not programs:
        sys.exit(f"run.py: no program's name has one of: {' '.join(words)}")
    peers = find_peers(program_times.program_peers(build), options)
    results, measured = program_times.measure(build, peers, programs, options.rounds, options.scale)
    show(folder, results, measured, [peer.key for peer in peers])
    return results["failures"]


def library_part(what):
    def run_library(build, folder, options, words):
        # In one go with all the rest a single round has to do; its figures are minima themselves.
        library_times.run(build, folder, what, options.rounds if options.words else 1, words)
        return []
    return run_library


PARTS = {"string": library_part("string"), "libc": library_part("libc"), "malloc": run_malloc, "static": run_static, "programs": run_programs}


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("\n\n", 1)[1])
    parser.add_argument("--build", default="build")
    parser.add_argument("--out")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--scale", type=int, default=1000)
    parser.add_argument("--peers")
    parser.add_argument("words", nargs="*")
    options = parser.parse_args()
    if options.rounds < 1 or not 1 <= options.scale <= 1000:
        sys.exit("run.py: at least one round, and a scale of 1 to 1000")
    build = Path(options.build).resolve()
    folder = Path(options.out) if options.out else build / "bench"
    folder.mkdir(parents=True, exist_ok=True)

    malloc_peers.check_names(build, options.peers and options.peers.split())

    # Parts are named first; what follows chooses within them. Words alone choose among the allocator's workloads.
    words = options.words
    parts = [word for word in words if word in PARTS] or (["malloc"] if words else list(PARTS))
    words = [word for word in words if word not in PARTS]
    failures = [failure for part in parts for failure in PARTS[part](build, folder, options, words)]
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
