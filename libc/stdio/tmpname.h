/* SPDX-License-Identifier: MIT */
#ifndef LIBC_STDIO_TMPNAME_H
#define LIBC_STDIO_TMPNAME_H

#include <stddef.h>
#include <stdint.h>

#include "sys/sys.h"

#define TMPNAME_TRIES 100
#define TMPNAME_PATTERN "/tmp/file_XXXXXX"

/* Puts random letters over len bytes. */
static inline void tmpname_fill(char *at, size_t len)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz012345";
	unsigned char random[16];
	sys_random(random, len);
	for (size_t i = 0; i < len; i++)
		at[i] = letters[random[i] % 32];
}

#endif
