/* SPDX-License-Identifier: MIT */
#include "qemu/calls.h"

#include <stddef.h>

#include "qemu/report.h"
#include "qemu/thread.h"
#include "sys/linux/abi.h"

/* By number, as the programs of this machine make them. */
static system_call *const calls[] = {
#ifdef NR_mmap2
	[NR_mmap] = call_old_mmap,
	[NR_mmap2] = call_mmap,
	[NR_set_thread_area] = call_set_thread_area,
	[NR_clock_gettime64] = call_clock_gettime,
	[NR_clock_nanosleep_time64] = call_clock_nanosleep,
	[NR_futex_time64] = call_futex,
#else
	[NR_mmap] = call_mmap,
	[NR_arch_prctl] = call_arch_prctl,
#endif
	[NR_brk] = call_brk,
	[NR_munmap] = call_munmap,
	[NR_mremap] = call_mremap,
	[NR_mprotect] = call_mprotect,
	[NR_madvise] = call_madvise,

	[NR_read] = call_read,
	[NR_readv] = call_readv,
	[NR_write] = call_write,
	[NR_writev] = call_writev,

	[NR_clone] = call_clone,
	[NR_exit] = call_exit,
	[NR_exit_group] = call_exit_group,
	[NR_futex] = call_futex,
	[NR_sched_yield] = call_sched_yield,
	[NR_gettid] = call_gettid,
	[NR_getpid] = call_getpid,
	[NR_set_tid_address] = call_set_tid_address,
	[NR_tgkill] = call_tgkill,
	[NR_tkill] = call_tkill,
	[NR_kill] = call_kill,

	[NR_clock_gettime] = call_clock_gettime,
	[NR_nanosleep] = call_nanosleep,
	[NR_clock_nanosleep] = call_clock_nanosleep,
	[NR_getrandom] = call_getrandom,
};

/* i386: from here on all calls have times of 64 bits. */
#define FIRST_WIDE 403

#define CALLS (sizeof calls / sizeof *calls)

/* The names of all calls of Linux up to that, one after the other; made from arch/'s numbers. */
static const char names[] =
#include CALL_NAMES
	;

static unsigned made[CALLS + 1]; /* the last for all that are beyond */

static const char *name_of(size_t nr)
{
	const char *name = names;
	while (nr-- && name < names + sizeof names - 1)
		while (*name++)
			;
	return *name ? name : "a call";
}

void calls_do(struct frame *f)
{
	size_t nr = f->ax;
	system_call *call = nr < CALLS ? calls[nr] : NULL;
	unsigned *times = &made[nr < CALLS ? nr : CALLS];
	if (!call) {
		if (verbose && !(*times)++)
			report("%s (system call %u) is not here", name_of(nr), (unsigned)nr);
		f->ax = (uintptr_t)-LINUX_ENOSYS;
		return;
	}
	++*times;
	times_are_wide = nr >= FIRST_WIDE;
	long a[6];
	frame_arguments(f, a);
	const struct thread *caller = current;
	long result = call(a);
	if (current != caller)
		return; /* it has ended */
	if (result == AGAIN_LATER)
		f->pc -= 2; /* the length of `syscall` and of `int $0x80` */
	f->ax = result == AGAIN_LATER ? nr : (uintptr_t)result;
}

void calls_report(void)
{
	for (size_t nr = 0; nr < CALLS; nr++)
		if (made[nr] && calls[nr])
			report("%s: %u", name_of(nr), made[nr]);
}
