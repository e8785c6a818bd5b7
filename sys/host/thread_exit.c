/* SPDX-License-Identifier: MIT */
/*
 * The end of threads, learnt by the destructor of one key. It is called among those of the
 * program's keys, in no order that is promised, and the libc itself frees a little after all of them
 * (glibc: a thread's table of keys, its error texts). So a thread that has ended may come back, and
 * nobody would call it again.
 *
 *   stage      | the key's value | at the destructor | when asked
 *   NOT_ASKED  | NULL            | -                 | ASKED, value set
 *   ASKED      | set             | ENDED, f runs     | -
 *   ENDED      | NULL            | -                 | f runs at once
 *
 * A static glibc needs no key: it calls __malloc_arena_thread_freeres after all of that.
 *
 * A thread whose very first requests are made by a destructor in the last of four rounds, or later, is not
 * told of: the allocator gives it no cache before it has made some more.
 */
#include "sys/atomic.h"
#include "sys/host/libc.h"
#include "sys/linux/calls.h"
#include "sys/sys.h"

enum stage { NOT_ASKED, ASKED, ENDED };

static SYS_THREAD_LOCAL void (*on_exit)(void);
static SYS_THREAD_LOCAL enum stage stage;

/*
 * glibc allocates in pthread_setspecific for keys from this on. When that happens for one of the
 * program's keys, and the allocator sets ours, the table that gets our value is lost again.
 */
#define KEY_LIMIT 32

/* The key's number + 1; 0 before there is one, -1 when none is to be had. */
static int key_kept;

static void at_destructor(void *value)
{
	(void)value;
	stage = ENDED;
	on_exit();
}

void __malloc_arena_thread_freeres(void)
{
	if (stage == ASKED)
		at_destructor(NULL);
}

/* Several threads may make one at once: the first to say so wins. Making a key allocates nothing. */
static int key_make(void)
{
	unsigned made;
	if (!pthread_key_create || pthread_key_create(&made, at_destructor))
		return -1;
	int mine = made < KEY_LIMIT ? (int)made + 1 : -1;
	bool won = atomic_cas_int_release(&key_kept, 0, mine);
	if (!won || mine < 0)
		pthread_key_delete(made);
	return won ? mine : atomic_load_int_relaxed(&key_kept);
}

static int key_number(void)
{
	int kept = atomic_load_int_relaxed(&key_kept);
	return kept ? kept : key_make();
}

/* Early, while there are small numbers. */
__attribute__((constructor)) static void begin(void)
{
	if (!__libc_setup_tls)
		key_number();
}

/* Whether this thread is the process's first, which ends with it. */
static bool first_thread(void)
{
	return sys_gettid() == sys_getpid();
}

void sys_on_thread_exit(void (*f)(void))
{
	on_exit = f;
	if (stage == NOT_ASKED && __libc_setup_tls) {
		stage = ASKED;
	} else if (stage == NOT_ASKED) {
		int key = key_number();
		if (key > 0 && !pthread_setspecific((unsigned)key - 1, &stage))
			stage = ASKED;
		else if (!first_thread())
			f();
	} else if (stage == ENDED) {
		f();
	}
}
