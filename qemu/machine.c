/* SPDX-License-Identifier: MIT */
/* The processor's descriptor tables: segments, and the ways in. */
#include "qemu/shim.h"

#define PRIVILEGE_3 0x0000600000000000

#define GATE_WORDS (sizeof(uintptr_t) / 4)
#define GATE_INTERRUPT 0x00008e0000000000 /* interrupts off */

/* entry.S */
extern char trap_stubs[], syscall_entry[];

/* The last word: no map of ports, for none is the program's. */
uint32_t task_segment[26] = {[2] = TASK_STACK_HIGH, [25] = sizeof task_segment << 16};

uint64_t gdt[] = { /* entry.S begins with it too */
	0,
	0x008f9b000000ffff | CODE_WIDTH,               /* KERNEL_CODE */
	0x00cf93000000ffff,                            /* KERNEL_DATA */
	0x008f9b000000ffff | CODE_WIDTH | PRIVILEGE_3, /* USER_CODE */
	0x00cf93000000ffff | PRIVILEGE_3,              /* USER_DATA */
	0, 0,                                          /* TASK */
	0,                                             /* i386: THREAD_SLOT */
};

static uint64_t idt[VECTORS * GATE_WORDS];

struct __attribute__((packed)) table_pointer {
	uint16_t limit;
	uintptr_t base;
};

uint64_t machine_segment(uint32_t base, uint32_t limit, uint64_t kind)
{
	return kind | (limit & 0xffff) | (base & 0xffffffull) << 16 | (limit & 0xf0000ull) << 32 |
	       (base & 0xff000000ull) << 32;
}

void machine_init(void)
{
	uint64_t task = (uintptr_t)task_segment;
	gdt[TASK / 8] = machine_segment((uint32_t)task, sizeof task_segment - 1, 0x0000890000000000);
	gdt[TASK / 8 + 1] = task >> 32;
	for (unsigned i = 0; i < VECTORS; i++) {
		uint64_t to = (uintptr_t)(trap_stubs + 16 * i);
		uint64_t open = i == 3 || i == 4 || i == VECTOR_CALL ? PRIVILEGE_3 : 0; /* the program may raise these */
		idt[i * GATE_WORDS + GATE_WORDS - 1] = to >> 32;
		idt[i * GATE_WORDS] = GATE_INTERRUPT | open | KERNEL_CODE << 16 | (to & 0xffff) | (to & 0xffff0000) << 32;
	}
	struct table_pointer gdt_at = {sizeof gdt - 1, (uintptr_t)gdt}, idt_at = {sizeof idt - 1, (uintptr_t)idt};
	__asm__ volatile("lgdt %0\n\tlidt %1\n\tltr %w2" : : "m"(gdt_at), "m"(idt_at), "r"(TASK));
	__asm__ volatile("mov %0, %%ds\n\tmov %0, %%es\n\tmov %0, %%ss" : : "r"(KERNEL_DATA));
#ifdef MSR_SYSCALL_ENTRY
	msr_write(MSR_SYSCALL_SEGMENTS, (uint64_t)KERNEL_CODE << 32);
	msr_write(MSR_SYSCALL_ENTRY, (uintptr_t)syscall_entry);
	msr_write(MSR_SYSCALL_FLAGS, 0x44700); /* cleared: AC, NT, DF, IF, TF */
#endif
}
