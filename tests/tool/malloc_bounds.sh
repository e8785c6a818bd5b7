#!/bin/sh
# SPDX-License-Identifier: MIT
# What an operation costs does not grow with the number of free chunks: instructions counted by valgrind,
# with 1000 holes of many sizes in the heap and with 30 to 1000 times as many, with thread caches and without.
. tests/tool/common

cat > "$scratch/app.c" <<'END'
#include <malloc.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static uint32_t draw(void)
{
	static uint32_t state = 99;
	state = state * 1664525 + 1013904223;
	return state >> 8;
}

static void *slots[1000000], *volatile keep;

/* As many holes as asked, from the least size to some thousand bytes, between blocks that stay. */
static void make_holes(size_t n)
{
	for (size_t i = 0; i < n; i++) {
		slots[i] = malloc(i % 4 ? 24 + draw() % 1000 : 1024 + draw() % 3000);
		keep = malloc(1);
	}
	for (size_t i = n; i > 1; i--) {
		size_t k = draw() % i;
		void *swap = slots[k];
		slots[k] = slots[i - 1];
		slots[i - 1] = swap;
	}
	for (size_t i = 0; i < n; i++)
		free(slots[i]);
}

/* Sixteen of each, of sizes up to `most`; then what was got is freed in another order, so that it merges. */
static void batch(const char *what, size_t most)
{
	void *p[16];
	for (size_t i = 0; i < 16; i++) {
		size_t len = most / 2 + draw() % (most / 2);
		if (!strcmp(what, "calloc"))
			p[i] = calloc(1, len);
		else if (!strcmp(what, "memalign"))
			p[i] = memalign((size_t)32 << i % 6, len);
		else if (!strcmp(what, "realloc"))
			p[i] = realloc(realloc(malloc(len), len / 2), len);
		else
			p[i] = malloc(len);
	}
	for (size_t i = 0; i < 16; i++)
		free(p[i * 7 % 16]);
}

/* What valgrind counts. */
__attribute__((noinline)) void counted(const char *what, size_t most)
{
	for (int i = 0; i < 200; i++)
		batch(what, most);
}

/* The worst case for one call: all was freed and nothing sorted since, and what is asked fits nowhere. */
__attribute__((noinline)) void flood(void)
{
	keep = malloc(6000);
}

int main(int argc, char **argv)
{
	if (argc != 4)
		return 1;
	make_holes((size_t)atol(argv[1]));
	if (!strcmp(argv[2], "flood")) {
		flood();
		return 0;
	}
	for (int i = 0; i < 1500; i++) /* until a cache has room for these */
		batch(argv[2], (size_t)atol(argv[3]));
	counted(argv[2], (size_t)atol(argv[3]));
	return 0;
}
END

# each HOLES OPERATION SIZE: instructions for 16, or for the one call of a flood.
each() {
	batches=200
	[ "$2" != flood ] || batches=1
	valgrind --tool=callgrind --callgrind-out-file=/dev/null --toggle-collect=counted --toggle-collect=flood \
		"$scratch/app" "$@" 2>&1 | awk -v n=$batches '/Collected/ { print int($4 / n) }'
}

# flat OPERATION SIZE [HOLES]
flat() {
	name="$1 $2 $machine${FREEHOLD_MALLOC:+ $FREEHOLD_MALLOC}"
	holes=${3:-30000}
	few=$(each 1000 "$1" "$2")
	many=$(each "$holes" "$1" "$2")
	# How much a cache keeps for one size depends on the others that it has room for.
	most=$((few * 3 / 2))
	[ "$FREEHOLD_MALLOC" ] || most=$((few * 2))
	if [ "$few" -gt 20 ] && [ "$many" -le "$most" ]; then
		pass "$name: $few instructions, among $holes holes $many"
	else
		fail "$name" "$few instructions among 1000 holes, among $holes $many"
	fi
}

for machine in $machines; do
	if ! command -v valgrind > "$scratch/found" || ! has atol || ! has malloc; then
		skip "malloc bounds $machine" "no valgrind"
		continue
	fi
	"$gcc" "$(bits "$machine")" -O1 -fno-builtin "$scratch/app.c" -o "$scratch/app"
	for FREEHOLD_MALLOC in '' tcache_max=0; do
		export FREEHOLD_MALLOC
		for size in 200 3000 60000; do
			flat malloc $size
		done
		for what in calloc memalign realloc; do
			flat $what 3000
		done
		[ -z "$FREEHOLD_MALLOC" ] || flat flood 0 # else it is the depot that serves
	done
done
# Once with a million, which takes some time.
machine=x86_64
if command -v valgrind > "$scratch/found" && has malloc; then
	"$gcc" -O1 -fno-builtin "$scratch/app.c" -o "$scratch/app"
	flat malloc 3000 1000000
fi
