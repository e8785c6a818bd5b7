/* SPDX-License-Identifier: MIT */
/*
 * The object asks for what the shared library would only like to have: a static program holds of its libc
 * what somebody asks for, and a name that is merely weak would be NULL there without a word. glibc had
 * the keys in libpthread before 2.34; there the link fails without -pthread.
 */
#include <stddef.h>

#pragma GCC visibility push(default)
int *__errno_location(void);
unsigned long getauxval(unsigned long type);
int pthread_key_create(unsigned *key, void (*destructor)(void *));
int pthread_key_delete(unsigned key);
int pthread_setspecific(unsigned key, const void *value);
size_t libc_fwrite(const void *p, size_t size, size_t count, void *stream) __asm__("fwrite");
#pragma GCC visibility pop

extern void (*const needed[])(void);
void (*const needed[])(void) = {
	(void (*)(void))__errno_location,   (void (*)(void))getauxval,
	(void (*)(void))pthread_key_create, (void (*)(void))pthread_key_delete,
	(void (*)(void))pthread_setspecific, (void (*)(void))libc_fwrite,
};
