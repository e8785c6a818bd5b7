/* SPDX-License-Identifier: MIT */
/*
 * Signals. Those that wait for a thread are bits, so that none counts twice; what waits for the process is with the
 * first thread that can take it. A thread goes on in a handler as Linux would have it: its registers, FPU and mask
 * lie on its own stack until the handler returns to sigreturn.
 */
#include "arch/thread.h"
#include "qemu/cpu.h"
#include "qemu/shim.h"
#include "sys/linux/calls_signal.h"

#define SIGNALS 64
#define SET(signal) (1ull << ((signal) - 1))
#define HELD_BY_NOBODY (SET(9) | SET(19))                    /* KILL, STOP */
#define NO_EFFECT (SET(17) | SET(18) | SET(23) | SET(28))    /* CHLD, CONT, URG, WINCH */

#define RED_ZONE 128 /* below its stack pointer, x86_64's functions have words too */

/* Of the flags, what programs may set: arithmetic, TF, DF, AC, ID; and what a handler begins without. */
#define FLAGS_USER 0x240dd5
#define FLAGS_TRAP 0x100
#define FLAGS_DIRECTION 0x400

/* What a handler finds on its stack. */
struct signal_frame {
	void (*restorer)(void);
	uintptr_t arguments[3]; /* i386's; x86_64 has them in registers */
	struct signal_context context;
	union {
		struct {
			int signal, error, code;
			uintptr_t address; /* of a fault; else the sender */
		};
		char whole[128];
	} info;
	char fpu[sizeof current->fpu];
};

static struct linux_sigaction actions[SIGNALS + 1];

static bool has_handler(int signal)
{
	return (uintptr_t)actions[signal].handler > 1; /* SIG_DFL, SIG_IGN */
}

static bool is_ignored(int signal)
{
	return !has_handler(signal) && (actions[signal].handler || NO_EFFECT & SET(signal));
}

/* The signal that it takes next, 0 for none. */
static int next(const struct thread *t)
{
	uint64_t ready = t->pending & ~t->blocked;
	int signal = ready ? 1 : 0;
	while (signal && !(ready & SET(signal)))
		signal++;
	return signal;
}

bool signal_interrupts(const struct thread *t, bool *restart)
{
	int signal = next(t);
	*restart = actions[signal].flags & LINUX_SA_RESTART;
	return signal;
}

long signal_action(int signal, uintptr_t action, uintptr_t old)
{
	if (signal < 1 || signal > SIGNALS || (action && HELD_BY_NOBODY & SET(signal)))
		return -LINUX_EINVAL;
	struct linux_sigaction was = actions[signal];
	if (action && !user_ready(action, sizeof was, LINUX_PROT_READ))
		return -LINUX_EFAULT;
	if (action)
		actions[signal] = *(struct linux_sigaction *)action;
	return old && !user_write(old, &was, sizeof was) ? -LINUX_EFAULT : 0;
}

long signal_mask(int how, uintptr_t set, uintptr_t old)
{
	uint64_t was = current->blocked;
	if (set && !user_ready(set, sizeof was, LINUX_PROT_READ))
		return -LINUX_EFAULT;
	if (set && (unsigned)how > LINUX_SIG_SETMASK)
		return -LINUX_EINVAL;
	if (set) {
		uint64_t bits = *(uint64_t *)set;
		uint64_t now = how == LINUX_SIG_SETMASK ? bits : how == LINUX_SIG_UNBLOCK ? was & ~bits : was | bits;
		current->blocked = current->blocked_after = now & ~HELD_BY_NOBODY;
	}
	return old && !user_write(old, &was, sizeof was) ? -LINUX_EFAULT : 0;
}

long signal_suspend(uintptr_t set)
{
	if (!user_ready(set, sizeof current->blocked, LINUX_PROT_READ))
		return -LINUX_EFAULT;
	current->blocked = *(uint64_t *)set & ~HELD_BY_NOBODY;
	thread_wait(NO_WORD, 0, NEVER, 0);
	return 0;
}

