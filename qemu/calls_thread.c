/* SPDX-License-Identifier: MIT */
#include "qemu/calls.h"
#include "qemu/frames.h"
#include "qemu/report.h"
#include "qemu/thread.h"
#include "qemu/user.h"
#include "sys/linux/abi.h"
#include "sys/linux/futex.h"

#define CLONE_NEEDED (LINUX_CLONE_VM | LINUX_CLONE_SIGHAND | LINUX_CLONE_THREAD)
#define CLONE_CHILD_SETTID 0x1000000

#define ARCH_SET_FS 0x1002
#define SIGNALS 64

#define ONE_PROCESS 1 /* its number */

/* Threads only: nothing here could copy a process. */
long call_clone(const long a[6])
{
	long flags = a[0];
	if ((flags & CLONE_NEEDED) != CLONE_NEEDED)
		return -LINUX_ENOSYS;
	struct thread *t = thread_copy();
	if (!t)
		return -LINUX_EAGAIN;
	long error = 0;
	if (a[1])
		t->frame.sp = (uintptr_t)a[1];
	if (flags & LINUX_CLONE_SETTLS)
		error = machine_set_thread_pointer(t, (uintptr_t)a[CLONE_TLS]);
	if (flags & LINUX_CLONE_CHILD_CLEARTID)
		t->clear_tid = (uintptr_t)a[CLONE_TID];
	if (!error && flags & LINUX_CLONE_PARENT_SETTID && !user_write((uintptr_t)a[2], &t->tid, sizeof t->tid))
		error = -LINUX_EFAULT;
	if (!error && flags & CLONE_CHILD_SETTID && !user_write((uintptr_t)a[CLONE_TID], &t->tid, sizeof t->tid))
		error = -LINUX_EFAULT;
	if (error) {
		frame_put(t);
		return error;
	}
	thread_start(t);
	return t->tid;
}

long call_exit(const long a[6])
{
	thread_end(a[0] & 0xff);
	return 0;
}

long call_exit_group(const long a[6])
{
	machine_end(a[0] & 0xff);
}

long call_sched_yield(const long a[6])
{
	(void)a;
	threads_yield();
	return 0;
}

long call_gettid(const long a[6])
{
	(void)a;
	return current->tid;
}

long call_getpid(const long a[6])
{
	(void)a;
	return ONE_PROCESS;
}

long call_set_tid_address(const long a[6])
{
	current->clear_tid = (uintptr_t)a[0];
	return current->tid;
}

/* There are no handlers, and nobody could wake who stops: a signal ends the program. */
static long send(long signal)
{
	if (signal < 0 || signal > SIGNALS)
		return -LINUX_EINVAL;
	switch (signal) {
	case 0: case 17: case 18: case 23: case 28: /* CHLD, CONT, URG, WINCH have no effect */
		return 0;
	default:
		machine_die(128 + (int)signal, "signal %u", (unsigned)signal);
	}
}

long call_tgkill(const long a[6])
{
	return a[0] == ONE_PROCESS && thread_exists(a[1]) ? send(a[2]) : -LINUX_ESRCH;
}

long call_tkill(const long a[6])
{
	return thread_exists(a[0]) ? send(a[1]) : -LINUX_ESRCH;
}

long call_kill(const long a[6])
{
	bool own_group = a[0] == 0 || a[0] == -ONE_PROCESS;
	return a[0] == ONE_PROCESS || own_group ? send(a[1]) : -LINUX_ESRCH;
}

/* Whether a word still is what the program has seen: 0 or -errno. */
static long compare(uintptr_t word, int expected)
{
	int value;
	if (!user_read(&value, word, sizeof value))
		return -LINUX_EFAULT;
	return value == expected ? 0 : -LINUX_EAGAIN;
}

/* All waits are of this one process, so PRIVATE means nothing. */
long call_futex(const long a[6])
{
	int op = (int)a[1] & ~(LINUX_FUTEX_PRIVATE | LINUX_FUTEX_REALTIME);
	bool masked = op == LINUX_FUTEX_WAIT_BITSET || op == LINUX_FUTEX_WAKE_BITSET;
	uint32_t mask = masked ? (uint32_t)a[5] : (uint32_t)FUTEX_ANY;
	uintptr_t word = (uintptr_t)a[0];
	uint64_t until = NEVER;
	long error = 0;
	if (word & 3)
		return -LINUX_EINVAL;

	switch (op) {
	case LINUX_FUTEX_WAIT:
	case LINUX_FUTEX_WAIT_BITSET:
		if (a[3])
			error = time_until((uintptr_t)a[3], masked, a[1] & LINUX_FUTEX_REALTIME, &until);
		if (!mask)
			return -LINUX_EINVAL;
		error = error ? error : compare(word, (int)a[2]);
		if (!error)
			thread_wait(word, mask, until);
		return error;
	case LINUX_FUTEX_WAKE:
	case LINUX_FUTEX_WAKE_BITSET:
		return mask ? threads_wake(word, mask, (int)a[2], 0, 0) : -LINUX_EINVAL;
	case LINUX_FUTEX_CMP_REQUEUE:
		if ((int)a[2] < 0 || (int)a[3] < 0 || a[4] & 3)
			return -LINUX_EINVAL;
		error = compare(word, (int)a[5]);
		return error ? error : threads_wake(word, mask, (int)a[2], (uintptr_t)a[4], (int)a[3]);
	default:
		return -LINUX_ENOSYS;
	}
}

long call_arch_prctl(const long a[6])
{
	if (a[0] != ARCH_SET_FS)
		return -LINUX_EINVAL;
	return machine_set_thread_pointer(current, (uintptr_t)a[1]);
}

long call_set_thread_area(const long a[6])
{
	return machine_set_thread_pointer(current, (uintptr_t)a[0]);
}
