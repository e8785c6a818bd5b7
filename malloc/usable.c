/* SPDX-License-Identifier: MIT */
#include <malloc.h>

#include "malloc/chunk.h"

size_t malloc_usable_size(void *mem)
{
	return mem ? chunk_usable(chunk_of(mem)) : 0;
}
