#!/bin/sh
# SPDX-License-Identifier: MIT
# Instructions for one malloc and one free together, counted by valgrind: what a loop of them takes more
# than the same loop over two functions that do nothing.
. tests/tool/common

cat > "$scratch/app.c" <<'END'
#include <stdlib.h>
#include <string.h>

/* Each one instruction. */
void *nothing_get(size_t);
void nothing_put(void *);
__asm__("nothing_get: nothing_put: ret");

int main(int argc, char **argv)
{
	int real = argc > 3 && !strcmp(argv[1], "malloc");
	void *(*volatile get)(size_t) = real ? malloc : nothing_get;
	void (*volatile put)(void *) = real ? free : nothing_put;
	long n = argc > 3 ? atol(argv[2]) : 0;
	size_t size = argc > 3 ? (size_t)atol(argv[3]) : 0;
	void *a = malloc(size), *b = malloc(size), *wall = malloc(16);
	free(b); /* a hole between two blocks */
	for (long i = 0; i < n; i++)
		put(get(size));
	return !a || !wall;
}
END

count() {
	valgrind --tool=callgrind --callgrind-out-file=/dev/null "$@" 2>&1 \
		| awk '/Collected/ { print $4 }'
}

# What 10,000 rounds take, the way there and back left out.
rounds() {
	echo $(($(count "$scratch/app" "$1" 11000 "$2") - $(count "$scratch/app" "$1" 1000 "$2")))
}

# cost NAME SIZE LIMIT-x86_64 LIMIT-i386
cost() {
	limit=$3
	[ "$machine" = x86_64 ] || limit=$4
	each=$((($(rounds malloc "$2") - $(rounds nothing "$2")) / 10000 + 2))
	if [ "$each" -gt 10 ] && [ "$each" -le "$limit" ]; then
		pass "malloc cost $1 $machine: $each instructions (at most $limit)"
	else
		fail "malloc cost $1 $machine" "$each instructions, not 11 to $limit"
	fi
}

for machine in $machines; do
	if ! command -v valgrind > "$scratch/found" || ! has atol || ! has malloc; then
		skip "malloc cost $machine" "no valgrind"
		continue
	fi
	"$gcc" "$(bits "$machine")" -O1 -fno-builtin "$scratch/app.c" -o "$scratch/app"
	for size in 16 64 256 1024; do
		cost "small $size" $size 31 36
	done
	cost "medium 2000" 2000 104 118
	cost "large 40000" 40000 606 870
done
