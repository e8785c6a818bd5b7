/* SPDX-License-Identifier: MIT */
#include <signal.h>

int __libc_current_sigrtmin(void)
{
	return SIGRTMIN;
}

int __libc_current_sigrtmax(void)
{
	return SIGRTMAX;
}
