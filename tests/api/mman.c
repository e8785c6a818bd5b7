/* SPDX-License-Identifier: MIT */
/* Memory mapping: contents, protection, sizes, offsets, errors. */
#include "tests/check.h"

#include <errno.h>
#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define PAGE 4096

static sigjmp_buf jump;

static void caught(int sig)
{
	siglongjmp(jump, sig);
}

/* Whether reading (or writing) that byte faults. */
static int faults(volatile char *p, int writes)
{
	if (sigsetjmp(jump, 1))
		return 1;
	char c = *p;
	if (writes)
		*p = c;
	return 0;
}

static char *map(size_t len, int prot)
{
	char *p = mmap(NULL, len, prot, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	CHECK(p != MAP_FAILED);
	return p;
}

static void anonymous(void)
{
	for (size_t pages = 1; pages <= 64; pages *= 2) {
		size_t len = pages * PAGE;
		char *p = map(len, PROT_READ | PROT_WRITE);
		CHECK_EQ((uintptr_t)p % PAGE, 0);
		int zero = 1;
		for (size_t i = 0; i < len; i += 64)
			zero &= p[i] == 0;
		CHECK(zero);
		memset(p, 7, len);
		CHECK_EQ(mprotect(p, PAGE, PROT_READ), 0);
		CHECK(!faults(p, 0) && faults(p, 1));
		CHECK_EQ(mprotect(p, PAGE, PROT_NONE), 0);
		CHECK(faults(p, 0));
		CHECK_EQ(mprotect(p, PAGE, PROT_READ | PROT_WRITE), 0);
		CHECK(!faults(p, 1));
		CHECK_EQ(p[0], 7);
		CHECK_EQ(madvise(p, len, MADV_DONTNEED), 0);
		CHECK_EQ(p[0], 0);
		CHECK_EQ(p[len - 1], 0);
		p[len - 1] = 5;
		CHECK_EQ(posix_madvise(p, len, POSIX_MADV_DONTNEED), 0);
		CHECK_EQ(p[len - 1], 5);
		char *q = mremap(p, len, 2 * len, MREMAP_MAYMOVE);
		CHECK(q != MAP_FAILED);
		CHECK_EQ(q[len - 1], 5);
		CHECK_EQ(q[2 * len - 1], 0);
		CHECK_EQ(munmap(q, 2 * len), 0);
		CHECK(faults(q, 0));
	}
	char *at = map(4 * PAGE, PROT_NONE);
	CHECK(faults(at, 0));
	CHECK(mmap(at + PAGE, PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0)
	      == at + PAGE);
	CHECK(faults(at, 0) && !faults(at + PAGE, 1) && faults(at + 2 * PAGE, 0));
	at[PAGE] = 3;
	CHECK(mremap(at + PAGE, PAGE, PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, at + 3 * PAGE) == at + 3 * PAGE);
	CHECK_EQ(at[3 * PAGE], 3);
	munmap(at, 4 * PAGE);
}

static void files(void)
{
	char path[] = "/tmp/fh-mman-XXXXXX";
	int fd = mkstemp(path);
	unlink(path);
	static char page[PAGE];
	for (int i = 0; i < 4; i++) {
		memset(page, 'a' + i, PAGE);
		CHECK_EQ(write(fd, page, PAGE), PAGE);
	}
	for (int i = 0; i < 4; i++) {
		char *p = mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_SHARED, fd, (off_t)i * PAGE);
		CHECK(p != MAP_FAILED);
		CHECK(p[0] == 'a' + i && p[PAGE - 1] == 'a' + i);
		p[1] = '!';
		CHECK_EQ(msync(p, PAGE, MS_SYNC), 0);
		char *own = mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE, fd, (off_t)i * PAGE);
		CHECK_EQ(own[1], '!');
		own[2] = '?';
		CHECK_EQ(p[2], 'a' + i);
		unsigned char in_memory[1] = {0};
		CHECK_EQ(mincore(p, PAGE, in_memory), 0);
		CHECK_EQ(munmap(own, PAGE), 0);
		CHECK_EQ(munmap(p, PAGE), 0);
	}
	close(fd);
}

static void errors(void)
{
	static const struct {
		size_t len;
		int flags, fd, error;
	} bad[] = {
		{0, MAP_PRIVATE | MAP_ANONYMOUS, -1, EINVAL},
		{PAGE, MAP_PRIVATE, -1, EBADF},
		{PAGE, MAP_ANONYMOUS, -1, EINVAL},
		{SIZE_MAX - 2 * PAGE, MAP_PRIVATE | MAP_ANONYMOUS, -1, ENOMEM},
	};
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		errno = 0;
		CHECK(mmap(NULL, bad[i].len, PROT_READ, bad[i].flags, bad[i].fd, 0) == MAP_FAILED);
		CHECK_EQ(errno, bad[i].error);
	}
	errno = 0;
	CHECK(mmap(NULL, PAGE, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 1) == MAP_FAILED);
	CHECK_EQ(errno, EINVAL);
	char *p = map(2 * PAGE, PROT_READ);
	errno = 0;
	CHECK_EQ(munmap(p + 1, PAGE), -1);
	CHECK_EQ(errno, EINVAL);
	errno = 0;
	CHECK_EQ(mprotect(p + 1, PAGE, PROT_READ), -1);
	CHECK_EQ(errno, EINVAL);
	munmap(p, 2 * PAGE);
	if (!check_emulated()) { /* qemu-user answers 0 to any advice, qemu-i386 to any mprotect */
		errno = 0;
		CHECK_EQ(madvise(p, PAGE, 9999), -1);
		CHECK_EQ(errno, EINVAL);
		CHECK_EQ(posix_madvise(p, PAGE, 9999), EINVAL);
		errno = 0;
		CHECK_EQ(mprotect(p, PAGE, PROT_READ), -1);
		CHECK_EQ(errno, ENOMEM);
	}
	p = map(PAGE, PROT_READ | PROT_WRITE);
	CHECK_EQ(mlock(p, PAGE), 0);
	CHECK_EQ(munlock(p, PAGE), 0);
	CHECK_EQ(munlockall(), 0);
	munmap(p, PAGE);
}

int main(void)
{
	signal(SIGSEGV, caught);
	anonymous();
	files();
	errors();
	return check_done();
}
