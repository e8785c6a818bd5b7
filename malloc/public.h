/* SPDX-License-Identifier: MIT */
/*
 * The names that programs call, which C libraries may include too. Said here once more, since the
 * allocator is built into libraries that have their own <stdlib.h>; what each does is told in ours
 * and in <malloc.h>.
 */
#ifndef MALLOC_PUBLIC_H
#define MALLOC_PUBLIC_H

#include <stddef.h>

void *malloc(size_t req);
void *calloc(size_t count, size_t each);
void *realloc(void *mem, size_t req);
void *reallocarray(void *mem, size_t count, size_t each);
void free(void *mem);
void free_sized(void *mem, size_t req);
void free_aligned_sized(void *mem, size_t align, size_t req);

void *aligned_alloc(size_t align, size_t req);
int posix_memalign(void **result, size_t align, size_t req);
void *memalign(size_t align, size_t req);
void *valloc(size_t req);
void *pvalloc(size_t req);

/* To be called in the only thread, before the first other one begins. */
void malloc_threads_begin(void);

/* Memory, of any contents and alignment, that is the heap's from now on. How much of it can be used, 0 where
 * that is too little: then it stays the caller's. */
size_t malloc_add_memory(void *start, size_t len);

size_t malloc_usable_size(void *mem);
int malloc_trim(size_t pad);
int mallopt(int param, int value);

int malloc_set_limit(size_t bytes);
size_t malloc_get_limit(void);
int malloc_set_reserve(size_t bytes);
size_t malloc_get_reserve(void);
void malloc_set_shortage_handler(int (*handler)(size_t wanted, void *arg), void *arg);

/* Defined where they are given: in mallinfo.c, and in <malloc.h>. */
struct mallinfo mallinfo(void);
struct mallinfo2 mallinfo2(void);
void malloc_stats(void);

/* What malloc_info writes, in pieces, through put: which may allocate, and gets `to` as it is given. */
void malloc_info_write(void (*put)(void *to, const char *s, size_t len), void *to);

int malloc_check(void);
void malloc_dump(int fd);

#endif
