/* SPDX-License-Identifier: MIT */
/*
 * What is there twice on i386 (libc/string/sse2.h), both ways against plain loops: by words and, where the processor has
 * it, by SSE2; from stacks that are aligned to words alone; and that each thread knows which it is. On x86_64 once.
 */
#include "tests/check.h"

#include <pthread.h>
#include <stdbool.h>
#include <string.h>
#include <sys/auxv.h>
#include <threads.h>

#include "sys/linux/thread.h"

typedef long function(long, long, long, long);

#ifdef __i386__
#define HWCAP_SSE2 (1ul << 26)

/* From a stack that many bytes off a multiple of 16. */
static long call_at(long off, function *f, long a, long b, long c, long d)
{
	long args[4] = {a, b, c, d}, *list = args, answer;
	__asm__ volatile("mov %%esp, %%esi\n\t"
	                 "and $-16, %%esp\n\t"
	                 "sub %%edx, %%esp\n\t"
	                 "push 12(%%ecx)\n\t"
	                 "push 8(%%ecx)\n\t"
	                 "push 4(%%ecx)\n\t"
	                 "push (%%ecx)\n\t"
	                 "call *%%eax\n\t"
	                 "mov %%esi, %%esp"
	                 : "=a"(answer), "+d"(off), "+c"(list)
	                 : "0"(f), "m"(args)
	                 : "esi", "memory", "cc");
	return answer;
}
#else
#define HWCAP_SSE2 0ul

static long call_at(long off, function *f, long a, long b, long c, long d)
{
	(void)off;
	return f(a, b, c, d);
}
#endif

static bool sse2_is_there(void)
{
	return getauxval(AT_HWCAP) & HWCAP_SSE2;
}

/* Each as its name says, byte by byte. */

static long find(long s, long c, long len, long unused)
{
	(void)unused;
	for (const unsigned char *p = (void *)s; len--; p++)
		if (*p == (unsigned char)c)
			return (long)p;
	return 0;
}

static long find_last(long s, long c, long len, long unused)
{
	(void)unused;
	for (const unsigned char *p = (unsigned char *)s + len; len--;)
		if (*--p == (unsigned char)c)
			return (long)p;
	return 0;
}

static long length(long s, long len, long unused, long unused_too)
{
	(void)unused, (void)unused_too;
	long i = 0;
	while (i < len && ((char *)s)[i])
		i++;
	return i;
}

static long find_in_string(long s, long c, long unused, long unused_too)
{
	return find(s, c, length(s, 1 << 20, unused, unused_too) + 1, 0);
}

static long find_last_in_string(long s, long c, long unused, long unused_too)
{
	return find_last(s, c, length(s, 1 << 20, unused, unused_too) + 1, 0);
}

static long order(long a, long b, long len, long unused)
{
	(void)unused;
	for (const unsigned char *p = (void *)a, *q = (void *)b; len--; p++, q++)
		if (*p != *q)
			return *p < *q ? -1 : 1;
	return 0;
}

static long find_part(long s, long len, long part, long part_len)
{
	for (; len >= part_len; s++, len--)
		if (!order(s, part, part_len, 0))
			return s;
	return 0;
}

static long sign(long x)
{
	return (int)x < 0 ? -1 : (int)x > 0;
}

#define MOST 700
static unsigned char text[MOST + 32], other[MOST + 32];

/* One length, a byte that is wanted at some place or at none. */
static void compare(long off, long from, long len, long at)
{
	unsigned char *s = text + from, *t = other + from / 2;
	memset(text, 'a', sizeof text);
	memset(other, 'a', sizeof other);
	s[len] = 'x';     /* behind the end */
	if (from)
		s[-1] = 'x';  /* and before the beginning */
	if (at < len)
		s[at] = 'x';
#define SAME(ours, theirs, ...) \
	CHECK_EQ(call_at(off, (function *)(void (*)(void))(ours), __VA_ARGS__), theirs(__VA_ARGS__))
	long p = (long)s, q = (long)t;
	SAME(memchr, find, p, 'x', len, 0);
	SAME(memrchr, find_last, p, 'x', len, 0);
	CHECK_EQ(sign(call_at(off, (function *)(void (*)(void))memcmp, p, q, len, 0)), order(p, q, len, 0));
	SAME(memmem, find_part, p, len, (long)"axa", 3);
	SAME(memmem, find_part, p, len, (long)"x", 1);
	s[len] = 0;
	SAME(strchr, find_in_string, p, 'x', 0, 0);
	SAME(strchr, find_in_string, p, 0, 0, 0);
	SAME(strrchr, find_last_in_string, p, 'x', 0, 0);
	SAME(strrchr, find_last_in_string, p, 'a', 0, 0);
	SAME(strnlen, length, p, len + 9, 0, 0);
	SAME(strnlen, length, p, len / 2, 0, 0);
	call_at(off, (function *)(void (*)(void))memset, p, 'm', len, 0);
	CHECK(!len || (s[0] == 'm' && s[len - 1] == 'm' && !find_part(p, len, (long)"a", 1)));
	CHECK(!s[len] && (!from || s[-1] == 'x'));
}

static void all_lengths(void)
{
	for (long len = 0; len < MOST; len += len < 150 ? 1 : 37)
		for (long off = 0; off < 16; off += 4) {
			compare(off, len % 17, len, len / 3 * 2);
			compare(off, len % 16, len, len ? len - 1 : 0);
			compare(off, (len + off) % 15, len, len);
		}
}

static void *knows(void *expected)
{
	CHECK_EQ(thread_self()->has_sse2, expected != NULL);
	return NULL;
}

static int knows_too(void *expected)
{
	knows(expected);
	return 0;
}

int main(void)
{
	void *there = sse2_is_there() ? text : NULL;
	knows(there);
	pthread_t thread;
	CHECK_EQ(pthread_create(&thread, NULL, knows, there), 0);
	CHECK_EQ(pthread_join(thread, NULL), 0);
	thrd_t another;
	CHECK_EQ(thrd_create(&another, knows_too, there), thrd_success);
	CHECK_EQ(thrd_join(another, NULL), thrd_success);

	all_lengths();
	if (there) {
		thread_self()->has_sse2 = false;
		all_lengths();
	}
	return check_done();
}
