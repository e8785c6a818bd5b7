#!/bin/sh
# SPDX-License-Identifier: MIT
# Instructions for one malloc and one free together (and the loop around them), counted by valgrind:
# the difference of two loop lengths.
. tests/tool/common

cat > "$scratch/app.c" <<'END'
#include <stdlib.h>
int main(int argc, char **argv)
{
	void *(*volatile get)(size_t) = malloc;
	long n = argc > 1 ? atol(argv[1]) : 0;
	size_t size = argc > 2 ? (size_t)atol(argv[2]) : 0;
	int at_top = argc > 3;
	void *a = get(size), *b = get(size), *volatile p;
	if (!at_top)
		p = get(16);
	free(b); /* a hole between two blocks, or top */
	for (long i = 0; i < n; i++) {
		p = malloc(size);
		free(p);
	}
	return !a;
}
END

count() {
	valgrind --tool=callgrind --callgrind-out-file=/dev/null "$@" 2>&1 \
		| awk '/Collected/ { print $4 }'
}

# cost NAME LIMIT-x86_64 LIMIT-i386 SIZE [top]
cost() {
	limit=$2
	[ "$machine" = x86_64 ] || limit=$3
	name="malloc cost $1 $machine"
	shift 3
	few=$(count "$scratch/app" 1000 "$@")
	many=$(count "$scratch/app" 11000 "$@")
	each=$(((many - few) / 10000))
	if [ "$each" -gt 0 ] && [ "$each" -le "$limit" ]; then
		pass "$name: $each instructions (at most $limit)"
	else
		fail "$name" "$each instructions, not 1 to $limit"
	fi
}

for machine in $machines; do
	if ! command -v valgrind > "$scratch/found" || ! has atol || ! has malloc; then
		skip "malloc cost $machine" "no valgrind"
		continue
	fi
	"$gcc" "$(bits "$machine")" -O1 -fno-builtin "$scratch/app.c" -o "$scratch/app"
	cost small 150 195 24
	cost "small at top" 155 200 24 top
	cost large 335 490 2000
done
