/* SPDX-License-Identifier: MIT */
#include "qemu/machine.h"

#include "qemu/areas.h"
#include "qemu/cpu.h"
#include "qemu/thread.h"
#include "sys/linux/abi.h"

#define TRAPS 48

/* entry.S */
extern char trap_stubs[], syscall_entry[];

/* The processor's, of 26 words: the second and third are the stack for traps from the program. */
uint32_t task_segment[26];

uint64_t gdt[] = { /* entry.S begins with it too */
	0,
	0x00af9b000000ffff, /* KERNEL_CODE: 64-bit */
	0x00cf93000000ffff, /* KERNEL_DATA */
	0x00affb000000ffff, /* USER_CODE */
	0x00cff3000000ffff, /* USER_DATA */
	0, 0,               /* TASK */
};

static struct gate {
	uint16_t low, selector, kind, middle;
	uint32_t high, reserved;
} idt[TRAPS];

struct __attribute__((packed)) table_pointer {
	uint16_t limit;
	uint64_t base;
};

#define MSR_STAR 0xc0000081
#define MSR_SYSCALL_ENTRY 0xc0000082
#define MSR_SYSCALL_FLAGS 0xc0000084
#define MSR_FS_BASE 0xc0000100
#define FLAGS_CLEARED 0x44700 /* AC, NT, DF, IF, TF */

#define GATE_INTERRUPT 0x8e00     /* interrupts off; for the processor */
#define GATE_FOR_PROGRAM 0xee00   /* the program may raise it too */

static void set_gate(struct gate *gate, const char *to, uint16_t kind)
{
	uintptr_t at = (uintptr_t)to;
	*gate = (struct gate){(uint16_t)at, KERNEL_CODE, kind, (uint16_t)(at >> 16), (uint32_t)(at >> 32), 0};
}

void machine_init(void)
{
	uintptr_t task = (uintptr_t)task_segment;
	task_segment[25] = sizeof task_segment << 16; /* no map of ports: none is the program's */
	gdt[TASK / 8] = (sizeof task_segment - 1) | (task & 0xffffff) << 16 | 0x89ull << 40 |
	                (task >> 24 & 0xff) << 56;
	gdt[TASK / 8 + 1] = task >> 32;
	for (int i = 0; i < TRAPS; i++)
		set_gate(&idt[i], trap_stubs + 16 * i, i == 3 || i == 4 ? GATE_FOR_PROGRAM : GATE_INTERRUPT);

	struct table_pointer gdt_pointer = {sizeof gdt - 1, (uintptr_t)gdt};
	struct table_pointer idt_pointer = {sizeof idt - 1, (uintptr_t)idt};
	__asm__ volatile("lgdt %0\n\tlidt %1\n\tltr %w2" : : "m"(gdt_pointer), "m"(idt_pointer), "r"(TASK));
	__asm__ volatile("mov %0, %%ds\n\tmov %0, %%es\n\tmov %0, %%ss" : : "r"(KERNEL_DATA));

	msr_write(MSR_STAR, (uint64_t)KERNEL_CODE << 32);
	msr_write(MSR_SYSCALL_ENTRY, (uintptr_t)syscall_entry);
	msr_write(MSR_SYSCALL_FLAGS, FLAGS_CLEARED);
}

void machine_enter_thread(const struct thread *t)
{
	uintptr_t stack = (uintptr_t)(&t->frame + 1);
	task_segment[1] = (uint32_t)stack;
	task_segment[2] = (uint32_t)(stack >> 32);
	msr_write(MSR_FS_BASE, t->thread_pointer);
}

long machine_set_thread_pointer(struct thread *t, uintptr_t value)
{
	if (value >= USER_END)
		return -LINUX_EPERM;
	t->thread_pointer = value;
	return 0;
}
