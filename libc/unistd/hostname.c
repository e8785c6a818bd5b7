/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <string.h>
#include <sys/utsname.h>
#include <unistd.h>

#include "libc/ret.h"
#include "libc/unistd/copy.h"
#include "sys/linux/calls_process.h"

static int copy(const char *name, char *buf, size_t len)
{
	if (copy_name(buf, len, name))
		return 0;
	errno = ENAMETOOLONG;
	return -1;
}

int gethostname(char *buf, size_t len)
{
	struct utsname names;
	return ret_errno(sys_uname(&names)) ? -1 : copy(names.nodename, buf, len);
}

int getdomainname(char *buf, size_t len)
{
	struct utsname names;
	return ret_errno(sys_uname(&names)) ? -1 : copy(names.domainname, buf, len);
}

int sethostname(const char *name, size_t len)
{
	return (int)ret_errno(syscall2(NR_sethostname, (long)name, (long)len));
}

int setdomainname(const char *name, size_t len)
{
	return (int)ret_errno(syscall2(NR_setdomainname, (long)name, (long)len));
}
