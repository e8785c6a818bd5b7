/* SPDX-License-Identifier: MIT */
/*
 * The family's inner names, and one that has grown old. glibc's library has them for programs that call
 * them; musl's archive has four of them for what is inside musl itself. Left out, they would be served
 * from another heap.
 */
#include <malloc.h>

#include "malloc/public.h"

#pragma GCC visibility push(default)

void cfree(void *mem);
void *__libc_malloc(size_t req);
void *__libc_calloc(size_t count, size_t each);
void *__libc_realloc(void *mem, size_t req);
void __libc_free(void *mem);
void *__libc_memalign(size_t align, size_t req);
void *__libc_valloc(size_t req);
void *__libc_pvalloc(size_t req);
int __libc_mallopt(int param, int value);
struct mallinfo __libc_mallinfo(void);

void cfree(void *mem)
{
	free(mem);
}

void *__libc_malloc(size_t req)
{
	return malloc(req);
}

void *__libc_calloc(size_t count, size_t each)
{
	return calloc(count, each);
}

void *__libc_realloc(void *mem, size_t req)
{
	return realloc(mem, req);
}

void __libc_free(void *mem)
{
	free(mem);
}

void *__libc_memalign(size_t align, size_t req)
{
	return memalign(align, req);
}

void *__libc_valloc(size_t req)
{
	return valloc(req);
}

void *__libc_pvalloc(size_t req)
{
	return pvalloc(req);
}

int __libc_mallopt(int param, int value)
{
	return mallopt(param, value);
}

struct mallinfo __libc_mallinfo(void)
{
	return mallinfo();
}
