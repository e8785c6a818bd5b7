# SPDX-License-Identifier: MIT
"""The figures of malloc_times and program_times as tables, as Markdown and as files."""

import json
import math

import malloc_chart

TITLES = {"wall": "Time by the clock", "cpu": "Processor time", "peak": "Peak of resident memory"}
WIDTH = 12
NAME_WIDTH = 15
LARGE = 8 << 10  # KiB; the dynamic program without a block has 2 MiB


def ratio(row, metric, key):
    """To that of the first allocator; None where one of the two has failed."""
    medians = row["median"]
    if key not in medians or row["base"] not in medians:
        return None
    return medians[key][metric] / medians[row["base"]][metric]


def absolute(value, metric):
    return f"{value / 1024:.1f} MiB" if metric == "peak" else f"{value:.3f} s"


def cell(row, metric, key):
    value = ratio(row, metric, key)
    if value is None:
        return "failed"
    median = row["median"][key]
    if median["stopped"]:
        return f"> {median['wall']:.0f} s" if metric == "wall" else f"> {value:.2f}"
    return absolute(median[metric], metric) if key == row["base"] else f"{value:.2f}"


def geometric_mean(rows, metric, key):
    ratios = [ratio(row, metric, key) for row in rows]
    ratios = [value for value in ratios if value]
    return math.exp(sum(map(math.log, ratios)) / len(ratios)) if ratios else None


def mean_rows(results, metric):
    """(name, rows) of each mean; one in which an allocator failed counts for none: all, those that all have ended where some run was stopped, for memory those
    where the blocks are more than the program and its library, and in static programs one thread and more."""
    rows = [row for row in results["rows"] if not row["failed"]]
    ended = [row for row in rows if not any(median["stopped"] for median in row["median"].values())]
    large = [row for row in rows if row["base"] in row["median"] and row["median"][row["base"]]["peak"] >= LARGE]
    kinds = [("mean" if len(rows) == len(results["rows"]) else f"mean of {len(rows)}", rows)]
    if ended and len(ended) < len(rows):
        kinds.append((f"mean, {len(ended)} ended", ended))
    if metric == "peak" and large and len(large) < len(rows):
        kinds.append((f"mean, {len(large)} large", large))
    if results["what"] == "static":
        one = [row for row in rows if row["threads"] == 1]
        more = [row for row in rows if row["threads"] > 1]
        kinds += [(name, some) for name, some in (("mean, 1 thread", one), ("mean, threads", more)) if some]
    return kinds


def mean_cells(rows, metric, keys):
    values = [geometric_mean(rows, metric, key) for key in keys]
    return ["-" if value is None else f"{value:.2f}" for value in values]


def columns(name, cells):
    return name.ljust(NAME_WIDTH) + "".join(f"{text:>{WIDTH}}" for text in cells)


def title(results, metric):
    base = next(iter(results["allocators"]))
    return (f"{TITLES[metric]}, ratios to {base}: below 1 is better. Medians of {results['rounds']}"
            + ("" if results["what"] == "programs" else ", the number is the threads'"))


def heading(results, metric, keys):
    short = [key.replace("freehold-static", "fh-static") for key in keys]
    return title(results, metric) + "\n" + columns("", short)


def line(row, metric, keys):
    return columns(row["name"], [cell(row, metric, key) for key in keys])


def means(results, metric, keys):
    return "\n".join(columns(name, mean_cells(rows, metric, keys))
                     for name, rows in mean_rows(results, metric))


def table(results, metric, keys):
    lines = [line(row, metric, keys) for row in results["rows"]]
    return "\n".join([heading(results, metric, keys), *lines, means(results, metric, keys)])


def count_text(counts):
    get, put = counts
    return f"{get + put:.0f}={get:.0f}+{put:.0f}"


def instruction_rows(results, keys):
    """(name, cells): a row a size; a figure is both's = malloc's + free's."""
    counts = results.get("instructions", {})
    sizes = next(iter(counts.values()), {})
    return [(f"{size} bytes", [count_text(counts[key][size]) if key in counts else "-" for key in keys])
            for size in sizes]


def left_after_sparse(results, keys):
    """What part of its peak each has still resident when most blocks of sparse are given back."""
    for row in results["rows"]:
        if row.get("workload") == "sparse":
            left = {key: row["median"][key] for key in keys if key in row["median"]}
            return {key: m["left"] / m["peak"] for key, m in left.items() if "left" in m}
    return {}


def endings(results, keys):
    """What follows the tables of ratios."""
    lines = []
    rows = instruction_rows(results, keys)
    if rows:
        lines += ["Instructions of malloc and free together = malloc + free, a size that is cached",
                  heading(results, "wall", keys).splitlines()[1]]
        lines += [columns(name, cells) for name, cells in rows]
    left = left_after_sparse(results, keys)
    if left:
        lines += ["", "sparse, resident at its end as a part of the peak: "
                  + ", ".join(f"{key} {part:.2f}" for key, part in left.items())]
    lines += [f"FAILED {failure}" for failure in results["failures"]]
    return "\n".join(lines).strip()


def markdown_row(cells):
    return "| " + " | ".join(cells) + " |"


def markdown_table(first, keys, rows):
    head = [markdown_row([first, *keys]), "|---" + "|---:" * len(keys) + "|"]
    return head + [markdown_row([name, *cells]) for name, cells in rows] + [""]


def machine_text(results):
    at = results["machine"]
    return (f"{at['processor']}, {at['processors']} processors, {at['memory_mib']} MiB, {at['kernel']}; "
            f"{results['date'][:10]}; runs of the allocators in turn, medians of {results['rounds']}.")


def allocator_text(results):
    return "; ".join(" ".join(filter(None, [key, what["version"], f"({what['linked']})"]))
                     for key, what in results["allocators"].items())


def markdown(results, keys):
    lines = [*results.get("heading", []), machine_text(results), allocator_text(results) + ".", ""]
    for metric in TITLES if results["rows"] else ():
        rows = [(row["name"], [cell(row, metric, key) for key in keys]) for row in results["rows"]]
        rows += [(f"**{name}**", mean_cells(some, metric, keys))
                 for name, some in mean_rows(results, metric)]
        lines += [title(results, metric) + ".", "", *markdown_table("", keys, rows)]
    counts = instruction_rows(results, keys)
    if counts:
        lines += ["Instructions of malloc and free together = malloc + free, a size that is cached.", "",
                  *markdown_table("", keys, counts)]
    return "\n".join(lines)


def save(folder, results):
    keys = list(results["allocators"])
    ratios = {metric: {name: {key: geometric_mean(rows, metric, key) for key in keys}
                       for name, rows in mean_rows(results, metric)} for metric in TITLES}
    (folder / f"{results['what']}.json").write_text(json.dumps({**results, "means": ratios}, indent=1) + "\n")
    tables = [table(results, metric, keys) for metric in TITLES] if results["rows"] else []
    (folder / f"{results['what']}.txt").write_text("\n\n".join(
        [machine_text(results) + "\n" + allocator_text(results), *tables, endings(results, keys)]) + "\n")
    (folder / f"{results['what']}.md").write_text(markdown(results, keys))
    if results["rows"] and results["what"] == "malloc":
        malloc_chart.draw(folder / "malloc.svg", results, keys)
