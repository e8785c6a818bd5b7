/* SPDX-License-Identifier: MIT */
#include "libc/aio/request.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>

#include "libc/signal/block.h"
#include "libc/thread/atfork.h"
#include "libc/thread/service.h"
#include "sys/atomic.h"
#include "sys/linux/calls.h"
#include "sys/linux/calls_file.h"

/*
 * All requests, in order. The first of each queue is the one that has begun. What is given back stays here:
 * close may do that in a signal's handler that has interrupted malloc.
 */
static struct {
	struct lock lock;
	struct aio_request *first, *unused;
} list;

/* How many are done: what aio_wait waits on. */
static int done;

/* No signal's handler may come between, for it may call close. */
static uint64_t hold(void)
{
	uint64_t mask = signals_block();
	lock_acquire(&list.lock);
	return mask;
}

static void release(uint64_t mask)
{
	lock_release(&list.lock);
	signals_restore(mask);
}

/* With the lock. NULL: no memory. */
static struct aio_request *take_unused(void)
{
	struct aio_request *r = list.unused;
	if (!r)
		return malloc(sizeof *r);
	list.unused = r->next;
	return r;
}

static void put_unused(struct aio_request *r)
{
	r->next = list.unused;
	list.unused = r;
}

void aio_give_back(struct aio_request *r)
{
	uint64_t mask = hold();
	put_unused(r);
	release(mask);
}

static bool same_queue(const struct aio_request *a, const struct aio_request *b)
{
	return a->fd == b->fd && (a->operation == LIO_READ) == (b->operation == LIO_READ);
}

static void set_result(struct aiocb *cb, long ret)
{
	cb->__return = linux_failed(ret) ? -1 : ret;
	atomic_store_int_release(&cb->__error, linux_failed(ret) ? (int)-ret : 0);
}

/* Takes a request out of the list. Its group stays with the last of that. */
static void take_out(struct aio_request *r)
{
	struct aio_request **at = &list.first;
	while (*at != r)
		at = &(*at)->next;
	*at = r->next;
	if (r->group && --r->group->left)
		r->group = NULL;
}

static void tell(struct aio_request *r)
{
	struct aio_request *group = r->group;
	atomic_add_int(&done, 1);
	futex_wake(&done, FUTEX_ALL, WORD_PRIVATE, FUTEX_ANY);
	aio_tell(r);
	if (group)
		aio_tell(group);
}

static long perform(const struct aio_request *r)
{
	void *buf = (void *)r->cb->aio_buf;
	size_t len = r->cb->aio_nbytes;
	long ret;
	switch (r->operation) {
	case LIO_READ:
		ret = sys_pread(r->fd, buf, len, r->cb->aio_offset);
		return ret == -ESPIPE ? sys_read(r->fd, buf, len) : ret;
	case LIO_WRITE:
		ret = sys_pwrite(r->fd, buf, len, r->cb->aio_offset);
		return ret == -ESPIPE ? sys_write(r->fd, buf, len) : ret;
	case O_DSYNC:
		return sys_fdatasync(r->fd);
	default:
		return sys_fsync(r->fd);
	}
}

/* A thread's life: a queue, from the first request until it is empty. */
static void *serve(void *first)
{
	for (struct aio_request *r = first, *next; r; r = next) {
		long ret = perform(r);
		uint64_t mask = hold();
		for (next = r->next; next && !same_queue(next, r);)
			next = next->next;
		if (next)
			next->begun = true;
		take_out(r);
		set_result(r->cb, ret);
		release(mask);
		tell(r);
	}
	return NULL;
}

int aio_refuse(struct aiocb *cb, int error)
{
	set_result(cb, -error);
	return error;
}

/* With the lock: 0 or an error number. */
static int put_behind(struct aiocb *cb, int operation, struct aio_request *group)
{
	struct aio_request *r = take_unused();
	if (!r)
		return EAGAIN;
	*r = (struct aio_request){cb->aio_sigevent, NULL, group, cb, cb->aio_fildes, operation, 0, true};
	struct aio_request **end = &list.first;
	for (; *end; end = &(*end)->next)
		if (same_queue(*end, r))
			r->begun = false;
	if (r->begun && thread_service(NULL, serve, r)) {
		put_unused(r);
		return EAGAIN;
	}
	*end = r;
	if (group)
		group->left++;
	return 0;
}

int aio_begin(struct aiocb *cb, int operation, struct aio_request *group)
{
	bool moves = operation == LIO_READ || operation == LIO_WRITE; /* the others have no priority */
	if (moves && (cb->aio_reqprio < 0 || cb->aio_reqprio > AIO_PRIO_DELTA_MAX))
		return aio_refuse(cb, EINVAL);
	atomic_store_int_relaxed(&cb->__error, EINPROGRESS);
	uint64_t mask = hold();
	int error = put_behind(cb, operation, group);
	release(mask);
	return error ? aio_refuse(cb, error) : 0;
}

struct aio_request *aio_group_new(const struct sigevent *event)
{
	uint64_t mask = hold();
	struct aio_request *group = take_unused();
	release(mask);
	if (group)
		*group = (struct aio_request){.event = *event, .left = 1};
	return group;
}

void aio_group_begun(struct aio_request *group)
{
	uint64_t mask = hold();
	int left = --group->left;
	release(mask);
	if (!left)
		aio_tell(group);
}

int aio_cancel_all(int fd, const struct aiocb *cb)
{
	int answer = AIO_ALLDONE;
	struct aio_request *cancelled = NULL, **end = &cancelled;
	uint64_t mask = hold();
	for (struct aio_request *r = list.first, *next; r; r = next) {
		next = r->next;
		if (r->fd != fd || (cb && r->cb != cb))
			continue;
		if (r->begun) {
			answer = AIO_NOTCANCELED;
			continue;
		}
		take_out(r);
		set_result(r->cb, -ECANCELED);
		r->next = NULL;
		*end = r;
		end = &r->next;
		if (answer == AIO_ALLDONE)
			answer = AIO_CANCELED;
	}
	release(mask);
	for (struct aio_request *r = cancelled, *next; r; r = next) {
		next = r->next;
		tell(r);
	}
	return answer;
}

void aio_close(int fd)
{
	aio_cancel_all(fd, NULL);
}

long aio_wait(system_caller *call, const struct aiocb *const cbs[], int count, const struct deadline *deadline)
{
	for (long ret = 0;;) {
		int seen = atomic_load_int_acquire(&done);
		bool any = false;
		for (int i = 0; i < count; i++) {
			if (cbs[i] && aio_error(cbs[i]) != EINPROGRESS)
				return 0;
			any |= cbs[i] != NULL;
		}
		if (!any || ret == -EINTR || ret == -ETIMEDOUT)
			return ret;
		ret = word_wait(call, &done, seen, WORD_PRIVATE, deadline);
	}
}

/* The child has none of the threads. Control blocks are left alone: they may be the parent's too, or gone. */
void aio_fork(enum fork_step step)
{
	static uint64_t mask; /* of the thread that forks */
	if (step == FORK_PREPARE) {
		mask = hold();
		return;
	}
	while (step == FORK_CHILD && list.first) {
		struct aio_request *r = list.first;
		take_out(r);
		if (r->group)
			put_unused(r->group);
		put_unused(r);
	}
	release(mask);
}
