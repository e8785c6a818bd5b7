/* SPDX-License-Identifier: MIT */
#include "malloc/chunk.h"
#include "malloc/public.h"

size_t malloc_usable_size(void *mem)
{
	return mem ? chunk_usable(chunk_of(mem)) : 0;
}