long signal_send(int tid, int signal)
{
	struct thread *t = current;
	if (signal < 0 || signal > SIGNALS)
		return -LINUX_EINVAL;
	while ((tid ? t->tid != tid : signal && t->blocked & SET(signal)) && t->next != current)
		t = t->next;
	if (tid && (t->tid != tid || t->ended))
		return -LINUX_ESRCH;
	if (signal && (t->blocked & SET(signal) || !is_ignored(signal)))
		t->pending |= SET(signal);
	return 0;
}

bool signal_fault(int signal, uintptr_t address)
{
	if (!has_handler(signal) || current->blocked & SET(signal))
		return false;
	current->pending |= SET(signal);
	current->fault = signal;
	current->fault_at = address;
	return true;
}

static void enter_handler(int signal, const struct linux_sigaction *action)
{
	struct frame *f = &current->frame;
	uintptr_t at = ((f->sp - RED_ZONE - sizeof(struct signal_frame)) & -16ul) - sizeof(uintptr_t);
	struct signal_frame *s = (struct signal_frame *)at;
	bool is_fault = signal == current->fault;
	if (!user_ready(at, sizeof *s, LINUX_PROT_WRITE))
		machine_die(128 + LINUX_SIGSEGV, "no stack for the handler of signal %zu", (size_t)signal);
	fpu_save(current->fpu);
	memset(s, 0, sizeof *s);
	s->restorer = action->restorer;
	s->arguments[0] = (uintptr_t)signal;
	s->arguments[1] = (uintptr_t)&s->info;
	s->arguments[2] = (uintptr_t)&s->context;
	s->info.signal = signal;
	s->info.code = is_fault;
	s->info.address = is_fault ? current->fault_at : ONE_PROCESS;
	memcpy(s->context.before_pc, f, offsetof(struct frame, vector));
	s->context.pc = f->pc;
	s->context.CONTEXT_SP = f->sp;
	s->context.CONTEXT_FLAGS = f->flags;
	memcpy(s->context.mask, &current->blocked_after, sizeof current->blocked_after);
	memcpy(s->fpu, current->fpu, sizeof s->fpu);
	current->fault = 0;
	f->pc = (uintptr_t)action->handler;
	f->sp = at;
	f->flags &= ~(uintptr_t)(FLAGS_TRAP | FLAGS_DIRECTION);
	FRAME_SET_ARGUMENTS(f, s->arguments);
}

void signals_deliver(void)
{
	for (int signal; (signal = next(current));) {
		struct linux_sigaction *action = &actions[signal];
		current->pending &= ~SET(signal);
		if (is_ignored(signal))
			continue;
		if (!has_handler(signal))
			machine_die(128 + signal, "signal %zu", (size_t)signal);
		enter_handler(signal, action);
		memcpy(&current->blocked_after, action->mask, sizeof action->mask);
		current->blocked_after |= current->blocked | (action->flags & LINUX_SA_NODEFER ? 0 : SET(signal));
		current->blocked = current->blocked_after &= ~HELD_BY_NOBODY;
		if (action->flags & LINUX_SA_RESETHAND)
			action->handler = NULL;
	}
	current->blocked = current->blocked_after;
}

long signal_end(uintptr_t at)
{
	const struct signal_frame *s = (const struct signal_frame *)at;
	struct frame *f = &current->frame;
	if (!user_ready(at, sizeof *s, LINUX_PROT_READ) || s->context.pc >= USER_END)
		machine_die(128 + LINUX_SIGSEGV, "sigreturn without a handler at 0x%zx", f->pc);
	memcpy((uintptr_t *)f + FRAME_SEGMENTS, s->context.before_pc + FRAME_SEGMENTS,
	       offsetof(struct frame, vector) - FRAME_SEGMENTS * sizeof(uintptr_t));
	f->pc = s->context.pc;
	f->sp = s->context.CONTEXT_SP;
	f->flags = (f->flags & ~(uintptr_t)FLAGS_USER) | (s->context.CONTEXT_FLAGS & FLAGS_USER);
	memcpy(current->fpu, s->fpu, sizeof s->fpu);
	current->fpu[MXCSR] &= MXCSR_BITS;
	fpu_load(current->fpu);
	memcpy(&current->blocked, s->context.mask, sizeof current->blocked);
	current->blocked = current->blocked_after = current->blocked & ~HELD_BY_NOBODY;
	return (long)f->ax;
}
