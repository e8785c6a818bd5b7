/* SPDX-License-Identifier: MIT */
/*
 * The allocator under every setting that changes its ways: threads take, resize, exchange and free
 * blocks at random, each freed by its size where it may be, and malloc_check looks on. Each setting in a
 * process of its own, which reads it as its environment.
 */
#include "tests/check.h"

#include <malloc.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

extern char *const *sys_initial_environment __asm__("__fh_sys_initial_environment");

#define THREADS 4
#define SLOTS 1000
#define ALIGN_MAX_LOG 13

static const char *const settings[] = {
	"FREEHOLD_MALLOC=", "FREEHOLD_MALLOC=arena_max=4", "FREEHOLD_MALLOC=tcache_max=0", "FREEHOLD_MALLOC=tcache_max=100",
	"FREEHOLD_MALLOC=tcache_max=1032", "FREEHOLD_MALLOC=tcache_max=5000", "FREEHOLD_MALLOC=tcache_count=1",
	"FREEHOLD_MALLOC=tcache_count=3,tcache_bytes=64K", "FREEHOLD_MALLOC=tcache_bytes=0", "MALLOC_ARENA_MAX=1",
	"FREEHOLD_MALLOC=arena_max=1,tcache_max=0", "FREEHOLD_MALLOC=arena_max=2,heap_bytes=128K",
	"FREEHOLD_MALLOC=heap_bytes=64K", "FREEHOLD_MALLOC=heap_bytes=64K,tcache_max=0", "MALLOC_PERTURB_=165",
	"FREEHOLD_MALLOC=top_pad=0,trim_threshold=0", "FREEHOLD_MALLOC=top_pad=2M,trim_threshold=1",
	"MALLOC_MMAP_THRESHOLD_=0", "FREEHOLD_MALLOC=mmap_threshold=0,mmap_max=3", "FREEHOLD_MALLOC=mmap_max=0,tcache_max=0",
	"GLIBC_TUNABLES=glibc.malloc.arena_test=1:glibc.malloc.tcache_count=0",
};

/* What precedes the bytes that were asked for, behind their alignment. */
struct block {
	size_t len, align; /* as asked for; align is 0 where none was */
	unsigned char bytes[];
};

static struct block *slots[SLOTS];
static long steps;

static unsigned draw(unsigned *state)
{
	return (*state = *state * 1664525 + 1013904223) >> 8;
}

static size_t draw_len(unsigned *state)
{
	unsigned kind = draw(state) % 100;
	size_t most = kind < 70 ? 300 : kind < 90 ? 3000 : kind < 98 ? 40000 : 300000;
	return sizeof(struct block) + draw(state) % most;
}

/* Not glibc's pattern, nor this program's: found where a block was given to two. */
static void mark(struct block *b)
{
	size_t len = b->len - sizeof *b;
	memset(b->bytes, (int)(b->len ^ b->align), len < 64 ? len : 64);
	if (len)
		b->bytes[len - 1] = (unsigned char)len;
}

static void look(const struct block *b)
{
	size_t len = b->len - sizeof *b;
	for (size_t i = 0; i < 64 && i + 1 < len; i++)
		if (b->bytes[i] != (unsigned char)(b->len ^ b->align) && !CHECK(!"a block's bytes are its own"))
			return;
	if (len)
		CHECK_EQ(b->bytes[len - 1], (unsigned char)len);
}

static struct block *take(unsigned *state)
{
	size_t len = draw_len(state), align = 0;
	struct block *b;
	switch (draw(state) % 8) {
	case 0:
		b = calloc(1, len);
		break;
	case 1:
		align = (size_t)1 << draw(state) % ALIGN_MAX_LOG;
		b = aligned_alloc(align, len);
		CHECK(!((uintptr_t)b & (align - 1)));
		break;
	default:
		b = malloc(len);
	}
	if (!CHECK(b != NULL))
		return NULL;
	b->len = len;
	b->align = align;
	mark(b);
	return b;
}

static void drop(struct block *b, unsigned *state)
{
	if (!b)
		return;
	look(b);
	if (draw(state) % 4 == 0)
		free(b);
	else if (b->align)
		free_aligned_sized(b, b->align, b->len);
	else
		free_sized(b, b->len);
}

static struct block *resize(struct block *b, unsigned *state)
{
	if (!b)
		return NULL;
	size_t len = draw(state) % 2 ? draw_len(state) : b->len + draw(state) % 2000;
	struct block before = *b;
	look(b);
	struct block *moved = realloc(b, len);
	if (!CHECK(moved != NULL))
		return b;
	CHECK_EQ(moved->len, before.len);
	if (len > sizeof *b && before.len > sizeof *b + 1)
		CHECK_EQ(moved->bytes[0], (unsigned char)(before.len ^ before.align));
	moved->len = len;
	moved->align = 0;
	mark(moved);
	return moved;
}

static struct block *swap(struct block *b, unsigned *state)
{
	return __atomic_exchange_n(&slots[draw(state) % SLOTS], b, __ATOMIC_ACQ_REL);
}

static void *work(void *seed)
{
	unsigned state = (unsigned)(uintptr_t)seed;
	for (long i = 0; i < steps; i++) {
		unsigned what = draw(&state) % 8;
		if (what < 5)
			drop(swap(take(&state), &state), &state);
		else if (what < 7)
			drop(swap(NULL, &state), &state);
		else
			drop(swap(resize(swap(NULL, &state), &state), &state), &state);
		if (i % (steps / 8) == 0)
			malloc_check();
	}
	malloc_check();
	return NULL;
}

static int run(void)
{
	pthread_t threads[THREADS];
	for (uintptr_t i = 0; i < THREADS; i++)
		CHECK_EQ(pthread_create(&threads[i], NULL, work, (void *)(i + 1)), 0);
	for (int i = 0; i < THREADS; i++)
		pthread_join(threads[i], NULL);
	unsigned state = 1;
	for (int i = 0; i < SLOTS; i++)
		drop(slots[i], &state);
	malloc_check();
	malloc_trim(0);
	malloc_check();
	struct mallinfo2 m = mallinfo2();
	CHECK_EQ(m.hblks, 0);
	CHECK_EQ(m.arena, m.uordblks + m.fordblks);
	CHECK(m.uordblks < 100000);
	return check_failed != 0;
}

int main(void)
{
	steps = check_scale(20000);
	for (size_t i = 0; i < sizeof settings / sizeof *settings; i++) {
		char *environment[] = {(char *)settings[i], NULL};
		pid_t child = fork();
		if (!child) {
			check_failed = 0;
			sys_initial_environment = environment;
			_exit(run());
		}
		int status = -1;
		waitpid(child, &status, 0);
		if (!CHECK_EQ(status, 0)) {
			check_puts(settings[i]);
			check_puts("\n");
		}
	}
	return check_done();
}
