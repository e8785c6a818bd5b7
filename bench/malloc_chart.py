# SPDX-License-Identifier: MIT
"""Draws the ratios by gnuplot: the means as bars, each workload's time and memory as points."""

import shutil
import subprocess

import malloc_report

COLOURS = {"glibc": "#8c8c8c", "freehold": "#d62728", "jemalloc": "#1f77b4", "mimalloc": "#2ca02c",
           "tcmalloc": "#e6a117", "musl": "#9467bd", "freehold-static": "#ff9896"}
METRICS = {"wall": "time by the clock", "cpu": "processor time", "peak": "peak of resident memory"}
POINTS = {"freehold": "pt 7 ps 1.1", "freehold-static": "pt 7 ps 0.8"}
OTHER_POINTS = "pt 6 ps 0.8 lw 1.7"
HIGHEST = 3   # bars that would be higher end here
WIDTH = 1000
ROW = 19      # pixels
BARS = 330    # pixels, the upper chart
MARGINS = 90  # pixels, around the lower ones


def numbered(pairs):
    return ", ".join(f'"{text}" {at}' for at, text in pairs)


def bars(results, keys):
    """Commands and data of the means: a group a metric, a bar an allocator, its value above it."""
    step = 0.9 / len(keys)
    tics = numbered((i, name) for i, name in enumerate(METRICS.values()))
    commands = ['set title "Geometric means of the ratios to glibc: lower is better '
                f'(bars end at {HIGHEST})"',
                f"set xrange [-0.5:{len(METRICS) - 0.5}]", f"set yrange [0:{HIGHEST * 1.1}]",
                f"set xtics ({tics}) scale 0", "set ytics auto", "set grid ytics",
                "set key outside right"]
    plots, data = [], []
    for i, key in enumerate(keys):
        lines = []
        for group, metric in enumerate(METRICS):
            mean = malloc_report.geometric_mean(results["rows"], metric, key)
            at = group + (i + 0.5) * step - 0.45
            if mean:
                lines.append(f"{at} {min(mean, HIGHEST)} {step * 0.9} {mean:.2f}")
        plots += [f"'-' using 1:2:3 with boxes fill solid lc rgb '{COLOURS[key]}' title '{key}'",
                  "'-' using 1:2:4 with labels offset 0,0.5 font ',8' notitle"]
        data += [*lines, "e"] * 2
    return [*commands, "plot " + ", ".join(plots), *data]


def points(results, keys, metric, left_edge, names):
    """Commands and data of one metric's ratios: a line a workload, a point an allocator."""
    rows = results["rows"]
    tics = numbered((i, row["name"] if names else "") for i, row in enumerate(rows))
    commands = [f"set origin {left_edge},0", f'set title "{METRICS[metric]}, ratio to glibc"', "unset key",
                f"set yrange [{len(rows) - 0.5}:-0.5]", f"set ytics ({tics}) scale 0",
                "set logscale x", "set xrange [0.1:32]", "set grid xtics ytics",
                "unset arrow", "set arrow from 1,graph 0 to 1,graph 1 nohead back lw 1.5 lc rgb '#555555'",
                'set xtics ("0.1" 0.1, "0.2" 0.2, "0.5" 0.5, "1" 1, "2" 2, "5" 5, "10" 10, "20" 20)']
    plots, data = ["1/0 notitle"], []
    others = [key for key in keys if key not in ("glibc", "freehold")]
    for key in others + [key for key in keys if key == "freehold"]:
        ratios = [(malloc_report.ratio(row, metric, key), i) for i, row in enumerate(rows)]
        data += [f"{min(max(value, 0.1), 32)} {i}" for value, i in ratios if value] + ["e"]
        plots.append(f"'-' with points {POINTS.get(key, OTHER_POINTS)} lc rgb '{COLOURS[key]}' notitle")
    return [*commands, "plot " + ", ".join(plots), *data]


def draw(path, results, keys):
    if not shutil.which("gnuplot"):
        print("skip chart: no gnuplot")
        return
    below = ROW * len(results["rows"]) + MARGINS
    height = BARS + below
    upper = BARS / height
    script = [f"set terminal svg size {WIDTH},{height} font 'sans,11' background '#ffffff'",
              f"set output '{path}'", "set multiplot", "set border 3 lc rgb '#666666'", "set tics nomirror",
              "set grid lc rgb '#dddddd' lt 1", "set boxwidth 1 relative",
              f"set size 1,{upper}", f"set origin 0,{1 - upper}", *bars(results, keys),
              "unset grid", "set grid lc rgb '#dddddd' lt 1",
              "set lmargin 13", f"set size 0.55,{1 - upper}", *points(results, keys, "wall", 0, True),
              "set lmargin 2", f"set size 0.44,{1 - upper}", *points(results, keys, "peak", 0.56, False),
              "unset multiplot"]
    subprocess.run(["gnuplot"], input="\n".join(script) + "\n", text=True, check=True)
