/* SPDX-License-Identifier: MIT */
/*
 * The mappings that threads live in:
 *
 *   [ guard | stack, growing down | TLS ][ struct thread | values of keys ]
 *   ^ map   ^ stack                      ^ tp, thread pointer
 *
 * Those of threads that were cleared away are kept for later threads, within bounds. One may be
 * used again when its tid is 0: until then the kernel, or the thread itself, may still touch it.
 */
#include "libc/thread/thread.h"

#include <string.h>

#include "libc/thread/key.h"
#include "libc/thread/slot.h"
#include "sys/atomic.h"
#include "sys/linux/calls.h"
#include "sys/sys.h"

#define CACHE_COUNT 32
#define CACHE_BYTES ((size_t)64 << 20)

#define STACK_ALIGN 64 /* of tp; also what the stack's upper end is a multiple of */

/* Newest first, under the lock of threads. */
static struct {
	struct thread *first;
	unsigned count;
	size_t bytes;
} cache;

/* The control block and what goes with it. */
#define BLOCK_LEN (sizeof(struct thread) + KEY_VALUES_LEN)

static size_t round_up(size_t len, size_t unit)
{
	return (len + unit - 1) & -unit;
}

static struct thread **find_cached(size_t map_len, size_t guard_len)
{
	struct thread **link = &cache.first;
	for (; *link; link = &(*link)->next) {
		struct thread *t = *link;
		if (t->map_len == map_len && t->guard_len == guard_len &&
		    !atomic_load_int_acquire(&t->tid))
			return link;
	}
	return NULL;
}

static struct thread *uncache(struct thread **link)
{
	struct thread *t = *link;
	*link = t->next;
	cache.count--;
	cache.bytes -= t->map_len;
	return t;
}

/* The oldest that is not in use any more, or NULL. */
static struct thread **oldest_free(void)
{
	struct thread **found = NULL;
	for (struct thread **link = &cache.first; *link; link = &(*link)->next)
		if (!atomic_load_int_acquire(&(*link)->tid))
			found = link;
	return found;
}

static void trim_cache(void)
{
	while (cache.count > CACHE_COUNT || cache.bytes > CACHE_BYTES) {
		struct thread **link = oldest_free();
		if (!link)
			return;
		struct thread *t = uncache(link);
		slot_give_back(t->selector);
		sys_munmap(t->map, t->map_len);
	}
}

/* A used mapping as a new one would be, as far as anyone may look. */
static void wipe(struct thread *t)
{
	if (t->key_values)
		memset(t + 1, 0, KEY_VALUES_LEN);
	memset((char *)t - tls.size, 0, tls.size + sizeof *t);
}

static char *map_stack(size_t len, size_t guard_len)
{
	int flags = LINUX_MAP_PRIVATE | LINUX_MAP_ANONYMOUS | LINUX_MAP_NORESERVE | LINUX_MAP_STACK;
	long map = sys_mmap(NULL, len, LINUX_PROT_READ | LINUX_PROT_WRITE, flags, -1, 0);
	if (linux_failed(map))
		return NULL;
	if (guard_len && sys_mprotect((void *)map, guard_len, LINUX_PROT_NONE)) {
		sys_munmap((void *)map, len);
		return NULL;
	}
	return (char *)map;
}

struct thread *stack_get(size_t stack_len, size_t guard_len)
{
	size_t page = sys_facts()->page;
	size_t align = tls.align > STACK_ALIGN ? tls.align : STACK_ALIGN;
	size_t above = tls.size + align + STACK_ALIGN + BLOCK_LEN; /* no overflow: it fits in memory */
	if (stack_len > PTRDIFF_MAX / 2 || guard_len > PTRDIFF_MAX / 4)
		return NULL;
	guard_len = round_up(guard_len, page);
	size_t map_len = guard_len + round_up(stack_len + above, page);

	lock_acquire(&thread_list.lock);
	struct thread **link = find_cached(map_len, guard_len);
	struct thread *t = link ? uncache(link) : NULL;
	lock_release(&thread_list.lock);

	char *map;
	int selector;
	if (t) {
		map = t->map;
		selector = t->selector;
		wipe(t);
	} else {
		map = map_stack(map_len, guard_len);
		if (!map)
			return NULL;
		t = (struct thread *)((uintptr_t)(map + map_len - BLOCK_LEN) & -align);
		lock_acquire(&thread_list.lock);
		selector = slot_take(t);
		lock_release(&thread_list.lock);
	}
	t->selector = selector;
	t->map = map;
	t->map_len = map_len;
	t->guard_len = guard_len;
	t->stack = map + guard_len;
	t->stack_len = (((uintptr_t)t - tls.size) & -(uintptr_t)STACK_ALIGN) - (uintptr_t)t->stack;
	return t;
}

void stack_put(struct thread *t)
{
	t->next = cache.first;
	cache.first = t;
	cache.count++;
	cache.bytes += t->map_len;
	trim_cache();
}

/* Ended threads can still be joined, so their mappings stay; nobody will clear their tid. */
void stacks_after_fork(void)
{
	for (struct thread *t = cache.first; t; t = t->next)
		t->tid = 0;
	for (struct thread *t = thread_list.first, *next; t; t = next) {
		next = t->next;
		if (t == thread_self())
			continue;
		t->tid = 0;
		if (t->fate == FATE_ENDED)
			continue;
		threads_remove(t);
		if (t->map)
			stack_put(t);
	}
}
