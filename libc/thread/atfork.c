/* SPDX-License-Identifier: MIT */
/* pthread_atfork's list: blocks of pages of the system, since malloc has handlers here itself. */
#include <errno.h>
#include <pthread.h>

#include "libc/thread/atfork.h"
#include "sys/lock.h"
#include "sys/sys.h"

struct handlers {
	void (*run[FORK_STEPS])(void); /* by step */
	struct handlers *older, *newer;
};

#define FIRST_BLOCK 8

/* The lock is held from prepare to the end of the fork. */
static struct {
	struct lock lock;
	struct handlers *newest, *oldest;
	struct handlers *unused;
	size_t unused_count;
} list;

static struct handlers first_block[FIRST_BLOCK];

static struct handlers *next_unused(void)
{
	if (!list.newest && !list.unused) {
		list.unused = first_block;
		list.unused_count = FIRST_BLOCK;
	}
	if (!list.unused_count) {
		size_t page = sys_facts()->page;
		struct handlers *block = sys_map(page, SYS_MAP_USABLE);
		if (!block)
			return NULL;
		list.unused = block;
		list.unused_count = page / sizeof *block;
	}
	list.unused_count--;
	return list.unused++;
}

int pthread_atfork(void (*prepare)(void), void (*parent)(void), void (*child)(void))
{
	lock_acquire(&list.lock);
	struct handlers *h = next_unused();
	if (h) {
		*h = (struct handlers){.run = {prepare, parent, child}, .older = list.newest};
		if (list.newest)
			list.newest->newer = h;
		else
			list.oldest = h;
		list.newest = h;
	}
	lock_release(&list.lock);
	return h ? 0 : ENOMEM;
}

void atfork_run(enum fork_step step)
{
	if (step == FORK_PREPARE) {
		lock_acquire(&list.lock);
		for (struct handlers *h = list.newest; h; h = h->older)
			if (h->run[step])
				h->run[step]();
		return;
	}
	for (struct handlers *h = list.oldest; h; h = h->newer)
		if (h->run[step])
			h->run[step]();
	lock_release(&list.lock);
}
