/* SPDX-License-Identifier: MIT */
/*
 * Opening: what each mode makes of a file that is there or not, what it allows afterwards, streams
 * over descriptors, streams opened anew, temporary files.
 */
#define _FILE_OFFSET_BITS 64
#include "tests/check.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "tests/contents.h"
#include "tests/scratch.h"

/* One row a mode: where it starts on a file of "old", what it may do, what is left after "NEW". */
static const struct {
	const char *mode;
	int creates, exclusive, reads, writes;
	int start;           /* ftell at once */
	const char *kept;    /* contents after opening */
	const char *written; /* after "NEW" was written at once */
} modes[] = {
	{"r", 0, 0, 1, 0, 0, "old text", "old text"},
	{"rb", 0, 0, 1, 0, 0, "old text", "old text"},
	{"r+", 0, 0, 1, 1, 0, "old text", "NEW text"},
	{"r+b", 0, 0, 1, 1, 0, "old text", "NEW text"},
	{"rb+", 0, 0, 1, 1, 0, "old text", "NEW text"},
	{"re", 0, 0, 1, 0, 0, "old text", "old text"},
	{"w", 1, 0, 0, 1, 0, "", "NEW"},
	{"wb", 1, 0, 0, 1, 0, "", "NEW"},
	{"w+", 1, 0, 1, 1, 0, "", "NEW"},
	{"wb+e", 1, 0, 1, 1, 0, "", "NEW"},
	{"wx", 1, 1, 0, 1, 0, NULL, NULL},
	{"w+x", 1, 1, 1, 1, 0, NULL, NULL},
	{"wbx", 1, 1, 0, 1, 0, NULL, NULL},
	{"a", 1, 0, 0, 1, 8, "old text", "old textNEW"},
	{"ab", 1, 0, 0, 1, 8, "old text", "old textNEW"},
	{"a+", 1, 0, 1, 1, 0, "old text", "old textNEW"},
	{"ab+", 1, 0, 1, 1, 0, "old text", "old textNEW"},
	{"ae", 1, 0, 0, 1, 8, "old text", "old textNEW"},
};

static void each_mode(void)
{
	char *path = scratch("mode");
	for (size_t i = 0; i < sizeof modes / sizeof *modes; i++) {
		errno = 0;
		FILE *f = fopen(path, modes[i].mode);
		CHECK_EQ(f != NULL, modes[i].creates);
		if (f) {
			CHECK_EQ(ftell(f), 0);
			CHECK_STR(contents(path), "");
			CHECK_EQ(fclose(f), 0);
		} else {
			CHECK_EQ(errno, ENOENT);
		}

		make(path, "old text");
		errno = 0;
		f = fopen(path, modes[i].mode);
		CHECK_EQ(f != NULL, !modes[i].exclusive);
		if (!f) {
			CHECK_EQ(errno, EEXIST);
			CHECK_STR(contents(path), "old text");
			CHECK_EQ(unlink(path), 0);
			continue;
		}
		CHECK_EQ(ftell(f), modes[i].start);
		CHECK_STR(contents(path), modes[i].kept);
		int on_exec = fcntl(fileno(f), F_GETFD) & FD_CLOEXEC;
		CHECK_EQ(on_exec, strchr(modes[i].mode, 'e') ? FD_CLOEXEC : 0);

		errno = 0;
		int put = fputs("NEW", f);
		CHECK_EQ(put >= 0, modes[i].writes);
		if (put < 0) {
			CHECK_EQ(errno, EBADF);
			CHECK(ferror(f));
			CHECK_EQ(putc('x', f), EOF);
			CHECK_EQ(fwrite("x", 1, 1, f), 0);
			clearerr(f);
		}
		CHECK_EQ(fflush(f), 0);
		CHECK_STR(contents(path), modes[i].written);

		CHECK_EQ(fseek(f, 0, SEEK_SET), 0);
		errno = 0;
		int c = getc(f);
		if (modes[i].reads) {
			CHECK_EQ(c, modes[i].written[0]);
			CHECK(!ferror(f));
		} else {
			char one[2];
			CHECK_EQ(c, EOF);
			CHECK_EQ(errno, EBADF);
			CHECK(ferror(f));
			CHECK(!feof(f));
			CHECK_EQ(fread(one, 1, 2, f), 0);
			CHECK(!fgets(one, 2, f));
		}
		CHECK_EQ(fclose(f), 0);
		CHECK_EQ(unlink(path), 0);
	}
}

