/* SPDX-License-Identifier: MIT */
/* What entry.S calls: system calls, ticks, pages that are touched for the first time; and faults,
 * which end the program with a line that names them and the status that a shell gives. */
#include "qemu/cpu.h"
#include "qemu/shim.h"

#define VECTOR_PROTECTION 13
#define VECTOR_PAGE 14
#define VECTOR_TICK 32
#define VECTOR_SPURIOUS 39 /* an interrupt that was gone before it could be asked about */

#define PAGE_WAS_WRITE 2
#define PAGE_WAS_FETCH 16

#define SIGNAL_SEGV 11

/* Exceptions that the program can make, and Linux's signals for them. */
static const struct {
	const char *name;
	int signal;
} exceptions[] = {
	[0] = {"division error", 8},
	[1] = {"single step", 5},
	[3] = {"breakpoint", 5},
	[4] = {"overflow", SIGNAL_SEGV},
	[5] = {"bounds exceeded", SIGNAL_SEGV},
	[6] = {"invalid instruction", 4},
	[10] = {"bad task segment", SIGNAL_SEGV},
	[12] = {"bad stack segment", 7},
	[13] = {"general protection", SIGNAL_SEGV},
	[16] = {"floating-point error", 8},
	[19] = {"floating-point error", 8},
};

struct frame *trap(struct frame *f); /* entry.S */

/* Whether the instruction is one that only a system may use. */
static bool is_privileged(uintptr_t pc)
{
	const uint8_t *code = (const uint8_t *)pc;
	if (!user_ready(pc, 1, LINUX_PROT_READ)) /* of what follows, as much has been fetched as is needed here */
		return false;
	switch (code[0]) {
	case 0x6c ... 0x6f: case 0xe4 ... 0xe7: case 0xec ... 0xef: /* in and out */
	case 0xf4: case 0xfa: case 0xfb: /* hlt, cli, sti */
		return true;
	case 0x0f: /* descriptor tables, clts, caches, control and debug registers, MSRs */
		return code[1] <= 1 || code[1] == 6 || code[1] == 8 || code[1] == 9 || (code[1] >= 0x20 && code[1] <= 0x23) ||
		       (code[1] >= 0x30 && code[1] <= 0x33);
	default:
		return false;
	}
}

static _Noreturn void exception(const struct frame *f)
{
	size_t n = f->vector;
	if (n >= sizeof exceptions / sizeof *exceptions || !exceptions[n].name)
		machine_broken("exception %zu at 0x%zx", n, f->pc);
	const char *name = n == VECTOR_PROTECTION && is_privileged(f->pc) ? "privileged instruction" : exceptions[n].name;
	machine_die(128 + exceptions[n].signal, "%s at 0x%zx, thread %zu", name, f->pc, (size_t)current->tid);
}

static void page_fault(const struct frame *f)
{
	static const char *const uses[] = {
		[LINUX_PROT_READ] = "read", [LINUX_PROT_WRITE] = "write", [LINUX_PROT_EXEC] = "execution",
	};
	uintptr_t at = cpu_fault_address();
	bool fetch = f->error & PAGE_WAS_FETCH || at == f->pc; /* without NX, the processor does not say so */
	int use = f->error & PAGE_WAS_WRITE ? LINUX_PROT_WRITE : fetch ? LINUX_PROT_EXEC : LINUX_PROT_READ;
	const char *why = space_touch(at, use);
	if (why)
		machine_die(128 + SIGNAL_SEGV, "%s: %s of 0x%zx at 0x%zx, thread %zu", why, uses[use], at, f->pc,
		            (size_t)current->tid);
}

struct frame *trap(struct frame *f)
{
	if (f->vector == VECTOR_TICK)
		clock_next_tick();
	if (!(f->cs & 3)) {
		if (f->vector < VECTOR_TICK)
			machine_broken("the shim's own exception %zu at 0x%zx, address 0x%zx", f->vector, f->pc,
			               cpu_fault_address());
		return f; /* it was idle */
	}
	switch (f->vector) {
	case VECTOR_CALL: calls_do(f); break;
	case VECTOR_TICK: threads_yield(); break;
	case VECTOR_PAGE: page_fault(f); break;
	case VECTOR_SPURIOUS: break;
	default: exception(f);
	}
	return threads_next();
}
