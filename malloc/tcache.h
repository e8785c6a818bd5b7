/* SPDX-License-Identifier: MIT */
/*
 * The thread cache: freed chunks that their thread keeps, by size, for its next requests. It lies in
 * thread-local storage, outside every heap. Its chunks stay in use for their neighbours.
 *
 * Classes: every chunk size up to 1040 bytes (requests up to 1024 and more) has one of its own. Above
 * that there are eight to each doubling, up to chunks of TCACHE_CHUNK_MAX; a request that is served
 * from them is rounded up to the least chunk of its class.
 *
 *   user bytes of a cached chunk: | link: the next one, encoded | key | ...
 *
 * A link is the next chunk's address, or TCACHE_END, xor the key: a secret of the process, so that
 * nobody who writes to freed memory can make malloc return an address of his choice. The same secret
 * in the second word tells a chunk that is freed twice; malloc wipes it.
 *
 * Each class has a list that malloc and free work on, and perhaps a spare one, full. What has no room
 * goes to the depot of the thread's arena as a whole list, and comes from there as one (Bonwick 2001).
 *
 *   K1  a list ends with TCACHE_END and holds aligned chunks in use, none smaller than its class's
 *   K2  length of the list + room = max
 *   K3  limit, chunk_max and every room are 0 where the cache is not ready or must not be used
 *
 * A thread's own, without a lock. In the child of a fork, the one thread empties those of the others.
 */
#ifndef MALLOC_TCACHE_H
#define MALLOC_TCACHE_H

#include "malloc/request.h"
#include "malloc/tunables.h"
#include "sys/atomic.h"
#include "sys/sys.h"

#define TCACHE_EXACT 65 /* the last class of one size: class i holds chunks of 16 * i bytes */
#define TCACHE_EXACT_MAX (TCACHE_EXACT * CHUNK_ALIGN)
#define TCACHE_DOUBLINGS 5
#define TCACHE_CLASSES (TCACHE_EXACT + 1 + 8 * TCACHE_DOUBLINGS)
#define TCACHE_CHUNK_MAX (CHUNK_ALIGN + (KIB << TCACHE_DOUBLINGS))

/* Requests below this are of exact classes. */
#define TCACHE_FAST_LIMIT (TCACHE_EXACT_MAX - CHUNK_WORD + 1)

/* Misaligned, so that one test of a list's head finds it empty or corrupt. */
#define TCACHE_END ((uintptr_t)1)

/* What the user bytes of a cached chunk hold. */
struct cached {
	uintptr_t link;
	uintptr_t key;
	uintptr_t batch; /* see depot.h */
};

_Static_assert(CHUNK_HEADER + sizeof(struct cached) <= CHUNK_MIN + CHUNK_WORD, "fits any chunk");

struct arena;

struct tcache {
	size_t limit;     /* requests below are looked for in the exact classes */
	uintptr_t key;
	size_t chunk_max; /* the largest chunk that is cached */

	/* From here on for the slow paths alone */
	bool ready;
	bool ended;                         /* the thread's end was here: what still comes does without */
	bool attached;                      /* the thread is counted where it allocates */
	unsigned early;                     /* MALLOC_GUEST: calls that did without a cache */
	unsigned hand;                      /* the class that was looked at last */
	unsigned short events;              /* slow paths so far */
	size_t reserved;                    /* bytes that all classes may hold, counted as two lists each */
	size_t budget;                      /* what that may be; 0 before the first filling */
	struct arena *arena;                /* where this thread allocates; NULL: not yet chosen */
	struct arena *laden;                /* one that much was pushed to while a lock was held, or NULL */
	struct tcache *next, **link;        /* in the list of all caches, see arenas.c */
	uintptr_t *head;                    /* of this thread: for others that empty its cache */
	struct tcache_class {
		struct cached *spare;       /* a full list, or NULL */
		unsigned char spare_count;
		unsigned char max;          /* chunks in one list */
		unsigned char fill;         /* how many the latest filling asked for */
		unsigned short event;       /* the latest slow path that came here */
		unsigned short seen;        /* the list's head at the latest look, as far as that holds it */
	} classes[TCACHE_CLASSES];
};

extern SYS_THREAD_LOCAL struct tcache tcache;

