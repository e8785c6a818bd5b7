/* SPDX-License-Identifier: MIT */
/* Sparse files far beyond 4 GiB, by descriptor and by stream: offsets are 64-bit everywhere. */
#define _FILE_OFFSET_BITS 64
#include "tests/check.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>

#include "tests/scratch.h"

static const off_t places[] = {
	0x7ffffffe, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff, 0x100000000, 0x17fffffff,
	0x1ffffffff, 0x200000000, 0x345678901, 0xf00000000,
};
#define COUNT (sizeof places / sizeof *places)

static void by_descriptor(const char *path)
{
	struct stat st;
	for (size_t i = 0; i < COUNT; i++) {
		char text[4] = "";
		off_t at = places[i];
		int fd = open(path, O_CREAT | O_TRUNC | O_RDWR, 0600);
		CHECK(fd >= 0);
		CHECK_EQ(lseek(fd, at, SEEK_SET), at);
		CHECK_EQ(write(fd, "abc", 3), 3);
		CHECK_EQ(lseek(fd, 0, SEEK_CUR), at + 3);
		CHECK_EQ(lseek(fd, -2, SEEK_END), at + 1);
		CHECK_EQ(read(fd, text, 1), 1);
		CHECK_EQ(text[0], 'b');
		CHECK_EQ(lseek(fd, -at, SEEK_CUR), 2);
		CHECK_EQ(pwrite(fd, "X", 1, at + 2), 1);
		CHECK_EQ(pread(fd, text, 3, at), 3);
		CHECK_MEM(text, "abX", 3);
		struct iovec iov = {text, 2};
		CHECK_EQ(preadv(fd, &iov, 1, at + 1), 2);
		CHECK_MEM(text, "bXX", 3);
		CHECK_EQ(pwritev(fd, &iov, 1, at), 2);
		CHECK_EQ(fstat(fd, &st), 0);
		CHECK_EQ(st.st_size, at + 3);
		CHECK(st.st_blocks < 1000);
		CHECK_EQ(stat(path, &st), 0);
		CHECK_EQ(st.st_size, at + 3);
		CHECK_EQ(ftruncate(fd, at + 1), 0);
		CHECK_EQ(lseek(fd, 0, SEEK_END), at + 1);
		CHECK_EQ(truncate(path, at + 10), 0);
		CHECK_EQ(lseek(fd, 0, SEEK_END), at + 10);
		CHECK_EQ(close(fd), 0);
	}
}

static void by_stream(const char *path)
{
	FILE *f = fopen(path, "w+");
	CHECK(f);
	for (size_t i = 0; i < COUNT; i++) {
		off_t at = places[i] + 100;
		fpos_t here;
		CHECK_EQ(fseeko(f, at, SEEK_SET), 0);
		CHECK_EQ(ftello(f), at);
		CHECK(fputs("stream", f) >= 0);
		CHECK_EQ(ftello(f), at + 6);
		CHECK_EQ(fgetpos(f, &here), 0);
		CHECK_EQ(fseeko(f, -at, SEEK_CUR), 0);
		CHECK_EQ(ftello(f), 6);
		CHECK_EQ(fseeko(f, at + 2, SEEK_SET), 0);
		CHECK_EQ(getc(f), 'r');
		CHECK_EQ(ungetc('R', f), 'R');
		CHECK_EQ(ftello(f), at + 2);
		CHECK_EQ(fseeko(f, 3, SEEK_CUR), 0);
		CHECK_EQ(getc(f), 'm');
		CHECK_EQ(getc(f), EOF);
		CHECK_EQ(fsetpos(f, &here), 0);
		CHECK_EQ(ftello(f), at + 6);
		errno = 0;
		long told = ftell(f);
		if (at + 6 > LONG_MAX) {
			CHECK_EQ(told, -1);
			CHECK_EQ(errno, EOVERFLOW);
		} else {
			CHECK_EQ(told, at + 6);
		}
		CHECK_EQ(fseeko(f, 0, SEEK_END), 0);
		CHECK_EQ(ftello(f), at + 6);
	}
	CHECK_EQ(fclose(f), 0);

	f = fopen(path, "a");
	CHECK(f);
	CHECK_EQ(ftello(f), places[COUNT - 1] + 106);
	putc('x', f);
	CHECK_EQ(fclose(f), 0);
	f = fopen(path, "r");
	CHECK_EQ(fseeko(f, -3, SEEK_END), 0);
	char text[5];
	CHECK_STR(fgets(text, 5, f), "amx");
	CHECK_EQ(fclose(f), 0);
}

int main(void)
{
	char *path = scratch("sparse");
	by_descriptor(path);
	by_stream(path);
	CHECK_EQ(unlink(path), 0);
	CHECK(scratch_end());
	return check_done();
}
