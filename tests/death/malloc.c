/* SPDX-License-Identifier: MIT */
/*
 * What a program can do to the heap, and the line that it dies with. Words of a block: -1 its size
 * and flags, -2 the size of the block before where that is free; freed, 0 and 1 are its links and,
 * in a large one, 2 to 4 its place in a tree. Without the thread cache, which has malloc_tcache.c.
 */
#include <malloc.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "tests/check.h"
#include "tests/internal.h"

INTERNAL(void *, sys_grow, (intptr_t delta));

#define tunables __fh_tunables
#include "malloc/tunables.h"

#define HEADER (2 * sizeof(size_t))
#define IN_USE 1 /* the flag of a size word that the block before is in use */
#define SMALL 100
#define LARGE 2000
#define MAPPED 300000

/* Through these, compilers do not know what is freed and let us. */
static void *(*volatile get)(size_t) = malloc;
static void *(*volatile resize)(void *, size_t) = realloc;
static void (*volatile drop)(void *) = free;

static size_t fake[16]; /* all zero: a chunk whose links lead nowhere */

static size_t *words(void *p)
{
	return p;
}

/* Three blocks side by side of which the middle one has n bytes, and a fourth as a wall to top. */
static size_t *a, *b, *c, *wall;

static void row(size_t n)
{
	a = get(SMALL);
	b = get(n);
	c = get(SMALL);
	wall = get(SMALL);
}

/* The same, b freed; sorted into its bin too when it is large. */
static void row_with_hole(size_t n)
{
	row(n);
	drop(b);
}

static void row_with_sorted_hole(void)
{
	row_with_hole(LARGE);
	get(2 * LARGE);
}

static void free_misaligned(void)
{
	drop((char *)get(SMALL) + 8);
}

static void free_foreign(void)
{
	static size_t block[16] __attribute__((aligned(16)));
	get(SMALL);
	block[4 - 1] = 4 * HEADER | IN_USE;
	drop(block + 4);
}

static void free_size_zero(void)
{
	row(SMALL);
	b[-1] = IN_USE;
	drop(b);
}

static void free_size_header(void)
{
	row(SMALL);
	b[-1] = HEADER | IN_USE;
	if (HEADER == 8) /* there the smallest chunk is no more than a header and a half */
		b[-1] = 24 | IN_USE;
	drop(b);
}

static void free_size_wraps(void)
{
	row(SMALL);
	b[-1] = -(size_t)64 | IN_USE;
	drop(b);
}

static void free_size_beyond_heap(void)
{
	row(SMALL);
	b[-1] = 0x400000 | IN_USE;
	drop(b);
}

static void free_top(void)
{
	void *p = get(SMALL);
	drop(p);
	drop(p);
}

/* All that top took in, not only the block at which it begins now. */
static void free_inside_top(void)
{
	row(SMALL);
	drop(wall);
	drop(c);
	drop(wall);
}

static void free_no_pointer(void)
{
	drop((void *)(uintptr_t)20);
}

/* A size with which the block ends at the first bytes of the address space. */
static void free_size_to_zero(void)
{
	row(SMALL);
	size_t to_zero = -((uintptr_t)b - HEADER);
	b[-1] = ((to_zero + 15) & ~(size_t)15) | IN_USE;
	drop(b);
}

static void free_twice_small(void)
{
	row_with_hole(SMALL);
	drop(b);
}

static void free_twice_large(void)
{
	row_with_hole(LARGE);
	drop(b);
}

static void free_next_small(void)
{
	row(SMALL);
	c[-1] = IN_USE;
	drop(b);
}

static void free_next_large(void)
{
	row(LARGE);
	c[-1] = 0x800000 | IN_USE;
	drop(b);
}

static void free_after_wrong_size(void)
{
	row_with_hole(SMALL);
	b[-1] += 16;
	drop(c);
}

static void free_before_wrong_size(void)
{
	row_with_hole(SMALL);
	c[-2] += 16;
	drop(a);
}

static void free_before_broken_link(void)
{
	row_with_hole(SMALL);
	b[0] = (size_t)fake;
	drop(a);
}

static void free_before_broken_tree(void)
{
	row_with_sorted_hole();
	b[4] = (size_t)fake;
	drop(a);
}

static void free_before_broken_child(void)
{
	row_with_sorted_hole();
	b[2] = (size_t)fake;
	drop(a);
}

static void malloc_small_bin(void)
{
	row_with_hole(SMALL);
	b[1] = (size_t)fake;
	get(SMALL);
}

