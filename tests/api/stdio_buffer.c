/* SPDX-License-Identifier: MIT */
/*
 * When bytes go out: every kind of buffering seen from the other end of a pipe, a terminal's own
 * choice, prompts, and what becomes of output that the other side does not take.
 */
#define _FILE_OFFSET_BITS 64
#include "tests/check.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>

static int out_end; /* where what was written can be read without waiting */

static int nonblocking(int fd)
{
	return fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK);
}

static FILE *open_pipe(const char *mode)
{
	int fds[2];
	if (!CHECK_EQ(pipe(fds), 0) || !CHECK_EQ(nonblocking(fds[0]), 0))
		_exit(1);
	out_end = fds[0];
	FILE *f = fdopen(fds[1], mode);
	if (!CHECK(f))
		_exit(1);
	return f;
}

static int close_pipe(FILE *f)
{
	int ret = fclose(f);
	close(out_end);
	return ret;
}

/* Takes what has come out. */
static char seen_bytes[200000];
static const char *seen(void)
{
	ssize_t n = read(out_end, seen_bytes, sizeof seen_bytes - 1);
	seen_bytes[n > 0 ? n : 0] = '\0';
	return seen_bytes;
}

static void full(void)
{
	FILE *f = open_pipe("w");
	fputs("one\ntwo\n", f);
	CHECK_STR(seen(), "");
	CHECK_EQ(fflush(f), 0);
	CHECK_STR(seen(), "one\ntwo\n");
	putc('x', f);
	CHECK_STR(seen(), "");
	CHECK_EQ(fflush(NULL), 0);
	CHECK_STR(seen(), "x");
	CHECK_EQ(fwrite("abc", 1, 0, f), 0);
	CHECK_EQ(fwrite("abc", 0, 5, f), 0);
	CHECK_EQ(fwrite("abc", 3, 1, f), 1);
	CHECK_EQ(fflush(f), 0);
	CHECK_STR(seen(), "abc");
	CHECK_EQ(close_pipe(f), 0);
}

/* A buffer of our own, filled to the brim byte by byte. */
static void own_buffer(size_t size)
{
	char buffer[512];
	FILE *f = open_pipe("w");
	CHECK_EQ(setvbuf(f, buffer, _IOFBF, size), 0);
	for (size_t i = 0; i < size; i++) {
		CHECK_EQ(fputc('a', f), 'a');
		CHECK_STR(seen(), "");
	}
	CHECK_EQ(fputc('b', f), 'b');
	CHECK_EQ(strlen(seen()), size);
	CHECK_EQ(fflush(f), 0);
	CHECK_STR(seen(), "b");
	CHECK_EQ(close_pipe(f), 0);
}

static void line(void)
{
	FILE *f = open_pipe("w");
	CHECK_EQ(setvbuf(f, NULL, _IOLBF, 0), 0);
	fputs("ab", f);
	CHECK_STR(seen(), "");
	putc('\n', f);
	CHECK_STR(seen(), "ab\n");
	fputs("c\nd", f);
	CHECK_STR(seen(), "c\n");
	fwrite("e\nf\ng", 1, 5, f);
	CHECK_STR(seen(), "de\nf\n");
	CHECK_EQ(fflush(f), 0);
	CHECK_STR(seen(), "g");
	CHECK_EQ(close_pipe(f), 0);
}

static void none(void)
{
	FILE *f = open_pipe("w");
	CHECK_EQ(setvbuf(f, NULL, _IONBF, 0), 0);
	putc('a', f);
	CHECK_STR(seen(), "a");
	fputs("bc", f);
	CHECK_STR(seen(), "bc");
	fwrite("d\ne", 1, 3, f);
	CHECK_STR(seen(), "d\ne");
	CHECK_EQ(close_pipe(f), 0);

	f = open_pipe("w");
	setbuf(f, NULL);
	putc('a', f);
	CHECK_STR(seen(), "a");
	CHECK_EQ(close_pipe(f), 0);

	f = open_pipe("w");
	setlinebuf(f);
	fputs("a\nb", f);
	CHECK_STR(seen(), "a\n");
	/* A change of mind writes nothing twice and loses nothing. */
	CHECK_EQ(setvbuf(f, NULL, _IONBF, 0), 0);
	fputs("c", f);
	CHECK_STR(seen(), "bc");
	CHECK_EQ(setvbuf(f, NULL, _IOFBF, 0), 0);
	fputs("d\n", f);
#ifdef __FREEHOLD__
	CHECK_STR(seen(), ""); /* the host's stream has given its buffer away for good */
#endif
	CHECK_EQ(fclose(f), 0);
#ifdef __FREEHOLD__
	CHECK_STR(seen(), "d\n");
#endif
	close(out_end);
	CHECK(setvbuf(stdout, NULL, 77, 0) != 0);
}

