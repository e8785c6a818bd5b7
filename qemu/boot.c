/* SPDX-License-Identifier: MIT */
/*
 * From entry.S to the program. The machine was started by the PVH protocol: a structure in low
 * memory says what memory there is, what the command line and where the program. Command line:
 *
 *   [-v] [merge] [seed=N] [time=N] [+NAME=VALUE ...] -- ARGUMENT ...
 *
 * A blank ends each word; %XX is the byte of that number. time: seconds since 1970; merge: files 1
 * and 2 are one; +: the environment.
 */
#include "qemu/areas.h"
#include "qemu/bytes.h"
#include "qemu/calls.h"
#include "qemu/clock.h"
#include "qemu/frames.h"
#include "qemu/machine.h"
#include "qemu/program.h"
#include "qemu/random.h"
#include "qemu/report.h"
#include "qemu/tables.h"
#include "qemu/thread.h"
#include "qemu/time.h"

/* The protocol's structures; addresses are physical. */
struct start_info {
	uint32_t magic, version, flags, modules_count;
	uint64_t modules, command_line, acpi, memory;
	uint32_t memory_count, reserved;
};
struct module {
	uint64_t start, len, command_line, reserved;
};
struct memory {
	uint64_t start, len;
	uint32_t type, reserved;
};

#define MAGIC 0x336ec578
#define MEMORY_RAM 1

extern char image_end[]; /* boot.ld */

_Noreturn void boot_main(uint32_t info_at); /* entry.S */

/* RAM above the image, but for the program's file, which is one block. The structures lie below. */
static void find_memory(const struct start_info *info, const struct module *file)
{
	const struct memory *memory = direct((uintptr_t)info->memory);
	uint64_t image = page_ceil(physical(image_end));
	uint64_t file_end = file->start + file->len;
	for (uint32_t i = 0; i < info->memory_count; i++) {
		uint64_t start = memory[i].start, end = start + memory[i].len;
		if (memory[i].type != MEMORY_RAM || start >= DIRECT_SIZE)
			continue;
		start = start < image ? image : start;
		end = end < DIRECT_SIZE ? end : DIRECT_SIZE;
		if (file->start >= end || file_end <= start) {
			frames_add((uintptr_t)start, (uintptr_t)end);
		} else {
			frames_add((uintptr_t)start, (uintptr_t)file->start);
			frames_add((uintptr_t)file_end, (uintptr_t)end);
		}
	}
	frames.at_start = frames.free;
}

static unsigned digit(char c)
{
	return c <= '9' ? (unsigned)c - '0' : (c | 32u) - 'a' + 10;
}

static uint64_t number(const char *s)
{
	uint64_t n = 0;
	while (*s >= '0' && *s <= '9')
		n = n * 10 + digit(*s++);
	return n;
}

/* The word at *from is unpacked in place to *to and ended; both move on. False at the end. */
static bool next_word(const char **from, char **to)
{
	const char *p = *from;
	char *out = *to;
	if (!*p)
		return false;
	while (*p && *p != ' ') {
		if (*p == '%' && p[1] && p[2]) {
			*out++ = (char)(digit(p[1]) << 4 | digit(p[2]));
			p += 3;
		} else {
			*out++ = *p++;
		}
	}
	*from = *p ? p + 1 : p;
	*out++ = '\0';
	*to = out;
	return true;
}

static bool begins(const char *s, const char *with)
{
	while (*with)
		if (*s++ != *with++)
			return false;
	return true;
}

/* What is not an option or the environment is left where it is unpacked, one string after another. */
static void read_command_line(char *line, struct strings *arguments, struct strings *environment)
{
	const char *from = line;
	char *to = line, *word = line;
	bool options = true;
	*environment = (struct strings){line, 0};
	*arguments = (struct strings){line, 0};
	for (; next_word(&from, &to); word = to) {
		if (!options) {
			arguments->count++;
		} else if (*word == '+') {
			environment->count++;
			bytes_copy(word, word + 1, (size_t)(to - word - 1));
			to--;
		} else {
			options = !begins(word, "--");
			if (begins(word, "-v"))
				verbose = true;
			if (begins(word, "merge"))
				console_merged = true;
			if (begins(word, "seed="))
				random_repeat(number(word + 5));
			if (begins(word, "time="))
				time_of_day = number(word + 5);
			to = word; /* its place is free */
		}
		if (!arguments->count)
			arguments->first = to;
	}
}

_Noreturn void boot_main(uint32_t info_at)
{
	const struct start_info *info = direct(info_at);
	machine_init();
	if (info->magic != MAGIC || info->version < 1)
		machine_broken("not started by PVH version 1");
	if (!info->modules_count)
		machine_die(STATUS_REFUSED, "no program: it is expected as the initial ram disk");
	const struct module *file = direct((uintptr_t)info->modules);
	if (file->start + file->len > DIRECT_SIZE)
		machine_die(STATUS_REFUSED, "the program lies beyond the memory that is used here");
	find_memory(info, file);
	tables_init();

	struct strings arguments, environment;
	read_command_line(direct((uintptr_t)info->command_line), &arguments, &environment);
	clock_init();
	program_load(direct((uintptr_t)file->start), (size_t)file->len);
	uintptr_t sp = program_stack(arguments, environment);
	struct thread *first = frame_take();
	if (!first)
		machine_die(STATUS_REFUSED, "memory is too small");
	threads_begin(first, program.entry, sp);
	frame_resume(threads_next());
}
