/* SPDX-License-Identifier: MIT */
/*
 * What sys/host/ takes from the libc around it, glibc or musl: said here, since this is compiled
 * without its headers. All weak, for each is missing somewhere, and none calls the allocator where
 * the users of this file do not expect it.
 */
#ifndef SYS_HOST_LIBC_H
#define SYS_HOST_LIBC_H

/* Default visibility, or the linker would answer NULL in the library itself, and gold the address where a
 * program is loaded. */
#define FROM_LIBC extern __attribute__((weak, visibility("default")))

FROM_LIBC int *__errno_location(void);

/* Static programs of some libc have it only if they use it. Sets errno where there is no entry. */
FROM_LIBC unsigned long getauxval(unsigned long type);

FROM_LIBC char **environ;

/* glibc alone: the stack as the kernel gave it, from the number of arguments on. There in each of its
 * programs, static ones too. */
FROM_LIBC void *__libc_stack_end;

/* glibc alone, and of its static programs those that use it: "2.36". */
FROM_LIBC const char *gnu_get_libc_version(void);

/* glibc alone, from 2.38 on, and nothing that stands in for what older ones lack (wide input from a list of arguments). */
FROM_LIBC int __isoc23_vwscanf(const void *format, void *arguments);

/* Both have keys that are unsigned numbers. */
FROM_LIBC int pthread_key_create(unsigned *key, void (*destructor)(void *));
FROM_LIBC int pthread_key_delete(unsigned key);
FROM_LIBC int pthread_setspecific(unsigned key, const void *value);

/* The first is musl's, the second glibc's: there each program has a pthread_atfork of its own. */
FROM_LIBC int pthread_atfork(void (*prepare)(void), void (*parent)(void), void (*child)(void));
FROM_LIBC int __register_atfork(void (*prepare)(void), void (*parent)(void), void (*child)(void),
                                void *library);

/*
 * Static programs have code of their libc that nothing outside of it has: glibc's, and musl's. Such a
 * libc itself calls what stands below.
 */
FROM_LIBC void __libc_setup_tls(void);
FROM_LIBC void __init_libc(char **environment, char *name);

/*
 * Around each fork of a process with several threads, innermost of all: glibc, and musl from 1.2.2
 * on (who < 0: before it, 0: in the parent, > 0: in the child).
 */
void __malloc_fork_lock_parent(void);
void __malloc_fork_unlock_parent(void);
void __malloc_fork_unlock_child(void);
void __malloc_atfork(int who);

/* glibc, as the last that a thread does with memory. */
void __malloc_arena_thread_freeres(void);

#endif
