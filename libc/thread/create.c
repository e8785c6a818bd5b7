/* SPDX-License-Identifier: MIT */
#include "libc/thread/thread.h"

#include <errno.h>

#include "arch/thread.h"
#include "libc/alias.h"
#include "libc/process/ids.h"
#include "libc/signal/block.h"
#include "libc/thread/cancel.h"
#include "libc/thread/everywhere.h"
#include "libc/thread/sched.h"
#include "sys/atomic.h"
#include "sys/linux/calls.h"
#include "sys/sys.h"

/*
 * The gate of a thread whose scheduling its creator must set before it runs:
 *
 *   OPEN    | no gate, or it may go
 *   SHUT    | it waits
 *   REFUSED | it ends without having begun
 */
enum { GATE_OPEN, GATE_SHUT, GATE_REFUSED };

/* Links the file; the linker drops what is in it, and this, where the program never changes who it is. */
__attribute__((used)) static const char *const also = &thread_everywhere_linked;

#define DEFAULT_STACK ((size_t)2 << 20)

struct __thread_attr thread_default_attr = {.__stack_size = DEFAULT_STACK};

/* Where the program never changes who it is. */
static void nothing(void)
{
}
WEAK_ALIAS(nothing, ids_signal_open);

static void thread_entry(void *arg)
{
	struct thread *self = arg;
	if (self->selector)
		signals_restore(self->first_mask);
	ids_signal_open();
	while (atomic_load_int_acquire(&self->gate) == GATE_SHUT)
		sys_wait(&self->gate, GATE_SHUT);
	if (self->gate == GATE_REFUSED)
		thread_vanish(self);
	if (self->unblock_cancel)
		cancel_signal_unblock();
	const struct thread_start *start = &self->start;
	if (start->ends_in_int)
		thread_exit((void *)(intptr_t)start->function.integer(start->arg));
	thread_exit(start->function.pointer(start->arg));
}

static struct thread *prepare(const struct __thread_attr *attr, const struct thread_start *start)
{
	struct thread *t = attr->__stack ? stack_get(0, 0)
	                                 : stack_get(attr->__stack_size, attr_guard(attr));
	if (!t)
		return NULL;
	if (attr->__stack) {
		t->stack = attr->__stack;
		t->stack_len = attr->__stack_size;
	}

	const struct thread *self = thread_self();
	tls_lay_out((char *)t, self->canary, self->kernel_entry);
	t->has_sse2 = self->has_sse2;
	t->start = *start;
	t->fate = attr->__detached ? FATE_DETACHED : FATE_JOINABLE;
	t->gate = attr->__explicit ? GATE_SHUT : GATE_OPEN;
	t->unblock_cancel = self->cancel_pending || self->serves_timer;
	return t;
}

/* Lets the thread go, with the scheduling that attr asks for, or not at all. */
static int open_gate(struct thread *t, const struct __thread_attr *attr)
{
	struct sched_param param = {.sched_priority = attr->__priority};
	int error = (int)-sys_sched_setscheduler(t->tid, attr->__policy, &param);
	if (error) {
		/* thread_vanish clears away what nobody will join. */
		atomic_store_int_relaxed(&t->fate, FATE_DETACHED);
		atomic_add_int(&thread_list.running, -1);
	}
	atomic_store_int_release(&t->gate, error ? GATE_REFUSED : GATE_OPEN);
	sys_wake(&t->gate, 1);
	return error;
}

/* The thread loads its pointer itself: until then no signal's handler may run in it. */
static long clone_in_slot(struct thread *t, char *top)
{
	uint64_t mask = signals_set(~(uint64_t)0);
	long flags = LINUX_CLONE_PTHREAD & ~LINUX_CLONE_SETTLS;
	t->first_mask = mask; /* and a copy for us: the thread may be gone when clone returns */
	long ret = clone_thread(flags, top, thread_entry, t, &t->tid, t, t->selector);
	signals_restore(mask);
	return ret;
}

int thread_create(pthread_t *number, const struct __thread_attr *attr,
                  const struct thread_start *start)
{
	if (!attr)
		attr = &thread_default_attr;
	threads_begin();
	struct thread *t = prepare(attr, start);
	if (!t)
		return EAGAIN;

	atomic_add_int(&thread_list.running, 1);
	lock_acquire(&thread_list.lock);
	threads_insert(t);
	lock_release(&thread_list.lock);
	*number = (pthread_t)t; /* for the thread itself, which may look before we return */
	char *top = t->stack + t->stack_len;
	long ret = t->selector ? clone_in_slot(t, top)
	                       : clone_thread(LINUX_CLONE_PTHREAD, top, thread_entry, t, &t->tid, t, 0);
	if (linux_failed(ret)) {
		atomic_add_int(&thread_list.running, -1);
		lock_acquire(&thread_list.lock);
		threads_remove(t);
		stack_put(t);
		lock_release(&thread_list.lock);
		return EAGAIN;
	}
	return attr->__explicit ? open_gate(t, attr) : 0;
}

int pthread_create(pthread_t *restrict number, const pthread_attr_t *restrict attr,
                   void *(*start)(void *), void *restrict arg)
{
	return thread_create(number, attr, &(struct thread_start){{start}, arg, false});
}
