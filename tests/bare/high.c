/* SPDX-License-Identifier: MIT */
/* A region at the upper end of the address space, where no program of a system's has memory. */
#include "tests/check.h"

#include "sys/bare/fhbare.h"
#include "tests/bare/board.h"

#define SLOTS 100
#define STEPS 20000

static unsigned char *slots[SLOTS]; /* a block's length stands in its first two bytes */

static void die(const char *line)
{
	CHECK_STR(line, "free(): double free detected in tcache 2");
	_exit(check_done());
}

static void give_back(unsigned char **slot)
{
	unsigned char *p = *slot;
	if (!p)
		return;
	unsigned len = p[0] | (unsigned)p[1] << 8;
	for (unsigned i = 2; i < len; i++)
		if (p[i] != (unsigned char)(len + i) && !CHECK(!"a block was overwritten"))
			break;
	fh_free(p);
	*slot = NULL;
}

int main(void)
{
	void *start;
	size_t len = board_memory(0, &start);
	uintptr_t high = (uintptr_t)start + BOARD_HIGH;
	CHECK(len > 1 << 20);
	fh_heap_set_hooks(&(struct fh_hooks){.die = die});
	CHECK(fh_heap_add((void *)high, 1 << 20) > (1 << 20) - 200);
	/* It would hold the last byte of all. */
	CHECK_EQ(fh_heap_add((void *)(high + (1 << 20)), -(high + (1 << 20))), 0);

	uint32_t state = 1;
	for (int i = 0; i < STEPS; i++) {
		state = state * 1664525 + 1013904223;
		unsigned req = 2 + (state >> 8) % (i % 16 ? 300 : 40000);
		unsigned char **slot = &slots[(state >> 24) % SLOTS];
		give_back(slot);
		unsigned char *p = i % 3 ? fh_malloc(req) : fh_realloc(fh_memalign(64, req / 2), req);
		if (!p)
			continue;
		CHECK((uintptr_t)p >= high && (uintptr_t)p + req <= high + (1 << 20));
		for (unsigned k = 2; k < req; k++)
			p[k] = (unsigned char)(req + k);
		p[0] = (unsigned char)req;
		p[1] = (unsigned char)(req >> 8);
		*slot = p;
	}
	for (int i = 0; i < SLOTS; i++)
		give_back(&slots[i]);
	CHECK_EQ(fh_malloc_check(), 0);
	void *all = fh_malloc((1 << 20) - 300);
	CHECK(all != NULL);
	fh_free(all);
	void *p = fh_malloc(100);
	fh_free(p);
	fh_free(p);
	CHECK(!"a double free was not seen");
	return check_done();
}
