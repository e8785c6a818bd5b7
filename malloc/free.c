/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "malloc/block.h"

/* errno is kept: nothing below sets it. */
void free(void *mem)
{
	if (mem)
		block_free(mem);
}
