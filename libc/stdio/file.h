/* SPDX-License-Identifier: MIT */
/*
 * A stream. It is idle, reading or writing:
 *
 *   state   | read_pos..read_end         | write_pos, write_end
 *   idle    | both NULL                  | both NULL
 *   reading | unread input, may be empty | both NULL
 *   writing | both NULL                  | buf..write_pos is unwritten, write_end = buf + size
 *
 *   1. in - FILE_PUSHBACK <= read_pos <= read_end <= in + in_size while reading
 *   2. buf <= write_pos <= write_end while writing
 *   3. an unbuffered stream has size 0 and in_size 1
 *   4. flush_char is '\n' when line buffered, else -1
 *   5. the descriptor's offset is the stream's position, plus unread input, minus unwritten output
 *
 * Functions called file_* expect the caller to hold the stream; public ones take it themselves.
 * All take a stream that is open, report by their answer, and set the indicators and errno.
 */
#ifndef LIBC_STDIO_FILE_H
#define LIBC_STDIO_FILE_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "sys/lock.h"

#define FILE_PUSHBACK 8 /* bytes that ungetc can give back ahead of the input buffer */

enum {
	FILE_NO_READ = 1,
	FILE_NO_WRITE = 2,
	FILE_APPEND = 4,
	FILE_EOF = 8,
	FILE_ERROR = 16,
	FILE_UNDECIDED = 32, /* line buffered if this is a terminal: asked at the first use */
	FILE_CHOSEN = 64,    /* buffering was set by setvbuf and outlives freopen */
	FILE_UTF8 = 128,     /* wide characters are of UTF-8 in any locale */
};

/* A buffer of the usual size, with room for pushed-back bytes ahead of it. */
struct file_space {
	unsigned char pushback[FILE_PUSHBACK];
	unsigned char bytes[BUFSIZ];
};

/*
 * What a stream is over when it is no descriptor. Each answers like its system call, -errno on
 * failure; seek puts the new offset into *at. The table is the first member of what the stream is
 * over, which lies in memory from malloc; close gives that back.
 */
struct file_ops {
	long (*read)(FILE *f, void *buf, size_t len);
	long (*write)(FILE *f, const void *buf, size_t len);
	long (*seek)(FILE *f, int64_t off, int whence, int64_t *at);
	long (*close)(FILE *f);
};

struct __FILE {
	unsigned char *read_pos, *read_end;
	unsigned char *write_pos, *write_end;
	int flush_char;
	unsigned flags;
	int fd; /* -1: no descriptor: reads as an ended file */
	unsigned char *buf; /* for output */
	size_t size;
	unsigned char *in; /* for input */
	size_t in_size;
	struct file_space *space; /* the stream's own, whatever setvbuf chose */
	FILE **link, *next; /* in the list of opened streams; link NULL: not there, not from malloc */
	struct lock lock; /* see Locks */
	unsigned depth;
	void *holder;
	struct file_ops *ops; /* NULL: the descriptor; else fd is -1 */
	unsigned char tiny[FILE_PUSHBACK + 1]; /* input buffer of an unbuffered stream */
	signed char width; /* 0: not oriented, < 0: bytes, > 0: wide characters */
	int child;         /* popen's; 0: none */
};

/* A standard stream before its first use; flags beside FILE_UNDECIDED or FILE_CHOSEN. */
#define FILE_STANDARD(file_fd, file_flags, file_space) \
	{ \
		.fd = (file_fd), .flags = (file_flags), .flush_char = -1, \
		.buf = (file_space).bytes, .size = BUFSIZ, .in = (file_space).bytes, \
		.in_size = BUFSIZ, .space = &(file_space), \
	}

/*
 * Locks (lock.c). A stream's lock knows its holder, who may take it again. It is not taken while the
 * process has one thread, but flockfile's is, which outlives the call:
 *
 *   lock | holder | depth |
 *   free | NULL   | 0     | free, or in use by the only thread
 *   held | thread | n     | taken n + 1 times by that thread
 */
bool file_try_hold(FILE *f);

