/* SPDX-License-Identifier: MIT */
#include "qemu/machine.h"

#include "qemu/calls.h"
#include "qemu/cpu.h"
#include "qemu/thread.h"
#include "qemu/user.h"
#include "sys/linux/abi.h"

#define TRAPS 48

/* entry.S */
extern char trap_stubs[], call_stub[];

/* The processor's, of 26 words: the second and third are the stack for traps from the program. */
static uint32_t task_segment[26];

uint64_t gdt[] = { /* entry.S begins with it too */
	0,
	0x00cf9b000000ffff, /* KERNEL_CODE */
	0x00cf93000000ffff, /* KERNEL_DATA */
	0x00cffb000000ffff, /* USER_CODE */
	0x00cff3000000ffff, /* USER_DATA */
	0, 0,               /* TASK */
	0,                  /* THREAD_SLOT */
};

static struct gate {
	uint16_t low, selector, kind, high;
} idt[VECTOR_CALL + 1];

struct __attribute__((packed)) table_pointer {
	uint16_t limit;
	uint32_t base;
};

#define GATE_INTERRUPT 0x8e00     /* interrupts off; for the processor */
#define GATE_FOR_PROGRAM 0xee00   /* the program may raise it too */

static void set_gate(struct gate *gate, const char *to, uint16_t kind)
{
	uintptr_t at = (uintptr_t)to;
	*gate = (struct gate){(uint16_t)at, KERNEL_CODE, kind, (uint16_t)(at >> 16)};
}

/* A segment: its limit in bytes or, with `big` 0xc, in pages. */
static uint64_t descriptor(uint32_t base, uint32_t limit, uint32_t access, uint32_t big)
{
	uint32_t low = (limit & 0xffff) | base << 16;
	uint32_t high = (base >> 16 & 0xff) | access << 8 | (limit & 0xf0000) | big << 20 | (base & 0xff000000);
	return (uint64_t)high << 32 | low;
}

void machine_init(void)
{
	task_segment[2] = KERNEL_DATA;
	task_segment[25] = sizeof task_segment << 16; /* no map of ports: none is the program's */
	gdt[TASK / 8] = descriptor((uintptr_t)task_segment, sizeof task_segment - 1, 0x89, 0);
	for (int i = 0; i < TRAPS; i++)
		set_gate(&idt[i], trap_stubs + 16 * i, i == 3 || i == 4 ? GATE_FOR_PROGRAM : GATE_INTERRUPT);
	set_gate(&idt[VECTOR_CALL], call_stub, GATE_FOR_PROGRAM);

	struct table_pointer gdt_pointer = {sizeof gdt - 1, (uintptr_t)gdt};
	struct table_pointer idt_pointer = {sizeof idt - 1, (uintptr_t)idt};
	__asm__ volatile("lgdt %0\n\tlidt %1\n\tltr %w2" : : "m"(gdt_pointer), "m"(idt_pointer), "r"(TASK));
}

void machine_enter_thread(const struct thread *t)
{
	task_segment[1] = (uintptr_t)(&t->frame + 1);
	gdt[THREAD_SLOT] = t->thread_pointer;
}

/* value points to a struct gdt_slot: the one slot that there is, or any. */
long machine_set_thread_pointer(struct thread *t, uintptr_t value)
{
	struct gdt_slot slot;
	if (!user_read(&slot, value, sizeof slot))
		return -LINUX_EFAULT;
	if (slot.flags != GDT_SLOT_FLAT || (slot.number != GDT_SLOT_ANY && slot.number != THREAD_SLOT))
		return -LINUX_EINVAL;
	slot.number = THREAD_SLOT;
	if (!user_write(value, &slot.number, sizeof slot.number))
		return -LINUX_EFAULT;
	t->thread_pointer = descriptor(slot.base, slot.limit, 0xf2, 0xc);
	return 0;
}
