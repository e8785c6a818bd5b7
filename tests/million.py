#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A million random cases a function: printf, scanf, strtod and what has one right answer of math.h beside
the host's C library, the rest of math.h beside MPFR; both machines. A line a function.

usage: million.py [--build DIR] [--cases N] [WORD...]
  --cases  a function
  WORD     only rows whose name holds one of the words ("math/" for all that MPFR judges)

DIR/million.md has the report, of the rows of this run and, where it was of some alone, of those before it.
"""

import argparse
import datetime
import json
import os
import re
import subprocess
import sys
from pathlib import Path

sys.dont_write_bytecode = True

from run import MACHINES, ROOT, Way  # pylint: disable=wrong-import-position

SECONDS = 7200

# Program of tests/oracle: what it calls, and what of it is left out.
ORACLES = {
    "printf_integer": ("snprintf: d i u o x X c s p, all lengths", ""),
    "printf_double": ("snprintf of double: a e f g",
                      "%#g that rounds up to a power of ten: the host forgets the zeros"),
    "printf_long_double": ("snprintf of long double: a e f g", "the same"),
    "scanf": ("sscanf: lines of one to five items",
              "lines where a number breaks off, as 4e in 0x4ead: ISO C calls that no match, the host takes 4"),
    "strtod": ("strtof, strtod, strtold of each text",
               "results below the normal numbers whose last bit the host loses"),
    "math_exact": ("fma, sqrt, fmod, remquo, rint, ... (29 functions, 3 formats, 4 rounding modes, exceptions)",
                   "inexact of lrint and its like; invalid of fma with a third argument that is NaN: ISO C leaves them open; "
                   "the sign of remainder's zeros, which the host has wrong (F.10.7.2)"),
}


def math_functions():
    text = (ROOT / "tests/math/judge.c").read_text(encoding="ascii")
    return re.findall(r'^\t\{"(\w+)", ', text, re.MULTILINE)


def batches(out):
    return [line for line in out.decode().splitlines() if re.match(r"\d+ .* \d+$", line)]


def count_differences(way, programs, outputs):
    """Lines that differ within the batches that do."""
    ours, theirs = map(batches, outputs)
    if len(ours) != len(theirs):
        sys.exit(f"million.py: {programs[0]} has {len(ours)} batches, the host's {len(theirs)}")
    count = 0
    for mine, other in zip(ours, theirs):
        if mine != other:
            number = mine.split()[0]
            both = [way.run(program, [number], timeout=SECONDS)[1].splitlines() for program in programs]
            different = sum(a != b for a, b in zip(*both))
            count += max(1, different)
            print(f"  {programs[0]} {number}: {different} lines differ", flush=True)
    return count


def run_oracle(build, name, cases):
    """(cases, left out, {machine: differences})"""
    differences = {}
    for machine in MACHINES:
        programs = [build / "tests" / machine / link / "oracle" / name for link in ("static", "host")]
        way = Way(machine, False)
        usual = cases_of(way.run(programs[1])[1])[0]
        way.env["CHECK_TIMES"] = str(-(-cases // usual))
        runs = [way.run(program, timeout=SECONDS) for program in programs]
        if any(status for status, _, _ in runs):
            sys.exit(f"million.py: {programs[0]}, {programs[1]}: {[status for status, _, _ in runs]}")
        outputs = [out for _, out, _ in runs]
        made, left_out = cases_of(outputs[0])
        differences[machine] = count_differences(way, programs, outputs)
    return {"cases": made, "left_out": left_out, "differences": differences}


def cases_of(out):
    match = re.search(rb"^cases (\d+) (\d+)$", out, re.MULTILINE)
    return int(match[1]), int(match[2])


def run_math(build, name, cases):
    """Greatest errors and how many are above their limit."""
    env = dict(os.environ, B=str(build), MATH_CASES=str(cases), MATH_ONLY=name)
    ran = subprocess.run(["sh", "tests/tool/math_ulp.sh"], cwd=ROOT, env=env, capture_output=True, text=True,
                         check=False, timeout=SECONDS)
    row = {"errors": {machine: {} for machine in MACHINES}, "above": 0}
    pattern = rf"(pass|fail) (\w+) {name} (\w.*): (\S+) ulp \(at most .*\) of (\d+)"
    for verdict, machine, kind, error, count in re.findall(pattern, ran.stdout):
        row["errors"][machine][kind] = float(error)
        row["above"] += verdict == "fail"
        row["cases"] = int(count)
    if any(len(errors) != 3 for errors in row["errors"].values()):
        sys.exit(f"million.py: {name}: {ran.stdout}{ran.stderr}")
    return row


def oracle_line(name, row):
    counts = ", ".join(f"{machine} {count} differences" for machine, count in row["differences"].items())
    return f"{name}: {row['cases']:,} cases, {row['left_out']:,} left out; {counts}"


def math_line(name, row):
    errors = "; ".join(machine + " " + " ".join(f"{error:.3f}" for error in kinds.values())
                       for machine, kinds in row["errors"].items())
    return f"{name}: {row['cases']:,} cases a format, {row['above']} above their limit; ulp: {errors}"


def report(rows):
    lines = ["# A million cases a function", "",
             "Printed by `make check-million` and put here as it stands. The same random numbers each time.", "",
             "## Beside the host's C library", "",
             "| | what | cases | left out | differences, x86_64 | i386 |", "|---|---|---:|---:|---:|---:|"]
    lines += [f"| {name} | {what} | {row['cases']:,} | {row['left_out']:,} | "
              + " | ".join(str(row["differences"][machine]) for machine in MACHINES) + " |"
              for name, (what, _) in ORACLES.items() if (row := rows.get(name))]
    lines += ["", "Left out, since there the host departs from the standard:", ""]
    lines += [f"- {name}: {why}" for name, (_, why) in ORACLES.items() if why]
    lines += ["", "## Beside MPFR", "",
              "Greatest errors in units of the last place: float, double, long double. Bessel functions: of 1/16 where "
              "they are less; lgamma: of 1/2.", "",
              "| | cases a format | x86_64 | i386 | above their limit |", "|---|---:|---|---|---:|"]
    lines += [f"| {name} | {row['cases']:,} | "
              + " | ".join(" ".join(f"{error:.3f}" for error in row["errors"][machine].values()) for machine in MACHINES)
              + f" | {row['above']} |" for name in math_functions() if (row := rows.get("math/" + name))]
    lines += ["", f"{datetime.date.today()}; glibc {os.confstr('CS_GNU_LIBC_VERSION').split()[-1]}."]
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("\n\n")[1])
    parser.add_argument("--build", default="build")
    parser.add_argument("--cases", type=int, default=1000000)
    parser.add_argument("words", nargs="*")
    options = parser.parse_args()
    build = Path(options.build).resolve()

    names = [*ORACLES, *("math/" + name for name in math_functions())]
    chosen = [name for name in names if not options.words or any(word in name for word in options.words)]
    kept = build / "million.json"
    rows = json.loads(kept.read_text(encoding="ascii")) if options.words and kept.exists() else {}
    bad = 0
    for name in chosen:
        if name in ORACLES:
            row = run_oracle(build, name, options.cases)
            print(oracle_line(name, row), flush=True)
            bad += sum(row["differences"].values())
        else:
            row = run_math(build, name[len("math/"):], options.cases)
            print(math_line(name, row), flush=True)
            bad += row["above"]
        rows[name] = row
        kept.write_text(json.dumps(rows, indent=1), encoding="ascii")
    (build / "million.md").write_text(report(rows), encoding="ascii")
    print(f"{len(chosen)} rows, {bad} differences; {build}/million.md")
    return 1 if bad or not chosen else 0


if __name__ == "__main__":
    sys.exit(main())
