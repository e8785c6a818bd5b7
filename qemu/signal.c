/* SPDX-License-Identifier: MIT */
/*
 * Signals. Those that wait for a thread are bits, so that none counts twice; what waits for the process goes to the
 * first thread that can take it. A thread goes on in a handler as Linux would have it: its registers, FPU and mask
 * lie on its own stack until the handler returns to sigreturn.
 */
#include "arch/thread.h"
#include "qemu/shim.h"

#define NEVER_BLOCKED (set_of(9) | set_of(19))                                   /* KILL, STOP */
#define NO_EFFECT (set_of(LINUX_SIGCHLD) | set_of(18) | set_of(23) | set_of(28)) /* CONT, URG, WINCH */

/* Of the flags, what programs may set: arithmetic, TF, DF, AC, ID. */
#define FLAGS_USER 0x240dd5ul

/* What a handler finds on its stack. */
struct signal_frame {
	void (*restorer)(void);
	uintptr_t arguments[3]; /* i386's; x86_64 has them in registers */
	struct signal_context context;
	struct {
		int signal, error, code;
		uintptr_t address, rest[13]; /* of a fault; else the sender's number */
	} info;
	char fpu[sizeof current->fpu];
};

struct linux_sigaction signal_actions[SIGNALS + 1];

static uint64_t set_of(int signal)
{
	return 1ull << (signal - 1);
}

static bool has_handler(int signal)
{
	return (uintptr_t)signal_actions[signal].handler > 1; /* SIG_DFL, SIG_IGN */
}

static bool is_ignored(int signal)
{
	return !has_handler(signal) && (signal_actions[signal].handler || NO_EFFECT & set_of(signal));
}

/* The signal that it takes next, 0 for none. */
static int next(struct thread *t)
{
	uint64_t takes = process.pending & ~t->blocked & ~t->pending;
	process.pending &= ~takes;
	t->pending |= takes;
	uint64_t ready = t->pending & ~t->blocked;
	for (int signal = 1; ready; ready >>= 1, signal++)
		if (ready & 1 && is_ignored(signal))
			t->pending &= ~set_of(signal);
		else if (ready & 1)
			return signal;
	return 0;
}

long signal_answer(struct thread *t)
{
	int signal = next(t);
	bool again = t->late == CALL_AGAIN && signal_actions[signal].flags & LINUX_SA_RESTART;
	return !signal ? 0 : again ? CALL_AGAIN : -LINUX_EINTR;
}

long signal_action(int signal, uintptr_t action, uintptr_t old)
{
	if (signal < 1 || signal > SIGNALS || (action && NEVER_BLOCKED & set_of(signal)))
		return -LINUX_EINVAL;
	struct linux_sigaction was = signal_actions[signal];
	if (action && !user_ready(action, sizeof was, LINUX_PROT_READ))
		return -LINUX_EFAULT;
	if (action)
		signal_actions[signal] = *(struct linux_sigaction *)action;
	uint64_t keep = action && is_ignored(signal) ? ~set_of(signal) : ~0ull;
	struct thread *t = current;
	process.pending &= keep;
	do
		t->pending &= keep;
	while ((t = t->next) != current);
	return old && !user_write(old, &was, sizeof was) ? -LINUX_EFAULT : 0;
}

/* ... from now on, and after the call. */
static void block(uint64_t set)
{
	current->blocked = current->blocked_after = set & ~NEVER_BLOCKED;
}

long signal_mask(int how, uintptr_t set, uintptr_t old)
{
	uint64_t was = current->blocked;
	if (set && !user_ready(set, sizeof was, LINUX_PROT_READ))
		return -LINUX_EFAULT;
	if (set && (unsigned)how > LINUX_SIG_SETMASK)
		return -LINUX_EINVAL;
	const uint64_t *bits = (const uint64_t *)set;
	if (set)
		block(how == LINUX_SIG_BLOCK ? was | *bits : how == LINUX_SIG_UNBLOCK ? was & ~*bits : *bits);
	return old && !user_write(old, &was, sizeof was) ? -LINUX_EFAULT : 0;
}

