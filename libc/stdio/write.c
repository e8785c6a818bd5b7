/* SPDX-License-Identifier: MIT */
/*
 * Output, down to the descriptor, and what remains of it at exit and fork. All streams are known
 * here, so that a program that writes to any also flushes them when it ends.
 */
#include <errno.h>
#include <string.h>

#include "libc/alias.h"
#include "libc/stdio/file.h"
#include "libc/stdio/raw.h"
#include "libc/stdlib/exit.h"
#include "libc/thread/atfork.h"
#include "sys/linux/thread.h"

FILE *file_list;
struct lock file_list_mutex;

/* The standard streams' own files define these names as well, and win when they are linked. */
static FILE *volatile unused;
WEAK_ALIAS(unused, stdin_used);
WEAK_ALIAS(unused, stdout_used);
WEAK_ALIAS(unused, stderr_used);

void file_decide(FILE *f)
{
	if (!(f->flags & FILE_UNDECIDED))
		return;
	f->flags &= ~(unsigned)FILE_UNDECIDED;
	char size[8]; /* struct winsize: rows, columns, pixels */
	if (sys_ioctl(f->fd, LINUX_TIOCGWINSZ, size) == 0)
		f->flush_char = '\n';
}

/* A program that reads has read.c, and the real one. */
static void nothing_read(FILE *f)
{
	(void)f;
}
WEAK_ALIAS(nothing_read, file_unread_input);

bool file_begin_write(FILE *f)
{
	if (f->write_end)
		return true;
	if (f->flags & FILE_NO_WRITE) {
		f->flags |= FILE_ERROR;
		errno = EBADF;
		return false;
	}
	if (f->read_end)
		file_unread_input(f);
	f->read_pos = f->read_end = NULL;
	file_decide(f);
	f->write_pos = f->buf;
	f->write_end = f->buf + f->size;
	return true;
}

/*
 * Writes the buffer and then len bytes of data. Returns how many of those went; when not all did,
 * what is left of the buffer waits at its start for another try.
 */
static size_t drain(FILE *f, const unsigned char *data, size_t len)
{
	unsigned char *from = f->buf;
	size_t kept = (size_t)(f->write_pos - from);
	size_t taken = 0;
	while (kept || taken < len) {
		long n = raw_write(f, from, kept, data + taken, len - taken);
		if (n <= 0) {
			f->flags |= FILE_ERROR;
			errno = n ? (int)-n : EIO;
			break;
		}
		size_t of_buffer = (size_t)n < kept ? (size_t)n : kept;
		from += of_buffer;
		kept -= of_buffer;
		taken += (size_t)n - of_buffer;
	}
	f->write_pos = f->buf + kept;
	if (kept)
		memmove(f->buf, from, kept);
	return taken;
}

bool file_flush(FILE *f)
{
	if (!f->write_end)
		return true;
	drain(f, f->buf, 0);
	return f->write_pos == f->buf;
}

/* How much of data may not wait in the buffer. */
static size_t urgent(FILE *f, const unsigned char *data, size_t len)
{
	if (f->flush_char < 0)
		return 0;
	while (len && data[len - 1] != f->flush_char)
		len--;
	return len;
}

static void keep(FILE *f, const unsigned char *data, size_t len)
{
	memcpy(f->write_pos, data, len);
	f->write_pos += len;
}

size_t file_write(FILE *f, const void *buf, size_t len)
{
	if (!file_begin_write(f))
		return 0;

	const unsigned char *data = buf;
	size_t room = (size_t)(f->write_end - f->write_pos);
	size_t taken = 0;
	size_t now = urgent(f, data, len);
	if (len - now > (now ? f->size : room + f->size))
		now = len;

	if (now) {
		taken = drain(f, data, now);
		if (taken < now)
			return taken;
	} else if (len > room) {
		keep(f, data, room); /* so that the descriptor sees whole blocks */
		if (!file_flush(f))
			return room;
		taken = room;
	}
	keep(f, data + taken, len - taken);
	return len;
}

/* In a program that can have threads libc/thread/ has the real one. */
static bool alone(FILE *f)
{
	(void)f;
	return true;
}
WEAK_ALIAS(alone, file_hold_at_exit);

/* Input that was not used goes back to whoever shares the descriptor. The stream stays held. */
static void close_down(FILE *f)
{
	if (!f || !file_hold_at_exit(f))
		return;
	file_flush(f);
	if (f->read_pos != f->read_end)
		file_unread_input(f);
}

void stdio_exit(void)
{
	file_list_lock();
	for (FILE *f = file_list; f; f = f->next)
		close_down(f);
	close_down(stdin_used);
	close_down(stdout_used);
	close_down(stderr_used);
}

/*
 * Across fork the list is held, streams are not: a thread may hold one for as long as it waits for
 * input. In the child such a stream is in the middle of something that nobody will finish, so it
 * starts afresh, without the bytes in its buffer; those are the parent's to write.
 */
static void take_over(FILE *f)
{
	if (!f || !f->lock.word || f->holder == thread_self())
		return;
	f->read_pos = f->read_end = f->write_pos = f->write_end = NULL;
	f->lock.word = LOCK_FREE;
	f->holder = NULL;
	f->depth = 0;
}

void stdio_fork(enum fork_step step)
{
	if (step == FORK_PREPARE) {
		file_list_lock();
		return;
	}
	if (step == FORK_CHILD) {
		take_over(stdin_used);
		take_over(stdout_used);
		take_over(stderr_used);
		for (FILE *f = file_list; f; f = f->next)
			take_over(f);
	}
	file_list_unlock();
}
