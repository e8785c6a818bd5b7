/* SPDX-License-Identifier: MIT */
#include <sched.h>
#include <stdlib.h>

cpu_set_t *__sched_cpualloc(size_t count)
{
	return calloc(1, CPU_ALLOC_SIZE(count));
}

void __sched_cpufree(cpu_set_t *set)
{
	free(set);
}
