/* SPDX-License-Identifier: MIT */
/*
 * Streams and the life of a process: what is written at exit and what is not, where a shared file
 * stands afterwards, signals during reads and writes, limits.
 */
#define _FILE_OFFSET_BITS 64
#include "tests/check.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>

#include "tests/contents.h"
#include "tests/scratch.h"

/* Runs fn in a child with descriptor 0, 1 or 2 on a file; the child's wait status. */
static int in_child(void fn(void), int fd, const char *path, int flags)
{
	pid_t pid = fork();
	if (pid == 0) {
		int file = open(path, flags, 0600);
		if (file < 0 || dup2(file, fd) != fd)
			_exit(97);
		fn();
		_exit(96);
	}
	int status = -1;
	CHECK_EQ(waitpid(pid, &status, 0), pid);
	return status;
}

static int exit_code(int status)
{
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static char *other_path;

static void late(void)
{
	fputs("from atexit", stdout);
}

static void writes_and_exits(void)
{
	FILE *f = fopen(other_path, "w");
	FILE *g = fopen(other_path, "a");
	atexit(late);
	fputs("first ", stdout);
	fputs("opened stream\n", f);
	fflush(f);
	fputs("appended", g);
	exit(3);
}

static void writes_and_ends(void)
{
	fputs("first ", stdout);
	_exit(4);
}

static void writes_and_aborts(void)
{
	static const struct rlimit none = {0, 0};
	setrlimit(RLIMIT_CORE, &none);
	fputs("first ", stdout);
	abort();
}

static void writes_without_buffer(void)
{
	fputs("seen", stderr);
	_exit(0);
}

static void at_exit(void)
{
	char *path = scratch("out");
	other_path = scratch("other");
	int flags = O_CREAT | O_TRUNC | O_WRONLY;
	CHECK_EQ(exit_code(in_child(writes_and_exits, 1, path, flags)), 3);
	CHECK_STR(contents(path), "first from atexit");
	CHECK_STR(contents(other_path), "opened stream\nappended");
	CHECK_EQ(exit_code(in_child(writes_and_ends, 1, path, flags)), 4);
	CHECK_STR(contents(path), "");
	int status = in_child(writes_and_aborts, 1, path, flags);
	CHECK(WIFSIGNALED(status));
	CHECK_EQ(WTERMSIG(status), SIGABRT);
	CHECK_STR(contents(path), "");
	CHECK_EQ(exit_code(in_child(writes_without_buffer, 2, path, flags)), 0);
	CHECK_STR(contents(path), "seen");
	unlink(path);
	unlink(other_path);
}

/* A child reads from the descriptor that its parent goes on with. */
static void shared_input(void)
{
	char *path = scratch("shared");
	int out = open(path, O_CREAT | O_TRUNC | O_WRONLY, 0600);
	CHECK_EQ(write(out, "line one\nline two\nline three\n", 29), 29);
	close(out);
	int fd = open(path, O_RDONLY);
	pid_t pid = fork();
	if (pid == 0) {
		char line[100];
		dup2(fd, 0);
		exit(fgets(line, sizeof line, stdin) && !strcmp(line, "line one\n") ? 5 : 6);
	}
	int status;
	CHECK_EQ(waitpid(pid, &status, 0), pid);
	CHECK_EQ(exit_code(status), 5);
	CHECK_EQ(lseek(fd, 0, SEEK_CUR), 9);

	/* The same through fflush and fclose. */
	char line[100];
	FILE *f = fdopen(dup(fd), "r");
	CHECK_EQ(getc(f), 'l');
	CHECK_EQ(fflush(f), 0);
	CHECK_EQ(lseek(fd, 0, SEEK_CUR), 10);
	CHECK_STR(fgets(line, sizeof line, f), "ine two\n");
	CHECK_EQ(fclose(f), 0);
#ifdef __FREEHOLD__
	CHECK_EQ(lseek(fd, 0, SEEK_CUR), 18); /* POSIX says so, the host keeps to an older rule */
#endif
	close(fd);
	unlink(path);
}

#ifdef __FREEHOLD__
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
static void reads_lines(void)
{
	char line[100];
	/* A failure of long ago does not spoil a line without its end. */
	int good = putc('x', stdin) == EOF && ferror(stdin);
	good &= gets(line) == line && !strcmp(line, "first") && gets(line) && !*line &&
	        gets(line) && !strcmp(line, "no newline") && !gets(line) && feof(stdin) &&
	        ferror(stdin);
	exit(good ? 7 : 8);
}

/* The host declares it no more, and its linker warns. */
static void old_lines(void)
{
	char *path = scratch("gets");
	int fd = open(path, O_CREAT | O_TRUNC | O_WRONLY, 0600);
	CHECK_EQ(write(fd, "first\n\nno newline", 17), 17);
	close(fd);
	CHECK_EQ(exit_code(in_child(reads_lines, 0, path, O_RDONLY)), 7);
	unlink(path);
}
#endif

static void says(void)
{
	errno = ENOENT;
	perror("name");
	errno = EINVAL;
	perror("");
	errno = 0;
	perror(NULL);
	errno = EIO;
	setvbuf(stderr, NULL, _IOFBF, 0);
	perror("buffered");
	exit(errno == EIO ? 0 : 1);
}

static void error_texts(void)
{
	char *path = scratch("err");
	CHECK_EQ(exit_code(in_child(says, 2, path, O_CREAT | O_TRUNC | O_WRONLY)), 0);
	CHECK_STR(contents(path), "name: No such file or directory\nInvalid argument\nSuccess\n"
	                          "buffered: Input/output error\n");
	unlink(path);
}

static void on_signal(int sig)
{
	(void)sig;
}

/* A signal every ms milliseconds, which calls do not survive; 0 ends it. */
static void signal_every(long ms)
{
	struct sigaction act = {.sa_handler = on_signal};
	CHECK_EQ(sigaction(SIGALRM, &act, NULL), 0);
	struct itimerval t = {{0, ms * 1000}, {0, ms * 1000}};
	CHECK_EQ(setitimer(ITIMER_REAL, &t, NULL), 0);
}

static void interrupted(void)
{
	int fds[2];
	CHECK_EQ(pipe(fds), 0);
	FILE *in = fdopen(fds[0], "r");
	signal_every(20);
	errno = 0;
	CHECK_EQ(getc(in), EOF);
	CHECK_EQ(errno, EINTR);
	CHECK(ferror(in));
	CHECK(!feof(in));
	clearerr(in);
	char *line = NULL;
	size_t room = 0;
	char part[20];
	CHECK_EQ(write(fds[1], "part", 4), 4);
	CHECK(!fgets(part, sizeof part, in));
	CHECK_EQ(errno, EINTR);
	clearerr(in);
	CHECK_EQ(getline(&line, &room, in), -1);
	CHECK_EQ(errno, EINTR);
	free(line);
	signal_every(0);
	clearerr(in);
	CHECK_EQ(write(fds[1], "x", 1), 1);
	CHECK_EQ(getc(in), 'x');

	/* A write that waits for room: part of it went before the signal came. */
	static char data[300000];
	memset(data, 'd', sizeof data);
	FILE *out = fdopen(fds[1], "w");
	signal_every(20);
	errno = 0;
	size_t put = fwrite(data, 1, sizeof data, out);
	CHECK_EQ(errno, EINTR);
	signal_every(0);
	CHECK(put > 0);
	CHECK(put < sizeof data);
	CHECK(ferror(out));
	size_t got = 0;
	fcntl(fileno(in), F_SETFL, O_NONBLOCK);
	while (getc(in) == 'd')
		got++;
#ifdef __FREEHOLD__
	CHECK_EQ(got, put); /* the host keeps part in its buffer */
#endif
	fclose(out);
	fclose(in);
}

static void nobody_reads(void)
{
	int fds[2];
	CHECK_EQ(pipe(fds), 0);
	CHECK(signal(SIGPIPE, SIG_IGN) != SIG_ERR);
	close(fds[0]);
	FILE *f = fdopen(fds[1], "w");
	CHECK(fputs("x", f) >= 0);
	errno = 0;
	CHECK_EQ(fflush(f), EOF);
	CHECK_EQ(errno, EPIPE);
	CHECK(ferror(f));
	fclose(f);
	CHECK(signal(SIGPIPE, SIG_DFL) == SIG_IGN);
}

/* A file that may not grow: what fits is written and counted. */
static void size_limit(void)
{
	struct rlimit old, limit;
	static char data[5000];
	char *path = scratch("limit");
	memset(data, 'l', sizeof data);
	CHECK_EQ(getrlimit(RLIMIT_FSIZE, &old), 0);
	limit = old;
	limit.rlim_cur = 1000;
	CHECK(signal(SIGXFSZ, SIG_IGN) != SIG_ERR);
	FILE *f = fopen(path, "w");
	setvbuf(f, NULL, _IONBF, 0);
	CHECK_EQ(setrlimit(RLIMIT_FSIZE, &limit), 0);
	errno = 0;
	size_t put = fwrite(data, 10, 500, f);
	int why = errno;
	CHECK_EQ(setrlimit(RLIMIT_FSIZE, &old), 0);
	CHECK_EQ(put, 100);
	CHECK_EQ(why, EFBIG);
	CHECK(ferror(f));
	fclose(f);
	CHECK_EQ(strlen(contents(path)), 1000);

	/* What a buffer could write only in part, it writes on from there. */
	for (size_t i = 0; i < sizeof data; i++)
		data[i] = (char)('a' + i % 26);
	f = fopen(path, "w");
	setvbuf(f, NULL, _IOFBF, 0);
	CHECK_EQ(fwrite(data, 1, 4000, f), 4000);
	CHECK_EQ(setrlimit(RLIMIT_FSIZE, &limit), 0);
	CHECK_EQ(fflush(f), EOF);
	CHECK_EQ(errno, EFBIG);
	CHECK_EQ(setrlimit(RLIMIT_FSIZE, &old), 0);
	CHECK_MEM(contents(path), data, 1000);
#ifdef __FREEHOLD__
	CHECK_EQ(ftell(f), 4000); /* the host drops the rest */
	CHECK_EQ(fwrite(data + 4000, 1, 1000, f), 1000);
	CHECK_EQ(fclose(f), 0);
	CHECK_EQ(strlen(contents(path)), 5000);
	CHECK_MEM(contents(path), data, 5000);
#else
	fclose(f);
#endif
	unlink(path);
}

int main(void)
{
	at_exit();
	shared_input();
#ifdef __FREEHOLD__
	old_lines();
#endif
	error_texts();
	interrupted();
	nobody_reads();
	size_limit();
	CHECK(scratch_end());
	return check_done();
}
