/* SPDX-License-Identifier: MIT */
/*
 * From entry.S to the program. The machine was started by the PVH protocol: a structure in low
 * memory says where the program is, which qemu puts near memory's end. At STRINGS_AT are strings,
 * one after the other:
 *
 *   VERBOSE MERGED SEED TIME COUNT ARGUMENT ... ENVIRONMENT ... ""
 *
 * The first five are numbers. MERGED: files 1 and 2 are one; SEED: empty for none; TIME: seconds
 * since 1970; COUNT: of arguments.
 */
#include "qemu/areas.h"
#include "qemu/bytes.h"
#include "qemu/calls.h"
#include "qemu/clock.h"
#include "qemu/frames.h"
#include "qemu/machine.h"
#include "qemu/ports.h"
#include "qemu/program.h"
#include "qemu/random.h"
#include "qemu/report.h"
#include "qemu/tables.h"
#include "qemu/thread.h"

/* The beginnings of the protocol's structures; addresses are physical. */
struct start_info {
	uint32_t magic, version, flags, modules_count;
	uint64_t modules;
};
struct module {
	uint64_t start, len;
};

_Noreturn void boot_main(uint32_t info_at); /* entry.S */

/* The number at *from, which moves on to the next string. */
static uint64_t number(const char **from)
{
	uint64_t n = 0;
	for (; **from; ++*from)
		n = n * 10 + (unsigned)(**from - '0');
	++*from;
	return n;
}

void boot_main(uint32_t info_at)
{
	const struct start_info *info = direct(info_at);
	const char *word = direct(STRINGS_AT);
	machine_init();
	verbose = number(&word);
	console_merged = number(&word);
	bool seeded = *word;
	random_begin(seeded, number(&word));
	time_of_day = number(&word);
	struct strings strings = {.arguments = (size_t)number(&word)};
	strings.first = word;
	for (; strings.count < strings.arguments || word[strings.len]; strings.count++)
		strings.len += bytes_length(word + strings.len) + 1;

	const struct module *file = direct((uintptr_t)info->modules);
	if (!info->modules_count)
		machine_die(STATUS_REFUSED, "no program: it is expected as the initial ram disk");
	if (file->start + file->len > DIRECT_SIZE)
		machine_die(STATUS_REFUSED, "the program lies beyond the memory that is used here");
	frames_begin(physical(word) + strings.len, (uintptr_t)file->start);
	tables_init();
	clock_init();
	program_load(direct((uintptr_t)file->start), (size_t)file->len);
	threads_begin(program.entry, program_stack(&strings));
	frame_resume(threads_next());
}
