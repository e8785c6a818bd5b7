/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <stddef.h>
#include <utmpx.h>

void setutxent(void)
{
}

void endutxent(void)
{
}

struct utmpx *getutxent(void)
{
	return NULL;
}

struct utmpx *getutxid(const struct utmpx *wanted)
{
	(void)wanted;
	return NULL;
}

struct utmpx *getutxline(const struct utmpx *wanted)
{
	(void)wanted;
	return NULL;
}

struct utmpx *pututxline(const struct utmpx *record)
{
	(void)record;
	errno = ENOSYS;
	return NULL;
}

int utmpxname(const char *path)
{
	(void)path;
	errno = ENOSYS;
	return -1;
}

void updwtmpx(const char *path, const struct utmpx *record)
{
	(void)path, (void)record;
}
