/* SPDX-License-Identifier: MIT */
/*
 * sys.h where there is no system. All memory is in the regions, which the allocator has taken in as heaps, so no
 * page comes or goes; there is one thread as far as the allocator can see, for the program's lock is around it.
 */
#include "sys/bare/hooks.h"
#include "sys/sys.h"

#define REFUSED (-SYS_ENOMEM)

struct fh_hooks bare_hooks;
bool sys_threaded;

/* Nothing is done by the page; the allocator wants some number. */
const struct sys_facts *sys_facts(void)
{
	static const struct sys_facts facts = {.page = 4096, .personality = SYS_LIKE_GLIBC};
	return &facts;
}

void *sys_map(size_t len, enum sys_map_kind kind)
{
	(void)len, (void)kind;
	return NULL;
}

int sys_unmap(void *p, size_t len)
{
	(void)p, (void)len;
	return REFUSED;
}

void *sys_remap(void *p, size_t old_len, size_t new_len)
{
	(void)p, (void)old_len, (void)new_len;
	return NULL;
}

int sys_commit(void *p, size_t len)
{
	(void)p, (void)len;
	return REFUSED;
}

int sys_decommit(void *p, size_t len)
{
	(void)p, (void)len;
	return REFUSED;
}

int sys_discard(void *p, size_t len)
{
	(void)p, (void)len;
	return REFUSED;
}

void *sys_grow(intptr_t delta)
{
	(void)delta;
	return NULL;
}

size_t sys_memory_granted(void)
{
	return 0;
}

unsigned sys_processors(void)
{
	return 1;
}

/* Nobody waits, for sys_threaded is false. */
void sys_wait(int *word, int expected)
{
	(void)word, (void)expected;
}

void sys_wake(int *word, int n)
{
	(void)word, (void)n;
}

/* The one thread does not end. */
void sys_on_thread_exit(void (*f)(void))
{
	(void)f;
}

void sys_on_fork(const struct sys_fork_hooks *hooks)
{
	(void)hooks;
}

char *const *sys_environment(void)
{
	return NULL;
}

/* Asked once. */
uintptr_t sys_secret(void)
{
	uintptr_t here = (uintptr_t)&here;
	return bare_hooks.secret ? bare_hooks.secret : here ^ (uintptr_t)&bare_hooks << 16;
}

void sys_set_errno(int error)
{
	(void)error;
}

void sys_print(int fd, const char *s, size_t len)
{
	(void)fd;
	if (bare_hooks.write)
		bare_hooks.write(s, len);
}

_Noreturn void sys_die(const char *line)
{
	if (bare_hooks.die)
		bare_hooks.die(line);
	__builtin_trap();
}
