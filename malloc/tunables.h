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

/* What realloc has to move is a mapping of its own from so much on, though the threshold be higher: what has grown
 * grows on, and a mapping does so without being copied. With room for an eighth more, but no more than that. */
#define REMAP_LEAST (64 * KIB)
#define REMAP_ROOM_MAX MIB

/* A fresh page costs at least twice as much as to copy one. What grown blocks took of them, less this part of what was
 * not copied for it, may be as much as all mappings have, and so much more. */
#define REMAP_COPY_PART 2
#define REMAP_SLACK (4 * MIB)

/*
 * What an arena may hold idle: a part of what is in use, or so much at least (and what slack.h adds to
 * that): in its depot, and of dirty pages.
 */
#define DEPOT_LIVE_PART 8
#define DEPOT_LEAST (16 * KIB)
#define PURGE_LIVE_PART 4
#define PURGE_LEAST (16 * KIB)

/* Chunks beyond the exact classes go to the bins rather than to a depot that holds more than such a part of what is in
 * use, whatever was learnt: idle, each is in the way of what could grow together on both sides. */
#define DEPOT_LARGE_PART 16

/* About so much of a depot is merged into the bins at once, enough for pieces to grow together; and so
 * often by one call, before its arena grows: a bound on what it does. */
#define DEPOT_STEP (512 * KIB)
#define DEPOT_STEPS 8

/* The least heap of another arena than the main one: room for the arena and for any cached chunk. */
#define HEAP_BYTES_MIN (64 * KIB)

/* Free chunks with so many dirty bytes are worth a call to the system. */
#define PURGE_MIN (8 * KIB)

/* So many such calls at most in a free that finds too much dirty: as many as a list has chunks, each of which may lie
 * in a page of its own. */
#define PURGE_CALLS TCACHE_COUNT_MAX

/* What thread caches serve, and what one may hold (two lists of each class counted): those of an arena's threads, and of
 * one more that may come, share such a part of its memory, or so much at least; but none has more than TCACHE_BYTES. */
#define TCACHE_REQUEST_MAX (32 * KIB)
#define TCACHE_ARENA_PART 2
#ifndef TCACHE_ARENA_MIB /* more in the object, see the Makefile */
#define TCACHE_ARENA_MIB 2
#endif
#define TCACHE_ARENA_LEAST (TCACHE_ARENA_MIB * MIB)
#ifndef TCACHE_MIB /* less in the library that is preloaded */
#define TCACHE_MIB 8
#endif
#define TCACHE_BYTES (TCACHE_MIB * MIB)

/* What a list of the thread cache may hold in any case, and at most as long as the cache as a whole has room: in
 * bytes (beyond the exact classes such a part of all, if that is more), and in chunks. One chunk all the same. */
#define TCACHE_BASE_BYTES (4 * KIB)
#define TCACHE_BASE_COUNT 16
#define TCACHE_LIST_BYTES (16 * KIB)
#define TCACHE_LIST_PART 48
#define TCACHE_COUNT_MAX 128

/*
 * Whether this is inside another libc (sys/host/exports.h says so), where nobody tells when the second
 * thread begins, and a thread's last calls may come after its end. Its first ones do without a cache.
 */
#ifndef MALLOC_GUEST
#define MALLOC_GUEST 0
#endif
#define TCACHE_EARLY_CALLS 32

/* Once in so many slow paths a class is looked at. It loses all when nothing touched it since the look before,
 * or when none of the latest so many slow paths came to it; an eighth of that in a cache that is about full. */
#define TCACHE_EVENTS_A_LOOK 8
#define TCACHE_IDLE_EVENTS 1024

/* A thread whose arena would have to grow looks at so many others. It moves to one where so much lies idle, and such a
 * part of what that has. */
#define MOVE_LOOKS 8
#define MOVE_IDLE_LEAST (64 * KIB)
#define MOVE_IDLE_PART 8

/* The main arena and another, even where there is one processor. */
#define ARENAS_LEAST 2

/* Bytes that other threads free of an arena before one of them takes them in, its own threads being idle. */
#define REMOTE_MAX (32 * KIB)

/* Freed large chunks that wait to be used as they are before they are sorted into their bins. */
#define UNSORTED_MAX 32

/* What limit=auto takes of what a container grants: the rest is for what is not counted, as code, stacks and
 * the kernel's tables. */
#define LIMIT_PART_PERCENT 90

/* The order is that of the names in tunables.c, and of enum tunable; each is one size_t. */
struct tunables {
	size_t top_pad;        /* asked from the system beyond what is needed */
	size_t trim_threshold; /* top is given back in part when it is at least this large */
	size_t mmap_threshold; /* chunks from here on become mappings of their own */
	size_t mmap_max;       /* number of own mappings */
	size_t perturb;        /* bytes of freed memory are this, of new memory its complement; 0: not */
	size_t arena_max;      /* number of arenas; 0: by the number of processors */
	size_t arena_test;     /* accepted, without effect: see arena_limit */
	size_t tcache_max;     /* largest request that thread caches serve; 0: there are none */
	size_t tcache_count;   /* chunks in one list of a class at most, TCACHE_COUNT_MAX at most; 0: no caches */
	size_t tcache_bytes;   /* what a thread cache may hold in all */
	size_t heap_bytes;     /* of an aligned heap; a power of two, constant after the first such */
	size_t check_every;    /* debug builds: malloc_check() after so many calls; 0: never */
	size_t limit;          /* bytes that may be taken from the system; 0: no limit */
	size_t personality;    /* whose answers to odd questions: enum sys_personality */
	bool dynamic;          /* the first thresholds follow what the program frees */
};

enum tunable {
	TUNABLE_TOP_PAD,
	TUNABLE_TRIM_THRESHOLD,
	TUNABLE_MMAP_THRESHOLD,
	TUNABLE_MMAP_MAX, /* up to here: whoever sets one wants them constant */
	TUNABLE_PERTURB,
	TUNABLE_ARENA_MAX,
	TUNABLE_ARENA_TEST,
	TUNABLE_TCACHE_MAX,
	TUNABLE_TCACHE_COUNT,
	TUNABLE_TCACHE_BYTES,
	TUNABLE_HEAP_BYTES,
	TUNABLE_CHECK_EVERY,
	TUNABLE_LIMIT,
	TUNABLE_PERSONALITY,
	TUNABLES
};

extern struct tunables tunables;

/* Takes what the environment says of them, once, before the first heap. */
void tunables_begin(void);

/* What a user wants of one of them; whether that is possible. If not, nothing changes. */
bool tunables_set(unsigned which, size_t value);

#endif
