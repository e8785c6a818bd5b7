#!/bin/sh
# SPDX-License-Identifier: MIT
# What malloc_info writes is XML whose parts add up, to mallinfo2's numbers too; under several settings.
. tests/tool/common

cat > "$scratch/app.c" <<'END'
#include <malloc.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

static pthread_barrier_t barrier;

static unsigned draw(unsigned *state)
{
	return (*state = *state * 1664525 + 1013904223) >> 8;
}

/* Holes of all sizes. */
static void *work(void *seed)
{
	static __thread void *p[3000];
	unsigned state = (unsigned)(size_t)seed;
	for (int i = 0; i < 40000; i++) {
		void **slot = &p[draw(&state) % 3000];
		free(*slot);
		*slot = malloc(draw(&state) % (i % 10 ? 600 : i % 100 ? 20000 : 200000));
	}
	return NULL;
}

/* Each is in an arena before any works, and perhaps moves to that of another. */
static void *thread(void *seed)
{
	free(malloc(1));
	pthread_barrier_wait(&barrier);
	work(seed);
	pthread_barrier_wait(&barrier);
	pthread_barrier_wait(&barrier);
	return NULL;
}

int main(void)
{
	pthread_t threads[3];
	pthread_barrier_init(&barrier, NULL, 4);
	work(NULL);
	for (size_t i = 0; i < 3; i++)
		pthread_create(&threads[i], NULL, thread, (void *)(i + 1));
	pthread_barrier_wait(&barrier);
	pthread_barrier_wait(&barrier);
	malloc_check();
	fflush(stdout);
	setvbuf(stdout, NULL, _IOFBF, 1 << 16);
	printf("\n");
	fflush(stdout);
	struct mallinfo2 m = mallinfo2();
	malloc_info(0, stdout);
	printf("<!-- %zu %zu %zu %zu %zu %zu %zu %zu %zu %zu -->\n", m.arena, m.ordblks, m.smblks, m.hblks, m.hblkhd,
	       m.usmblks, m.fsmblks, m.uordblks, m.fordblks, m.keepcost);
	pthread_barrier_wait(&barrier);
	return 0;
}
END

# The sums, from the smallest part to the whole. $1: how many arenas there must be at least.
cat > "$scratch/sums.py" <<'END'
import re
import sys
import xml.etree.ElementTree as tree

text = sys.stdin.read()
root = tree.fromstring(text.strip().split("<!--")[0])
numbers = [int(n) for n in re.search(r"<!--([ 0-9]*)-->", text)[1].split()]
names = "arena ordblks smblks hblks hblkhd usmblks fsmblks uordblks fordblks keepcost".split()
info = dict(zip(names, numbers))


def same(what, a, b):
    if a != b:
        sys.exit(f"{what}: {a} and {b}")


def get(parent, path, name="size"):
    found = parent.findall(path)
    same(f"{parent.tag} {parent.attrib} has {path}", len(found), 1)
    return int(found[0].get(name))


same("root", (root.tag, root.attrib), ("malloc", {"version": "1"}))
heaps = root.findall("heap")
same("numbers", [int(h.get("nr")) for h in heaps], list(range(len(heaps))))
if len(heaps) < int(sys.argv[1]):
    sys.exit(f"{len(heaps)} arenas")
whole = {"fast": [0, 0], "rest": [0, 0]}
system = 0
for heap in heaps:
    count = size = 0
    for part in heap.findall("sizes/*"):
        first, last, total, chunks = (int(part.get(n)) for n in ("from", "to", "total", "count"))
        if not (chunks and first <= last and first * chunks <= total <= last * chunks) or total % 16:
            sys.exit(f"no group of sizes: {part.attrib}")
        count, size = count + chunks, size + total
    kinds = {k: [get(heap, f"total[@type='{k}']", n) for n in ("count", "size")] for k in whole}
    top = kinds["fast"][1] + kinds["rest"][1] - size
    same("chunks", kinds["fast"][0] + kinds["rest"][0], count + 1)  # top
    for kind, (chunks, size) in kinds.items():
        whole[kind] = [whole[kind][0] + chunks, whole[kind][1] + size]
    mine = get(heap, "system[@type='current']")
    system += mine
    if not 0 <= top <= mine <= get(heap, "system[@type='max']"):
        sys.exit(f"top of {top} bytes, {mine} from the system")
    if heap.get("nr") == "0":
        same("top", top, info["keepcost"])
    else:
        get(heap, "aspace[@type='subheaps']")
for kind, (chunks, size) in whole.items():
    same(kind, [chunks, size], [get(root, f"total[@type='{kind}']", n) for n in ("count", "size")])
same("arena", [system] * 2, [info["arena"], get(root, "system[@type='current']")])
same("rest", whole["rest"], [info["ordblks"], info["fordblks"] - info["fsmblks"]])
same("fast", whole["fast"], [info["smblks"], info["fsmblks"]])
same("mmap", [get(root, "total[@type='mmap']", n) for n in ("count", "size")], [info["hblks"], info["hblkhd"]])
same("used", info["uordblks"], info["arena"] - info["fordblks"])
END

add_up() {
	env "$@" "$scratch/app" > "$scratch/xml" && python3 "$scratch/sums.py" "$arenas" < "$scratch/xml"
}

# sums NAME ARENAS VARIABLE=VALUE...
sums() {
	name="$1 $machine" arenas=$2
	shift 2
	check "$name" add_up "$@"
}

for machine in $machines; do
	if ! has malloc_info || ! "$gcc" "$(bits "$machine")" -O1 -fno-builtin "$scratch/app.c" -o "$scratch/app"; then
		fail "malloc_info $machine" "not built"
		continue
	elif ! runs "$machine"; then
		skip "malloc_info $machine" "no such programs here"
		continue
	fi
	sums default 1 NOTHING=
	sums "four arenas" 4 GLIBC_TUNABLES=glibc.malloc.arena_max=4
	sums "no thread cache" 4 FREEHOLD_MALLOC=arena_max=4,tcache_max=0
	sums "one arena" 1 MALLOC_ARENA_MAX=1
	sums "small heaps" 4 FREEHOLD_MALLOC=arena_max=4,heap_bytes=64K
	sums "all mapped" 1 GLIBC_TUNABLES=glibc.malloc.mmap_threshold=1:glibc.malloc.tcache_count=0
done
