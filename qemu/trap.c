/* SPDX-License-Identifier: MIT */
/* What entry.S calls: system calls, ticks, pages that are touched for the first time; and faults, which a handler takes,
 * or which end the program with a line that names them and the status that a shell gives. */
#include "qemu/cpu.h"
#include "qemu/shim.h"

#define VECTOR_PAGE 14

#define PAGE_WAS_WRITE 2
#define PAGE_WAS_FETCH 16

/* Linux's signals for the exceptions that the program can make. */
static const uint8_t signals[32] = {
	[0] = LINUX_SIGFPE, [1] = LINUX_SIGTRAP, [3] = LINUX_SIGTRAP, [4 ... 5] = LINUX_SIGSEGV, [6] = LINUX_SIGILL,
	[10] = LINUX_SIGSEGV, [12] = LINUX_SIGBUS, [13] = LINUX_SIGSEGV, [16] = LINUX_SIGFPE, [19] = LINUX_SIGFPE,
};

_Noreturn void trap(struct frame *f); /* entry.S */

/* freehold-boot has the words for it. */
static void exception(const struct frame *f)
{
	size_t n = f->vector;
	if (signal_enter(signals[n], 1, signals[n] == LINUX_SIGFPE || signals[n] == LINUX_SIGILL ? f->pc : 0))
		return;
	const uint8_t *code = (const uint8_t *)(user_ready(f->pc, 2, LINUX_PROT_EXEC) ? f->pc : (uintptr_t)"\0");
	process_die(signals[n], "exception %zu of %zx %zx at 0x%zx, thread %zu", n, (size_t)code[0], (size_t)code[1],
	            f->pc, (size_t)current->tid);
}

static void page_fault(const struct frame *f)
{
	uintptr_t at = cpu_fault_address();
	bool fetch = f->error & PAGE_WAS_FETCH || at == f->pc; /* without NX, the processor does not say so */
	int use = f->error & PAGE_WAS_WRITE ? LINUX_PROT_WRITE : fetch ? LINUX_PROT_EXEC : LINUX_PROT_READ;
	const char *name = f->error & PAGE_WAS_WRITE ? "write" : fetch ? "execution" : "read";
	const char *why = space_touch(at, use);
	if (why && !signal_enter(LINUX_SIGSEGV, 1, at))
		process_die(LINUX_SIGSEGV, "%s: %s of 0x%zx at 0x%zx, thread %zu", why, name, at, f->pc, (size_t)current->tid);
}

void trap(struct frame *f)
{
	if (f->vector == VECTOR_TICK)
		clock_next_tick();
	if (!(f->cs & 3) && f->vector < VECTOR_TICK)
		machine_broken("the shim's own exception %zu at 0x%zx, address 0x%zx", f->vector, f->pc, cpu_fault_address());
	if (!(f->cs & 3))
		frame_resume(f); /* it was idle */
	__builtin_ia32_fxsave(current->fpu);
	switch (f->vector) {
	case VECTOR_CALL: calls_do(f); break;
	case VECTOR_TICK: threads_yield(); break;
	case VECTOR_PAGE: page_fault(f); break;
	default: exception(f);
	}
	threads_go_on();
}
