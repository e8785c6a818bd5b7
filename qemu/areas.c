/* SPDX-License-Identifier: MIT */
#include "qemu/areas.h"

#include "qemu/tables.h"
#include "sys/linux/abi.h"

/* Linux has such a bound too. */
#define AREAS_MOST 4096

static struct area *areas;

static struct area pool[AREAS_MOST];
static size_t fresh;         /* of pool */
static struct area *dropped; /* of those below, the ones that are free again */
static size_t in_use;

static struct area *new_area(const struct area *like)
{
	struct area *a = dropped;
	if (a)
		dropped = a->next;
	else
		a = &pool[fresh++];
	in_use++;
	*a = *like;
	return a;
}

static void drop_area(struct area *a)
{
	a->next = dropped;
	dropped = a;
	in_use--;
}

struct area *area_above(uintptr_t at)
{
	struct area *a = areas;
	while (a && a->end <= at)
		a = a->next;
	return a;
}

/* Whether an address lies within an area, which would have to be split there. */
static bool spanned(uintptr_t at)
{
	const struct area *a = area_above(at);
	return a && a->start < at;
}

/* Whether there is room to split at both ends of a range, and for `more` new areas. */
static bool room(uintptr_t start, uintptr_t end, size_t more)
{
	return in_use + spanned(start) + spanned(end) + more <= AREAS_MOST;
}

bool areas_free(uintptr_t start, uintptr_t end)
{
	const struct area *a = area_above(start);
	return !a || a->start >= end;
}

bool areas_cover(uintptr_t start, uintptr_t end)
{
	for (const struct area *a = area_above(start); a && a->start <= start; a = a->next) {
		if (a->end >= end)
			return true;
		start = a->end;
	}
	return false;
}

uintptr_t areas_place(size_t len)
{
	uintptr_t top = STACK_TOP - STACK_MOST - STACK_GAP, low = LOWEST, best = 0;
	for (const struct area *a = areas;; a = a->next) {
		uintptr_t high = a && a->start < top ? a->start : top;
		if (high > low && high - low >= len)
			best = high - len;
		if (!a || a->end >= top)
			return best;
		low = a->end;
	}
}

/* Where the pointer to the first area that ends above an address is. */
static struct area **link_above(uintptr_t at)
{
	struct area **link = &areas;
	while (*link && (*link)->end <= at)
		link = &(*link)->next;
	return link;
}

/* Lets an area end and another begin at an address, if one spans it. */
static void split(uintptr_t at)
{
	struct area *a = area_above(at);
	if (!a || a->start >= at)
		return;
	struct area *upper = new_area(a);
	upper->start = at;
	a->end = at;
	a->next = upper;
}

static bool alike(const struct area *a, const struct area *b)
{
	return a->kind == b->kind && a->prot == b->prot && a->charged == b->charged;
}

/* Makes one of neighbours that are alike, from the one below start on. */
static void merge(uintptr_t start, uintptr_t end)
{
	struct area *a = area_above(start - 1);
	while (a && a->next && a->end <= end) {
		struct area *b = a->next;
		if (a->end == b->start && alike(a, b)) {
			a->end = b->end;
			a->next = b->next;
			drop_area(b);
		} else {
			a = b;
		}
	}
}

/* Promises frames and makes tables. */
static long charge(uintptr_t start, uintptr_t end)
{
	if (!frames_promise((end - start) / PAGE_SIZE))
		return -LINUX_ENOMEM;
	if (tables_make(start, end))
		return 0;
	frames_forget((end - start) / PAGE_SIZE);
	return -LINUX_ENOMEM;
}

static void insert(const struct area *like)
{
	struct area **link = link_above(like->start);
	struct area *a = new_area(like);
	a->next = *link;
	*link = a;
	merge(a->start, a->end);
}

/* --- Operations ----------------------------------------------------------------------------------- */

long areas_map(uintptr_t start, size_t len, int prot, enum area_kind kind)
{
	bool charged = prot != LINUX_PROT_NONE;
	if (!room(start, start + len, 1))
		return -LINUX_ENOMEM;
	if (charged && charge(start, start + len))
		return -LINUX_ENOMEM;
	insert(&(struct area){NULL, start, start + len, kind, prot, charged});
	return 0;
}

