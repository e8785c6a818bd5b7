/* SPDX-License-Identifier: MIT */
#include <termios.h>

#include <errno.h>
#include <sys/ioctl.h>

#include "libc/ret.h"
#include "libc/thread/cancel.h"
#include "sys/linux/calls.h"

#define SPEED_BITS (CBAUD)

int tcgetattr(int fd, struct termios *t)
{
	long ret = sys_ioctl(fd, TCGETS, t);
	if (!ret)
		t->c_ispeed = t->c_ospeed = t->c_cflag & SPEED_BITS;
	return (int)ret_errno(ret);
}

int tcsetattr(int fd, int when, const struct termios *t)
{
	if (when < TCSANOW || when > TCSAFLUSH)
		return (int)ret_errno(-EINVAL);
	return (int)ret_errno(sys_ioctl(fd, TCSETS + (unsigned)when, (void *)t));
}

/* Only the kernel's own parameter other than 0 waits alone. */
int tcdrain(int fd)
{
	return (int)ret_errno(cancel_call(NR_ioctl, fd, TCSBRK, 1, 0, 0, 0));
}

int tcflush(int fd, int which)
{
	return (int)ret_errno(syscall3(NR_ioctl, fd, TCFLSH, which));
}

int tcflow(int fd, int action)
{
	return (int)ret_errno(syscall3(NR_ioctl, fd, TCXONC, action));
}

int tcsendbreak(int fd, int length)
{
	(void)length;
	return (int)ret_errno(syscall3(NR_ioctl, fd, TCSBRK, 0));
}

pid_t tcgetsid(int fd)
{
	int session;
	return ret_errno(sys_ioctl(fd, TIOCGSID, &session)) < 0 ? -1 : session;
}
