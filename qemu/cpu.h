/* SPDX-License-Identifier: MIT */
/* Instructions that C has no words for; the same on both machines. */
#ifndef QEMU_CPU_H
#define QEMU_CPU_H

#include <stdbool.h>
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

static inline void cpu_forget_page(uintptr_t address)
{
	__asm__ volatile("invlpg (%0)" : : "r"(address) : "memory");
}

/* Sleeps until the next tick. */
static inline void cpu_idle(void)
{
	__asm__ volatile("sti\n\thlt\n\tcli" : : : "memory");
}

/* Two divisions of 64 bits by 32, as on paper: i386's compilers would call libgcc, which is not here. */
static inline uint64_t divide(uint64_t n, uint32_t by, uint32_t *rest)
{
	uint32_t high = (uint32_t)(n >> 32), low;
	__asm__("divl %4" : "=a"(low), "=d"(*rest) : "a"((uint32_t)n), "d"(high % by), "r"(by));
	return (uint64_t)(high / by) << 32 | low;
}

/* FPU and SSE registers: 512 bytes, aligned to 16. */
static inline void fpu_save(void *to)
{
	__asm__ volatile("fxsave (%0)" : : "r"(to) : "memory");
}

static inline void fpu_load(const void *from)
{
	__asm__ volatile("fxrstor (%0)" : : "r"(from) : "memory");
}

#endif
