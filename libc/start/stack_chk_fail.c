/* SPDX-License-Identifier: MIT */
/* What code built with -fstack-protector calls when the canary above its locals has changed. */
#include "libc/alias.h"
#include "sys/sys.h"

_Noreturn void __stack_chk_fail(void);

_Noreturn void __stack_chk_fail(void)
{
	sys_die("*** stack smashing detected ***: terminated");
}

/* gcc's name for it in position independent code on i386. */
STRONG_ALIAS(__stack_chk_fail, __stack_chk_fail_local);
