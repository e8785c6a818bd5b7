/* SPDX-License-Identifier: MIT */
/* realpath, getsubopt, drand48's family, a64l, ecvt's family, mkostemps; err.h, error.h, libintl.h. */
#define _FILE_OFFSET_BITS 64
#include "tests/check.h"
#include "tests/scratch.h"

#include <err.h>
#include <error.h>
#include <fcntl.h>
#include <libintl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>

static void paths(void)
{
	char here[4096], got[4096], expected[4200];
	CHECK(realpath(scratch("."), here) == here);
	mkdir(scratch("dir"), 0700);
	close(open(scratch("dir/file"), O_CREAT | O_WRONLY, 0600));
	CHECK_EQ(symlink("dir/../dir/./file", scratch("link")), 0);
	CHECK_EQ(symlink("loop", scratch("loop")), 0);
	CHECK_EQ(symlink("dir/", scratch("folder")), 0);
	sprintf(expected, "%s/dir/file", here);
	CHECK_STR(realpath(scratch("link"), got), expected);
	CHECK_STR(realpath(scratch("folder//file"), got), expected);
	char *own = realpath(scratch("dir/../link"), NULL);
	CHECK_STR(own, expected);
	free(own);
	CHECK(realpath(scratch("loop"), got) == NULL);
	CHECK_EQ(errno, ELOOP);
	CHECK(realpath(scratch("missing"), got) == NULL);
	CHECK_EQ(errno, ENOENT);
	CHECK(realpath(scratch("dir/file/x"), got) == NULL);
	CHECK_EQ(errno, ENOTDIR);
	CHECK(realpath(scratch("dir/file/.."), got) == NULL);
	CHECK_EQ(errno, ENOTDIR);
	CHECK(realpath("", got) == NULL);
	CHECK_EQ(errno, ENOENT);
	CHECK(realpath(NULL, got) == NULL);
	CHECK_EQ(errno, EINVAL);
	CHECK_STR(realpath("/", got), "/");
	CHECK_STR(realpath("//..//.", got), "/");
	chdir(here);
	CHECK_STR(realpath("dir/file", got), expected);
	unlink(scratch("link"));
	unlink(scratch("loop"));
	unlink(scratch("folder"));
	unlink(scratch("dir/file"));
	rmdir(scratch("dir"));
	char *name = scratch("tXXXXXX.c");
	int fd = mkostemps(name, 2, O_CLOEXEC);
	CHECK(fd >= 0);
	CHECK_STR(name + strlen(name) - 2, ".c");
	CHECK(strstr(name, "XXX") == NULL);
	CHECK(fcntl(fd, F_GETFD) & FD_CLOEXEC);
	close(fd);
	unlink(name);
	CHECK_EQ(mkstemps(scratch("XXXXX.c"), 2), -1);
	CHECK_EQ(errno, EINVAL);
	chdir("/");
	CHECK(scratch_end());
}

static void numbers(void)
{
	srand48(42);
	CHECK_EQ(drand48() * 1e9, 744525000);
	CHECK_EQ(drand48() * 1e9, 342701478);
	CHECK_EQ(lrand48(), 238553827);
	CHECK_EQ(mrand48(), 1813932012);
	unsigned short x[3] = {1, 2, 3};
	CHECK_EQ(nrand48(x), 949179875);
	CHECK_EQ(jrand48(x), 1130126687);
	CHECK(erand48(x) > 0.9 || erand48(x) < 0.9);
	unsigned short seven[7] = {1, 2, 3, 4, 5, 6, 7};
	lcong48(seven);
	CHECK_EQ(lrand48(), 917510);
	seed48(x);

	CHECK_EQ(a64l("./"), 64);
	CHECK_STR(l64a(64), "./");
	CHECK_STR(l64a(0), "");
	CHECK_EQ(a64l(l64a(123456789)), 123456789);
	CHECK_EQ((int)a64l(l64a(-5)), -5);

	int point, negative;
	CHECK_STR(ecvt(-123.456, 5, &point, &negative), "12346");
	CHECK_EQ(point, 3);
	CHECK(negative);
	CHECK_STR(ecvt(0.00123, 3, &point, &negative), "123");
	CHECK_EQ(point, -2);
	CHECK_STR(fcvt(123.456, 2, &point, &negative), "12346");
	CHECK_EQ(point, 3);
	CHECK(!negative);
	CHECK_STR(fcvt(0.05, 3, &point, &negative), "50");
	CHECK_EQ(point, -1);
	char text[40];
	CHECK_STR(gcvt(0.1, 17, text), "0.10000000000000001");
	CHECK_STR(gcvt(1e20, 5, text), "1e+20");
	CHECK_STR(qgcvt(1e20L / 3, 5, text), "3.3333e+19");
}

