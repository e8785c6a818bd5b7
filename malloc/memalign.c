/* SPDX-License-Identifier: MIT */
#include "malloc/block.h"
#include "malloc/public.h"

void *memalign(size_t align, size_t req)
{
	return block_alloc_rounded(align, req);
}

void *valloc(size_t req)
{
	return block_alloc_aligned(sys_facts()->page, req);
}

void *pvalloc(size_t req)
{
	size_t page = sys_facts()->page;
	if (req > REQUEST_MAX)
		return block_enomem();
	return valloc((req + page - 1) & ~(page - 1));
}