/* Variables of their own, since compilers reach the elements of such in one instruction. */
extern SYS_THREAD_LOCAL uintptr_t tcache_head[TCACHE_CLASSES];
extern SYS_THREAD_LOCAL int tcache_room[TCACHE_CLASSES];

/* The process's secret; 0 until the first cache begins. */
extern uintptr_t tcache_secret;

/* The class whose chunks all have csz bytes, up to TCACHE_CHUNK_MAX. */
static inline unsigned tcache_class_for(size_t csz)
{
	if (csz <= TCACHE_EXACT_MAX)
		return (unsigned)(csz / CHUNK_ALIGN);
	unsigned long over = csz - CHUNK_ALIGN - 1;
	unsigned high = (unsigned)(8 * sizeof over - 1) - (unsigned)__builtin_clzl(over);
	return TCACHE_EXACT + 1 + (high - 10) * 8 + (unsigned)(over >> (high - 3) & 7);
}

/* The class that a chunk of csz bytes goes to: the last one whose requests it serves. */
static inline unsigned tcache_class_of(size_t csz)
{
	return csz <= TCACHE_EXACT_MAX ? (unsigned)(csz / CHUNK_ALIGN) : tcache_class_for(csz + 1) - 1;
}

/* The least chunk of a class. */
size_t tcache_class_size(unsigned i);

/* The first chunk of a list whose head, or whose link decoded, is that; NULL at the end. */
struct cached *cached_at(uintptr_t head);

/* The chunk after c in its list, NULL at the end. */
static inline struct cached *cached_next(const struct cached *c)
{
	return cached_at(c->link ^ tcache_secret);
}

static inline void cached_set_next(struct cached *c, const struct cached *next)
{
	c->link = (next ? (uintptr_t)next : TCACHE_END) ^ tcache_secret;
}

/* The first of a class's list, or NULL where the slow path must look. */
static inline void *tcache_pop(size_t i)
{
	uintptr_t mem = tcache_head[i];
	/* Changes nothing, but leads compilers to put it straight into the result's register. */
	__asm__("" : "+r"(mem));
	if (__builtin_expect(mem & (CHUNK_ALIGN - 1), 0))
		return NULL;
	struct cached *first = (struct cached *)mem;
	tcache_head[i] = first->link ^ tcache.key;
	tcache_room[i]++;
	first->key = 0;
	return first;
}

/* Takes the chunk at mem (of exact class i, aligned, no mapping) into the cache. Whether it did; if not,
 * the slow path must look. */
static inline bool tcache_push(void *mem, size_t i)
{
	struct cached *c = mem;
	uintptr_t key = tcache.key;
	if (__builtin_expect(c->key == key, 0) || __builtin_expect(--tcache_room[i] < 0, 0))
		return false;
	c->key = key;
	c->link = tcache_head[i] ^ key;
	/* A fork may copy the two at different times: never a head before its link. */
	__asm__("" : : : "memory");
	tcache_head[i] = (uintptr_t)mem;
	return true;
}

/* Makes this thread's cache ready; whether there shall be one. */
bool tcache_begin(void);

/* Whether chunks of that size pass through this thread's cache. */
static inline bool tcache_serves(size_t csz)
{
	if (csz > TCACHE_CHUNK_MAX || (!tcache.ready && !tcache_begin()))
		return false;
	return csz <= tcache.chunk_max;
}

/* A chunk was not taken: its exact class, if it has one, has no room still. */
static inline void tcache_refuse(size_t csz)
{
	if (csz <= TCACHE_EXACT_MAX)
		tcache_room[csz / CHUNK_ALIGN] = 0;
}

/* Whether a block that carries the key is one that was freed, of class i: it is here; or in another thread's
 * cache, if not. Where words are too short to be beyond chance, only what is here is believed. */
bool tcache_holds(const struct cached *c, unsigned i);

/* The slow paths of both. NULL where there is no memory. */
void *tcache_get_slow(unsigned i);
void tcache_put_slow(void *mem, unsigned i);

/* Where this thread allocates: chosen now, if it was not. */
struct arena *tcache_choose_arena(void);

/* Everything that the calling thread's cache keeps goes home. */
void tcache_flush(void);

/* The same for a thread that is not there any more: t is its cache. */
void tcache_flush_of(struct tcache *t);

#endif
