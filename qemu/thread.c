/* SPDX-License-Identifier: MIT */
#include "qemu/cpu.h"
#include "qemu/shim.h"
#include "sys/linux/futex.h"

_Static_assert(sizeof(struct thread) <= PAGE_SIZE, "a thread is a frame");

struct thread *current;

static int last_tid = 1;

struct process process = {.id = 1};

void threads_begin(void)
{
	current = frame_take(); /* the machine's first: freehold-boot has seen to it that there is more */
	*current = (struct thread){.frame = {FRAME_BEGIN}, .fpu = FPU_BEGIN, .next = current, .tid = last_tid};
}

/* Threads as pthread_create wants them. */
long thread_clone(const uintptr_t a[6])
{
	if ((a[0] & ~(uintptr_t)LINUX_CLONE_DETACHED) != LINUX_CLONE_PTHREAD)
		return -LINUX_ENOSYS;
	struct thread *t = frame_take();
	if (!t)
		return -LINUX_EAGAIN;
	*t = *current;
	t->tid = ++last_tid;
	t->pending = t->frame.ax = 0;
	t->clear_tid = a[CLONE_TID];
	t->frame.sp = a[1];
	long error = machine_set_thread_pointer(t, a[CLONE_TLS]);
	if (error || !user_write(a[2], &t->tid, sizeof t->tid)) {
		frame_put(t);
		return error ? error : -LINUX_EFAULT;
	}
	t->next = current->next;
	current->next = t;
	return t->tid;
}

struct child *process_child(int id)
{
	for (struct child *c = process.children; c < process.children + sizeof process.children / sizeof *c; c++)
		if (c->id == id || (id == -1 && c->id))
			return c;
	return NULL;
}

/* What is copied is the parent, whose call answers the child's number once it is back. We go on as the child. */
long process_fork(void)
{
	size_t len = frames.fresh - physical(process_data);
	if (!process_child(0))
		return -LINUX_EAGAIN;
	if (len / PAGE_SIZE > frames.free - frames.promised || len > frames.end - frames.fresh)
		return -LINUX_ENOMEM;
	current->frame.ax = (uintptr_t)++last_tid;
	memcpy(direct(frames.fresh), process_data, len);

	process = (struct process){.id = last_tid, .parent = frames.fresh};
	frames.fresh += len;
	frames.free -= len / PAGE_SIZE;
	current->tid = last_tid;
	current->pending = current->clear_tid = 0;
	current->next = current;
	return 0;
}

void process_end(int status)
{
	int id = process.id;
	uint64_t seed = options.seed;
	if (!process.parent)
		machine_end(status & 0x7f ? 128 + status : status >> 8);
	memcpy(process_data, direct(process.parent), process.parent - physical(process_data)); /* but not this stack */
	cpu_forget_pages();
	options.seed = seed; /* goes on: no process has another's random numbers */
	const struct linux_sigaction *action = &signal_actions[LINUX_SIGCHLD];
	if ((uintptr_t)action->handler != 1 && !(action->flags & LINUX_SA_NOCLDWAIT)) /* SIG_IGN: as well */
		*process_child(0) = (struct child){id, status};
	signal_send(0, LINUX_SIGCHLD);
	threads_go_on();
}

/* Nobody waits: all children have ended. */
long process_wait(int id, uintptr_t status, int how)
{
	struct child *child = process_child(id ? id : -1);
	if (how & ~0x4000000b) /* WNOHANG, WUNTRACED, WCONTINUED, __WALL */
		return -LINUX_EINVAL;
	if (!child)
		return -LINUX_ECHILD;
	id = child->id;
	child->id = 0;
	return status && !user_write(status, &child->status, sizeof child->status) ? -LINUX_EFAULT : id;
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

/* No process waits for another, so PRIVATE means nothing. */
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

bool thread_drop(void)
{
	struct thread *t = current;
	while (current->next != t)
		current = current->next;
	current->next = t->next;
	frame_put(t);
	return current != t;
}

void thread_end(int status)
{
	if (current->clear_tid && user_write(current->clear_tid, &(int){0}, sizeof(int)))
		wake(current->clear_tid, ~0u, 1, 0, 0);
	if (current->next == current)
		process_end(status);
	thread_drop();
	threads_go_on();
}

/* The next in the ring, or with a seed any, that runs or whose time has come; or a wait until the next tick. */
long threads_yield(void)
{
	uint64_t now = clock_now();
	bool timed = false;
	for (uint64_t n = options.repeats ? random_next() % 256 : 0; n; n--)
		current = current->next;
	struct thread *first = current;
	do {
		current = current->next;
		if (current->waits_for && signal_answer(current))
			answer(current, signal_answer(current), current->wake_at > now ? current->wake_at - now : 0);
		if (current->waits_for && current->wake_at <= now)
			answer(current, current->late, 0);
		if (!current->waits_for)
			return 0;
		timed |= current->wake_at != NEVER;
	} while (current != first);
	if (!timed)
		process_die(STATUS_FAILED << 8, "all threads of process %zu wait, and nothing can wake them", (size_t)process.id);
	cpu_idle();
	return 0;
}

void threads_go_on(void)
{
	while (current->waits_for)
		threads_yield();
	signals_deliver();
	machine_enter_thread(current);
	__builtin_ia32_fxrstor(current->fpu);
	frame_resume(&current->frame);
}
