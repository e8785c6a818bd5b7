/* SPDX-License-Identifier: MIT */
#include "malloc/block.h"
#include "malloc/public.h"

void *aligned_alloc(size_t align, size_t req)
{
	if (!align || align & (align - 1)) {
		sys_set_errno(SYS_EINVAL);
		return NULL;
	}
	return block_alloc_aligned(align, req);
}
