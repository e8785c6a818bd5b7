#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measures Freehold beside other libraries, with the programs that `make bench` built.

usage: run.py [--build DIR] [--out DIR] [--rounds N] [--scale N] [--peers NAMES] [WORD...]
  --out     where the files go; DIR/bench otherwise
  --rounds  runs of each program with each library; a figure is their median
  --scale   per thousand of each workload's usual work
  --peers   only these allocators, beside glibc
  WORD      "string", alone or with names of functions, for the functions of string.h;
            "malloc" for the allocator, "instructions" for the lengths of its fast paths, or parts
            of the names of its workloads (larson-2: with two threads); no word means all

string.json, string.txt and malloc.json, .txt, .md and .svg have all figures.
"""

import argparse
import sys
from pathlib import Path

sys.dont_write_bytecode = True  # these modules lie among the sources

# pylint: disable=wrong-import-position
import malloc_cost
import malloc_peers
import malloc_report
import malloc_times
import string_times


def run_malloc(build, folder, options):
    words = options.words
    peers = malloc_peers.usable_peers(build, options.peers and options.peers.split())
    if not peers or peers[0].key != "glibc":
        sys.exit("run.py: no glibc to compare with")
    counting = not words or any(word in "malloc/instructions" for word in words)
    rows = malloc_times.list_rows(peers[0].program, words)
    if not rows and not counting:
        sys.exit(f"run.py: no workload's name has one of: {' '.join(words)}")

    keys = [peer.key for peer in peers]
    results, measured = malloc_times.measure(build, peers, rows, options.rounds, options.scale)
    if rows:
        print("\n" + malloc_report.heading(results, "wall", keys), flush=True)
        for row in measured:
            print(malloc_report.line(row, "wall", keys), flush=True)
        print(malloc_report.means(results, "wall", keys))
        print("\n" + malloc_report.table(results, "cpu", keys))
        print("\n" + malloc_report.table(results, "peak", keys))
    if counting:
        results["instructions"] = malloc_cost.count_all(peers)
    if endings := malloc_report.endings(results, keys):
        print("\n" + endings)
    malloc_report.save(folder, results)
    print(f"\nall figures: {folder}/malloc.json, .txt, .md" + (", .svg" if rows else ""))
    return results["failures"]


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

    if not options.words or options.words[0] == "string":
        # In one go with all the rest a single round has to do; its figures are minima themselves.
        rounds = options.rounds if options.words else 1
        string_times.run(build, folder, rounds, options.words[1:])
        if options.words:
            return 0
    return 1 if run_malloc(build, folder, options) else 0


if __name__ == "__main__":
    sys.exit(main())
