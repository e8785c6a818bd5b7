/* SPDX-License-Identifier: MIT */
/*
 * The end of threads, learnt by the destructor of one key. It is called among those of the
 * program's keys, in no order that is promised, and again in the next of four rounds when it sets
 * its value anew. So it lets the first round pass: the program's destructors allocate and free, and
 * only such as set their own values again come after us.
 *
 *   stage      | the key's value | at the destructor          | when asked
 *   NOT_ASKED  | NULL            | -                          | ASKED, value set
 *   ASKED      | set             | LAST, value set again      | -
 *   LAST       | set             | ENDED, f runs              | -
 *   ENDED      | NULL            | -                          | f runs at once
 *
 * The libc itself frees a little after the last destructor (glibc: a thread's table of keys, its
 * error texts), so a thread that has ENDED may come back, and nobody would call it again.
 */
#include "sys/atomic.h"
#include "sys/host/libc.h"
#include "sys/linux/calls.h"
#include "sys/sys.h"

enum stage { NOT_ASKED, ASKED, LAST, ENDED };

static SYS_THREAD_LOCAL void (*on_exit)(void);
static SYS_THREAD_LOCAL enum stage stage;

/* The key's number + 1; 0 while there is none. */
static int key_kept;

static void at_destructor(void *value)
{
	if (stage == ASKED) {
		stage = LAST;
		if (!pthread_setspecific((unsigned)atomic_load_int_relaxed(&key_kept) - 1, value))
			return;
	}
	stage = ENDED;
	on_exit();
}

/* Several threads may make one at once: the first to say so wins. Making a key allocates nothing. */
static int key_number(void)
{
	unsigned made;
	int kept = atomic_load_int_relaxed(&key_kept);
	if (kept || !pthread_key_create || pthread_key_create(&made, at_destructor))
		return kept;
	if (atomic_cas_int_release(&key_kept, 0, (int)made + 1))
		return (int)made + 1;
	pthread_key_delete(made);
	return atomic_load_int_relaxed(&key_kept);
}

/* Whether this thread is the process's first, which ends with it. */
static bool first_thread(void)
{
	return sys_gettid() == sys_getpid();
}

/* glibc allocates in pthread_setspecific when there are many keys, and so may come here again. */
void sys_on_thread_exit(void (*f)(void))
{
	on_exit = f;
	if (stage == NOT_ASKED) {
		stage = ASKED;
		int key = key_number();
		if (key && !pthread_setspecific((unsigned)key - 1, &stage))
			return;
		stage = NOT_ASKED;
		if (!first_thread())
			f();
	} else if (stage == ENDED) {
		f();
	}
}
