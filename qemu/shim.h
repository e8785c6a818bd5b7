/* SPDX-License-Identifier: MIT */
/* What the parts of the shim are to each other, file by file; memory has a header of its own. */
#ifndef QEMU_SHIM_H
#define QEMU_SHIM_H

#include "qemu/memory.h"
#include "sys/linux/calls_clock.h"
#include "sys/linux/calls_signal.h"

/* What freehold-boot says: in the machine's memory as the machine starts (boot.ld). */
extern struct options {
	uint64_t seed;             /* of all random numbers */
	uint32_t repeats;          /* the seed was given: everything follows from it */
	uint32_t time;             /* seconds since 1970 at the machine's start */
	uint32_t arguments, count; /* how many strings are arguments, and with the environment */
	uint32_t len;              /* of all strings, in bytes */
	char strings[];
} options;

/* --- program.c: one ELF file without a loader, at a fixed address or (static-pie) at PIE_BASE -------- */

extern uintptr_t first_break, program_break; /* first: the end of its last segment, then a page's end */

/* --- thread.c ----------------------------------------------------------------------------------------
 *
 * One processor: a thread runs until a tick or a call that waits. All are in one ring: they run or could,
 * or wait until wake_at for a word (futex), or just so long (NO_WORD).
 */

#define NEVER UINT64_MAX
#define NO_WORD 1ul /* words are aligned: no wake is for this one */

/* In a frame of memory of its own. */
struct thread {
	_Alignas(16) struct frame frame; /* first: traps fill it */
	_Alignas(16) uint32_t fpu[128]; /* as FXSAVE lays them down, by trap; threads_go_on loads them */
	struct thread *next;
	int tid;
	uintptr_t waits_for;       /* a word; 0: it does not wait */
	uint32_t mask;             /* which wakes are meant */
	uint64_t wake_at;          /* nanoseconds since the start, or NEVER */
	long late;                 /* what its call answers then */
	uintptr_t left;            /* where the call says how much was left when a signal came, or 0 */
	uint64_t pending, blocked; /* signals, the first in the lowest bit */
	uint64_t blocked_after;    /* ... when a handler has returned */
	uintptr_t clear_tid;       /* set to 0 and woken when the thread ends */
	uint64_t thread_pointer;   /* i386: the descriptor */
};

extern struct thread *current;

/* Of FPU registers, what is not 0 as a program starts, and a handler: control word, MXCSR. */
#define FPU_BEGIN {0x37f, [6] = 0x1f80}

/* The first thread, whose registers are 0. */
void threads_begin(void);

/* Goes on with the current one, or if that waits another: waits for one if need be. */
_Noreturn void threads_go_on(void);

/* The current one waits, and its call answers 0 if it is woken, late when the time is up, and -EINTR after a signal. */
void thread_wait(uintptr_t word, uint32_t mask, uint64_t until, long late);

/* late: The call is made once more; also after a signal whose handler asks for that. */
#define CALL_AGAIN (-4095l)

/* Gives the current one's frame back; the one before it is current, if any is left. */
bool thread_drop(void);

/* System calls, some with all their arguments. */
long thread_clone(const uintptr_t a[6]);
long thread_futex(const uintptr_t a[6]);
_Noreturn void thread_end(int status); /* of the current one; of its process with it, if it is the last */
long threads_yield(void);              /* a tick too: someone else's turn */

/*
 * Processes. A child runs as soon as it is there, and to its end. Meanwhile its parent lies in a copy of all that the shim
 * knows and of all frames, behind these, which is put back then.
 */
extern struct process {
	int id;
	uintptr_t parent; /* the physical address of that copy; 0: no parent */
	uint64_t pending; /* signals */
	struct child {
		int id, status; /* as wait4 tells it: all have ended when their parent runs; id: 0 where none is */
	} children[32];
} process;

/* What is copied: from here on (boot.ld) to frames.fresh. */
extern char process_data[];

/* The ended child with that number; -1: any; 0: room for one. */
struct child *process_child(int id);

long process_fork(void);
long process_wait(int id, uintptr_t status, int how);

/* status: as wait4 tells it. The end of the machine, if there is no parent. */
_Noreturn void process_end(int status);

/* --- signal.c ---------------------------------------------------------------------------------------- */

#define SIGNALS 64
extern struct linux_sigaction signal_actions[SIGNALS + 1];