/* Digits as printf's. */
static void digits_alone(void)
{
	static const double values[] = {
		1, -1, 0.5, 123.456, -0.00123, 1e-5, 1e15, 123456789.12,
#ifdef __FREEHOLD__ /* the host gives one digit more where rounding makes one */
		9.9999, 99999.5, 0.96,
#endif
	};
	char text[400], expected[400];
	int point, negative;
	for (size_t i = 0; i < sizeof values / sizeof *values; i++)
		for (int digits = 1; digits <= 12; digits++) {
			double size = values[i] < 0 ? -values[i] : values[i];
			sprintf(expected, "%.*e", digits - 1, size);
			int exponent = atoi(strchr(expected, 'e') + 1);
			if (digits > 1)
				memmove(expected + 1, expected + 2, strlen(expected + 1));
			expected[digits] = '\0';
			CHECK_STR(ecvt(values[i], digits, &point, &negative), expected);
			CHECK_EQ(point, exponent + 1);
			CHECK_EQ(!negative, values[i] > 0);
			CHECK_STR(qecvt((long double)values[i], digits, &point, &negative), expected);
			CHECK_EQ(point, exponent + 1);
			CHECK_EQ(ecvt_r(values[i], digits, &point, &negative, text, (size_t)digits), -1);

			sprintf(expected, "%.*f", digits, size);
			CHECK_EQ(qfcvt_r((long double)values[i], digits, &point, &negative, text, sizeof text), 0);
			CHECK_STR(text, fcvt(values[i], digits, &point, &negative));
			CHECK_STR(text, qfcvt((long double)values[i], digits, &point, &negative));
			CHECK_EQ(!negative, values[i] > 0);
			memmove(strchr(expected, '.'), strchr(expected, '.') + 1, (size_t)digits + 1);
			size_t zeros = strspn(expected, "0");
			CHECK_STR(text, expected + zeros);
			CHECK_EQ(point, (int)(strlen(expected) - zeros) - digits);
			if (*text)
				CHECK_EQ(fcvt_r(values[i], digits, &point, &negative, text, 1), -1);
		}
	CHECK_STR(ecvt(-0.0, 3, &point, &negative), "000");
	CHECK(point == 1 && negative);
	CHECK_STR(fcvt(0, 3, &point, &negative), "0000");
	CHECK(point == 1 && !negative);
	CHECK_STR(ecvt(5, 0, &point, &negative), "");
	CHECK_STR(fcvt(123456, -2, &point, &negative), "123500");
	CHECK_EQ(point, 6);
	CHECK_STR(fcvt(-123456, -9, &point, &negative), "100000");
	CHECK(point == 6 && negative);
	CHECK_EQ(fcvt_r(123456, -4, &point, &negative, text, 7), 0);
	CHECK_STR(text, "120000");
	CHECK_STR(fcvt(__builtin_inf(), 3, &point, &negative), "inf");
	CHECK_EQ(point, 0);
	CHECK_STR(ecvt(-__builtin_inf(), 3, &point, &negative), "-inf");
}

static void options(void)
{
	char text[] = "ro,size=10,what";
	char ro[] = "ro", size[] = "size";
	char *const known[] = {ro, size, NULL};
	char *rest = text, *value;
	CHECK_EQ(getsubopt(&rest, known, &value), 0);
	CHECK(value == NULL);
	CHECK_EQ(getsubopt(&rest, known, &value), 1);
	CHECK_STR(value, "10");
	CHECK_EQ(getsubopt(&rest, known, &value), -1);
	CHECK_STR(value, "what");
	CHECK_STR(rest, "");
	CHECK_STR(gettext("text"), "text");
	CHECK_STR(ngettext("one", "many", 1), "one");
	CHECK_STR(ngettext("one", "many", 0), "many");
	CHECK_STR(textdomain(NULL), "messages");
	CHECK_STR(textdomain("mine"), "mine");
}

/* What a child writes on stderr, with the program's name cut off. */
static int complains(void (*complain)(void), const char *expected)
{
	int ends[2], status;
	char text[256];
	if (pipe(ends))
		return -1;
	if (fork() == 0) {
		dup2(ends[1], 2);
		close(ends[0]);
		complain();
		_exit(77);
	}
	close(ends[1]);
	ssize_t len = 0, n;
	while ((n = read(ends[0], text + len, sizeof text - 1 - (size_t)len)) > 0)
		len += n;
	text[len] = '\0';
	close(ends[0]);
	wait(&status);
	char *colon = strchr(text, ':');
	CHECK_STR(colon ? colon : text, expected);
	return WEXITSTATUS(status);
}

static void say_err(void)
{
	errno = ENOENT;
	err(3, "cannot %s", "open");
}

static void say_errx(void)
{
	errx(4, "%d files", 2);
}

static void say_warn(void)
{
	errno = EACCES;
	warn(NULL);
	_exit(5);
}

static void say_error(void)
{
	error(6, EPERM, "no %s", "way");
}

static void say_at_line(void)
{
	error_at_line(0, 0, "x.c", 12, "odd");
	_exit((int)error_message_count);
}

int main(void)
{
	paths();
	numbers();
	digits_alone();
	options();
	CHECK_EQ(complains(say_err, ": cannot open: No such file or directory\n"), 3);
	CHECK_EQ(complains(say_errx, ": 2 files\n"), 4);
	CHECK_EQ(complains(say_warn, ": Permission denied\n"), 5);
	CHECK_EQ(complains(say_error, ": no way: Operation not permitted\n"), 6);
	CHECK_EQ(complains(say_at_line, ":x.c:12: odd\n"), 1);
	return check_done();
}
