/* SPDX-License-Identifier: MIT */
#include "malloc/mapped.h"

#include "malloc/system.h"

struct mapped_totals mapped_totals;

static void count_bytes(size_t delta)
{
	atomic_raise_size(&mapped_totals.max_bytes, atomic_add_size_relaxed(&mapped_totals.bytes, delta));
}

static void count_one_less(void)
{
	atomic_add_size_relaxed(&mapped_totals.count, -(size_t)1);
}

/* Takes a place among the mappings that are allowed, or none. */
static bool count_one_more(void)
{
	size_t now = atomic_add_size_relaxed(&mapped_totals.count, 1);
	if (now > tunables.mmap_max) {
		count_one_less();
		return false;
	}
	atomic_raise_size(&mapped_totals.max_count, now);
	return true;
}

static size_t page_mask(void)
{
	return sys_facts()->page - 1;
}

static size_t page_up(size_t len)
{
	return align_up(len, sys_facts()->page);
}

/* The mapping that c is: where it begins; len is its length. */
static char *mapped_block(struct chunk *c, size_t *len)
{
	*len = c->prev_size + chunk_size(c);
	return (char *)c - c->prev_size;
}

/* Whether M1 and M2 hold, for a pointer that a user gave us. */
static bool mapped_possible(struct chunk *c)
{
	size_t len;
	uintptr_t block = (uintptr_t)mapped_block(c, &len);
	uintptr_t in_page = (uintptr_t)chunk_mem(c) & page_mask();
	return !((block | len) & page_mask()) && !(in_page & (in_page - 1)) &&
	       (c->size & CHUNK_FLAGS) == CHUNK_MAPPED && c->prev_size < len;
}

/* A mapping with room for a chunk of csz bytes, and more; *len is its length. NULL: refused, or one too many. */
static char *map_counted(size_t csz, size_t more, size_t *len)
{
	/* One word more than in a heap, where the word after a chunk is its own too. */
	*len = page_up(csz + CHUNK_WORD + more);
	if (*len < csz || *len > PTRDIFF_MAX || !count_one_more())
		return NULL;
	char *p = system_map(*len);
	if (!p)
		count_one_less();
	return p;
}

/* The mapping as a chunk that begins lead bytes into it. */
static struct chunk *begin_chunk(char *p, size_t len, size_t lead)
{
	struct chunk *c = (struct chunk *)(p + lead);
	c->prev_size = lead;
	c->size = (len - lead) | CHUNK_MAPPED;
	count_bytes(len);
	return c;
}

#define LEAD (CHUNK_ALIGN - CHUNK_HEADER)

struct chunk *mapped_alloc(size_t csz)
{
	size_t len;
	char *p = map_counted(csz, LEAD, &len);
	return p ? begin_chunk(p, len, LEAD) : NULL;
}

/* Gives back whole pages at either end of [p, p + *len) that [from, to) does not need. */
static char *mapped_cut(char *p, size_t *len, char *from, char *to)
{
	size_t head = (size_t)(from - p) & ~page_mask();
	if (head && !system_unmap(p, head)) {
		p += head;
		*len -= head;
	}
	size_t used = page_up((size_t)(to - p));
	if (used < *len && !system_unmap(p + used, *len - used))
		*len = used;
	return p;
}

struct chunk *mapped_alloc_aligned(size_t csz, size_t align)
{
	size_t len;
	char *p = map_counted(csz, align, &len);
	if (!p)
		return NULL;
	uintptr_t mem = ((uintptr_t)p + CHUNK_HEADER + align - 1) & ~(uintptr_t)(align - 1);
	char *from = (char *)chunk_of((void *)mem);
	p = mapped_cut(p, &len, from, from + csz + CHUNK_WORD);
	return begin_chunk(p, len, (size_t)(from - p));
}

/* A program that frees such blocks will ask for them again: next time from the heap. */
static void follow_threshold(size_t csz)
{
	if (tunables.dynamic && csz > mapped_threshold() && csz <= MMAP_THRESHOLD_MAX) {
		atomic_store_size_relaxed(&tunables.mmap_threshold, csz);
		atomic_store_size_relaxed(&tunables.trim_threshold, 2 * csz);
	}
}

void mapped_free(struct chunk *c)
{
	if (!mapped_possible(c))
		sys_die("munmap_chunk(): invalid pointer");
	follow_threshold(chunk_size(c));
	size_t len;
	char *p = mapped_block(c, &len);
	count_one_less();
	count_bytes(-len);
	/* Refused where splitting a mapping needs one too many: the pages stay, lost but harmless. */
	(void)system_unmap(p, len);
}

struct chunk *mapped_resize(struct chunk *c, size_t csz)
{
	if (!mapped_possible(c))
		sys_die("mremap_chunk(): invalid pointer");
	size_t old_len, lead = c->prev_size;
	char *p = mapped_block(c, &old_len), *resized = NULL;
	size_t len = page_up(lead + csz + CHUNK_WORD), more = page_up(lead + csz + mapped_room(csz) + CHUNK_WORD);
	if (len <= old_len && old_len <= more)
		return c;
	if (len < csz || len > PTRDIFF_MAX)
		return NULL;
	if (len > old_len && !sys_facts()->can_move)
		return NULL;
	if (len > old_len && more <= PTRDIFF_MAX)
		resized = system_remap(p, old_len, more);
	if (resized)
		len = more;
	else
		resized = system_remap(p, old_len, len);
	if (!resized)
		return NULL;
	c = (struct chunk *)(resized + lead);
	c->size = (len - lead) | CHUNK_MAPPED;
	count_bytes(len - old_len);
	return c;
}