/* The same when the thread cache, in use from here on, is filled. */
static void malloc_small_bin_cached(void)
{
	row_with_hole(SMALL);
	b[1] = (size_t)fake;
	tunables.tcache_max = LARGE;
	get(SMALL);
}

/* The bin's youngest does not point back to the bin when the next one is to come before it. */
static void free_into_small_bin(void)
{
	row_with_hole(SMALL);
	void *other = wall;
	get(SMALL * 2);
	b[1] = (size_t)fake;
	drop(other);
}

static void free_into_unsorted(void)
{
	void *other = get(LARGE);
	row_with_hole(LARGE);
	b[1] = (size_t)fake;
	drop(other);
}

static void unsorted_size(void)
{
	row_with_hole(LARGE);
	b[-1] = 64 | IN_USE;
	get(2 * LARGE);
}

static void unsorted_next_size(void)
{
	row_with_hole(LARGE);
	c[-1] = 0;
	get(2 * LARGE);
}

static void unsorted_next_prev_size(void)
{
	row_with_hole(LARGE);
	c[-2] += 16;
	get(2 * LARGE);
}

static void unsorted_links(void)
{
	row_with_hole(LARGE);
	b[1] = (size_t)fake;
	get(2 * LARGE);
}

static void unsorted_next_in_use(void)
{
	row_with_hole(LARGE);
	c[-1] |= IN_USE;
	get(2 * LARGE);
}

/* Another large block, made before b became a hole, comes to be sorted into b's bin. */
static void large_bin_tree(void)
{
	void *other = get(LARGE + 16);
	row_with_sorted_hole();
	b[4] = (size_t)fake;
	drop(other);
	get(4 * LARGE);
}

static void large_bin_ring(void)
{
	void *other = get(LARGE);
	row_with_sorted_hole();
	b[1] = (size_t)fake;
	drop(other);
	get(4 * LARGE);
}

/* A search for the least that would go in circles. */
static void large_bin_circle(void)
{
	row_with_sorted_hole();
	b[2] = (size_t)b - HEADER;
	get(SMALL);
}

/* To below where the heap began. */
static void break_far_lowered(void)
{
	char *start = sys_grow(8192);
	get(100000);
	get(20000);
	sys_grow(start - (char *)sys_grow(0));
	get(125000);
}

static void top_size(void)
{
	size_t *p = get(SMALL);
	size_t usable = malloc_usable_size(p);
	p[usable / sizeof *p] = -(size_t)1;
	get(SMALL);
}

static void break_lowered(void)
{
	get(100000);
	get(100000);
	sys_grow(-8192);
	get(100000);
}

static void mapped_free(void)
{
	size_t *p = get(MAPPED);
	p[-1] += HEADER;
	drop(p);
}

static void mapped_free_inside(void)
{
	size_t *p = get(MAPPED);
	memcpy((char *)p + 16 - HEADER, p - 2, HEADER);
	drop((char *)p + 16);
}

static void mapped_realloc(void)
{
	size_t *p = get(MAPPED);
	p[-1] += HEADER;
	resize(p, MAPPED * 2);
}

static void realloc_misaligned(void)
{
	resize((char *)get(SMALL) + 8, SMALL * 2);
}

static void realloc_size_header(void)
{
	row(SMALL);
	b[-1] = HEADER | IN_USE;
	resize(b, SMALL * 2);
}

static void realloc_size_beyond_heap(void)
{
	row(SMALL);
	b[-1] = 0x400000 | IN_USE;
	resize(b, SMALL * 2);
}

static void realloc_size_odd(void)
{
	row(SMALL);
	b[-1] += 8;
	resize(b, SMALL * 2);
}

static void realloc_freed(void)
{
	row_with_hole(SMALL);
	resize(b, SMALL / 2);
}

static void realloc_next_size(void)
{
	row(SMALL);
	c[-1] = IN_USE;
	resize(b, SMALL * 2);
}

static void check_overflow(void)
{
	row_with_hole(SMALL);
	memset(a, 0xff, malloc_usable_size(a) + sizeof(size_t)); /* one word too far: b's size */
	malloc_check();
}

static void check_stale_write(void)
{
	row_with_hole(LARGE);
	words(c)[-2] = 1;
	malloc_check();
}