/* Large output does not wait, and comes after what waited. */
static void large(void)
{
	static char data[60000];
	for (size_t i = 0; i < sizeof data; i++)
		data[i] = (char)('a' + i % 23);
	FILE *f = open_pipe("w");
	fputs("<", f);
	CHECK_EQ(fwrite(data, 1, sizeof data, f), sizeof data);
	CHECK_EQ(fflush(f), 0);
	CHECK_EQ(strlen(seen()), sizeof data + 1);
	CHECK_EQ(seen_bytes[0], '<');
	CHECK_MEM(seen_bytes + 1, data, sizeof data);
	CHECK_EQ(close_pipe(f), 0);
}

/* A reader that is slower than the pipe is deep: nothing may be lost or doubled on the way. */
static void slow_reader(int kind, size_t piece)
{
	static char data[400000];
	size_t sent = 0, came = 0;
	int refused = 0;
	for (size_t i = 0; i < sizeof data; i++)
		data[i] = (char)(i % 251 ? 'a' + i / 7 % 23 : '\n');
	FILE *f = open_pipe("w");
	setvbuf(f, NULL, kind, 0);
	nonblocking(fileno(f));
	for (int rounds = 0; came < sizeof data && rounds < 4000000; rounds++) {
		size_t n = sizeof data - sent < piece ? sizeof data - sent : piece;
		size_t put = fwrite(data + sent, 1, n, f);
		sent += put;
		if (n && put == n)
			continue;
		if (n) {
			CHECK_EQ(errno, EAGAIN);
			CHECK(ferror(f));
			refused++;
		} else {
			fflush(f);
		}
		clearerr(f);
		size_t got = strlen(seen());
		CHECK_MEM(data + came, seen_bytes, got);
		came += got;
	}
	CHECK_EQ(came, sizeof data);
	CHECK(refused > 0);
	CHECK_EQ(close_pipe(f), 0);
}

/* A device that is always full. */
static void no_space(void)
{
	FILE *f = fopen("/dev/full", "w");
	if (!f)
		return;
	CHECK(fputs("some", f) >= 0);
	CHECK_EQ(ferror(f), 0);
	errno = 0;
	CHECK_EQ(fflush(f), EOF);
	CHECK_EQ(errno, ENOSPC);
	CHECK(ferror(f));
	CHECK(!feof(f));
	clearerr(f);
	CHECK(!ferror(f));
	fputs("some", f);
	errno = 0;
	CHECK_EQ(fclose(f), EOF);
	CHECK_EQ(errno, ENOSPC);

	f = fopen("/dev/full", "w");
	setvbuf(f, NULL, _IONBF, 0);
	CHECK_EQ(putc('x', f), EOF);
	CHECK_EQ(errno, ENOSPC);
	CHECK_EQ(fputs("xy", f), EOF);
	CHECK_EQ(fwrite("xyz", 1, 3, f), 0);
	CHECK(ferror(f));
	CHECK_EQ(fclose(f), 0);

	f = fopen("/dev/full", "w");
	setvbuf(f, NULL, _IOLBF, 0);
	CHECK(fputs("no newline", f) >= 0);
	CHECK_EQ(putc('\n', f), EOF);
	CHECK_EQ(errno, ENOSPC);
	fclose(f);
}

/* Reading what is not there yet is an error that passes. */
static void nothing_yet(void)
{
	int fds[2];
	CHECK_EQ(pipe(fds), 0);
	nonblocking(fds[0]);
	FILE *f = fdopen(fds[0], "r");
	errno = 0;
	CHECK_EQ(getc(f), EOF);
	CHECK_EQ(errno, EAGAIN);
	CHECK(ferror(f));
	CHECK(!feof(f));
	CHECK_EQ(write(fds[1], "ab", 2), 2);
	CHECK_EQ(getc(f), 'a');
	CHECK(ferror(f));
	clearerr(f);
	CHECK_EQ(getc(f), 'b');
	CHECK_EQ(getc(f), EOF);
	CHECK(ferror(f));
	clearerr(f);
	close(fds[1]);
	CHECK_EQ(getc(f), EOF);
	CHECK(feof(f));
	CHECK(!ferror(f));
	CHECK_EQ(fflush(f), 0);
	CHECK_EQ(fseek(f, 0, SEEK_SET), -1);
	CHECK_EQ(errno, ESPIPE);
	CHECK_EQ(ftell(f), -1);
	CHECK_EQ(errno, ESPIPE);
	CHECK_EQ(fclose(f), 0);
}

