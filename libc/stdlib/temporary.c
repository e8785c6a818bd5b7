/* SPDX-License-Identifier: MIT */
#include "libc/stdlib/temporary.h"

#include <errno.h>
#include <string.h>

#include "sys/sys.h"

#define SUFFIX "XXXXXX"
#define SUFFIX_LEN (sizeof SUFFIX - 1)

/* A folder full of names that collide is somebody's attack, and no reason to try for ever. */
#define TRIES 100

long temporary_make(char *template, long (*make)(const char *path, int argument), int argument)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";
	size_t len = strlen(template);
	if (len < SUFFIX_LEN || strcmp(template + len - SUFFIX_LEN, SUFFIX))
		return -EINVAL;
	char *suffix = template + len - SUFFIX_LEN;

	long ret = -EEXIST;
	for (int i = 0; i < TRIES && ret == -EEXIST; i++) {
		unsigned char random[SUFFIX_LEN];
		sys_random(random, sizeof random);
		for (size_t j = 0; j < SUFFIX_LEN; j++)
			suffix[j] = letters[random[j] % 64];
		ret = make(template, argument);
	}
	if (ret < 0)
		memcpy(suffix, SUFFIX, SUFFIX_LEN);
	return ret;
}
