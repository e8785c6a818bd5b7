/* SPDX-License-Identifier: MIT */
#include "sys/host/libc.h"
#include "sys/linux/abi.h"
#include "sys/linux/auxv.h"
#include "sys/sys.h"

/*
 * glibc's loader allocates before its libc knows the environment. It lies on the first stack behind
 * the arguments: their number, as many pointers, NULL.
 */
static char *const *environment_on_stack(void)
{
	if (!&__libc_stack_end || !__libc_stack_end)
		return NULL;
	uintptr_t *words = __libc_stack_end;
	return (char *const *)(words + 1 + words[0] + 1);
}

char *const *sys_environment(void)
{
	if (sys_auxv_value(LINUX_AT_SECURE))
		return NULL;
	return &environ && environ ? environ : environment_on_stack();
}
