/* SPDX-License-Identifier: MIT */
#include "malloc/block.h"
#include "malloc/public.h"

int posix_memalign(void **result, size_t align, size_t req)
{
	if (!block_power_of_two(align) || align % sizeof(void *)) {
		if (align > sizeof(void *) && block_personality() == SYS_LIKE_MUSL)
			sys_set_errno(SYS_EINVAL);
		return SYS_EINVAL;
	}
	void *mem = block_alloc_aligned(align, req);
	if (!mem)
		return SYS_ENOMEM;
	*result = mem;
	return 0;
}
