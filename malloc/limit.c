/* SPDX-License-Identifier: MIT */
#include "malloc/public.h"
#include "malloc/shortage.h"
#include "malloc/system.h"
#include "malloc/tcache.h"

int malloc_set_limit(size_t bytes)
{
	tcache_choose_arena(); /* what the environment says comes first */
	if (bytes == SIZE_MAX)
		bytes = sys_memory_granted() / 100 * LIMIT_PART_PERCENT;
	atomic_store_size_relaxed(&tunables.limit, bytes);
	if (!system_has_room(0))
		shortage_give_back();
	if (system_has_room(0))
		return 0;
	sys_set_errno(SYS_ENOMEM);
	return -1;
}

size_t malloc_get_limit(void)
{
	tcache_choose_arena();
	return atomic_load_size_relaxed(&tunables.limit);
}
