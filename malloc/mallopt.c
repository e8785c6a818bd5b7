/* SPDX-License-Identifier: MIT */
#include "malloc/public.h"
#include "malloc/tcache.h"

/* By -param, as <malloc.h> has them. */
static const unsigned char which[] = {
	[1] = TUNABLE_TRIM_THRESHOLD, [2] = TUNABLE_TOP_PAD, [3] = TUNABLE_MMAP_THRESHOLD, [4] = TUNABLE_MMAP_MAX,
	[6] = TUNABLE_PERTURB, [7] = TUNABLE_ARENA_TEST, [8] = TUNABLE_ARENA_MAX,
};

enum { MXFAST = 1, CHECK_ACTION = -5, MXFAST_MAX = 20 * sizeof(size_t) };

int mallopt(int param, int value)
{
	tcache_choose_arena(); /* what the environment says comes first */
	if (param == MXFAST)
		return value >= 0 && value <= MXFAST_MAX;
	if (param > -1 || param < -8 || param == CHECK_ACTION)
		return 1;
	unsigned tunable = which[-param];
	if (tunable == TUNABLE_PERTURB)
		value &= 0xff;
	else if (tunable >= TUNABLE_MMAP_MAX && value < 0)
		value = 0;
	if (value || tunable <= TUNABLE_PERTURB)
		tunables_set(tunable, (size_t)value);
	if (tunable == TUNABLE_PERTURB && value)
		tcache_flush();
	return 1;
}
