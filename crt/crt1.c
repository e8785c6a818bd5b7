/* SPDX-License-Identifier: MIT */
/* Start of a static program at a fixed address: nothing to relocate but indirect functions. */
#include "arch/start.h"
#include "crt/indirect.h"
#include "libc/start/start.h"

int main(int, char **, char **);

_Noreturn void start(uintptr_t *sp)
{
	resolve_indirect(0, INDIRECT_START, INDIRECT_END);
	libc_start(main, sp, 0);
}