static void bad_modes(void)
{
	static const char *const bad[] = {"", "q", "+r", " r", "R", "x", "e"};
	char *path = scratch("bad");
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		errno = 0;
		CHECK(!fopen(path, bad[i]));
		CHECK_EQ(errno, EINVAL);
		CHECK(!fdopen(0, bad[i]));
	}
	errno = 0;
	CHECK(!fopen(scratch_dir, "w"));
	CHECK_EQ(errno, EISDIR);
	errno = 0;
	CHECK(!fopen("", "r"));
	CHECK_EQ(errno, ENOENT);
	CHECK(!fopen(scratch("no/such"), "w"));
	CHECK_EQ(errno, ENOENT);
	/* A directory opens for reading, and then says what it is. */
	FILE *f = fopen(scratch_dir, "r");
	CHECK(f);
	CHECK_EQ(getc(f), EOF);
	CHECK_EQ(errno, EISDIR);
	CHECK(ferror(f));
	CHECK_EQ(fclose(f), 0);
}

static void over_descriptors(void)
{
	char *path = scratch("fd");
	static const struct {
		int flags;
		const char *mode;
		int good;
	} cases[] = {
		{O_RDONLY, "r", 1}, {O_RDONLY, "r+", 0}, {O_RDONLY, "w", 0}, {O_RDONLY, "a", 0},
		{O_WRONLY, "r", 0}, {O_WRONLY, "w", 1},  {O_WRONLY, "w+", 0}, {O_WRONLY, "a", 1},
		{O_RDWR, "r", 1},   {O_RDWR, "w", 1},    {O_RDWR, "r+", 1},   {O_RDWR, "a+", 1},
		{O_RDWR, "w+", 1},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		make(path, "12345678");
		int fd = open(path, cases[i].flags);
		CHECK_EQ(lseek(fd, 3, SEEK_SET), 3);
		errno = 0;
		FILE *f = fdopen(fd, cases[i].mode);
		CHECK_EQ(f != NULL, cases[i].good);
		if (!f) {
			CHECK_EQ(errno, EINVAL);
			CHECK_EQ(close(fd), 0);
			continue;
		}
		CHECK_EQ(fileno(f), fd);
		CHECK_STR(contents(path), "12345678");
		if (cases[i].mode[0] == 'a') {
			CHECK(fcntl(fd, F_GETFL) & O_APPEND);
			CHECK_EQ(ftell(f), cases[i].mode[1] ? 3 : 8);
			fputs("end", f);
			CHECK_EQ(fclose(f), 0);
			CHECK_STR(contents(path), "12345678end");
		} else if (cases[i].mode[0] == 'w') {
			CHECK_EQ(ftell(f), 3);
			fputs("xy", f);
			CHECK_EQ(ftell(f), 5);
			CHECK_EQ(fclose(f), 0);
			CHECK_STR(contents(path), "123xy678");
		} else {
			CHECK_EQ(ftell(f), 3);
			CHECK_EQ(getc(f), '4');
			CHECK_EQ(ftell(f), 4);
			CHECK_EQ(fclose(f), 0);
		}
		CHECK_EQ(close(fd), -1);
		CHECK_EQ(errno, EBADF);
	}
	CHECK(!fdopen(-1, "r"));
	CHECK_EQ(errno, EBADF);
	CHECK(!fdopen(999, "r"));
	CHECK_EQ(errno, EBADF);
	CHECK_EQ(unlink(path), 0);
}

