# SPDX-License-Identifier: MIT
"""gdb commands that read a Freehold heap without calling into the program.

    (gdb) source tools/gdb/freehold.py
    chunks [ARENA]   every chunk of every heap
    bins [ARENA]     what the bins and the depot hold
    arenas           the arenas, their heaps and totals
    tcache           what the selected thread's cache holds

An ARENA is its address; without one, all are shown. The commands need no debug information: the layout
is that of malloc/{arena,chunk,depot,tcache}.h, told here once more; tests/tool/gdb.sh holds the two
together. On i386 gdb does not say where a thread's own storage is: there tcache knows the first
thread's alone.
"""

import re

import gdb

BIN_COUNT, BIN_UNSORTED, BIN_LARGE = 128, 1, 64
PREV_INUSE, MAPPED, FLAGS = 1, 2, 7
HEAP_WORDS = 9
HEAP_KINDS = ("", ", mapped", "")
CLASSES, EXACT, ALIGN = 106, 65, 16
LIST_END = 1


class Memory:
    """Words of the program, which is of 4 or 8 bytes a word."""

    def __init__(self):
        self.word = gdb.parse_and_eval("sizeof(void *)")
        self.word = int(self.word)
        self.inferior = gdb.selected_inferior()

    def at(self, address, index=0):
        raw = self.inferior.read_memory(address + index * self.word, self.word)
        return int.from_bytes(bytes(raw), "little")


def symbol(name):
    """Symbols have a prefix in the archive, and no debug information gives their type."""
    return int(gdb.parse_and_eval(f"(unsigned long)&__fh_{name}"))


def secret(memory):
    return memory.at(symbol("tcache_secret"))


class Chunk:
    """Words: prev_size, size, fd, bk, child[2], slot, dirty. Cached: link, key, batch from fd on."""

    def __init__(self, memory, address):
        self.memory, self.address = memory, address
        self.size = memory.at(address, 1) & ~FLAGS
        self.flags = memory.at(address, 1) & FLAGS

    def next(self):
        return Chunk(self.memory, self.address + self.size)

    def inuse(self):
        return bool(self.next().flags & PREV_INUSE)

    def cached(self):
        key = secret(self.memory)
        return bool(key) and self.memory.at(self.address, 3) == key

    def fd(self):
        return self.memory.at(self.address, 2)

    def children(self):
        return [self.memory.at(self.address, 4), self.memory.at(self.address, 5)]

    def batch(self):
        return self.memory.at(self.address, 4)

    def __str__(self):
        return f"{self.address:#x} ({self.size:#x})"


