/* SPDX-License-Identifier: MIT */
#include "qemu/shim.h"

#define SEGMENT_THREAD 0x00c0f20000000000 /* the program's data, limit in pages */

void machine_enter_thread(const struct thread *t)
{
	task_segment[1] = (uintptr_t)(&t->frame + 1);
	gdt[THREAD_SLOT] = t->thread_pointer;
}

/* value points to a struct gdt_slot: the one slot that there is, or any. */
long machine_set_thread_pointer(struct thread *t, uintptr_t value)
{
	struct gdt_slot *slot = (struct gdt_slot *)value;
	if (!user_ready(value, sizeof *slot, LINUX_PROT_WRITE))
		return -LINUX_EFAULT;
	if (slot->flags != GDT_SLOT_FLAT || (slot->number != GDT_SLOT_ANY && slot->number != THREAD_SLOT))
		return -LINUX_EINVAL;
	slot->number = THREAD_SLOT;
	t->thread_pointer = machine_segment(slot->base, slot->limit, SEGMENT_THREAD);
	return 0;
}
