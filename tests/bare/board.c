/* SPDX-License-Identifier: MIT */
#include "tests/bare/board.h"

#include <unistd.h>

#include "qemu/cpu.h"
#include "qemu/ports.h"

/* The protocol's structures. */
struct start_info {
	uint32_t magic, version, flags, modules_count;
	uint64_t modules, command_line, acpi, memory;
	uint32_t memory_count, reserved;
};
struct memory {
	uint64_t start, len;
	uint32_t type, reserved;
};

#define MEMORY_RAM 1
#define REACHED ((uint64_t)1 << 30) /* what entry.S makes tables for */

extern char image_end[]; /* image.ld */

static const struct start_info *start_info;

void board_write(const char *text, size_t len)
{
	out_bytes(PORT_OUTPUT, text, len);
}

void board_exit(int status)
{
	out8(PORT_EXIT, status ? EXIT_VALUE + 1 : EXIT_VALUE);
	for (;;)
		__asm__ volatile("cli\n\thlt");
}

uintptr_t board_interrupts_off(void)
{
	uintptr_t flags;
	__asm__ volatile("pushf\n\tpop %0\n\tcli" : "=r"(flags) : : "memory");
	return flags;
}

void board_interrupts_restore(uintptr_t flags)
{
	__asm__ volatile("push %0\n\tpopf" : : "r"(flags) : "memory", "cc");
}

size_t board_memory(unsigned n, void **start)
{
	const struct memory *memory = (const struct memory *)(uintptr_t)start_info->memory;
	for (uint32_t i = 0; i < start_info->memory_count; i++) {
		uint64_t from = memory[i].start, end = from + memory[i].len;
		uint64_t image = (uintptr_t)image_end;
		from = from < image ? image : from;
		end = end < REACHED ? end : REACHED;
		if (memory[i].type != MEMORY_RAM || from >= end || n--)
			continue;
		*start = (void *)(uintptr_t)from;
		return (size_t)(end - from);
	}
	return 0;
}

void board_main(uint32_t info)
{
	start_info = (const struct start_info *)(uintptr_t)info;
	board_exit(main());
}

/* What tests/check.h needs of a C library. */

static char emulated[] = "CHECK_EMULATED=1";
static char *variables[] = {emulated, NULL};
char **environ = variables;

ssize_t write(int fd, const void *p, size_t len)
{
	(void)fd;
	board_write(p, len);
	return (ssize_t)len;
}

void _exit(int status)
{
	board_exit(status);
}
