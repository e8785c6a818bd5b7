/* SPDX-License-Identifier: MIT */
#include "malloc/block.h"
#include "malloc/public.h"

void *reallocarray(void *mem, size_t count, size_t each)
{
	size_t req;
	if (__builtin_mul_overflow(count, each, &req))
		return block_enomem();
	return realloc(mem, req);
}
