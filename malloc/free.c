/* SPDX-License-Identifier: MIT */
#include "malloc/block.h"
#include "malloc/public.h"

/* errno is kept: nothing below sets it. */
void free(void *mem)
{
	if (mem)
		block_free(mem);
}
