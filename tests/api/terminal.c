/* SPDX-License-Identifier: MIT */
/* termios.h, pty.h, utmp.h: a pair of pseudo-terminals of the test's own. */
#include "tests/files.h"

#include <pty.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <utmp.h>

_Static_assert(sizeof(struct termios) == 60, "the first 36 bytes are the kernel's");
_Static_assert(offsetof(struct termios, c_cc) == 17, "as in the kernel");
_Static_assert(NCCS == 32, "as elsewhere");

static void pair(void)
{
	char name[64] = "", again[64] = "";
	int master = -1, slave = -1;
	struct winsize size = {.ws_row = 33, .ws_col = 99};
	CHECK_EQ(openpty(&master, &slave, name, NULL, &size), 0);
	CHECK(isatty(master) && isatty(slave));
	CHECK_STR(ptsname(master), name);
	CHECK_EQ(ptsname_r(master, again, sizeof again), 0);
	CHECK_STR(again, name);
	CHECK_EQ(ptsname_r(master, again, 4), ERANGE);
	CHECK_STR(ttyname(slave), name);
	size = (struct winsize){0};
	CHECK_EQ(ioctl(slave, TIOCGWINSZ, &size), 0);
	CHECK_EQ(size.ws_col, 99);

	struct termios t;
	CHECK_EQ(tcgetattr(slave, &t), 0);
	CHECK(t.c_lflag & ICANON && t.c_lflag & ECHO && t.c_lflag & ISIG);
	CHECK(t.c_iflag & ICRNL);
	CHECK(t.c_oflag & OPOST && t.c_oflag & ONLCR);
	CHECK_EQ(t.c_cflag & CSIZE, CS8);
	CHECK_EQ(t.c_cc[VINTR], 3);
	CHECK_EQ(t.c_cc[VEOF], 4);
	CHECK_EQ(t.c_cc[VSUSP], 26);
	CHECK_EQ(cfgetospeed(&t), B38400);
	CHECK_EQ(cfgetispeed(&t), B38400);

	/* As it is, lines are edited and echoed. */
	char text[32] = "";
	CHECK_EQ(write(master, "ab\177c\n", 5), 5);
	CHECK_EQ(read(slave, text, sizeof text), 3);
	CHECK_MEM(text, "ac\n", 3);
	CHECK_EQ(tcflush(master, TCIOFLUSH), 0);

	cfmakeraw(&t);
	CHECK_EQ(cfsetispeed(&t, B9600), 0);
	CHECK_EQ(cfsetospeed(&t, B115200), 0);
	CHECK_EQ(tcsetattr(slave, TCSANOW, &t), 0);
	struct termios now;
	CHECK_EQ(tcgetattr(slave, &now), 0);
	CHECK_EQ(now.c_lflag & (ECHO | ICANON | ISIG | IEXTEN), 0);
	CHECK_EQ(now.c_cc[VMIN], 1);
	CHECK_EQ(cfgetospeed(&now), B115200);
	CHECK_EQ(cfsetspeed(&now, B57600), 0);
	CHECK_EQ(cfgetospeed(&now), B57600);
	FAILS(cfsetospeed(&now, 0x7fffffff), EINVAL);
	CHECK_EQ(write(master, "\003\r", 2), 2);
	CHECK_EQ(read(slave, text, sizeof text), 2);
	CHECK_MEM(text, "\003\r", 2);
	CHECK_EQ(write(slave, "out\n", 4), 4);
	CHECK_EQ(read(master, text, sizeof text), 4);
	CHECK_MEM(text, "out\n", 4);
	CHECK_EQ(tcdrain(slave), 0);
	CHECK_EQ(tcflow(slave, TCOOFF), 0);
	CHECK_EQ(tcflow(slave, TCOON), 0);
	CHECK_EQ(tcsendbreak(slave, 0), 0);
	CHECK_EQ(write(master, "dropped", 7), 7);
	CHECK_EQ(tcflush(slave, TCIFLUSH), 0);
	CHECK_EQ(tcsetattr(slave, TCSAFLUSH, &now), 0);
	FAILS(tcsetattr(slave, 3, &now), EINVAL);
	close(slave);
	close(master);
}

static void refusing(void)
{
	struct termios t;
	int p[2];
	CHECK_EQ(pipe(p), 0);
	FAILS(tcgetattr(p[0], &t), ENOTTY);
	FAILS(tcgetattr(-1, &t), EBADF);
	FAILS(tcdrain(p[1]), ENOTTY);
	FAILS(grantpt(p[0]), EINVAL);
	CHECK(!ptsname(p[0]));
	CHECK_EQ(errno, ENOTTY);
	FAILS(tcgetsid(p[0]), ENOTTY);
	close(p[0]);
	close(p[1]);
	setutent();
	endutent();
}

/* A child whose terminal it is: a session, a group in front, a signal by a key. */
static void child(void)
{
	int master = -1, status = -1;
	char text[64];
	signal(SIGINT, SIG_DFL); /* shells let what runs behind ignore it */
	pid_t pid = forkpty(&master, NULL, NULL, NULL);
	CHECK(pid >= 0);
	if (!pid) {
		int good = isatty(0) && isatty(1) && isatty(2);
		/* qemu-user does not know what tcgetsid asks. */
		good &= getsid(0) == getpid() && (check_emulated() || tcgetsid(0) == getpid());
		good &= tcgetpgrp(0) == getpid() && !tcsetpgrp(0, getpid());
		if (write(1, good ? "good\n" : "bad!\n", 5) == 5)
			for (;;)
				pause();
		_exit(1);
	}
	size_t got = 0;
	while (got < 6) {
		ssize_t n = read(master, text + got, sizeof text - got);
		if (n <= 0)
			break;
		got += (size_t)n;
	}
	CHECK_MEM(text, "good\r\n", 6);
	CHECK_EQ(write(master, "\003", 1), 1);
	CHECK_EQ(waitpid(pid, &status, 0), pid);
	CHECK(WIFSIGNALED(status) && WTERMSIG(status) == SIGINT);
	close(master);
}

int main(void)
{
	alarm(60);
	pair();
	refusing();
	child();
	return check_done();
}
