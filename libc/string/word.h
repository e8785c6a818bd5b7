/* SPDX-License-Identifier: MIT */
/* Integers at any address. */
#ifndef LIBC_STRING_WORD_H
#define LIBC_STRING_WORD_H

#include <stdint.h>

typedef uint16_t anywhere16 __attribute__((aligned(1), may_alias));
typedef uint32_t anywhere32 __attribute__((aligned(1), may_alias));
typedef uint64_t anywhere64 __attribute__((aligned(1), may_alias));

static inline uint16_t load16(const void *p)
{
	return *(const anywhere16 *)p;
}

static inline uint32_t load32(const void *p)
{
	return *(const anywhere32 *)p;
}

static inline uint64_t load64(const void *p)
{
	return *(const anywhere64 *)p;
}

static inline void store16(void *p, uint16_t value)
{
	*(anywhere16 *)p = value;
}

static inline void store32(void *p, uint32_t value)
{
	*(anywhere32 *)p = value;
}

static inline void store64(void *p, uint64_t value)
{
	*(anywhere64 *)p = value;
}

#endif
