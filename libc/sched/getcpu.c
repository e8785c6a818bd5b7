/* SPDX-License-Identifier: MIT */
#include <sched.h>
#include <stddef.h>

#include "libc/ret.h"
#include "libc/time/vdso.h"
#include "sys/linux/calls_process.h"

typedef long cpu_reader(unsigned *cpu, unsigned *node, void *unused);

static long by_call(unsigned *cpu, unsigned *node, void *unused)
{
	(void)unused;
	return sys_getcpu(cpu, node);
}

static cpu_reader *reader;

static long read_cpu(unsigned *cpu, unsigned *node)
{
	cpu_reader *read_it = __atomic_load_n(&reader, __ATOMIC_RELAXED);
	if (!read_it) {
		read_it = (cpu_reader *)vdso_find("__vdso_getcpu");
		if (!read_it)
			read_it = by_call;
		__atomic_store_n(&reader, read_it, __ATOMIC_RELAXED);
	}
	return read_it(cpu, node, NULL);
}

int getcpu(unsigned *cpu, unsigned *node)
{
	return (int)ret_errno(read_cpu(cpu, node));
}

int sched_getcpu(void)
{
	unsigned cpu;
	long ret = ret_errno(read_cpu(&cpu, NULL));
	return ret < 0 ? -1 : (int)cpu;
}
