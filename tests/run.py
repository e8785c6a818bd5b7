#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs the test programs that the Makefile built, each in every way that its kind asks for.

usage: run.py [--build DIR] [--fast] [--booted] [--list] [WORD...]
  --fast   only what needs no emulator
  --booted only what runs with no kernel
  --list   say what would run
  WORD     only tests whose name holds one of the words

Programs lie in DIR/tests/MACHINE/LINK/KIND/NAME; LINK is static, pie or host (built against the
host's C library: the oracle). Kinds:
  unit, api, stress  prints "ok N" last and exits 0, and "skip WHAT: why" before where it left something out; api
                     programs must pass on the host too
  oracle             the same, and everything it prints equals what the host's build prints
  death              lists its cases; each must end with SIGABRT and exactly its line on stderr
  seeds              prints what NAME.out says (one regular expression), fed NAME.in
  tool               a shell script that prints "pass NAME" (or "pass NAME: figure"), "fail NAME: why" or
                     "skip NAME: why"
  programs           the same, about a real program of Debian's; not with --fast. PROGRAMS=all in the
                     environment asks them for all that they can do

What BOOTED names runs with no kernel too, from the same files, by freehold-boot. It must leave no
frame of the machine's memory behind. A line a machine says how many frames were lost in all, and of how
many files the checksum is that of the file that ran natively.

The allocator's programs run again under each of SETTINGS and, as LINK refuse, over a system that refuses
memory in each way of REFUSALS: natively, and where RERUNS says so.

The last line is "N passed, N failed, N skipped": a program in one way counts once, as does each
death case and each line of a script. The lines before say how many single checks that were.
"""

import argparse
import concurrent.futures
import fnmatch
import hashlib
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MACHINES = ("x86_64", "i386")
LINKS = ("static", "pie")
C_KINDS = ("unit", "api", "oracle", "death", "seeds", "stress")

# Values of FREEHOLD_MALLOC, and of TEST_REFUSE (refuse_env.c).
SETTINGS = ("tcache_max=0", "tcache_count=1", "tcache_bytes=4K", "arena_max=1", "heap_bytes=64K",
            "perturb=0x5a", "mmap_threshold=16K", "mmap_max=0", "top_pad=0,trim_threshold=4K")
REFUSALS = ("grow", "map=3", "grow,map=7,commit=5", "grow,remap")

# Program: the settings under which what it asserts holds too, and the ways of refusing.
RERUNS = {
    "api/malloc_contents": (SETTINGS, REFUSALS[:2]),
    "api/malloc_requests": (SETTINGS, REFUSALS[:2]),
    "stress/malloc_random": (("tcache_max=32K",), ()),  # has its own: cache off, thresholds, refusals
    "stress/malloc_threads": (SETTINGS + ("limit=64M", "limit=8M"), REFUSALS),
    "unit/malloc_limit": (("tcache_max=0", "arena_max=1", "arena_max=6,heap_bytes=64K", "mmap_max=0"), ()),
    "unit/malloc_arenas": (tuple(s for s in SETTINGS if s != "mmap_threshold=16K"), ()),
    "unit/malloc_move": (("tcache_count=1", "tcache_bytes=4K", "heap_bytes=64K", "top_pad=0,trim_threshold=4K"), ()),
    # A heap of 64 KiB has little that is worth a call.
    "unit/malloc_giving_back": (tuple(s for s in SETTINGS if s != "heap_bytes=64K") + ("top_pad=1M",), ()),
    "stress/threads_churn": (("tcache_max=0", "arena_max=1", "heap_bytes=64K"), ()),
    "stress/threads_fork": (("tcache_max=0", "arena_max=1", "heap_bytes=64K"), ()),
}

# Programs that run with no kernel (patterns of KIND/NAME).
BOOTED = ("seeds/*", "api/malloc_*", "unit/malloc_*", "stress/malloc_*", "api/pthread_*", "api/semaphore",
          "api/threads_h", "unit/break", "unit/start", "unit/thread_*", "stress/threads_*", "death/malloc*")
BOOTED_PIE = ("seeds/*", "unit/malloc_layout", "unit/start", "unit/thread_*", "api/malloc_requests", "api/threads_h")
BOOT_MEMORY = "1000"  # MiB: all that may be written is counted, and threads' stacks have 2 MiB each

# A processor without SSE2, which natively is there: both of what libc/string/sse2.h tells are tested.
EMULATED_CPU = {"i386": ("-cpu", "pentium3")}

ABORTED_BOOTED = 128 + signal.SIGABRT

QUIET = os.pipe()[0]

SECONDS = 120  # for one run of one program
SECONDS_TOOL = 600
SECONDS_PROGRAMS = 1800
SCRIPT_KINDS = ("programs", "tool")


class Way:
    """One way of running a program: on this machine, under its emulator, or booted with no kernel; with
    the allocator set in some way, or memory refused."""

    def __init__(self, machine, emulated, settings="", refusals="", booted=None):
        self.machine = machine
        self.emulated = emulated
        self.booted = booted  # the command that does it
        self.name = f"boot-{machine}" if booted else f"qemu-{machine}" if emulated else machine
        self.frames_lost = []  # booted: in each run
        self.missing = None  # why it cannot be used
        self.command = []
        self.env = dict(os.environ, LC_ALL="C", TZ="UTC")
        self.settings = settings or refusals
        for name, value in (("CHECK_EMULATED", ""), ("CHECK_ALONE", ""), ("FREEHOLD_MALLOC", settings), ("TEST_REFUSE", refusals)):
            self.env.pop(name, None)
            if value:
                self.env[name] = value
        if booted:
            self.command = [str(booted), "-v", "-m", BOOT_MEMORY, "-t", str(SECONDS - 10)]
            self.env["CHECK_EMULATED"] = self.env["CHECK_ALONE"] = "1"
            if not shutil.which(f"qemu-system-{machine}"):
                self.missing = f"qemu-system-{machine} is not installed"
        elif emulated:
            self.command = [f"qemu-{machine}", *EMULATED_CPU.get(machine, ())]
            self.env["CHECK_EMULATED"] = "1"
            if not shutil.which(self.command[0]):
                self.missing = f"{self.command[0]} is not installed"

    def run(self, program, args=(), stdin=None, timeout=SECONDS):
        """Its status, output, errors. stdin: None for input that is empty, or booted, such that nothing ever comes."""
        with subprocess.Popen([*self.command, str(program), *args],
                              stdin=QUIET if self.booted and stdin is None else subprocess.PIPE,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=self.env,
                              start_new_session=True, cwd=ROOT) as child:
            try:
                out, err = child.communicate(stdin, timeout)
            except subprocess.TimeoutExpired:
                os.killpg(child.pid, signal.SIGKILL)
                out, err = child.communicate()
                return "timeout", out, err
        if self.booted and child.returncode in (0, ABORTED_BOOTED):
            # Said at the machine's end; as many must be free as at its start.
            match = re.search(rb"pages free: (\d+), at the start (\d+)\n", err)
            if not match:
                return "no word of frames", out, err
            self.frames_lost.append(int(match[2]) - int(match[1]))
            if self.frames_lost[-1]:
                return f"{self.frames_lost[-1]} frames leaked", out, err
        return child.returncode, out, err


class Results:
    def __init__(self):
        self.lock = threading.Lock()
        self.passed = self.failed = self.skipped = 0
        self.checks = dict.fromkeys(MACHINES, 0)
        self.tests = dict.fromkeys(MACHINES, 0)
        self.failures = []
        self.ran = {False: {}, True: {}}  # natively and booted: the checksums of program files

    def good(self, machine=None, checks=1):
        with self.lock:
            self.passed += 1
            if machine:
                self.checks[machine] += checks
                self.tests[machine] += 1

    def bad(self, label, why):
        with self.lock:
            self.failed += 1
            self.failures.append(label)
            print(f"FAIL {label}: {why}", flush=True)

    def skip(self, label, why):
        with self.lock:
            self.skipped += 1
            print(f"skip {label}: {why}", flush=True)


def status_text(status):
    if isinstance(status, int) and status < 0:
        return signal.Signals(-status).name
    return f"status {status}"


def tail(raw, lines=12):
    text = raw.decode(errors="replace").strip().splitlines()
    return "".join("\n    " + line[:200] for line in text[-lines:])


def verdict(status, out, err):
    """Number of checks of a program that passed, or a string saying why it did not."""
    last = out.rstrip().rsplit(b"\n", 1)[-1]
    match = re.fullmatch(rb"ok (\d+)", last)
    if status == 0 and match and int(match[1]) > 0:
        return int(match[1])
    return f"{status_text(status)}, no final 'ok N'" + tail(out) + tail(err)


class Oracle:
    """What the host's build prints, asked once for each setting."""

    def __init__(self, build):
        self.build = build
        self.lock = threading.Lock()
        self.kept = {}

    def output(self, way, kind, name):
        key = (way.machine, way.emulated, name)
        with self.lock:
            if key not in self.kept:
                host = Way(way.machine, False)
                host.env = way.env
                program = self.build / "tests" / way.machine / "host" / kind / name
                self.kept[key] = host.run(program)
            return self.kept[key]


def first_difference(ours, theirs):
    a, b = ours.splitlines(), theirs.splitlines()
    for number, (x, y) in enumerate(zip(a, b), 1):
        if x != y:
            return f"line {number} is {x[:160]!r}, the host's {y[:160]!r}"
    return f"{len(a)} lines, the host's {len(b)}"


def run_checked(results, label, way, link, program):
    status, out, err = way.run(program)
    outcome = verdict(status, out, err)
    for what in re.findall(r"^skip ([^:]*): (.*)", out.decode(errors="replace"), re.M):
        results.skip(f"{label} {what[0]}", what[1])
    if not isinstance(outcome, int):
        results.bad(label, outcome)
    elif link == "host":  # shows that the checks are right; not a check of Freehold
        results.good()
    else:
        results.good(way.machine, outcome)


def run_oracle(results, oracle, label, way, program, name):
    status, out, err = way.run(program)
    outcome = verdict(status, out, err)
    if not isinstance(outcome, int):
        return results.bad(label, outcome)
    host_status, host_out, _ = oracle.output(way, "oracle", name)
    if host_status != 0:
        return results.bad(label, f"the host's build ended with {status_text(host_status)}")
    if out != host_out:
        return results.bad(label, first_difference(out, host_out))
    return results.good(way.machine, outcome)


def run_death(results, label, way, program):
    status, out, err = way.run(program)
    cases = [line.split("\t", 1) for line in out.decode().splitlines()]
    if status != 0 or not cases or any(len(case) != 2 for case in cases):
        return results.bad(label, f"lists no cases ({status_text(status)})" + tail(out) + tail(err))
    for case, line in cases:
        status, out, err = way.run(program, [case])
        # The emulator adds words of its own when a program dies, and freehold-boot at each end.
        err = b"".join(l for l in err.splitlines(True) if not l.startswith((b"qemu: ", b"freehold-boot: ")))
        if status != (ABORTED_BOOTED if way.booted else -signal.SIGABRT):
            results.bad(f"{label} {case}", f"{status_text(status)}, not SIGABRT" + tail(out) + tail(err))
        elif err.decode() != line + "\n":
            results.bad(f"{label} {case}", f"stderr is {err.decode()!r}, not {line!r}")
        else:
            results.good(way.machine)
    return None


def run_seed(results, label, way, program, name):
    source = ROOT / "tests" / "seeds" / name
    stdin = source.with_suffix(".in")
    status, out, err = way.run(program, stdin=stdin.read_bytes() if stdin.exists() else b"")
    if status != 0:
        return results.bad(label, status_text(status) + tail(out) + tail(err))
    expected = source.with_suffix(".out").read_text()
    if not re.fullmatch(expected, out.decode(errors="replace")):
        return results.bad(label, "does not print what its .out file says:" + tail(out))
    return results.good(way.machine, expected.count("\n"))


def script_label(script):
    return f"{script.parent.name}/{script.stem}"


def run_script(results, script, build, fast):
    label = script_label(script)
    seconds = SECONDS_TOOL if script.parent.name == "tool" else SECONDS_PROGRAMS
    env = dict(os.environ, B=str(build), LC_ALL="C", FAST="1" if fast else "")
    with subprocess.Popen(["sh", str(script)], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, env=env, start_new_session=True,
                          cwd=ROOT) as child:
        try:
            out, _ = child.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            os.killpg(child.pid, signal.SIGKILL)
            out, _ = child.communicate()
            results.bad(label, f"not finished after {seconds} s" + tail(out))
            return
    verdicts = 0
    for line in out.decode(errors="replace").splitlines():
        word, _, rest = line.partition(" ")
        name, _, why = rest.partition(": ")
        if word not in ("pass", "fail", "skip"):
            continue
        verdicts += 1
        if word == "pass":
            results.good()
            if why:  # a figure
                print(f"{label} {name}: {why}", flush=True)
        else:
            (results.bad if word == "fail" else results.skip)(f"{label} {name}", why)
    if child.returncode != 0 or not verdicts:
        results.bad(label, f"{status_text(child.returncode)}, {verdicts} verdicts" + tail(out))


def label_of(way, link, kind, name):
    return f"{kind}/{name} {way.name} {link} {way.settings}".rstrip()


def run_one(results, oracle, build, way, link, kind, name):
    label = label_of(way, link, kind, name)
    program = build / "tests" / way.machine / link / kind / name
    if program.exists() and (way.booted or not way.emulated):
        results.ran[bool(way.booted)][program] = hashlib.sha256(program.read_bytes()).hexdigest()
    if not program.exists():
        results.bad(label, "not built")
    elif kind == "oracle":
        run_oracle(results, oracle, label, way, program, name)
    elif kind == "death":
        run_death(results, label, way, program)
    elif kind == "seeds":
        run_seed(results, label, way, program, name)
    else:
        run_checked(results, label, way, link, program)


def report_booted(results, way):
    """A line on the runs with no kernel, whose program files must be those that ran natively, if any did."""
    native, booted = results.ran[False], {f: s for f, s in results.ran[True].items() if way.machine in f.parts}
    same = sum(native.get(file) == checksum for file, checksum in booted.items())
    if same < sum(file in native for file in booted):
        results.bad(way.name, "a program file has changed between its run on Linux and that with no kernel")
    whole = hashlib.sha256("".join(booted[file] for file in sorted(booted)).encode()).hexdigest()
    print(f"{way.name}: {len(way.frames_lost)} runs, {sum(way.frames_lost)} frames leaked; {len(booted)} program files "
          f"(sha256 over all {whole[:16]}), {same} the same that ran natively")


def unusable(way, build):
    """Why programs cannot be run this way; None when they can. Asked with the host's own program that
    does nothing: that ours does not run would be a failure, no reason to skip."""
    if way.missing:
        return way.missing
    probe = build / "tests" / way.machine / "host" / "empty"
    if not probe.exists():
        sys.exit(f"run.py: {probe} is not built: make test-programs")
    try:
        status, _, err = way.run(probe)
    except OSError as error:
        return f"this kernel does not run {way.machine} programs ({error.strerror})"
    return None if status == 0 else f"the host's empty program ends with {status_text(status)}{tail(err)}"


def plan_scripts(fast, words):
    """The scripts that print verdicts."""
    scripts = [s for kind in SCRIPT_KINDS if not (fast and kind == "programs")
               for s in sorted((ROOT / "tests" / kind).glob("*.sh"))]
    return [s for s in scripts if not words or any(w in script_label(s) for w in words)]


def plan_reruns(names):
    """The jobs of RERUNS that are of the chosen programs."""
    for kind, name in names:
        settings, refusals = RERUNS.get(f"{kind}/{name}", ((), ()))
        for machine in MACHINES:
            for value in settings:
                yield Way(machine, False, settings=value), "static", kind, name
            for value in refusals:
                yield Way(machine, False, refusals=value), "refuse", kind, name


def plan_booted(build, names):
    """The jobs of BOOTED that are of the chosen programs."""
    for machine in MACHINES:
        way = Way(machine, True, booted=build / "bin" / "freehold-boot")
        for kind, name in names:
            program = f"{kind}/{name}"
            if any(fnmatch.fnmatch(program, pattern) for pattern in BOOTED):
                yield way, "static", kind, name
            if any(fnmatch.fnmatch(program, pattern) for pattern in BOOTED_PIE):
                yield way, "pie", kind, name


def plan(build, fast, words):
    """Every (way, link, kind, name) to run, and the reasons for what cannot be."""
    jobs, reasons = [], []
    names = [(kind, path.stem) for kind in C_KINDS
             for path in sorted((ROOT / "tests" / kind).glob("*.c"))]
    names = [(k, n) for k, n in names if not words or any(w in f"{k}/{n}" for w in words)]
    for machine in MACHINES:
        for emulated in (False,) if fast else (False, True):
            for link in LINKS + (() if emulated else ("host",)):
                way = Way(machine, emulated)
                chosen = [(k, n) for k, n in names if link != "host" or k == "api"]
                why = chosen and unusable(way, build)
                if why:
                    reasons.append((f"{len(chosen)} programs {way.name} {link}", why))
                else:
                    jobs += [(way, link, k, n) for k, n in chosen]
    reruns = list(plan_reruns(names))
    for machine in MACHINES:
        chosen = [job for job in reruns if job[0].machine == machine]
        why = chosen and unusable(Way(machine, False), build)
        if why:
            reasons.append((f"{len(chosen)} reruns {machine}", why))
        else:
            jobs += chosen
    for machine in () if fast else MACHINES:
        chosen = [job for job in plan_booted(build, names) if job[0].machine == machine]
        why = chosen and chosen[0][0].missing
        if why:
            reasons.append((f"{len(chosen)} programs boot-{machine}", why))
        else:
            jobs += chosen
    return jobs, reasons


def main():
    parser = argparse.ArgumentParser(add_help=True, usage=__doc__.split("\n\n")[1])
    parser.add_argument("--build", default="build")
    parser.add_argument("--fast", action="store_true")
    parser.add_argument("--booted", action="store_true")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("words", nargs="*")
    options = parser.parse_args()
    build = Path(options.build).resolve()

    jobs, reasons = plan(build, options.fast, options.words)
    if options.booted:
        jobs = [job for job in jobs if job[0].booted]
    scripts = [] if options.booted else plan_scripts(options.fast, options.words)
    if options.list:
        for job in jobs:
            print(label_of(*job))
        for script in scripts:
            print(script_label(script))
        return 0

    results, oracle = Results(), Oracle(build)
    for label, why in reasons:
        results.skip(label, why)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        # The scripts first: they are the longest.
        waits = {pool.submit(run_script, results, s, build, options.fast): script_label(s) for s in scripts}
        waits.update({pool.submit(run_one, results, oracle, build, *job): label_of(*job) for job in jobs})
        for done in concurrent.futures.as_completed(waits):
            if done.exception():
                results.bad(waits[done], repr(done.exception()))

    for machine in MACHINES:
        print(f"{machine}: {results.checks[machine]:,} single checks in {results.tests[machine]:,} runs")
    for way in dict.fromkeys(job[0] for job in jobs if job[0].booted):
        report_booted(results, way)
    if results.failures:
        print("failed: " + ", ".join(sorted(results.failures)))
    print(f"{results.passed} passed, {results.failed} failed, {results.skipped} skipped")
    return 1 if results.failed or not results.passed else 0


if __name__ == "__main__":
    sys.exit(main())
