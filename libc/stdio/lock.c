/* SPDX-License-Identifier: MIT */
#include "libc/stdio/file.h"

#include "sys/linux/thread.h"

static bool hold_again(FILE *f)
{
	if (atomic_load_pointer_relaxed(&f->holder) != thread_self())
		return false;
	f->depth++;
	return true;
}

void file_hold(FILE *f)
{
	if (hold_again(f))
		return;
	lock_acquire(&f->lock);
	atomic_store_pointer_relaxed(&f->holder, thread_self());
}

bool file_try_hold(FILE *f)
{
	if (hold_again(f))
		return true;
	if (!lock_try(&f->lock))
		return false;
	atomic_store_pointer_relaxed(&f->holder, thread_self());
	return true;
}

void file_let_go(FILE *f)
{
	if (atomic_load_pointer_relaxed(&f->holder) != thread_self())
		return;
	if (f->depth) {
		f->depth--;
		return;
	}
	atomic_store_pointer_relaxed(&f->holder, NULL);
	lock_release(&f->lock);
}
