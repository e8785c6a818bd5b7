# SPDX-License-Identifier: MIT
"""Runs the workloads of bench/malloc with each allocator in turn, round after round.

A run gives the time by the clock, the processor's time, the peak of resident memory and what was
resident at the end. One that takes longer than LIMIT is stopped, counts as that long, and is not
tried again.
"""

import datetime
import os
import platform
import statistics
import subprocess

import malloc_peers

LIMIT = 20  # seconds
USUAL_SCALE = 1000
METRICS = ("wall", "cpu", "peak", "left")


def rounds_of(peer, rounds):
    """musl's is so far from the others that one run in five tells enough."""
    return max(1, rounds // 5) if peer.key == "musl" else rounds


def list_rows(program, words, prefix="malloc"):
    """(workload, threads), those whose name has one of the words."""
    rows = []
    for line in malloc_peers.output([program, "list"]).splitlines():
        name, *threads = line.split()
        rows += [(name, int(n)) for n in threads]
    return [(name, n) for name, n in rows
            if not words or any(word in f"{prefix}/{name}-{n}" for word in words)]


def launch(launcher, limit, command, env, **how):
    """(figures, output) of one run, the output without the launcher's line; or a string saying why it failed."""
    if "LD_PRELOAD" in env:  # not for the launcher
        env = dict(env, LAUNCH_PRELOAD=env["LD_PRELOAD"])
        del env["LD_PRELOAD"]
    ran = subprocess.run([launcher, str(limit), *command], env=env, capture_output=True, text=True, check=False,
                         **how)
    *lines, figures = ran.stdout.splitlines() or [""]
    if ran.returncode != 0 or len(figures.split()) != 5:
        return f"the launcher ended with {ran.returncode}: {ran.stderr.strip()[:200]}"
    wall, cpu, peak, status, killed = map(int, figures.split())
    if status != 0 and not killed:
        return f"wait status {status}: {ran.stderr.strip()[-200:]}"
    return {"wall": wall / 1e9, "cpu": cpu / 1e6, "peak": max(peak, 1), "stopped": bool(killed)}, lines


def run_once(launcher, peer, name, threads, scale):
    """The figures of one run, with "sum" for what it printed; or a string saying why it failed."""
    run = launch(launcher, LIMIT, [peer.program, name, str(threads), str(scale)], peer.environment)
    if isinstance(run, str):
        return run
    run, lines = run
    if run["stopped"]:
        return run
    answer = lines[0].split() if lines else []
    if len(answer) != 3 or answer[0] != "ok":
        return f"prints {lines}"
    # The kernel counts the peak in large steps, what is resident now exactly.
    run.update(sum=answer[1], left=int(answer[2]), peak=max(run["peak"], int(answer[2])))
    return run


def medians(runs, limit):
    stopped = [run for run in runs if run["stopped"]]
    if stopped:
        return {**stopped[0], "wall": float(limit)}
    figures = {metric: statistics.median(run[metric] for run in runs) for metric in METRICS if metric in runs[0]}
    return {**figures, "stopped": False}


def measure_row(peers, name, rounds, limit, once):
    """{"runs": {peer: [...]}, "median": {peer: {...}}, "failed": {peer: why}}; once(peer) is one run."""
    runs = {peer.key: [] for peer in peers}
    failed, wanted = {}, None
    for number in range(rounds):
        for peer in peers:
            mine = runs[peer.key]
            if number >= rounds_of(peer, rounds) or peer.key in failed or (mine and mine[-1]["stopped"]):
                continue
            run = once(peer)
            if isinstance(run, str):
                failed[peer.key] = run
                continue
            mine.append(run)
            wanted = wanted or run.get("sum")
            if run.get("sum", wanted) != wanted:
                failed[peer.key] = f"it answers {run['sum']}, in the first run {wanted}"
    return {"name": name, "base": peers[0].key, "runs": runs, "failed": failed,
            "median": {key: medians(mine, limit) for key, mine in runs.items() if mine and key not in failed}}


def processor():
    with open("/proc/cpuinfo", encoding="ascii", errors="replace") as text:
        names = [line.split(":", 1)[1].strip() for line in text if line.startswith("model name")]
    return names[0] if names else platform.machine()


def machine():
    return {"processor": processor(), "processors": len(os.sched_getaffinity(0)),
            "memory_mib": os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") >> 20,
            "kernel": f"{platform.system()} {platform.release()}", "load": os.getloadavg()[0]}


def begin(what, peers, rounds, scale, limit):
    """All that is known before the first run."""
    return {"what": what, "date": datetime.datetime.now().astimezone().isoformat(timespec="seconds"),
            "machine": machine(), "rounds": rounds, "scale": scale, "limit": limit,
            "allocators": {peer.key: peer.describe() for peer in peers}, "rows": [], "failures": []}


def add_row(results, row):
    results["rows"].append(row)
    results["failures"] += [f"{row['name']} {key}: {why}" for key, why in row["failed"].items()]
    return row


def measure(what, build, peers, rows, rounds, scale):
    """All that is known before the first run, and an iterator that adds a row at a time."""
    results = begin(what, peers, rounds, scale, LIMIT)

    def each():
        for name, threads in rows:
            row = measure_row(peers, f"{name}-{threads}", rounds, LIMIT,
                              lambda peer: run_once(build / "bench" / "launch", peer, name, threads, scale))
            yield add_row(results, {"workload": name, "threads": threads, **row})

    return results, each()
