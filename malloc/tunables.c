/* SPDX-License-Identifier: MIT */
#include "malloc/tunables.h"

struct tunables tunables = {
	.top_pad = 128 * KIB,
	.trim_threshold = 128 * KIB,
	.mmap_threshold = 128 * KIB,
	.mmap_max = 65536,
	.dynamic = true,
};
