/* SPDX-License-Identifier: MIT */
#include "libc/stdlib/temporary.h"

#include <errno.h>
#include <string.h>

#include "sys/sys.h"

#define PLACE "XXXXXX"
#define PLACE_LEN (sizeof PLACE - 1)

/* A folder full of names that collide is somebody's attack, and no reason to try for ever. */
#define TRIES 100

long temporary_make(char *template, int suffix, long (*make)(const char *path, int argument),
                    int argument)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";
	size_t len = strlen(template);
	if (suffix < 0 || len < PLACE_LEN + (size_t)suffix)
		return -EINVAL;
	char *place = template + len - (size_t)suffix - PLACE_LEN;
	if (memcmp(place, PLACE, PLACE_LEN))
		return -EINVAL;

	long ret = -EEXIST;
	for (int i = 0; i < TRIES && ret == -EEXIST; i++) {
		unsigned char random[PLACE_LEN];
		sys_random(random, sizeof random);
		for (size_t j = 0; j < PLACE_LEN; j++)
			place[j] = letters[random[j] % 64];
		ret = make(template, argument);
	}
	if (ret < 0)
		memcpy(place, PLACE, PLACE_LEN);
	return ret;
}