static const struct {
	const char *name, *line;
	void (*misuse)(void);
} cases[] = {
	{"free_misaligned", "free(): invalid pointer", free_misaligned},
	{"free_size_zero", "free(): invalid size", free_size_zero},
	{"free_size_header", "free(): invalid size", free_size_header},
	{"free_size_wraps", "free(): invalid size", free_size_wraps},
	{"free_size_beyond_heap", "double free or corruption (out)", free_size_beyond_heap},
	{"free_top", "double free or corruption (top)", free_top},
	{"free_inside_top", "double free or corruption (top)", free_inside_top},
	{"free_no_pointer", "free(): invalid pointer", free_no_pointer},
	{"free_size_to_zero", "double free or corruption (out)", free_size_to_zero},
	{"free_twice_small", "double free or corruption (!prev)", free_twice_small},
	{"free_twice_large", "double free or corruption (!prev)", free_twice_large},
	{"free_next_small", "free(): invalid next size (normal)", free_next_small},
	{"free_next_large", "free(): invalid next size (normal)", free_next_large},
	{"free_after_wrong_size", "corrupted size vs. prev_size while consolidating",
	 free_after_wrong_size},
	{"free_before_wrong_size", "corrupted size vs. prev_size", free_before_wrong_size},
	{"free_before_broken_link", "corrupted double-linked list", free_before_broken_link},
	{"free_before_broken_tree", "corrupted double-linked list (not small)", free_before_broken_tree},
	{"free_before_broken_child", "corrupted double-linked list (not small)",
	 free_before_broken_child},
	{"free_into_small_bin", "free(): chunks in smallbin corrupted", free_into_small_bin},
	{"free_into_unsorted", "free(): corrupted unsorted chunks", free_into_unsorted},
	{"malloc_small_bin", "corrupted double-linked list", malloc_small_bin},
	{"malloc_small_bin_cached", "malloc(): smallbin double linked list corrupted",
	 malloc_small_bin_cached},
	{"unsorted_size", "malloc(): invalid size (unsorted)", unsorted_size},
	{"unsorted_next_size", "malloc(): invalid next size (unsorted)", unsorted_next_size},
	{"unsorted_next_prev_size", "malloc(): mismatching next->prev_size (unsorted)",
	 unsorted_next_prev_size},
	{"unsorted_links", "malloc(): unsorted double linked list corrupted", unsorted_links},
	{"unsorted_next_in_use", "malloc(): invalid next->prev_inuse (unsorted)", unsorted_next_in_use},
	{"large_bin_tree", "malloc(): largebin double linked list corrupted (nextsize)", large_bin_tree},
	{"large_bin_ring", "malloc(): largebin double linked list corrupted (bk)", large_bin_ring},
	{"top_size", "malloc(): corrupted top size", top_size},
	{"break_lowered", "break adjusted to free malloc space", break_lowered},
	{"large_bin_circle", "malloc(): largebin double linked list corrupted (nextsize)",
	 large_bin_circle},
	{"break_far_lowered", "break adjusted to free malloc space", break_far_lowered},
	{"mapped_free", "munmap_chunk(): invalid pointer", mapped_free},
	{"mapped_free_inside", "munmap_chunk(): invalid pointer", mapped_free_inside},
	{"mapped_realloc", "mremap_chunk(): invalid pointer", mapped_realloc},
	{"realloc_misaligned", "realloc(): invalid pointer", realloc_misaligned},
	{"realloc_size_header", "realloc(): invalid old size", realloc_size_header},
	{"realloc_size_beyond_heap", "realloc(): invalid old size", realloc_size_beyond_heap},
	{"realloc_size_odd", "realloc(): invalid old size", realloc_size_odd},
	{"realloc_freed", "realloc(): invalid pointer", realloc_freed},
	{"realloc_next_size", "realloc(): invalid next size", realloc_next_size},
	{"check_overflow", "malloc_check: C2: a chunk's size is none", check_overflow},
	{"check_stale_write", "malloc_check: C4: a free chunk's two sizes differ", check_stale_write},
};

#define CASES (sizeof cases / sizeof *cases)

static void list(const char *name, const char *line)
{
	check_puts(name);
	check_puts("\t");
	check_puts(line);
	check_puts("\n");
}

int main(int argc, char **argv)
{
	tunables.tcache_max = 0;
	if (argc < 2) {
		for (size_t i = 0; i < CASES; i++)
			list(cases[i].name, cases[i].line);
		/* Where a program's own variables lie is below its heap, or far above. */
		int above = (uintptr_t)fake > (uintptr_t)get(SMALL);
		list("free_foreign", above ? "double free or corruption (out)" : "free(): invalid pointer");
		return 0;
	}
	if (!strcmp(argv[1], "free_foreign"))
		free_foreign();
	for (size_t i = 0; i < CASES; i++)
		if (!strcmp(argv[1], cases[i].name))
			cases[i].misuse();
	return 1;
}
