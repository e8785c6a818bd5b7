/* SPDX-License-Identifier: MIT */
#include "qemu/report.h"

#include <stdarg.h>

#include "qemu/areas.h"
#include "qemu/bytes.h"
#include "qemu/calls.h"
#include "qemu/cpu.h"
#include "qemu/frames.h"
#include "qemu/ports.h"
#include "qemu/random.h"
#include "qemu/thread.h"

bool verbose;

static void put(const char *s)
{
	out_bytes(PORT_REPORT, s, bytes_length(s));
}

static void put_number(uintptr_t value, unsigned base)
{
	char digits[24], *p = digits + sizeof digits;
	*--p = '\0';
	do
		*--p = "0123456789abcdef"[value % base];
	while (value /= base);
	put(p);
}

void report(const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	for (const char *p = format; *p; p++) {
		if (*p != '%') {
			out8(PORT_REPORT, (uint8_t)*p);
			continue;
		}
		switch (*++p) {
		case 's': put(va_arg(arguments, const char *)); break;
		case 'u': put_number(va_arg(arguments, unsigned), 10); break;
		default: /* lx */
			p++;
			put_number(va_arg(arguments, unsigned long), 16);
		}
	}
	va_end(arguments);
	put("\n");
}

/* What the program has mapped itself and not unmapped. */
static void report_mappings(void)
{
	unsigned count = 0, pages = 0;
	for (const struct area *a = area_at(0); a; a = a->next)
		if (a->kind == AREA_MAPPING) {
			count++;
			pages += (unsigned)((a->end - a->start) / PAGE_SIZE);
		}
	report("mappings left: %u, of %u KiB", count, pages * 4);
}

void machine_stop(int status)
{
	report("status %u", (unsigned)status);
	out8(PORT_EXIT, EXIT_VALUE);
	for (;;)
		cpu_idle();
}

void machine_end(int status)
{
	if (verbose) {
		calls_report();
		report("random numbers from %s", random_source());
		report_mappings();
	}
	areas_end();
	threads_drop_all();
	if (verbose)
		report("pages free: %u, at the start %u", (unsigned)(frames.free - frames.promised), (unsigned)frames.at_start);
	machine_stop(status);
}
