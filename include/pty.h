/* SPDX-License-Identifier: MIT */
/* pty.h: pairs of pseudo-terminals (BSD). */
#ifndef _PTY_H
#define _PTY_H

#include <sys/ioctl.h>
#include <termios.h>

/* BSD. Both ends of a new pair, where not NULL its name (64 bytes suffice) and settings. 0, or
 * -1 with errno. forkpty: a child whose terminal it is; as fork otherwise. */
int openpty(int *__master, int *__slave, char *__name, const struct termios *__settings,
            const struct winsize *__size);
pid_t forkpty(int *__master, char *__name, const struct termios *__settings,
              const struct winsize *__size);

#endif
