# SPDX-License-Identifier: MIT
"""How many instructions malloc and free take for a size that is cached, counted by callgrind within
the functions of bench/malloc/cost.c. Callgrind, unlike memcheck, leaves the allocator as it is."""

import re
import shutil
import subprocess
import tempfile
from pathlib import Path

CALLS = 1000
SIZES = (16, 64, 256, 1024)
NAMED = re.compile(r"(c?fn)=(\(\d+\))(?: (.*))?")
COST = re.compile(r"[-+*\d]\S* (\d+)")


def read_totals(path):
    """Instructions within each function of the program and whatever it calls, from callgrind's file."""
    names, totals, current = {}, {}, None
    for line in path.read_text(errors="replace").splitlines():
        named = NAMED.match(line)
        if named:
            kind, number, name = named.groups()
            if name:
                names[number] = name
            if kind == "fn":
                current = names[number]
        elif cost := COST.match(line):
            totals[current] = totals.get(current, 0) + int(cost[1])
    return totals


def count(peer):
    """{size: [malloc's, free's]}, or a string saying why not."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "callgrind"
        ran = subprocess.run(["valgrind", "--tool=callgrind", f"--callgrind-out-file={file}",
                              "--toggle-collect=bench_get_*", "--toggle-collect=bench_put_*",
                              peer.program, "cost"], env=peer.environment, capture_output=True,
                             text=True, timeout=120, check=False)
        if ran.returncode != 0 or not file.exists():
            return f"valgrind ends with {ran.returncode}"
        totals = read_totals(file)
    try:
        # What is called for "nothing" is one instruction.
        return {size: [(totals[f"bench_{way}_{size}"] - totals[f"bench_{way}_nothing"]) / CALLS + 1
                       for way in ("get", "put")] for size in SIZES}
    except KeyError as name:
        return f"callgrind's file has no {name}"


def count_all(peers):
    if not shutil.which("valgrind"):
        print("skip instructions: no valgrind")
        return {}
    counts = {}
    for peer in peers:
        counted = count(peer)
        if isinstance(counted, str):
            print(f"skip instructions of {peer.key}: {counted}")
        else:
            counts[peer.key] = counted
    return counts
