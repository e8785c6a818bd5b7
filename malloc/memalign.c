/* SPDX-License-Identifier: MIT */
#include "malloc/block.h"
#include "malloc/public.h"

void *memalign(size_t align, size_t req)
{
	if (align > SIZE_MAX / 2 + 1) {
		sys_set_errno(SYS_EINVAL);
		return NULL;
	}
	size_t power = CHUNK_ALIGN;
	while (power < align)
		power *= 2;
	return block_alloc_aligned(power, req);
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
