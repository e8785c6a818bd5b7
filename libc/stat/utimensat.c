/* SPDX-License-Identifier: MIT */
#include <fcntl.h>
#include <sys/stat.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

#ifdef NR_utimensat_time64
/* The older call knows times to the year 2038. */
static long set_old_times(int dir, const char *path, const struct timespec *times, int flags)
{
	int32_t old[2][2];
	for (int i = 0; times && i < 2; i++) {
		bool special = times[i].tv_nsec == UTIME_NOW || times[i].tv_nsec == UTIME_OMIT;
		old[i][0] = special ? 0 : (int32_t)times[i].tv_sec;
		old[i][1] = times[i].tv_nsec;
		if (!special && old[i][0] != times[i].tv_sec)
			return -EOVERFLOW;
	}
	return syscall4(NR_utimensat, dir, (long)path, times ? (long)old : 0, flags);
}
#endif

static int set_times(int dir, const char *path, const struct timespec *times, int flags)
{
	long ret = sys_utimensat(dir, path, times, flags);
#ifdef NR_utimensat_time64
	if (linux_missing(ret))
		ret = set_old_times(dir, path, times, flags);
#endif
	return (int)ret_errno(ret);
}

int utimensat(int dir, const char *path, const struct timespec times[2], int flags)
{
	if (!path)
		return (int)ret_errno(-EINVAL); /* the kernel would take it for futimens */
	return set_times(dir, path, times, flags);
}

int futimens(int fd, const struct timespec times[2])
{
	if (fd < 0)
		return (int)ret_errno(-EBADF);
	return set_times(fd, NULL, times, 0);
}
