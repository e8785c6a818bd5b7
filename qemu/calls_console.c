/* SPDX-License-Identifier: MIT */
/*
 * Files 0, 1 and 2. Output goes out at once, a page at a time. Input comes by the serial port, a
 * line at most; freehold-boot says where it ends:
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

static bool ended, plain;

/* Whether a byte has come, or comes soon. */
static bool more(void)
{
	for (int tries = 1000; tries; tries--)
		if (in8(SERIAL_STATE) & 1)
			return true;
	return false;
}

/* The next byte, if there is one. */
static bool receive(char *to)
{
	while (!ended && more()) {
		char c = (char)in8(PORT_INPUT);
		if (plain || (c != INPUT_END && c != INPUT_PLAIN && c != INPUT_LOST)) {
			plain = false;
			*to = c;
			return true;
		}
		plain = c == INPUT_PLAIN;
		ended = c == INPUT_END;
	}
	return false;
}

static long input(uintptr_t to, size_t len)
{
	static bool ready;
	size_t done = 0, one = 1;
	char *at = NULL;
	if (!ready)
		out8(SERIAL_QUEUE, QUEUE_ON);
	ready = true;
	while (done < len && (!done || *at != '\n')) {
		at = user_bytes(to + done, LINUX_PROT_WRITE, &one);
		if (!at || !receive(at))
			break;
		done++;
	}
	if (done || ended || !len)
		return (long)done;
	if (!at)
		return -LINUX_EFAULT;
	thread_wait(NO_WORD, 0, clock_now() + SECOND / 1000);
	return AGAIN_LATER;
}

static long output(long fd, uintptr_t from, size_t len)
{
	for (size_t done = 0, part; done < len; done += part) {
		part = len - done;
		const char *bytes = user_bytes(from + done, LINUX_PROT_READ, &part);
		if (!bytes)
			return done ? (long)done : -LINUX_EFAULT;
		out_bytes(fd == 1 || console_merged ? PORT_OUTPUT : PORT_ERROR, bytes, part);
	}
	return (long)len;
}

long call_read(const long a[6])
{
	return a[0] ? -LINUX_EBADF : input((uintptr_t)a[1], (size_t)a[2]);
}

long call_write(const long a[6])
{
	return a[0] != 1 && a[0] != 2 ? -LINUX_EBADF : output(a[0], (uintptr_t)a[1], (size_t)a[2]);
}

/* Piece by piece, up to the first that is not done whole; of input, the first that takes anything. */
static long list(const long a[6], bool out)
{
	struct piece piece;
	long done = 0;
	if (out ? a[0] != 1 && a[0] != 2 : a[0] != 0)
		return -LINUX_EBADF;
	if (a[2] < 0 || a[2] > LIST_MOST)
		return -LINUX_EINVAL;
	for (long i = 0; i < a[2]; i++) {
		if (!user_read(&piece, (uintptr_t)a[1] + (size_t)i * sizeof piece, sizeof piece))
			return done ? done : -LINUX_EFAULT;
		long part = out ? output(a[0], piece.start, piece.len) : input(piece.start, piece.len);
		if (part < 0)
			return done ? done : part;
		done += part;
		if ((size_t)part < piece.len || (done && !out))
			break;
	}
	return done;
}

long call_readv(const long a[6])
{
	return list(a, false);
}

long call_writev(const long a[6])
{
	return list(a, true);
}
