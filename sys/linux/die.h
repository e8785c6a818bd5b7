/* SPDX-License-Identifier: MIT */
#ifndef SYS_LINUX_DIE_H
#define SYS_LINUX_DIE_H

/* Ends the program with SIGABRT, whatever the program did to that signal. A handler runs first. */
_Noreturn void sys_abort(void);

#endif
