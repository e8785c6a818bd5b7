/* SPDX-License-Identifier: MIT */
/*
 * THE contract between the allocator and whatever system lies below it. sys/linux/ answers it with
 * raw system calls; other backends answer the same names. Every call returns 0 or -errno, or a
 * pointer or NULL; none touches errno (but sys_set_errno, whose work that is), none allocates.
 * Lengths are bytes, addresses and lengths whole pages unless said otherwise.
 */
#ifndef SYS_SYS_H
#define SYS_SYS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Whose answers a program expects where standards leave a choice, as of realloc(p, 0). */
enum sys_personality {
	SYS_LIKE_GLIBC,
	SYS_LIKE_OLD_GLIBC, /* before 2.38: aligned_alloc rounds alignments up to powers of two */
	SYS_LIKE_MUSL,
};

/* What the allocator must know of the system: data, so that no code below is conditional. */
struct sys_facts {
	size_t page;     /* bytes in a page, a power of two, read at run time */
	bool fresh_zero; /* whole pages from sys_map, sys_grow and sys_commit read as zero */
	bool can_grow;   /* sys_grow exists (it may still refuse) */
	bool can_move;   /* sys_remap may move a mapping */
	enum sys_personality personality; /* of the C library around */
};

/* Never NULL, always the same answer; callable from the first instruction of main. */
const struct sys_facts *sys_facts(void);

/* Pages */

enum sys_map_kind {
	SYS_MAP_USABLE,  /* readable and writable */
	SYS_MAP_RESERVE, /* address space alone: no access, no memory promised; see sys_commit */
};

/* New pages anywhere, or NULL. */
void *sys_map(size_t len, enum sys_map_kind kind);

/* Gives back pages of sys_map: any part of a mapping, or of several that lie side by side. 0 or
 * -errno, then nothing changed. */
int sys_unmap(void *p, size_t len);

/* A usable mapping in another size, moved if need be; contents kept up to the smaller size. NULL
 * when refused, then nothing changed. */
void *sys_remap(void *p, size_t old_len, size_t new_len);

/* Makes reserved pages usable. 0 or -errno. */
int sys_commit(void *p, size_t len);

/* The reverse: no access, contents lost, memory given back. 0 or -errno. */
int sys_decommit(void *p, size_t len);

/* The contents are not needed any more: memory goes back, the pages stay usable and read as zero
 * when fresh_zero. 0 or -errno, then the contents are as they were. */
int sys_discard(void *p, size_t len);

/*
 * The contiguous source (brk). delta > 0 extends it, delta < 0 gives back, 0 asks; delta is any
 * number of bytes. Returns the end as it was before the call, NULL when refused. Someone else may
 * move the end between two calls (a program's own sbrk).
 */
void *sys_grow(intptr_t delta);

/* Bytes of memory that the container grants this process (and those that share it); 0 where there is no
 * limit or none can be read. Reads files, so it is asked once. */
size_t sys_memory_granted(void);

/* Threads */

/* Storage that each thread has its own of, zeroed when the thread begins. Nothing where the system below has
 * no threads: the Makefile says so. */
#ifndef SYS_THREAD_LOCAL
#define SYS_THREAD_LOCAL _Thread_local
#endif

/* How many processors this process may really use: by its affinity, and by what a container's
 * quota of processor time grants, rounded up. At least 1. Reads files where there are some, so it
 * is asked once. */
unsigned sys_processors(void);

/* Whether there may be a second thread: set before the first such begins, never cleared. */
extern bool sys_threaded;

/* Waits while *word == expected; may return at any time without cause. Private to the process. */
void sys_wait(int *word, int expected);

/* Wakes at most n of those who wait at word. */
void sys_wake(int *word, int n);

/*
 * f shall run in the calling thread when that thread ends, after the program's own destructors, as
 * the last code of the thread that may use memory. One function a thread: the latest counts. It is
 * not run when the whole process ends. Inside another libc, which may free something after that, or
 * where the end cannot be learnt, f runs at once instead, before this returns.
 */
void sys_on_thread_exit(void (*f)(void));

/*
 * What shall be done around each fork, after the program's own handlers have prepared and before
 * they resume: prepare takes locks, parent and child release them; child runs in a process
 * whose only thread is the one that forked. One set, given once.
 */
struct sys_fork_hooks {
	void (*prepare)(void), (*parent)(void), (*child)(void);
};
void sys_on_fork(const struct sys_fork_hooks *hooks);

/* Other */

/* The environment ("NAME=value" strings, NULL at the end) from which settings may be taken. NULL
 * where there is none, or where the program has more rights than its user (AT_SECURE). */
char *const *sys_environment(void);

/* Fills p with unpredictable bytes. Never fails and never waits: falls back to weaker sources. */
void sys_random(void *p, size_t len);

/* A number that is another in each process, and that nobody can guess; the same at each call. Makes no
 * system call. */
uintptr_t sys_secret(void);

/* The values of errno that the allocator sets, the same wherever it runs. */
enum { SYS_ENOMEM = 12, SYS_EINVAL = 22 };

void sys_set_errno(int error);

/* Writes all of s to an open file; gives up silently where that fails. */
void sys_print(int fd, const char *s, size_t len);

/* Writes one line (given without its newline) on stderr, then ends the program with SIGABRT. */
_Noreturn void sys_die(const char *line);

#endif
