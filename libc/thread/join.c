/* SPDX-License-Identifier: MIT */
#include <errno.h>

#include "libc/thread/cancel.h"
#include "libc/thread/thread.h"
#include "libc/thread/wait.h"
#include "sys/atomic.h"

void thread_clear(struct thread *t)
{
	lock_acquire(&thread_list.lock);
	threads_remove(t);
	if (t->map)
		stack_put(t);
	lock_release(&thread_list.lock);
}

/* Until the kernel clears tid. Its wake is one between processes, so the wait is too. */
static int wait_end(struct thread *t, const struct deadline *deadline)
{
	int tid;
	while ((tid = atomic_load_int_acquire(&t->tid))) {
		long ret = word_wait(cancel_call, &t->tid, tid, WORD_SHARED, deadline);
		if (ret == -LINUX_ETIMEDOUT)
			return ETIMEDOUT;
	}
	return 0;
}

int thread_join(struct thread *t, void **result, clockid_t clock, const struct timespec *until)
{
	struct deadline deadline;
	if (t == thread_self())
		return EDEADLK;
	if (atomic_load_int_relaxed(&t->fate) == FATE_DETACHED)
		return EINVAL;
	int error = deadline_set(&deadline, clock, until);
	if (!error)
		error = wait_end(t, &deadline);
	if (error)
		return error;
	if (result)
		*result = t->result;
	thread_clear(t);
	return 0;
}

int thread_detach(struct thread *t)
{
	if (atomic_cas_int_acq_rel(&t->fate, FATE_JOINABLE, FATE_DETACHED))
		return 0;
	if (atomic_load_int_acquire(&t->fate) == FATE_DETACHED)
		return EINVAL;
	thread_clear(t);
	return 0;
}

int pthread_join(pthread_t number, void **result)
{
	return pthread_clockjoin_np(number, result, CLOCK_REALTIME, NULL);
}

int pthread_tryjoin_np(pthread_t number, void **result)
{
	struct thread *t = thread_of(number);
	if (t != thread_self() && atomic_load_int_acquire(&t->tid))
		return EBUSY;
	return thread_join(t, result, CLOCK_REALTIME, NULL);
}

int pthread_timedjoin_np(pthread_t number, void **result, const struct timespec *until)
{
	return pthread_clockjoin_np(number, result, CLOCK_REALTIME, until);
}

int pthread_clockjoin_np(pthread_t number, void **result, clockid_t clock,
                         const struct timespec *until)
{
	cancel_test(); /* where the thread has ended and nothing is waited for, too */
	return thread_join(thread_of(number), result, clock, until);
}

int pthread_detach(pthread_t number)
{
	return thread_detach(thread_of(number));
}
