#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""usage: demo.py BUILD [PROGRAM...]

Runs the demonstration programs: natively, under the emulators and with no kernel, on both machines. The first is
shown in full in every way of running, the others on this machine alone (all in every way when
PROGRAMs are named). Their heap is drawn wherever they wait for a key; the keys are pressed by NAME.in.
Exit status 1 when a program fails in any way of running, or when none could be run.
"""

import hashlib
import shutil
import signal
import subprocess
import sys
from pathlib import Path

SEEDS = Path(__file__).resolve().parent / "seeds"

# In the order in which they teach.
DEMOS = {
    "heap_picture": "a heap filled, with holes, and with the holes used again",
    "malloc_arena": "the first thousand bytes of a thread make a heap of 132 KiB",
    "break": "the program break moves by a page and back",
    "sbrk_perror": "sbrk gives bytes, brk takes them back",
    "sbrk_getchar": "reading input leaves the heap alone",
    "private_mapping": "132 KiB of private anonymous memory",
    "malloc_brk_mmap": "small blocks from the break, large ones from a mapping",
    "malloc_mapped": "a large block's mapping comes and goes, the heap stays",
    "malloc_arena_mapped": "in a second thread too",
    "malloc_ints": "a pointer's bytes in memory spell the heap's address",
}

BOOT = "freehold-boot"

WAYS = {
    "x86_64 on Linux": ("x86_64", None),
    "i386 on Linux": ("i386", None),
    "x86_64 under qemu-x86_64": ("x86_64", "qemu-x86_64"),
    "i386 under qemu-i386": ("i386", "qemu-i386"),
    "x86_64 with no kernel": ("x86_64", BOOT),
    "i386 with no kernel": ("i386", BOOT),
}


def run(build, name, machine, emulator):
    """(good, why, output), good None where it is no failure that it does not run. why has the file's checksum:
    with no kernel the very same file runs."""
    needed = f"qemu-system-{machine}" if emulator == BOOT else emulator
    if needed and not shutil.which(needed):
        return False, f"{needed} is not installed", ""
    if emulator == BOOT:
        emulator = str(build / "bin" / BOOT)
    keys = SEEDS / f"{name}.in"
    program = build / "demo" / machine / name
    command = ([emulator] if emulator else []) + [str(program)]
    try:
        done = subprocess.run(command, input=keys.read_bytes() if keys.exists() else b"",
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=60)
    except OSError as error:
        return None, f"skipped: this kernel does not run {machine} programs ({error.strerror})", ""
    except subprocess.TimeoutExpired:
        return False, "not finished after 60 s", ""
    text = done.stdout.decode(errors="replace")
    checksum = hashlib.sha256(program.read_bytes()).hexdigest()
    return done.returncode == 0, f"exit {done.returncode}, sha256 {checksum[:12]}", text


def main():
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # quiet when the reader has seen enough
    build, names = Path(sys.argv[1]), sys.argv[2:]
    unknown = [name for name in names if name not in DEMOS]
    if unknown:
        sys.exit(f"demo.py: no demonstration {unknown[0]}; there are: {' '.join(DEMOS)}")
    runs = failed = 0
    for name in names or DEMOS:
        print(f"\n=== {name}: {DEMOS[name]}")
        show_all = bool(names) or name == next(iter(DEMOS))
        for number, (way, (machine, emulator)) in enumerate(WAYS.items()):
            good, why, text = run(build, name, machine, emulator)
            if good is None:
                print(f"--- {way}: {why}")
                continue
            runs += good
            failed += not good
            shown = show_all or number == 0 or not good
            print(f"--- {way}: {why}")
            if shown:
                print("".join(f"    {line}\n" for line in text.splitlines()), end="")
    print(f"\n{runs} runs ended well, {failed} did not")
    return 1 if failed or not runs else 0


if __name__ == "__main__":
    sys.exit(main())