/* Parts of a line come as they are written. */
static void short_reads(void)
{
	int fds[2];
	char text[20];
	CHECK_EQ(pipe(fds), 0);
	FILE *f = fdopen(fds[0], "r");
	CHECK_EQ(write(fds[1], "one\ntw", 6), 6);
	CHECK_STR(fgets(text, 20, f), "one\n");
	CHECK_EQ(write(fds[1], "o\n", 2), 2);
	CHECK_STR(fgets(text, 20, f), "two\n");
	CHECK_EQ(write(fds[1], "end", 3), 3);
	close(fds[1]);
	CHECK_STR(fgets(text, 3, f), "en");
	CHECK_STR(fgets(text, 20, f), "d");
	CHECK(feof(f));
	CHECK(!fgets(text, 20, f));
	CHECK_STR(text, "d");
	CHECK_EQ(fclose(f), 0);
}

/* Runs with stdin and stdout on pipes; failures are told through the real descriptor 1 later. */
static void prompts(void)
{
	static struct {
		int stdin_kind, stdout_kind;
		const char *after;
	} cases[] = {
		{_IONBF, _IOLBF, "name? "},
		{_IOLBF, _IOLBF, "name? "},
		{_IOFBF, _IOLBF, ""},
		{_IONBF, _IOFBF, ""},
		{_IONBF, _IONBF, "name? "},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		int in[2], out[2];
		CHECK_EQ(pipe(in), 0);
		CHECK_EQ(pipe(out), 0);
		int old_in = dup(0), old_out = dup(1);
		nonblocking(out[0]);
		out_end = out[0];
		dup2(in[0], 0);
		dup2(out[1], 1);
		ssize_t put = write(in[1], "x\n", 2);
		setvbuf(stdin, NULL, cases[i].stdin_kind, 0);
		setvbuf(stdout, NULL, cases[i].stdout_kind, 0);
		int fputs_ret = fputs("name? ", stdout);
		int first = getchar();
		char after[20];
		strcpy(after, seen());
		int second = getchar();
		fflush(stdout);
		dup2(old_in, 0);
		dup2(old_out, 1);
		CHECK_EQ(put, 2);
		CHECK(fputs_ret >= 0);
		CHECK_EQ(first, 'x');
		CHECK_EQ(second, '\n');
		CHECK_STR(after, cases[i].after);
		close(old_in);
		close(old_out);
		for (int k = 0; k < 2; k++) {
			close(in[k]);
			close(out[k]);
		}
	}
}

/* A new terminal's two ends; the near one in *terminal. */
static int open_terminal(int *terminal)
{
	char path[32] = "/dev/pts/";
	int number, zero = 0;
	int far = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_NONBLOCK);
	if (far < 0)
		return -1;
	if (ioctl(far, TIOCGPTN, &number) || ioctl(far, TIOCSPTLCK, &zero) || number > 999)
		return -1;
	char *p = path + strlen(path);
	if (number > 99)
		*p++ = (char)('0' + number / 100);
	if (number > 9)
		*p++ = (char)('0' + number / 10 % 10);
	*p++ = (char)('0' + number % 10);
	*terminal = open(path, O_RDWR | O_NOCTTY);
	if (*terminal < 0)
		return -1;
	CHECK_STR(ttyname(*terminal), path);
	return far;
}

/* On a terminal a stream chooses lines by itself. */
static void terminal(void)
{
	int near;
	out_end = open_terminal(&near);
	if (out_end < 0)
		return;
	CHECK_EQ(isatty(near), 1);
	FILE *f = fdopen(near, "w");
	fputs("one", f);
	CHECK_STR(seen(), "");
	fputs(" line\ntwo", f);
	CHECK_STR(seen(), "one line\r\n");
	CHECK_EQ(fclose(f), 0);
	close(out_end);
	CHECK_EQ(isatty(out_end), 0);
	CHECK_EQ(errno, EBADF);
}

int main(void)
{
	static const size_t sizes[] = {1, 2, 7, 8, 9, 64, 512};
	full();
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
		own_buffer(sizes[i]);
	line();
	none();
	large();
#ifdef __FREEHOLD__
	/* The host's library drops what it could not write. */
	static const size_t pieces[] = {1, 10, 999, 4096, 5000, 70000, 400000};
	for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++)
		for (int kind = 0; kind < 3; kind++)
			if (kind == _IOFBF || pieces[i] > 1)
				slow_reader(kind, pieces[i]);
#else
	(void)slow_reader;
#endif
	no_space();
	nothing_yet();
	short_reads();
	terminal();
	prompts();
	return check_done();
}
