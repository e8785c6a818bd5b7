/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <nl_types.h>

nl_catd catopen(const char *name, int flag)
{
	(void)name, (void)flag;
	errno = ENOENT;
	return (nl_catd)-1;
}

char *catgets(nl_catd catalogue, int set, int number, const char *text)
{
	(void)catalogue, (void)set, (void)number;
	return (char *)text;
}

int catclose(nl_catd catalogue)
{
	(void)catalogue;
	errno = EBADF;
	return -1;
}
