/* SPDX-License-Identifier: MIT */
/*
 * Files 0, 1 and 2, and what the shim itself has to say. Output goes out at once. Input comes by the serial port,
 * a line at most; freehold-boot says where it ends:
 *
 *   INPUT_END           the end of the file
 *   INPUT_PLAIN, byte   that byte, which would mean one of these
 *   INPUT_LOST          nothing: comes first, since the port drops a byte when its queue is turned on
 */
#include <stdarg.h>

#include "qemu/cpu.h"
#include "qemu/ports.h"
#include "qemu/shim.h"

#define INPUT_END 0x04
#define INPUT_PLAIN 0x10
#define INPUT_LOST 0x16

struct call calls[CALLS];
static bool ended;

/* The next byte, if there is one or one comes soon. */
static bool receive(char *to)
{
	static bool plain;
	for (int tries = 1000; tries && !ended; tries--) {
		if (!(in8(PORT_INPUT_STATE) & 1))
			continue;
		*to = (char)in8(PORT_INPUT);
		bool means = !plain && (*to == INPUT_END || *to == INPUT_PLAIN || *to == INPUT_LOST);
		plain = means && *to == INPUT_PLAIN;
		ended = means && *to == INPUT_END;
		if (!means)
			return true;
	}
	return false;
}

static long input(uintptr_t to, size_t len)
{
	size_t done = 0;
	for (char c = 0; done < len && c != '\n'; done++) {
		if (!user_ready(to + done, 1, LINUX_PROT_WRITE))
			return done ? (long)done : -LINUX_EFAULT;
		if (!receive(&c))
			break;
		*(char *)(to + done) = c;
	}
	if (!done && !ended && len)
		thread_wait(NO_WORD, 0, clock_now() + SECOND / 1000, CALL_AGAIN);
	return (long)done;
}

long console_transfer(bool out, int fd, uintptr_t at, size_t len)
{
	if (out ? fd != 1 && fd != 2 : fd)
		return -LINUX_EBADF;
	if (!out)
		return input(at, len);
	if (!user_ready(at, len, LINUX_PROT_READ))
		return -LINUX_EFAULT;
	out_bytes(fd == 1 ? PORT_OUTPUT : PORT_ERROR, (const void *)at, len);
	return (long)len;
}

static void put_number(size_t value, unsigned base)
{
	if (value >= base)
		put_number(value / base, base);
	out8(PORT_REPORT, (uint8_t)"0123456789abcdef"[value % base]);
}

void report(const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	for (const char *p = format; *p; p++) {
		if (*p != '%') {
			out8(PORT_REPORT, (uint8_t)*p);
		} else if (*++p == 's') {
			for (const char *s = va_arg(arguments, const char *); *s; s++)
				out8(PORT_REPORT, (uint8_t)*s);
		} else {
			put_number(va_arg(arguments, size_t), *++p == 'x' ? 16 : 10);
		}
	}
	va_end(arguments);
	out8(PORT_REPORT, '\n');
}

void machine_stop(int status)
{
	report("status %zu", (size_t)status);
	out8(PORT_EXIT, EXIT_VALUE);
	for (;;)
		cpu_idle();
}

void machine_end(int status)
{
	for (size_t nr = 0; nr < CALLS; nr++)
		if (calls[nr].made)
			report("call %zu: %zu", nr, calls[nr].made);
	report("mappings left: %zu KiB", space_mapped(page_ceil(program_break), STACK_LOWEST) * 4);
	space_end();
	while (thread_drop())
		;
	report("pages free: %zu, at the start %zu", frames.free - frames.promised, frames.at_start);
	machine_stop(status);
}
