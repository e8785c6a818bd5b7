/* SPDX-License-Identifier: MIT */
/*
 * Memory held back for when it runs short, and whom to ask then. Under the lock of the main arena, which forks
 * know; the program's handler is called without it.
 */
#include "malloc/arena.h"
#include "malloc/public.h"
#include "malloc/shortage.h"
#include "malloc/system.h"
#include "malloc/top.h"

static struct {
	void *at;
	size_t len;
	int (*handler)(size_t wanted, void *arg);
	void *arg;
} reserve;

static SYS_THREAD_LOCAL bool in_handler;

/* Whether there was one. */
static bool release(void)
{
	size_t len = reserve.len;
	arena_assert_held(&main_arena);
	reserve.len = 0;
	if (len)
		system_unmap(reserve.at, len);
	return len;
}

/* A thread whose handler is at work gets no second one: its own requests are refused. */
static bool answer(size_t csz)
{
	lock_acquire(&main_arena.lock);
	int (*handler)(size_t wanted, void *arg) = reserve.handler;
	void *arg = reserve.arg;
	bool released = !handler && release();
	arena_release(&main_arena);
	if (!handler || in_handler)
		return released;
	in_handler = true;
	bool again = handler(csz, arg);
	in_handler = false;
	return again;
}

int malloc_set_reserve(size_t bytes)
{
	tcache_choose_arena();
	size_t len = align_up(bytes, sys_facts()->page);
	bool done = len >= bytes && len <= PTRDIFF_MAX;
	lock_acquire(&main_arena.lock);
	release();
	if (done && len) {
		reserve.at = system_map(len);
		done = reserve.at;
		reserve.len = done ? len : 0;
	}
	shortage_answer = answer;
	arena_release(&main_arena);
	if (done)
		return 0;
	sys_set_errno(SYS_ENOMEM);
	return -1;
}

size_t malloc_get_reserve(void)
{
	lock_acquire(&main_arena.lock);
	size_t len = reserve.len;
	arena_release(&main_arena);
	return len;
}

void malloc_set_shortage_handler(int (*handler)(size_t wanted, void *arg), void *arg)
{
	lock_acquire(&main_arena.lock);
	reserve.handler = handler;
	reserve.arg = arg;
	shortage_answer = answer;
	arena_release(&main_arena);
}
