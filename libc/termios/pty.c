/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <fcntl.h>
#include <pty.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <utmp.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

#define PREFIX "/dev/pts/"
#define NAME_LEN (sizeof PREFIX + 10)

/* 0 or an error number. */
static int name_of(int fd, char name[NAME_LEN])
{
	unsigned number;
	long ret = sys_ioctl(fd, TIOCGPTN, &number);
	if (ret)
		return ret == -EINVAL ? ENOTTY : (int)-ret;
	char digits[12], *p = digits + sizeof digits;
	*--p = '\0';
	do
		*--p = (char)('0' + number % 10);
	while (number /= 10);
	strcpy(stpcpy(name, PREFIX), p);
	return 0;
}

int posix_openpt(int flags)
{
	long fd = sys_open("/dev/ptmx", flags, 0);
	return (int)ret_errno(fd == -ENOSPC ? -EAGAIN : fd);
}

int getpt(void)
{
	return posix_openpt(O_RDWR | O_NOCTTY);
}

/* The kernel has given the slave its owner and mode. */
int grantpt(int fd)
{
	char name[NAME_LEN];
	int error = name_of(fd, name);
	return (int)ret_errno(error == ENOTTY ? -EINVAL : -error);
}

int unlockpt(int fd)
{
	int locked = 0;
	long ret = sys_ioctl(fd, TIOCSPTLCK, &locked);
	return (int)ret_errno(ret == -ENOTTY ? -EINVAL : ret);
}

int ptsname_r(int fd, char *buf, size_t len)
{
	char name[NAME_LEN];
	int error = name_of(fd, name);
	if (!error && strlen(name) >= len)
		error = ERANGE;
	if (error)
		errno = error;
	else
		strcpy(buf, name);
	return error;
}

char *ptsname(int fd)
{
	static char name[NAME_LEN];
	return ptsname_r(fd, name, sizeof name) ? NULL : name;
}

static int open_slave(int master, char name[NAME_LEN])
{
	if (grantpt(master) || unlockpt(master) || ptsname_r(master, name, NAME_LEN))
		return -1;
	return (int)ret_errno(sys_open(name, O_RDWR | O_NOCTTY, 0));
}

int openpty(int *master, int *slave, char *name, const struct termios *settings,
            const struct winsize *size)
{
	char own_name[NAME_LEN];
	int m = getpt();
	if (m < 0)
		return -1;
	int s = open_slave(m, own_name);
	if (s < 0) {
		sys_close(m);
		return -1;
	}
	if (settings)
		tcsetattr(s, TCSAFLUSH, settings);
	if (size)
		sys_ioctl(s, TIOCSWINSZ, (void *)size);
	if (name)
		strcpy(name, own_name);
	*master = m;
	*slave = s;
	return 0;
}

int login_tty(int fd)
{
	setsid();
	if (ret_errno(syscall3(NR_ioctl, fd, TIOCSCTTY, 0)) < 0)
		return -1;
	for (int i = 0; i < 3; i++)
		if (ret_errno(sys_dup2(fd, i)) < 0)
			return -1;
	if (fd > 2)
		sys_close(fd);
	return 0;
}

pid_t forkpty(int *master, char *name, const struct termios *settings, const struct winsize *size)
{
	int m, slave;
	if (openpty(&m, &slave, name, settings, size))
		return -1;
	pid_t pid = fork();
	if (pid < 0) {
		sys_close(m);
		sys_close(slave);
		return -1;
	}
	if (!pid) {
		sys_close(m);
		if (login_tty(slave))
			_exit(1);
		return 0;
	}
	sys_close(slave);
	*master = m;
	return pid;
}
