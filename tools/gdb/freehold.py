# SPDX-License-Identifier: MIT
"""gdb commands that read a Freehold heap without calling into the program.

    (gdb) source tools/gdb/freehold.py
    chunks [ARENA]   every chunk of every heap
    bins [ARENA]     what the bins hold
    arenas           the arenas, their heaps and totals

They need no debug information: the layout is that of malloc/arena.h and malloc/chunk.h, told here
once more; tests/tool/gdb.sh holds the two together.
"""

import gdb

BIN_COUNT, BIN_UNSORTED, BIN_LARGE = 128, 1, 64
PREV_INUSE, MAPPED, FLAGS = 1, 2, 7


class Memory:
    """Words of the program, which is of 4 or 8 bytes a word."""

    def __init__(self):
        self.word = gdb.parse_and_eval("sizeof(void *)")
        self.word = int(self.word)
        self.inferior = gdb.selected_inferior()

    def at(self, address, index=0):
        raw = self.inferior.read_memory(address + index * self.word, self.word)
        return int.from_bytes(bytes(raw), "little")


class Chunk:
    """Words: prev_size, size, fd, bk, child[2], slot."""

    def __init__(self, memory, address):
        self.memory, self.address = memory, address
        self.size = memory.at(address, 1) & ~FLAGS
        self.flags = memory.at(address, 1) & FLAGS

    def next(self):
        return Chunk(self.memory, self.address + self.size)

    def inuse(self):
        return bool(self.next().flags & PREV_INUSE)

    def fd(self):
        return self.memory.at(self.address, 2)

    def children(self):
        return [self.memory.at(self.address, 4), self.memory.at(self.address, 5)]


class Arena:
    def __init__(self, address):
        m = self.memory = Memory()
        self.address = address
        word = m.word
        at = address + 8  # lock and unsorted_count, an int each
        self.top, self.top_size, self.fresh, self.last_remainder, self.chunk_flags = (
            m.at(at, i) for i in range(5))
        at += 5 * word
        self.binmap = at
        at += BIN_COUNT // 8
        self.rings = at
        at += 2 * BIN_LARGE * word
        self.trees = at
        at += (BIN_COUNT - BIN_LARGE) * word
        self.heap = m.at(at, 1)
        heap_words = 7
        at += (2 + heap_words) * word
        self.low, self.high, self.system_mem, self.max_system_mem = (m.at(at, i) for i in range(4))

    def heaps(self):
        """Oldest first: (start, end, first chunk, whether mapped)."""
        found, heap = [], self.heap
        while heap:
            words = [self.memory.at(heap, i) for i in range(7)]
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


def main_arena():
    # Symbols have a prefix in the archive, and no debug information gives their type.
    return int(gdb.parse_and_eval("(unsigned long)&__fh_main_arena"))


def arena_of(argument):
    return Arena(int(gdb.parse_and_eval(argument)) if argument else main_arena())


class Chunks(gdb.Command):
    """chunks [ARENA]: every chunk of every heap of an arena, the main one by default."""

    def __init__(self):
        super().__init__("chunks", gdb.COMMAND_DATA)

    def invoke(self, argument, _from_tty):
        arena = arena_of(argument)
        for start, end, first, mapped in arena.heaps():
            print(f"heap {start:#x}-{end:#x}, {end - start:#x} bytes{', mapped' * bool(mapped)}")
            for chunk in arena.chunks(first):
                state = "used" if chunk.inuse() else "free"
                if chunk.address == arena.last_remainder:
                    state = "free, last remainder"
                print(f"  {chunk.address:#x}  {chunk.size:#8x}  {state}")
            if start <= arena.top < end:
                print(f"  {arena.top:#x}  {arena.top_size:#8x}  top")


class Bins(gdb.Command):
    """bins [ARENA]: what the bins of an arena hold."""

    def __init__(self):
        super().__init__("bins", gdb.COMMAND_DATA)

    def invoke(self, argument, _from_tty):
        arena = arena_of(argument)
        for i in range(BIN_COUNT):
            if arena.bin_any(i):
                kind = "unsorted" if i == BIN_UNSORTED else "small" if i < BIN_LARGE else "large"
                found = [f"{chunk.address:#x} ({chunk.size:#x})" for chunk in arena.bin(i)]
                print(f"bin {i}, {kind}, {len(found)}: {' '.join(found)}")
        if arena.last_remainder:
            chunk = Chunk(arena.memory, arena.last_remainder)
            print(f"last remainder: {chunk.address:#x} ({chunk.size:#x})")


class Arenas(gdb.Command):
    """arenas: the arenas, their heaps and totals."""

    def __init__(self):
        super().__init__("arenas", gdb.COMMAND_DATA)

    def invoke(self, _argument, _from_tty):
        arena = Arena(main_arena())
        heaps = list(arena.heaps())
        print(f"main arena {arena.address:#x}: {len(heaps)} heap{'s' * (len(heaps) != 1)}, "
              f"{arena.system_mem:#x} bytes from the system (most {arena.max_system_mem:#x}), "
              f"top {arena.top:#x} of {arena.top_size:#x} bytes")


Chunks()
Bins()
Arenas()
