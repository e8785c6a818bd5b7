/* SPDX-License-Identifier: MIT */
#include "malloc/tunables.h"

struct tunables tunables = {
	.top_pad = 128 * KIB,
	.trim_threshold = 128 * KIB,
	.mmap_threshold = 128 * KIB,
	.mmap_max = 65536,
	.tcache_max = TCACHE_REQUEST_MAX,
	.tcache_bytes = TCACHE_BYTES,
	.arena_test = sizeof(size_t) == 8 ? 8 : 2,
	.heap_bytes = sizeof(size_t) == 8 ? 64 * MIB : MIB,
	.dynamic = true,
};

void tunables_begin(void)
{
}
