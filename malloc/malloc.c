/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "malloc/block.h"

void *malloc(size_t req)
{
	return block_or_enomem(block_alloc(req));
}
