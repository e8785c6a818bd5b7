/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <utime.h>

/* NULL stands for NULL; false with errno where the microseconds are none. */
static int to_nanoseconds(struct timespec out[2], const struct timeval in[2])
{
	for (int i = 0; in && i < 2; i++) {
		if (in[i].tv_usec < 0 || in[i].tv_usec > 999999) {
			errno = EINVAL;
			return 0;
		}
		out[i] = (struct timespec){.tv_sec = in[i].tv_sec, .tv_nsec = in[i].tv_usec * 1000};
	}
	return 1;
}

static int set(int dir, const char *path, const struct timeval times[2], int flags)
{
	struct timespec fine[2];
	if (!to_nanoseconds(fine, times))
		return -1;
	return utimensat(dir, path, times ? fine : NULL, flags);
}

int utimes(const char *path, const struct timeval times[2])
{
	return set(AT_FDCWD, path, times, 0);
}

int lutimes(const char *path, const struct timeval times[2])
{
	return set(AT_FDCWD, path, times, AT_SYMLINK_NOFOLLOW);
}

int futimes(int fd, const struct timeval times[2])
{
	struct timespec fine[2];
	if (!to_nanoseconds(fine, times))
		return -1;
	return futimens(fd, times ? fine : NULL);
}

int futimesat(int dir, const char *path, const struct timeval times[2])
{
	return path ? set(dir, path, times, 0) : futimes(dir, times);
}

int utime(const char *path, const struct utimbuf *times)
{
	struct timespec fine[2];
	if (times) {
		fine[0] = (struct timespec){.tv_sec = times->actime};
		fine[1] = (struct timespec){.tv_sec = times->modtime};
	}
	return utimensat(AT_FDCWD, path, times ? fine : NULL, 0);
}
