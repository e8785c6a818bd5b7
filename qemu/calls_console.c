/* SPDX-License-Identifier: MIT */
/*
 * Files 0, 1 and 2. Output goes out at once, a page at a time. Input comes by the serial port a
 * line at a time, as from a terminal; freehold-boot says where it ends:
 *
 *   INPUT_END           the end of the file
 *   INPUT_PLAIN, byte   that byte, which would mean one of these
 *   INPUT_LOST          nothing: comes first, since the port drops a byte when its queue is turned on
 */
#include "qemu/calls.h"
#include "qemu/clock.h"
#include "qemu/cpu.h"
#include "qemu/ports.h"
#include "qemu/thread.h"
#include "qemu/user.h"
#include "sys/linux/abi.h"

#include <stdbool.h>

#define INPUT_END 0x04
#define INPUT_PLAIN 0x10
#define INPUT_LOST 0x16

#define SERIAL_QUEUE (PORT_INPUT + 2)
#define QUEUE_ON 0xc1 /* more than one byte may wait there, up to 14 come at a time */
#define SERIAL_STATE (PORT_INPUT + 5) /* bit 0: a byte has come */

#define LIST_MOST 1024

/* struct iovec */
struct piece {
	uintptr_t start;
	size_t len;
};

bool console_merged;

static char line[1024];
static size_t line_start, line_end;
static bool ended, plain;

/* Whether a byte has come, or comes soon. */
static bool more(void)
{
	for (int tries = 1000; tries; tries--)
		if (in8(SERIAL_STATE) & 1)
			return true;
	return false;
}

/* Takes what has come; whether there is enough for an answer. */
static bool receive(void)
{
	static size_t got;
	static bool ready;
	if (ended || line_start < line_end)
		return true;
	if (!ready)
		out8(SERIAL_QUEUE, QUEUE_ON);
	ready = true;
	while (more()) {
		char c = (char)in8(PORT_INPUT);
		if (!plain && (c == INPUT_PLAIN || c == INPUT_LOST)) {
			plain = c == INPUT_PLAIN;
			continue;
		}
		ended = c == INPUT_END && !plain;
		plain = false;
		if (!ended)
			line[got++] = c;
		if (ended || c == '\n' || got == sizeof line) {
			line_start = 0;
			line_end = got;
			got = 0;
			return true;
		}
	}
	return false;
}

static long input(uintptr_t to, size_t len)
{
	if (!receive()) {
		thread_wait(NO_WORD, 0, clock_now() + SECOND / 1000);
		return AGAIN_LATER;
	}
	size_t part = line_end - line_start;
	part = part < len ? part : len;
	if (!user_write(to, line + line_start, part))
		return -LINUX_EFAULT;
	line_start += part;
	return (long)part;
}

static long output(long fd, uintptr_t from, size_t len)
{
	size_t done = 0;
	while (done < len) {
		size_t part;
		const char *bytes = user_bytes(from + done, LINUX_PROT_READ, &part);
		if (!bytes)
			return done ? (long)done : -LINUX_EFAULT;
		part = part < len - done ? part : len - done;
		out_bytes(fd == 1 || console_merged ? PORT_OUTPUT : PORT_ERROR, bytes, part);
		done += part;
	}
	return (long)done;
}

long call_read(const long a[6])
{
	if (a[0] != 0)
		return -LINUX_EBADF;
	return a[2] ? input((uintptr_t)a[1], (size_t)a[2]) : 0;
}

long call_write(const long a[6])
{
	if (a[0] != 1 && a[0] != 2)
		return -LINUX_EBADF;
	return output(a[0], (uintptr_t)a[1], (size_t)a[2]);
}

/* The first piece that takes anything. */
long call_readv(const long a[6])
{
	struct piece piece;
	if (a[0] != 0)
		return -LINUX_EBADF;
	if (a[2] < 0 || a[2] > LIST_MOST)
		return -LINUX_EINVAL;
	for (long i = 0; i < a[2]; i++) {
		if (!user_read(&piece, (uintptr_t)a[1] + (size_t)i * sizeof piece, sizeof piece))
			return -LINUX_EFAULT;
		if (piece.len)
			return input(piece.start, piece.len);
	}
	return 0;
}

long call_writev(const long a[6])
{
	struct piece piece;
	long done = 0;
	if (a[0] != 1 && a[0] != 2)
		return -LINUX_EBADF;
	if (a[2] < 0 || a[2] > LIST_MOST)
		return -LINUX_EINVAL;
	for (long i = 0; i < a[2]; i++) {
		if (!user_read(&piece, (uintptr_t)a[1] + (size_t)i * sizeof piece, sizeof piece))
			return done ? done : -LINUX_EFAULT;
		long part = output(a[0], piece.start, piece.len);
		if (part < 0)
			return done ? done : part;
		done += part;
		if ((size_t)part < piece.len)
			break;
	}
	return done;
}
