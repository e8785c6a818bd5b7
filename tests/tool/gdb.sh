#!/bin/sh
# SPDX-License-Identifier: MIT
# The gdb commands of tools/gdb/freehold.py see the heap as malloc_dump does.
. tests/tool/common

cat > "$scratch/app.c" <<'END'
#include <malloc.h>
#include <pthread.h>
#include <stdlib.h>

static void *volatile kept[4];

/* Ends with its cache on its arena's depot. */
static void *other(void *unused)
{
	kept[0] = malloc(700);
	kept[1] = malloc(100);
	free(malloc(200));
	return unused;
}

int main(void)
{
	void *volatile a[8], *volatile large, *volatile sorted;
	pthread_t thread;
	for (int i = 0; i < 8; i++)
		a[i] = malloc(100 + 16 * i);
	sorted = malloc(2000);
	a[0] = malloc(50);
	large = malloc(1500);
	a[4] = malloc(60);
	free(sorted);
	sorted = malloc(4000);
	free(a[2]);
	free(a[5]);
	a[5] = malloc(20);
	free(large);
	pthread_create(&thread, NULL, other, NULL);
	pthread_join(thread, NULL);
	malloc_dump(1);
	return 0;
}
END

# Of either picture: address, size and state of each chunk, also of those that share a line ("x 3").
lines() {
	sed -nE 's/^  (0x[0-9a-f]+) +(0x[0-9a-f]+) +(used|free, cached|free|top)[^x]*(x ([0-9]+))?$/\1 \2 \5 \3/p' "$1" |
	while read -r at size state; do
		count=1
		case $state in [0-9]*) count=${state%% *} state=${state#* } ;; esac
		while [ "$count" -gt 0 ]; do
			printf '0x%x %s %s\n' "$at" "$size" "$state"
			at=$((at + size)) count=$((count - 1))
		done
	done
}

# What the program prints, and what gdb's commands print, into files of their names. The program has a file of its own: gdb
# tells of ended threads in the middle of its lines.
# $1: settings of the allocator.
look() {
	: > "$scratch/dump"
	FREEHOLD_MALLOC=arena_max=2,$1 gdb -nx -batch -ex 'set confirm off' -ex 'source tools/gdb/freehold.py' \
		-ex 'break _exit' -ex 'break exit' -ex "run > $scratch/dump" \
		-ex 'echo --chunks\n' -ex chunks -ex 'echo --bins\n' -ex bins \
		-ex 'echo --arenas\n' -ex arenas -ex 'echo --tcache\n' -ex tcache "$scratch/app" \
		> "$scratch/out" 2>&1 < /dev/null || true
	for part in chunks bins arenas tcache; do
		sed "1,/^--$part/d" "$scratch/out" | sed '/^--/,$d' > "$scratch/$part"
	done
	lines "$scratch/dump" > "$scratch/a"
	lines "$scratch/chunks" > "$scratch/b"
	if [ -s "$scratch/a" ] && cmp -s "$scratch/a" "$scratch/b"; then
		pass "gdb chunks $machine ${1:-default}"
	else
		fail "gdb chunks $machine ${1:-default}" "$(diff "$scratch/a" "$scratch/b"; tail -n 3 "$scratch/out")"
	fi
}

# told NAME FILE PATTERN...: each is found in a line of the file.
told() {
	told_name="$1 $machine" told_file=$scratch/$2
	shift 2
	for pattern; do
		grep -Eq "$pattern" "$told_file" || {
			fail "$told_name" "no '$pattern' in: $(cat "$told_file")"
			return
		}
	done
	pass "$told_name"
}

for machine in $machines; do
	if ! command -v gdb > "$scratch/gdb" || ! has malloc_dump; then
		skip "gdb $machine" "no gdb"
		continue
	fi
	"$gcc" "$(bits "$machine")" -fno-builtin "$scratch/app.c" -o "$scratch/app"

	look tcache_max=0
	told "gdb bins" bins '^bin 1, unsorted, 1: 0x' '^bin .* large, 1: 0x' '^last remainder: 0x'
	told "gdb arenas" arenas '^main arena 0x.*: 1 heap, 0x21000 .* 1 threads' '^arena 1 0x.*: 1 heap,.* 0 threads'

	look ''
	told "gdb depot" bins '^arena 1 0x' '^depot, class 13 \(0xd0\), 1: 0x'
	# All that is cached in the main heap is this thread's.
	sed -n '/^main arena/,/^arena 1/p' "$scratch/chunks" | sed -nE 's/^  (0x[^ ]*) .*free, cached.*/\1/p' |
		sort > "$scratch/a"
	sed -n '/^class/p' "$scratch/tcache" | grep -oE '0x[0-9a-f]+ \(' | sed 's/ (//' | sort > "$scratch/b"
	if [ -s "$scratch/a" ] && cmp -s "$scratch/a" "$scratch/b"; then
		pass "gdb tcache $machine"
	else
		fail "gdb tcache $machine" "$(diff "$scratch/a" "$scratch/b"; cat "$scratch/tcache")"
	fi
done