long areas_unmap(uintptr_t start, size_t len)
{
	uintptr_t end = start + len;
	if (areas_free(start, end))
		return 0;
	if (!room(start, end, 0))
		return -LINUX_ENOMEM;
	split(start);
	split(end);
	struct area **link = link_above(start);
	struct area *a;
	while ((a = *link) && a->start < end) {
		size_t there = tables_drop(a->start, a->end);
		if (a->charged)
			frames_forget((a->end - a->start) / PAGE_SIZE - there);
		*link = a->next;
		drop_area(a);
	}
	return 0;
}

/* A range to be protected: areas in it that were PROT_NONE from their birth are charged now. */
static long charge_all(uintptr_t start, uintptr_t end)
{
	for (struct area *a = area_above(start); a && a->start < end; a = a->next) {
		if (a->charged)
			continue;
		if (charge(a->start, a->end))
			return -LINUX_ENOMEM; /* what has been charged is charged for nothing */
		a->charged = true;
	}
	return 0;
}

long areas_protect(uintptr_t start, size_t len, int prot)
{
	uintptr_t end = start + len;
	if (!room(start, end, 0))
		return -LINUX_ENOMEM;
	split(start);
	split(end);
	long error = prot == LINUX_PROT_NONE ? 0 : charge_all(start, end);
	if (!error) {
		for (struct area *a = area_above(start); a && a->start < end; a = a->next)
			a->prot = prot;
		tables_protect(start, end, prot);
	}
	merge(start, end);
	return error;
}

long areas_move(uintptr_t start, size_t len, uintptr_t to, size_t new_len)
{
	uintptr_t end = start + len;
	if (!room(start, end, 0)) /* one goes, one comes */
		return -LINUX_ENOMEM;
	struct area moved = *area_above(start);
	size_t more = moved.charged ? (new_len - len) / PAGE_SIZE : 0;
	if (!frames_promise(more))
		return -LINUX_ENOMEM;
	if (moved.charged && !tables_make(to, to + new_len)) {
		frames_forget(more);
		return -LINUX_ENOMEM;
	}
	tables_move(start, end, to);

	split(start);
	split(end);
	struct area **link = link_above(start);
	struct area *old = *link;
	*link = old->next;
	drop_area(old);

	moved.start = to;
	moved.end = to + new_len;
	moved.kind = AREA_MAPPING;
	insert(&moved);
	return 0;
}

void areas_discard(uintptr_t start, size_t len)
{
	frames.promised += tables_drop(start, start + len); /* so many frames have just become free */
}

void areas_end(void)
{
	areas_unmap(0, USER_END);
	tables_end();
}

/* --- Touching ----------------------------------------------------------------------------------- */

/* The stack grows to the page that is touched, as far down as it may. */
static struct area *grow_stack(uintptr_t at)
{
	struct area *stack = area_above(at);
	if (!stack || stack->kind != AREA_STACK || at < STACK_TOP - STACK_MOST)
		return NULL;
	uintptr_t start = page_floor(at);
	if (charge(start, stack->start))
		return NULL;
	stack->start = start;
	return stack;
}

enum denial areas_touch(uintptr_t at, int use)
{
	struct area *a = area_above(at);
	if (!a || a->start > at) {
		a = grow_stack(at);
		if (!a)
			return at < STACK_TOP && at >= STACK_TOP - STACK_MOST - STACK_GAP ? DENIED_STACK : DENIED_UNMAPPED;
	}
	if (a->prot == LINUX_PROT_NONE)
		return DENIED_NONE;
	if (use == LINUX_PROT_WRITE && !(a->prot & LINUX_PROT_WRITE))
		return DENIED_READ_ONLY;
	if (use == PROT_EXEC && !(a->prot & PROT_EXEC))
		return DENIED_NO_EXEC;
	if (!tables_page(at))
		tables_put(at, frame_take_promised(), a->prot);
	return DENIED_NOT;
}
