/* SPDX-License-Identifier: MIT */
#include "qemu/thread.h"

#include "qemu/bytes.h"
#include "qemu/clock.h"
#include "qemu/cpu.h"
#include "qemu/frames.h"
#include "qemu/random.h"
#include "qemu/report.h"
#include "qemu/user.h"
#include "sys/linux/abi.h"

_Static_assert(sizeof(struct thread) <= PAGE_SIZE, "a thread is a frame");

struct thread *current;

static unsigned count;
static int last_tid;
static bool turn_over;

void threads_begin(uintptr_t pc, uintptr_t sp)
{
	struct thread *t = frame_take();
	if (!t)
		machine_die(STATUS_REFUSED, "memory is too small");
	frame_begin(&t->frame, pc, sp);
	/* Exceptions masked, as Linux begins: x87's control word, SSE's. */
	*(uint16_t *)t->fpu = 0x37f;
	*(uint32_t *)(t->fpu + 24) = 0x1f80;
	t->tid = last_tid = 1;
	t->next = t;
	count = 1;
	current = t;
	fpu_load(t->fpu);
}

struct thread *thread_copy(void)
{
	struct thread *t = frame_take();
	if (!t)
		return NULL;
	fpu_save(current->fpu);
	*t = *current;
	t->tid = ++last_tid;
	t->clear_tid = 0;
	t->frame.ax = 0;
	return t;
}

void thread_start(struct thread *t)
{
	t->next = current->next;
	current->next = t;
	count++;
}

void thread_end(int status)
{
	struct thread *t = current, *before = t;
	int zero = 0;
	if (t->clear_tid && user_write(t->clear_tid, &zero, sizeof zero))
		threads_wake(t->clear_tid, ~0u, 1, 0, 0);
	if (count == 1)
		machine_end(status);
	while (before->next != t)
		before = before->next;
	before->next = t->next;
	count--;
	/* Another's turn; threads_next must not save registers in it. */
	current = t->next;
	frame_put(t);
	fpu_load(current->fpu);
	turn_over = true;
}

void thread_wait(uintptr_t word, uint32_t mask, uint64_t until)
{
	current->waits = true;
	current->word = word;
	current->mask = mask;
	current->wake_at = until;
	current->frame.ax = 0;
}

long threads_wake(uintptr_t word, uint32_t mask, long n, uintptr_t to, long more)
{
	long met = 0;
	struct thread *t = current;
	do {
		t = t->next;
		if (!t->waits || t->word != word || !(t->mask & mask))
			continue;
		if (met < n)
			t->waits = false;
		else if (met - n < more)
			t->word = to;
		else
			break;
		met++;
	} while (t != current);
	return met;
}

bool thread_exists(long tid)
{
	const struct thread *t = current;
	do
		if ((t = t->next)->tid == tid)
			return true;
	while (t != current);
	return false;
}

void threads_yield(void)
{
	turn_over = true;
}

/* The next in the ring, or with a seed any, that runs or whose time has come; NULL when all wait, and then
 * whether for a time at all. */
static struct thread *choose(bool *timed)
{
	uint64_t now = clock_now();
	struct thread *t = current;
	for (unsigned n = random_repeats ? random_below(count) : 0; n; n--)
		t = t->next;
	for (unsigned i = 0; i < count; i++) {
		t = t->next;
		if (!t->waits)
			return t;
		if (t->wake_at <= now) {
			t->waits = false;
			if (t->word != NO_WORD)
				t->frame.ax = (uintptr_t)-LINUX_ETIMEDOUT;
			return t;
		}
		*timed |= t->wake_at != NEVER;
	}
	return NULL;
}

struct frame *threads_next(void)
{
	struct thread *t = current;
	if (turn_over || t->waits) {
		bool timed = false;
		while (!(t = choose(&timed))) {
			if (!timed)
				machine_die(STATUS_FAILED, "all threads (%u) wait, and nothing can wake them", count);
			cpu_idle();
		}
		turn_over = false;
	}
	if (t != current) {
		fpu_save(current->fpu);
		fpu_load(t->fpu);
		current = t;
	}
	machine_enter_thread(t);
	return &t->frame;
}

void threads_drop_all(void)
{
	struct thread *t = current;
	for (; count; count--) {
		struct thread *next = t->next;
		frame_put(t);
		t = next;
	}
}
