/* SPDX-License-Identifier: MIT */
/*
 * Every number that decides about speed against memory, in one place: fixed ones as constants,
 * those that move while a program runs in one struct. Read and written without a lock: each is
 * one word, and a stale one is only a little less fitting.
 */
#ifndef MALLOC_TUNABLES_H
#define MALLOC_TUNABLES_H

#include <stdbool.h>
#include <stddef.h>

#define KIB ((size_t)1024)
#define MIB (1024 * KIB)

/* The least that is mapped where the break cannot grow, so that a growing program makes few calls. */
#define TOP_MAP_UNIT MIB

/* A freed chunk (merged with its neighbours) from this size on asks whether top shall be trimmed. */
#define TRIM_ATTEMPT_SIZE (64 * KIB)

/* No page is smaller: with less than this above the pad there is nothing to give back. */
#define TRIM_LEAST (4 * KIB)

/* Up to where the threshold of own mappings grows by itself. */
#define MMAP_THRESHOLD_MAX (sizeof(size_t) == 8 ? 32 * MIB : 512 * KIB)

/* Freed large chunks that wait to be used as they are before they are sorted into their bins. */
#define UNSORTED_MAX 32

struct tunables {
	size_t top_pad;        /* asked from the system beyond what is needed */
	size_t trim_threshold; /* top is given back in part when it is at least this large */
	size_t mmap_threshold; /* chunks from here on become mappings of their own */
	size_t mmap_max;       /* number of own mappings */
	bool dynamic;          /* the two thresholds follow what the program frees */
};

extern struct tunables tunables;

#endif
