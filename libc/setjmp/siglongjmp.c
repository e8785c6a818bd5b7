/* SPDX-License-Identifier: MIT */
/* setjmp, sigsetjmp and longjmp are arch/'s: only they know the registers. */
#include <setjmp.h>
#include <signal.h>

#include "sys/linux/calls.h"

_Noreturn void siglongjmp(sigjmp_buf env, int value)
{
	if (env->__mask_saved)
		sys_rt_sigprocmask(SIG_SETMASK, &env->__mask, NULL);
	longjmp(env, value);
}
