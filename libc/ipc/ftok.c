/* SPDX-License-Identifier: MIT */
#include <sys/ipc.h>
#include <sys/stat.h>

key_t ftok(const char *path, int number)
{
	struct stat st;
	if (stat(path, &st))
		return -1;
	return (key_t)((unsigned)number << 24 | ((unsigned)st.st_dev & 0xff) << 16
	               | ((unsigned)st.st_ino & 0xffff));
}