long signal_suspend(uintptr_t set)
{
	if (!user_ready(set, sizeof current->blocked, LINUX_PROT_READ))
		return -LINUX_EFAULT;
	current->blocked = *(uint64_t *)set & ~NEVER_BLOCKED;
	thread_wait(NO_WORD, 0, NEVER, 0);
	return 0;
}

long signal_send(int tid, int signal)
{
	struct thread *t = current;
	if (signal < 0 || signal > SIGNALS)
		return -LINUX_EINVAL;
	while (tid && t->tid != tid && t->next != current)
		t = t->next;
	if (tid && t->tid != tid)
		return -LINUX_ESRCH;
	if (signal && (t->blocked & set_of(signal) || !is_ignored(signal)))
		*(tid ? &t->pending : &process.pending) |= set_of(signal);
	return 0;
}

/* The thread will be at the handler's begin, with the FPU as a program begins. */
bool signal_enter(int signal, int code, uintptr_t address)
{
	struct linux_sigaction *action = &signal_actions[signal];
	struct frame *f = &current->frame;
	if (!has_handler(signal) || current->blocked & set_of(signal))
		return false;
	/* Below its stack pointer, x86_64's interrupted function has 128 bytes too. */
	uintptr_t at = ((f->sp - 128 - sizeof(struct signal_frame)) & -16ul) - sizeof at;
	struct signal_frame *s = (struct signal_frame *)at;
	if (!user_ready(at, sizeof *s, LINUX_PROT_WRITE))
		process_die(LINUX_SIGSEGV, "no stack for the handler of signal %zu", (size_t)signal);
	*s = (struct signal_frame){
		action->restorer, {(uintptr_t)signal, (uintptr_t)&s->info, (uintptr_t)&s->context},
		{.pc = f->pc, .CONTEXT_SP = f->sp, .CONTEXT_FLAGS = f->flags, .mask = current->blocked_after},
		{signal, 0, code, address, {0}}, {0},
	};
	memcpy(s->context.before_pc, f, offsetof(struct frame, vector));
	memcpy(s->fpu, current->fpu, sizeof s->fpu);
	memcpy(current->fpu, (uint32_t[128])FPU_BEGIN, sizeof current->fpu);

	f->pc = (uintptr_t)action->handler;
	f->sp = at;
	f->flags &= ~0x500ul; /* TF, DF */
	FRAME_SET_ARGUMENTS(f, s->arguments);
	block(current->blocked | action->mask | (action->flags & LINUX_SA_NODEFER ? 0 : set_of(signal)));
	if (action->flags & LINUX_SA_RESETHAND)
		action->handler = NULL;
	return true;
}

void signals_deliver(void)
{
	for (int signal; (signal = next(current)); current->pending &= ~set_of(signal))
		if (!signal_enter(signal, 0, (uintptr_t)process.id))
			process_die(signal, "signal %zu, thread %zu", (size_t)signal, (size_t)current->tid);
}

long signal_end(uintptr_t at)
{
	const struct signal_frame *s = (const struct signal_frame *)at;
	struct frame *f = &current->frame;
	if (!user_ready(at, sizeof *s, LINUX_PROT_READ) || s->context.pc >= USER_END)
		process_die(LINUX_SIGSEGV, "sigreturn without a handler at 0x%zx", f->pc);
	memcpy((uintptr_t *)f + FRAME_SEGMENTS, s->context.before_pc + FRAME_SEGMENTS,
	       offsetof(struct frame, vector) - FRAME_SEGMENTS * sizeof(uintptr_t));
	f->pc = s->context.pc;
	f->sp = s->context.CONTEXT_SP;
	f->flags = (f->flags & ~FLAGS_USER) | (s->context.CONTEXT_FLAGS & FLAGS_USER);
	block(s->context.mask);
	memcpy(current->fpu, s->fpu, sizeof s->fpu);
	current->fpu[6] &= 0xffff; /* MXCSR: its other bits must not be loaded */
	return (long)f->ax;
}