def class_size(i):
    if i <= EXACT:
        return i * ALIGN
    n = i - (EXACT + 1)
    return ALIGN + ((9 + n % 8) << (7 + n // 8))


def cached_list(memory, link):
    """The chunks of a list whose head is that pointer to user bytes; a corrupt one ends it."""
    key, found = secret(memory), []
    while link not in (0, LIST_END):
        if link % ALIGN or len(found) > 1000:
            found.append(f"corrupt: {link:#x}")
            break
        found.append(Chunk(memory, link - 2 * memory.word))
        link = memory.at(link) ^ key
    return found


class Arena:
    def __init__(self, address, number=None):
        m = self.memory = Memory()
        self.address, self.number = address, number
        word = m.word
        at = address + 8  # lock and unsorted_count, an int each
        self.top, self.top_size, self.fresh, self.last_remainder, self.chunk_flags = (
            m.at(at, i) for i in range(5))
        at += 5 * word
        self.binmap = at
        at += BIN_COUNT // 8
        (self.system_mem, self.max_system_mem, self.binned, self.dirty, _, self.heap, self.low, self.high) = (
            m.at(at, i) for i in range(8))
        at += (8 + 4) * word  # slack and resident too
        self.remote, self.remote_bytes = m.at(at, 0), m.at(at, 1)
        self.threads = m.at(at, 2) & 0xffffffff
        self.next = m.at(at, 3)
        at += 4 * word
        self.depot_bytes = m.at(at)
        at += 2 * word  # hand too
        self.depot = at
        at += (CLASSES + HEAP_WORDS + 1) * word  # batches; first_heap, unsorted_slot
        self.rings = at
        self.trees = at + 2 * BIN_LARGE * word

    def name(self):
        if self.address == symbol("main_arena"):
            return "main arena"
        return "arena" if self.number is None else f"arena {self.number}"

    def heaps(self):
        """Oldest first: (start, end, first chunk, kind)."""
        found, heap = [], self.heap
        while heap:
            words = [self.memory.at(heap, i) for i in range(HEAP_WORDS)]
            found.append((words[2], words[3], words[5], words[6] & 0xff))
            heap = words[1]
        return reversed(found)

    def chunks(self, first):
        chunk = Chunk(self.memory, first)
        while chunk.address != self.top and chunk.size != 2 * self.memory.word:
            yield chunk
            chunk = chunk.next()

    def bin_any(self, i):
        raw = self.memory.inferior.read_memory(self.binmap + i // 8, 1)
        return bytes(raw)[0] >> i % 8 & 1

    def ring(self, first, stop):
        while first != stop:
            chunk = Chunk(self.memory, first)
            yield chunk
            first = chunk.fd()

    def tree(self, root):
        if root:
            node = Chunk(self.memory, root)
            yield node
            yield from self.ring(node.fd(), root)
            for child in node.children():
                yield from self.tree(child)

    def bin(self, i):
        word = self.memory.word
        if i < BIN_LARGE:
            head = self.rings + 2 * i * word - 2 * word
            return self.ring(self.memory.at(head, 2), head)
        return self.tree(self.memory.at(self.trees, i - BIN_LARGE))

    def depot_class(self, i):
        found, batch = [], self.memory.at(self.depot, i)
        while batch:
            found += cached_list(self.memory, batch)
            batch = Chunk(self.memory, batch - 2 * self.memory.word).batch()
        return found


def arenas_of(argument):
    if argument:
        return [Arena(int(gdb.parse_and_eval(argument)))]
    found, address = [], symbol("main_arena")
    while address:
        found.append(Arena(address, len(found)))
        address = found[-1].next
    return found


def some(chunks):
    return f"{len(chunks)}: {' '.join(map(str, chunks))}"


class Chunks(gdb.Command):
    """chunks [ARENA]: every chunk of every heap of an arena, by default of all."""

    def __init__(self):
        super().__init__("chunks", gdb.COMMAND_DATA)

    def state(self, arena, chunk):
        if chunk.address == arena.last_remainder:
            return "free, last remainder"
        if not chunk.inuse():
            return "free"
        return "free, cached" if chunk.cached() else "used"

    def invoke(self, argument, _from_tty):
        for arena in arenas_of(argument):
            for start, end, first, kind in arena.heaps():
                print(f"{arena.name()}, heap {start:#x}-{end:#x}, {end - start:#x} bytes{HEAP_KINDS[kind]}")
                for chunk in arena.chunks(first):
                    print(f"  {chunk.address:#x}  {chunk.size:#8x}  {self.state(arena, chunk)}")
                if start <= arena.top < end:
                    print(f"  {arena.top:#x}  {arena.top_size:#8x}  top")


class Bins(gdb.Command):
    """bins [ARENA]: what the bins and the depot of an arena hold, by default of all."""

    def __init__(self):
        super().__init__("bins", gdb.COMMAND_DATA)

    def show(self, arena):
        for i in range(BIN_COUNT):
            if arena.bin_any(i):
                kind = "unsorted" if i == BIN_UNSORTED else "small" if i < BIN_LARGE else "large"
                print(f"bin {i}, {kind}, {some(list(arena.bin(i)))}")
        if arena.last_remainder:
            print(f"last remainder: {Chunk(arena.memory, arena.last_remainder)}")
        for i in range(CLASSES):
            chunks = arena.depot_class(i)
            if chunks:
                print(f"depot, class {i} ({class_size(i):#x}), {some(chunks)}")

    def invoke(self, argument, _from_tty):
        arenas = arenas_of(argument)
        for arena in arenas:
            if len(arenas) > 1:
                print(f"{arena.name()} {arena.address:#x}")
            self.show(arena)


class Arenas(gdb.Command):
    """arenas: the arenas, their heaps and totals."""

    def __init__(self):
        super().__init__("arenas", gdb.COMMAND_DATA)

    def invoke(self, _argument, _from_tty):
        for arena in arenas_of(None):
            heaps = list(arena.heaps())
            print(f"{arena.name()} {arena.address:#x}: {len(heaps)} heap{'s' * (len(heaps) != 1)}, "
                  f"{arena.system_mem:#x} bytes from the system (most {arena.max_system_mem:#x}), "
                  f"free {arena.binned:#x}, in its depot {arena.depot_bytes:#x}, "
                  f"top {arena.top:#x} of {arena.top_size:#x} bytes, {arena.threads} threads")


class ThreadLocal:
    """Where the selected thread's variables are: below the thread pointer, as the linker counted."""

    def __init__(self, memory):
        self.size = memory.at(symbol("tls"), 2)  # image, image_len, size, align
        self.pointer = self.thread_pointer(memory)

    def thread_pointer(self, memory):
        if memory.word == 8:
            return int(gdb.parse_and_eval("(unsigned long)$fs_base"))
        pid, lwp, _ = gdb.selected_thread().ptid
        buffer = int(gdb.parse_and_eval("(unsigned long)&builtin"))  # libc/start/thread.c
        for pointer in range(buffer, buffer + 8192, 64):
            if pid == lwp and memory.at(pointer) == pointer:  # struct thread points to itself
                return pointer
        raise gdb.GdbError("tcache: on i386 the first thread's alone is known, and not if it has much storage")

    def variable(self, name):
        told = gdb.execute(f"info address __fh_{name}", to_string=True)
        offset = re.search(r" at (?:address |offset )?(0x[0-9a-f]+)", told)
        if not offset:
            raise gdb.GdbError(f"tcache: no {name} in this program")
        return self.pointer - self.size + int(offset[1], 16)


class Tcache(gdb.Command):
    """tcache: what the selected thread's cache holds, by class: the list in use, and the spare one."""

    def __init__(self):
        super().__init__("tcache", gdb.COMMAND_DATA)

    def invoke(self, _argument, _from_tty):
        memory = Memory()
        word = memory.word
        local = ThreadLocal(memory)
        tcache, head, room = (local.variable(n) for n in ("tcache", "tcache_head", "tcache_room"))
        # limit, key, chunk_max; flags, early, hand, events, four bytes each; reserved, budget, arena, laden, next, link, head
        reserved = tcache + 3 * word + 16
        classes, stride = reserved + 7 * word, word + 8  # spare; three bytes and two shorts
        print(f"arena {memory.at(reserved, 2):#x}, lists of up to {memory.at(reserved):#x} bytes")
        for i in range(CLASSES):
            chunks = cached_list(memory, memory.at(head, i))
            spare = cached_list(memory, memory.at(classes + i * stride))
            rooms = int.from_bytes(bytes(memory.inferior.read_memory(room + 4 * i, 4)), "little", signed=True)
            if chunks or spare or rooms:
                print(f"class {i} ({class_size(i):#x}), room for {rooms}, {some(chunks)}"
                      + f", spare {some(spare)}" * bool(spare))


Chunks()
Bins()
Arenas()
Tcache()
