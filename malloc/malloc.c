/* SPDX-License-Identifier: MIT */
#include "malloc/block.h"
#include "malloc/public.h"

void *malloc(size_t req)
{
	return block_alloc(req);
}
