/* SPDX-License-Identifier: MIT */
#include "libc/stdlib/temporary.h"

#include <errno.h>
#include <string.h>

#include "sys/sys.h"

#define PLACE "XXXXXX"
#define LETTERS (sizeof PLACE - 1)

/* A folder full of names that collide is somebody's attack, and no reason to try for ever. */
#define TRIES 100

long temporary_make(char *template, size_t suffix_len, long (*make)(const char *path, int argument),
                    int argument)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";
	size_t len = strlen(template);
	if (len < LETTERS || len - LETTERS < suffix_len)
		return -EINVAL;
	char *suffix = template + len - suffix_len - LETTERS;
	if (memcmp(suffix, PLACE, LETTERS))
		return -EINVAL;

	long ret = -EEXIST;
	for (int i = 0; i < TRIES && ret == -EEXIST; i++) {
		unsigned char random[LETTERS];
		sys_random(random, sizeof random);
		for (size_t j = 0; j < LETTERS; j++)
			suffix[j] = letters[random[j] % 64];
		ret = make(template, argument);
	}
	if (ret < 0)
		memcpy(suffix, PLACE, LETTERS);
	return ret;
}
