/* SPDX-License-Identifier: MIT */
/* Filled at the first question; two threads that ask at once write the same value. */
#include "sys/atomic.h"
#include "sys/host/libc.h"
#include "sys/linux/abi.h"
#include "sys/linux/auxv.h"
#include "sys/sys.h"

static struct sys_facts facts = {.fresh_zero = true, .can_grow = true, .can_move = true};

#ifdef HOST_SHARED
/*
 * By what it has, since the text of its version lies apart from all that programs read, and would bring many pages in. The
 * object may not ask so: programs would need the glibc that has the name at each of their starts.
 */
static enum sys_personality glibc_personality(void)
{
	return __isoc23_vwscanf ? SYS_LIKE_GLIBC : SYS_LIKE_OLD_GLIBC;
}
#else
/* Where it does not say its version, the answers that break no program that runs with it. */
static enum sys_personality glibc_personality(void)
{
	const char *version = gnu_get_libc_version ? gnu_get_libc_version() : "2.";
	unsigned minor = 0;
	for (const char *s = version + 2; *s >= '0' && *s <= '9'; s++)
		minor = 10 * minor + (unsigned)(*s - '0');
	return minor < 38 ? SYS_LIKE_OLD_GLIBC : SYS_LIKE_GLIBC;
}
#endif

const struct sys_facts *sys_facts(void)
{
	if (__builtin_expect(!atomic_load_size_acquire(&facts.page), 0)) {
		size_t page = sys_auxv_value(LINUX_AT_PAGESZ);
		facts.personality = &__libc_stack_end ? glibc_personality() : SYS_LIKE_MUSL;
		atomic_store_size_release(&facts.page, page ? page : 4096);
	}
	return &facts;
}
