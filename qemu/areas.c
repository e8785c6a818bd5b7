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

/* Where the pointer to the first area that ends above an address is. */
static struct area **link_above(uintptr_t at)
{
	struct area **link = &areas;
	while (*link && (*link)->end <= at)
		link = &(*link)->next;
	return link;
}

struct area *area_above(uintptr_t at)
{
	return *link_above(at);
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

/* Lets an area end and another begin at an address, if one spans it. */
static void split(uintptr_t at)
{
	if (!spanned(at))
		return;
	struct area *a = area_above(at), *upper = new_area(a);
	upper->start = at;
	a->end = at;
	a->next = upper;
}

/* Makes one of neighbours that are alike, from the one below start on. */
static void merge(uintptr_t start, uintptr_t end)
{
	struct area *a = area_above(start - 1);
	while (a && a->next && a->end <= end) {
		struct area *b = a->next;
		if (a->end == b->start && a->kind == b->kind && a->prot == b->prot && a->charged == b->charged) {
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
	frames.promised -= (end - start) / PAGE_SIZE;
	return -LINUX_ENOMEM;
}

/* A new area, where there is room for one. */
static long add(struct area new)
{
	if (new.charged && charge(new.start, new.end))
		return -LINUX_ENOMEM;
	struct area **link = link_above(new.start);
	new.next = *link;
	*link = new_area(&new);
	merge(new.start, new.end);
	return 0;
}

/* --- Operations ----------------------------------------------------------------------------------- */

long areas_map(uintptr_t start, size_t len, int prot, enum area_kind kind)
{
	if (!room(start, start + len, 1))
		return -LINUX_ENOMEM;
	return add((struct area){NULL, start, start + len, kind, prot, prot != LINUX_PROT_NONE});
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
			frames.promised -= (a->end - a->start) / PAGE_SIZE - there;
		*link = a->next;
		drop_area(a);
	}
	return 0;
}

long areas_protect(uintptr_t start, size_t len, int prot)
{
	uintptr_t end = start + len;
	long error = 0;
	if (!room(start, end, 0))
		return -LINUX_ENOMEM;
	split(start);
	split(end);
	for (struct area *a = area_above(start); a && a->start < end && !error; a = a->next)
		if (prot != LINUX_PROT_NONE && !a->charged) {
			error = charge(a->start, a->end);
			a->charged = !error; /* on failure those before are charged for nothing */
		}
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
	struct area new = *area_above(start);
	size_t again = new.charged ? len / PAGE_SIZE : 0; /* promised for both areas while there are both */
	if (!room(start, start + len, 1))
		return -LINUX_ENOMEM;
	new.start = to;
	new.end = to + new_len;
	new.kind = AREA_MAPPING;
	frames.promised -= again;
	long error = add(new);
	frames.promised += again;
	if (error)
		return error;
	tables_move(start, start + len, to);
	return areas_unmap(start, len);
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

const char *areas_touch(uintptr_t at, int use)
{
	struct area *a = area_above(at);
	if (!a || a->start > at)
		a = grow_stack(at);
	if (!a)
		return at >= STACK_TOP - STACK_MOST - STACK_GAP && at < STACK_TOP ? "stack overflow"
		       : at < PAGE_SIZE                                          ? "null pointer"
		                                                                 : "unmapped";
	if (a->prot == LINUX_PROT_NONE)
		return "PROT_NONE";
	if (use == LINUX_PROT_WRITE && !(a->prot & LINUX_PROT_WRITE))
		return "read-only";
	if (use == PROT_EXEC && !(a->prot & PROT_EXEC))
		return "not executable";
	if (!tables_page(at))
		tables_put(at, frame_take_promised(), a->prot);
	return NULL;
}
