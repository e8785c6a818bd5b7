/* SPDX-License-Identifier: MIT */
#include "libc/alias.h"
#include "libc/stdio/file.h"

/* A stream that is not writing is let be: a thread may hold it while it waits for input. */
static bool flush_one(FILE *f)
{
	if (!__atomic_load_n(&f->write_end, __ATOMIC_RELAXED))
		return true;
	file_lock(f);
	bool done = file_flush(f);
	file_unlock(f);
	return done;
}

static bool flush_all(void)
{
	FILE *const standard[] = {stdin_used, stdout_used, stderr_used};
	bool done = true;
	for (size_t i = 0; i < sizeof standard / sizeof *standard; i++)
		if (standard[i])
			done &= flush_one(standard[i]);
	file_list_lock();
	for (FILE *f = file_list; f; f = f->next)
		done &= flush_one(f);
	file_list_unlock();
	return done;
}

int fflush(FILE *f)
{
	if (!f)
		return flush_all() ? 0 : EOF;
	file_lock(f);
	bool done = file_flush(f);
	if (f->read_end)
		file_unread_input(f);
	file_unlock(f);
	return done ? 0 : EOF;
}
WEAK_ALIAS(fflush, fflush_unlocked);
