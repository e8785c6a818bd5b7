/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

#define LONGEST 128

/* The line without its end; -errno. */
static long read_line(int fd, char *buf)
{
	size_t len = 0;
	for (;;) {
		char c;
		long n = sys_read(fd, &c, 1);
		if (n == -EINTR)
			continue;
		if (n < 0)
			return n;
		if (!n || c == '\n')
			break;
		if (len < LONGEST - 1)
			buf[len++] = c;
	}
	buf[len] = '\0';
	return 0;
}

char *getpass(const char *prompt)
{
	static char line[LONGEST];
	struct termios was, silent;
	long fd = sys_open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC, 0);
	if (ret_errno(fd) < 0)
		return NULL;
	int tty = (int)fd;
	if (tcgetattr(tty, &was)) {
		sys_close(tty);
		return NULL;
	}
	silent = was;
	silent.c_lflag &= ~(tcflag_t)(ECHO | ISIG);
	silent.c_lflag |= ICANON;
	silent.c_iflag |= ICRNL;
	tcsetattr(tty, TCSAFLUSH, &silent);
	sys_write(tty, prompt, strlen(prompt));
	long ret = read_line(tty, line);
	tcsetattr(tty, TCSAFLUSH, &was);
	sys_write(tty, "\n", 1);
	sys_close(tty);
	return ret_errno(ret) < 0 ? NULL : line;
}
