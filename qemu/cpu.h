/* SPDX-License-Identifier: MIT */
/* Instructions that C has no words for; the same on both machines. */
#ifndef QEMU_CPU_H
#define QEMU_CPU_H

#include <stddef.h>
#include <stdint.h>

static inline void out8(uint16_t port, uint8_t value)
{
	__asm__ volatile("outb %0, %1" : : "a"(value), "Nd"(port));
}

static inline uint8_t in8(uint16_t port)
{
	uint8_t value;
	__asm__ volatile("inb %1, %0" : "=a"(value) : "Nd"(port));
	return value;
}

static inline uint32_t in32(uint16_t port)
{
	uint32_t value;
	__asm__ volatile("inl %1, %0" : "=a"(value) : "Nd"(port));
	return value;
}

static inline void out_bytes(uint16_t port, const void *p, size_t len)
{
	__asm__ volatile("rep outsb" : "+S"(p), "+c"(len) : "d"(port) : "memory");
}

/* The address whose use made the last page fault. */
static inline uintptr_t cpu_fault_address(void)
{
	uintptr_t address;
	__asm__ volatile("mov %%cr2, %0" : "=r"(address));
	return address;
}

/* After a change of the page tables. */
static inline void cpu_forget_pages(void)
{
	uintptr_t tables;
	__asm__ volatile("mov %%cr3, %0\n\tmov %0, %%cr3" : "=r"(tables) : : "memory");
}

/* Sleeps until the next tick. */
static inline void cpu_idle(void)
{
	__asm__ volatile("sti\n\thlt\n\tcli" : : : "memory");
}

#endif
