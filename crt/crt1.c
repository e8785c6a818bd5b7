/* SPDX-License-Identifier: MIT */
/* Start of a static program at a fixed address: nothing to relocate. */
#include "arch/start.h"
#include "libc/start/start.h"

int main(int, char **, char **);

_Noreturn void start(uintptr_t *sp)
{
	libc_start(main, sp, 0);
}
