/* SPDX-License-Identifier: MIT */
/* brk and sbrk: real on Freehold (the host's refuse or fight with its malloc, so no api test). */
#include "tests/check.h"

#include <errno.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>

int main(void)
{
	char *start = sbrk(0);
	CHECK(start != (char *)-1);
	for (intptr_t step = 1; step <= 1 << 20; step *= 2) {
		char *p = sbrk(step);
		CHECK(p == start);
		CHECK(sbrk(0) == start + step);
		int zero = 1;
		for (intptr_t i = 0; i < step; i += 512)
			zero &= step < 8192 || i < 4096 || p[i] == 0; /* the first page may be stale */
		CHECK(zero);
		memset(p, 0x55, (size_t)step);
		CHECK(sbrk(-step) == start + step);
		CHECK(sbrk(0) == start);
	}
	CHECK_EQ(brk(start + 100000), 0);
	CHECK(sbrk(0) == start + 100000);
	start[99999] = 1;
	CHECK_EQ(brk(start), 0);
	CHECK(sbrk(0) == start);

#ifdef __x86_64__
	static const intptr_t refused[] = {INTPTR_MAX, INTPTR_MIN, INTPTR_MAX - 4096};
#else /* a 64-bit kernel lets a 32-bit program grow by half of all addresses */
	static const intptr_t refused[] = {INTPTR_MIN};
#endif
	for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
		errno = 0;
		CHECK(sbrk(refused[i]) == (void *)-1);
		CHECK_EQ(errno, ENOMEM);
		CHECK(sbrk(0) == start);
	}
	errno = 0;
	CHECK_EQ(brk((void *)1), -1);
	CHECK_EQ(errno, ENOMEM);
	CHECK(sbrk(0) == start);

	if (!check_emulated()) { /* the emulator does not hold to limits */
		struct rlimit limit = {1 << 20, RLIM_INFINITY};
		CHECK_EQ(setrlimit(RLIMIT_DATA, &limit), 0);
		CHECK(sbrk(0) == start);
		errno = 0;
		CHECK(sbrk(8 << 20) == (void *)-1);
		CHECK_EQ(errno, ENOMEM);
		CHECK(sbrk(0) == start);
	}
	return check_done();
}