static void opened_anew(void)
{
	char *a = scratch("a"), *b = scratch("b");
	make(a, "first file\n");
	FILE *f = fopen(b, "w");
	int fd = fileno(f);
	fputs("written before", f);
	CHECK(freopen(a, "r", f) == f);
	CHECK_EQ(fileno(f), fd);
	CHECK_STR(contents(b), "written before");
	CHECK_EQ(getc(f), 'f');
	CHECK_EQ(putc('x', f), EOF);
	CHECK(ferror(f));
	CHECK(freopen(b, "a", f) == f);
	CHECK(!ferror(f));
	CHECK_EQ(ftell(f), 14);
	CHECK(fputs(" and after", f) >= 0);
	CHECK_EQ(fclose(f), 0);
	CHECK_STR(contents(b), "written before and after");

	/* The same file in another mode. */
	f = fopen(a, "r");
	CHECK_EQ(getc(f), 'f');
	CHECK(freopen(NULL, "r+", f) == f);
	CHECK_EQ(ftell(f), 0);
	CHECK(fputs("FIRST", f) >= 0);
	CHECK_EQ(fclose(f), 0);
	CHECK_STR(contents(a), "FIRST file\n");

	f = fopen(a, "r");
	CHECK(!freopen(scratch("none"), "r", f));
	CHECK_EQ(errno, ENOENT);
	CHECK_EQ(unlink(a), 0);
	CHECK_EQ(unlink(b), 0);
}

/* stdout to a file and back again. */
static void standard_anew(void)
{
	char *path = scratch("out");
	int old = dup(1);
	int same = freopen(path, "w", stdout) == stdout;
	int number = fileno(stdout);
	puts("into the file");
	fputs("more", stdout);
	fflush(stdout);
	dup2(old, 1);
	close(old);
	CHECK(same);
	CHECK_EQ(number, 1);
	CHECK_STR(contents(path), "into the file\nmore");
	CHECK_EQ(unlink(path), 0);
	CHECK_EQ(fileno(stdin), 0);
	CHECK_EQ(fileno(stderr), 2);
}

static void temporary(void)
{
	struct stat st;
	FILE *f[20];
	for (int i = 0; i < 20; i++) {
		f[i] = tmpfile();
		CHECK(f[i]);
		CHECK_EQ(fwrite(&i, sizeof i, 1, f[i]), 1);
	}
	for (int i = 0; i < 20; i++) {
		int back;
		rewind(f[i]);
		CHECK_EQ(fread(&back, sizeof back, 1, f[i]), 1);
		CHECK_EQ(back, i);
		CHECK_EQ(fstat(fileno(f[i]), &st), 0);
		CHECK_EQ(st.st_nlink, 0);
		CHECK_EQ(st.st_mode, S_IFREG | 0600);
		CHECK_EQ(st.st_size, sizeof i);
		CHECK_EQ(fclose(f[i]), 0);
	}
}

static void names(void)
{
	char *a = scratch("name"), *b = scratch("other");
	make(a, "a");
	make(b, "b");
	CHECK_EQ(rename(a, b), 0);
	CHECK_STR(contents(b), "a");
	CHECK(!contents(a));
	CHECK_EQ(rename(a, b), -1);
	CHECK_EQ(errno, ENOENT);
	CHECK_EQ(remove(b), 0);
	CHECK_EQ(remove(b), -1);
	CHECK_EQ(errno, ENOENT);
	CHECK_EQ(mkdir(a, 0700), 0);
	make(scratch("name/file"), "");
	CHECK_EQ(remove(a), -1);
	CHECK_EQ(errno, ENOTEMPTY);
	CHECK_EQ(remove(scratch("name/file")), 0);
	CHECK_EQ(remove(a), 0);
}

/* More streams at once than a small table would hold, closed in another order. */
static void many(void)
{
	enum { COUNT = 60 };
	FILE *f[COUNT];
	char *path = scratch("many");
	for (int i = 0; i < COUNT; i++) {
		f[i] = fopen(path, "a");
		CHECK(f[i]);
		putc('a' + i % 26, f[i]);
	}
	for (int i = 0; i < COUNT; i++)
		if (i % 3 == 1)
			CHECK_EQ(fclose(f[i]), 0);
	CHECK_EQ(strlen(contents(path)), COUNT / 3);
	CHECK_EQ(fflush(NULL), 0);
	CHECK_EQ(strlen(contents(path)), COUNT);
	for (int i = COUNT; i-- > 0;)
		if (i % 3 != 1)
			CHECK_EQ(fclose(f[i]), 0);
	CHECK_EQ(fflush(NULL), 0);
	CHECK_EQ(unlink(path), 0);
}

int main(void)
{
	each_mode();
	bad_modes();
	over_descriptors();
	opened_anew();
	temporary();
	names();
	many();
	standard_anew();
	CHECK(scratch_end());
	return check_done();
}