/* System calls. */
long signal_action(int signal, uintptr_t action, uintptr_t old);
long signal_mask(int how, uintptr_t set, uintptr_t old);
long signal_suspend(uintptr_t set);
long signal_send(int tid, int signal);   /* tid: 0 for the process */
long signal_end(uintptr_t frame);

/* What the call in which t waits answers since a signal has come; 0 if none has. */
long signal_answer(struct thread *t);

/* Whether there is a handler and it is not held back: then the current thread goes on in it. code, address: what it is
 * told; 1 and where, for a fault. */
bool signal_enter(int signal, int code, uintptr_t address);

/* What is pending for the current thread takes effect. */
void signals_deliver(void);

/* --- machine.c, and machine.c and entry.S of the machine ---------------------------------------------
 *
 * What differs between the two machines has the same names in both machine.h:
 *
 *   struct frame       registers of a program's thread, as entry.S saves them
 *   FRAME_BEGIN        ... what of them is not 0 as a program starts
 *   FRAME_ARGUMENTS    ... the six arguments of its system call
 *   FRAME_SET_ARGUMENTS  ... what a handler has in registers of its three
 *   FRAME_SEGMENTS     ... how many words come before the general registers
 *   CONTEXT_SP, CONTEXT_FLAGS  where a signal's context has these
 *   VECTORS            how many ways into the shim there are
 *   DIRECT_BASE        where physical memory shows up, from address 0 to the end of the address space
 *   USER_END, ...      the program's part of the address space
 *   LEVELS, TOP_ENTRIES  shape of the page tables
 *   CLONE_TLS, CLONE_TID  which argument of clone is what
 *   ELF                an ELF structure of its programs
 */

/* Descriptor tables; x86_64: the way in by `syscall`. */
void machine_init(void);

extern uint64_t gdt[];

/* The processor's, of 26 words: the second and third are the stack for traps from the program. */
extern uint32_t task_segment[];

/* A segment's descriptor: kind is all of it but base and limit. */
uint64_t machine_segment(uint32_t base, uint32_t limit, uint64_t kind);

/* Makes t the thread that runs when the shim returns to the program: the stack for its next trap,
 * and its thread pointer. */
void machine_enter_thread(const struct thread *t);

/* What clone's argument (i386: and set_thread_area's) says of the thread pointer. 0 or -errno. */
long machine_set_thread_pointer(struct thread *t, uintptr_t value);

/* entry.S: goes on with the program as f says. */
_Noreturn void frame_resume(struct frame *f);

/* --- clock.c ----------------------------------------------------------------------------------------- */

#define SECOND 1000000000u

#define VECTOR_TICK 32

/* Measures the rate of the processor's counter and lets ticks begin. */
void clock_begin(void);

/* Nanoseconds since the machine's start. */
uint64_t clock_now(void);

/* The next tick comes after a slice: a millisecond, or with a seed some random part of it. */
void clock_next_tick(void);

/* When a wait shall end, of clock_now's kind: from a time of the clock or from now on. 0, -EFAULT or -EINVAL. */
long clock_until(uintptr_t at, bool absolute, long clock, uint64_t *until);

/* Writes a time as t's call has it. */
bool clock_write(const struct thread *t, uintptr_t to, uint64_t nanoseconds);

/* System calls. */
long clock_read(long clock, uintptr_t to);
long clock_sleep(long clock, bool absolute, uintptr_t until, uintptr_t left);

/* --- calls.c: system calls --------------------------------------------------------------------------- */

void calls_do(struct frame *f);

/* All random numbers, from the seed. */
uint64_t random_next(void);

/* --- console.c: files 0, 1 and 2; what the shim has to say; how the machine ends --------------------- */

/* Writes or reads: how many bytes, or -errno. */
long console_transfer(bool out, int fd, uintptr_t at, size_t len);

/* One line on the report port. Knows %s, %zu and %zx. */
void report(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Statuses of freehold-boot's own; a program that dies of signal n has 128 + n. */
#define STATUS_FAILED 125
#define STATUS_REFUSED 126

/* How often each call was made, and was not here; the last for all that are beyond. */
#define CALLS 512
extern struct call {
	size_t made, missed;
} calls[CALLS];

/* Says what was done and what is left, then ends the machine. */
_Noreturn void machine_end(int status);

/* Ends it at once. */
_Noreturn void machine_stop(int status);

/* After a line: the program cannot go on; or the shim itself is at fault, and touches nothing more. */
#define process_die(status, ...) (report(__VA_ARGS__), process_end(status))
#define machine_broken(...) (report(__VA_ARGS__), machine_stop(STATUS_FAILED))

#endif