/* Weak: only a program that may come to call them, since it calls file_try_hold, links them. */
__attribute__((weak)) void file_hold(FILE *f);
__attribute__((weak)) void file_let_go(FILE *f); /* does nothing unless the caller is the holder */

/* For good, unless another thread has it and may never be done. */
bool file_hold_at_exit(FILE *f);

static inline void file_lock(FILE *f)
{
	if (sys_threaded || f->holder)
		file_hold(f);
}

static inline void file_unlock(FILE *f)
{
	if (atomic_load_pointer_relaxed(&f->holder))
		file_let_go(f);
}

/* Writing (write.c) */

/* Makes the stream ready to write; decides its buffering. False: it cannot. */
bool file_begin_write(FILE *f);

/* Takes len bytes of buf, buffered as the stream is; how many it took, fewer on error. */
size_t file_write(FILE *f, const void *buf, size_t len);

/* Writes what is buffered. False: something is left. */
bool file_flush(FILE *f);

/* Decides an undecided stream: line buffered on a terminal. */
void file_decide(FILE *f);

static inline int file_putc(FILE *f, int c)
{
	unsigned char byte = (unsigned char)c;
	if (f->write_pos < f->write_end && byte != f->flush_char)
		return *f->write_pos++ = byte;
	return file_write(f, &byte, 1) ? byte : EOF;
}

/*
 * Gives an unbuffered stream a buffer for the length of one call, so that its output goes in one
 * piece. False: it has a buffer already (do not give it back then).
 */
static inline bool file_borrow(FILE *f, void *buf, size_t size)
{
	if (f->size || !file_begin_write(f))
		return false;
	f->buf = f->write_pos = buf;
	f->size = size;
	f->write_end = f->buf + size;
	return true;
}

/* The end of file_borrow: writes, and drops what cannot be written. False: something was. */
static inline bool file_give_back(FILE *f)
{
	bool whole = file_flush(f);
	f->buf = f->write_pos = f->write_end = f->tiny;
	f->size = 0;
	return whole;
}

/* Reading (read.c) */

/* Makes the stream ready to read: output goes out first. False: it cannot. */
bool file_begin_read(FILE *f);

/* Reads into the empty input buffer. False: end of file or error. */
bool file_fill(FILE *f);

/* Up to len bytes, buffered or straight from the descriptor; fewer at the end or on error. */
size_t file_read(FILE *f, void *buf, size_t len);

static inline int file_getc(FILE *f)
{
	return f->read_pos < f->read_end || file_fill(f) ? *f->read_pos++ : EOF;
}

/* c is to be read next. EOF: no room, or c is EOF. */
int file_ungetc(FILE *f, int c);

/* Input that is in the buffer. */
static inline size_t file_unread(const FILE *f)
{
	return (size_t)(f->read_end - f->read_pos);
}

/* Sets up f to read a string of len bytes, and then the end of file. Nothing to close. */
static inline void file_from_string(FILE *f, const char *s, size_t len)
{
	*f = (FILE){.fd = -1, .flags = FILE_NO_WRITE, .flush_char = -1};
	f->in = f->read_pos = (unsigned char *)(uintptr_t)s; /* never written: see file_ungetc */
	f->in_size = len;
	f->read_end = f->in + len;
}

/* Positions */

/* fseeko and ftello without the lock. */
int file_seek(FILE *f, off_t off, int whence);
off_t file_tell(FILE *f);

/* Puts the descriptor's offset back over unread input, where it can seek; the stream is idle. */
void file_unread_input(FILE *f);

/*
 * Streams (write.c): the opened ones in a list, the standard ones where the program uses them. The
 * constants that stdio.h declares are these under their public names: a constant of its own would
 * have to lie in .data.rel.ro, a section more in every program.
 */

extern FILE *file_list;
extern FILE *volatile stdin_used, *volatile stdout_used, *volatile stderr_used;

/* Guards the list. Who holds it may take a stream's lock, not the other way round. */
extern struct lock file_list_mutex;

static inline void file_list_lock(void)
{
	lock_acquire(&file_list_mutex);
}

static inline void file_list_unlock(void)
{
	lock_release(&file_list_mutex);
}

#endif
