/* SPDX-License-Identifier: MIT */
#include "malloc/block.h"
#include "malloc/public.h"

void *aligned_alloc(size_t align, size_t req)
{
	if (!block_power_of_two(align) && block_personality() == SYS_LIKE_GLIBC) {
		sys_set_errno(SYS_EINVAL);
		return NULL;
	}
	return block_alloc_rounded(align, req);
}
