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
METRICS = ("wall", "cpu", "peak", "left")


def rounds_of(peer, rounds):
    """musl's is so far from the others that one run in five tells enough."""
    return max(1, rounds // 5) if peer.key == "musl" else rounds


def list_rows(program, words):
    """(workload, threads), those whose name has one of the words."""
    rows = []
    for line in malloc_peers.output([program, "list"]).splitlines():
        name, *threads = line.split()
        rows += [(name, int(n)) for n in threads]
    return [(name, n) for name, n in rows
            if not words or any(word in f"malloc/{name}-{n}" for word in words)]


def run_once(launcher, peer, name, threads, scale):
    """The figures of one run, with "sum" for what it printed; or a string saying why it failed."""
    env = peer.environment
    if "LD_PRELOAD" in env:  # not for the launcher
        env["LAUNCH_PRELOAD"] = env.pop("LD_PRELOAD")
    ran = subprocess.run([launcher, str(LIMIT), peer.program, name, str(threads), str(scale)], env=env,
                         capture_output=True, text=True, check=False)
    *lines, figures = ran.stdout.splitlines() or [""]
    if ran.returncode != 0 or len(figures.split()) != 5:
        return f"the launcher ended with {ran.returncode}: {ran.stderr.strip()[:200]}"
    wall, cpu, peak, status, killed = map(int, figures.split())
    run = {"wall": wall / 1e9, "cpu": cpu / 1e6, "peak": max(peak, 1), "stopped": bool(killed)}
    if killed:
        return run
    answer = lines[0].split() if lines else []
    if status != 0 or len(answer) != 3 or answer[0] != "ok":
        return f"wait status {status}: {ran.stderr.strip()[:200]}"
    # The kernel counts the peak in large steps, what is resident now exactly.
    run.update(sum=int(answer[1]), left=int(answer[2]), peak=max(run["peak"], int(answer[2])))
    return run


def medians(runs):
    stopped = [run for run in runs if run["stopped"]]
    if stopped:
        return {**stopped[0], "wall": float(LIMIT)}
    figures = {metric: statistics.median(run[metric] for run in runs) for metric in METRICS}
    return {**figures, "stopped": False}


def measure_row(launcher, peers, name, threads, rounds, scale):
    """{"runs": {peer: [...]}, "median": {peer: {...}}, "failed": {peer: why}}"""
    runs = {peer.key: [] for peer in peers}
    failed, wanted = {}, None
    for number in range(rounds):
        for peer in peers:
            mine = runs[peer.key]
            if number >= rounds_of(peer, rounds) or peer.key in failed or (mine and mine[-1]["stopped"]):
                continue
            run = run_once(launcher, peer, name, threads, scale)
            if isinstance(run, str):
                failed[peer.key] = run
                continue
            mine.append(run)
            wanted = wanted or run.get("sum")
            if run.get("sum", wanted) != wanted:
                failed[peer.key] = f"its blocks' sum is {run['sum']}, that of the first run {wanted}"
    return {"workload": name, "threads": threads, "runs": runs, "failed": failed,
            "median": {key: medians(mine) for key, mine in runs.items() if mine and key not in failed}}


def processor():
    with open("/proc/cpuinfo", encoding="ascii", errors="replace") as text:
        names = [line.split(":", 1)[1].strip() for line in text if line.startswith("model name")]
    return names[0] if names else platform.machine()


def machine():
    return {"processor": processor(), "processors": len(os.sched_getaffinity(0)),
            "memory_mib": os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") >> 20,
            "kernel": f"{platform.system()} {platform.release()}", "load": os.getloadavg()[0]}


def measure(build, peers, rows, rounds, scale):
    """All that is known before the first run, and an iterator that adds a row at a time."""
    results = {"date": datetime.datetime.now().astimezone().isoformat(timespec="seconds"),
               "machine": machine(), "rounds": rounds, "scale": scale, "limit": LIMIT,
               "allocators": {peer.key: peer.describe() for peer in peers}, "rows": [], "failures": []}

    def each():
        for name, threads in rows:
            row = measure_row(build / "bench" / "launch", peers, name, threads, rounds, scale)
            results["rows"].append(row)
            results["failures"] += [f"{name}-{threads} {key}: {why}" for key, why in row["failed"].items()]
            yield row

    return results, each()
