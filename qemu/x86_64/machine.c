/* SPDX-License-Identifier: MIT */
#include "qemu/shim.h"

void machine_enter_thread(const struct thread *t)
{
	task_segment[1] = (uint32_t)(uintptr_t)(&t->frame + 1);
	msr_write(MSR_FS_BASE, t->thread_pointer);
}

long machine_set_thread_pointer(struct thread *t, uintptr_t value)
{
	if (value >= USER_END)
		return -LINUX_EPERM;
	t->thread_pointer = value;
	return 0;
}
