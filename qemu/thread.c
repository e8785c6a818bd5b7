/* SPDX-License-Identifier: MIT */
#include "qemu/cpu.h"
#include "qemu/shim.h"
#include "sys/linux/futex.h"

#define CLONE_NEEDED (LINUX_CLONE_VM | LINUX_CLONE_SIGHAND | LINUX_CLONE_THREAD)

_Static_assert(sizeof(struct thread) <= PAGE_SIZE, "a thread is a frame");

struct thread *current;

static size_t count = 1;
static int last_tid = 1;
static bool turn_over;

void threads_begin(uintptr_t pc, uintptr_t sp)
{
	struct thread *t = frame_take();
	if (!t)
		machine_die(STATUS_REFUSED, "memory is too small");
	*t = (struct thread){.frame = {.pc = pc, .sp = sp, FRAME_BEGIN}, .next = t, .tid = last_tid};
	current = t; /* its FPU registers are as the processor begins with them */
}

/* Threads only: nothing here could copy a process. */
long thread_clone(const uintptr_t a[6])
{
	uintptr_t flags = a[0];
	if ((flags & CLONE_NEEDED) != CLONE_NEEDED)
		return -LINUX_ENOSYS;
	struct thread *t = frame_take();
	if (!t)
		return -LINUX_EAGAIN;
	fpu_save(current->fpu);
	*t = *current;
	t->tid = ++last_tid;
	t->pending = 0;
	t->clear_tid = flags & LINUX_CLONE_CHILD_CLEARTID ? a[CLONE_TID] : 0;
	t->frame.ax = 0;
	t->frame.sp = a[1] ? a[1] : t->frame.sp;
	long error = flags & LINUX_CLONE_SETTLS ? machine_set_thread_pointer(t, a[CLONE_TLS]) : 0;
	if ((flags & LINUX_CLONE_PARENT_SETTID && !user_write(a[2], &t->tid, sizeof t->tid)) ||
	    (flags & LINUX_CLONE_CHILD_SETTID && !user_write(a[CLONE_TID], &t->tid, sizeof t->tid)))
		error = -LINUX_EFAULT;
	if (error) {
		frame_put(t);
		return error;
	}
	t->next = current->next;
	current->next = t;
	count++;
	return t->tid;
}

long threads_yield(void)
{
	turn_over = true;
	return 0;
}

void thread_wait(uintptr_t word, uint32_t mask, uint64_t until, long late)
{
	current->waits_for = word;
	current->mask = mask;
	current->wake_at = until;
	current->late = late;
	current->left = 0;
}

/* The call in which t waits is over, so long before its time. */
static void answer(struct thread *t, long result, uint64_t left)
{
	if (result == -LINUX_EINTR && t->left)
		clock_write(t, t->left, left);
	t->waits_for = 0;
	t->frame.ax = result == CALL_AGAIN ? t->frame.error : (uintptr_t)result;
	t->frame.pc -= result == CALL_AGAIN ? 2 : 0; /* the length of `syscall` and of `int $0x80` */
}

/* Wakes at most n of those who wait on word with a bit of the mask; at most `more` others then wait on
 * another word. How many in all. Who has waited longest is not known: the next in the ring goes first. */
static long wake(uintptr_t word, uint32_t mask, long n, uintptr_t to, long more)
{
	long met = 0;
	struct thread *t = current;
	do {
		t = t->next;
		if (!word || t->waits_for != word || !(t->mask & mask))
			continue;
		if (met < n)
			answer(t, 0, 0);
		else if (met - n < more)
			t->waits_for = to;
		else
			break;
		met++;
	} while (t != current);
	return met;
}

/* Whether a word still is what the program has seen: 0 or -errno. */
static long compare(uintptr_t word, int expected)
{
	if (!user_ready(word, sizeof(int), LINUX_PROT_READ))
		return -LINUX_EFAULT;
	return *(int *)word == expected ? 0 : -LINUX_EAGAIN;
}

/* All waits are of this one process, so PRIVATE means nothing. */
long thread_futex(const uintptr_t a[6])
{
	int op = (int)a[1] & ~(LINUX_FUTEX_PRIVATE | LINUX_FUTEX_REALTIME), n = (int)a[2], more = (int)a[3];
	bool masked = op == LINUX_FUTEX_WAIT_BITSET || op == LINUX_FUTEX_WAKE_BITSET;
	uint32_t mask = masked ? (uint32_t)a[5] : (uint32_t)FUTEX_ANY;
	long error, clock = a[1] & LINUX_FUTEX_REALTIME ? LINUX_CLOCK_REALTIME : LINUX_CLOCK_MONOTONIC;
	uint64_t until = NEVER;
	if (a[0] & 3 || !mask)
		return -LINUX_EINVAL;

	switch (op) {
	case LINUX_FUTEX_WAIT:
	case LINUX_FUTEX_WAIT_BITSET:
		error = a[3] ? clock_until(a[3], masked, clock, &until) : 0;
		error = error ? error : compare(a[0], n);
		if (!error)
			thread_wait(a[0], mask, until, until == NEVER ? CALL_AGAIN : -LINUX_ETIMEDOUT);
		return error;
	case LINUX_FUTEX_WAKE:
	case LINUX_FUTEX_WAKE_BITSET:
		return wake(a[0], mask, n > 0 ? n : 1, 0, 0);
	case LINUX_FUTEX_CMP_REQUEUE:
		if (n < 0 || more < 0 || !a[4] || a[4] & 3)
			return -LINUX_EINVAL;
		error = compare(a[0], (int)a[5]);
		return error ? error : wake(a[0], mask, n, a[4], more);
	default:
		return -LINUX_ENOSYS;
	}
}

long thread_end(int status)
{
	if (current->clear_tid && user_write(current->clear_tid, &(int){0}, sizeof(int)))
		wake(current->clear_tid, ~0u, 1, 0, 0);
	if (count == 1)
		machine_end(status);
	thread_wait(NO_WORD, 0, NEVER, 0);
	current->blocked = ~0ull;
	current->ended = true;
	return 0;
}

size_t thread_drop(void)
{
	struct thread *t = current;
	while (current->next != t)
		current = current->next;
	current->next = t->next;
	frame_put(t);
	return --count;
}

/* The next in the ring, or with a seed any, that runs or whose time has come; NULL when all wait. */
static struct thread *choose(void)
{
	uint64_t now = clock_now();
	bool timed = false;
	struct thread *t = current;
	for (size_t n = options.repeats ? (uint32_t)random_next() % count : 0; n; n--)
		t = t->next;
	for (size_t i = 0; i < count; i++) {
		t = t->next;
		if (t->waits_for && t->wake_at <= now && !(t->late == CALL_AGAIN && signal_answer(t)))
			answer(t, t->late, 0);
		if (t->waits_for && signal_answer(t))
			answer(t, signal_answer(t), t->wake_at - now);
		if (!t->waits_for)
			return t;
		timed |= t->wake_at != NEVER;
	}
	if (!timed)
		machine_die(STATUS_FAILED, "all threads (%zu) wait, and nothing can wake them", count - current->ended);
	return NULL;
}

struct frame *threads_next(void)
{
	struct thread *t = current;
	if (turn_over || t->waits_for) {
		while (!(t = choose()))
			cpu_idle();
		turn_over = false;
	}
	if (t != current) {
		fpu_save(current->fpu);
		fpu_load(t->fpu);
		if (current->ended)
			thread_drop();
		current = t;
	}
	signals_deliver();
	machine_enter_thread(t);
	return &t->frame;
}
