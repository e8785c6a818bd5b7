/* SPDX-License-Identifier: MIT */
/*
 * What the compiler's stack protector calls when a function's canary has changed. The caller's
 * frame cannot be trusted, so there is no way back.
 */
#include "libc/alias.h"
#include "sys/sys.h"

_Noreturn void __stack_chk_fail(void);

_Noreturn void __stack_chk_fail(void)
{
	sys_die("*** stack smashing detected ***: terminated");
}

/* Under this name on i386 in position-independent code, to do without a register for the GOT. */
STRONG_ALIAS(__stack_chk_fail, __stack_chk_fail_local);
