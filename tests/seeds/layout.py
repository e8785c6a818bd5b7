#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""usage: layout.py BUILD

Holds the seed programs to the layout that they demonstrate, from /proc/PID/maps, natively, with
address space randomisation off. Each program is stopped at its prompts by its own getchar().
Prints "pass NAME", "fail NAME: why" or "skip NAME: why".
"""

import fcntl
import re
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path

IMAGE = {"x86_64": 0x400000, "i386": 0x8048000}
READ = {"x86_64": "0", "i386": "3"}  # numbers of the system call
PAGE = 4096
FIRST_HEAP = 0x21000
HEAP_RESERVED = {"x86_64": 64 << 20, "i386": 1 << 20}  # of a thread's arena, and aligned to as much
LARGE = 204800


class Seed:
    """A seed program, run from prompt to prompt."""

    def __init__(self, program, machine):
        self.read_call = READ[machine]
        self.child = subprocess.Popen(["setarch", "-R", str(program)], stdin=subprocess.PIPE,
                                      stdout=subprocess.PIPE, bufsize=0)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.child.kill()
        self.child.wait()

    def at_prompt(self):
        """The last key was taken, and a thread of the program sleeps in read(0, ...)."""
        waiting = struct.pack("i", 0)
        if struct.unpack("i", fcntl.ioctl(self.child.stdin, termios.FIONREAD, waiting))[0]:
            return False
        calls = [file.read_text().split() for file in Path(f"/proc/{self.child.pid}/task").glob("*/syscall")]
        return any(call[:2] == [self.read_call, "0x0"] for call in calls)

    def maps(self):
        """(start, end, rights, name) of each mapping, at the prompt."""
        for _ in range(4000):
            if self.at_prompt():
                break
            assert self.child.poll() is None, f"ended ({self.child.returncode}) before its prompt"
            time.sleep(0.0025)
        else:
            raise AssertionError("never waits for a key")
        found = []
        for line in Path(f"/proc/{self.child.pid}/maps").read_text().splitlines():
            match = re.match(r"(\w+)-(\w+) (\S+) \S+ \S+ \S+ *(.*)", line)
            found.append((int(match[1], 16), int(match[2], 16), match[3], match[4]))
        return found

    def maps_after_key(self):
        self.child.stdin.write(b"\n")
        return self.maps()

    def finish(self):
        """Presses the last key; what the program printed in all."""
        out, _ = self.child.communicate(b"\n")
        equal("exit status", self.child.returncode, 0)
        return out.decode()


def equal(what, got, expected):
    if got != expected:
        show = hex if isinstance(got, int) and isinstance(expected, int) else str
        raise AssertionError(f"{what} is {show(got)}, not {show(expected)}")


def readelf(option, program):
    return subprocess.run(["readelf", option, program], check=True, capture_output=True,
                          text=True).stdout


def end_of_bss(program):
    """Page-aligned."""
    loads = re.findall(r"LOAD +\S+ (\S+) \S+ \S+ (\S+)", readelf("-lW", program))
    end = max(int(start, 16) + int(size, 16) for start, size in loads)
    return -(-end // PAGE) * PAGE


def heap(maps):
    found = [(hex(start), hex(end)) for start, end, _, name in maps if name == "[heap]"]
    return found[0] if len(found) == 1 else found


def heap_of(program, size):
    """A [heap] of that size directly after bss."""
    return hex(end_of_bss(program)), hex(end_of_bss(program) + size)


def anonymous(maps):
    """Bytes that belong to no file and have no name."""
    return sum(end - start for start, end, _, name in maps if not name)


def covered(maps, start, end, rights):
    """Whether nameless mappings with these rights fill it, perhaps several, perhaps reaching beyond it."""
    for first, last, given, name in maps:
        if first <= start < last and given == rights and not name:
            start = last
    return start >= end


def thread_heaps(maps, machine):
    """Where a heap of the first size begins, as a thread's arena has one: usable, and then reserved."""
    step = HEAP_RESERVED[machine]
    starts = {start // step * step for first, last, _, _ in maps for start in range(first, last, step)}
    starts |= {(last - 1) // step * step for _, last, _, _ in maps}
    return sorted(hex(start) for start in starts
                  if covered(maps, start, start + FIRST_HEAP, "rw-p") and
                  covered(maps, start + FIRST_HEAP, start + step, "---p"))


def image(program, machine):
    """An ELF file of type EXEC at the machine's usual address, entered at _start."""
    header, loads = readelf("-hW", program), readelf("-lW", program)
    equal("ELF type", re.search(r"Type: +(\w+)", header)[1], "EXEC")
    equal("image address", int(re.search(r"LOAD +\S+ (\S+)", loads)[1], 16), IMAGE[machine])
    start = re.search(r"(\w+) +\d+ +FUNC +GLOBAL +\S+ +\d+ _start\b", readelf("-sW", program))[1]
    equal("entry", int(re.search(r"Entry point address: +(\S+)", header)[1], 16), int(start, 16))


def break_moves(program, machine):
    """The break begins at the end of bss; brk makes and takes away one page of heap."""
    with Seed(program, machine) as seed:
        equal("heap at first", heap(seed.maps()), [])
        equal("heap after brk", heap(seed.maps_after_key()), heap_of(program, PAGE))
        equal("heap after brk back", heap(seed.maps_after_key()), [])
        shown = re.findall(r"Location\d:(\S+)", seed.finish())
    start = end_of_bss(program)
    equal("breaks printed", shown, [hex(start), hex(start + PAGE), hex(start)])


def first_heap(program, machine):
    """malloc(1000) makes [heap] exactly 0x21000 bytes at the end of bss; free leaves it there."""
    with Seed(program, machine) as seed:
        equal("heap before malloc", heap(seed.maps()), [])
        equal("heap after malloc", heap(seed.maps_after_key()), heap_of(program, FIRST_HEAP))
        equal("heap after free", heap(seed.maps_after_key()), heap_of(program, FIRST_HEAP))
        seed.finish()


def thread_heap(program, machine):
    """malloc(1000) in a second thread makes its arena's heap, aligned, and free leaves it there."""
    with Seed(program, machine) as seed:
        seed.maps()
        for _ in range(3):
            before = seed.maps_after_key()
        equal("heaps of threads before malloc", thread_heaps(before, machine), [])
        during = seed.maps_after_key()
        equal("number of heaps of threads", len(thread_heaps(during, machine)), 1)
        equal("growth after malloc", anonymous(during) - anonymous(before), HEAP_RESERVED[machine])
        equal("main heap", heap(during), heap_of(program, FIRST_HEAP))
        equal("mappings after free", seed.maps_after_key(), during)
        seed.finish()


def thread_mapping(program, machine):
    """What own_mapping says, of a second thread."""
    with Seed(program, machine) as seed:
        before = seed.maps()
        equal("number of heaps of threads", len(thread_heaps(before, machine)), 1)
        during = seed.maps_after_key()
        equal("growth after large malloc", anonymous(during) - anonymous(before), (LARGE // PAGE + 1) * PAGE)
        equal("heaps after large malloc", thread_heaps(during, machine), thread_heaps(before, machine))
        equal("mappings after free", seed.maps_after_key(), before)
        seed.finish()


def private_mapping(program, machine):
    """mmap adds 132 KiB that belong to no file, munmap takes them away."""
    with Seed(program, machine) as seed:
        before = anonymous(seed.maps())
        equal("growth after mmap", anonymous(seed.maps_after_key()) - before, 132 * 1024)
        equal("growth after munmap", anonymous(seed.maps_after_key()) - before, 0)
        seed.finish()


def own_mapping(program, machine):
    """A request above the threshold gets a mapping of its own, which free unmaps again."""
    with Seed(program, machine) as seed:
        before = seed.maps()
        equal("heap after small malloc", heap(before), heap_of(program, FIRST_HEAP))
        during = seed.maps_after_key()
        pages = (LARGE // PAGE + 1) * PAGE  # the chunk's header takes it over the last page
        equal("growth after large malloc", anonymous(during) - anonymous(before), pages)
        equal("heap after large malloc", heap(during), heap(before))
        after = seed.maps_after_key()
        equal("growth after free", anonymous(after) - anonymous(before), 0)
        equal("heap after free", heap(after), heap(before))
        seed.finish()


def read_back(program, machine):
    """The pointer's bytes spell an address inside [heap]; the pointer itself lies in [stack]."""
    with Seed(program, machine) as seed:
        maps = seed.maps()
        out = seed.finish()
    for name in ("heap", "stack"):
        spelled = re.search(rf"{name} address in memory: (.*)", out)[1].split()
        address = int(re.search(rf"{name} address: (.*)", out)[1], 16)
        equal(f"{name} address in memory", int("".join(reversed(spelled)), 16), address)
        inside = [n for start, end, _, n in maps if start <= address < end]
        equal(f"place of {name} address", inside, [f"[{name}]"])


CHECKS = [("break", image), ("break", break_moves), ("malloc_arena", first_heap),
          ("malloc_arena", thread_heap), ("malloc_arena_mapped", thread_mapping),
          ("private_mapping", private_mapping), ("malloc_mapped", own_mapping),
          ("malloc_ints", read_back)]


def main():
    for machine in IMAGE:
        folder = Path(sys.argv[1]) / "tests" / machine / "static"
        try:
            subprocess.run([folder.parent / "host" / "empty"], check=True)
        except OSError as error:
            print(f"skip {machine}: this kernel does not run its programs ({error.strerror})")
            continue
        for name, check in CHECKS:
            label = f"{machine}/{name}/{check.__name__}"
            try:
                check(folder / "seeds" / name, machine)
                print(f"pass {label}")
            except (AssertionError, OSError) as error:
                print(f"fail {label}: {error}")


if __name__ == "__main__":
    main()
