/* SPDX-License-Identifier: MIT */
/*
 * Quicksort that cannot become quadratic: after 2 log2(count) levels of partitions a part is left
 * to heapsort (introsort, Musser 1997). The pivot is the median of three elements, of nine in
 * large parts; small parts are left to insertion. Of two parts the shorter is sorted by a call and
 * the longer by going on, so that the stack holds log2(count) frames at most. What is in order
 * already, or in the opposite one, is found by a comparison an element.
 */
#include "libc/stdlib/sort.h"

#include <stdint.h>

/* Parts up to this many elements are sorted by insertion; from the second on, nine are sampled. */
#define INSERTION_MOST 8
#define NINTHER_LEAST 64

struct sorter {
	int (*compare)(const void *, const void *, void *);
	void *argument;
	size_t size; /* of an element */
	size_t unit; /* of what is moved at once: the greatest of the types below that fits */
};

static int order(const struct sorter *s, const char *a, const char *b)
{
	return s->compare(a, b, s->argument);
}

typedef uintptr_t __attribute__((may_alias)) word;
typedef uint32_t __attribute__((may_alias)) half;

static size_t choose_unit(const void *base, size_t size)
{
	uintptr_t both = (uintptr_t)base | size;
	return both % sizeof(word) == 0 ? sizeof(word) : both % sizeof(half) == 0 ? sizeof(half) : 1;
}

#define SWAP(type)                                                                                 \
	for (size_t i = 0; i < s->size; i += sizeof(type)) {                                             \
		type keep = *(type *)(a + i);                                                                  \
		*(type *)(a + i) = *(type *)(b + i);                                                           \
		*(type *)(b + i) = keep;                                                                       \
	}

static void swap(const struct sorter *s, char *a, char *b)
{
	if (s->unit == sizeof(word))
		SWAP(word)
	else if (s->unit == sizeof(half))
		SWAP(half)
	else
		SWAP(char)
}

#define MOVE_BACK(type)                                                                            \
	for (size_t i = 0; i < s->size; i += sizeof(type)) {                                             \
		type keep = *(type *)(from + i);                                                               \
		for (char *p = from + i; p > to + i; p -= s->size)                                             \
			*(type *)p = *(type *)(p - s->size);                                                         \
		*(type *)(to + i) = keep;                                                                      \
	}

/* The element at from comes to lie at to, before it; those between make room. */
static void move_back(const struct sorter *s, char *from, char *to)
{
	if (s->unit == sizeof(word))
		MOVE_BACK(word)
	else if (s->unit == sizeof(half))
		MOVE_BACK(half)
	else
		MOVE_BACK(char)
}

static void insertion_sort(const struct sorter *s, char *base, size_t count)
{
	if (count < 2)
		return;
	char *end = base + count * s->size;
	for (char *next = base + s->size; next < end; next += s->size) {
		char *to = next;
		while (to > base && order(s, to - s->size, next) > 0)
			to -= s->size;
		if (to < next)
			move_back(s, next, to);
	}
}

/* Whether all is in order now: it was, or each element was greater than the next and all are turned round. */
static int ordered(const struct sorter *s, char *base, size_t count)
{
	char *last = base + (count - 1) * s->size;
	int descending = order(s, base, base + s->size) > 0;
	for (char *p = base; p < last; p += s->size)
		if ((order(s, p, p + s->size) > 0) != descending)
			return 0;
	for (; descending && base < last; base += s->size, last -= s->size)
		swap(s, base, last);
	return 1;
}

/* Lets the element at root sink until none of its children is greater. */
static void sift_down(const struct sorter *s, char *base, size_t root, size_t count)
{
	for (size_t child; (child = 2 * root + 1) < count; root = child) {
		char *larger = base + child * s->size;
		if (child + 1 < count && order(s, larger, larger + s->size) < 0) {
			larger += s->size;
			child++;
		}
		char *parent = base + root * s->size;
		if (order(s, parent, larger) >= 0)
			return;
		swap(s, parent, larger);
	}
}

static void heap_sort(const struct sorter *s, char *base, size_t count)
{
	for (size_t root = count / 2; root--;)
		sift_down(s, base, root, count);
	while (count-- > 1) {
		swap(s, base, base + count * s->size);
		sift_down(s, base, 0, count);
	}
}

static char *median(const struct sorter *s, char *a, char *b, char *c)
{
	if (order(s, a, b) < 0)
		return order(s, b, c) < 0 ? b : order(s, a, c) < 0 ? c : a;
	return order(s, b, c) > 0 ? b : order(s, a, c) < 0 ? a : c;
}

static char *choose_pivot(const struct sorter *s, char *base, size_t count)
{
	char *middle = base + count / 2 * s->size;
	char *last = base + (count - 1) * s->size;
	if (count < NINTHER_LEAST)
		return median(s, base, middle, last);
	size_t step = count / 8 * s->size;
	return median(s, median(s, base, base + step, base + 2 * step),
	              median(s, middle - step, middle, middle + step),
	              median(s, last - 2 * step, last - step, last));
}

/*
 * Puts the pivot where it belongs, what is not greater before it and what is not less behind it.
 * Both scans stop at elements that equal the pivot, so that equal elements part in halves.
 */
static char *partition(const struct sorter *s, char *base, size_t count)
{
	swap(s, base, choose_pivot(s, base, count));
	char *low = base;
	char *high = base + count * s->size;
	for (;;) {
		do
			low += s->size;
		while (low < high && order(s, low, base) < 0);
		do
			high -= s->size;
		while (high > base && order(s, high, base) > 0);
		if (low >= high)
			break;
		swap(s, low, high);
	}
	swap(s, base, high);
	return high;
}

static void sort_part(const struct sorter *s, char *base, size_t count, int levels)
{
	while (count > INSERTION_MOST) {
		if (levels-- == 0) {
			heap_sort(s, base, count);
			return;
		}
		char *pivot = partition(s, base, count);
		char *behind = pivot + s->size;
		size_t before_count = (size_t)(pivot - base) / s->size;
		size_t behind_count = count - before_count - 1;
		if (before_count < behind_count) {
			sort_part(s, base, before_count, levels);
			base = behind;
			count = behind_count;
		} else {
			sort_part(s, behind, behind_count, levels);
			count = before_count;
		}
	}
	insertion_sort(s, base, count);
}

void sort_array(void *base, size_t count, size_t size,
                int (*compare)(const void *, const void *, void *), void *argument)
{
	if (!size || count < 2)
		return;
	struct sorter s = {compare, argument, size, choose_unit(base, size)};
	if (count > INSERTION_MOST && ordered(&s, base, count))
		return;
	int levels = 0;
	for (size_t n = count; n > 1; n /= 2)
		levels += 2;
	sort_part(&s, base, count, levels);
}
