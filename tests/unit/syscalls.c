/* SPDX-License-Identifier: MIT */
/* Raw system-call stubs with zero to six arguments: each argument arrives, and errno is left alone. */
#include "tests/check.h"

#include <errno.h>

#include "sys/linux/calls.h"

#define BAD_FD (-1L)
#define EBADF_ 9

static void zero_to_three(void)
{
	long pid = syscall0(NR_getpid);
	CHECK(pid > 0);
	CHECK_EQ(syscall1(NR_getpgid, pid), syscall1(NR_getpgid, 0));
	CHECK_EQ(syscall1(NR_close, BAD_FD), -EBADF_);
	CHECK_EQ(syscall2(NR_kill, pid, 0), 0);
	CHECK_EQ(syscall2(NR_kill, pid, 1000), -LINUX_EINVAL);
	CHECK_EQ(syscall3(NR_write, BAD_FD, 0, 0), -EBADF_);
	CHECK_EQ(syscall3(NR_write, 1, 0, 0), 0);
}

/* A mask set through four arguments is read back through four. */
static void four(void)
{
	uint64_t set = 1u << 9, old = 0, now = 0;
	CHECK_EQ(syscall4(NR_rt_sigprocmask, 0, (long)&set, (long)&old, 8), 0);
	CHECK_EQ(syscall4(NR_rt_sigprocmask, 2, (long)&old, (long)&now, 8), 0);
	CHECK_EQ(now, old | set);
	CHECK_EQ(syscall4(NR_rt_sigprocmask, 0, 0, 0, 7), -LINUX_EINVAL);
}

/* Five and six: a mapping at a place that we choose, moved to another. */
static void five_and_six(void)
{
	long at = sys_mmap(NULL, 1 << 20, LINUX_PROT_NONE, LINUX_MAP_PRIVATE | LINUX_MAP_ANONYMOUS, -1, 0);
	CHECK(!linux_failed(at));
	int fixed = LINUX_MAP_PRIVATE | LINUX_MAP_ANONYMOUS | LINUX_MAP_FIXED;
	char *first = (char *)at, *second = first + 65536;
	CHECK_EQ(sys_mmap(first, 4096, LINUX_PROT_READ | LINUX_PROT_WRITE, fixed, -1, 0), (long)first);
	first[0] = 'f';
	first[4095] = 'h';
	int may_move_there = 3; /* MREMAP_MAYMOVE | MREMAP_FIXED */
	CHECK_EQ(syscall5(NR_mremap, (long)first, 4096, 4096, may_move_there, (long)second), (long)second);
	CHECK_EQ(second[0], 'f');
	CHECK_EQ(second[4095], 'h');
	CHECK_EQ(sys_munmap(first, 1 << 20), 0);
	/* The sixth argument is seen: an offset that is no multiple of a page is refused. */
	CHECK_EQ(sys_mmap(NULL, 4096, LINUX_PROT_READ, LINUX_MAP_PRIVATE | LINUX_MAP_ANONYMOUS, -1, 1),
	         -LINUX_EINVAL);
	/* So is the fifth: a file that is not open. */
	CHECK_EQ(sys_mmap(NULL, 4096, LINUX_PROT_READ, LINUX_MAP_PRIVATE, -1, 0), -EBADF_);
}

int main(void)
{
	errno = 77;
	zero_to_three();
	four();
	five_and_six();
	CHECK_EQ(errno, 77);
	return check_done();
}
