/* SPDX-License-Identifier: MIT */
/*
 * Quicksort that cannot become quadratic: after 2 log2(count) levels of partitions a part is left
 * to heapsort (introsort, Musser 1997). The pivot is the median of three elements, of nine in
 * large parts; small parts are left to insertion. Of two parts the shorter is sorted by a call and
 * the longer by going on, so that the stack holds log2(count) frames at most.
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
	int words;   /* whether elements can be swapped a word at a time */
};

static int order(const struct sorter *s, const char *a, const char *b)
{
	return s->compare(a, b, s->argument);
}

typedef uintptr_t __attribute__((may_alias)) word;

static void swap(const struct sorter *s, char *a, char *b)
{
	size_t i = 0;
	for (; s->words && i < s->size; i += sizeof(word)) {
		word keep = *(word *)(a + i);
		*(word *)(a + i) = *(word *)(b + i);
		*(word *)(b + i) = keep;
	}
	for (; i < s->size; i++) {
		char keep = a[i];
		a[i] = b[i];
		b[i] = keep;
	}
}

static void insertion_sort(const struct sorter *s, char *base, size_t count)
{
	char *end = base + count * s->size;
	for (char *next = base + s->size; next < end; next += s->size)
		for (char *p = next; p > base && order(s, p - s->size, p) > 0; p -= s->size)
			swap(s, p - s->size, p);
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
	if (!size)
		return;
	struct sorter s = {compare, argument, size, ((uintptr_t)base | size) % sizeof(word) == 0};
	int levels = 0;
	for (size_t n = count; n > 1; n /= 2)
		levels += 2;
	sort_part(&s, base, count, levels);
}
