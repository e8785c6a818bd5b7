/* SPDX-License-Identifier: MIT */
#include "malloc/block.h"
#include "malloc/public.h"

int posix_memalign(void **result, size_t align, size_t req)
{
	if (!align || align & (align - 1) || align % sizeof(void *))
		return SYS_EINVAL;
	void *mem = block_alloc_aligned(align, req);
	if (!mem)
		return SYS_ENOMEM;
	*result = mem;
	return 0;
}
