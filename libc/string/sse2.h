/* SPDX-License-Identifier: MIT */
/*
 * Where SSE2 may be missing some functions are there twice: of vectors that are words, and, under a name of their own, of
 * SSE2's (X_sse2.c compiles the same source for it). Programs call the first, which goes on in the other if the
 * processor has it. Each thread knows whether it has, for position independent code reaches that soonest.
 */
#ifndef LIBC_STRING_SSE2_H
#define LIBC_STRING_SSE2_H

#include <stdbool.h>
#include <stddef.h>

#include "arch/string.h"

#ifdef MALLOC_GUEST /* other libraries' threads know nothing of it */
#undef SSE2_APART
#endif

#ifdef SSE2_APART
#include "sys/linux/abi.h"
#include "sys/linux/auxv.h"
#include "sys/linux/thread.h"

/* What is to be done otherwise is a function of its own: who goes on with SSE2 need not save registers for it. */
#define OR_WORDS __attribute__((noinline))

static inline bool sse2_here(void)
{
	return __builtin_expect(THREAD_BYTE(offsetof(struct thread, has_sse2)), 1);
}

#define WITH_SSE2(call) \
	do { \
		if (sse2_here()) \
			return call; \
	} while (0)

/* What the first thread is told. */
static inline bool sse2_wanted(void)
{
	return sys_auxv_value(LINUX_AT_HWCAP) & LINUX_HWCAP_SSE2;
}
#else
#define OR_WORDS __attribute__((always_inline)) inline
#define WITH_SSE2(call) ((void)0)

static inline bool sse2_wanted(void)
{
	return false;
}
#endif

void *memchr_sse2(const void *s, int c, size_t len);
void *memrchr_sse2(const void *s, int c, size_t len);
int memcmp_sse2(const void *left, const void *right, size_t len);
void *memmem_sse2(const void *s, size_t len, const void *needle, size_t needle_len);
size_t bounded_len_sse2(const char *s, size_t len);
char *strchr_sse2(const char *s, int c);
char *strrchr_sse2(const char *s, int c);

#endif
