/* SPDX-License-Identifier: MIT */
#ifndef SYS_LINUX_GROW_H
#define SYS_LINUX_GROW_H

#include <stdint.h>

/* Moves the break that sys_grow moves to an absolute address. 0 or -ENOMEM, then it stays. */
int sys_break_set(uintptr_t end);

#endif
