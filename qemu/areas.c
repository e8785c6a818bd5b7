/* SPDX-License-Identifier: MIT */
#include "qemu/areas.h"

#include "qemu/tables.h"
#include "sys/linux/abi.h"

/* Linux has such a bound too. */
#define AREAS_MOST 4096

static struct area first = {.end = USER_END}; /* it stays: the lower of two becomes one with the upper */
static struct area pool[AREAS_MOST];          /* of the others; those not in use have no end */
static size_t in_use;

struct area *area_at(uintptr_t at)
{
	struct area *a = &first;
	while (a && a->end <= at)
		a = a->next;
	return a;
}

bool areas_free(uintptr_t start, uintptr_t end)
{
	const struct area *a = area_at(start);
	return a->kind == AREA_FREE && a->end >= end;
}

bool areas_cover(uintptr_t start, uintptr_t end)
{
	const struct area *a = area_at(start);
	while (a && a->start < end && a->kind != AREA_FREE)
		a = a->next;
	return !a || a->start >= end;
}

uintptr_t areas_place(size_t len)
{
	uintptr_t best = 0;
	for (const struct area *a = &first; a; a = a->next) {
		uintptr_t low = a->start > LOWEST ? a->start : LOWEST;
		uintptr_t high = a->end < STACK_LOWEST ? a->end : STACK_LOWEST;
		if (a->kind == AREA_FREE && high > low && high - low >= len)
			best = high - len;
	}
	return best;
}

/* Whether an address lies within an area, which would have to be split there. */
static bool spanned(uintptr_t at)
{
	const struct area *a = area_at(at);
	return a && a->start < at;
}

/* Lets an area begin at an address. */
static void split(uintptr_t at)
{
	if (!spanned(at))
		return;
	struct area *a = area_at(at), *upper = pool;
	while (upper->end)
		upper++;
	in_use++;
	*upper = *a;
	upper->start = at;
	a->end = at;
	a->next = upper;
}

/* Lets areas begin at start and at end, if so many splits more would be possible still: the first; else NULL. */
static struct area *cut(uintptr_t start, uintptr_t end, size_t more)
{
	if (in_use + spanned(start) + spanned(end) + more > AREAS_MOST)
		return NULL;
	split(start);
	split(end);
	return area_at(start);
}

/* Makes one of neighbours that are alike, from the one below start on. */
static void merge(uintptr_t start, uintptr_t end)
{
	struct area *a = area_at(start ? start - 1 : 0), *b;
	while ((b = a->next) && a->end <= end) {
		if (a->kind != b->kind || a->prot != b->prot || a->charged != b->charged) {
			a = b;
			continue;
		}
		a->end = b->end;
		a->next = b->next;
		b->end = 0;
		in_use--;
	}
}

/* Promises frames and makes tables. */
static bool charge(struct area *a)
{
	size_t pages = (a->end - a->start) / PAGE_SIZE;
	if (!frames_promise(pages))
		return false;
	a->charged = tables_make(a->start, a->end);
	frames.promised -= a->charged ? 0 : pages;
	return a->charged;
}

long areas_map(uintptr_t start, size_t len, int prot, enum area_kind kind)
{
	uintptr_t end = start + len;
	struct area *from = cut(start, end, 0), *a;
	if (!from)
		return -LINUX_ENOMEM;
	/* On failure those before are charged for nothing. */
	for (a = from; a && a->start < end; a = a->next)
		if (prot != LINUX_PROT_NONE && !a->charged && !charge(a)) {
			merge(start, end);
			return -LINUX_ENOMEM;
		}
	for (a = from; a && a->start < end; a = a->next) {
		a->kind = a->kind == AREA_FREE ? kind : a->kind;
		a->prot = prot;
	}
	tables_protect(start, end, prot);
	merge(start, end);
	return 0;
}

long areas_unmap(uintptr_t start, size_t len)
{
	uintptr_t end = start + len;
	if (areas_free(start, end))
		return 0;
	struct area *a = cut(start, end, 0);
	if (!a)
		return -LINUX_ENOMEM;
	for (; a && a->start < end; a = a->next) {
		size_t there = tables_drop(a->start, a->end);
		if (a->charged)
			frames.promised -= (a->end - a->start) / PAGE_SIZE - there;
		a->kind = AREA_FREE;
		a->prot = LINUX_PROT_NONE;
		a->charged = false;
	}
	merge(start, end);
	return 0;
}

long areas_move(uintptr_t start, size_t len, uintptr_t to, size_t new_len)
{
	const struct area *from = cut(start, start + len, 2);
	if (!from)
		return -LINUX_ENOMEM;
	int prot = from->prot;
	bool charged = from->charged;
	/* While both are there no page is promised twice. What is charged stays so, even with PROT_NONE. */
	frames.promised -= charged ? len / PAGE_SIZE : 0;
	long error = areas_map(to, new_len, charged ? LINUX_PROT_READ : LINUX_PROT_NONE, AREA_MAPPING);
	frames.promised += charged ? len / PAGE_SIZE : 0;
	if (error) {
		merge(start, start + len);
		return error;
	}
	tables_move(start, start + len, to);
	areas_map(to, new_len, prot, AREA_MAPPING);
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

const char *areas_touch(uintptr_t at, int use)
{
	struct area *a = area_at(at);
	/* The stack grows to the page that is touched, as far down as it may. */
	if (at >= STACK_TOP - STACK_MOST && a && a->kind == AREA_FREE && a->next && a->next->kind == AREA_STACK &&
	    !areas_map(page_floor(at), a->end - page_floor(at), a->next->prot, AREA_STACK))
		a = area_at(at);
	if (!a || a->kind == AREA_FREE)
		return at >= STACK_LOWEST && at < STACK_TOP ? "stack overflow" : at < PAGE_SIZE ? "null pointer" : "unmapped";
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
