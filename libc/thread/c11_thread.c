/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <stddef.h>
#include <threads.h>

#include "libc/thread/result.h"
#include "libc/thread/thread.h"

int thrd_create(thrd_t *id, thrd_start_t start, void *arg)
{
	struct thread_start integer = {.function.integer = start, .arg = arg, .ends_in_int = true};
	int error = thread_create(id, NULL, &integer);
	return error == EAGAIN ? thrd_nomem : result_of(error);
}

_Noreturn void thrd_exit(int result)
{
	thread_exit((void *)(intptr_t)result);
}

int thrd_join(thrd_t id, int *result)
{
	void *pointer;
	int error = thread_join(thread_of(id), &pointer, CLOCK_REALTIME, NULL);
	if (!error && result)
		*result = (int)(intptr_t)pointer;
	return result_of(error);
}

int thrd_detach(thrd_t id)
{
	return result_of(thread_detach(thread_of(id)));
}
