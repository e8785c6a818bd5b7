/* SPDX-License-Identifier: MIT */
/*
 * A timer_t is the kernel's number, shifted, or the address of a struct timer, its lowest bit set,
 * where a thread of the library waits for the timer's signal and calls the program's function.
 */
#include <errno.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <time.h>

#include "libc/ret.h"
#include "libc/thread/cancel.h"
#include "libc/thread/service.h"
#include "libc/time/timer_calls.h"
#include "sys/atomic.h"
#include "sys/linux/calls_process.h"
#include "sys/linux/calls_signal.h"
#include "sys/linux/thread.h"
#include "sys/sys.h"

#define SIGNAL_TIMER SIGNAL_CANCEL /* blocked in that thread throughout, so the two uses do not meet */

struct timer {
	void (*function)(union sigval);
	union sigval value;
	clockid_t clock;
	int id;    /* the kernel's, or -errno; written before ready */
	int ready; /* the thread has made the timer, or could not */
	int tid;
	int deleted;
};

static struct timer *timer_of(timer_t number)
{
	return (uintptr_t)number & 1 ? (struct timer *)((uintptr_t)number - 1) : NULL;
}

static long id_of(timer_t number)
{
	struct timer *t = timer_of(number);
	return t ? t->id : (long)((uintptr_t)number >> 1);
}

/* What the kernel wants to know: a signal for the thread itself. */
static long make_timer(struct timer *t)
{
	int id;
	struct sigevent event = {.sigev_notify = SIGEV_THREAD_ID, .sigev_signo = SIGNAL_TIMER};
	event.sigev_notify_thread_id = t->tid;
	long ret = syscall3(NR_timer_create, t->clock, (long)&event, (long)&id);
	return ret ? ret : id;
}

static void *serve(void *arg)
{
	struct timer *t = arg;
	const uint64_t set = SIGNAL_CANCEL_BIT;
	thread_self()->serves_timer = true;
	sys_rt_sigprocmask(LINUX_SIG_BLOCK, &set, NULL);
	t->tid = (int)sys_gettid();
	t->id = (int)make_timer(t);
	bool made = t->id >= 0;
	atomic_store_int_release(&t->ready, 1);
	sys_wake(&t->ready, 1);
	while (made && !atomic_load_int_acquire(&t->deleted)) {
		siginfo_t info;
		long ret = sys_rt_sigtimedwait(&set, &info, NULL);
		if (ret == SIGNAL_TIMER && info.si_code == SI_TIMER
		    && !atomic_load_int_acquire(&t->deleted))
			t->function(t->value);
	}
	if (made)
		free(t); /* where not, who waits for ready does */
	return NULL;
}

/* 0 or an error number. */
static int begin(struct timer *t, const pthread_attr_t *attr)
{
	int error = thread_service(attr, serve, t);
	if (error)
		return error;
	while (!atomic_load_int_acquire(&t->ready))
		sys_wait(&t->ready, 0);
	return t->id < 0 ? -t->id : 0;
}

static int create_with_thread(clockid_t clock, const struct sigevent *event, timer_t *number)
{
	struct timer *t = malloc(sizeof *t);
	if (!t)
		return -1;
	*t = (struct timer){
		.function = event->sigev_notify_function, .value = event->sigev_value, .clock = clock,
	};
	int error = begin(t, event->sigev_notify_attributes);
	if (error) {
		free(t);
		return (int)ret_errno(-error);
	}
	*number = (timer_t)((uintptr_t)t + 1);
	return 0;
}

int timer_create(clockid_t clock, struct sigevent *restrict event, timer_t *restrict number)
{
	if (event && event->sigev_notify == SIGEV_THREAD)
		return create_with_thread(clock, event, number);
	int id;
	long ret = syscall3(NR_timer_create, clock, (long)event, (long)&id);
	if (!ret)
		*number = (timer_t)((uintptr_t)id << 1);
	return (int)ret_errno(ret);
}

int timer_delete(timer_t number)
{
	struct timer *t = timer_of(number);
	long ret = syscall1(NR_timer_delete, id_of(number));
	if (t && !ret) {
		int tid = t->tid;
		atomic_store_int_release(&t->deleted, 1); /* from here on the thread may free it */
		sys_tgkill((int)sys_getpid(), tid, SIGNAL_TIMER);
	}
	return (int)ret_errno(ret);
}

int timer_settime(timer_t number, int flags, const struct itimerspec *restrict new_value,
                  struct itimerspec *restrict old_value)
{
	return (int)ret_errno(timer_set(NR_timer_settime_both, id_of(number), flags, new_value,
	                                old_value));
}

int timer_gettime(timer_t number, struct itimerspec *now)
{
	return (int)ret_errno(timer_get(NR_timer_gettime_both, id_of(number), now));
}

int timer_getoverrun(timer_t number)
{
	return (int)ret_errno(syscall1(NR_timer_getoverrun, id_of(number)));
}
